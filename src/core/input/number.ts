import { IN_CM, IN_G, tidy, type Units } from '../units';
import { currencyOf, markHabit, sameCurrency } from './currencies';
import { digitReadings, type DecimalMark, type DigitReading } from './digits';
import { simplified } from './han';
import { isSmallUnit, sideUnitOf, weightUnitOf } from './unit-words';

export { fitsCurrency } from './currencies';

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

/** What is known of the place where a text stands. */
export interface NumberContext {
  /** The decimal mark of the column or paste. */
  decimal?: DecimalMark | undefined;
  /** What a number without a unit or currency is in. */
  side?: Units['side'] | undefined;
  weight?: Units['weight'] | undefined;
  currency?: string | undefined;
  /** What is counted: its words may stand behind the number ("500 pcs", "30天"). */
  counts?: keyof typeof COUNTED | undefined;
}

const COUNTED = {
  pieces: 'pcs pc pieces piece units unit ea 件 个 只 套 台 双 条',
  orders: 'orders order 单 笔 个订单 次',
  days: 'days day d 天 日 个工作日 工作日',
  months: 'months month mo 个月 月',
} as const;

const LONGEST_NUMBER_TEXT = 64;
/** Characters that would become digits although nobody means them so: ², ½, ①. */
const DISGUISED = /[\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u209f\u2150-\u218f\u2460-\u24ff\u2776-\u2793\u3220-\u3289]/;
const RUN = /(?:\d|[.,](?=\d))(?:[\d.,' ]*\d)?[.,]?(?:e[+-]?\d+)?/g;

/** In half-width small letters, with one kind of dash, quotation mark and space; null for what cannot be a number. */
export function numberText(text: string): string | null {
  if (text.length > LONGEST_NUMBER_TEXT || DISGUISED.test(text)) return null;
  return simplified(text.normalize('NFKC'))
    .replace(/[−–‐‑]/g, '-')
    .replace(/[’‘′´`]/g, "'")
    .replace(/[”“]|''/g, '"')
    .replace(/٪/g, '%')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/**
 * The numbers that a text can stand for: none, one, or the two meanings of a mark that may group or divide.
 *
 * A lone mark before exactly three digits has two meanings. They are settled by the decimal mark of the column, if it
 * is known; else by the custom of what is counted, as far as there is one:
 * - amounts in currencies whose countries write commas (EUR, SEK, PLN, TRY, BRL): not settled;
 * - kg, lb, oz, cm and in: a point divides; a comma is not settled, since thousandths are usual;
 * - g, mm and currencies without a smaller unit: a comma groups; a point is not settled, since nobody writes thousandths;
 * - everything else: a comma groups, a point divides.
 */
export function numberReadings(text: string, context: NumberContext = {}): readonly ReadNumber[] {
  const folded = numberText(text);
  if (folded === null) return [];
  const { rest, sign, isBracketed } = takeSign(folded);
  const runs = [...rest.matchAll(RUN)];
  if (runs.length === 2) return compound(rest, runs, sign, isBracketed);
  if (runs.length !== 1) return [];
  const digits = runs[0]![0];
  const at = runs[0]!.index;
  const before = signBehindCurrency(rest.slice(0, at), sign);
  const read: ReadNumber = { value: NaN, isPercent: false, side: null, weight: null, currency: null };
  const tail = takeTail(read, rest.slice(at + digits.length), before.words, context);
  if (tail === null || (isBracketed && (read.side || read.weight))) return [];
  return settle(digits, read, context).map(({ value }) => ({
    ...read,
    value: before.sign * scaled(value, tail.times, read.isPercent) || 0,
  }));
}

/** Reads a number written as text where it has exactly one meaning; null for anything else. */
export function readNumber(text: string, context: NumberContext = {}): ReadNumber | null {
  const readings = numberReadings(text, context);
  return readings.length === 1 ? readings[0]! : null;
}

/** A minus in front, or the brackets of accountants around the whole. */
function takeSign(text: string): { rest: string; sign: 1 | -1; isBracketed: boolean } {
  if (text.startsWith('(') && text.endsWith(')'))
    return { rest: text.slice(1, -1).trim(), sign: -1, isBracketed: true };
  const sign = text.startsWith('-') ? -1 : 1;
  return { rest: text.replace(/^[-+] ?/, ''), sign, isBracketed: false };
}

/** "$-5" is "-$5". */
function signBehindCurrency(before: string, sign: 1 | -1): { words: string; sign: 1 | -1 } {
  const words = before.trim();
  return sign === 1 && words.length > 1 && words.endsWith('-')
    ? { words: words.slice(0, -1).trim(), sign: -1 }
    : { words, sign };
}

const PER_UNIT = /^(.*?) ?(?:\/ ?|每)(?:件|个|只|套|台|pcs?|pieces?|units?|ea|each)$/;

/** Takes what stands around the digits; null where it is not understood. `times`: what 万 makes of the number. */
function takeTail(read: ReadNumber, after: string, before: string, context: NumberContext): { times: number } | null {
  if (before !== '') {
    const currency = currencyOf(before);
    if (!currency) return null;
    read.currency = currency;
  }
  let words = after.trim();
  const times = words.startsWith('万') ? 10_000 : 1;
  if (times > 1) words = words.slice(1).trim();
  const perUnit = PER_UNIT.exec(words);
  if (perUnit) words = perUnit[1]!;
  if (words !== '' && !takeWord(read, words, context)) return null;
  const isAmount = read.currency !== null;
  return perUnit && !isAmount ? null : { times };
}

function takeWord(read: ReadNumber, words: string, { counts }: NumberContext): boolean {
  const currency = currencyOf(words);
  if (currency) {
    const both = read.currency === null ? currency : sameCurrency(read.currency, currency);
    if (both !== null) read.currency = both;
    return both !== null;
  }
  if (read.currency !== null) return false;
  if (words === '%') read.isPercent = true;
  else if (sideUnitOf(words)) read.side = sideUnitOf(words)!;
  else if (weightUnitOf(words)) read.weight = weightUnitOf(words)!;
  else return counts !== undefined && COUNTED[counts].split(' ').includes(words);
  return true;
}

/** 8 / 100 is exact enough, 0.7 / 100 is not: keep what a person would write. */
function scaled(value: number, times: number, isPercent: boolean): number {
  if (isPercent) return Number(((value * times) / 100).toPrecision(15));
  return times === 1 ? value : Number((value * times).toPrecision(15));
}

function settle(digits: string, read: ReadNumber, context: NumberContext): DigitReading[] {
  const readings = digitReadings(digits);
  if (context.decimal && /[.,]/.test(digits)) return readings.filter(({ decimal }) => decimal === context.decimal);
  if (readings.length < 2) return readings;
  const custom = customOf(read, context);
  const mark = digits.includes(',') ? ',' : '.';
  if (custom === 'none' || (custom === 'point' && mark === ',') || (custom === 'whole' && mark === '.'))
    return readings;
  return readings.filter(({ decimal }) => decimal === '.');
}

type Custom = 'none' | 'point' | 'whole' | 'usual';

/** How what is counted is written where a lone mark stands before three digits. */
function customOf(read: ReadNumber, context: NumberContext): Custom {
  const hasOwn = read.currency !== null || read.side !== null || read.weight !== null || read.isPercent;
  const unit = hasOwn ? (read.side ?? read.weight) : (context.side ?? context.weight);
  if (unit) return isSmallUnit(unit) ? 'whole' : 'point';
  const currency = hasOwn ? read.currency : context.currency;
  if (!currency) return 'usual';
  const habit = markHabit(currency);
  return habit === 'point' ? 'usual' : habit === 'decimalComma' ? 'none' : 'whole';
}

const PAIRS = { lb: { below: 'oz', ratio: 16 }, kg: { below: 'g', ratio: 1000 } } as const;

/** "1 lb 3 oz" is 19 oz: a whole number of the larger unit, and less than one of it in the smaller. */
function compound(text: string, runs: RegExpMatchArray[], sign: 1 | -1, isBracketed: boolean): ReadNumber[] {
  const [first, second] = runs as [RegExpMatchArray, RegExpMatchArray];
  const end = first.index! + first[0].length;
  const large = weightUnitOf(text.slice(end, second.index).replace(/ ?(?:,|and|&) ?$/, ''));
  const small = weightUnitOf(text.slice(second.index! + second[0].length));
  if (isBracketed || first.index !== 0 || (large !== 'lb' && large !== 'kg') || PAIRS[large].below !== small) return [];
  const rest = digitReadings(second[0]);
  if (!/^\d+$/.test(first[0]) || rest.length !== 1 || rest[0]!.value >= PAIRS[large].ratio) return [];
  const value = sign * tidy(Number(first[0]) * PAIRS[large].ratio + rest[0]!.value);
  return [{ value, isPercent: false, side: null, weight: small, currency: null }];
}

/** A unit word on its own, as in a header "长(cm)". */
export function unitWord(word: string): { side?: Units['side']; weight?: Units['weight']; currency?: string } | null {
  const folded = numberText(word);
  if (!folded) return null;
  const side = sideUnitOf(folded);
  if (side) return { side };
  const weight = weightUnitOf(folded);
  if (weight) return { weight };
  const currency = currencyOf(folded);
  return currency ? { currency } : null;
}

/** A length or weight in its own unit, in the unit of `to`. */
export function inUnits(read: ReadNumber, to: Units): number {
  if (read.side && read.side !== to.side) return tidy((read.value * IN_CM[read.side]) / IN_CM[to.side]);
  if (read.weight && read.weight !== to.weight) return tidy((read.value * IN_G[read.weight]) / IN_G[to.weight]);
  return read.value;
}
