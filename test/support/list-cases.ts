import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { marketplace } from '../../src/core/marketplaces';
import { analyzeSkus, type SkuCell } from '../../src/core/sku/list';
import { Problem, wordProblem } from '../../src/core/words/problem';
import { parseIsoDay } from '../../src/rates/day';

/*
 * SKU lists in the forms that sellers have, by kind. Most hold one and the same product, so that each form must give
 * the same figures: 24.1 x 15.7 x 2.8 cm, 204 g, 15.99 USD, Pet Supplies, 21 CNY at 7.1, on 2026-11-25.
 */
export interface ListCase {
  name: string;
  /** Where lists of this form come from. */
  source: string;
  table: (string | number | boolean | null)[][];
  options?: { marketplace?: string; date?: string; fx?: number; settings?: (string | number | null)[][] };
  /** The end of the message where the whole list is refused. */
  problem?: string;
  /** By label: cells by the titles of their columns. A status of "…" in front of text: it holds the text. */
  expect?: Record<string, Record<string, SkuCell>>;
}

const FOLDER = path.join(__dirname, '../cases/sku');
/** The one product, with its cost in yuan. */
const SAME: Record<string, SkuCell> = {
  'Size tier': 'Large standard-size',
  'Referral fee': 2.4,
  'Fulfilment before surcharge': 4.21,
  Surcharge: 0.15,
  Storage: 0.09,
  'Total fees': 6.85,
  Profit: 6.18,
};

function analyse({ table, options = {} }: ListCase) {
  const { marketplace: id = 'US', date = '2026-11-25', fx = null, settings = null } = options;
  return analyzeSkus(table, { market: marketplace(id), day: parseIsoDay(date), fx, settings }, 'en');
}

/** Throws where a list is not answered as its case says. */
export function checkList(one: ListCase): void {
  const answer = analyse(one);
  if (one.problem !== undefined) {
    assert.ok(answer instanceof Problem, 'the list is not refused');
    assertHolds(wordProblem(answer, 'en'), one.problem);
    return;
  }
  if (answer instanceof Problem) throw new Error(wordProblem(answer, 'en'));
  const [header = [], ...rows] = answer;
  for (const [label, wanted] of Object.entries(one.expect ?? {})) {
    const row = rows.find((cells) => cells[0] === label);
    if (!row) throw new Error(`no row ${label}`);
    const all = wanted.same === undefined ? wanted : { ...SAME, ...wanted };
    for (const [title, value] of Object.entries(all)) {
      if (title === 'same') continue;
      const at = header.findIndex((text) => String(text).startsWith(title));
      compare(`${label}, ${title}`, row[at], value);
    }
  }
}

function compare(where: string, got: SkuCell | undefined, wanted: SkuCell): void {
  if (typeof wanted === 'number') assert.equal(Number(Number(got).toFixed(4)), wanted, where);
  else if (wanted.startsWith('…')) assertHolds(`${where}: ${String(got)}`, wanted.slice(1));
  else assert.equal(got, wanted, where);
}

function assertHolds(text: string, part: string): void {
  assert.ok(text.includes(part), `"${text}" does not hold "${part}"`);
}

/** The lists of test/cases/sku, by file. */
export const listCases = (): [string, ListCase[]][] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .map((file) => {
      const { lists } = JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')) as { lists: ListCase[] };
      return [file, lists];
    });
