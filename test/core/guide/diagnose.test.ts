import { diagnose, symptoms } from '../../../src/core/guide/diagnose';
import type { Problem } from '../../../src/core/words/problem';
import { wordProblem } from '../../../src/core/words/problem';
import { compactName } from '../../../src/core/input/fold';
import type { Table } from '../../../src/core/words/show';

describe('diagnose', () => {
  test.each([
    ['exposure-drop', 'Check whether the P4P budget ran out or the plan stopped'],
    ['曝光骤降', 'Check whether the P4P budget ran out or the plan stopped'],
    ['Listing removed', 'Read the notice in Seller Central; tell a policy warning from an IP complaint'],
    ['ACoS', 'Compare ACoS with the margin before ads'],
    ['POA', 'Root cause'],
    ['亚马逊新手错误', 'Following listings of brands without rights'],
    ['产品下架', 'Read the notice in Seller Central; tell a policy warning from an IP complaint'],
    ['商品下架', 'Read the notice in Seller Central; tell a policy warning from an IP complaint'],
    ['链接下架', 'Read the notice in Seller Central; tell a policy warning from an IP complaint'],
    ['没有询盘', 'No exposure: change keywords or price'],
    ['询盘少', 'No exposure: change keywords or price'],
    ['账号被封', 'Root cause'],
    ['账户停用', 'Root cause'],
    ['广告费太高', 'Compare ACoS with the margin before ads'],
    ['曝光少', 'Check whether the P4P budget ran out or the plan stopped'],
  ])('%s begins with "%s"', (symptom, first) => {
    expect((diagnose(symptom, 'en') as Table)[1]!.slice(0, 2)).toEqual([1, first]);
  });

  test('steps are numbered and every one has a source, in both languages', () => {
    for (const { id } of symptoms()) {
      for (const language of ['en', 'zh'] as const) {
        const [header, ...steps] = diagnose(id, language) as Table;
        expect(header).toHaveLength(4);
        expect(steps.map((step) => step[0])).toEqual(steps.map((_, at) => at + 1));
        expect(steps.every((step) => step[1] !== '' && step[3] !== '')).toBe(true);
      }
    }
  });

  test('an unknown symptom names the known ones', () => {
    const problem = diagnose('rain', 'zh') as Problem;
    expect(problem.kind).toBe('invalid');
    expect(wordProblem(problem, 'zh')).toContain('listing-removed（Listing被下架）');
  });

  test('no two symptoms share a name', () => {
    const names = symptoms().flatMap(({ id, name, card }) => [
      ...new Set([id, name.en, name.zh, ...card.value.aliases].map(compactName)),
    ]);
    expect(new Set(names).size).toBe(names.length);
  });
});
