import type { Confidence } from '../../rates/envelope';
import type { Wording } from '../words/language';

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

/** Where a value lies against a range such as ACoS 15%-25%. */
export type Side = 'below' | 'inside' | 'above';

/** A threshold of the seller. It replaces the published one in the audit, never in a function. */
export interface OwnThreshold {
  pass: Bound;
  warn?: Bound | null;
}
