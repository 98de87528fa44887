import { readFileSync } from 'node:fs';
import path from 'node:path';
import { dayProblem, dayReadings } from '../../../src/core/input/day';
import { marketplaceOf } from '../../../src/core/input/marketplaces';
import { MARKETPLACES } from '../../../src/core/marketplaces';
import { Problem, wordProblem } from '../../../src/core/words/problem';
import { formatDay } from '../../../src/rates/day';

type Row = [text: string, expected: string, source: string];
const rowsOf = (name: string) =>
  (JSON.parse(readFileSync(path.resolve(__dirname, `../../cases/input/${name}.json`), 'utf8')) as { rows: Row[] }).rows;
const NAME = { en: 'it', zh: '它' };

describe('days', () => {
  test.each(rowsOf('days'))('%j is %s (%s)', (text, expected) => {
    expect(dayReadings(text).map(formatDay).join(' | ') || 'none').toBe(expected);
  });

  test('a refusal names both days', () => {
    expect(wordProblem(dayProblem('03/04/2026', NAME), 'en')).toContain('2026-04-03 or 2026-03-04');
    expect(wordProblem(dayProblem('soon', NAME), 'en')).toContain('"soon" is not a date');
  });
});

describe('marketplaces', () => {
  const PROBLEMS: Record<string, string> = {
    marketplaceNotAmazon: 'not Amazon',
    marketplaceSeveral: 'several',
    notAChoice: 'none',
  };
  test.each(rowsOf('marketplaces'))('%j is %s (%s)', (text, expected) => {
    const read = marketplaceOf(text, NAME);
    if (!(read instanceof Problem)) expect(read.id).toBe(expected);
    else if (read.code === 'marketplaceNotServed')
      expect(`not served: ${(read.args.place as { en: string }).en}`).toBe(expected);
    else expect(PROBLEMS[read.code]).toBe(expected);
  });

  test('every marketplace is known by Amazon’s id, and none by an empty word', () => {
    const ids = MARKETPLACES.filter(({ variantOf }) => !variantOf).map(({ amazonId }) => amazonId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^A[0-9A-Z]{12,14}$/);
    for (const { words } of MARKETPLACES) for (const word of words) expect(word).toBe(word.trim().toLowerCase());
  });

  test('hostile texts are refused at once', () => {
    for (const text of ['-'.repeat(100_000), 'us-'.repeat(30_000), '站'.repeat(100_000)])
      expect(marketplaceOf(text, NAME)).toBeInstanceOf(Problem);
  });
});
