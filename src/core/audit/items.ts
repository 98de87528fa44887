import { formatDay, type Day } from '../../rates/day';
import type { MetricValue } from '../../rates/schemas/metrics';
import type { Card } from '../../rates/store';
import { invalid, Problem, unknown } from '../words/problem';
import { type Wording } from '../words/language';
import { isNearMiss } from './order';
import type { AuditItem, AuditOptions, AuditPoint } from './types';
import type { AuditSource, AuditThreshold, OtherThreshold, OwnThreshold, Status } from '../metrics/types';
import type { Quantity } from '../metrics/canonical';
import { isLooser } from '../metrics/own';
import { cardOfMetric, distanceOf, ownThreshold, publishedThreshold, sideOf, statusOf } from '../metrics/check';
import type { Metric } from '../metrics/registry';
import { boundWords, valueWords } from '../metrics/value-words';
import type { Reading } from './readings';
import { listed } from '../words/wording';

/** A slice ends after so many points. */
const SLICE_POINTS = 1_000;

/** What is published about a metric on the day of the audit: the same for all its subjects. */
export interface MetricFacts {
  card: Card<MetricValue> | Problem;
  value: MetricValue;
  published: AuditThreshold | null;
  source: AuditSource | null;
  others: readonly OtherThreshold[];
}

export function factsOf(metric: Metric, { day, marketplace }: AuditOptions): MetricFacts {
  const card = cardOfMetric(metric, day);
  if (card instanceof Problem) return { card, value: metric.value, published: null, source: null, others: [] };
  const { value } = card;
  return {
    card,
    value,
    published: publishedThreshold(value, marketplace),
    source: sourceOf(card),
    others: othersOf(card),
  };
}

/** One item from all readings of a metric; yields between slices. */
export function* itemOf(
  metric: Metric,
  { card, value, published, source, others }: MetricFacts,
  readings: readonly Reading[],
  limit: OwnThreshold | null,
  options: AuditOptions,
): Generator<void, AuditItem> {
  const own = options.own?.[metric.id] ?? limit;
  const threshold = own && !isLooser(own, published) ? ownThreshold(own, metric) : published;
  const judged: Judged[] = [];
  for (const reading of readings) {
    if (reading.quantity) judged.push(judge(reading, threshold, metric));
    if (judged.length % SLICE_POINTS === 0) yield;
  }
  nowWithoutPeriod(judged, options.day);
  const isSeries = arePeriods(judged);
  if (isSeries) judged.sort((a, b) => a.point.day! - b.point.day!);
  const isOpen = !isSeries && cannotChoose(judged);
  const chosen = isOpen ? undefined : isSeries ? judged[judged.length - 1] : worstOf(judged, metric, threshold);
  const { observation } = chosen?.reading ?? readings[0]!;
  const status = chosen?.point.status ?? 'unknown';
  const number = chosen?.point.value ?? null;
  const isExact = chosen?.reading.quantity?.bound === 'exact';
  const side = number !== null && threshold && !chosen?.spans ? sideOf(number, threshold) : null;
  return {
    metric: metric.id,
    of: observation.of || (isSeries || observation.isAmongPeriods ? observation.pointLabel : ''),
    platform: metric.platform,
    name: metric.name,
    abbreviation: metric.abbreviation,
    label: observation.label,
    unit: value.unit,
    value: number,
    text: isOpen ? judged.map(({ point }) => point.text).join(', ') : observation.text,
    countText: observation.countText,
    valueWording: number === null ? { en: '', zh: '' } : quantityWords(chosen!.reading, metric),
    points: judged.map(({ point }) => point),
    isSeries,
    status,
    isNear: isExact && status === 'pass' && threshold !== null && isNearMiss(number!, threshold, metric),
    threshold,
    others,
    distance: isExact && threshold ? distanceOf(number!, threshold, metric) : null,
    side,
    sideMeaning: side ? (value.sides?.[side] ?? null) : null,
    consequence: value.consequence,
    severity: value.severity,
    steps: (side === 'below' && value.stepsBelow) || value.steps,
    // An own threshold rests on nothing that was published.
    source: threshold?.own ? null : source,
    window: value.window ?? null,
    problem: isOpen
      ? invalid('metricManyValues', { metric: metric.name, text: judged.map(({ point }) => point.text).join(', ') })
      : problemOf(chosen, readings, card, threshold, metric, options),
    assumed: readings.find((r) => r.assumed)?.assumed ?? null,
    line: observation.line,
    choice: joined(
      choiceOf(judged, chosen, isSeries, readings.length, metric, threshold),
      own && threshold === published ? tooLoose(own, metric) : null,
    ),
  };
}

/** Said where a threshold of the seller's own is not used, because the platform acts sooner. */
function tooLoose({ pass }: OwnThreshold, metric: Metric): Wording {
  const words = boundWords(pass, metric.value.unit);
  return {
    en: `Your own threshold (${words.en}) is looser than the platform's and is not used.`,
    zh: `自设标准（${words.zh}）比平台标准宽松，未采用。`,
  };
}

function joined(...parts: readonly (Wording | null)[]): Wording | null {
  const said = parts.filter((part) => part !== null);
  return said.length === 0 ? null : { en: said.map((s) => s.en).join(' '), zh: said.map((s) => s.zh).join('') };
}

/** Which of several values is shown and where it stands; null where there is only one. */
function choiceOf(
  judged: readonly Judged[],
  chosen: Judged | undefined,
  isSeries: boolean,
  found: number,
  metric: Metric,
  threshold: AuditThreshold | null,
): Wording | null {
  if (!chosen || found < 2) return null;
  const isOneValue = new Set(judged.map(({ point }) => point.value)).size === 1;
  if (isOneValue && found === judged.length) return null;
  const { label, line } = chosen.point;
  const count = judged.length;
  const which = isSeries ? LATEST : isRanked(metric, threshold) ? WORST : FIRST;
  const where = label === '' ? `line ${line}` : `${label}, line ${line}`;
  const place = label === '' ? `第 ${line} 行` : `${label}，第 ${line} 行`;
  const without = found - count;
  const en = count > 1 ? [`${count} values, ${which.en} shown: ${where}.`] : [`Value of ${where}.`];
  const zh = count > 1 ? [`共 ${count} 个值，显示${which.zh}：${place}。`] : [`取自${place}。`];
  if (without > 0) {
    en.push(`${without} more without a figure.`);
    zh.push(`另有 ${without} 处没有数值。`);
  }
  return { en: en.join(' '), zh: zh.join('') };
}

const LATEST: Wording = { en: 'latest', zh: '最新值' };
const WORST: Wording = { en: 'worst', zh: '最差值' };
const FIRST: Wording = { en: 'first', zh: '第一个' };

interface Judged {
  reading: Reading;
  point: AuditPoint;
  spans: boolean;
}

function judge(reading: Reading, threshold: AuditThreshold | null, metric: Metric): Judged {
  const { observation } = reading;
  const quantity = reading.quantity!;
  const status = threshold ? statusOf(quantity, threshold, metric) : 'unknown';
  const point: AuditPoint = {
    label: observation.pointLabel,
    day: observation.pointDay,
    value: decisiveEnd(quantity, metric),
    text: observation.text,
    status: status ?? 'unknown',
    line: observation.line,
  };
  return { reading, point, spans: status === null };
}

/** The end of a range that weighs more: the lower one where higher is better. */
function decisiveEnd({ low, high }: Quantity, metric: Metric): number {
  return metric.value.direction === 'higher' ? low : high;
}

/** Beside values of earlier periods the one without a period is that of now. */
function nowWithoutPeriod(judged: readonly Judged[], today: Day): void {
  const without = judged.filter(({ point }) => point.day === null);
  if (without.length === 1 && judged.length > 1 && judged.every(({ point }) => point.day === null || point.day < today))
    without[0]!.point.day = today;
}

function arePeriods(judged: readonly Judged[]): boolean {
  const days = judged.map(({ point }) => point.day);
  return judged.length > 1 && days.every((day) => day !== null) && new Set(days).size === days.length;
}

const BADNESS: Readonly<Record<Status, number>> = { fail: 3, unknown: 2, warn: 1, pass: 0 };

function worstOf(judged: readonly Judged[], metric: Metric, threshold: AuditThreshold | null): Judged | undefined {
  const { direction } = metric.value;
  const worse = (a: Judged, b: Judged): boolean => {
    const byStatus = BADNESS[a.point.status] - BADNESS[b.point.status];
    if (byStatus !== 0 || !isRanked(metric, threshold)) return byStatus > 0;
    return direction === 'higher' ? a.point.value < b.point.value : a.point.value > b.point.value;
  };
  return judged.reduce<Judged | undefined>((worst, next) => (!worst || worse(next, worst) ? next : worst), undefined);
}

/** True where one of two values of the same status is the worse one. */
function isRanked({ value }: Metric, threshold: AuditThreshold | null): boolean {
  return value.direction !== 'none' && (value.direction !== 'range' || threshold !== null);
}

/** Several values of which nothing says that they are the metric's: they decide only where it makes no difference. */
function cannotChoose(judged: readonly Judged[]): boolean {
  const [first] = judged;
  return (
    judged.some(({ reading }) => reading.observation.isOneOfMany) &&
    judged.some(({ point }) => point.status !== first!.point.status)
  );
}

function quantityWords({ quantity, observation }: Reading, metric: Metric): Wording {
  const { unit } = metric.value;
  // An amount keeps the currency it was pasted with.
  if (unit === 'money' && observation.raw?.money) return { en: observation.text, zh: observation.text };
  const { low, high, bound } = quantity!;
  const at = valueWords(low, unit);
  const sign = { under: '<', upTo: '≤', over: '>', atLeast: '≥', exact: '', range: '' }[bound];
  if (bound !== 'range') return { en: sign + at.en, zh: sign + at.zh };
  const to = valueWords(high, unit);
  return { en: `${at.en} to ${to.en}`, zh: `${at.zh} 至 ${to.zh}` };
}

function problemOf(
  chosen: Judged | undefined,
  readings: readonly Reading[],
  card: Card<MetricValue> | Problem,
  threshold: AuditThreshold | null,
  metric: Metric,
  { marketplace }: AuditOptions,
): Problem | null {
  if (!chosen) return readings[0]!.problem;
  if (chosen.spans) return invalid('metricBoundaryInside', { text: chosen.point.text });
  if (threshold) return null;
  if (card instanceof Problem) return card;
  const marketplaces = card.value.threshold?.marketplaces;
  if (!marketplaces) return unknown('metricNoThreshold', { metric: metric.name });
  return unknown('metricNoThresholdThere', {
    metric: metric.name,
    known: listed(marketplaces),
    place: marketplace ?? '',
  });
}

/** The first source that has an address, else the first. */
function sourceOf(card: Card<MetricValue>): AuditSource | null {
  const source = card.sources.find((s) => s.url) ?? card.sources[0];
  return source ? { ...source, date: formatDay(card.lastChecked), confidence: card.confidence } : null;
}

function othersOf(card: Card<MetricValue>): OtherThreshold[] {
  return (card.value.others ?? []).flatMap(({ says, source }) => {
    const found = card.sources[source];
    const date = formatDay(card.lastChecked);
    return found ? [{ wording: says, source: { ...found, date, confidence: 'reported' as const } }] : [];
  });
}
