import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CellError, openCalculator } from '../../src/tools/docs/calculator';

const ROOT = path.resolve(__dirname, '../..');
/** The day that the READMEs name above their formulas. */
const DAY = '2026-11-22';

describe.each([
  ['README.md', 'en'],
  ['README.zh-CN.md', 'zh'],
] as const)('%s', (name, language) => {
  const text = readFileSync(path.join(ROOT, name), 'utf8');
  const rows = [...text.matchAll(/^\| `(=.+?)`\s*\|[^|]*\|\s*(.*?)\s*\|$/gm)].map((m) => [m[1]!, m[2]!] as const);

  test('has ten formulas', () => {
    expect(rows).toHaveLength(10);
  });

  test.each(rows)('%s gives %s', (formula, result) => {
    const calculate = openCalculator(path.join(ROOT, 'dist/functions.js'), language, DAY);
    const [cells] = calculate(formula);
    expect(cells!.some((cell) => cell instanceof CellError)).toBe(false);
    expect(cells!.join(' · ')).toBe(result);
  });

  test('leads to files that exist', () => {
    for (const [, target] of text.matchAll(/\]\((?!https?:|#)([^)#]+)/g))
      expect([target, existsSync(path.join(ROOT, target!))]).toEqual([target, true]);
  });
});
