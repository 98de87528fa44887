import { plain, type Cell } from '../input/cell';
import { compactName } from '../input/fold';
import { shorten } from '../input/quote';
import { fromMinor } from '../money';
import { invalid, Problem } from '../words/problem';
import { w } from '../words/wording';
import { readCell } from './cell-number';
import { causeOf, type CheckedFees } from './fee-cause';
import { FIELDS } from './fields';
import { newParcel } from '../amazon/size-tier';
import { isEmpty, nameOfColumn, parcelOf } from './measures';
import { ownProducts, type OwnProduct } from './own-measures';
import { atOnce, SkuList } from './price-list';
import type { PricedUnit } from './price-row';
import { readCount } from './row-count';
import type { Correction, FeeCheck, FeeCheckRow, PricedRow, SkuField, SkuOptions, SkuTable } from './types';

/** Days for which Amazon pays back a fee that rested on a wrong measurement, and days of a month. */
const PAID_BACK_DAYS = 90;
const DAYS_A_MONTH = 30;
const MONTHS_PAID_BACK = PAID_BACK_DAYS / DAYS_A_MONTH;
/** The share of the work that the seller's own list takes. */
const OWN_SHARE = 0.3;

/** The seller's own list, with what a person said of its columns. */
export interface OwnList {
  table: SkuTable;
  corrections?: readonly Correction[];
}

/**
 * Amazon's Fee Preview beside our own fees: at the measures of the report, and at the seller's own where a list of
 * them is given. Worst money first.
 */
export function checkFees(report: SkuTable, options: SkuOptions, own: OwnList | null = null): FeeCheck {
  return atOnce(checkFeesInSlices(report, options, own));
}

/** The same piece by piece; yields the share that is done. */
export function* checkFeesInSlices(
  report: SkuTable,
  options: SkuOptions,
  own: OwnList | null = null,
): Generator<number, FeeCheck> {
  const list = new SkuList(report, { ...options, namesStores: true }, false);
  const { recognised } = list.context;
  const none: FeeCheck = { rows: [], same: 0, differ: 0, notCompared: 0, problem: null };
  if (!recognised.read.one.amazonFulfilment && !recognised.read.one.amazonReferral)
    return { ...none, problem: invalid('skuNotFeePreview') };
  if (recognised.problem) return { ...none, problem: recognised.problem };
  const mine = own ? yield* ownOf(own, options) : new Map<string, OwnProduct>();
  const first = recognised.headerAt + recognised.headerRows;
  const rows: FeeCheckRow[] = [];
  for (let at = first; at < list.table.length; at++) {
    const row = checkRow(list, list.table[at]!, at, mine);
    if (row) rows.push(row);
    yield OWN_SHARE + ((1 - OWN_SHARE) * (at - first)) / (list.table.length - first);
  }
  const ordered = byMoney(rows);
  yield 1;
  return {
    rows: ordered,
    same: rows.filter(({ cause }) => cause === 'same').length,
    differ: rows.filter(({ cause }) => cause !== 'same' && cause !== 'not compared').length,
    notCompared: rows.filter(({ cause }) => cause === 'not compared').length,
    problem: null,
  };
}

/**
 * Worst money first: over 90 days where the units are known, then by unit. Amounts of several currencies are not
 * compared: each currency stands together, in the order of the report.
 */
function byMoney(rows: readonly FeeCheckRow[]): FeeCheckRow[] {
  const currencies = [...new Set(rows.map(({ market }) => market.currency))];
  const place = new Map(currencies.map((currency, at) => [currency, at]));
  const order = ({ market, problem }: FeeCheckRow) => (problem ? currencies.length : place.get(market.currency)!);
  return rows
    .map((row) => ({ row, order: order(row), worth: worth(row) }))
    .sort((a, b) => a.order - b.order || b.worth - a.worth)
    .map(({ row }) => row);
}

/** A row without units counts as one unit. */
const worth = (row: FeeCheckRow): number => row.per90Days ?? bothFees(row);

/** What a unit costs too much, as far as it was compared. */
const bothFees = ({ perUnit, referralPerUnit }: Pick<FeeCheckRow, 'perUnit' | 'referralPerUnit'>): number =>
  (perUnit ?? 0) + (referralPerUnit ?? 0);

function* ownOf(
  { table, corrections = [] }: OwnList,
  options: SkuOptions,
): Generator<number, ReadonlyMap<string, OwnProduct>> {
  const run = ownProducts(new SkuList(table, { ...options, corrections }, false));
  for (;;) {
    const step = run.next();
    if (step.done) return step.value;
    yield OWN_SHARE * step.value;
  }
}

function checkRow(
  list: SkuList,
  row: readonly Cell[],
  at: number,
  mine: ReadonlyMap<string, OwnProduct>,
): FeeCheckRow | null {
  const priced = list.row(row, at);
  if (priced.state === 'blank' || priced.state === 'skipped') return null;
  const market = priced.market ?? list.context.options.market;
  const own = mine.get(priced.label);
  const amazon = amountOf(list, row, 'amazonFulfilment');
  const referral = amountOf(list, row, 'amazonReferral');
  const unit = list.unitOf(row);
  const shown = {
    ...emptyRow(list, row, priced, market),
    amazon: amazon instanceof Problem ? null : amazon,
    amazonReferral: referral instanceof Problem ? null : referral,
    oursReferral: priced.money?.referral ?? null,
    oursTier: priced.tier,
  };
  const problem = [foreign(list, row, market), amazon, referral, unit, impossibleOf(priced)].find(
    (one) => one instanceof Problem,
  );
  if (problem instanceof Problem || unit instanceof Problem) return { ...shown, problem: problem as Problem };
  const monthlyUnits =
    readCount(row, list.context.columns.one.monthlyUnits) ?? own?.monthlyUnits ?? list.context.settings.monthlyUnits;
  return compared(list, shown, unit, own ?? null, monthlyUnits, priced.problem);
}

/** A row whose figures are known, compared. */
function compared(
  list: SkuList,
  shown: FeeCheckRow,
  unit: PricedUnit,
  own: OwnProduct | null,
  monthlyUnits: number | null,
  why: Problem | null,
): FeeCheckRow {
  const { amazon, amazonReferral, oursReferral } = shown;
  const checked: CheckedFees = {
    unit,
    own: null,
    amazon,
    referral: amazonReferral,
    ours: totalFba(unit),
    ownFee: null,
  };
  if (own?.measures) {
    const parcel = newParcel();
    parcelOf(own.measures, unit.fees.cardUnits, parcel);
    checked.own = parcel;
    checked.ownFee = totalFba({ ...unit, parcel });
  }
  const against = checked.ownFee ?? checked.ours;
  const perUnit = amazon === null || against === null ? null : tidy(amazon - against);
  const asksForFee = list.context.columns.one.amazonFulfilment !== undefined;
  const unknown = asksForFee ? checked.ours === null : oursReferral === null;
  const referralPerUnit = amazonReferral === null || oursReferral === null ? null : tidy(amazonReferral - oursReferral);
  const problem = asksForFee && amazon === null ? noFee(list) : unknown ? why : null;
  const times = (months: number) =>
    problem || monthlyUnits === null ? null : tidy(bothFees({ perUnit, referralPerUnit }) * monthlyUnits * months);
  return {
    ...shown,
    monthlyUnits,
    ours: checked.ours,
    own: checked.ownFee,
    perUnit,
    referralPerUnit,
    perMonth: times(1),
    per90Days: times(MONTHS_PAID_BACK),
    ...(problem ? {} : causeOf(checked, shown.amazonTier)),
    problem,
  };
}

const impossibleOf = ({ problem }: PricedRow): Problem | null => (problem?.code === 'skuImpossible' ? problem : null);

/** The fees of a row are in the money of its currency column; compared is only what is in that of the marketplace. */
function foreign(list: SkuList, row: readonly Cell[], { currency }: FeeCheckRow['market']): Problem | null {
  const column = list.context.columns.one.currency;
  const cell = column && plain(row[column.at]);
  if (isEmpty(cell) || String(cell).trim().toUpperCase() === currency) return null;
  return invalid('feeCurrency', { currency: shorten(String(cell).trim()), expected: currency });
}

const noFee = (list: SkuList): Problem =>
  invalid('required', { name: nameOfColumn(list.context.columns.one.amazonFulfilment, 'amazonFulfilment') });

/** What the row says of itself. */
function emptyRow(
  list: SkuList,
  row: readonly Cell[],
  { label, at }: PricedRow,
  market: FeeCheckRow['market'],
): FeeCheckRow {
  const asin = list.context.recognised.columns.find(({ header }) => compactName(header) === 'asin');
  const tier = list.context.columns.one.amazonTier;
  const text = (column: { at: number } | undefined) => {
    const cell = column && plain(row[column.at]);
    return isEmpty(cell) ? '' : String(cell).trim();
  };
  return {
    at,
    label,
    asin: text(asin),
    market,
    amazon: null,
    ours: null,
    own: null,
    amazonReferral: null,
    oursReferral: null,
    amazonTier: text(tier),
    oursTier: null,
    perUnit: null,
    referralPerUnit: null,
    monthlyUnits: null,
    perMonth: null,
    per90Days: null,
    cause: 'not compared',
    why: w('', ''),
    problem: null,
    request: null,
  };
}

function amountOf(
  list: SkuList,
  row: readonly Cell[],
  field: SkuField & ('amazonFulfilment' | 'amazonReferral'),
): number | null | Problem {
  const column = list.context.columns.one[field];
  if (!column) return null;
  const read = readCell(row[column.at], {
    name: nameOfColumn(column, field),
    kind: FIELDS[field].kind!,
    mark: column.mark,
  });
  return read === null || read instanceof Problem ? read : read.value;
}

/** Fulfilment with its surcharge. */
function totalFba({ parcel, fees: { fba, input }, priceMinor }: PricedUnit): number | null {
  const total = fba instanceof Problem ? NaN : fba.total(parcel, priceMinor);
  return Number.isNaN(total) ? null : fromMinor(total, input.market.digits);
}

const tidy = (amount: number): number => Math.round(amount * 1e4) / 1e4 + 0;
