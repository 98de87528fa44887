import type { Metric } from '../metrics/registry';
import type { OwnThreshold } from '../metrics/types';
import { PLATFORM_NAMES, type PlatformId } from '../words/platforms';
import { invalid, type Problem } from '../words/problem';
import type { BareName, Found } from './found';
import { factsOf, itemOf, type MetricFacts } from './items';
import type { LineKind, Observation } from './observation';
import { inOrderOfAttention, verdictOf } from './order';
import { percentColumns, readObservation, type Reading } from './readings';
import { evidenceOf, resolveName, type Evidence, type Resolution } from './resolve';
import type { Audit, AuditCounts, AuditItem, AuditOptions, AuditQuestion, UnreadLine } from './types';

const SLICE_OBSERVATIONS = 500;

interface Settled {
  observation: Observation;
  metric: Metric;
  resolution: Resolution;
}

/** What the values of a paste come to, once all of it has been read. Yields the share of this part that is done. */
export function* conclude(
  found: Found,
  notice: (items: readonly AuditItem[], unread: readonly UnreadLine[]) => Problem | null,
  options: AuditOptions,
): Generator<number, Audit> {
  const { observations, kinds } = found;
  const evidence = evidenceOf(observations, options.platform ?? null);
  const questions = new Map<string, { question: AuditQuestion; lines: number[] }>();
  const unread: UnreadLine[] = [...found.unread];
  const settled = yield* settle(found, evidence, options, questions, unread);
  const readings = yield* readAll(settled, unread, kinds);
  for (const name of found.bare) {
    if (isAnswered(name, readings, questions)) continue;
    unread.push({ line: name.line, text: name.text, problem: problemOfBare(name, options) });
    kinds.set(name.line, 'unread');
  }
  const items: AuditItem[] = [];
  const known = new Map<Metric, MetricFacts>();
  for (const { metric, found: read, limit } of readings.values()) {
    if (read.length === 0) continue;
    const facts = known.get(metric) ?? factsOf(metric, options);
    known.set(metric, facts);
    const ofAll = readings.get(keyOf(metric, ''))?.limit ?? null;
    items.push(yield* half(itemOf(metric, facts, read, limit ?? ofAll, options)));
  }
  const ordered = inOrderOfAttention(items);
  unread.sort((a, b) => a.line - b.line);
  return {
    items: ordered,
    unread,
    questions: [...questions.values()].map(({ question, lines }) => ({ ...question, lines })),
    counts: countAll(items, kinds),
    verdict: verdictOf(ordered, questions.size),
    platform: platformOf(items, evidence),
    day: options.day,
    problem: null,
    notice: questions.size === 0 ? notice(ordered, unread) : null,
  };
}

function* half<T>(steps: Generator<void, T>): Generator<number, T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield 1;
  }
}

/** The metric of every value. Names repeat from row to row; each is settled once, and refused once. */
function* settle(
  { observations, kinds }: Found,
  evidence: Evidence,
  options: AuditOptions,
  questions: Map<string, { question: AuditQuestion; lines: number[] }>,
  unread: UnreadLine[],
): Generator<number, Settled[]> {
  const known = new Map<Observation['meanings'], Resolution>();
  const settled: Settled[] = [];
  for (const [at, observation] of observations.entries()) {
    if (at % SLICE_OBSERVATIONS === 0) yield 0;
    const { label, meanings, line } = observation;
    let resolution = known.get(meanings);
    const isFirst = !resolution;
    if (!resolution) known.set(meanings, (resolution = resolveName(label, meanings, evidence, options)));
    if (resolution.metric) settled.push({ observation, metric: resolution.metric, resolution });
    else if (resolution.question) ask(questions, resolution.question, observation, kinds);
    else if (resolution.problem && isFirst) {
      unread.push({ line, text: `${label}: ${observation.text}`, problem: resolution.problem });
      kinds.set(line, 'unread');
    }
  }
  return settled;
}

function ask(
  questions: Map<string, { question: AuditQuestion; lines: number[] }>,
  question: AuditQuestion,
  { line }: Observation,
  kinds: Map<number, LineKind>,
): void {
  const asked = questions.get(question.key) ?? { question, lines: [] };
  questions.set(question.key, asked);
  if (asked.lines[asked.lines.length - 1] !== line) asked.lines.push(line);
  if (kinds.get(line) !== 'unread') kinds.set(line, 'asked');
}

interface ReadMetric {
  metric: Metric;
  found: Reading[];
  /** A limit of the seller's own that the paste gives ("break-even ACoS 31%"). */
  limit: OwnThreshold | null;
}

const keyOf = (metric: Metric, of: string): string => `${metric.id}\n${of}`;

/** The values of each metric and subject. */
function* readAll(
  settled: readonly Settled[],
  unread: UnreadLine[],
  kinds: Map<number, LineKind>,
): Generator<number, Map<string, ReadMetric>> {
  const percents = percentColumns(settled);
  const readings = new Map<string, ReadMetric>();
  for (const [at, { observation, metric, resolution }] of settled.entries()) {
    const reading = readObservation(observation, metric, resolution.isCount, resolution.assumed, percents);
    if ('line' in reading) {
      unread.push(reading);
      kinds.set(reading.line, 'unread');
    } else {
      const key = keyOf(metric, observation.of);
      const read = readings.get(key) ?? { metric, found: [], limit: null };
      readings.set(key, read);
      if (resolution.isLimit) read.limit ??= limitOf(reading, metric);
      else read.found.push(reading);
    }
    if (at % SLICE_OBSERVATIONS === 0) yield at / settled.length;
  }
  return readings;
}

/** Up to a break-even ACoS an advertised sale earns; a limit for a metric where more is better is a minimum. */
function limitOf({ quantity }: Reading, metric: Metric): OwnThreshold | null {
  if (!quantity) return null;
  return { pass: { operator: metric.value.direction === 'higher' ? 'gte' : 'lte', value: quantity.low } };
}

/** A name without a value of its own needs no word where the paste has the value elsewhere or asks for it. */
function isAnswered(
  { meanings }: BareName,
  readings: ReadonlyMap<string, ReadMetric>,
  questions: ReadonlyMap<string, unknown>,
): boolean {
  const read = new Set([...readings.values()].filter(({ found }) => found.length > 0).map(({ metric }) => metric));
  const asked = new Set([...questions.keys()].flatMap((key) => key.split('|')));
  return meanings.some(({ metric }) => read.has(metric) || asked.has(metric.id));
}

function problemOfBare(name: BareName, { platform }: AuditOptions): Problem {
  const here = name.meanings.some(({ metric }) => !platform || metric.platform === platform);
  return here ? name.problem : notOfPlatform(name.text, name.meanings, platform!);
}

function notOfPlatform(text: string, meanings: Observation['meanings'], platform: PlatformId): Problem {
  return invalid('metricNotOfPlatform', {
    text,
    platform: PLATFORM_NAMES[platform],
    other: PLATFORM_NAMES[meanings[0]!.metric.platform],
  });
}

function countAll(items: readonly AuditItem[], kinds: ReadonlyMap<number, LineKind>): AuditCounts {
  const counts = noCounts();
  counts.lines = kinds.size;
  for (const item of items) {
    counts[item.status]++;
    if (item.isNear) counts.near++;
  }
  for (const kind of kinds.values()) counts[kind]++;
  return counts;
}

export function noCounts(): AuditCounts {
  return { fail: 0, warn: 0, pass: 0, near: 0, unknown: 0, lines: 0, blank: 0, used: 0, unread: 0, asked: 0, noise: 0 };
}

function platformOf(items: readonly AuditItem[], evidence: Evidence): PlatformId | null {
  if (evidence.platform) return evidence.platform;
  const platforms = new Set(items.map((item) => item.platform));
  return platforms.size === 1 ? [...platforms][0]! : null;
}
