import type { Wording } from '../words/language';
import { duplicatesOf } from './list-notes';
import { reasonKey, reasonWords } from './reasons';
import { atOnce } from './price-list';
import { currencySums, hasProfit } from './summary-sums';
import type { PricedList, PricedRow, Ranked, SkuField, Summary } from './types';

const MOST_RANKED = 10;
/** Upper ends of the classes of margins. */
const MARGIN_ENDS = [-0.2, 0, 0.1, 0.2, 0.3, 0.4] as const;

/** The list in figures. Each of them is the sum, count or order of its rows. */
export function summarise(list: PricedList): Summary {
  return atOnce(summariseInSlices(list));
}

/** The same with a pause after each figure; yields the share that is done. */
export function* summariseInSlices(list: PricedList): Generator<number, Summary> {
  const { rows, recognised } = list;
  const counts = countsOf(rows);
  yield 0.1;
  const ranked = rows.filter(hasProfit).map(ranking);
  yield 0.2;
  const margins = marginsOf(ranked);
  yield 0.3;
  const inOrder = inOrderOf(ranked);
  yield 0.4;
  const sums = yield* currencySums(rows);
  const duplicates = duplicatesOf(rows).all();
  yield 0.7;
  const reasons = reasonsOf(rows);
  yield 0.8;
  const shared = sharedNotes(rows);
  yield 0.9;
  return {
    rows: rows.length,
    ...counts,
    reasons,
    sums,
    margins,
    best: inOrder.slice(0, MOST_RANKED),
    worst: inOrder.slice(-MOST_RANKED).reverse(),
    aged: agedOf(rows),
    duplicates,
    uncountedMoney: recognised.columns.filter(({ isUncountedMoney }) => isUncountedMoney).map(({ header }) => header),
    unused: recognised.columns
      .filter(({ field, isUncountedMoney }) => field === null && !isUncountedMoney)
      .map(({ header }) => header),
    assumptions: [...recognised.assumptions, ...shared, ...list.settingProblems],
  };
}

function countsOf(rows: readonly PricedRow[]) {
  const counts = { done: 0, 'fees only': 0, part: 0, 'to fix': 0, blank: 0, skipped: 0 };
  for (const { state } of rows) counts[state]++;
  const { 'fees only': feesOnly, 'to fix': toFix, ...others } = counts;
  return { ...others, feesOnly, toFix };
}

/** By profit; amounts of several currencies have no order, so by margin there. */
function inOrderOf(ranked: readonly Ranked[]): Ranked[] {
  const oneCurrency = ranked.every(({ currency }) => currency === ranked[0]!.currency);
  return [...ranked].sort(oneCurrency ? (a, b) => b.profit - a.profit : (a, b) => b.margin - a.margin);
}

function ranking({ at, label, money, market }: PricedRow): Ranked {
  return { at, label, profit: money!.profit!, margin: money!.margin!, currency: market!.currency };
}

/** Reasons by how many rows they hold up; rows without a cost have their fees and no profit. */
function reasonsOf(rows: readonly PricedRow[]): Summary['reasons'] {
  const kinds = new Map<string, { of: Wording; cure: SkuField | null; rows: number[] }>();
  for (const row of rows) {
    if (row.reason === '') continue;
    const key = reasonKey(row.reason, row.problem);
    const kind = kinds.get(key) ?? { of: reasonWords(row.reason, row.problem), cure: row.cure, rows: [] };
    kind.rows.push(row.at);
    kinds.set(key, kind);
  }
  return [...kinds.values()]
    .map(({ of, cure, rows: places }) => ({ of, cure, count: places.length, rows: places }))
    .sort((a, b) => b.count - a.count);
}

function marginsOf(ranked: readonly Ranked[]): Summary['margins'] {
  const ends = [...MARGIN_ENDS, null];
  const classes = ends.map((to, at) => ({ from: MARGIN_ENDS[at - 1] ?? null, to, rows: [] as number[] }));
  for (const { at, margin } of ranked) classes.find(({ to }) => to === null || margin < to)!.rows.push(at);
  return classes.map(({ from, to, rows }) => ({ from, to, count: rows.length, rows }));
}

function agedOf(rows: readonly PricedRow[]): Summary['aged'] {
  const known = rows.filter(({ agedUnits }) => agedUnits !== null);
  if (known.length === 0) return null;
  const aged = known.filter(({ agedUnits }) => agedUnits! > 0);
  return { rows: aged.map(({ at }) => at), units: aged.reduce((sum, row) => sum + row.agedUnits!, 0) };
}

/** A note that holds for many rows is an assumption about the list. */
function sharedNotes(rows: readonly PricedRow[]): Wording[] {
  const counts = new Map<string, { note: Wording; count: number }>();
  for (const { notes, state } of rows) {
    if (state === 'skipped') continue;
    for (const note of notes) {
      const known = counts.get(note.en) ?? { note, count: 0 };
      known.count++;
      counts.set(note.en, known);
    }
  }
  const priced = rows.filter(({ money }) => money !== null).length;
  return [...counts.values()].filter(({ count }) => count * 2 > priced).map(({ note }) => note);
}
