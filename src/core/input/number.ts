import type { Units } from '../units';
import { IN_CM, IN_G } from '../units';

/** What a text that stands for a number says. */
export interface ReadNumber {
  value: number;
  /** "%" was written; `value` is already the fraction. */
  isPercent: boolean;
  /** A unit of length or weight that was written, else null. */
  side: Units['side'] | null;
  weight: Units['weight'] | null;
  /** A currency that was written: its code ("CNY"), or "$" or "¥", which several share; else null. */
  currency: string | null;
}

/** A map, because every object inherits words, such as "constructor", that nobody put there. */
const words = <T>(table: Readonly<Record<string, T>>): ReadonlyMap<string, T> => new Map(Object.entries(table));

const SIDE_WORDS = words<Units['side']>({
  in: 'in',
  inch: 'in',
  inches: 'in',
  '"': 'in',
  // The double prime, as it is once its two halves are written out.
  '′′': 'in',
  英寸: 'in',
  吋: 'in',
  cm: 'cm',
  centimeter: 'cm',
  centimeters: 'cm',
  centimetre: 'cm',
  centimetres: 'cm',
  厘米: 'cm',
  公分: 'cm',
  mm: 'mm',
  millimeter: 'mm',
  millimeters: 'mm',
  millimetre: 'mm',
  millimetres: 'mm',
  毫米: 'mm',
});

const WEIGHT_WORDS = words<Units['weight']>({
  lb: 'lb',
  lbs: 'lb',
  pound: 'lb',
  pounds: 'lb',
  磅: 'lb',
  oz: 'oz',
  ounce: 'oz',
  ounces: 'oz',
  盎司: 'oz',
  kg: 'kg',
  kgs: 'kg',
  kilogram: 'kg',
  kilograms: 'kg',
  千克: 'kg',
  公斤: 'kg',
  g: 'g',
  gram: 'g',
  grams: 'g',
  克: 'g',
});

const CURRENCY_WORDS = words<string>({
  us$: 'USD',
  usd: 'USD',
  美元: 'USD',
  美金: 'USD',
  美刀: 'USD',
  刀: 'USD',
  $: '$',
  ca$: 'CAD',
  c$: 'CAD',
  cad: 'CAD',
  加元: 'CAD',
  加币: 'CAD',
  a$: 'AUD',
  au$: 'AUD',
  aud: 'AUD',
  澳元: 'AUD',
  澳币: 'AUD',
  s$: 'SGD',
  sgd: 'SGD',
  新元: 'SGD',
  新币: 'SGD',
  新加坡元: 'SGD',
  mx$: 'MXN',
  mxn: 'MXN',
  比索: 'MXN',
  墨西哥比索: 'MXN',
  r$: 'BRL',
  brl: 'BRL',
  雷亚尔: 'BRL',
  '€': 'EUR',
  eur: 'EUR',
  欧元: 'EUR',
  '£': 'GBP',
  gbp: 'GBP',
  英镑: 'GBP',
  '¥': '¥',
  rmb: 'CNY',
  cny: 'CNY',
  'cn¥': 'CNY',
  人民币: 'CNY',
  元: 'CNY',
  jpy: 'JPY',
  'jp¥': 'JPY',
  日元: 'JPY',
  日币: 'JPY',
  日圆: 'JPY',
  円: 'JPY',
  sek: 'SEK',
  克朗: 'SEK',
  瑞典克朗: 'SEK',
  pln: 'PLN',
  兹罗提: 'PLN',
  try: 'TRY',
  里拉: 'TRY',
  土耳其里拉: 'TRY',
  aed: 'AED',
  迪拉姆: 'AED',
  sar: 'SAR',
  里亚尔: 'SAR',
  沙特里亚尔: 'SAR',
  inr: 'INR',
  '₹': 'INR',
  卢比: 'INR',
  印度卢比: 'INR',
});

const LONGEST_NUMBER_TEXT = 64;
const ENGLISH = /^\d{1,3}(,\d{3})+(\.\d+)?$/;
const CONTINENTAL = /^\d{1,3}(\.\d{3})+,\d+$/;
const PLAIN = /^(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/;

/**
 * Reads a number written as text where it has exactly one meaning: "1,234.5", "US$ 19.99", "8%", "10 in",
 * "0.5千克", full-width digits. null for anything else, among it "12,5", which is 12.5 to some and 125 to others.
 */
export function readNumber(text: string): ReadNumber | null {
  if (text.length > LONGEST_NUMBER_TEXT) return null;
  const read: ReadNumber = { value: NaN, isPercent: false, side: null, weight: null, currency: null };
  let rest = text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
  const sign = /^[-−]/.test(rest) ? -1 : 1;
  rest = rest.replace(/^[-−+]\s?/, '');
  const parts = /^(\D*?)\s?([\d.,][\d.,]*(?:e[+-]?\d+)?)\s?(\D*)$/.exec(rest);
  if (!parts) return null;
  const [, before = '', digits = '', after = ''] = parts;
  if (before && !takeCurrency(read, before)) return null;
  if (after && !takeUnit(read, after)) return null;
  const value = readDigits(digits);
  if (value === null) return null;
  read.value = read.isPercent ? value / 100 : value;
  // 8 / 100 is exact enough, 0.7 / 100 is not: keep what a person would write.
  if (read.isPercent) read.value = Number(read.value.toPrecision(15));
  read.value *= sign;
  return read;
}

function readDigits(digits: string): number | null {
  if (PLAIN.test(digits)) return Number(digits);
  if (ENGLISH.test(digits)) return Number(digits.replaceAll(',', ''));
  if (CONTINENTAL.test(digits)) return Number(digits.replaceAll('.', '').replace(',', '.'));
  return null;
}

function takeCurrency(read: ReadNumber, word: string): boolean {
  const currency = CURRENCY_WORDS.get(word.replaceAll(' ', ''));
  if (!currency || read.currency) return false;
  read.currency = currency;
  return true;
}

function takeUnit(read: ReadNumber, word: string): boolean {
  const bare = word.replace(/\.$/, '').trim();
  const side = SIDE_WORDS.get(bare);
  const weight = WEIGHT_WORDS.get(bare);
  if (bare === '%') read.isPercent = true;
  else if (side) read.side = side;
  else if (weight) read.weight = weight;
  else return takeCurrency(read, bare);
  return true;
}

const DOLLARS: ReadonlySet<string> = new Set(['USD', 'CAD', 'AUD', 'SGD', 'MXN']);
const YUAN_AND_YEN: ReadonlySet<string> = new Set(['CNY', 'JPY']);

/** True where what was written can mean the currency: "$" fits the dollars, "¥" the yuan and the yen. */
export function fitsCurrency(written: string, code: string): boolean {
  return written === code || (written === '$' && DOLLARS.has(code)) || (written === '¥' && YUAN_AND_YEN.has(code));
}

/** A unit word on its own, as in a header "长(cm)". */
export function unitWord(word: string): { side?: Units['side']; weight?: Units['weight']; currency?: string } | null {
  const bare = word.normalize('NFKC').trim().toLowerCase().replace(/\.$/, '');
  const side = SIDE_WORDS.get(bare);
  if (side) return { side };
  const weight = WEIGHT_WORDS.get(bare);
  if (weight) return { weight };
  const currency = CURRENCY_WORDS.get(bare);
  return currency ? { currency } : null;
}

/** A length or weight in its own unit, in the unit of `to`. */
export function inUnits(read: ReadNumber, to: Units): number {
  if (read.side && read.side !== to.side) return tidyQuantity((read.value * IN_CM[read.side]) / IN_CM[to.side]);
  if (read.weight && read.weight !== to.weight) return tidyQuantity((read.value * IN_G[read.weight]) / IN_G[to.weight]);
  return read.value;
}

function tidyQuantity(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}
