import { dayOf, type Day } from '../../rates/day';

const FIRST_DAY = 1;
/** 9999-12-31, the last day Excel knows. */
const LAST_DAY = 2_958_465;
const YEAR_FIRST = /^(\d{4})\s*(?:[-/.]|年)\s*(\d{1,2})\s*(?:[-/.]|月)\s*(\d{1,2})\s*日?$/;

/** An Excel date or text such as 2026-11-22, 2026/11/22 or 2026年11月22日. null for anything else. */
export function readDay(value: string | number): Day | null {
  if (typeof value === 'number') {
    const day = Math.floor(value);
    return day >= FIRST_DAY && day <= LAST_DAY ? day : null;
  }
  const parts = YEAR_FIRST.exec(
    value
      .normalize('NFKC')
      .trim()
      .replace(/[T ]\d{1,2}:\d{2}.*$/, ''),
  );
  return parts ? dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) : null;
}
