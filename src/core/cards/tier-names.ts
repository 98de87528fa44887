import type { Wording } from '../words/language';
import { w } from '../words/wording';

/** What Chinese sellers call the size tiers, by the name that Amazon prints. */
const CHINESE: Readonly<Record<string, string>> = {
  'All sizes': '不分尺寸',
  'Bulky oversize': '大体积大件',
  Envelope: '信封',
  'Extra large': '超大件',
  'Extra-large 0 to 50 lb': '超大件（0 至 50 磅）',
  'Extra-large 50+ to 70 lb': '超大件（50 磅以上至 70 磅）',
  'Extra-large 70+ to 150 lb': '超大件（70 磅以上至 150 磅）',
  'Extra-large 150+ lb': '超大件（150 磅以上）',
  'Extra-large envelope': '特大号信封',
  'Heavy and bulky': '重型大件',
  'Heavy oversize': '重型大件',
  'Large bulky': '大号大件',
  'Large envelope': '大号信封',
  'Large oversize': '大号大件',
  'Large parcel 1': '大包裹 1',
  'Large parcel 2': '大包裹 2',
  'Large standard-size': '大号标准尺寸',
  'Light envelope': '轻型信封',
  'Medium oversize': '中号大件',
  'Medium parcel 1': '中包裹 1',
  'Medium parcel 2': '中包裹 2',
  Oversize: '大件',
  Parcel: '包裹',
  Small: '小号',
  'Small bulky': '小号大件',
  'Small envelope': '小号信封',
  'Small oversize': '小号大件',
  'Small parcel': '小包裹',
  'Small parcel 1': '小包裹 1',
  'Small parcel 2': '小包裹 2',
  'Small parcel 3': '小包裹 3',
  'Small standard-size': '小号标准尺寸',
  'Special oversize': '特殊大件',
  Standard: '标准尺寸',
  'Standard envelope': '标准信封',
  'Standard oversize': '标准大件',
  'Standard oversize heavy': '标准大件（重）',
  'Standard oversize large': '标准大件（大）',
  'Standard oversize light': '标准大件（轻）',
  'Standard parcel': '标准包裹',
  Supersize: '特大件',
};

const names = new Map<string, Wording>();

/** A size tier as people read it: as Amazon prints it, for Chinese readers after its Chinese name. */
export function tierName({ name }: { readonly name: string }): Wording {
  let known = names.get(name);
  if (!known) {
    const chinese = CHINESE[name];
    names.set(name, (known = w(name, chinese === undefined ? name : `${chinese}（${name}）`)));
  }
  return known;
}
