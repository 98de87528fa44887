import type { Day } from '../../rates/day';
import type { CheaperRow, CurrencySums, PricedRow, UnitMoney } from './types';

const MONTHS_A_YEAR = 12;
/** A change of more than this of one side or of the weight is another product. */
const WITHIN_REACH = 0.1;

/** A profit that counts: known, and of a row that can be believed. */
export const hasProfit = ({ money, problem }: PricedRow): boolean =>
  problem === null && (money?.profit ?? null) !== null;

/**
 * Sums by currency. Where any row of it says how many units it sells in a month, the sums are those of a month. Pauses
 * after each.
 */
export function* currencySums(rows: readonly PricedRow[]): Generator<number, CurrencySums[]> {
  const byCurrency = new Map<string, PricedRow[]>();
  for (const row of rows) {
    if (!row.money || !row.market) continue;
    const { currency } = row.market;
    const own = byCurrency.get(currency);
    if (own) own.push(row);
    else byCurrency.set(currency, [row]);
  }
  const sums: CurrencySums[] = [];
  for (const [currency, own] of byCurrency) sums.push(yield* sumsOf(currency, own));
  return sums;
}

const SUMMED = [
  'revenue',
  'referral',
  'closing',
  'fulfilment',
  'surcharge',
  'storage',
  'fees',
  'cost',
  'firstLeg',
  'duty',
  'otherCost',
  'advertising',
  'profit',
] as const satisfies (keyof UnitMoney)[];

/** Where a pause in the middle of a sum stands between the figures of a summary. */
const HALF_WAY = 0.5;
/** Rows between two pauses. */
const STEP = 2_000;

function* sumsOf(currency: string, all: readonly PricedRow[]): Generator<number, CurrencySums> {
  const { digits } = all[0]!.market!;
  const priced = all.filter(hasProfit);
  const byMonth = priced.some(({ monthlyUnits }) => monthlyUnits !== null);
  const rows = byMonth ? priced.filter(({ monthlyUnits }) => monthlyUnits !== null) : priced;
  const times = ({ monthlyUnits }: PricedRow) => (byMonth ? monthlyUnits! : 1);
  yield HALF_WAY;
  const sums = {} as Record<(typeof SUMMED)[number], number>;
  for (const part of SUMMED) {
    sums[part] = tidySum(rows.map((row) => (row.money![part] ?? 0) * times(row)));
    yield HALF_WAY;
  }
  const cheaper = yield* cheaperOf(all);
  yield HALF_WAY;
  const nextChange = nextChangeOf(all, byMonth);
  yield HALF_WAY;
  const losing = rows.filter(({ money }) => money!.profit! < 0);
  return {
    currency,
    digits,
    rows: rows.length,
    byMonth,
    withoutUnits: priced.length - rows.length,
    ...sums,
    margin: sums.revenue > 0 ? sums.profit / sums.revenue : null,
    losses: {
      count: losing.length,
      sum: tidySum(losing.map((row) => row.money!.profit! * times(row))),
      rows: losing.map(({ at }) => at),
    },
    cheaper,
    nextChange,
  };
}

/** Decimals without the last bits. */
const tidy = (amount: number): number => Math.round(amount * 1e6) / 1e6 + 0;

const tidySum = (amounts: readonly number[]): number => tidy(amounts.reduce((sum, amount) => sum + amount, 0));

/** The rows that one small change makes cheaper, the greatest saving first. */
function* cheaperOf(rows: readonly PricedRow[]): Generator<number, CurrencySums['cheaper']> {
  const found: CheaperRow[] = [];
  for (const [place, { cheaper, monthlyUnits, at, label }] of rows.entries()) {
    if (place % STEP === STEP - 1) yield HALF_WAY;
    if (!cheaper || cheaper.effort > WITHIN_REACH) continue;
    const perMonth = monthlyUnits === null ? null : tidy(cheaper.saving * monthlyUnits);
    const perYear = perMonth === null ? null : tidy(perMonth * MONTHS_A_YEAR);
    found.push({ ...cheaper, at, label, perMonth, perYear });
  }
  yield HALF_WAY;
  found.sort((a, b) => (b.perMonth ?? 0) - (a.perMonth ?? 0) || b.saving - a.saving);
  yield HALF_WAY;
  const known = found.flatMap(({ perMonth }) => perMonth ?? []);
  const perMonth = known.length > 0 ? tidySum(known) : null;
  return { rows: found, perMonth, perYear: perMonth === null ? null : tidy(perMonth * MONTHS_A_YEAR) };
}

function nextChangeOf(rows: readonly PricedRow[], byMonth: boolean): CurrencySums['nextChange'] {
  const changing = rows.filter(
    ({ nextChange, monthlyUnits }) => nextChange !== null && (!byMonth || monthlyUnits !== null),
  );
  if (changing.length === 0) return null;
  const day = changing.reduce<Day>((least, { nextChange }) => Math.min(least, nextChange!.day), Infinity);
  const first = changing.filter(({ nextChange }) => nextChange!.day === day);
  return {
    day,
    sum: tidySum(first.map(({ nextChange, monthlyUnits }) => nextChange!.by * (byMonth ? monthlyUnits! : 1))),
    rows: first.filter(({ nextChange }) => nextChange!.by !== 0).map(({ at }) => at),
  };
}
