import { compactName } from '../input/fold';
import { comparison, endsInFrom, endsInWindow, isPrevious, isRateLike, isTargetNoun } from './words';
import { sharedMeanings, type Mention } from './mentions';
import type { Meaning } from '../metrics/registry';
import type { Observation } from './observation';
import type { RawNumber } from '../metrics/value-text';

export const LONGEST_LABEL = 60;
const MOST_LABEL_WORDS = 8;

/** The numbers behind a name, sorted out. */
export interface Picked {
  values: { raw: RawNumber; pointLabel: string }[];
  /** The first target, or "". */
  targetText: string;
  /** The first "12 orders" behind the name of a rate, or null. */
  counted: RawNumber | null;
}

/**
 * The values of a name among the numbers behind it. Targets, windows ("60 days"), earlier periods and numbers of
 * orders are not values; "under 1%" is one only where nothing else is.
 */
export function pickValues(
  text: string,
  from: number,
  numbers: readonly RawNumber[],
  meanings: readonly Meaning[],
): Picked {
  const picked: Picked = { values: [], targetText: '', counted: null };
  const { values } = picked;
  let bounded: RawNumber | null = null;
  let previous = from;
  let movedFrom = false;
  for (const raw of numbers) {
    const gap = text.slice(previous, raw.start);
    previous = raw.end;
    if (isWindowNumber(raw, gap, meanings)) continue;
    if (isTargetNoun(gap)) {
      picked.targetText ||= text.slice(raw.start, raw.end);
      continue;
    }
    if (isCounted(raw, text, meanings)) {
      picked.counted ??= raw;
      continue;
    }
    const side = comparison(gap) ?? sideAfter(text.slice(raw.end, raw.end + 3));
    if (side) bounded ??= { ...raw, bound: side };
    else if (values.length === 0 || movedFrom) {
      values.splice(0, 1, { raw, pointLabel: '' });
      movedFrom = !movedFrom && endsInFrom(gap);
    } else if (isFurther(raw, gap, values[0]!.raw)) values.push({ raw, pointLabel: tidyLabel(gap) });
  }
  if (values.length === 0 && bounded) values.push({ raw: bounded, pointLabel: '' });
  return picked;
}

function isFurther(raw: RawNumber, gap: string, first: RawNumber): boolean {
  const isExact = raw.bound === 'exact' || raw.bound === 'range';
  return isExact && !isPrevious(gap) && raw.percent === first.percent;
}

const COUNTED =
  /^\s?(?:orders?|packages?|units?|claims?|cases?|items?|pcs|times|shipments?|buyers?|customers?|[个单笔件次条位人家])/i;

/** "12 orders" behind the name of a rate is no rate. */
function isCounted(raw: RawNumber, text: string, meanings: readonly Meaning[]): boolean {
  const isRate = meanings.every((m) => m.metric.value.unit === 'percent');
  return isRate && !raw.percent && COUNTED.test(text.slice(raw.end, raw.end + 12));
}

/** Days and hours behind a name are its window ("last 60 days") unless it is measured in time. */
export function isWindowNumber(raw: RawNumber, gap: string, meanings: readonly Meaning[]): boolean {
  if (!raw.unit) return false;
  const takesTime = meanings.some((m) => ['hours', 'days', 'months'].includes(m.metric.value.unit));
  return !takesTime || endsInWindow(gap);
}

function sideAfter(text: string): 'under' | 'over' | null {
  if (/^\s?(?:以下|以内)/.test(text)) return 'under';
  return /^\s?(?:以上|\+)/.test(text) ? 'over' : null;
}

const MARKS = ' \t\n:=()[]|,;/';

/** Without spaces and separators at both ends. A loop, because a pattern would take quadratic time on long gaps. */
export function trimMarks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && MARKS.includes(text[start]!)) start++;
  while (end > start && MARKS.includes(text[end - 1]!)) end--;
  return text.slice(start, end);
}

export function tidyLabel(text: string): string {
  const label = trimMarks(text);
  return (label.startsWith('-') ? label.slice(1) : label).slice(0, LONGEST_LABEL).trim();
}

/** A second value of the same kind with nothing around it: of seller-fulfilled and of FBA orders, say. */
export function isAnotherValue(number: RawNumber, text: string, last: Observation | null): boolean {
  return number.percent === (last?.raw?.percent ?? false) && text.trim().length === number.end - number.start;
}

/** "订单缺陷率(ODR)": names that touch and share a meaning are one. */
export function groupMentions(text: string, mentions: readonly Mention[]): Mention[] {
  const groups: Mention[] = [];
  for (const mention of mentions) {
    const last = groups[groups.length - 1];
    const gap = last ? text.slice(last.end, mention.start) : '';
    const shared = last && /^[\s()[\]/|:,-]{0,4}$/.test(gap) ? sharedMeanings([last, mention]) : [];
    if (last && shared.length > 0)
      groups[groups.length - 1] = { start: last.start, end: closeBracket(text, mention.end), meanings: shared };
    else groups.push(mention);
  }
  return groups;
}

function closeBracket(text: string, end: number): number {
  return text[end] === ')' || text[end] === ']' ? end + 1 : end;
}

/** A short name that reads like a rate, or any short name with a percentage behind a separator. */
export function looksLikeMetric(label: string, first: RawNumber, text: string): boolean {
  const name = compactName(label);
  if (name.length < 2 || label.length > LONGEST_LABEL || label.split(/\s+/).length > MOST_LABEL_WORDS) return false;
  if (isTargetNoun(label) && !isRateLike(label)) return false;
  if (isRateLike(label)) return !first.unit;
  return first.percent && /[:=]\s*[<>≤≥]?\s*$/.test(text.slice(0, first.start));
}
