import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { gzipSync } from 'node:zlib';
import { FbaFee } from '../core/amazon/fba-fee';
import { Fees, newFees, totalFees } from '../core/amazon/fees';
import { marketplace } from '../core/marketplaces';
import { newParcel, sortSides } from '../core/amazon/size-tier';
import { categoryChoice } from '../core/amazon/category-of';
import { Problem } from '../core/words/problem';
import { parseIsoDay } from '../rates/day';
import { measureHost } from '../../test/support/bench-host';

const ROOT = path.resolve(__dirname, '../..');
const ROWS = 1_000_000;
const SHEET_ROWS = 100_000;
const RUNS = 7;
const US = marketplace('US');
const DAY = parseIsoDay('2026-11-22');

/** SKU-like sizes in a fixed order: every tier, most of them small. */
function column(rows: number, low: number, high: number, step: number): Float64Array {
  return Float64Array.from(
    { length: rows },
    (_, at) => low + ((at * step) % 1) * ((at * 7) % 10 < 8 ? (high - low) / 5 : high - low),
  );
}
const sizes = (rows: number) => ({
  length: column(rows, 3, 60, 0.618),
  width: column(rows, 2, 30, 0.377),
  height: column(rows, 0.3, 25, 0.271),
  weight: column(rows, 0.1, 60, 0.733),
  price: column(rows, 500, 9000, 0.457).map(Math.round),
});

/** Median time of a run in milliseconds. */
function time(run: () => void): number {
  run();
  const times = Array.from({ length: RUNS }, () => {
    const start = process.hrtime.bigint();
    run();
    return Number(process.hrtime.bigint() - start) / 1e6;
  }).sort((a, b) => a - b);
  return times[RUNS >> 1]!;
}

const lines: [string, string, string][] = [];
const report = (what: string, measured: string, aim = '') => lines.push([what, measured, aim]);
const perSecond = (rows: number, ms: number) => `${(rows / ms / 1000).toFixed(2)} million rows/s`;

function must<T>(value: T | Problem): T {
  if (value instanceof Problem) throw new Error(value.code);
  return value;
}

/** The rules over typed columns: what the core itself can do. */
function core(): void {
  const { length, width, height, weight, price } = sizes(ROWS);
  const out = new Float64Array(ROWS);
  const copy = time(() => {
    for (let at = 0; at < ROWS; at++) out[at] = length[at]! + width[at]! + height[at]! + weight[at]! + price[at]!;
  });
  const fee = must(FbaFee.on(US, 'general', DAY, categoryChoice(US, null, DAY)));
  const parcel = newParcel();
  const fulfilment = time(() => {
    for (let at = 0; at < ROWS; at++) {
      sortSides(parcel, length[at]!, width[at]!, height[at]!, weight[at]!);
      out[at] = fee.total(parcel, price[at]!);
    }
  });
  report('size tier + fulfilment fee + surcharge, one column', perSecond(ROWS, fulfilment), '10 million rows/s');
  const fees = Fees.on({
    market: US,
    goods: 'general',
    day: DAY,
    category: 'Pet Supplies',
    months: 1,
    sipp: false,
  });
  const row = newFees();
  const full = time(() => {
    for (let at = 0; at < ROWS; at++) {
      sortSides(parcel, length[at]!, width[at]!, height[at]!, weight[at]!);
      fees.at(parcel, price[at]!, row);
      out[at] = totalFees(row);
    }
  });
  report('full fee row (referral to total)', perSecond(ROWS, full), '3 million rows/s');
  report('  adding five columns up, for scale', perSecond(ROWS, copy));
  report('  full row / tier and fee', (full / fulfilment).toFixed(2));
}

/** The built script as Excel calls it: blocks of cells in, blocks of cells out. */
function sheet(): void {
  const script = readFileSync(path.join(ROOT, 'dist/functions.js'), 'utf8');
  report('functions.js, gzip', `${(gzipSync(script, { level: 9 }).length / 1024).toFixed(1)} KB`, '60 KB');
  const functions = new Map<string, (...args: unknown[]) => unknown[][]>();
  const open = () => {
    functions.clear();
    // The engine of a browser tab, not a separate context, whose globals are slower.
    Object.assign(globalThis, {
      CustomFunctions: { associate: (id: string, run: never) => functions.set(id, run), Error, ErrorCode: {} },
    });
    vm.runInThisContext(script);
  };
  report('evaluating and associating functions.js', `${time(open).toFixed(1)} ms`, '50 ms');
  const { length, width, height, weight, price } = sizes(SHEET_ROWS);
  const cells = (values: Float64Array, scale = 1) => Array.from(values, (value) => [value / scale]);
  const args = [
    cells(length),
    cells(width),
    cells(height),
    cells(weight),
    cells(price, 100),
    [['US']],
    null,
    [['2026-11-22']],
  ];
  const echo = time(() => {
    const [first] = args as [number[][]];
    first.map((row) => row.slice());
  });
  const fba = functions.get('AMZ.FBAFEE')!;
  const one = time(() => fba(...args));
  report(
    `AMZ.FBAFEE over ${SHEET_ROWS.toLocaleString('en')} rows`,
    `${one.toFixed(0)} ms, ${perSecond(SHEET_ROWS, one)}`,
  );
  const row = functions.get('AMZ.FEES')!;
  const feesArgs = [...args.slice(0, 5), [['Pet Supplies']], ...args.slice(5)];
  const six = time(() => row(...feesArgs));
  report(
    `AMZ.FEES over ${SHEET_ROWS.toLocaleString('en')} rows`,
    `${six.toFixed(0)} ms, ${perSecond(SHEET_ROWS, six)}`,
  );
  report(
    '  copying one column of cells, for scale',
    `${echo.toFixed(1)} ms; AMZ.FBAFEE / copy = ${(one / echo).toFixed(1)}`,
  );
}

/** The same through the genuine office.js in the embedded host, against a function that only echoes its input. */
async function host(): Promise<void> {
  const { firstFormula, fba, echo } = await measureHost();
  report('first formula after opening the embedded host', `${(firstFormula / 1000).toFixed(2)} s`, '3 s');
  report('AMZ.FBAFEE over 100,000 rows through office.js', `${fba.toFixed(0)} ms`);
  report(
    '  an echo of the same input',
    `${echo.toFixed(0)} ms; AMZ.FBAFEE / echo = ${(fba / echo).toFixed(2)}`,
    '1.10',
  );
}

async function main(): Promise<void> {
  core();
  sheet();
  await host();
  const width = Math.max(...lines.map(([what]) => what.length));
  for (const [what, measured, aim] of lines)
    console.log(`${what.padEnd(width)}  ${measured}${aim && `   (aim: ${aim})`}`);
}

void main();
