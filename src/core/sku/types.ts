import type { Day } from '../../rates/day';
import type { Goods } from '../amazon/fulfilment';
import type { Cell } from '../input/cell';
import type { Marketplace } from '../marketplaces';
import type { Units } from '../units';
import type { Wording } from '../words/language';
import type { Problem } from '../words/problem';

/** A list as it lies in the sheet: its rows, with whatever stands above and below it. */
export type SkuTable = readonly (readonly Cell[])[];

/** What a column may be taken for, in the order in which a picker shows them. */
export const SKU_FIELDS = [
  'sku',
  'category',
  'marketplace',
  'length',
  'width',
  'height',
  'depth',
  'size',
  'weight',
  'price',
  'salePrice',
  'discount',
  'vat',
  'cost',
  'firstLegPerKg',
  'firstLegPerCbm',
  'dutyRate',
  'otherCost',
  'adRate',
  'acos',
  'adSalesShare',
  'adPerUnit',
  'returnRate',
  'months',
  'monthlyUnits',
  'sipp',
  'goods',
  'dangerous',
  'date',
  'units',
  'sideUnit',
  'weightUnit',
  'currency',
  'costCurrency',
  'fx',
  'agedUnits',
  'amazonFulfilment',
  'amazonReferral',
  'amazonTier',
] as const;
export type SkuField = (typeof SKU_FIELDS)[number];

/** What a header says of units. */
export interface HeaderUnits {
  side: Units['side'] | null;
  weight: Units['weight'] | null;
  /** A code, or "$" or "¥", which several currencies share. */
  currency: string | null;
  isPercent: boolean;
  /** It says that it holds amounts, not rates. */
  isAmount: boolean;
  /** The divisor of the volume weight that a first leg is charged by, where the header names it. */
  divisor: number | null;
}

/** A column of the list and what was made of it. */
export interface SkuColumn extends HeaderUnits {
  /** Its place in the table, from 0. */
  at: number;
  /** The header as the person wrote it, group and units rows joined. */
  header: string;
  /** null: nothing is read from it. */
  field: SkuField | null;
  confidence: 'certain' | 'likely' | 'none';
  /** Why it was taken so, or why it is not used. */
  why: Wording;
  /** The first filled cells, as text. */
  samples: readonly string[];
  /** Its header speaks of money and nothing is read from it: every row says so. */
  isUncountedMoney: boolean;
  /** How numbers in it are written, where that is settled for the whole column. */
  decimalMark: '.' | ',' | null;
  /** Why nothing in it can be read, where the whole column is refused. */
  refusal: Problem | null;
}

/** What a row below the header is, beside a product. */
export type SkippedRow = 'total' | 'repeated header' | 'note';

/** Where the list is and what its columns are. */
export interface Recognised {
  /** The row of the header (from 0), and how many rows it has: groups, names, units. */
  headerAt: number;
  headerRows: number;
  columns: readonly SkuColumn[];
  /** Fields without which a row cannot be priced at all, and which no column holds. */
  missing: readonly SkuField[];
  /** Things that were decided and not written; the pane unfolds the step where there are any that are uncertain. */
  assumptions: readonly Wording[];
  /** Why the list cannot be priced as it is; null where it can. */
  problem: Problem | null;
}

/** What the person says a column is: the place of the column and its field (null: not used), and its unit. */
export interface Correction {
  at: number;
  field: SkuField | null;
  side?: Units['side'];
  weight?: Units['weight'];
  currency?: string;
  isPercent?: boolean;
}

/** Values for every row that has none of its own. A column of the list comes first. */
export interface SkuSettings {
  category: string | null;
  goods: Goods | null;
  months: number | null;
  sipp: boolean | null;
  adRate: number | null;
  adSalesShare: number | null;
  returnRate: number | null;
  vat: number | 'standard' | null;
  /** Money of the first leg and the packing of one unit. */
  firstLegPerKg: SettingAmount | null;
  firstLegPerCbm: SettingAmount | null;
  firstLegPerUnit: SettingAmount | null;
  otherPerUnit: readonly SettingAmount[];
  /** Cubic centimetres that count as a kilogram. */
  divisor: number | null;
  dutyRate: number | null;
  discount: Discount | null;
  monthlyUnits: number | null;
  targetMargin: number | null;
  units: Units | null;
  /** The currency of costs that say none. */
  costCurrency: string | null;
  /** CNY for one unit of a currency. */
  rates: ReadonlyMap<string, number>;
}

export interface SettingAmount {
  amount: number;
  /** null: none was written. */
  currency: string | null;
}

/** Off the price: a share of it or an amount. */
export type Discount = { share: number } | { amount: number; currency: string | null };

export interface SkuOptions {
  market: Marketplace;
  day: Day;
  /** CNY for one unit of the currency of `market`. */
  fx: number | null;
  /** A block of names and values. */
  settings?: SkuTable | null;
  corrections?: readonly Correction[];
  /** Where the list is at home: what its numbers without currency or unit are in. Left out: `market`. */
  home?: Marketplace;
  /** CNY for one unit of further currencies. */
  rates?: ReadonlyMap<string, number>;
  /** The list names stores (Amazon.de) and no programme: `market` stands for its store where it is a programme there. */
  namesStores?: boolean;
}

/** Money of one unit in the currency of its marketplace; null where it is not known. */
export interface UnitMoney {
  /** What the buyer pays: after coupon or deal. */
  price: number;
  /** Without VAT. */
  revenue: number;
  referral: number | null;
  closing: number | null;
  fulfilment: number | null;
  surcharge: number | null;
  storage: number | null;
  fees: number | null;
  cost: number | null;
  firstLeg: number;
  duty: number;
  otherCost: number;
  /** Cost, first leg, duty and other cost. */
  landed: number | null;
  advertising: number;
  profit: number | null;
  margin: number | null;
  roi: number | null;
  breakEvenAcos: number | null;
  /** The lowest price that reaches the target margin of the settings. */
  targetPrice: number | null;
}

export type RowState = 'done' | 'fees only' | 'part' | 'to fix' | 'blank' | 'skipped';

/** One row below the header, in the order of the list. */
export interface PricedRow {
  /** Its place in the table, from 0. */
  at: number;
  state: RowState;
  label: string;
  market: Marketplace | null;
  tier: Wording | null;
  money: UnitMoney | null;
  /** Why something is not known, and the column or setting that cures it. */
  problem: Problem | null;
  /** A kind of reason that several rows share; "" where there is none. */
  reason: string;
  cure: SkuField | null;
  /** What was read, assumed or left out, in the order in which it is said. */
  notes: readonly Wording[];
  monthlyUnits: number | null;
  /** Units in stock for more than 180 days. */
  agedUnits: number | null;
  cheaper: CheaperStep | null;
  nextChange: NextChange | null;
}

/** The cheaper size tier or weight band that takes the smallest change. */
export interface CheaperStep {
  target: Wording;
  change: Wording;
  /** The greatest share by which one side or the weight must shrink. */
  effort: number;
  saving: number;
}

/** The next day on which a fee of the row is known to change. */
export interface NextChange {
  day: Day;
  /** Fees without storage on that day less those of today. */
  by: number;
}

export interface PricedList {
  recognised: Recognised;
  options: SkuOptions;
  settings: SkuSettings;
  /** Settings that were not understood, in both languages. */
  settingProblems: readonly Wording[];
  rows: readonly PricedRow[];
}

export interface Tally<T> {
  of: T;
  count: number;
  /** Places of the rows in the table. */
  rows: readonly number[];
}

/** Sums of one currency: amounts of several are never added up. */
export interface CurrencySums {
  currency: string;
  digits: number;
  rows: number;
  /** True where sums count the units sold in a month; else one unit of each. */
  byMonth: boolean;
  /** Rows with a profit that have no number of units and are left out of monthly sums. */
  withoutUnits: number;
  revenue: number;
  referral: number;
  closing: number;
  fulfilment: number;
  surcharge: number;
  storage: number;
  fees: number;
  cost: number;
  firstLeg: number;
  duty: number;
  otherCost: number;
  advertising: number;
  profit: number;
  margin: number | null;
  losses: { count: number; sum: number; rows: readonly number[] };
  cheaper: { rows: readonly CheaperRow[]; perMonth: number | null; perYear: number | null };
  nextChange: { day: Day; sum: number; rows: readonly number[] } | null;
}

export interface CheaperRow extends CheaperStep {
  at: number;
  label: string;
  perMonth: number | null;
  perYear: number | null;
}

export interface Ranked {
  at: number;
  label: string;
  profit: number;
  margin: number;
  currency: string;
}

export interface Summary {
  rows: number;
  done: number;
  feesOnly: number;
  part: number;
  toFix: number;
  blank: number;
  skipped: number;
  reasons: readonly (Tally<Wording> & { cure: SkuField | null })[];
  sums: readonly CurrencySums[];
  /** Rows with a profit by margin: upper ends, the last open. */
  margins: readonly { from: number | null; to: number | null; count: number; rows: readonly number[] }[];
  best: readonly Ranked[];
  worst: readonly Ranked[];
  aged: { rows: readonly number[]; units: number } | null;
  duplicates: readonly { label: string; rows: readonly number[] }[];
  /** Headers that speak of money and were not counted; and others that nothing was read from. */
  uncountedMoney: readonly string[];
  unused: readonly string[];
  assumptions: readonly Wording[];
}

export type FeeCause =
  | 'same'
  | 'measured size or weight'
  | 'other tier'
  | 'other category rate'
  | 'low price'
  | 'surcharge'
  | 'sipp'
  | 'peak'
  | 'unexplained'
  | 'not compared';

/** Amazon's own figure for one product beside ours. */
export interface FeeCheckRow {
  at: number;
  label: string;
  asin: string;
  market: Marketplace;
  /** Fulfilment with its surcharge. */
  amazon: number | null;
  /** At the measures that the report has. */
  ours: number | null;
  /** At the seller's own measures, where a list of them was given. */
  own: number | null;
  amazonReferral: number | null;
  oursReferral: number | null;
  amazonTier: string;
  oursTier: Wording | null;
  /** Amazon's fulfilment fee less ours at the seller's measures, or at the report's where there are none. */
  perUnit: number | null;
  /** Amazon's referral fee less ours. */
  referralPerUnit: number | null;
  monthlyUnits: number | null;
  /** Both fees, as far as they were compared. */
  perMonth: number | null;
  /** Over the 90 days that Amazon pays back. */
  per90Days: number | null;
  cause: FeeCause;
  why: Wording;
  problem: Problem | null;
  /** What to write to Amazon where a new measurement is worth asking for; null where it is not. */
  request: Wording | null;
}

export interface FeeCheck {
  rows: readonly FeeCheckRow[];
  same: number;
  differ: number;
  notCompared: number;
  problem: Problem | null;
}

/** One list on several marketplaces. */
export interface MarketComparison {
  markets: readonly Marketplace[];
  rows: readonly MarketRow[];
}

export interface MarketRow {
  at: number;
  label: string;
  places: readonly MarketPlace[];
  /**
   * The place with the highest profit in CNY where rates are known; null where fewer than two can be compared or one
   * that is known only at most may be better.
   */
  best: string | null;
}

export interface MarketPlace {
  market: Marketplace;
  row: PricedRow;
  profitInCny: number | null;
  /** Only a peak fee is unknown: the profit with the standing fee is the most there can be. */
  atMost: number | null;
}
