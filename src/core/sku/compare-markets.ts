import type { Day } from '../../rates/day';
import { standardVat } from '../amazon/vat';
import { Problem } from '../words/problem';
import { seriesOf } from '../../rates/store';
import { marketplace, type Marketplace } from '../marketplaces';
import { atOnce, priceInSlices } from './price-list';
import { ExchangeRates } from './rates';
import { recognise } from './recognise';
import { SETTING_NAMES } from './setting-names';
import { readSettings } from './settings';
import type {
  Correction,
  MarketComparison,
  MarketPlace,
  MarketRow,
  PricedList,
  PricedRow,
  SkuOptions,
  SkuTable,
} from './types';

/** Rows between two pauses. */
const STEP = 100;

/**
 * The same list on several marketplaces. Prices, costs and sizes without a currency or unit are those of the
 * marketplace where the list is at home, whatever the place; a price needs a rate to be worth something elsewhere.
 */
export function compareMarkets(table: SkuTable, options: SkuOptions, ids: readonly string[]): MarketComparison {
  return atOnce(compareInSlices(table, options, ids));
}

/** The same piece by piece; yields the share that is done. */
export function* compareInSlices(
  table: SkuTable,
  options: SkuOptions,
  ids: readonly string[],
): Generator<number, MarketComparison> {
  const home = options.market;
  const corrections = withoutMarketplace(table, options.corrections ?? []);
  const rates = ratesOf(options);
  const markets = ids.map(marketplace);
  const all = { ...options, home, corrections, rates };
  const lists: PricedList[] = [];
  const standing: (PricedList | null)[] = [];
  for (const [at, market] of markets.entries()) {
    const share = (done: number) => (at + done) / markets.length;
    const here = { ...all, market, settings: withVat(options, market) };
    lists.push(yield* scaled(priceInSlices(table, here, false), (done) => share(done / 2)));
    const day = lists[at]!.rows.some(({ money }) => isPeakGap(money)) ? dayBeforeSeason(market, options.day) : null;
    const run = day === null ? null : priceInSlices(table, { ...here, day }, false);
    // Its standing fulfilment fees are the least that a peak can cost.
    standing.push(run && (yield* scaled(run, (done) => share((1 + done) / 2))));
  }
  const exchange = new ExchangeRates(home.currency, rates);
  const rows: MarketRow[] = [];
  for (const [place, { at, label }] of (lists[0]?.rows ?? []).entries()) {
    const places = markets.map((market, index): MarketPlace => {
      const row = lists[index]!.rows[place]!;
      return {
        market,
        row,
        profitInCny: inCny(row.money?.profit ?? null, market, exchange),
        atMost: mostOf(row, standing[index]?.rows[place], market),
      };
    });
    rows.push({ at, label, places, best: bestOf(places, exchange) });
    if (place % STEP === 0) yield 1;
  }
  return { markets, rows };
}

/** The places take the place of a column of marketplaces. */
function withoutMarketplace(table: SkuTable, corrections: readonly Correction[]): Correction[] {
  const column = recognise(table, corrections).read.one.marketplace;
  return column
    ? [...corrections.filter(({ at }) => at !== column.at), { at: column.at, field: null }]
    : [...corrections];
}

/** Prices are compared without VAT: where nothing is said, less the standard rate of each place. */
function withVat({ settings, day }: SkuOptions, market: Marketplace): SkuTable {
  const block = settings ?? [];
  const isSaid = readSettings(block, market).settings.vat !== null;
  return isSaid || standardVat(market, day) instanceof Problem ? block : [...block, [SETTING_NAMES.vat.en, 'standard']];
}

function ratesOf({ market, fx, settings }: SkuOptions): ReadonlyMap<string, number> {
  const set = settings ? readSettings(settings, market).settings.rates : new Map<string, number>();
  return fx === null ? set : new Map([...set, [market.currency, fx]]);
}

function inCny(amount: number | null, { currency }: Marketplace, rates: ExchangeRates): number | null {
  const rate = rates.of(currency);
  return amount === null || rate === null ? null : amount * rate;
}

/** Of the places whose profit is known; none where another one may be better still. */
function bestOf(places: readonly MarketPlace[], rates: ExchangeRates): string | null {
  const known = places.filter(({ profitInCny }) => profitInCny !== null);
  if (known.length < 2) return null;
  const best = known.reduce((a, b) => (b.profitInCny! > a.profitInCny! ? b : a));
  const mayBeBetter = ({ market, atMost }: MarketPlace) => {
    const most = inCny(atMost, market, rates);
    return atMost !== null && (most === null || most > best.profitInCny!);
  };
  return places.some(mayBeBetter) ? null : best.market.id;
}

/** Everything but the fulfilment fee is known. */
function isPeakGap(money: PricedRow['money']): boolean {
  return money !== null && money.fulfilment === null && money.referral !== null && money.profit === null;
}

/**
 * The profit with the standing fulfilment fee, everything else as on the day: storage has seasons of its own. Not
 * offered where another fee changed since the season began.
 */
function mostOf({ money }: PricedRow, standing: PricedRow | undefined, { digits }: Marketplace): number | null {
  const before = standing?.money;
  if (!isPeakGap(money) || !before || before.profit === null) return null;
  if (money!.referral !== before.referral || money!.closing !== before.closing) return null;
  if ((money!.storage === null) !== (before.storage === null)) return null;
  const most = before.profit + (before.storage ?? 0) - (money!.storage ?? 0);
  return Number(most.toFixed(digits));
}

function* scaled<T>(run: Generator<number, T>, to: (share: number) => number): Generator<number, T> {
  for (;;) {
    const step = run.next();
    if (step.done) return step.value;
    yield to(step.value);
  }
}

/** The last day before a season that is on. */
function dayBeforeSeason({ id, variantOf }: Marketplace, day: Day): Day | null {
  const seasons = [id, variantOf ?? id].flatMap((place) =>
    seriesOf('amazon', place, 'fulfilment').flatMap((series) => series.seasons),
  );
  const on = seasons.find(({ first, last }) => day >= first && day <= last);
  return on ? on.first - 1 : null;
}
