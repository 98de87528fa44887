import type { Day } from '../../rates/day';
import type { MetricValue } from '../../rates/schemas/metrics';
import { allSeries, cardOn, type Card, type Series } from '../../rates/store';
import { invalid, unknown, type Problem } from '../words/problem';
import { type Wording } from '../words/language';
import { compactName, foldWidth } from '../input/fold';
import { PLATFORM_NAMES, type PlatformId } from '../words/platforms';
import { named, nearest, type Named } from '../input/names';
import { listed, w } from '../words/wording';

/** A metric of a platform. Names do not change with the day; the figures are asked for with `metricCard`. */
export interface Metric {
  id: string;
  platform: PlatformId;
  name: Wording;
  abbreviation: string;
  /** The newest value; its names and units hold for every day. */
  value: MetricValue;
  series: Series<MetricValue>;
}

/** One meaning of a name. */
export interface Meaning {
  metric: Metric;
  /** The name is that of a count behind the metric. */
  isCount: boolean;
  /** The name is too common to point at the platform. */
  isGeneric: boolean;
  /** The name is that of a limit of the seller's own ("break-even ACoS"). */
  isLimit: boolean;
}

const PLATFORM_WORDS: Readonly<Record<PlatformId, readonly string[]>> = {
  amazon: ['amazon', 'amz', '亚马逊', '亚马逊平台'],
  alibaba: ['alibaba', 'alibabacom', 'ali', '阿里巴巴', '阿里巴巴国际站', '阿里国际站', '国际站'],
};

const NEAREST_SHOWN = 3;
const LONGEST_NAME = 80;

interface Index {
  metrics: Metric[];
  byId: Map<string, Metric>;
  byName: Map<string, Meaning[]>;
  /** What an unknown name is compared with. */
  spellings: Named<Metric>[];
}
let built: Index | undefined;

function index(): Index {
  if (!built) {
    const metrics = allSeries(({ fee }) => fee === 'metrics-amazon' || fee === 'metrics-alibaba').flatMap(
      (series) => metricOf(series as Series<MetricValue>) ?? [],
    );
    built = {
      metrics,
      byId: new Map(metrics.map((m) => [m.id, m])),
      byName: namesOf(metrics),
      spellings: metrics.map((m) => named(m, spellingsOf(m))),
    };
  }
  return built;
}

/** By its newest known card: a gap after it ends the threshold, not the name. null where no card is known. */
function metricOf(series: Series<MetricValue>): Metric | null {
  const known = series.cards.filter((card) => card !== null);
  const value = known[known.length - 1]?.value;
  if (!value) return null;
  return {
    id: series.when['metric']!,
    platform: series.platform as PlatformId,
    name: value.name,
    abbreviation: value.abbreviations?.[0] ?? '',
    value,
    series,
  };
}

function namesOf(metrics: readonly Metric[]): Map<string, Meaning[]> {
  const names = new Map<string, Meaning[]>();
  for (const metric of metrics) {
    const { name, abbreviations = [], aliases, columns = [], counts = [], generic = [], limits = [] } = metric.value;
    const common = new Set(generic.map(compactName));
    const add = (spelling: string, { isCount = false, isLimit = false } = {}) => {
      const key = compactName(spelling);
      const meanings = names.get(key) ?? [];
      if (meanings.some((m) => m.metric === metric)) return;
      names.set(key, [...meanings, { metric, isCount, isLimit, isGeneric: common.has(key) }]);
    };
    for (const spelling of [metric.id, name.en, name.zh, ...abbreviations, ...aliases.en, ...aliases.zh, ...columns])
      add(spelling);
    for (const spelling of translatedNames(metric.value)) add(spelling);
    for (const spelling of counts) add(spelling, { isCount: true });
    for (const spelling of limits) add(spelling, { isLimit: true });
  }
  return names;
}

const translatedNames = ({ translations = [] }: MetricValue): string[] => translations.flatMap(({ names }) => names);

export function allMetrics(): readonly Metric[] {
  return index().metrics;
}

export function metricById(id: string): Metric | null {
  return index().byId.get(id) ?? null;
}

/** Every spelling (letters, digits and Chinese characters only) with its meanings. */
export function allNames(): ReadonlyMap<string, readonly Meaning[]> {
  return index().byName;
}

/** The card of a metric that holds on a day, or null. */
export function metricCard(metric: Metric, day: Day): Card<MetricValue> | null {
  return cardOn(metric.series, day).card;
}

/** `readPlatform("国际站")` is "alibaba"; null for anything that names neither platform. */
export function readPlatform(text: string): PlatformId | null {
  const key = compactName(text);
  const found = Object.entries(PLATFORM_WORDS).find(([, words]) => words.includes(key));
  return found ? (found[0] as PlatformId) : null;
}

/**
 * What a name may mean: letter case, punctuation and full-width forms ignored, with or without a part in brackets:
 * "ODR", "订单缺陷率（ODR）", "Order defect rate (60 days)". Empty where it is no name of a metric.
 */
export function meaningsOf(label: string): readonly Meaning[] {
  if (label.length > LONGEST_NAME * 2) return [];
  const folded = foldWidth(label);
  const outside = folded.replace(/[([][^()[\]]*[)\]]/g, ' ');
  const inside = /[([]([^()[\]]*)[)\]]/.exec(folded)?.[1] ?? '';
  for (const spelling of [folded, outside, inside]) {
    const meanings = index().byName.get(compactName(withoutPeriod(spelling)));
    if (meanings) return meanings;
    const whole = index().byName.get(compactName(spelling));
    if (whole) return whole;
  }
  return [];
}

const PERIOD = /^\s*(?:近|过去|最近)\s*\d+\s*天的?|(?:last|past)\s+\d+\s+days?|(?:当前|本周|上周|本月|上月)/i;

/** "近30天订单缺陷率" is "订单缺陷率". */
function withoutPeriod(text: string): string {
  return text.replace(PERIOD, ' ');
}

/**
 * The one metric that a person means, or why there is none. A name that both platforms use needs the platform;
 * an id such as "on_time_delivery_rate" does not, but "ctr" is a name first.
 */
export function findMetric(name: string, platform: PlatformId | null = null): Metric | Problem {
  const byId = /[._]/.test(name) ? metricById(name.trim()) : null;
  if (byId && (!platform || byId.platform === platform)) return byId;
  const meanings = meaningsOf(name).filter((m) => !m.isLimit);
  if (meanings.length === 0) return metricUnknown(name);
  const here = meanings.filter((m) => !platform || m.metric.platform === platform);
  if (here.length === 1) return here[0]!.metric;
  if (here.length === 0) {
    const other = PLATFORM_NAMES[meanings[0]!.metric.platform];
    return invalid('metricNotOfPlatform', { text: shown(name), platform: PLATFORM_NAMES[platform!], other });
  }
  const platforms = new Set(here.map((m) => m.metric.platform));
  const code = platforms.size === here.length ? 'metricOfTwoPlatforms' : 'metricAmbiguous';
  return invalid(code, { text: shown(name), choices: namesInWords(here.map((m) => m.metric)) });
}

/** "Click-Through Rate (Amazon), Search click-through rate (Alibaba.com)" */
function namesInWords(metrics: readonly Metric[]): Wording {
  return listed(
    metrics.map(({ name, platform }) => {
      const of = PLATFORM_NAMES[platform];
      return w(`${name.en} (${of.en})`, `${name.zh}（${of.zh}）`);
    }),
  );
}

/** That a name is no name of a metric, with the known names that come near to it. */
export function metricUnknown(name: string): Problem {
  const near = nearest(name, index().spellings, NEAREST_SHOWN);
  const text = shown(name);
  if (near.length === 0) return unknown('metricUnknownAlone', { text });
  return unknown('metricUnknown', { text, nearest: listed(near.map((m) => m.name)) });
}

function spellingsOf({ name, abbreviation, value }: Metric): string[] {
  return [name.en, name.zh, abbreviation, ...value.aliases.en, ...value.aliases.zh];
}

function shown(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name;
}
