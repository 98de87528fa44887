import { PRODUCTS, type Product } from '../../workbench/sample/products';

/** The day of the rates: every formula names it, so that the samples compute the same in any year. */
export const SAMPLE_DAY = '2026-11-26';

export type SampleLanguage = 'en' | 'zh';
/** A formula is a text that begins with "="; its functions are written as in a cell. */
export type SampleCell = string | number | null;
export interface SampleSheet {
  name: string;
  rows: readonly (readonly SampleCell[])[];
}

/** A marketplace with its sample: prices in its currency, sizes in the units that sellers there use. */
export interface SampleMarket {
  id: string;
  /** In the name of the file. */
  file: string;
  currency: string;
  isMetric: boolean;
  /** A price of the American list in this currency, as a shop would print it. */
  price: (dollars: number) => number;
  cost: (dollars: number) => number;
  /** 0 where nobody published what a refund costs. */
  returnRate: number;
  goods: readonly string[];
}

const cents = (amount: number) => Math.round(amount * 100) / 100;
const pointNinetyNine = (amount: number) => cents(Math.round(amount) - 0.01);

/** Goods of the embedded list whose fees are published in each marketplace. */
const COMMON = [
  'PC-6101',
  'JW-0417',
  'SK-3305',
  'TS-1188',
  'HD-5520',
  'PT-0933',
  'PT-0941',
  'TY-4408',
  'OF-1207',
  'SH-8140',
  'LG-3315',
  'PT-0977',
];

export const SAMPLE_MARKETS: readonly SampleMarket[] = [
  {
    id: 'US',
    file: 'us',
    currency: 'USD',
    isMetric: false,
    price: (dollars) => dollars,
    cost: (dollars) => dollars,
    returnRate: 0.05,
    goods: COMMON,
  },
  {
    id: 'UK',
    file: 'uk',
    currency: 'GBP',
    isMetric: true,
    price: (dollars) => pointNinetyNine(dollars * 0.85),
    cost: (dollars) => cents(dollars * 0.75),
    returnRate: 0.05,
    goods: COMMON,
  },
  {
    id: 'DE-CEP',
    file: 'de',
    currency: 'EUR',
    isMetric: true,
    price: (dollars) => pointNinetyNine(dollars * 0.95),
    cost: (dollars) => cents(dollars * 0.88),
    returnRate: 0,
    goods: COMMON,
  },
  {
    id: 'JP',
    file: 'jp',
    currency: 'JPY',
    isMetric: true,
    price: (dollars) => Math.round(dollars * 15) * 10 - 20,
    cost: (dollars) => Math.round(dollars * 150),
    returnRate: 0.05,
    goods: COMMON,
  },
];

export function goodsOf(market: SampleMarket): Product[] {
  return PRODUCTS.filter(({ sku }) => market.goods.includes(sku));
}

export function measures(product: Product, { isMetric }: SampleMarket): number[] {
  const [length, width, height, weight] = product.size;
  if (!isMetric) return [length, width, height, weight];
  return [
    ...[length, width, height].map((side) => Math.round(side * 25.4) / 10),
    Math.round(weight * 453.59237) / 1000,
  ];
}
