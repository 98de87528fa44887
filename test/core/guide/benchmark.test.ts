import { benchmark, benchmarks } from '../../../src/core/guide/benchmark';
import { Problem, wordProblem } from '../../../src/core/words/problem';

describe('benchmark', () => {
  test.each([
    ['seed.ali.aov', 'value', 4200],
    ['ali.aov', 'low', 1250],
    ['ALIBABA order value', 'high', 23000],
    ['国际站平均订单金额', 'value', 4200],
    ['seed.amz.net-margin', 'value', '8%-12%'],
    ['seed.amz.net-margin', 'low', 0.08],
    ['seed.amz.net-margin', 'high', 0.12],
    ['seed.ali.net-margin', 'value', '15%-20%'],
    ['seed.ali.p4p-cpc', 'value', '0.3-1.2'],
    ['seed.amz.odr', 'value', 0.01],
    ['seed.ali.entry-fee', 'high', 29800],
    ['seed.ali.membership-range', 'value', '19,800-258,000'],
    ['seed.ali.deal-cycle', 'unit', 'days'],
  ] as const)('%s, %s: %s', (id, show, expected) => {
    expect(benchmark(id, show, 'en')).toBe(expected);
  });

  test('source tells where, when, who else says what, and what is official', () => {
    const text = benchmark('seed.ali.entry-fee', 'source', 'en') as string;
    expect(text).toContain('19,800 CNY per year: 10100.com');
    expect(text).toContain('Dated 2026-01-16.');
    expect(text).toContain('Other figure: 29,800 CNY per year (2026-06-12)');
    expect(text).toContain('No official source supports this figure.');
    expect(benchmark('odr', 'source', 'en')).toContain('An official page gives the same figure.');
    expect(benchmark('ta fee', 'source', 'zh')).toContain('官方口径不同');
  });

  test('a figure that stands alone has no ends', () => {
    expect(benchmark('seed.amz.ip-42', 'high', 'en')).toMatchObject({ kind: 'unknown', code: 'benchmarkNoRange' });
  });

  test('an unknown id names the nearest', () => {
    const problem = benchmark('amazn aov', 'value', 'en') as Problem;
    expect(problem.kind).toBe('invalid');
    expect(wordProblem(problem, 'en')).toContain('"amazn aov". Nearest: amz.aov (Amazon average order value), ');
  });

  test.each([
    ['average order value', 'ali.aov', 'amz.aov'],
    ['AOV', 'ali.aov', 'amz.aov'],
    ['平均订单金额', 'ali.aov', 'amz.aov'],
    ['客单价', 'ali.aov', 'amz.aov'],
    ['平均客单价', 'ali.aov', 'amz.aov'],
    ['net margin', 'amz.net-margin', 'ali.net-margin'],
    ['net-margin', 'amz.net-margin', 'ali.net-margin'],
    ['净利率', 'amz.net-margin', 'ali.net-margin'],
    ['利润率', 'amz.net-margin', 'ali.net-margin'],
  ])('%s is a figure of both platforms and names both ids', (word, ...ids) => {
    const problem = benchmark(word, 'value', 'zh') as Problem;
    expect([problem.kind, problem.code]).toEqual(['invalid', 'benchmarkOfBoth']);
    for (const id of ids) {
      expect(wordProblem(problem, 'en')).toContain(`${id} (`);
      expect(wordProblem(problem, 'zh')).toContain(`${id}（`);
      expect(benchmark(id, 'value', 'en')).not.toBeInstanceOf(Problem);
    }
  });

  test.each([
    ['referral fee', '8%-15%'],
    ['销售佣金', '8%-15%'],
    ['专业卖家月租', 39.99],
    ['deal cycle', '7-15'],
  ])('%s, which only one platform has, answers', (word, expected) => {
    expect(benchmark(word, 'value', 'en')).toBe(expected);
  });

  test.each([
    ['cpc', 'ali.p4p-cpc（直通车点击均价）'],
    ['点击均价', 'ali.p4p-cpc（直通车点击均价）'],
    ['会员年费', 'ali.entry-fee（国际站基础会员年费）'],
    ['佣金', 'amz.referral（亚马逊销售佣金）'],
  ])('%s is not guessed, but near to %s', (word, near) => {
    const problem = benchmark(word, 'value', 'zh') as Problem;
    expect([problem.kind, problem.code]).toEqual(['invalid', 'benchmarkUnknown']);
    expect(wordProblem(problem, 'zh')).toContain(near);
  });

  test.each(['foo', 'seed.nothing', '天气', '', 'x'])('nothing is near to %p', (word) => {
    expect(benchmark(word, 'value', 'en')).toMatchObject({ kind: 'invalid', code: 'benchmarkUnknownAlone' });
  });

  test('every figure answers everywhere, in both languages, by id and by name', () => {
    for (const { id, card } of benchmarks()) {
      for (const language of ['en', 'zh'] as const) {
        expect(benchmark(card.value.name[language], 'source', language)).toEqual(benchmark(id, 'source', language));
        expect(benchmark(id, 'unit', language)).not.toBeInstanceOf(Problem);
      }
    }
  });

  test('no two figures share a name', () => {
    const names = benchmarks().flatMap(({ id, card }) => [
      id,
      card.value.name.en,
      card.value.name.zh,
      ...card.value.aliases,
    ]);
    expect(new Set(names).size).toBe(names.length);
  });
});
