import { invalid, Problem } from '../words/problem';
import { type Wording } from '../words/language';
import { isPercentColumn, toQuantity, type Quantity } from '../metrics/canonical';
import { bareReading, hundredth } from '../metrics/percent';
import type { Metric } from '../metrics/registry';
import { percentText } from '../metrics/value-words';
import type { Observation, Unread } from './observation';

/** A value of a metric in its unit, with what the paste said about it. */
export interface Reading {
  observation: Observation;
  isCount: boolean;
  assumed: Wording | null;
  /** null where the paste gives no number. */
  quantity: Quantity | null;
  problem: Problem | null;
}

/** The columns whose bare numbers must be percents, because one of them can be nothing else. */
export function percentColumns(
  observations: readonly { observation: Observation; metric: Metric }[],
): ReadonlySet<string> {
  const columns = new Set<string>();
  for (const { observation, metric } of observations) {
    if (observation.column && observation.raw && isPercentColumn([observation.raw], metric))
      columns.add(observation.column);
  }
  return columns;
}

/** The value of an observation in the unit of the metric, or the line that could not be read. */
export function readObservation(
  observation: Observation,
  metric: Metric,
  isCount: boolean,
  assumed: Wording | null,
  percents: ReadonlySet<string>,
): Reading | Unread {
  const { raw, text, count } = observation;
  const reading = { observation, isCount, assumed };
  if (!raw && count && metric.value.unit === 'score' && count.whole === metric.value.max) {
    return { ...reading, quantity: { low: count.part, high: count.part, bound: 'exact' }, problem: null };
  }
  if (!raw)
    return { ...reading, quantity: null, problem: invalid(count ? 'metricCountOnly' : 'metricNoData', { text }) };
  if (isCount && !raw.percent) return { ...reading, quantity: null, problem: invalid('metricCountOnly', { text }) };
  const quantity =
    fromHeader(observation, metric, percents) ??
    toQuantity(raw, text, metric, isPercentByContext(observation, percents));
  if (quantity instanceof Problem)
    return { line: observation.line, text: `${observation.label}: ${text}`, problem: quantity };
  return { ...reading, quantity, problem: null };
}

function isPercentByContext({ column, percentLabel }: Observation, percents: ReadonlySet<string>): boolean {
  return percentLabel || (column !== '' && percents.has(column));
}

/** A worksheet keeps 0.8% as 0.008 whatever the header says: "订单缺陷率(%)" over 0.008 is refused, not read as 0.008%. */
function fromHeader(observation: Observation, metric: Metric, percents: ReadonlySet<string>): Problem | null {
  const { raw, isCellNumber, percentLabel, column } = observation;
  if (!raw || !isCellNumber || !percentLabel || percents.has(column) || metric.value.unit !== 'percent') return null;
  if (raw.low === 0 || bareReading(raw.low, metric) !== 'fraction') return null;
  return invalid('percentAmbiguous', {
    metric: metric.name,
    text: observation.text,
    asPercent: percentText(hundredth(raw.low)),
    asFraction: percentText(raw.low),
  });
}
