import fc from 'fast-check';
import { marketplace } from '../../../src/core/marketplaces';
import { priceInSlices } from '../../../src/core/sku/price-list';
import { summarise } from '../../../src/core/sku/summary';
import { summarizeSkus, summaryTable } from '../../../src/core/sku/summary-table';
import type { PricedList, SkuOptions, SkuTable, UnitMoney } from '../../../src/core/sku/types';
import { Problem } from '../../../src/core/words/problem';
import { parseIsoDay } from '../../../src/rates/day';

const US: SkuOptions = { market: marketplace('US'), day: parseIsoDay('2026-11-25'), fx: 7.1 };
const HEADER = ['SKU', '长(cm)', '宽(cm)', '高(cm)', '重量(g)', '售价', '采购价(元)', '类目', '月销量', '站点'];

function priced(table: SkuTable, options: Partial<SkuOptions> = {}): PricedList {
  const run = priceInSlices(table, { ...US, ...options });
  let step = run.next();
  while (!step.done) step = run.next();
  return step.value;
}

const cell = <T>(values: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 8, arbitrary: values }, fc.constantFrom('--', null, 'x'));
const product = fc.tuple(
  fc.constantFrom('A', 'B', 'C', '合计'),
  cell(fc.integer({ min: 1, max: 60 })),
  fc.integer({ min: 1, max: 40 }),
  fc.integer({ min: 1, max: 20 }),
  cell(fc.integer({ min: 20, max: 20_000 })),
  cell(fc.integer({ min: 300, max: 9_999 }).map((cents) => cents / 100)),
  cell(fc.integer({ min: 0, max: 300 })),
  fc.constantFrom('宠物用品', 'Toys and Games', 'Moon rocks', null),
  fc.constantFrom(10, 250, 3, null),
  fc.constantFrom('US', 'US', 'CA', 'UK'),
);

describe('every figure of the summary is the sum of its rows', () => {
  const settings = [
    ['汇率/GBP', 9],
    ['汇率/CAD', 5.2],
  ];
  test('sums by currency, counts, losses, classes of margins', () => {
    fc.assert(
      fc.property(fc.array(product, { maxLength: 12 }), (rows) => {
        const list = priced([HEADER, ...rows], { settings });
        const summary = summarise(list);
        const { done, feesOnly, part, toFix, blank, skipped } = summary;
        expect(done + feesOnly + part + toFix + blank + skipped).toBe(list.rows.length);
        expect(summary.margins.reduce((sum, { count }) => sum + count, 0)).toBe(done);
        expect(summary.reasons.reduce((sum, { count }) => sum + count, 0)).toBe(feesOnly + part + toFix);
        for (const sums of summary.sums) expectSums(list, sums);
      }),
      { numRuns: 60 },
    );
  });

  function expectSums(list: PricedList, sums: ReturnType<typeof summarise>['sums'][number]): void {
    const own = list.rows.filter(
      ({ market, money, problem }) => market?.currency === sums.currency && money?.profit != null && problem === null,
    );
    const rows = sums.byMonth ? own.filter(({ monthlyUnits }) => monthlyUnits !== null) : own;
    expect(sums.rows).toBe(rows.length);
    expect(sums.withoutUnits).toBe(own.length - rows.length);
    const total = (part: keyof UnitMoney) =>
      rows.reduce((sum, row) => sum + (row.money![part] ?? 0) * (sums.byMonth ? row.monthlyUnits! : 1), 0);
    for (const part of ['revenue', 'referral', 'fulfilment', 'surcharge', 'storage', 'fees', 'cost', 'profit'] as const)
      expect(sums[part]).toBeCloseTo(total(part), 4);
    const losses = rows.filter(({ money }) => money!.profit! < 0);
    expect(sums.losses.rows).toEqual(losses.map(({ at }) => at));
    expect(sums.referral + sums.closing + sums.fulfilment + sums.surcharge + sums.storage).toBeCloseTo(sums.fees, 4);
  }
});

const LEASH = ['TB-1', 24.1, 15.7, 2.8, 204, 15.99, 21, '宠物用品', 100, 'US'];

test('a list in figures', () => {
  const heavy = ['TB-2', 24.1, 15.7, 2.8, 230, 15.99, 120, '宠物用品', 10, 'US'];
  const summary = summarise(
    priced([HEADER, LEASH, heavy, ['TB-3', ...LEASH.slice(1, 5), '--', 21, '宠物用品', 5, 'US']]),
  );
  const [usd] = summary.sums;
  expect(usd).toMatchObject({ currency: 'USD', byMonth: true, rows: 2, withoutUnits: 0 });
  expect(usd!.losses).toMatchObject({ count: 1, rows: [2] });
  // The heavier one is a few grams above 8 oz; the saving of both months.
  expect(usd!.cheaper.rows.map(({ label }) => label)).toContain('TB-2');
  const [step] = usd!.cheaper.rows.filter(({ label }) => label === 'TB-2');
  expect(step!.perMonth).toBeCloseTo(step!.saving * 10, 6);
  expect(step!.perYear).toBeCloseTo(step!.saving * 120, 6);
  // On 2027-01-15 the peak season is over.
  expect(usd!.nextChange?.day).toBe(parseIsoDay('2027-01-15'));
  expect(usd!.nextChange!.sum).toBeLessThan(0);
  expect(summary.best[0]!.label).toBe('TB-1');
  expect(summary.worst[0]!.label).toBe('TB-2');
  expect(summary.reasons).toEqual([expect.objectContaining({ count: 1, rows: [3] })]);
});

test('what is not counted, aged stock, and labels that come twice are named', () => {
  const header = [...HEADER, 'FBA费', 'inv-age-181-to-270-days', 'inv-age-0-to-90-days', '外箱长(cm)'];
  const row = [...LEASH, 5, 30, 200, 60];
  const summary = summarise(priced([header, row, row]));
  expect(summary.uncountedMoney).toEqual(['FBA费']);
  expect(summary.unused).toContain('外箱长(cm)');
  expect(summary.aged).toEqual({ rows: [1, 2], units: 60 });
  expect(summary.duplicates).toEqual([{ label: 'TB-1', rows: [1, 2] }]);
});

test.each([
  ['Books', null, true],
  ['', null, false],
  [12, { rows: [1], units: 12 }, false],
])('aged units %j: what cannot be read is said, a blank is a blank', (cell, aged, isSaid) => {
  const list = priced([
    [...HEADER, 'inv-age-181-to-270-days'],
    [...LEASH, cell],
  ]);
  expect(summarise(list).aged).toEqual(aged);
  expect(list.rows[0]!.notes.some(({ en }) => en === 'number of units not read')).toBe(isSaid);
});

test.each(['en', 'zh'] as const)('the table in %s says the same, and a list that is none is refused', (language) => {
  const list = priced([HEADER, LEASH]);
  const table = summarizeSkus([HEADER, LEASH], US, language);
  if (table instanceof Problem) throw new Error();
  expect(table).toEqual(summaryTable(list, language));
  expect(new Set(table.map((row) => row.length))).toEqual(new Set([6]));
  const profit = language === 'en' ? 'profit' : '利润';
  expect(table.find((row) => row[1] === profit)![3]).toBe(618);
  if (language === 'zh') for (const [subject] of table) expect(subject).toMatch(/[\u4e00-\u9fff]|SKU/);
  expect(summarizeSkus([['a', 'b']], US, language)).toBeInstanceOf(Problem);
});
