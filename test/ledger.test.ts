import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './support/sheet';

/** The rows themselves are evaluated with all other case tables; here only that no item of the article is left out. */
const [header, ...rows] = readFileSync(path.join(ROOT, 'test/cases/ledger.tsv'), 'utf8').trimEnd().split('\n');
const ids = rows.map((row) => row.split('\t')[header!.split('\t').indexOf('id')]!);

test('the ledger has one row for each of the 78 items of the article', () => {
  expect(ids).toHaveLength(78);
  expect(new Set(ids).size).toBe(78);
  expect(ids.filter((id) => !/^seed\.[a-z]+(\.[a-z0-9-]+)+$/.test(id))).toEqual([]);
});
