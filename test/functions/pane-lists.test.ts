import { atOnce } from '../support/at-once';
import { openSheet } from '../support/sheet';
import { parseIsoDay } from '../../src/rates/day';
import type { PaneCore } from '../../src/taskpane/core';

/** What the pane is told of a list, against the worksheet functions: one definition of every figure. */

const sheet = openSheet('en-US');
const api = sheet.api as PaneCore;

/** The number of a day as the pane gives it. */
const options = (marketplace: string, iso: string, settings: (string | number)[][] | null = null) => ({
  fx: null,
  marketplace,
  day: parseIsoDay(iso),
  settings,
});

const HEADER = [
  ...['sku', 'asin', 'amazon-store', 'product-group', 'your-price', 'longest-side', 'median-side', 'shortest-side'],
  ...['unit-of-dimension', 'item-package-weight', 'unit-of-weight', 'product-size-weight-band', 'currency'],
  ...['estimated-referral-fee-per-unit', 'expected-domestic-fulfilment-fee-per-unit'],
];

type Product = readonly [store: string, price: number, sides: readonly [number, number, number], grams: number];
const CURRENCY: Readonly<Record<string, string>> = {
  US: 'USD',
  CA: 'CAD',
  UK: 'GBP',
  DE: 'EUR',
  FR: 'EUR',
  IT: 'EUR',
  ES: 'EUR',
  JP: 'JPY',
};
const PRODUCTS: readonly Product[] = Object.keys(CURRENCY).flatMap((store): Product[] => {
  const scale = store === 'JP' ? 150 : 1;
  return [
    [store, 8 * scale, [18, 12, 2], 90],
    [store, 15 * scale, [24, 15, 6], 310],
    [store, 30 * scale, [38, 28, 14], 2400],
    [store, 80 * scale, [70, 40, 30], 9200],
  ];
});

/** The fee of the worksheet function, or null where it says none. */
function formula(text: string): number | null {
  const cell = sheet.evaluate(text)[0]?.[0];
  return typeof cell === 'number' ? cell : null;
}

describe.each(['2026-09-20', '2026-11-25'])('on %s', (day) => {
  const row = ([store, price, sides, grams]: Product, at: number) => [
    ...[`P-${at}`, `B0${at}`, store, 'Toys and Games', price, ...sides, 'centimeters', grams, 'grams', ''],
    ...[CURRENCY[store]!, 1, 1],
  ];
  const { rows } = atOnce(api.checkFees([HEADER, ...PRODUCTS.map(row)], options('US', day)));

  test.each(PRODUCTS.map((product, at) => [`${product[0]} ${product[2].join('x')}`, at] as const))(
    'the fees of %s are those of AMZ.FBAFEE and AMZ.REFERRALFEE',
    (_name, at) => {
      const [store, price, sides, grams] = PRODUCTS[at]!;
      const found = rows.find(({ label }) => label === `P-${at}`)!;
      const size = `${sides.join(',')},${grams / 1000}`;
      expect(found.ours).toBe(formula(`=AMZ.FBAFEE(${size},${price},"${store}",,"${day}","cm-kg","Toys and Games")`));
      expect(found.oursReferral).toBe(formula(`=AMZ.REFERRALFEE(${price},"Toys and Games","${store}","${day}")`));
      expect(found.problem === null).toBe(found.ours !== null);
    },
  );

  test('most of them are known', () => {
    expect(rows.filter(({ ours }) => ours !== null).length).toBeGreaterThan(PRODUCTS.length / 2);
  });
});

describe('several marketplaces', () => {
  const day = '2026-09-20';
  const rates = { USD: 7.1, GBP: 9.5, EUR: 8.2 };
  const settings = Object.entries(rates).map(([currency, rate]) => [`汇率/${currency}`, rate]);
  const table = [
    ['SKU', 'Length (cm)', 'Width (cm)', 'Height (cm)', 'Weight (g)', 'Price (USD)', 'Cost (CNY)', 'Category'],
    ['A', 24.1, 15.7, 2.8, 204, 15.99, 21, 'Toys and Games'],
    ['B', 38, 28, 14, 2400, 49.5, 80, 'Toys and Games'],
  ];
  const { rows } = atOnce(api.compareMarkets(table, options('US', day, settings), ['US', 'UK', 'DE']));

  test.each([
    ['US', 'USD', 0],
    ['UK', 'GBP', 0.2],
    ['DE', 'EUR', 0.19],
  ] as const)('the profit in %s is that of AMZ.PROFIT at the same price, cost and tax', (id, currency, vat) => {
    for (const [at, { places }] of rows.entries()) {
      const [, length, width, height, grams, usd, cny] = table[at + 1]! as [string, ...number[]];
      const place = places.find(({ market }) => market.id === id)!;
      const price = Math.round((usd! * rates.USD * 100) / rates[currency]) / 100;
      expect(place.row.money!.price).toBe(price);
      const profit = formula(
        `=AMZ.PROFIT(${price},${cny! / rates[currency]},${length},${width},${height},${grams! / 1000},"Toys and Games","${id}",0,0,0,,"${day}","cm-kg",,,${vat})`,
      );
      expect(place.row.money!.profit).toBe(profit);
      expect(place.profitInCny).toBeCloseTo(profit! * rates[currency], 6);
    }
  });

  test('the best place is the one with the most yuan', () => {
    for (const { best, places } of rows) {
      const most = Math.max(...places.map(({ profitInCny }) => profitInCny ?? -Infinity));
      expect(places.find(({ market }) => market.id === best)?.profitInCny).toBe(most);
    }
  });
});
