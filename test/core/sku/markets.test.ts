import { marketplace } from '../../../src/core/marketplaces';
import { compareMarkets } from '../../../src/core/sku/compare-markets';
import { skuPricer } from '../../../src/core/sku/pricer';
import { analyzeSkus } from '../../../src/core/sku/list';
import { recognise } from '../../../src/core/sku/recognise';
import type { SkuOptions } from '../../../src/core/sku/types';
import { parseIsoDay } from '../../../src/rates/day';

const US: SkuOptions = { market: marketplace('US'), day: parseIsoDay('2026-11-25'), fx: 7.1 };
const HEADER = ['SKU', 'Length', 'Width', 'Height', 'Weight', 'Price', 'Cost', 'Category', 'Marketplace'];
const ROW = ['A', 9.5, 6.2, 1.1, 0.45, 15.99, 3, 'Toys and Games', 'US'];

describe('one list on several marketplaces', () => {
  const settings = [
    ['汇率/GBP', 9],
    ['汇率/CAD', 5.2],
  ];
  const { rows } = compareMarkets([HEADER, ROW], { ...US, settings }, ['US', 'UK', 'CA', 'JP']);
  const [us, uk, ca, jp] = rows[0]!.places;

  test('the price is worth the same everywhere, and bare sizes stay those of home', () => {
    expect(us!.row.money!.price).toBe(15.99);
    expect(uk!.row.money!.price).toBeCloseTo((15.99 * 7.1) / 9, 2);
    expect(ca!.row.money!.price).toBeCloseTo((15.99 * 7.1) / 5.2, 2);
    expect(uk!.row.tier!.en).toMatch(/envelope|parcel/i);
  });

  test('where nothing is said the standard VAT of a place is taken off; a setting goes first', () => {
    expect(us!.row.money!.revenue).toBe(15.99);
    expect(uk!.row.money!.revenue).toBeCloseTo(uk!.row.money!.price / 1.2, 2);
    const [none] = compareMarkets([HEADER, ROW], { ...US, settings: [...settings, ['VAT', '0%']] }, ['UK']).rows[0]!
      .places;
    expect(none!.row.money!.revenue).toBe(none!.row.money!.price);
  });

  test('profits are compared in yuan; without a rate a place is not known', () => {
    expect(us!.profitInCny).toBeCloseTo(us!.row.money!.profit! * 7.1, 6);
    expect(jp!.row.problem?.code).toBe('wrongCurrency');
    expect(jp!.profitInCny).toBeNull();
    const best = [us!, uk!, ca!].reduce((a, b) => (b.profitInCny! > a.profitInCny! ? b : a));
    expect(rows[0]!.best).toBe(best.market.id);
  });

  test('where only the peak fee is unknown the standing fee gives the most there can be', () => {
    const table = [HEADER, ['A', 20, 15, 12, 1.2, 30, 3, 'Toys and Games', '']];
    const bare = { ...US, market: marketplace('DE'), fx: 7.8 };
    const [place] = compareMarkets(table, bare, ['DE']).rows[0]!.places;
    expect(place!.row.money).toMatchObject({ fulfilment: null, profit: null });
    // The day before the season: the same list, with the standing fee.
    const before = compareMarkets(table, { ...bare, day: parseIsoDay('2026-10-14') }, ['DE']).rows[0]!.places[0]!;
    expect(place!.atMost).toBe(before.row.money!.profit);
    expect(before.atMost).toBeNull();
    // In January storage is cheaper again: the most is more by just that.
    const january = compareMarkets(table, { ...bare, day: parseIsoDay('2027-01-10') }, ['DE']).rows[0]!.places[0]!;
    const saved = before.row.money!.storage! - january.row.money!.storage!;
    expect(saved).toBeGreaterThan(0);
    expect(january.atMost).toBeCloseTo(before.row.money!.profit! + saved, 2);
  });

  test('no place is the best while one that is known only at most may be better', () => {
    const table = [HEADER, ['A', 20, 15, 12, 1.2, 30, 3, 'Toys and Games', '']];
    const bare = { ...US, market: marketplace('DE'), fx: 7.8 };
    const worth = (cny: number) => [
      ['汇率/GBP', 9],
      ['汇率/USD', cny],
    ];
    const [row] = compareMarkets(table, { ...bare, settings: worth(7.1) }, ['DE', 'UK', 'US']).rows;
    const [de, ...others] = row!.places;
    const best = Math.max(...others.map(({ profitInCny }) => profitInCny ?? -Infinity));
    expect(row!.best === null).toBe(de!.atMost! * 7.8 > best);
  });
});

test('a pricer that reads the header once answers row by row like the whole list', () => {
  const table = [
    ['title'],
    HEADER,
    ROW,
    ['B', '--', 6.2, 1.1, 0.45, 15.99, 3, 'Toys and Games', 'US'],
    [],
    ['合计', null, null, null, null, 31.98],
    ['C', ...ROW.slice(1)],
  ];
  const pricer = skuPricer(table.slice(0, 3), US, 'en');
  const rows = table.slice(pricer.firstRow).map((row, at) => pricer.row(row, pricer.firstRow + at));
  expect([pricer.header, ...rows]).toEqual(analyzeSkus(table, US, 'en'));
});

describe('corrections', () => {
  const table = [
    ['SKU', '长', '宽', '高', '重', '售价', '进', '类目'],
    ['A', 24.1, 15.7, 2.8, 204, 15.99, 21, 'Pet Supplies'],
  ];
  test('a column is what the person says it is', () => {
    const before = recognise(table);
    expect(before.read.one.cost).toBeUndefined();
    const after = recognise(table, [{ at: 6, field: 'cost', currency: 'CNY' }]);
    expect(after.columns[6]).toMatchObject({ field: 'cost', currency: 'CNY', confidence: 'certain' });
    const corrections = [
      { at: 6, field: 'cost', currency: 'CNY' },
      { at: 4, field: 'weight', weight: 'g' },
    ] as const;
    const answer = analyzeSkus(table, { ...US, corrections }, 'en') as (string | number)[][];
    expect(answer[1]![8]).toBe(6.18);
  });

  test('a column can be left out', () => {
    expect(recognise(table, [{ at: 5, field: null }]).missing).toEqual(['price']);
  });

  test('each column shows what it was taken for, with two cells', () => {
    const [, length] = recognise(table).columns;
    expect(length).toMatchObject({ at: 1, header: '长', field: 'length', samples: ['24.1'], isUncountedMoney: false });
  });
});
