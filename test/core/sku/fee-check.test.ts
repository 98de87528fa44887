import { marketplace } from '../../../src/core/marketplaces';
import { checkFees } from '../../../src/core/sku/fee-check';
import type { SkuOptions } from '../../../src/core/sku/types';
import { parseIsoDay } from '../../../src/rates/day';

const US: SkuOptions = { market: marketplace('US'), day: parseIsoDay('2026-11-25'), fx: null };
const HEADER = [
  ...['sku', 'asin', 'amazon-store', 'product-group', 'your-price', 'longest-side', 'median-side', 'shortest-side'],
  ...['unit-of-dimension', 'item-package-weight', 'unit-of-weight', 'product-size-tier', 'currency'],
  ...['estimated-referral-fee-per-unit', 'expected-fulfillment-fee-per-unit', 'units a month'],
];
/** 24.1 x 15.7 x 2.8 cm, 204 g at 15.99: referral 2.40, fulfilment 4.21 and surcharge 0.15. */
const ROW = [
  ...[
    'A',
    'B01',
    'US',
    'Pet Supplies',
    15.99,
    24.1,
    15.7,
    2.8,
    'centimeters',
    204,
    'grams',
    'Large standard-size',
    'USD',
  ],
  ...[2.4, 4.36, 100],
];
const changed = (changes: Record<string, string | number>) =>
  ROW.map((cell, at) => changes[String(HEADER[at])] ?? cell);
const one = (
  changes: Record<string, string | number>,
  options: Partial<SkuOptions> = {},
  own: (string | number)[][] | null = null,
) => checkFees([HEADER, changed(changes)], { ...US, ...options }, own && { table: own }).rows[0]!;
const FEE = 'expected-fulfillment-fee-per-unit';

test('the same', () => {
  expect(one({})).toMatchObject({
    label: 'A',
    asin: 'B01',
    amazon: 4.36,
    ours: 4.36,
    own: null,
    perUnit: 0,
    cause: 'same',
  });
});

test.each<[string, Record<string, string | number>, string, RegExp]>([
  ['without the surcharge', { [FEE]: 4.21 }, 'surcharge', /without the surcharge/],
  ['dangerous goods', { [FEE]: 5.57 }, 'other category rate', /dangerous/],
  ['apparel', { [FEE]: 4.99 }, 'other category rate', /apparel/],
  ['the standing fee', { [FEE]: 4.09 }, 'peak', /season/],
  [
    'a tier that the measures do not give',
    { [FEE]: 12.34, 'product-size-tier': 'Small bulky' },
    'other tier',
    /Small bulky/,
  ],
  ['another referral rate', { 'estimated-referral-fee-per-unit': 2.72 }, 'other category rate', /17% of the price/],
  ['nothing that is known', { [FEE]: 99 }, 'unexplained', /not explained/],
])('a planted error: %s', (_name, changes, cause, why) => {
  const row = one(changes);
  expect([row.cause, row.why.en]).toEqual([cause, expect.stringMatching(why)]);
});

test('a heavier weight is told, with what to write', () => {
  const light = one({});
  const heavier = checkFees([HEADER, changed({ 'item-package-weight': 400 })], US).rows[0]!;
  expect(heavier.ours!).toBeGreaterThan(light.ours!);
  const row = one({ [FEE]: heavier.ours! });
  expect(row.cause).toBe('measured size or weight');
  expect(row.request?.en).toContain('measure this product again');
  expect(row.perUnit).toBeCloseTo(heavier.ours! - 4.36, 6);
  expect(row.perMonth).toBeCloseTo(row.perUnit! * 100, 6);
  expect(row.per90Days).toBeCloseTo(row.perUnit! * 300, 6);
});

test("three figures: Amazon's, ours at its measures, ours at the seller's own", () => {
  const own = [
    ['SKU', 'Length (cm)', 'Width (cm)', 'Height (cm)', 'Weight (g)', 'Price', 'Category'],
    ['A', 24.1, 15.7, 2.8, 204, 15.99, 'Pet Supplies'],
  ];
  const theirs = checkFees([HEADER, changed({ 'item-package-weight': 400 })], US).rows[0]!;
  const row = one({ 'item-package-weight': 400, [FEE]: theirs.ours! }, {}, own);
  expect(row).toMatchObject({ amazon: theirs.ours, ours: theirs.ours, own: 4.36, cause: 'measured size or weight' });
  expect(row.perUnit).toBeCloseTo(theirs.ours! - 4.36, 6);
  expect(row.why.en).toContain('weight 0.882 lb instead of 0.45 lb');
});

test('worst money first; rows without measures are not compared; no report is said', () => {
  const check = checkFees(
    [
      HEADER,
      ROW,
      changed({ sku: 'B', [FEE]: 9 }),
      changed({ sku: 'C', [FEE]: 6 }),
      changed({ sku: 'D', 'longest-side': '--' }),
    ],
    US,
  );
  expect(check.rows.map(({ label }) => label)).toEqual(['B', 'C', 'A', 'D']);
  expect(check).toMatchObject({ same: 1, differ: 2, notCompared: 1 });
  expect(
    checkFees(
      [
        ['SKU', 'Price'],
        ['A', 1],
      ],
      US,
    ).problem?.code,
  ).toBe('skuNotFeePreview');
});

test('worst money counts both fees and all units, one currency after the other', () => {
  const referral = 'estimated-referral-fee-per-unit';
  const units = 'units a month';
  const yen = { 'amazon-store': 'JP', currency: 'JPY', 'your-price': 2000, 'product-size-tier': '', [FEE]: 9000 };
  const { rows } = checkFees(
    [
      HEADER,
      changed({ sku: 'a unit', [FEE]: 9.36, [units]: 1 }),
      changed({ sku: 'yen', ...yen, [units]: 1 }),
      changed({ sku: 'referral', [referral]: 3.4, [units]: 1000 }),
      changed({ sku: 'without fee', [FEE]: '--' }),
    ],
    US,
  );
  expect(rows.map(({ label }) => label)).toEqual(['referral', 'a unit', 'yen', 'without fee']);
});

test('neither fee hides that the other differs', () => {
  const row = one({ [FEE]: 99, 'estimated-referral-fee-per-unit': 2.72 });
  expect(row.cause).toBe('unexplained');
  expect(row.why.en).toMatch(/fulfilment fee is not explained.*; .*17% of the price/);
  expect(row.why.zh).toMatch(/配送费无法用.*；.*17%/);
});

describe("the seller's own list", () => {
  const own = (...rows: (string | number)[][]) => ({
    table: [['SKU', '长(cm)', '宽(cm)', '高(cm)', '重量(g)', '月销量'], ...rows],
  });
  const report = (changes: Record<string, string | number>, list: ReturnType<typeof own>, market = 'US') =>
    checkFees([HEADER, changed(changes)], { ...US, market: marketplace(market) }, list).rows[0]!;

  test('is enough with sizes and weights, and gives the units that the report does not have', () => {
    const row = report({ [FEE]: 5.36, 'units a month': '' }, own(['A', 24.1, 15.7, 2.8, 204, 50]));
    expect(row).toMatchObject({ own: 4.36, perUnit: 1, perMonth: 50, per90Days: 150 });
  });

  test.each([
    ['another SKU that differs by a hyphen', { sku: 'A-1' }, ['A1', 50, 40, 30, 9000, 1]],
    ['another SKU that differs by a letter', { sku: 'a' }, ['A', 50, 40, 30, 9000, 1]],
    ['a row without a SKU', { sku: '' }, ['', 50, 40, 30, 9000, 1]],
    ['a size and a weight that cannot both be right', {}, ['A', 24.1, 15.7, 2.8, 204_000, 1]],
  ])('%s is not taken', (_name, changes: Record<string, string>, row) => {
    expect(report(changes, own(row)).own).toBeNull();
  });

  test('a SKU with two different weights is not taken; one that comes twice the same is', () => {
    const line = ['A', 24.1, 15.7, 2.8, 204, 50];
    expect(report({}, own(line, ['A', 24.1, 15.7, 2.8, 999, 50])).own).toBeNull();
    expect(report({}, own(line, line)).own).toBe(4.36);
  });

  test('counts in the units of the marketplace of the report, whichever the pane has', () => {
    const german = { 'amazon-store': 'DE', currency: 'EUR', 'product-size-tier': '', [FEE]: 9 };
    const row = report(german, own(['A', 24.1, 15.7, 2.8, 204, 50]), 'US');
    expect(row.market.id).toBe('DE');
    expect(row.own).toBe(row.ours);
  });

  test('what a person said of its columns counts', () => {
    const table = [
      ['SKU', '长(cm)', '宽(cm)', '高(cm)', '毛'],
      ['A', 24.1, 15.7, 2.8, 204],
    ];
    const corrections = [{ at: 4, field: 'weight', weight: 'g' }] as const;
    expect(checkFees([HEADER, ROW], US, { table }).rows[0]!.own).toBeNull();
    expect(checkFees([HEADER, ROW], US, { table, corrections }).rows[0]!.own).toBe(4.36);
  });

  test('Amazon charging what your measurements give is right, whatever the report says was measured', () => {
    const row = report({ 'item-package-weight': 400 }, own(['A', 24.1, 15.7, 2.8, 204, 50]));
    expect(row).toMatchObject({ cause: 'same', perUnit: 0, request: null });
    expect(row.why.en).toContain('at your own measurements');
  });
});

test('fees in another currency than that of the marketplace are not compared', () => {
  const row = one({ currency: 'EUR', 'amazon-store': '' }, { fx: 7.1, rates: new Map([['EUR', 8]]) });
  expect(row).toMatchObject({ perUnit: null, perMonth: null });
  expect(row.problem?.code).toBe('feeCurrency');
});

test.each([
  ['UsLargeStandardSize', 'same tier', null],
  ['Large Standard-Size', 'same tier', null],
  ['UsSmallStandardSize', 'other tier', 'Small standard-size'],
])('the tier %s is read', (tier, _is, named) => {
  const row = one({ [FEE]: 99, 'product-size-tier': tier });
  expect(row.cause === 'other tier').toBe(named !== null);
  if (named !== null) expect(row.why.en).toContain(named);
});

test('a size that would explain the fee is told where no weight does', () => {
  const larger = checkFees([HEADER, changed({ 'shortest-side': 9, 'item-package-weight': 204 })], US).rows[0]!;
  const row = one({ [FEE]: larger.ours!, 'product-size-tier': '' });
  expect(row.cause).toBe('measured size or weight');
  expect(row.why.en).toMatch(/(weight|side) of about [\d.]+ (lb|in)/);
  // What is told is true: at the measure named the fee is Amazon's.
  const [, name, value] = /(weight|longest side|median side|shortest side) of about ([\d.]+)/.exec(row.why.en)!;
  const column = name === 'weight' ? 'item-package-weight' : name!.replace(' ', '-');
  const again = one({
    [column]: Number(value),
    ...(name === 'weight' ? { 'unit-of-weight': 'pounds' } : {}),
    ...(name === 'weight' ? {} : { [column]: Number(value) * 2.54 }),
  });
  expect(again.ours).toBe(larger.ours);
});

test('a report with referral fees alone is compared by them', () => {
  const head = HEADER.filter((name) => name !== FEE);
  const line = (referral: number) =>
    changed({ 'estimated-referral-fee-per-unit': referral }).filter((_, at) => HEADER[at] !== FEE);
  const check = checkFees([head, line(2.4), line(2.72)], US);
  expect(check).toMatchObject({ same: 1, differ: 1, notCompared: 0 });
  expect(check.rows[0]).toMatchObject({ referralPerUnit: 0.32, cause: 'other category rate', perUnit: null });
});
