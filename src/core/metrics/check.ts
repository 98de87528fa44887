import type { Day } from '../../rates/day';
import type { MetricValue } from '../../rates/schemas/metrics';
import type { Card } from '../../rates/store';
import { cardFor } from '../cards/lookup';
import { invalid, Problem, type ProblemCode } from '../words/problem';
import { type Wording } from '../words/language';
import { foldWidth, stripInvisible } from '../input/fold';
import type { AuditThreshold, Bound, OwnThreshold, Side, Status } from './types';
import type { PlatformId } from '../words/platforms';
import { toQuantity, type Quantity } from './canonical';
import { findMetric, type Metric } from './registry';
import { PLATFORM_NAMES } from '../words/platforms';
import { scanValues, type RawNumber } from './value-text';
import { boundWords, differenceWords, valueWords } from './value-words';
import { w } from '../words/wording';

export interface CheckOptions {
  day: Day;
  platform?: PlatformId | null;
  /** Left out: the marketplaces that the threshold holds for. */
  marketplace?: string;
}

/** `PASS`, `WARN`, `FAIL` or `UNKNOWN` of a function, as a status; or why the value cannot be judged. */
export function checkMetric(name: string, value: number | string, options: CheckOptions): Status | Problem {
  const metric = findMetric(name, options.platform ?? null);
  if (metric instanceof Problem) return metric;
  const quantity = readQuantity(value, metric);
  if (quantity instanceof Problem) return quantity;
  const card = cardOfMetric(metric, options.day);
  if (card instanceof Problem) return card;
  const threshold = publishedThreshold(card.value, options.marketplace);
  if (!threshold) return 'unknown';
  return statusOf(quantity, threshold, metric) ?? invalid('metricBoundaryInside', { text: String(value) });
}

/** What is said where the card of a fee would be missing: a threshold is no fee and has no rate card. */
const THRESHOLD_PROBLEMS: Readonly<Partial<Record<ProblemCode, ProblemCode>>> = {
  noCard: 'thresholdOnNoDay',
  noCardThatDay: 'thresholdThatDay',
  cardTooOld: 'thresholdTooOld',
};

/** The card of a metric on a day, or the days that are known. */
export function cardOfMetric(metric: Metric, day: Day): Card<MetricValue> | Problem {
  const platform = PLATFORM_NAMES[metric.platform];
  const card = cardFor(metric.series, day, { fee: metric.name, place: platform });
  if (!(card instanceof Problem)) return card;
  return new Problem(card.kind, THRESHOLD_PROBLEMS[card.code] ?? card.code, {
    ...card.args,
    metric: metric.name,
    platform,
  });
}

/** A cell as a value of the metric: a number, or text with one number in it. */
export function readQuantity(value: number | string, metric: Metric): Quantity | Problem {
  const text = typeof value === 'number' ? String(value) : stripInvisible(foldWidth(value)).trim();
  if (text === '') return invalid('metricValueMissing', { metric: metric.name });
  const raw = typeof value === 'number' ? bareNumber(value) : onlyNumber(text);
  if (!raw) {
    const example = valueWords(metric.value.unit === 'percent' ? 0.008 : 1, metric.value.unit);
    return invalid('metricValueUnreadable', { metric: metric.name, text: text.slice(0, 80), example });
  }
  return toQuantity(raw, text, metric);
}

export function bareNumber(value: number): RawNumber {
  return { start: 0, end: 0, low: value, high: value, bound: 'exact', percent: false, unit: null, money: false };
}

const LONGEST_VALUE = 80;

/** The number of a text that holds nothing else. */
function onlyNumber(text: string): RawNumber | null {
  if (text.length > LONGEST_VALUE) return null;
  const { numbers, counts, dates } = scanValues(text, false);
  const [number] = numbers;
  if (!number || numbers.length > 1 || counts.length > 0 || dates.length > 0) return null;
  const around = text.slice(0, number.start) + text.slice(number.end);
  return /^[\s$¥€£₹+()]*(?:us|分)?[\s$]*$/i.test(around) ? number : null;
}

/** The threshold that a card publishes for a marketplace, worded; null where there is none. */
export function publishedThreshold(value: MetricValue, marketplace?: string): AuditThreshold | null {
  const { threshold, unit } = value;
  if (!threshold) return null;
  if (marketplace && threshold.marketplaces && !threshold.marketplaces.includes(marketplace.toUpperCase())) return null;
  const { pass, warn = null, basis } = threshold;
  return { pass, warn, basis, own: false, wording: boundWords(pass, unit) };
}

/** A threshold of the seller. */
export function ownThreshold({ pass, warn = null }: OwnThreshold, metric: Metric): AuditThreshold {
  return { pass, warn, basis: 'own', own: true, wording: boundWords(pass, metric.value.unit) };
}

/** True where the value lies in the bound. Strict and inclusive ends are kept apart. */
export function meets(value: number, bound: Bound): boolean {
  switch (bound.operator) {
    case 'lt':
      return value < bound.value;
    case 'lte':
      return value <= bound.value;
    case 'gt':
      return value > bound.value;
    case 'gte':
      return value >= bound.value;
    case 'eq':
      return value === bound.value;
    case 'between':
      return value >= bound.value && value <= bound.high!;
  }
}

/** Pass where the value meets `pass`, else warn where it meets `warn`, else fail. */
function levelOf(value: number, threshold: AuditThreshold): Status {
  if (meets(value, threshold.pass)) return 'pass';
  return threshold.warn && meets(value, threshold.warn) ? 'warn' : 'fail';
}

/** The status of everything the quantity covers ("<1%", "2%-3%"); null where parts of it have different ones. */
export function statusOf(quantity: Quantity, threshold: AuditThreshold, metric: Metric): Status | null {
  const [first, ...others] = samplesOf(quantity, metric).map((value) => levelOf(value, threshold));
  return others.every((status) => status === first) ? first! : null;
}

const JUST = 1e-9;

/** The two ends of what a quantity covers; an end that is left out lies just beside the number. */
function samplesOf({ low, high, bound }: Quantity, metric: Metric): number[] {
  const top = metric.value.max ?? (metric.value.bare?.largest === 1 ? 1 : low * 1e6 + 1);
  switch (bound) {
    case 'exact':
      return [low];
    case 'range':
      return [low, high];
    case 'under':
      return [0, low * (1 - JUST)];
    case 'upTo':
      return [0, low];
    case 'over':
      return [low * (1 + JUST), top];
    case 'atLeast':
      return [low, top];
  }
}

/** How far the value is from the rule: "0.2 percentage points under the limit". */
export function distanceOf(value: number, threshold: AuditThreshold, metric: Metric): Wording {
  const { pass } = threshold;
  const words = (difference: number) => differenceWords(Math.abs(difference), metric.value.unit);
  switch (pass.operator) {
    case 'lt':
    case 'lte':
      return placed(value - pass.value, words, LIMIT, pass.operator === 'lte');
    case 'gt':
    case 'gte':
      return placed(value - pass.value, words, MINIMUM, pass.operator === 'gte');
    case 'eq':
      return placed(value - pass.value, words, TARGET, true);
    case 'between':
      return rangeDistance(value, pass, words);
  }
}

interface Places {
  below: Wording;
  above: Wording;
  at: Wording;
}
const LIMIT: Places = {
  below: w('{d} under the limit', '低于上限 {d}'),
  above: w('{d} over the limit', '超出上限 {d}'),
  at: w('exactly at the limit', '正好等于上限'),
};
const MINIMUM: Places = {
  below: w('{d} short of the minimum', '低于最低要求 {d}'),
  above: w('{d} above the minimum', '高于最低要求 {d}'),
  at: w('exactly at the minimum', '正好等于最低要求'),
};
const TARGET: Places = {
  below: w('{d} below the target', '低于目标 {d}'),
  above: w('{d} above the target', '高于目标 {d}'),
  at: w('on target', '达到目标'),
};
const PASSES = w(', which passes', '，达标');
const DOES_NOT_PASS = w(', which does not pass', '，不达标');

type DifferenceWords = (difference: number) => Wording;

function placed(difference: number, words: DifferenceWords, places: Places, passesAt: boolean): Wording {
  const d = words(difference);
  if (difference === 0) {
    if (places === TARGET) return places.at;
    const note = passesAt ? PASSES : DOES_NOT_PASS;
    return w(places.at.en + note.en, places.at.zh + note.zh);
  }
  const { en, zh } = difference < 0 ? places.below : places.above;
  return w(en.replace('{d}', d.en), zh.replace('{d}', d.zh));
}

function rangeDistance(value: number, { value: low, high }: Bound, words: DifferenceWords): Wording {
  if (value < low) return placed(value - low, words, BELOW_RANGE, true);
  if (value > high!) return placed(value - high!, words, ABOVE_RANGE, true);
  const d = words(high! - value);
  return w(`inside the range, ${d.en} under its upper end`, `在区间内，距上限 ${d.zh}`);
}
const BELOW_RANGE: Places = { ...TARGET, below: w('{d} below the range', '低于区间 {d}') };
const ABOVE_RANGE: Places = { ...TARGET, above: w('{d} above the range', '高于区间 {d}') };

/** On which side of a range a value lies; null where the rule is no range. */
export function sideOf(value: number, { pass }: AuditThreshold): Side | null {
  if (pass.operator !== 'between') return null;
  if (value < pass.value) return 'below';
  return value > pass.high! ? 'above' : 'inside';
}
