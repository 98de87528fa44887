import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Wording } from '../../src/core/words/language';
import { fault } from '../../src/core/words/fault';
import { WORDING, wordProblem } from '../../src/core/words/problem';
import { LeftOut } from '../../src/rates/compiled';
import { CellError, openSheet, ROOT, type Matrix, type Sheet } from '../support/sheet';
import rows from './messages.json';

/** Every sentence that a function can say is brought about by a formula, in both languages, with all its gaps filled. */

const MESSAGES: Readonly<Record<string, Wording>> = WORDING;

/** Said by the pane, or with other cards than those of today: the test that brings it about. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  feeCurrency: 'core/sku/fee-check.test.ts',
  skuNotFeePreview: 'core/sku/fee-check.test.ts',
  pasteTooLarge: 'core/audit/audit.test.ts',
  fitNothingCounts: 'core/guide/fit.test.ts',
  priceUnknown: 'core/amazon/price-for.test.ts',
  sippTierUnknown: 'core/amazon/sipp.test.ts',
  removalKindUnknown: 'core/amazon/sipp.test.ts',
};
/** Only a card with a gap that none has today brings these; null-cards.test.ts takes every card away in turn. */
const OF_GAPS = ['overLastBand', 'feeOfTierUnknown', 'storageRowUnknown', 'thresholdOnNoDay', 'referralBaseMissing'];
/** Brought about below. */
const MADE = ['pasteLineTooLong', 'resultTooLong', 'tooManyRows', 'unexpected', 'notInThisBuild'];

/** One of each language; `first` changes the engine before the functions are loaded. */
const openBoth = (first = ''): readonly ['en' | 'zh', Sheet][] => [
  ['en', openSheet('en-US', first)],
  ['zh', openSheet('zh-CN', first)],
];
const SHEETS = openBoth();

/** What a sentence looks like whatever fills its gaps. */
function pattern(template: string): RegExp {
  // A status ends without its full stop.
  const parts = template
    .replace(/[.。]$/, '')
    .split(/\{\w+\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(parts.join('[^{}]*?'));
}

function said(sheet: Sheet, formula: string): string[] {
  return sheet
    .evaluate(formula)
    .flat()
    .map((cell) => (cell instanceof CellError ? cell.message : String(cell)));
}

test.each(rows as [string, string][])('%s: %s', (code, formula) => {
  for (const [language, sheet] of SHEETS) {
    const sentences = said(sheet, formula).filter((text) => pattern(MESSAGES[code]![language]).test(text));
    expect([language, sentences.length > 0 ? 'said' : said(sheet, formula)]).toEqual([language, 'said']);
    for (const sentence of sentences) expect(sentence).not.toMatch(/\{\w+\}|undefined|NaN|\[object/);
  }
});

/** What the first error says, in both languages. */
function expectSaid(code: string, ask: (sheet: Sheet) => Matrix, sheets = SHEETS): void {
  for (const [language, sheet] of sheets) {
    const cell = ask(sheet)
      .flat()
      .find((one) => one instanceof CellError);
    expect(cell?.message).toMatch(pattern(MESSAGES[code]![language]));
  }
}

test('a line that is too long', () => {
  const line = `ODR ${'9'.repeat(5000)}%`;
  for (const [language, sheet] of SHEETS)
    expect(JSON.stringify(sheet.call('PLATFORM.AUDIT', [['LDR 3%'], [line]]))).toMatch(
      pattern(MESSAGES['pasteLineTooLong']![language]),
    );
});

test('a result that is longer than Excel takes is one cell that says how many rows fit', () => {
  const header = ['SKU', 'Length (cm)', 'Width (cm)', 'Height (cm)', 'Weight (g)', 'Price', 'Category'];
  const rows = Array.from({ length: 19_999 }, (_, at) => [
    `${at} ${'long label '.repeat(30)}`,
    ...[25, 15, 8, 540, 24.99, 'Pet Supplies'],
  ]);
  expectSaid('resultTooLong', (sheet) => {
    const answer = sheet.call('AMZ.ANALYZE', [header, ...rows], [['US']], [['2026-11-25']]);
    expect([answer.length, answer[0]?.length]).toEqual([1, 1]);
    return answer;
  });
});

test('more rows than a function takes', () => {
  const rows = Array.from({ length: 20_001 }, (_, at) => [at, 9.99]);
  expectSaid('tooManyRows', (sheet) => sheet.call('AMZ.ANALYZE', [['SKU', 'Price'], ...rows], [['US']]));
});

test('a fault of ours names the function and asks to be reported', () => {
  const first = `Array.prototype.entries = () => { throw new Error('a broken engine'); };`;
  const quiet = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  expectSaid('unexpected', (sheet) => sheet.evaluate('=ALI.STARS({80,90})'), openBoth(first));
  quiet.mockRestore();
});

test('a card that a build was made without is named', () => {
  const place = { platform: 'amazon', marketplace: 'DE', fee: 'storage' };
  expect(wordProblem(fault('AMZ.FEES', new LeftOut(place)), 'en')).toBe(
    'This build of the functions was made without the rate card "storage" (DE). Build it again with that marketplace and fee.',
  );
});

test('no message is left out, and what is said elsewhere is tested there', () => {
  const told = new Set([...rows.map(([code]) => code), ...Object.keys(ELSEWHERE), ...OF_GAPS, ...MADE]);
  expect(Object.keys(MESSAGES).filter((code) => !told.has(code))).toEqual([]);
  for (const [code, file] of Object.entries(ELSEWHERE))
    expect([code, readFileSync(path.join(ROOT, 'test', file), 'utf8').includes(code)]).toEqual([code, true]);
});
