import { dayOf, formatDay, type Day } from '../../rates/day';
import type { Wording } from '../words/language';
import { invalid, type Problem } from '../words/problem';
import { either } from '../words/wording';
import { shorten } from './quote';

const FIRST_DAY = 1;
/** 9999-12-31, the last day Excel knows. */
const LAST_DAY = 2_958_465;
const LONGEST_DAY_TEXT = 64;

const YEAR_FIRST = /^(\d{4})\s*(?:[-/.]|年)\s*(\d{1,2})\s*(?:[-/.]|月)\s*(\d{1,2})\s*[日号]?$/;
const YEAR_LAST = /^(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4})$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const NAMED_MONTH_SECOND = /^(\d{1,2})(?:st|nd|rd|th)?[-\s.]{0,2}([a-z]{3,9})[-\s.,]{0,2}(\d{4})$/;
const NAMED_MONTH_FIRST = /^([a-z]{3,9})[-\s.]{0,2}(\d{1,2})(?:st|nd|rd|th)?[\s,-]{1,2}(\d{4})$/;
const TIME = /[t,\s]\s?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s?(?:[ap]\.?m\.?)?\s?(?:[a-z]{1,5}|[-+]\d{2}:?\d{2})?$/;
const WEEKDAY = /\s?\(?(?:星期|周)[一二三四五六日天]\)?$/;
const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** An Excel date, or text that names one day: see `dayReadings`. null for anything else. */
export function readDay(value: string | number): Day | null {
  const readings = dayReadings(value);
  return readings.length === 1 ? readings[0]! : null;
}

/**
 * The days that a value can stand for: 2026-11-22 and its kin with the year first, 20261122, 22.11.2026, 22 Nov 2026,
 * 11/22/2026, each with or without a time. Points stand between day and month in this order everywhere; with slashes and
 * dashes 03/04/2026 is 3 April to some and 4 March to others: two readings.
 */
export function dayReadings(value: string | number): readonly Day[] {
  if (typeof value === 'number') return ofNumber(value);
  if (value.length > LONGEST_DAY_TEXT) return [];
  const text = value.normalize('NFKC').trim().toLowerCase().replace(TIME, '').replace(WEEKDAY, '').trim();
  const yearFirst = YEAR_FIRST.exec(text) ?? COMPACT.exec(text);
  if (yearFirst) return days([[yearFirst[1], yearFirst[2], yearFirst[3]]]);
  const yearLast = YEAR_LAST.exec(text);
  if (yearLast) {
    const [, first, mark, second, year] = yearLast;
    const dayFirst: DayParts = [year, second, first];
    return days(mark === '.' ? [dayFirst] : [dayFirst, [year, first, second]]);
  }
  return ofMonthName(text);
}

/** Why a value names no day, or more than one. */
export function dayProblem(value: unknown, name: Wording): Problem {
  const text = shorten(String(value));
  const readings = typeof value === 'string' ? dayReadings(value) : [];
  return readings.length > 1
    ? invalid('ambiguousDate', { name, text, meanings: either(readings.map(formatDay)) })
    : invalid('notADate', { name, text });
}

/** Excel's own number of a day; 20261122, which is no such number, is the day it spells. */
function ofNumber(value: number): readonly Day[] {
  const day = Math.floor(value);
  if (day >= FIRST_DAY && day <= LAST_DAY) return [day];
  const spelled = Number.isInteger(value) ? COMPACT.exec(String(value)) : null;
  return spelled ? days([[spelled[1], spelled[2], spelled[3]]]) : [];
}

function ofMonthName(text: string): readonly Day[] {
  const second = NAMED_MONTH_SECOND.exec(text);
  const first = second ? null : NAMED_MONTH_FIRST.exec(text);
  const [day, word, year] = second ? second.slice(1) : first ? [first[2], first[1], first[3]] : [];
  const month = word ? monthNumber(word) : 0;
  return month > 0 ? days([[year, String(month), day]]) : [];
}

/** "nov", "sept" and "november" are 11; 0 for no month. */
function monthNumber(word: string): number {
  if (word === 'sept') return 9;
  return MONTHS.findIndex((month) => word === month || word === month.slice(0, 3)) + 1;
}

/** Year, month and day as written. */
type DayParts = readonly [string | undefined, string | undefined, string | undefined];

function days(all: readonly DayParts[]): readonly Day[] {
  const found = new Set<Day>();
  for (const [year, month, day] of all) {
    const read = dayOf(Number(year), Number(month), Number(day));
    if (read !== null && read >= FIRST_DAY) found.add(read);
  }
  return [...found];
}
