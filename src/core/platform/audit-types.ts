import type { Day } from '../../rates/day';
import type { Confidence } from '../../rates/envelope';
import type { Problem, Wording } from '../problem';

/** The two platforms a metric can belong to. */
export type PlatformId = 'amazon' | 'alibaba';

/** `unknown`: no threshold is published, or the value does not settle the question (see `AuditItem.problem`). */
export type Status = 'pass' | 'warn' | 'fail' | 'unknown';

/** The unit a value is kept in. A percent is a fraction (0.008 is 0.8%), as Excel keeps it. */
export type MetricUnit = 'percent' | 'ratio' | 'number' | 'days' | 'hours' | 'months' | 'money' | 'score';

/** What a breach leads to, the worst first. The order of this list is the order of attention. */
export const SEVERITIES = ['deactivation', 'removal', 'limit', 'cost', 'none'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** `lt`: under (strict); `lte`: up to and including; `between`: from and including `value` to and including `high`. */
export type Operator = 'lt' | 'lte' | 'gt' | 'gte' | 'eq' | 'between';

/** The values that reach a level: `{ operator: 'lt', value: 0.01 }` is "under 1%". */
export interface Bound {
  operator: Operator;
  value: number;
  /** Upper end of `between`. */
  high?: number;
}

/** Who set the threshold: the platform, the article behind the product, somebody else who publishes on it, or the seller. */
export type ThresholdBasis = 'official' | 'article' | 'third-party' | 'own';

/** What a value is compared with. `pass` is the rule; a value in `warn` warns, every other value outside `pass` fails. */
export interface AuditThreshold {
  pass: Bound;
  warn: Bound | null;
  basis: ThresholdBasis;
  /** True where the seller set it; shown as own wherever it appears. */
  own: boolean;
  /** "under 1%", "低于 1%" */
  wording: Wording;
}

export interface AuditSource {
  title: string;
  /** null: a public file without a known address. */
  url: string | null;
  /** The day somebody last compared the figure with the source, as YYYY-MM-DD. */
  date: string;
  confidence: Confidence;
}

/** Another figure in circulation for the same metric, kept beside the one that answers. */
export interface OtherThreshold {
  /** "at least 70% (audit rule of a vendor)" */
  wording: Wording;
  source: AuditSource;
}

/** One value of a metric: a period, an account, an ASIN or simply another line of the paste. */
export interface AuditPoint {
  /** Date, week, account or ASIN as pasted; "" where the paste names none. */
  label: string;
  /** Set where the label is a date or a week that can be put in order. */
  day: Day | null;
  value: number;
  text: string;
  status: Status;
  /** 1-based line of the paste, or row of the block. */
  line: number;
}

/** Where a value lies against a range such as ACoS 15%-25%. */
export type Side = 'below' | 'inside' | 'above';

/** One metric of the paste. There is one item per metric; several rows or periods of it are its `points`. */
export interface AuditItem {
  /** The id of the metric; unique within an audit. */
  metric: string;
  platform: PlatformId;
  name: Wording;
  /** "ODR", or "" where there is none. */
  abbreviation: string;
  /** The name as pasted. Text from outside: show it as text only. */
  label: string;
  unit: MetricUnit;
  /** In `unit`; null where the paste gives no number (N/A, a count only). */
  value: number | null;
  /** The value as pasted ("0.45%", "<1%", "N/A"). Text from outside. */
  text: string;
  /** The count behind it as pasted ("3 of 667"), or "". Text from outside. */
  countText: string;
  /** The value in a person's words: "0.45%", "2.1 hours"; "" where there is none. */
  valueWording: Wording;
  /** Every value found, in time order where periods are known, else in the order of the paste. */
  points: readonly AuditPoint[];
  /** True where the points are periods: the latest one decides and a trend can be drawn. Else the worst one decides. */
  isSeries: boolean;
  status: Status;
  /** A pass so close to the threshold that it deserves a look (see NEAR_MISS_SHARE in audit-order.ts). */
  isNear: boolean;
  threshold: AuditThreshold | null;
  others: readonly OtherThreshold[];
  /** "0.2 percentage points under the limit"; null without a threshold or an exact value ("<1%" is not one). */
  distance: Wording | null;
  /** Only for metrics with a range. */
  side: Side | null;
  /** What that side means; only together with `side`. */
  sideMeaning: Wording | null;
  consequence: Wording;
  severity: Severity;
  /** What to do first, in order. */
  steps: readonly Wording[];
  /** Of the threshold, or of the metric where there is none; null for an own metric threshold without a source. */
  source: AuditSource | null;
  /** Days the platform looks at ("60 days"), or null. */
  window: Wording | null;
  /** Why the status is `unknown`, or a remark on how the value was read; null where there is nothing to say. */
  problem: Problem | null;
  /** How the platform or the meaning was concluded from the rest of the paste; null where the name alone says it. */
  assumed: Wording | null;
  /** 1-based line of the paste (row of the block) of the value that decides. */
  line: number;
  /** "2 values, worst shown: shop A, line 2."; null where only one was found. Holds text from outside. */
  choice: Wording | null;
}

/** A line that looks like a metric and could not be read. */
export interface UnreadLine {
  line: number;
  /** As pasted, control characters removed, cut at 200 characters. Text from outside. */
  text: string;
  problem: Problem;
}

/** A name that means different metrics. Ask once; pass the answer back in `AuditOptions.choices`. */
export interface AuditQuestion {
  /** Key for `AuditOptions.choices`. */
  key: string;
  /** The name as pasted. Text from outside. */
  label: string;
  candidates: readonly { metric: string; platform: PlatformId; name: Wording }[];
  /** True where the platform alone settles it, so that asking "Amazon or Alibaba.com?" is enough. */
  byPlatform: boolean;
  lines: readonly number[];
}

export interface AuditCounts {
  /** Metrics with each status; `near` counts passes that are near misses and is part of `pass`. */
  fail: number;
  warn: number;
  pass: number;
  near: number;
  unknown: number;
  /** Lines of the paste (rows of a block), by what became of them. They add up to `lines`. */
  lines: number;
  blank: number;
  /** Lines that gave a value, a name or a target to some metric, or were the header of a table. */
  used: number;
  unread: number;
  /** Lines that wait for the answer to a question. */
  asked: number;
  /** Lines without anything that looks like a metric. */
  noise: number;
}

export interface Audit {
  /** In the order of attention: failures by severity, warnings and near misses, passes, unknown. */
  items: readonly AuditItem[];
  unread: readonly UnreadLine[];
  questions: readonly AuditQuestion[];
  counts: AuditCounts;
  /** "2 of 9 fail: late shipment rate first" */
  verdict: Wording;
  /** The platform given or concluded from the paste; null where both or none occur. */
  platform: PlatformId | null;
  day: Day;
  /** Why nothing was read at all (paste too large, nothing pasted); the lists are then empty. */
  problem: Problem | null;
}

/** A threshold of the seller. It replaces the published one in the audit, never in a function. */
export interface OwnThreshold {
  pass: Bound;
  warn?: Bound | null;
}

export interface AuditOptions {
  day: Day;
  /** For names that both platforms use. */
  platform?: PlatformId | null;
  /** Answers to questions: key -> metric id. */
  choices?: Readonly<Record<string, string>>;
  /** By metric id. */
  own?: Readonly<Record<string, OwnThreshold>>;
  /** Two letters, as in the functions; some thresholds hold for some marketplaces only. */
  marketplace?: string;
}
/*
 * The functions that go with these types:
 *
 *   audit.ts         auditText(text, options, splitQuoted): Audit
 *                    auditTextInSlices(text, options, splitQuoted): Generator<number, Audit>
 *                      yields the share done (0 to 1) after each slice of lines; the pane awaits a frame between them
 *                    auditCells(block: unknown[][], options): Audit
 *   audit-table.ts   auditTable(audit, language): (string | number)[][]   first row is the header
 *   metrics.ts       allMetrics(day): Metric[]; metricById(id): Metric | null;
 *                    findMetric(name, platform?): Metric | Problem
 *   check.ts         checkMetric(metricName, value, platform?, marketplace?, day): Status | Problem
 *   threshold.ts     thresholdNumber(metricName, platform?, level, marketplace?, day): number | Problem
 */
