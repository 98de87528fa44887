import { compactName } from '../input/fold';
import { comparison, endsInFrom, endsInWindow, isCases, isPrevious, isRateLike, isTargetNoun } from './words';
import { sharedMeanings, type Mention } from './mentions';
import type { Meaning } from '../metrics/registry';
import type { RawNumber } from '../metrics/value-text';

export const LONGEST_LABEL = 60;
const MOST_LABEL_WORDS = 8;

/** The numbers behind a name, sorted out. */
export interface Picked {
  values: { raw: RawNumber; pointLabel: string }[];
  /** "< 1%", or "is under 1%": a value where nothing else is. */
  bounded: RawNumber | null;
  /** The first target, or "". */
  targetText: string;
  /** The first "12 orders" behind the name of a rate, or null. */
  counted: RawNumber | null;
}

/**
 * The values of a name among the numbers behind it. Targets ("target 1%", "under 1%"), windows ("60 days"), earlier
 * periods and numbers of orders are not values.
 */
export function pickValues(
  text: string,
  from: number,
  numbers: readonly RawNumber[],
  meanings: readonly Meaning[],
): Picked {
  const picked: Picked = { values: [], bounded: null, targetText: '', counted: null };
  const { values } = picked;
  let previous = from;
  let movedFrom = false;
  for (const raw of numbers) {
    const gap = text.slice(previous, raw.start);
    previous = raw.end + (sideAfter(text.slice(raw.end, raw.end + LONGEST_SIDE))?.length ?? 0);
    // Behind a bracket of an object begins another thing.
    if (/[{}]/.test(gap)) break;
    if (isWindowNumber(raw, gap, meanings)) continue;
    if (isTargetNoun(gap)) {
      picked.targetText ||= text.slice(raw.start, raw.end);
      continue;
    }
    if (isCounted(raw, text, meanings)) {
      picked.counted ??= raw;
      continue;
    }
    const side = comparison(gap) ?? comparisonAfter(text.slice(raw.end, raw.end + LONGEST_SIDE));
    if (side && !isStatement(gap)) picked.targetText ||= text.slice(raw.start, raw.end);
    else if (side || isBounded(raw)) picked.bounded ??= side ? { ...raw, bound: side } : raw;
    else if (values.length === 0 || movedFrom) {
      values.splice(0, 1, { raw, pointLabel: '' });
      movedFrom = !movedFrom && endsInFrom(gap);
    } else if (isFurther(raw, gap, values[0]!.raw)) values.push({ raw, pointLabel: tidyLabel(gap) });
  }
  return picked;
}

const LONGEST_SIDE = 12;

const isBounded = ({ bound }: RawNumber): boolean => bound !== 'exact' && bound !== 'range';

/** "is under 1%" tells a value; "under 1%" alone is what it must be. */
function isStatement(gap: string): boolean {
  return /^[\s,:]*(?:\b(?:is|are|was|stays|stayed|remains)\b|为|是|在|已|ist|est|è|es\b|は)/i.test(gap);
}

/** "95%以上", "95% or more": right behind the number. */
function comparisonAfter(text: string): 'under' | 'over' | null {
  const found = sideAfter(text)?.trim();
  if (found === undefined) return null;
  return found === '+' ? 'over' : comparison(found);
}

/** The words of a side right behind a number; what stands behind them is about the next one. */
function sideAfter(text: string): string | undefined {
  return /^\s?(?:以上|以下|以内|未満|\+|or more|or less|or higher|oder mehr|ou plus|o più|o más)/i.exec(text)?.[0];
}

function isFurther(raw: RawNumber, gap: string, first: RawNumber): boolean {
  const isChange = raw.low < 0 || /[+↑↓▲▼]\s?$/.test(gap);
  return !isChange && !isPrevious(gap) && raw.percent === first.percent;
}

export const COUNTED =
  /^\s?(?:orders?|packages?|units?|claims?|cases?|items?|pcs|times|shipments?|buyers?|customers?|sendungen|bestellungen|pakete|commandes?|colis|ordini|ordine|pacchi|pedidos?|paquetes?|[个单单笔件次条位人家])/i;

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

/**
 * A short name that reads like a rate, a percentage or a number of cases behind a colon, and words such as "complaints"
 * with a number at the end of the line.
 */
export function looksLikeMetric(label: string, first: RawNumber, text: string): boolean {
  const name = compactName(label);
  if (name.length < 2 || label.length > LONGEST_LABEL || label.split(/\s+/).length > MOST_LABEL_WORDS) return false;
  if (isTargetNoun(label) && !isRateLike(label)) return false;
  if (isRateLike(label)) return !first.unit;
  const isLast = text.slice(first.end).trim() === '';
  if (/[:=]\s*[<>≤≥]?\s*$/.test(text.slice(0, first.start))) return first.percent || (isLast && !/\d/.test(label));
  return isLast && isCases(label);
}
