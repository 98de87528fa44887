import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import writeExcel from 'write-excel-file/node';
import { analyzeSkus, STATUS, TOTAL } from '../../src/core/sku/list';
import { marketplace } from '../../src/core/marketplaces';
import { Problem } from '../../src/core/words/problem';
import { parseIsoDay } from '../../src/rates/day';
import { readOptions, Refusal } from '../../src/tools/price/options';
import { priceFile } from '../../src/tools/price/price-file';

/*
 * A file priced through DuckDB says what AMZ.ANALYZE says of the same rows: expected values are made by AMZ.ANALYZE
 * itself, whose figures have rows of their own in test/cases/sku.
 */
const DAY = parseIsoDay('2026-11-25');
const HOSTILE = `x'); DROP TABLE t; --`;
const LIST: (string | number)[][] = [
  ['SKU', '品名 "a"; DROP TABLE x; --', '长(cm)', '宽(cm)', '高(cm)', '毛重(g)', '售价($)', '采购成本(元)', '类目'],
  ['TB-1', HOSTILE, 24.1, 15.7, 2.8, 204, 15.99, 21, '宠物用品'],
  ['TB-2', '=HYPERLINK("http://x")', 24.1, 15.7, 2.8, 'heavy', 15.99, 21, '宠物用品'],
  ['TB-3', '收纳包, 大', 60.5, 41, 30.2, 9204.125, 89.9, 210.5, '家居'],
  ['', '', '', '', '', '', '', '', ''],
  ['TB-4', '袋', 10, 8, 2, 45, 9.99, '--', '玩具'],
];

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'price 定价 '))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => path.join(folder, name);
const quoted = (cell: string | number) => `"${String(cell).replaceAll('"', '""')}"`;
const csvOf = (rows: readonly (readonly (string | number)[])[]) =>
  rows.map((row) => row.map(quoted).join(',')).join('\n');

function job(input: string, output: string, more: string[] = []) {
  const options = readOptions([at(input), '--to', at(output), '--fx', '7.1', '--date', '2026-11-25', ...more]);
  if (options === 'help') throw new Error('the options ask for help');
  return priceFile(options);
}

/** The rows of a priced file, without the columns that it had before. */
async function rowsOf(file: string): Promise<unknown[][]> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const sql = file.endsWith('.csv')
    ? `SELECT * FROM read_csv($file, header = true, all_varchar = true)`
    : `SELECT * FROM read_parquet($file)`;
  const reader = await connection.runAndReadAll(sql, { file });
  connection.closeSync();
  return reader.getRows().map((row) => row.slice(LIST[0]!.length));
}

function expected(list = LIST): (string | number | null)[][] {
  const table = analyzeSkus(list, { market: marketplace('US'), day: DAY, fx: 7.1 }, 'en');
  if (table instanceof Problem) throw new Error(table.code);
  const isText = new Set([0, 1, 11, table[0]!.length - 1]);
  return table
    .slice(1)
    .map((row) => row.map((cell, column) => (isText.has(column) || typeof cell === 'number' ? cell : null)));
}

test.each(['list.csv', 'list.xlsx'])('%s is priced as AMZ.ANALYZE prices it, in its order', async (input) => {
  if (input.endsWith('.csv')) writeFileSync(at(input), csvOf(LIST));
  else await excel(at(input));
  const result = await job(input, 'priced.parquet').done;
  expect(await rowsOf(at('priced.parquet'))).toEqual(expected());
  expect(result).toMatchObject({ rows: 5, unpriced: 1, isCancelled: false });
});

/** Rows that differ, over two chunks of DuckDB: one in fifty is broken, each in another way. */
const BROKEN: readonly ((row: (string | number)[]) => void)[] = [
  (row) => (row[2] = 'abc'),
  (row) => (row[5] = ''),
  (row) => (row[6] = '1,2,3'),
  (row) => (row[3] = -4),
  (row) => (row[4] = '#N/A'),
  (row) => (row[7] = 'n/a'),
];
const made = (index: number): (string | number)[] => {
  const row = [
    `S${index}`,
    `${HOSTILE} ${index}`,
    5 + (index % 400) / 8,
    4 + (index % 77) / 8,
    1 + (index % 53) / 8,
    100 + (index % 2900),
  ];
  row.push(9.99 + (index % 60), 10 + (index % 30), ['宠物用品', '家居', '玩具', '服装'][index % 4]!);
  if (index % 50 === 7) BROKEN[Math.floor(index / 50) % BROKEN.length]!(row);
  return row;
};

test('rows by the thousand, 2% of them broken, are priced and refused as AMZ.ANALYZE does', async () => {
  const list = [LIST[0]!, ...Array.from({ length: 3000 }, (_, row) => made(row))];
  writeFileSync(at('list.csv'), csvOf(list));
  const result = await job('list.csv', 'priced.parquet').done;
  const wanted = expected(list);
  expect(await rowsOf(at('priced.parquet'))).toEqual(wanted);
  // A cost that cannot be read takes the profit, not the fees.
  const unpriced = wanted.filter((row) => row[TOTAL] === null);
  expect(result).toMatchObject({ rows: 3000, unpriced: unpriced.length });
  expect(unpriced).toHaveLength(50);
  expect(wanted.filter((row, index) => index % 50 === 7 && row[STATUS] === 'OK')).toEqual([]);
});

async function excel(file: string): Promise<void> {
  const data = LIST.map((row) => row.map((cell) => ({ value: cell === '' ? null : cell })));
  await (writeExcel as unknown as (rows: unknown, options?: unknown) => { toFile(file: string): Promise<void> })(
    data,
  ).toFile(file);
}

test('a Parquet file keeps its numbers, and its names are values', async () => {
  writeFileSync(
    at('list.csv'),
    csvOf(LIST.filter(([sku], row) => row === 0 || sku !== 'TB-2').filter(([, name]) => name !== '')),
  );
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(`COPY (SELECT * FROM read_csv($from, header = true)) TO $to (FORMAT parquet)`, {
    from: at('list.csv'),
    to: at('list.parquet'),
  });
  connection.closeSync();
  await job('list.parquet', 'priced.parquet').done;
  const rows = await rowsOf(at('priced.parquet'));
  expect(rows).toEqual(expected().filter(([label]) => label !== 'TB-2' && label !== ''));
});

test('a .csv that Chinese Excel saved is read, and the result opens in Excel as UTF-8', async () => {
  // 长 宽 高 重量 售价 类目 and 宠物用品 in GB18030.
  const head = Buffer.from('SKU,', 'latin1');
  const gbk = Buffer.from(
    'b3a428636d292cbfed28636d292cb8df28636d292cd6d8c1bf2867292ccadbbcdb2824292cc0e0c4bf0a54422d312c32342e312c31352e372c322e382c3230342c31352e39392cb3e8ceefd3c3c6b70a',
    'hex',
  );
  writeFileSync(at('gbk.csv'), Buffer.concat([head, gbk]));
  await job('gbk.csv', 'out.csv').done;
  const text = readFileSync(at('out.csv'), 'utf8');
  expect(text.startsWith('\ufeffSKU,')).toBe(true);
  expect(text).toContain('TB-1');
  expect(text).toContain('4.21');
  expect(existsSync(at('out.csv.partial'))).toBe(false);
  expect(existsSync(at('out.csv.utf8.partial'))).toBe(false);
});

test('a list without sizes is refused with the sentence of AMZ.ANALYZE', async () => {
  writeFileSync(at('list.csv'), 'SKU,Price\nA,1\n');
  await expect(job('list.csv', 'out.csv').done).rejects.toThrow(/No column was recognised for/);
  expect(existsSync(at('out.csv'))).toBe(false);
});

test.each([
  [[], /Name one input file/],
  [['missing.csv', '--to', 'x.csv'], /no such file/],
  [['list.csv'], /Where to/],
  [['list.csv', '--to', 'list.csv'], /the input itself/],
  [['list.csv', '--to', 'out.json'], /use \.csv or \.parquet/],
  [['list.csv', '--to', 'taken.csv'], /exists/],
  [['list.csv', '--to', 'x.csv', '--marketplace', 'Atlantis'], /Atlantis/],
  [['list.csv', '--to', 'x.csv', '--fx', 'many'], /--fx/],
  [['list.csv', '--to', 'x.csv', '--date', '03/04/2026'], /2026-04-03/],
  [['list.csv', '--to', 'x.csv', '--memory', "1GB'; --"], /--memory/],
  [['list.csv', '--to', 'x.csv', '--shout'], /shout/],
])('%j is refused', (args, message) => {
  writeFileSync(at('list.csv'), csvOf(LIST));
  writeFileSync(at('taken.csv'), '');
  const given = args.map((word) => (/\.(csv|json)$/.test(word) ? at(word) : word));
  expect(() => readOptions(given)).toThrow(message);
  expect(() => readOptions(given)).toThrow(Refusal);
});

test('a cancelled job says so and leaves what it wrote under the name of an unfinished file', async () => {
  const rows = Array.from({ length: 20_000 }, (_, row) => [`S${row}`, ...LIST[1]!.slice(1)]);
  writeFileSync(at('list.csv'), csvOf([LIST[0]!, ...rows]));
  const options = readOptions([at('list.csv'), '--to', at('out.csv'), '--fx', '7.1', '--date', '2026-11-25']);
  if (options === 'help') throw new Error('the options ask for help');
  const running = priceFile(options, () => running.cancel());
  const result = await running.done;
  expect(result).toMatchObject({ isCancelled: true });
  expect(result.rows).toBeLessThan(20_000);
  expect(result.message).toMatch(/^Cancelled after \d+ rows\. out\.csv\.partial holds/);
  expect(existsSync(at('out.csv'))).toBe(false);
});
