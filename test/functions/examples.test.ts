import path from 'node:path';
import type { ExampleValue } from '../../src/functions/declaration';
import { DECLARATIONS } from '../../src/functions/declarations';
import { CellError, openCalculator } from '../../src/tools/docs/calculator';
import { runExample } from '../../src/tools/docs/examples';
import { readPeriods, referenceDay } from '../../src/tools/docs/periods';
import { ROOT } from '../support/sheet';

/** Every example that a page prints, executed on the day of the pages. */
const DAY = referenceDay(readPeriods());
const EXAMPLES = DECLARATIONS.flatMap(({ id, kind, examples }) =>
  examples.map((example) => [id, example.formula, example, kind] as const),
);

describe.each(['en', 'zh'] as const)('%s', (language) => {
  const calculate = openCalculator(path.join(ROOT, 'dist/functions.js'), language, DAY);
  const said = (value: ExampleValue) => (typeof value === 'object' ? value[language] : value);

  test.each(EXAMPLES)('%s: %s', (_id, _formula, example, kind) => {
    const answer = runExample(example, calculate);
    expect(answer.flat().filter((cell) => kind !== 'table' && cell instanceof CellError)).toEqual([]);
    const { result } = example;
    if (typeof result === 'object' && 'cells' in result) {
      expect(answer.length).toBeGreaterThan(1);
      for (const [row, column, value] of result.cells) expect(answer[row - 1]![column - 1]).toBe(said(value));
      return;
    }
    const values = (Array.isArray(result) ? result : [result]) as readonly ExampleValue[];
    expect(answer).toEqual([values.map(said)]);
  });
});

test('every function has an example', () => {
  expect(EXAMPLES.length).toBeGreaterThanOrEqual(DECLARATIONS.length);
});
