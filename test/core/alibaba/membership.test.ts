import { membership, membershipPlans } from '../../../src/core/alibaba/membership';
import { Problem, wordProblem } from '../../../src/core/words/problem';
import { parseIsoDay } from '../../../src/rates/day';

const DAY = parseIsoDay('2026-11-22');

describe('membership', () => {
  test.each<[string | null, number, number]>([
    [null, 1, 19800], // the article
    ['basic', 1, 19800],
    ['出口通', 2, 39600],
    ['BASIC', 1, 19800],
    ['basic-2026-06', 1, 29800], // operator note of 2026-06-12
    ['verified', 1, 39800], // LianLian
    ['Verified Supplier', 3, 119400],
    ['top', 1, 258000], // the article
    ['最高档', 1, 258000],
  ])('%s for %d years is CNY %d', (plan, years, expected) => {
    expect(membership(plan, years, DAY)).toBe(expected);
  });

  test('keeps both figures of the entry plan, each from its own day', () => {
    expect(membership('basic', 1, parseIsoDay('2026-06-12'))).toBe(19800);
    expect(membership('basic-2026-06', 1, parseIsoDay('2026-06-12'))).toBe(29800);
    expect(membership('basic-2026-06', 1, parseIsoDay('2026-06-11'))).toBeInstanceOf(Problem);
  });

  test.each(['金品Pro', 'industry-leader', '全球宝'])('%s exists and has no published price', (plan) => {
    expect(membership(plan, 1, DAY)).toMatchObject({ kind: 'unknown', code: 'planPriceUnknown' });
  });

  test('an unknown plan names the plans there are, in both languages', () => {
    const problem = membership('platinum', 1, DAY) as Problem;
    expect(problem.kind).toBe('invalid');
    expect(wordProblem(problem, 'en')).toContain('basic, basic-2026-06, verified, top');
    expect(wordProblem(problem, 'zh')).toContain('verified（金品诚企）');
  });

  test.each([0, -1, NaN])('%d years is refused', (years) => {
    expect(membership('basic', years, DAY)).toMatchObject({ kind: 'invalid', code: 'notPositive' });
  });

  test('half a year is refused', () => {
    expect(membership('basic', 0.5, DAY)).toMatchObject({ kind: 'invalid', code: 'notWhole' });
  });

  test('plans have distinct ids', () => {
    const ids = membershipPlans().map((plan) => plan.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
