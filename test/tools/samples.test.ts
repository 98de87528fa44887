import path from 'node:path';
import { readSheet } from 'read-excel-file/node';
import { PLANTED } from '../../src/taskpane/sku/fees-example';
import { SAMPLE_DAY, SAMPLE_MARKETS, type SampleSheet } from '../../src/tools/sample-books/market';
import { sampleSheetsOf } from '../../src/tools/sample-books/sheets';
import { storedFormula } from '../../src/tools/sample-books/stored-formula';
import { marketplace } from '../../src/core/marketplaces';
import { checkFees } from '../../src/core/sku/fee-check';
import type { SkuTable } from '../../src/core/sku/types';
import { parseIsoDay } from '../../src/rates/day';
import { openSheet, parseFormula, ROOT } from '../support/sheet';
import { formulasOf, unzip } from '../support/xlsx';

const BOOKS = SAMPLE_MARKETS.flatMap((market) => (['en', 'zh'] as const).map((language) => ({ market, language })));
const fileOf = ({ market, language }: (typeof BOOKS)[number]) =>
  path.join(ROOT, 'docs/samples', `${market.file}.${language === 'zh' ? 'zh-CN' : 'en'}.xlsx`);
const sheets = { en: openSheet('en-US'), zh: openSheet('zh-CN') };

/** The formula with what its cells hold in place of their names. */
function filledIn(formula: string, { rows }: SampleSheet): string {
  return formula
    .split(/("[^"]*")/)
    .map((part) =>
      part.startsWith('"')
        ? part
        : part.replace(/\b([A-Z])(\d+)\b/g, (_, letter: string, row: string) =>
            JSON.stringify(rows[Number(row) - 1]![letter.charCodeAt(0) - 65] ?? ''),
          ),
    )
    .join('');
}

test.each(BOOKS)('$market.id $language: the file holds the cells and the formulas of the sheets', async (book) => {
  const parts = unzip(fileOf(book));
  for (const [index, { rows }] of sampleSheetsOf(book.market, book.language).entries()) {
    const formulas = [...formulasOf(parts.get(`xl/worksheets/sheet${index + 1}.xml`)!).values()];
    const isFormula = (cell: unknown) => typeof cell === 'string' && cell.startsWith('=');
    expect(formulas.map((formula) => formula.replace(/^=?/, '='))).toEqual(
      rows.flat().flatMap((cell) => (isFormula(cell) ? [storedFormula(cell as string)] : [])),
    );
    const read = await readSheet(fileOf(book), index + 1);
    const plain = rows.map((row) => row.filter((cell) => !isFormula(cell)).filter((cell) => cell !== null));
    expect(read.map((row) => row.filter((cell) => cell !== null))).toEqual(plain);
  }
});

test.each(BOOKS)('$market.id $language: every formula has an answer', (book) => {
  for (const sheet of sampleSheetsOf(book.market, book.language)) {
    for (const row of sheet.rows) {
      const formulas = row.filter((cell): cell is string => typeof cell === 'string' && cell.startsWith('='));
      for (const formula of formulas) {
        const { id, args } = parseFormula(filledIn(formula, sheet));
        const answer = sheets[book.language].call(id, ...args)[0]![0];
        expect([formula, ['number', 'string'].includes(typeof answer)]).toEqual([formula, true]);
      }
    }
  }
});

test.each(BOOKS)(
  '$market.id $language: what is planted in the Fee Preview is found with its cause',
  ({ market, language }) => {
    const [list, preview] = sampleSheetsOf(market, language);
    const options = { market: marketplace(market.id), day: parseIsoDay(SAMPLE_DAY), fx: null };
    const { rows } = checkFees(preview!.rows as SkuTable, options, { table: list!.rows as SkuTable });
    const inOrder = [...rows].sort((a, b) => a.at - b.at);
    expect(inOrder.map(({ cause, market: { id } }) => [id, cause])).toEqual(
      inOrder.map((_, at) => [market.id, PLANTED[at]?.cause ?? 'same']),
    );
    expect(inOrder.length).toBeGreaterThan(PLANTED.length);
  },
);

test('a function is kept in a file under the name that Excel gives it there', () => {
  expect(storedFormula('=AMZ.FBAFEE(A1,"AMZ.PROFIT() is text")+SUM(B1)')).toBe(
    '=_xldudf_AMZ_FBAFEE(A1,"AMZ.PROFIT() is text")+SUM(B1)',
  );
});
