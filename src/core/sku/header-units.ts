import type { Units } from '../units';
import { fitsCurrency, unitWord } from '../input/number';

/** A word of a header that says in what something is written. */
export type UnitWord =
  | { side: Units['side'] }
  | { weight: Units['weight'] }
  | { currency: string }
  | { percent: true }
  /** A part of something, as a fraction or a percentage. */
  | { share: true }
  /** Money, and no part of something: "VAT amount", 优惠金额. */
  | { amount: true }
  /** Money for a cubic metre. */
  | { volume: true }
  /** Something that no amount for one unit is in: a carton, a shipment, a catty. */
  | { unclear: true };

/** Currencies and units of the seller's world that cells do not carry, or that no amount for one unit is in. */
const MORE = new Map<string, UnitWord>();
const CURRENCIES: readonly (readonly string[])[] = [
  ['HKD', 'hkd', 'hk$', '港元', '港币'],
  ['TWD', 'twd', '台币', '新台币'],
  ['KRW', 'krw', '韩元', '韩币'],
  ['VND', 'vnd', '越南盾'],
  ['THB', 'thb', '泰铢'],
  ['MYR', 'myr', '林吉特', '马币'],
  ['RUB', 'rub', '卢布'],
  ['EUR', 'euro', 'euros'],
  ['CNY', 'yuan', '软妹币', '¥元'],
];
for (const [currency = '', ...words] of CURRENCIES) for (const word of words) MORE.set(word, { currency });
for (const word of [
  'm',
  '米',
  'dm',
  '分米',
  'ft',
  'feet',
  'foot',
  '英尺',
  '尺',
  '寸',
  '斤',
  '市斤',
  '两',
  '吨',
  't',
  'ton',
])
  MORE.set(word, { unclear: true });
for (const word of [
  'tons',
  'mg',
  '毫克',
  '票',
  '柜',
  '批',
  '千元',
  '万元',
  '每箱',
  '每票',
  '每批',
  'shipment',
  'batch',
])
  MORE.set(word, { unclear: true });
for (const word of ['cbm', 'm3', 'm³', '立方', '立方米', '方', '每方', '每立方']) MORE.set(word, { volume: true });
for (const word of ['%', 'percent', 'pct', 'prozent', '百分比']) MORE.set(word, { percent: true });
for (const word of [
  '占比',
  '比例',
  '比率',
  '占销售额',
  '占售价',
  '占销售额比例',
  '占售价比例',
  'ratio',
  'share',
  'of sales',
])
  MORE.set(word, { share: true });
for (const word of ['amount', 'value', '优惠券金额', '优惠金额', '折扣金额', '满减', '立减', '关税金额', '关税额'])
  MORE.set(word, { amount: true });
for (const word of ['每公斤', '每千克', 'kilo']) MORE.set(word, { weight: 'kg' });

export function unitOf(word: string): UnitWord | null {
  const more = MORE.get(word);
  if (more) return more;
  const unit = unitWord(word);
  return unit === null
    ? null
    : unit.side
      ? { side: unit.side }
      : unit.weight
        ? { weight: unit.weight }
        : { currency: unit.currency! };
}

/** All that the words of one header say together. */
export interface NamedUnits {
  side: Units['side'] | null;
  weight: Units['weight'] | null;
  currency: string | null;
  isPercent: boolean;
  isShare: boolean;
  isAmount: boolean;
  isVolume: boolean;
  isUnclear: boolean;
  /** For so many, or for something that is no unit: 元/0.5kg, 元/打. */
  isForSeveral: boolean;
  /** Two that exclude each other. */
  isTwo: boolean;
}

export function gatherUnits(words: readonly UnitWord[], isForSeveral = false): NamedUnits {
  const named: NamedUnits = {
    side: null,
    weight: null,
    currency: null,
    isPercent: false,
    isShare: false,
    isAmount: false,
    isVolume: false,
    isUnclear: false,
    isForSeveral,
    isTwo: false,
  };
  for (const word of words) {
    if ('percent' in word) named.isPercent = true;
    else if ('amount' in word) named.isAmount = true;
    else if ('share' in word) named.isShare = true;
    else if ('volume' in word) named.isVolume = true;
    else if ('unclear' in word) named.isUnclear = true;
    else if ('currency' in word) addCurrency(named, word.currency);
    else if ('side' in word) {
      named.isTwo ||= named.side !== null && named.side !== word.side;
      named.side = word.side;
    } else {
      named.isTwo ||= named.weight !== null && named.weight !== word.weight;
      named.weight = word.weight;
    }
  }
  return named;
}

/** "US$ (USD)" is one currency: a sign leaves it to the code that it fits. */
function addCurrency(named: NamedUnits, currency: string): void {
  if (named.currency === null || fitsCurrency(named.currency, currency)) named.currency = currency;
  else named.isTwo ||= !fitsCurrency(currency, named.currency);
}

/** A unit as the cell of a unit column says it: "CM", "pounds", "厘米". */
export function unitCell(text: string): { side?: Units['side']; weight?: Units['weight']; currency?: string } | null {
  const word = unitOf(text.normalize('NFKC').trim().toLowerCase());
  return word && ('side' in word || 'weight' in word || 'currency' in word) ? word : null;
}
