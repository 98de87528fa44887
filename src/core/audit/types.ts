import type { Day } from '../../rates/day';
import type {
  AuditSource,
  AuditThreshold,
  MetricUnit,
  OtherThreshold,
  OwnThreshold,
  Severity,
  Side,
  Status,
} from '../metrics/types';
import type { PlatformId } from '../words/platforms';
import type { Problem } from '../words/problem';
import type { Wording } from '../words/language';

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

/** One metric of one subject. Several rows or periods of it are its `points`. */
export interface AuditItem {
  /** The id of the metric; unique within an audit together with `of`. */
  metric: string;
  /** The account, ASIN or campaign it is about, or the period of its latest value; "" where there is one only. Text from outside. */
  of: string;
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
  /** "2 values, worst shown: shop A, line 2.", "Your own threshold is looser and not used."; else null. Holds text from outside. */
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
  /** Said where no metric was found: what the paste is, where that can be told, and what would be read. */
  notice: Problem | null;
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
