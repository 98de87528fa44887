import type { Day } from '../../rates/day';
import type { Meaning } from '../metrics/registry';
import type { RawNumber } from '../metrics/value-text';
import type { Problem } from '../words/problem';
import type { Wording } from '../words/language';

/** One value beside a name, as found in the paste. Units and platforms are settled when all of it has been read. */
export interface Observation {
  label: string;
  meanings: readonly Meaning[];
  /** null: the paste says that there is no value (`text` is "N/A"), or gives only a count. */
  raw: RawNumber | null;
  text: string;
  countText: string;
  /** A count or score of its best, "4.6 / 5": part and whole. */
  count: { part: number; whole: number } | null;
  /** The name or header carries a percent sign. */
  percentLabel: boolean;
  /** The number came from a worksheet, where 0.8% is 0.008. */
  isCellNumber: boolean;
  /** Observations of one column share it; "" where there is no column. */
  column: string;
  /** What it is about where the paste holds several: an account, an ASIN, a campaign. Else "". */
  of: string;
  pointLabel: string;
  pointDay: Day | null;
  /** The table has columns for several periods, of which `pointLabel` is one. */
  isAmongPeriods: boolean;
  line: number;
  /** Nothing says which of several values beside the name counts: it does not decide where they differ in status. */
  isOneOfMany: boolean;
}

/** What became of a line. A line that is several of these counts as the first of them in this order. */
export type LineKind = 'unread' | 'asked' | 'used' | 'noise' | 'blank';

export interface Unread {
  line: number;
  text: string;
  problem: Problem;
}

/** The name of the thing a label stands for, as an argument of a message. */
export function nameInWords(meanings: readonly Meaning[], label: string): Wording {
  const [only, ...others] = meanings;
  return only && others.length === 0 ? only.metric.name : { en: label, zh: label };
}
