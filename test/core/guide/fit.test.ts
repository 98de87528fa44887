import fc from 'fast-check';
import { fit, type FitInput } from '../../../src/core/guide/fit';
import type { Table } from '../../../src/core/words/show';
import { wordProblem, type Problem } from '../../../src/core/words/problem';

const BLANK: FitInput = {
  moq: null,
  category: null,
  orderValue: null,
  customised: null,
  standardised: null,
  branded: null,
  ownFactory: null,
  ownDesign: null,
  salesTeam: null,
};
const verdict = (known: Partial<FitInput>) => fit({ ...BLANK, ...known }, 'verdict', 'en');

describe('fit', () => {
  test.each([
    [
      'a machinery factory with MOQ 500 and custom work',
      { moq: 500, category: 'machinery', customised: 1, ownFactory: 1 },
      'Alibaba.com',
    ],
    ['the same, told in Chinese', { moq: 500, category: '机械设备', customised: 1 }, 'Alibaba.com'],
    [
      'a branded pet-supplies design with MOQ 1',
      { moq: 1, category: 'Pet Supplies', branded: 1, ownDesign: 1 },
      'Amazon',
    ],
    [
      'a factory with a brand and own design in home goods',
      { category: 'home goods', branded: 1, ownFactory: 1, ownDesign: 1 },
      'Both',
    ],
    ['the same with MOQ 100', { moq: 100, category: '家居', branded: 1, ownFactory: 1, ownDesign: 1 }, 'Both'],
    ['nothing but a category', { category: 'machinery' }, 'Unclear'],
    ['nothing but a category for Amazon', { category: '宠物' }, 'Unclear'],
    ['nothing', {}, 'Unclear'],
  ])('%s: %s', (_, known, expected) => {
    expect(verdict(known)).toBe(expected);
  });

  test.each([
    ['pet', 100],
    ['Pets & more', 100],
    ['petrol pumps', 'fitCategoryUnknown'],
    ['pet machinery', 'fitCategoryOfBoth'],
    ['电子配件', 100],
    ['建材', 0],
  ])('category "%s" gives Amazon %s', (category, expected) => {
    const score = fit({ ...BLANK, category }, 'amazon', 'en');
    if (typeof expected === 'string') expect(score).toMatchObject({ kind: 'unknown', code: expected });
    else expect(score).toBe(expected);
  });

  test('reasons show a sum that gives the scores', () => {
    const known = { ...BLANK, moq: 50, category: 'home', branded: 1, salesTeam: 0.5 };
    const table = fit(known, 'reasons', 'en') as Table;
    expect(table[0]).toEqual(['Factor', 'Your answer', 'Weight', 'Alibaba.com', 'Amazon', 'Fact', 'Source']);
    const rows = table.slice(1, 10).filter((row) => row[3] !== '');
    const sum = (column: number) => rows.reduce((total, row) => total + Number(row[column]), 0);
    expect([sum(2), sum(3), sum(4)]).toEqual([4, 1.5, 3.25]);
    expect(table[10]!.slice(2, 5)).toEqual([4, 1.5, 3.25]);
    expect(table[11]!.slice(3, 5)).toEqual([37.5, 81.3]);
    expect(table[12]![1]).toBe(0.444);
    expect(table[13]![1]).toBe('Amazon');
    expect(table.slice(1, 10).every((row) => String(row[5]).length > 10 && String(row[6]).includes('http'))).toBe(true);
  });

  test.each([
    [
      'foo',
      'Not counted: this category is not in the list. Known: machinery, ',
      '不计分：该类目不在列表中。已知类目：机械、',
    ],
    ['宠物机械', 'Not counted: it holds words of both platforms. ', '不计分：同时含有两个平台的类目词。'],
    ['pet', 'Alibaba.com: machinery', '国际站：机械设备'],
  ])('reasons say whether the category %s counts', (category, en, zh) => {
    const fact = (language: 'en' | 'zh') => String((fit({ ...BLANK, category }, 'reasons', language) as Table)[2]![5]);
    expect(fact('en').startsWith(en)).toBe(true);
    expect(fact('zh').startsWith(zh)).toBe(true);
  });

  test('a category that is not in the list gives no score out of nothing, and the known ones are named', () => {
    const only = { ...BLANK, category: 'foo' };
    expect((fit(only, 'reasons', 'en') as Table)[11]!.slice(3, 5)).toEqual(['', '']);
    const problem = fit(only, 'alibaba', 'zh') as Problem;
    expect(wordProblem(problem, 'zh')).toContain('类目“foo”不在列表中');
    expect(wordProblem(problem, 'zh')).toContain('宠物、数码');
    expect(wordProblem(problem, 'en')).toContain('pet, pets, electronics accessories');
    expect(fit(BLANK, 'gap', 'en')).toMatchObject({ kind: 'unknown', code: 'fitNothingCounts' });
  });

  test('reasons speak Chinese', () => {
    expect((fit(BLANK, 'reasons', 'zh') as Table)[1]![0]).toBe('最小起订量');
  });

  test.each([
    [{ moq: 0 }, 'notPositive'],
    [{ orderValue: -5 }, 'notPositive'],
    [{ branded: 1.01 }, 'outOfRange'],
    [{ salesTeam: -0.1 }, 'outOfRange'],
    [{ ownDesign: NaN }, 'outOfRange'],
  ])('%o is refused: %s', (known, code) => {
    expect(verdict(known)).toMatchObject({ kind: 'invalid', code });
  });

  test('scores stay between 0 and 100, and the gap is their difference', () => {
    const degree = fc.option(fc.integer({ min: 0, max: 4 }).map((n) => n / 4));
    const input = fc.record({
      moq: fc.option(fc.integer({ min: 1, max: 1000 })),
      category: fc.option(fc.constantFrom('machinery', 'home', 'hats')),
      orderValue: fc.option(fc.integer({ min: 1, max: 5000 })),
      customised: degree,
      standardised: degree,
      branded: degree,
      ownFactory: degree,
      ownDesign: degree,
      salesTeam: fc.constant(1),
    });
    fc.assert(
      fc.property(input, (known) => {
        const [a, z, gap] = (['alibaba', 'amazon', 'gap'] as const).map((show) => fit(known, show, 'en') as number);
        return a! >= 0 && a! <= 100 && z! >= 0 && z! <= 100 && Math.abs(a! - z! - gap!) < 0.11;
      }),
    );
  });
});
