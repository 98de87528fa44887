import type { Wording } from '../words/language';
import { invalid, type Problem } from '../words/problem';
import type { AuditOptions, AuditQuestion } from './types';
import type { PlatformId } from '../words/platforms';
import { PLATFORM_NAMES } from '../words/platforms';
import { metricById, type Meaning, type Metric } from '../metrics/registry';
import type { Observation } from './observation';

/** What the names of a paste mean, once all of it has been read. */
export interface Resolution {
  metric: Metric | null;
  isCount: boolean;
  /** The value is a limit of the seller's own, not one of the metric. */
  isLimit: boolean;
  assumed: Wording | null;
  question: AuditQuestion | null;
  /** Why the name is none of the platform that was given. */
  problem: Problem | null;
}

export interface Evidence {
  platform: PlatformId | null;
  isGiven: boolean;
  groups: ReadonlySet<string>;
}

/** What the unmistakable names say about the platform and the kind of report. */
export function evidenceOf(observations: readonly Observation[], given: PlatformId | null): Evidence {
  const platforms = new Set<PlatformId>();
  const groups = new Set<string>();
  for (const { meanings } of observations) {
    const [only, ...others] = meanings;
    if (!only || others.length > 0 || only.isGeneric) continue;
    platforms.add(only.metric.platform);
    groups.add(`${only.metric.platform} ${only.metric.value.group}`);
  }
  const concluded = platforms.size === 1 ? [...platforms][0]! : null;
  return { platform: given ?? concluded, isGiven: given !== null, groups };
}

/**
 * The metric behind a name. A name with several meanings is settled by the seller's answer, then by the platform,
 * then by the kind of report that stands around it; what the rest of the paste decided is said (`assumed`). What
 * remains is asked.
 */
export function resolveName(
  label: string,
  meanings: readonly Meaning[],
  evidence: Evidence,
  options: AuditOptions,
): Resolution {
  const key = questionKey(meanings);
  const chosen = metricById(options.choices?.[key] ?? '');
  const picked = chosen && meanings.find((m) => m.metric === chosen);
  if (picked) return settled(picked, null);
  const onPlatform = meanings.filter((m) => m.metric.platform === evidence.platform);
  if (evidence.isGiven && onPlatform.length === 0) return elsewhere(label, meanings, evidence.platform!);
  if (meanings.length === 1) return resolveOnly(meanings[0]!, evidence);
  const left = onPlatform.length > 0 ? onPlatform : withoutCommon(meanings);
  const byPlatform =
    onPlatform.length > 0 && left.length < meanings.length && !evidence.isGiven
      ? platformAssumed(evidence.platform!)
      : null;
  if (left.length === 1) return settled(left[0]!, byPlatform);
  const inGroup = left.filter((m) => evidence.groups.has(`${m.metric.platform} ${m.metric.value.group}`));
  if (onPlatform.length > 0 && inGroup.length === 1) return settled(inGroup[0]!, groupAssumed(inGroup[0]!.metric));
  return { ...NOTHING, question: questionOf(key, label, left) };
}

/** A name as common as "订单数" counts only where nothing speaks for the other platform. */
function resolveOnly(meaning: Meaning, evidence: Evidence): Resolution {
  const isElsewhere = meaning.isGeneric && evidence.platform !== null && evidence.platform !== meaning.metric.platform;
  return isElsewhere ? NOTHING : settled(meaning, null);
}

function settled({ metric, isCount, isLimit }: Meaning, assumed: Wording | null): Resolution {
  return { ...NOTHING, metric, isCount, isLimit, assumed };
}

const NOTHING: Resolution = {
  metric: null,
  isCount: false,
  isLimit: false,
  assumed: null,
  question: null,
  problem: null,
};

/** With a platform given, a name of the other one is not read: its metric must not answer. */
function elsewhere(label: string, meanings: readonly Meaning[], platform: PlatformId): Resolution {
  const other = PLATFORM_NAMES[meanings[0]!.metric.platform];
  const problem = invalid('metricNotOfPlatform', { text: label, platform: PLATFORM_NAMES[platform], other });
  return { ...NOTHING, problem };
}

/** A name that one metric shares with a common word of another platform is that metric's. */
function withoutCommon(meanings: readonly Meaning[]): readonly Meaning[] {
  const own = meanings.filter((m) => !m.isGeneric);
  return own.length > 0 ? own : meanings;
}

function questionKey(meanings: readonly Meaning[]): string {
  return meanings
    .map((m) => m.metric.id)
    .sort()
    .join('|');
}

function questionOf(key: string, label: string, meanings: readonly Meaning[]): AuditQuestion {
  const candidates = meanings.map(({ metric }) => ({
    metric: metric.id,
    platform: metric.platform,
    name: metric.name,
  }));
  const byPlatform = new Set(candidates.map((c) => c.platform)).size === candidates.length;
  return { key, label, candidates, byPlatform, lines: [] };
}

function platformAssumed(platform: PlatformId): Wording {
  const name = PLATFORM_NAMES[platform];
  return {
    en: `Read as ${name.en}, like the rest of the paste.`,
    zh: `与粘贴内容的其余部分一致，按${name.zh}读取。`,
  };
}

function groupAssumed(metric: Metric): Wording {
  return {
    en: `Read as "${metric.name.en}", like the figures around it.`,
    zh: `根据相邻数据，按“${metric.name.zh}”读取。`,
  };
}
