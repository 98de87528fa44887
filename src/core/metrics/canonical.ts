import { invalid, type Problem } from '../words/problem';
import type { Metric } from './registry';
import { bareReading, hundredth, readBarePercent } from './percent';
import type { RawNumber, TimeUnit } from './value-text';
import { UNIT_WORDS, valueWords } from './value-words';

/** A value in the unit of its metric; `low` and `high` differ for "15%-25%" and "<1%". */
export interface Quantity {
  low: number;
  high: number;
  bound: RawNumber['bound'];
}

const HOURS: Readonly<Record<TimeUnit, number>> = { minutes: 1 / 60, hours: 1, days: 24, weeks: 168, months: 720 };
const HOURS_OF_DAY = 24;

/**
 * A number as pasted, in the unit of the metric. `percentColumn`: the header or the other values of its column say
 * that bare numbers are percents.
 */
export function toQuantity(raw: RawNumber, text: string, metric: Metric, percentColumn = false): Quantity | Problem {
  const low = toUnit(raw, raw.low, text, metric, percentColumn);
  const high = raw.high === raw.low ? low : toUnit(raw, raw.high, text, metric, percentColumn);
  if (typeof low !== 'number') return low;
  if (typeof high !== 'number') return high;
  return checkRange(low, high, text, metric) ?? { low, high, bound: raw.bound };
}

function toUnit(raw: RawNumber, value: number, text: string, metric: Metric, percentColumn: boolean): number | Problem {
  const { unit } = metric.value;
  const wrongUnit = () => invalid('metricUnitMismatch', { metric: metric.name, unit: UNIT_WORDS[unit], text });
  if (raw.money && unit !== 'money') return wrongUnit();
  if (unit === 'percent') {
    if (raw.unit) return wrongUnit();
    return raw.percent || percentColumn ? hundredth(value) : readBarePercent(value, metric);
  }
  if (raw.percent) return unit === 'ratio' ? hundredth(value) : wrongUnit();
  if (unit === 'hours') return raw.unit ? value * HOURS[raw.unit] : value;
  if (unit === 'days') return raw.unit ? (value * HOURS[raw.unit]) / HOURS_OF_DAY : value;
  if (raw.unit && !(unit === 'months' && raw.unit === 'months')) return wrongUnit();
  return value;
}

function checkRange(low: number, high: number, text: string, metric: Metric): Problem | null {
  const { unit, max, bare } = metric.value;
  if (low < 0) return invalid('metricNotNegative', { metric: metric.name, text });
  const top = max ?? (bare?.largest === 1 ? 1 : Infinity);
  if (high <= top) return null;
  return invalid('metricOutOfRange', {
    metric: metric.name,
    text,
    low: valueWords(0, unit),
    high: valueWords(top, unit),
  });
}

/** True where a column of bare numbers holds one that can only be a percent: then all of them are. */
export function isPercentColumn(numbers: readonly RawNumber[], metric: Metric): boolean {
  if (metric.value.unit !== 'percent') return false;
  return numbers.some((n) => !n.percent && bareReading(n.high, metric) === 'percent');
}
