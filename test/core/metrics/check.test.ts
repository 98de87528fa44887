import fc from 'fast-check';
import type { Bound } from '../../../src/core/metrics/types';
import type { PlatformId } from '../../../src/core/words/platforms';
import { checkMetric, distanceOf, meets, ownThreshold, sideOf } from '../../../src/core/metrics/check';
import { metricById } from '../../../src/core/metrics/registry';
import { thresholdNumber, type Level } from '../../../src/core/metrics/threshold';
import { boundWords } from '../../../src/core/metrics/value-words';
import { Problem, wordProblem } from '../../../src/core/words/problem';
import { parseIsoDay } from '../../../src/rates/day';

const DAY = parseIsoDay('2026-11-22');
const code = (answer: unknown) => (answer instanceof Problem ? answer.code : answer);
const check = (
  name: string,
  value: number | string,
  platform: PlatformId | null = null,
  marketplace?: string,
  day = DAY,
) => code(checkMetric(name, value, { day, platform, marketplace }));

// Article: seed ledger of 2026-01-16; official: Seller Central; other: the source named in metrics-*.json.
const ROWS: [string, number | string, PlatformId | null, string][] = [
  ['ODR', '0.99%', null, 'pass'],
  ['ODR', '1%', null, 'fail'],
  ['ODR', 0.01, null, 'fail'],
  ['ODR', '1.01%', null, 'fail'],
  ['ODR', 0, null, 'pass'],
  ['LDR', '3.99%', null, 'pass'],
  ['LDR', '4%', null, 'fail'],
  ['CTR', '0.4%', 'amazon', 'fail'],
  ['CTR', '0.41%', 'amazon', 'pass'],
  ['CTR', '3%', 'alibaba', 'fail'],
  ['CTR', '3.1%', 'alibaba', 'pass'],
  ['CTR', '3.1%', null, 'metricOfTwoPlatforms'],
  ['IPI', 399, null, 'fail'],
  ['IPI', 400, null, 'pass'],
  ['DSR', 4.5, null, 'fail'],
  ['DSR', 4.51, null, 'pass'],
  ['ACoS', '14.99%', null, 'warn'],
  ['ACoS', '15%', null, 'pass'],
  ['ACoS', '25%', null, 'pass'],
  ['ACoS', '25.01%', null, 'fail'],
  ['RFQ response', '89.9%', null, 'fail'],
  ['RFQ response', '90%', null, 'pass'],
  ['Trade Assurance fulfilment', 15, null, 'pass'],
  ['Trade Assurance fulfilment', 15.5, null, 'fail'],
  ['cancellation rate', '2.49%', null, 'pass'],
  ['cancellation rate', '2.5%', null, 'fail'],
  ['VTR', '95%', null, 'pass'],
  ['VTR', '94.99%', null, 'fail'],
  ['OTDR', '90%', null, 'pass'],
  ['OTDR', '89.9%', null, 'fail'],
  ['AHR', 200, null, 'pass'],
  ['AHR', 199, null, 'warn'],
  ['AHR', 100, null, 'warn'],
  ['AHR', 99, null, 'fail'],
  ['Invoice Defect Rate', '5%', null, 'fail'],
  ['Invoice Defect Rate', '4.9%', null, 'pass'],
  ['Listing policy violations', 0, null, 'pass'],
  ['Listing policy violations', 1, null, 'fail'],
  ['连续无信保订单', 3, null, 'fail'],
  ['连续无信保订单', 2, null, 'pass'],
  ['按时发货率', '95%', null, 'pass'],
  ['平均回复时长', 24, null, 'pass'],
  ['平均回复时长', 24.1, null, 'fail'],
  ['5分钟回复率', '70%', null, 'pass'],
  ['信保纠纷率', '3%', null, 'fail'],
  ['商品信息质量分', 4.2, null, 'pass'],
  ['ROAS', 3, null, 'unknown'],
  ['TACoS', '12%', null, 'unknown'],
  ['及时回复率', '95%', null, 'unknown'],
  ['ODR', '<1%', null, 'pass'],
  ['ODR', '<1.5%', null, 'metricBoundaryInside'],
  ['ODR', 0.8, null, 'percentAmbiguous'],
];
test.each(ROWS)('%s of %p (%p) is %s', (name, value, platform, expected) =>
  expect(check(name, value, platform)).toBe(expected),
);

test('a threshold that holds in some marketplaces is not used in others', () => {
  expect(check('Invoice Defect Rate', '6%', null, 'DE')).toBe('fail');
  expect(check('Invoice Defect Rate', '6%', null, 'US')).toBe('unknown');
  expect(check('OTDR', '80%', null, 'us')).toBe('fail');
  expect(check('OTDR', '80%', null, 'UK')).toBe('unknown');
});

test('a day before the first known card, and one too long after the last check', () => {
  expect(check('ODR', '0.8%', null, undefined, parseIsoDay('2020-11-17'))).toBe('thresholdThatDay');
  expect(check('ODR', '0.8%', null, undefined, parseIsoDay('2020-11-18'))).toBe('pass');
  expect(check('ACoS', '20%', null, undefined, parseIsoDay('2026-01-15'))).toBe('thresholdThatDay');
  expect(check('ODR', '0.8%', null, undefined, parseIsoDay('2027-12-27'))).toBe('pass');
  expect(check('ODR', '0.8%', null, undefined, parseIsoDay('2027-12-28'))).toBe('thresholdTooOld');
});

test.each([
  [
    '2019-01-01',
    'No threshold of Order Defect Rate (Amazon) is known on 2019-01-01. Known: 2020-11-18 onwards.',
    '没有亚马逊“订单缺陷率”在 2019-01-01 的阈值资料。已知日期：2020-11-18 起。',
  ],
  [
    '2027-12-28',
    'The threshold of Order Defect Rate (Amazon) was last checked on 2026-11-22, more than 400 days before 2027-12-28. It is too old to answer for that day.',
    '亚马逊“订单缺陷率”的阈值最后核对于 2026-11-22，比 2027-12-28 早超过 400 天，不能用于该日。',
  ],
])('a threshold is no rate card: %s', (day, en, zh) => {
  const problem = checkMetric('ODR', '0.8%', { day: parseIsoDay(day) }) as Problem;
  expect([wordProblem(problem, 'en'), wordProblem(problem, 'zh')]).toEqual([en, zh]);
});

const THRESHOLDS: [string, Level, PlatformId | null, number | string][] = [
  ['ODR', 'pass', null, 0.01],
  ['ODR', 'fail', null, 0.01],
  ['ODR', 'warn', null, 'metricNoSuchLevel'],
  ['LDR', 'pass', null, 0.04],
  ['CTR', 'pass', 'amazon', 0.004],
  ['CTR', 'pass', 'alibaba', 0.03],
  ['CTR', 'pass', null, 'metricOfTwoPlatforms'],
  ['IPI', 'pass', null, 400],
  ['DSR', 'pass', null, 4.5],
  ['RFQ response', 'pass', null, 0.9],
  ['Trade Assurance fulfilment', 'pass', null, 15],
  ['ACoS', 'pass', null, 0.25],
  ['ACoS', 'warn', null, 0.15],
  ['ACoS', 'fail', null, 0.25],
  ['AHR', 'pass', null, 200],
  ['AHR', 'warn', null, 100],
  ['AHR', 'fail', null, 99],
  ['cancellation rate', 'pass', null, 0.025],
  ['ROAS', 'pass', null, 'metricNoThreshold'],
];
test.each(THRESHOLDS)('threshold %s %s %p is %p', (name, level, platform, expected) => {
  expect(code(thresholdNumber(name, level, { day: DAY, platform }))).toBe(expected);
});
test('threshold in a marketplace', () => {
  expect(code(thresholdNumber('Invoice Defect Rate', 'pass', { day: DAY, marketplace: 'FR' }))).toBe(0.05);
  expect(code(thresholdNumber('Invoice Defect Rate', 'pass', { day: DAY, marketplace: 'US' }))).toBe(
    'metricNoThresholdThere',
  );
});

const bound = (operator: Bound['operator'], value: number, high?: number): Bound => ({
  operator,
  value,
  ...(high !== undefined && { high }),
});
const DISTANCES: [string, Bound, number, string, string][] = [
  ['odr', bound('lt', 0.01), 0.008, '0.2 percentage points under the limit', '低于上限 0.2 个百分点'],
  ['odr', bound('lt', 0.01), 0.01, 'exactly at the limit, which does not pass', '正好等于上限，不达标'],
  ['odr', bound('lt', 0.01), 0.02, '1 percentage point over the limit', '超出上限 1 个百分点'],
  ['ipi', bound('gte', 400), 400, 'exactly at the minimum, which passes', '正好等于最低要求，达标'],
  ['ipi', bound('gte', 400), 385, '15 points short of the minimum', '低于最低要求 15 分'],
  ['ali.ta.fulfil-days', bound('lte', 15), 16, '1 day over the limit', '超出上限 1 天'],
  ['ali.reply.avg-hours', bound('lte', 24), 2.5, '21.5 hours under the limit', '低于上限 21.5 小时'],
  ['acos', bound('between', 0.15, 0.25), 0.1, '5 percentage points below the range', '低于区间 5 个百分点'],
  ['acos', bound('between', 0.15, 0.25), 0.3, '5 percentage points above the range', '高于区间 5 个百分点'],
  [
    'acos',
    bound('between', 0.15, 0.25),
    0.2,
    'inside the range, 5 percentage points under its upper end',
    '在区间内，距上限 5 个百分点',
  ],
  ['listing_policy_violations', bound('eq', 0), 2, '2 above the target', '高于目标 2'],
  ['listing_policy_violations', bound('eq', 0), 0, 'on target', '达到目标'],
];
test.each(DISTANCES)('%s %p at %p', (id, pass, value, en, zh) => {
  const metric = metricById(id)!;
  expect(distanceOf(value, ownThreshold({ pass }, metric), metric)).toEqual({ en, zh });
});

test.each([
  [bound('lt', 0.01), 'under 1%', '低于 1%'],
  [bound('lte', 0.01), '1% or less', '不高于 1%'],
  [bound('gt', 0.004), 'over 0.4%', '高于 0.4%'],
  [bound('gte', 0.9), '90% or more', '不低于 90%'],
  [bound('between', 0.15, 0.25), '15% to 25%', '15% 至 25%'],
])('%p is worded', (b, en, zh) => expect(boundWords(b, 'percent')).toEqual({ en, zh }));

test('each value lies on one side of a range', () => {
  const metric = metricById('acos')!;
  const threshold = ownThreshold({ pass: bound('between', 0.15, 0.25) }, metric);
  expect([0.1499, 0.15, 0.25, 0.2501].map((v) => sideOf(v, threshold))).toEqual(['below', 'inside', 'inside', 'above']);
});

test('strict and inclusive bounds differ exactly at the bound', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (value, at) => {
      expect(meets(value, bound('lt', at)) || meets(value, bound('gte', at))).toBe(true);
      expect(meets(value, bound('lt', at)) && meets(value, bound('gte', at))).toBe(false);
      expect(meets(value, bound('lte', at)) !== meets(value, bound('lt', at))).toBe(value === at);
      expect(meets(value, bound('gte', at)) !== meets(value, bound('gt', at))).toBe(value === at);
    }),
  );
});

test('never throws, whatever the name and the value', () => {
  fc.assert(
    fc.property(fc.string(), fc.oneof(fc.string(), fc.double()), (name, value) => {
      const answer = checkMetric(name, value, { day: DAY });
      expect(['pass', 'warn', 'fail', 'unknown'].includes(answer as string) || answer instanceof Problem).toBe(true);
    }),
  );
  fc.assert(
    fc.property(fc.constantFrom('ODR', 'IPI', 'ACoS', 'DSR'), fc.oneof(fc.string(), fc.double()), (name, value) => {
      const answer = checkMetric(name, value, { day: DAY });
      expect(['pass', 'warn', 'fail', 'unknown'].includes(answer as string) || answer instanceof Problem).toBe(true);
    }),
  );
});
