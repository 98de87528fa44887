import { allMetrics, allNames, findMetric, metricById, readPlatform } from '../../../src/core/metrics/registry';
import type { PlatformId } from '../../../src/core/words/platforms';
import { Problem, wordProblem } from '../../../src/core/words/problem';

const found = (name: string, platform: PlatformId | null = null) => {
  const metric = findMetric(name, platform);
  return metric instanceof Problem ? metric.code : metric.id;
};

const ROWS: [string, PlatformId | null, string][] = [
  ['ODR', null, 'odr'],
  ['odr', null, 'odr'],
  ['o.d.r.', null, 'odr'],
  ['ＯＤＲ', null, 'odr'],
  ['Order Defect Rate', null, 'odr'],
  ['order-defect rate', null, 'odr'],
  ['Order Defect Rate (ODR)', null, 'odr'],
  ['订单缺陷率', null, 'odr'],
  ['订单缺陷率（ODR）', null, 'odr'],
  ['订单缺陷率(%)', null, 'odr'],
  ['近30天订单缺陷率', null, 'odr'],
  ['orderDefectRate.mfn.rate', null, 'odr'],
  ['Order defect rate (60 days)', null, 'odr'],
  ['LDR', null, 'late_shipment_rate'],
  ['LSR', null, 'late_shipment_rate'],
  ['Late Dispatch Rate', null, 'late_shipment_rate'],
  ['迟发率', null, 'late_shipment_rate'],
  ['IPI', null, 'ipi'],
  ['库存绩效指标 (IPI)', null, 'ipi'],
  ['ACoS', null, 'acos'],
  ['DSR', null, 'ali.review.score'],
  ['DSR评分', null, 'ali.review.score'],
  ['RFQ response rate', null, 'ali.rfq.response'],
  ['RFQ响应率', null, 'ali.rfq.response'],
  ['信保订单履约时长', null, 'ali.ta.fulfil-days'],
  ['ali.rfq.response', null, 'ali.rfq.response'],
  ['fstReplyRate30d', null, 'ali.reply.timely'],
  ['on_time_delivery_rate', null, 'on_time_delivery_rate'],
  ['ctr', null, 'metricOfTwoPlatforms'],
  ['CTR', 'amazon', 'ctr'],
  ['CTR', 'alibaba', 'ali.ctr.search'],
  ['点击率', 'amazon', 'ctr'],
  ['response rate', 'alibaba', 'ali.reply.timely'],
  ['response rate', 'amazon', 'contact_response_rate'],
  ['On-time delivery rate', 'amazon', 'on_time_delivery_rate'],
  ['On-time delivery rate', 'alibaba', 'ali.ship.on-time'],
  ['CTR', null, 'metricOfTwoPlatforms'],
  ['点击率', null, 'metricOfTwoPlatforms'],
  ['response rate', null, 'metricOfTwoPlatforms'],
  ['On-time delivery rate', null, 'metricOfTwoPlatforms'],
  ['CVR', null, 'metricAmbiguous'],
  ['转化率', 'amazon', 'metricAmbiguous'],
  ['ODR', 'alibaba', 'metricNotOfPlatform'],
  ['DSR', 'amazon', 'metricNotOfPlatform'],
  ['', null, 'metricUnknownAlone'],
  ['foo', null, 'metricUnknownAlone'],
  ['Sessions', null, 'metricUnknownAlone'],
  ['会话数', null, 'metricUnknownAlone'],
  ['缺陷率', null, 'metricUnknown'],
  ['账户健康评分 (AHR)', null, 'account_health_rating'],
  ['账户健康评分', null, 'account_health_rating'],
  ['账户状况评级', null, 'account_health_rating'],
  ['RFQ回复率', null, 'ali.rfq.response'],
  ['信保履约', null, 'ali.ta.fulfil-days'],
  ['Order Defekt Rate', null, 'metricUnknown'],
];
test.each(ROWS)('%p on %p is %s', (name, platform, expected) => expect(found(name, platform)).toBe(expected));

test('an unknown name comes with the nearest ones', () => {
  const problem = findMetric('Order Defekt Rate') as Problem;
  expect(problem.kind).toBe('unknown');
  expect(wordProblem(problem, 'en')).toContain('Nearest: Order Defect Rate');
  expect(wordProblem(findMetric('缺陷率') as Problem, 'zh')).toContain('最接近的有：订单缺陷率、发票缺陷率。');
  expect(wordProblem(findMetric('foo') as Problem, 'en')).not.toContain('Nearest');
});

test("an ambiguous name is the seller's to mend and names its meanings", () => {
  const problem = findMetric('CTR') as Problem;
  expect(problem.kind).toBe('invalid');
  expect(wordProblem(problem, 'en')).toContain('Search click-through rate (Alibaba.com), Click-Through Rate (Amazon)');
  expect(wordProblem(problem, 'zh')).toContain('搜索点击率（阿里巴巴国际站）、点击率（亚马逊）');
});

test('every metric is found by its id and by every name on its platform', () => {
  expect(allMetrics().filter((m) => m.platform === 'amazon').length).toBeGreaterThanOrEqual(38);
  expect(allMetrics().filter((m) => m.platform === 'alibaba').length).toBeGreaterThanOrEqual(44);
  for (const metric of allMetrics()) {
    expect(metricById(metric.id)).toBe(metric);
    expect(found(metric.id, metric.platform)).toBe(metric.id);
    const { name, aliases, abbreviations = [], columns = [] } = metric.value;
    for (const spelling of [name.en, name.zh, ...aliases.en, ...aliases.zh, ...abbreviations, ...columns]) {
      expect(['metricAmbiguous', metric.id]).toContain(found(spelling, metric.platform));
    }
  }
});

test('names that several metrics share are these', () => {
  const shared = [...allNames()].filter(([, meanings]) => meanings.length > 1).map(([name]) => name);
  expect(shared.sort()).toEqual(
    [
      'averageresponsetime',
      'conversionrate',
      'ctr',
      'cvr',
      'fbuv',
      'ontimedeliveryrate',
      'responserate',
      '点击率',
      '转化率',
    ].sort(),
  );
});

test('every metric says something in both languages', () => {
  for (const { value } of allMetrics()) {
    for (const words of [value.name, value.consequence, ...value.steps]) {
      expect(words.en).toMatch(/[a-z]/);
      expect(words.zh).toMatch(/[\u4e00-\u9fff]/);
    }
  }
});

test('other figures name a source of their card', () => {
  for (const { series } of allMetrics()) {
    for (const card of series.cards) {
      for (const other of card!.value.others ?? []) expect(card!.sources[other.source]).toBeDefined();
    }
  }
});

test.each([
  ['amazon', 'amazon'],
  ['Amazon', 'amazon'],
  ['亚马逊', 'amazon'],
  ['Alibaba.com', 'alibaba'],
  ['国际站', 'alibaba'],
  ['阿里巴巴国际站', 'alibaba'],
  ['ebay', null],
  ['', null],
])('platform %p is %p', (text, expected) => expect(readPlatform(text)).toBe(expected));
