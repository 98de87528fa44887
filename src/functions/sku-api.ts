import { compareInSlices } from '../core/sku/compare-markets';
import { checkFeesInSlices, type OwnList } from '../core/sku/fee-check';
import { skuTable, statusOf, type SkuCell } from '../core/sku/list';
import { priceInSlices } from '../core/sku/price-list';
import { recognise } from '../core/sku/recognise';
import { fieldNames, rateName, SETTING_NAMES, type SettingKey } from '../core/sku/setting-names';
import { summariseInSlices } from '../core/sku/summary';
import { summaryTable } from '../core/sku/summary-table';
import type {
  Correction,
  FeeCheck,
  MarketComparison,
  PricedList,
  PricedRow,
  Recognised,
  SkuField,
  SkuOptions,
  SkuTable,
  Summary,
} from '../core/sku/types';
import { marketplace } from '../core/marketplaces';
import type { Language } from '../core/words/language';
import { Problem, wordProblem } from '../core/words/problem';

/** What the pane gives: plain values, as they stand in its fields. */
export interface SkuListOptions {
  marketplace: string;
  /** An Excel date. */
  day: number;
  /** CNY for one unit of the marketplace's currency, or null. */
  fx: number | null;
  /** A block of names and values, as it also stands on the result sheet. */
  settings?: SkuTable | null;
  corrections?: readonly Correction[];
}

function optionsOf({ marketplace: id, ...rest }: SkuListOptions): SkuOptions {
  return { ...rest, market: marketplace(id) };
}

/** SKU lists for the pane: the same calculation as AMZ.ANALYZE, with the steps between. */
export const skuApi = {
  recogniseSkus: (table: SkuTable, options: Pick<SkuListOptions, 'corrections'> = {}): Recognised =>
    recognise(table, options.corrections),
  priceSkus: (table: SkuTable, options: SkuListOptions): Generator<number, PricedList> =>
    priceInSlices(table, optionsOf(options)),
  summariseSkus: (list: PricedList): Generator<number, Summary> => summariseInSlices(list),
  skuTable: (list: PricedList, language: Language): SkuCell[][] => skuTable(list, language),
  skuSummaryTable: (list: PricedList, language: Language): SkuCell[][] => summaryTable(list, language),
  skuStatus: (row: PricedRow, language: Language): string => statusOf(row, language),
  checkFees: (report: SkuTable, options: SkuListOptions, own: OwnList | null = null): Generator<number, FeeCheck> =>
    checkFeesInSlices(report, optionsOf(options), own),
  compareMarkets: (
    table: SkuTable,
    options: SkuListOptions,
    ids: readonly string[],
  ): Generator<number, MarketComparison> => compareInSlices(table, optionsOf(options), ids),
  skuFields: (language: Language): { field: SkuField; label: string }[] =>
    fieldNames().map(({ field, name }) => ({ field, label: name[language] })),
  /** The names that a settings block is written with, each of which is read again. */
  settingNames: (language: Language): { key: SettingKey; name: string }[] =>
    (Object.keys(SETTING_NAMES) as SettingKey[]).map((key) => ({ key, name: SETTING_NAMES[key][language] })),
  rateName: (currency: string, language: Language): string => rateName(currency)[language],
  /** Why a list cannot be priced as it is; "" where it can. */
  skuProblem: ({ problem }: Recognised, language: Language): string =>
    problem instanceof Problem ? wordProblem(problem, language) : '',
} as const;
