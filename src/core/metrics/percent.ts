import type { Metric } from './registry';
import { invalid, type Problem } from '../words/problem';
import { percentText } from './value-words';

/**
 * How a number WITHOUT a percent sign is read for a percent metric. Excel keeps 0.8% as 0.008, so a number is a
 * fraction. But people type 0.8 and mean 0.8%; so a number is refused where "that many percent" is just as likely.
 * Each metric carries two figures of its own, `smallest` (the smallest share worth printing, 0.1% for the Order
 * Defect Rate) and `largest` (1, or more where a share can exceed 100%, as ACoS can):
 *
 *   0                                  0 in both readings
 *   above `largest`                    a percent: 8 is 8%, because 800% cannot be
 *   its hundredth below `smallest`     a fraction: 0.008 is 0.8%, because 0.008% is nobody's rate
 *   in between                         refused: for the Order Defect Rate, 0.1 to 1; 0.8 is 0.8% or 80%
 *
 * A metric that is always large (valid tracking, 95%) has no numbers in between: 0.95 is 95%, and so is 95.
 */
export function readBarePercent(value: number, metric: Metric): number | Problem {
  const reading = bareReading(value, metric);
  if (reading === 'either') {
    return invalid('percentAmbiguous', {
      metric: metric.name,
      text: String(value),
      asPercent: percentText(hundredth(value)),
      asFraction: percentText(value),
    });
  }
  return reading === 'percent' ? hundredth(value) : value;
}

/** The rule above, as a word. */
export function bareReading(value: number, metric: Metric): 'fraction' | 'percent' | 'either' {
  const { smallest, largest } = metric.value.bare!;
  if (value <= 0) return 'fraction';
  if (value > largest) return 'percent';
  return hundredth(value) < smallest ? 'fraction' : 'either';
}

/** 2.3 is 0.023 and not 0.022999999999999996: the decimal point moves, nothing is divided. */
export function hundredth(value: number): number {
  return Number(`${value}e-2`) || Number((value / 100).toPrecision(15));
}
