import type { Wording } from '../words/language';

/** The Chinese names of size tiers. A tier that is not listed keeps the name that Amazon prints. */
const CHINESE: Readonly<Record<string, string>> = {
  'Small standard-size': '小号标准尺寸',
  'Large standard-size': '大号标准尺寸',
  'Small bulky': '小号大件',
  'Large bulky': '大号大件',
  'Heavy and bulky': '重货大件',
  'Extra-large 0 to 50 lb': '超大件 0 至 50 磅',
  'Extra-large 50+ to 70 lb': '超大件 50 至 70 磅',
  'Extra-large 70+ to 150 lb': '超大件 70 至 150 磅',
  'Extra-large 150+ lb': '超大件 150 磅以上',
  Envelope: '信封',
  'Light envelope': '轻型信封',
  'Small envelope': '小号信封',
  'Standard envelope': '标准信封',
  'Large envelope': '大号信封',
  'Extra-large envelope': '超大号信封',
  Parcel: '包裹',
  'Standard parcel': '标准包裹',
  'Small parcel': '小包裹',
  'Small parcel 1': '小包裹 1',
  'Small parcel 2': '小包裹 2',
  'Small parcel 3': '小包裹 3',
  'Medium parcel 1': '中包裹 1',
  'Medium parcel 2': '中包裹 2',
  'Large parcel 1': '大包裹 1',
  'Large parcel 2': '大包裹 2',
  Small: '小号',
  Standard: '标准尺寸',
  Oversize: '超大尺寸',
  'Small oversize': '小号超大尺寸',
  'Standard oversize': '标准超大尺寸',
  'Standard oversize light': '标准超大尺寸（轻型）',
  'Standard oversize heavy': '标准超大尺寸（重型）',
  'Standard oversize large': '标准超大尺寸（大号）',
  'Medium oversize': '中号超大尺寸',
  'Large oversize': '大号超大尺寸',
  'Bulky oversize': '笨重超大尺寸',
  'Heavy oversize': '重型超大尺寸',
  'Special oversize': '特殊超大尺寸',
  Supersize: '特大号',
  'All sizes': '所有尺寸',
};

/** A size tier in both languages; English as Amazon prints it. */
export function tierName({ name }: { name: string }): Wording {
  return { en: name, zh: CHINESE[name] ?? name };
}
