import type { MetricBound } from '../../rates/schemas/metrics';
import { Problem, unknown } from '../words/problem';
import { cardOfMetric, type CheckOptions } from './check';
import { findMetric } from './registry';
import { listed } from '../words/wording';

export type Level = 'pass' | 'warn' | 'fail';

/**
 * The number behind a level, in the unit a cell takes (a percent is a fraction: 0.01). `pass` is the number of the
 * rule itself; `fail` the number from which a value fails, which is the same one unless published apart. A range has
 * two: `pass` and `fail` give the upper end, beyond which it fails, `warn` the lower end, below which it warns.
 */
export function thresholdNumber(name: string, level: Level, options: CheckOptions): number | Problem {
  const metric = findMetric(name, options.platform ?? null);
  if (metric instanceof Problem) return metric;
  const card = cardOfMetric(metric, options.day);
  if (card instanceof Problem) return card;
  const { threshold } = card.value;
  if (!threshold) return unknown('metricNoThreshold', { metric: metric.name });
  const { marketplaces } = threshold;
  if (options.marketplace && marketplaces && !marketplaces.includes(options.marketplace.toUpperCase())) {
    const known = listed(marketplaces);
    return unknown('metricNoThresholdThere', { metric: metric.name, known, place: options.marketplace });
  }
  const bound =
    level === 'pass' ? threshold.pass : level === 'warn' ? threshold.warn : (threshold.fail ?? threshold.pass);
  return bound ? limitOf(bound) : unknown('metricNoSuchLevel', { metric: metric.name, level });
}

function limitOf({ value, high }: MetricBound): number {
  return high ?? value;
}
