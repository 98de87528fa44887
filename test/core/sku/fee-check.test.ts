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
) => checkFees([HEADER, changed(changes)], { ...US, ...options }, own).rows[0]!;
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
