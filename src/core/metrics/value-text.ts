import { digitReadings } from '../input/digits';

/** A number found in text, with what stands around it. Positions are those of the text that was scanned. */
export interface RawNumber {
  start: number;
  end: number;
  low: number;
  /** Equal to `low` unless it is a range ("15%-25%"). */
  high: number;
  /** `under`: "<1%"; `over`: ">95%"; `upTo` and `atLeast` include the end. */
  bound: 'exact' | 'under' | 'upTo' | 'over' | 'atLeast' | 'range';
  percent: boolean;
  unit: TimeUnit | null;
  money: boolean;
}
export type TimeUnit = 'minutes' | 'hours' | 'days' | 'weeks' | 'months';

/** "3 of 667": a count behind a rate, or a score of its best ("4.6 / 5"). */
export interface RawCount {
  start: number;
  end: number;
  part: number;
  whole: number;
}
/** A date or a week, which is no value. */
export interface RawDate {
  start: number;
  end: number;
}
export interface Scan {
  numbers: RawNumber[];
  counts: RawCount[];
  dates: RawDate[];
}

const DIGITS = /\d+(?:[.,]\d+)*/y;
const DATE =
  /(?:\d{4}\s?(?:[-/.]|年)\s?\d{1,2}\s?(?:(?:[-/.]|月)\s?\d{1,2}\s?日?|月)|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{1,2}\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}(?:\s\d{4})?|\d{1,2}月\d{1,2}日|\d{4}-w\d{1,2}|第\s?\d{1,2}\s?周|\d{1,2}:\d{2}(?::\d{2})?)/iy;
const COUNT = /(\d[\d.,]*)\s{0,3}[个单笔件]?\s?(?:of|out of|von|sur|di|de|\/)\s{0,3}(\d[\d.,]*)/iy;
const COUNT_ZH =
  /(\d[\d,]*)\s?[个单笔次件]?(?:订单|包裹|の注文|注文)?\s?(?:,?\s?)(?:中的?|里的?|,?共|のうち)\s?(?:有\s?)?(\d[\d,]*)\s?[个单笔次件]?/y;
const PERCENT = /\s?(?:%|percent\b|pct\b|个百分点)/iy;
const PER_MILLE = /\s?‰/y;
/** 百分之0.5, 千分之3: the sign in words, before the number. */
const PART_BEFORE = /([百千])分之\s?$/;
const RANGE = /\s{0,2}(?:-|~|to|至|到)\s{0,2}(?=[\d.])/iy;
const UNITS: readonly [RegExp, TimeUnit][] = [
  [/\s?-?(?:min(?:ut[eio])?n?s?\b|分钟|分间)/iy, 'minutes'],
  [/\s?-?(?:h(?:(?:ou)?rs?)?\b|std\b|stunden?\b|heures?\b|or[ae]\b|horas?\b|个?小时|个钟|时间)/iy, 'hours'],
  [/\s?-?(?:d(?:ays?)?\b|business days?\b|tagen?\b|tage?\b|jours?\b|giorn[oi]\b|días?\b|个?工作日|天|日间?)/iy, 'days'],
  [/\s?-?(?:w(?:ee)?ks?\b|wochen?\b|semaines?\b|settiman[ae]\b|semanas?\b|周|周间?)/iy, 'weeks'],
  [/\s?-?(?:months?\b|monate?n?\b|mois\b|mes[ei]\b|meses\b|个?月|[かヶカケ]月)/iy, 'months'],
];
const TEN_THOUSAND = /\s?万/y;
const CURRENCY_BEFORE = /(?:(?:us|hk|nt|ca|c|au|a|s|mx|r)?\$|[¥€£₹]|usd|cny|rmb|eur|gbp|jpy)\s?$/i;
const CURRENCY_AFTER = /\s?(?:[$¥€£₹]|usd|cny|rmb|eur|gbp|jpy|美元|美金|元)/iy;
const LOOK_BACK = 6;

/** Finds every number, count and date of a folded text, from left to right, in one pass. */
export function scanValues(text: string, decimalComma: boolean): Scan {
  const scan: Scan = { numbers: [], counts: [], dates: [] };
  let at = 0;
  while (at < text.length) {
    if (!isDigit(text, at)) {
      at++;
      continue;
    }
    if (isGlued(text, at)) {
      at = endOfWord(text, at);
      continue;
    }
    at = takeAt(text, at, decimalComma, scan);
  }
  return scan;
}

function takeAt(text: string, at: number, decimalComma: boolean, scan: Scan): number {
  const date = match(DATE, text, at);
  if (date) {
    scan.dates.push({ start: at, end: at + date[0].length });
    return at + date[0].length;
  }
  const count = readCount(text, at, decimalComma);
  if (count) {
    scan.counts.push(count);
    return count.end;
  }
  const number = readNumberAt(text, at, decimalComma);
  if (!number) return endOfWord(text, at);
  scan.numbers.push(number);
  return number.end;
}

function readCount(text: string, at: number, decimalComma: boolean): RawCount | null {
  const plain = match(COUNT, text, at);
  const found = plain ?? match(COUNT_ZH, text, at);
  if (!found) return null;
  const first = readDigits(trimEnd(found[1]!), decimalComma);
  const second = readDigits(trimEnd(found[2]!), decimalComma);
  const end = at + found[0].length - (found[2]!.length - trimEnd(found[2]!).length);
  if (first === null || second === null || text[end] === '/' || text[end] === '%') return null;
  return plain
    ? { start: at, end, part: first, whole: second }
    : { start: at, end, part: Math.min(first, second), whole: Math.max(first, second) };
}

const trimEnd = (digits: string) => digits.replace(/[.,]$/, '');

function readNumberAt(text: string, at: number, decimalComma: boolean): RawNumber | null {
  const digits = match(DIGITS, text, at)![0];
  const value = readDigits(digits, decimalComma);
  if (value === null) return null;
  const sign = signBefore(text, at);
  const currency =
    CURRENCY_BEFORE.exec(text.slice(Math.max(0, at - sign.length - LOOK_BACK), at - sign.length))?.[0] ?? '';
  const before = boundBefore(text, at - sign.length - currency.length);
  const number: RawNumber = {
    start: before.start,
    end: at + digits.length,
    low: sign.negative ? -value : value,
    high: sign.negative ? -value : value,
    bound: before.bound,
    percent: false,
    unit: null,
    money: currency !== '',
  };
  takePartBefore(text, number);
  takeSuffix(text, number);
  takeSmallerUnit(text, number);
  takeRange(text, number, decimalComma);
  if (isWordAfter(text, number)) return null;
  return number;
}

function takeSuffix(text: string, number: RawNumber): void {
  const perMille = match(PER_MILLE, text, number.end);
  if (perMille) {
    number.end += perMille[0].length;
    return takePerMille(number);
  }
  const percent = match(PERCENT, text, number.end);
  if (percent) {
    number.percent = true;
    number.end += percent[0].length;
    return;
  }
  const many = match(TEN_THOUSAND, text, number.end);
  if (many) {
    number.low = number.high = Math.round(number.low * 1e8) / 1e4;
    number.end += many[0].length;
  }
  const money = match(CURRENCY_AFTER, text, number.end);
  if (money) {
    number.money = true;
    number.end += money[0].length;
    return;
  }
  for (const [pattern, unit] of UNITS) {
    const found = match(pattern, text, number.end);
    if (!found) continue;
    number.unit = unit;
    number.end += found[0].length;
    return;
  }
}

/** "5‰" is 0.5%. */
function takePerMille(number: RawNumber): void {
  number.percent = true;
  number.low = number.high = Number(`${number.low}e-1`);
}

function takePartBefore(text: string, number: RawNumber): void {
  const found = PART_BEFORE.exec(text.slice(Math.max(0, number.start - LOOK_BACK), number.start));
  if (!found || number.percent) return;
  number.start -= found[0].length;
  if (found[1] === '千') takePerMille(number);
  else number.percent = true;
}

/** The next smaller unit of time, and how many of it there are in one. */
const SMALLER: Partial<Record<TimeUnit, [TimeUnit, number]>> = { hours: ['minutes', 60], days: ['hours', 24] };
/** "2小时30分": 分 are minutes behind hours, else points. */
const BARE_MINUTES = /分(?!间|钟)/y;
const SECOND_PART = /\s?(?:,|and|und)?\s?(?=\d)/iy;

/** "2小时30分钟" is one time of 2.5 hours. */
function takeSmallerUnit(text: string, number: RawNumber): void {
  const smaller = number.unit && SMALLER[number.unit];
  const gap = smaller && match(SECOND_PART, text, number.end);
  if (!gap) return;
  const at = number.end + gap[0].length;
  const digits = match(DIGITS, text, at)![0];
  if (!/^\d+$/.test(digits) || Number(digits) >= smaller[1]) return;
  const part: RawNumber = { ...number, end: at + digits.length, unit: null };
  takeSuffix(text, part);
  if (part.unit !== smaller[0] && !(part.unit === null && match(BARE_MINUTES, text, part.end))) return;
  number.low = number.high = number.low + Number(digits) / smaller[1];
  number.end = part.unit === null ? part.end + 1 : part.end;
}

function takeRange(text: string, number: RawNumber, decimalComma: boolean): void {
  const joint = number.bound === 'exact' ? match(RANGE, text, number.end) : null;
  if (!joint) return;
  const at = number.end + joint[0].length;
  const digits = match(DIGITS, text, at)?.[0];
  const high = digits === undefined ? null : readDigits(digits, decimalComma);
  if (digits === undefined || high === null || high < number.low) return;
  const upper: RawNumber = { ...number, end: at + digits.length, high, low: high };
  takeSuffix(text, upper);
  if (number.percent && !upper.percent) return;
  Object.assign(number, { ...upper, low: number.low, high, bound: 'range' });
}

/** "<", "≤", "<=", ">", "≥" before the number; "1%+" is not read. */
function boundBefore(text: string, at: number): { start: number; bound: RawNumber['bound'] } {
  let end = at;
  while (end > 0 && text[end - 1] === ' ') end--;
  const sign = text[end - 1];
  const two = text.slice(Math.max(0, end - 2), end);
  if (two === '<=' || two === '=<') return { start: end - 2, bound: 'upTo' };
  if (two === '>=' || two === '=>') return { start: end - 2, bound: 'atLeast' };
  if (sign === '≤') return { start: end - 1, bound: 'upTo' };
  if (sign === '≥') return { start: end - 1, bound: 'atLeast' };
  if (sign === '<') return { start: end - 1, bound: 'under' };
  if (sign === '>') return { start: end - 1, bound: 'over' };
  return { start: at, bound: 'exact' };
}

/** A minus counts only where nothing but space, a separator or a bracket stands before it. */
function signBefore(text: string, at: number): { length: number; negative: boolean } {
  if (text[at - 1] !== '-') return { length: 0, negative: false };
  const before = text[at - 2];
  const alone = before === undefined || ' \t:=(,;|<>'.includes(before);
  return alone ? { length: 1, negative: true } : { length: 0, negative: false };
}

/**
 * Digits with their marks, by the one grammar of `digitReadings`: "1,234" has two values, and how the whole paste writes
 * decimals tells which; null where no reading fits ("1,2,3").
 */
function readDigits(digits: string, decimalComma: boolean): number | null {
  const readings = digitReadings(digits);
  const fitting = readings.find(({ decimal }) => decimal === (decimalComma ? ',' : '.'));
  return (fitting ?? readings[0])?.value ?? null;
}

/** Evidence on how a line writes decimals: "0,45" and "1.234,5" against "0.45" and "1,234.5". */
export function decimalMarks(text: string): { comma: boolean; point: boolean } {
  const marks = { comma: false, point: false };
  for (const [run] of text.matchAll(/\d[\d.,]*/g)) {
    const digits = run.replace(/[.,]+$/, '');
    if (!/[.,]/.test(digits)) continue;
    const last = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'));
    const tail = digits.length - last - 1;
    const separators = digits.replace(/\d/g, '');
    const mixed = separators.includes(',') && separators.includes('.');
    if (!mixed && (separators.length > 1 || (tail === 3 && !digits.startsWith('0')))) continue;
    marks[digits[last] === ',' ? 'comma' : 'point'] = true;
  }
  return marks;
}

const isDigit = (text: string, at: number) => text[at]! >= '0' && text[at]! <= '9';
const isLatin = (character: string | undefined) => character !== undefined && /[A-Za-z_\u00c0-\u024f]/.test(character);

/** Digits inside a word ("B0C1", "v2", "=A1") are part of a name, not a value. */
function isGlued(text: string, at: number): boolean {
  return isLatin(text[at - 1]) || (text[at - 1] === '.' && isLatin(text[at - 2]));
}

function isWordAfter(text: string, number: RawNumber): boolean {
  return isLatin(text[number.end]) && number.unit === null && !number.percent && !number.money;
}

function endOfWord(text: string, at: number): number {
  let end = at;
  while (end < text.length && (isDigit(text, end) || isLatin(text[end]) || text[end] === '.' || text[end] === ','))
    end++;
  return Math.max(end, at + 1);
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
