/** What is measured: SKU-like rows in a fixed order, every tier, most of them small; the same for every script. */

type Cell = string | number | null;
type Matrix = Cell[][];
export type WorksheetFunctions = Map<string, (...args: (Matrix | null)[]) => Matrix>;

export interface Workload {
  name: string;
  rows: number;
  run: (functions: WorksheetFunctions) => Matrix;
}

const DAY = '2026-11-22';
const CATEGORIES = ['Pet Supplies', 'Home and Kitchen', 'Toys and Games', 'Clothing and Accessories'];

function cells(rows: number, low: number, high: number, step: number, digits: number): Matrix {
  return Array.from({ length: rows }, (_, at) => {
    const isSmall = (at * 7) % 10 < 8;
    const value = low + ((at * step) % 1) * (isSmall ? (high - low) / 5 : high - low);
    return [Number(value.toFixed(digits))];
  });
}

interface Columns {
  size: [Matrix, Matrix, Matrix, Matrix];
  price: Matrix;
  cost: Matrix;
  category: Matrix;
}

const kept = new Map<number, Columns>();

function columns(rows: number): Columns {
  if (!kept.has(rows))
    kept.set(rows, {
      size: [
        cells(rows, 3, 60, 0.618, 2),
        cells(rows, 2, 30, 0.377, 2),
        cells(rows, 0.3, 25, 0.271, 2),
        cells(rows, 0.1, 60, 0.733, 3),
      ],
      price: cells(rows, 5, 90, 0.457, 2),
      cost: cells(rows, 1, 20, 0.319, 2),
      category: Array.from({ length: rows }, (_, at) => [CATEGORIES[at % CATEGORIES.length]!]),
    });
  return kept.get(rows)!;
}

const one = (value: Cell): Matrix => [[value]];

function call(name: string, rows: number, args: (c: Columns) => (Matrix | null)[]): Workload {
  return { name, rows, run: (functions) => functions.get(name)!(...args(columns(rows))) };
}

const HEADER = ['SKU', 'length (in)', 'width (in)', 'height (in)', 'weight (lb)', 'price', 'cost', 'category'];

function listOf(rows: number): Matrix {
  const { size, price, cost, category } = columns(rows);
  const row = (at: number) => [`SKU-${at}`, ...[...size, price, cost, category].map((column) => column[at]![0]!)];
  return [HEADER, ...Array.from({ length: rows }, (_, at) => row(at))];
}

/** One formula per cell: how most sheets are filled down. */
function filledDown(rows: number): Workload {
  return {
    name: 'AMZ.FBAFEE, one formula per cell',
    rows,
    run: (functions) => {
      const { size, price } = columns(rows);
      const fba = functions.get('AMZ.FBAFEE')!;
      let last: Matrix = [];
      for (let at = 0; at < rows; at++)
        last = fba(...[...size, price].map((column) => [column[at]!]), one('US'), null, one(DAY));
      return last;
    },
  };
}

export function workloads(rows: number): Workload[] {
  // The commit that is compared answered 8,000 rows at most.
  const skus = Math.min(rows, 8000);
  const list = listOf(skus);
  const sku = (c: Columns) => [...c.size, c.category, one('US'), one(0.1), one(0.05), null, null, one(DAY)];
  return [
    call('AMZ.FBAFEE', rows * 2, (c) => [...c.size, c.price, one('US'), null, one(DAY)]),
    call('AMZ.FEES', rows, (c) => [...c.size, c.price, one('Pet Supplies'), one('US'), null, one(DAY)]),
    call('AMZ.PROFIT', rows, (c) => [c.price, c.cost, ...sku(c)]),
    call('AMZ.PRICEFOR', Math.min(rows, 15_000), (c) => [one(0.2), c.cost, ...sku(c)]),
    call('AMZ.NEXTTIER', rows, (c) => [...c.size, c.price, one('US'), null, one(DAY)]),
    { name: 'AMZ.ANALYZE', rows: skus, run: (functions) => functions.get('AMZ.ANALYZE')!(list, one('US'), one(DAY)) },
    filledDown(Math.min(rows, 2000)),
  ];
}
