import fc from 'fast-check';
import { allMetrics, metricById, type Metric } from '../../../src/core/metrics/registry';
import { bareReading, hundredth, readBarePercent } from '../../../src/core/metrics/percent';
import { readQuantity } from '../../../src/core/metrics/check';
import { Problem, wordProblem } from '../../../src/core/words/problem';

const metric = (id: string): Metric => metricById(id)!;
const read = (id: string, value: number | string) => {
  const quantity = readQuantity(value, metric(id));
  return quantity instanceof Problem ? quantity.code : quantity.low;
};

// The rule, metric by metric: [metric, bare number, fraction it stands for, or the problem]
const ROWS: [string, number | string, number | string][] = [
  ['odr', 0, 0],
  ['odr', 0.008, 0.008],
  ['odr', '0.008', 0.008],
  ['odr', '0.8%', 0.008],
  ['odr', '0.8 %', 0.008],
  ['odr', '０．８％', 0.008],
  ['odr', '0,8%', 0.008],
  ['odr', 0.01, 0.01],
  ['odr', 0.09, 0.09],
  ['odr', 0.0999, 0.0999],
  ['odr', 0.1, 'percentAmbiguous'],
  ['odr', 0.8, 'percentAmbiguous'],
  ['odr', '0.8', 'percentAmbiguous'],
  ['odr', 1, 'percentAmbiguous'],
  ['odr', 1.01, 0.0101],
  ['odr', 8, 0.08],
  ['odr', 100, 1],
  ['odr', 101, 'metricOutOfRange'],
  ['odr', '101%', 'metricOutOfRange'],
  ['odr', -0.5, 'metricNotNegative'],
  ['odr', '-0.5%', 'metricNotNegative'],
  ['odr', 'abc', 'metricValueUnreadable'],
  ['odr', '', 'metricValueMissing'],
  ['odr', '0.8% of 12%', 'metricValueUnreadable'],
  ['odr', '3 hours', 'metricUnitMismatch'],
  ['odr', '$3', 'metricUnitMismatch'],
  ['late_shipment_rate', 0.04, 0.04],
  ['late_shipment_rate', 0.4, 'percentAmbiguous'],
  ['late_shipment_rate', 4, 0.04],
  ['valid_tracking_rate', 0.95, 0.95],
  ['valid_tracking_rate', 95, 0.95],
  ['valid_tracking_rate', 1, 1],
  ['valid_tracking_rate', 0.5, 0.5],
  ['ali.rfq.response', 0.9, 0.9],
  ['ali.rfq.response', 90, 0.9],
  ['ali.rfq.response', 1, 1],
  ['acos', 0.2, 0.2],
  ['acos', 0.99, 0.99],
  ['acos', 1, 'percentAmbiguous'],
  ['acos', 5, 'percentAmbiguous'],
  ['acos', 5.1, 0.051],
  ['acos', 20, 0.2],
  ['acos', '250%', 2.5],
  ['ctr', 0.004, 0.004],
  ['ctr', 0.099, 0.099],
  ['ctr', 0.36, 'percentAmbiguous'],
  ['ctr', 4, 0.04],
  ['ipi', 400, 400],
  ['ipi', '1,000', 1000],
  ['ipi', '40%', 'metricUnitMismatch'],
  ['ipi', 1001, 'metricOutOfRange'],
  ['ali.review.score', 4.5, 4.5],
  ['ali.review.score', 5.1, 'metricOutOfRange'],
  ['ali.reply.avg-hours', '90 min', 1.5],
  ['ali.reply.avg-hours', '1 day', 24],
  ['ali.ta.fulfil-days', '15天', 15],
  ['ali.ta.fulfil-days', '36 hours', 1.5],
  ['ali.ta.no-order-streak', '3个月', 3],
  ['roas', '350%', 3.5],
  ['cpc', '$0.82', 0.82],
];
test.each(ROWS)('%s: %p is %p', (id, value, expected) => expect(read(id, value)).toEqual(expected));

test('the reason names both readings', () => {
  const problem = readBarePercent(0.8, metric('odr')) as Problem;
  expect(wordProblem(problem, 'en')).toBe('Order Defect Rate: 0.8 can mean 0.8% or 80%. Write the percent sign.');
  expect(wordProblem(problem, 'zh')).toBe('订单缺陷率：0.8 可能是 0.8%，也可能是 80%。请写上百分号。');
});

const percents = allMetrics().filter((m) => m.value.unit === 'percent');
describe.each(percents.map((m) => [m.id, m] as const))('%s', (_id, m) => {
  const { smallest, largest } = m.value.bare!;
  test('the edges of the rule', () => {
    expect(bareReading(0, m)).toBe('fraction');
    expect(bareReading(largest + 0.001, m)).toBe('percent');
    expect(bareReading(largest, m)).toBe(largest / 100 < smallest ? 'fraction' : 'either');
    if (smallest * 100 <= largest) expect(bareReading(smallest * 100, m)).toBe('either');
    expect(bareReading(smallest * 99, m)).toBe(smallest * 99 > largest ? 'percent' : 'fraction');
  });
  test('every published threshold can be given as a fraction', () => {
    const { threshold } = m.value;
    const numbers = threshold ? [threshold.pass.value, threshold.pass.high, threshold.warn?.value] : [];
    for (const value of numbers) if (value !== undefined) expect(readBarePercent(value, m)).toBe(value);
  });
  test('no number is read two ways: a percent sign always decides', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (hundredths) => {
        const quantity = readQuantity(`${hundredths / 100}%`, m);
        expect(quantity).toMatchObject({ low: Number(`${hundredths}e-4`) });
      }),
    );
  });
  test('a bare number is the fraction, the percent or refused, never anything else', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, noNaN: true }), (value) => {
        const read = readBarePercent(value, m);
        if (!(read instanceof Problem)) expect([value, hundredth(value)]).toContain(read);
      }),
    );
  });
});
