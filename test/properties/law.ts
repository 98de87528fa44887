import fc from 'fast-check';
import { CellError, openSheet, type Cell, type Matrix } from '../support/sheet';
import { categoriesOn } from '../reference/categories';
import { ruler, shapes, tidy, type Sides } from '../reference/edges';
import { MARKETPLACES } from '../reference/every-marketplace';
import { digitsOf } from '../reference/marketplaces';

/** What the laws are tried on: the built functions, and items of every marketplace and day, half of them on an edge. */

export const sheet = openSheet('en-US');

/** The same runs on every machine. A longer search: FC_RUNS=20000 npx jest test/properties. */
export function holds<T extends unknown[]>(
  arbitraries: { [at in keyof T]: fc.Arbitrary<T[at]> },
  law: (...values: T) => void,
  runs = 300,
): void {
  const numRuns = Number(process.env.FC_RUNS ?? runs);
  fc.assert(fc.property(...(arbitraries as never as [fc.Arbitrary<unknown>]), law as never), {
    seed: 20261125,
    numRuns,
  });
}

export const DAYS = ['2025-06-30', '2025-12-14', '2026-01-31', '2026-02-01', '2026-07-15', '2026-11-25', '2027-03-01'];

export interface Item {
  market: string;
  day: string;
  sides: Sides;
  /** In the weight unit of the card of the marketplace; sides in its unit of length. */
  weight: number;
  units: string;
  price: number;
  category: string;
}

const pick = <T>(values: readonly T[]) => fc.constantFrom(...values);

const place = fc.tuple(pick(MARKETPLACES), pick(DAYS)).filter(([market, day]) => ruler(market, day) !== null);

const side = (max: number) => fc.integer({ min: 30, max: max * 100 }).map((hundredths) => hundredths / 100);
const anySides = fc.oneof(
  fc.tuple(side(30), side(20), side(10)),
  fc.tuple(side(180), side(80), side(60)),
) as fc.Arbitrary<Sides>;

export function priceIn(market: string, cents: number): number {
  return digitsOf(market) === 0 ? Math.max(1, Math.round(cents)) : Math.max(1, Math.round(cents)) / 100;
}

/** An item of some marketplace and day, in the units of its card. */
export const item: fc.Arbitrary<Item> = place.chain(([market, day]) => {
  const by = ruler(market, day)!;
  const isGrams = by.units === 'cm-g';
  const known = categoriesOn(market, day).length > 0 ? categoriesOn(market, day) : categoriesOn(market, '2026-11-25');
  return fc.record({
    market: fc.constant(market),
    day: fc.constant(day),
    units: fc.constant(by.units),
    sides: fc.oneof(anySides, pick(shapes(by.card))),
    weight: fc
      .oneof(fc.integer({ min: 20, max: 3000 }), fc.integer({ min: 100, max: 32000 }))
      .map((grams) => (isGrams ? grams : tidy(grams / 400))),
    price: fc
      .oneof(fc.integer({ min: 100, max: 6000 }), fc.integer({ min: 100, max: 400000 }))
      .map((c) => priceIn(market, c)),
    category: pick(known),
  });
});

export const one = (value: Cell): Matrix => [[value]];
export const column = (values: Cell[]): Matrix => values.map((value) => [value]);

/** Calls with cells, columns or null (left out). */
export function call(name: string, ...args: (Cell | Matrix)[]): Matrix {
  return sheet.call(name, ...args.map((arg) => (arg === null || Array.isArray(arg) ? arg : one(arg))));
}

export const fbaFee = (i: Item): Cell =>
  call('AMZ.FBAFEE', ...i.sides, i.weight, i.price, i.market, null, i.day, i.units, i.category)[0]![0]!;

export function feesOf(i: Item, months: Cell = 1): Cell[] {
  return call('AMZ.FEES', ...i.sides, i.weight, i.price, i.category, i.market, null, i.day, i.units, months)[0]!;
}

/** The number, or the code of the error: what two ways of asking must have in common. */
export const gist = (cell: Cell | undefined): unknown => (cell instanceof CellError ? cell.code : cell);

export const isError = (cell: Cell | undefined): cell is CellError => cell instanceof CellError;

export const sameMoney = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
