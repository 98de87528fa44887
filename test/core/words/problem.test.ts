import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fill, invalid, unknown, wordProblem } from '../../../src/core/words/problem';
import { type Wording } from '../../../src/core/words/language';

const FOLDER = path.join(__dirname, '../../../src/core/words/messages');

/** Every list of sentences that a file of the folder exports, by its name. */
const rooms = Object.fromEntries(
  readdirSync(FOLDER).flatMap((file) =>
    Object.entries(jest.requireActual<Record<string, Record<string, Wording>>>(path.join(FOLDER, file))).filter(
      // The sentences about metrics are part of those about platforms.
      ([name]) => name.endsWith('Messages') && name !== 'metricMessages',
    ),
  ),
);

test('every room of sentences is looked at', () => {
  expect(Object.keys(rooms)).toEqual(expect.arrayContaining(['amazonMessages', 'commonMessages', 'alibabaMessages']));
});

const all = Object.entries(rooms).flatMap(([room, messages]) =>
  Object.entries(messages).map(([code, wording]) => [room, code, wording] as const),
);
const blanks = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

test('a code stands in one room only: a second one would hide the first', () => {
  const codes = all.map(([, code]) => code);
  expect(codes.filter((code, at) => codes.indexOf(code) < at)).toEqual([]);
});

test.each(all)('%s %s says the same in both languages', (_room, _code, { en, zh }) => {
  expect(new Set(blanks(zh))).toEqual(new Set(blanks(en)));
  expect(zh).toMatch(/[\u4e00-\u9fff]/);
  expect(en).not.toMatch(/[\u4e00-\u9fff]/);
  for (const text of [en, zh]) {
    expect(text.trim()).toBe(text);
    expect(text).toMatch(/[.。}]$/);
  }
});

describe('wordProblem', () => {
  test('fills in texts, numbers and words of the language', () => {
    const problem = invalid('outOfRange', { name: { en: 'adRate', zh: '广告费占比' }, value: 1.5, low: 0, high: 1 });
    expect(wordProblem(problem, 'en')).toBe('adRate is 1.5; it must be between 0 and 1.');
    expect(wordProblem(problem, 'zh')).toMatch(/^广告费占比 ?为 1\.5，必须在 0 与 1 之间。$/);
  });
  test('the kind says who can mend it', () => {
    expect([invalid('unitsSoldNeeded').kind, unknown('weightBasisUnknown').kind]).toEqual(['invalid', 'unknown']);
  });
  test('what is not given stays visible, and what is given is not read again', () => {
    expect(fill('{a} {b}', { a: '{b}' }, 'en')).toBe('{b} {b}');
    expect(fill('{a}', { a: '$& $1' }, 'en')).toBe('$& $1');
  });
});
