import type { Noun, Scope } from './header-words';

/** Nouns that are money even where no word of the header says so: 头程/箱, 进价. */
export const MONEY_NOUNS: ReadonlySet<Noun> = new Set([
  'cost',
  'firstLeg',
  'firstLegPrice',
  'prep',
  'duty',
  'otherCost',
  'discount',
  'vat',
  'acos',
  'adRate',
  'adSalesShare',
  'adPerUnit',
  'returnRate',
]);

/** What may be written as a share of something. */
export const SHARES: ReadonlySet<Noun> = new Set([
  'duty',
  'discount',
  'vat',
  'acos',
  'adRate',
  'adSalesShare',
  'adPerUnit',
  'returnRate',
  'targetMargin',
]);

/** What of these may also be an amount. */
export const AMOUNTS: ReadonlySet<Noun> = new Set(['duty', 'discount', 'adPerUnit']);

/** Of the supplier, the carrier or the packing … */
export const OF_BUYING: ReadonlySet<Scope> = new Set(['purchase', 'logistics', 'package']);

export const DAY: ReadonlySet<Noun> = new Set(['date']);

/** … is what only a sale on Amazon has in the sense that counts: 采购日期 is no day of a fee, 物流折扣 no coupon. */
export const OF_SELLING: ReadonlySet<Noun> = new Set([
  ...DAY,
  'discount',
  'vat',
  'returnRate',
  'marketplace',
  'store',
  'category',
  'goods',
  'monthlyUnits',
  'adRate',
  'adSalesShare',
  'adPerUnit',
  'salePrice',
]);
