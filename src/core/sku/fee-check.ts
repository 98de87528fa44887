import { plain, type Cell } from '../input/cell';
import { compactName } from '../input/fold';
import { fromMinor } from '../money';
import { invalid, Problem } from '../words/problem';
import { w } from '../words/wording';
import { readCell } from './cell-number';
import { causeOf, type CheckedFees } from './fee-cause';
import { FIELDS } from './fields';
import { isEmpty, nameOfColumn } from './measures';
import { atOnce, SkuList } from './price-list';
import type { PricedUnit } from './price-row';
import type { FeeCheck, FeeCheckRow, PricedRow, SkuField, SkuOptions, SkuTable } from './types';

/** Days for which Amazon pays back a fee that rested on a wrong measurement, and days of a month. */
const PAID_BACK_DAYS = 90;
const DAYS_A_MONTH = 30;
/** Rows between two pauses, and the share of the work that the seller's own list takes. */
const STEP = 20;
const OWN_SHARE = 0.3;

/**
 * Amazon's Fee Preview beside our own fees: at the measures of the report, and at the seller's own where a list of
 * them is given. Worst money first.
 */
export function checkFees(report: SkuTable, options: SkuOptions, own: SkuTable | null = null): FeeCheck {
  return atOnce(checkFeesInSlices(report, options, own));
}

/** The same piece by piece; yields the share that is done. */
export function* checkFeesInSlices(
  report: SkuTable,
  options: SkuOptions,
  own: SkuTable | null = null,
): Generator<number, FeeCheck> {
  const list = new SkuList(report, options, false);
  const { recognised } = list.context;
  const none: FeeCheck = { rows: [], same: 0, differ: 0, notCompared: 0, problem: null };
  if (!recognised.read.one.amazonFulfilment && !recognised.read.one.amazonReferral)
    return { ...none, problem: invalid('skuNotFeePreview') };
  if (recognised.problem) return { ...none, problem: recognised.problem };
  const mine = own ? yield* ownUnits(own, options) : new Map<string, PricedUnit>();
  const first = recognised.headerAt + recognised.headerRows;
  const rows: FeeCheckRow[] = [];
  for (let at = first; at < list.table.length; at++) {
    const row = checkRow(list, list.table[at]!, at, mine);
    if (row) rows.push(row);
    if (at % STEP === 0) yield OWN_SHARE + ((1 - OWN_SHARE) * (at - first)) / (list.table.length - first);
  }
  return {
    rows: rows.sort((a, b) => worth(b) - worth(a)),
    same: rows.filter(({ cause, problem }) => problem === null && cause === 'same').length,
    differ: rows.filter(({ cause, problem }) => problem === null && cause !== 'same').length,
    notCompared: rows.filter(({ problem }) => problem !== null).length,
    problem: null,
  };
}

const worth = ({ per90Days, perUnit }: FeeCheckRow): number => per90Days ?? perUnit ?? -Infinity;

/** The seller's own measures by SKU. */
function* ownUnits(table: SkuTable, options: SkuOptions): Generator<number, Map<string, PricedUnit>> {
  const list = new SkuList(table, options, false);
  const units = new Map<string, PricedUnit>();
  const { problem, headerAt, headerRows } = list.context.recognised;
  for (let at = headerAt + headerRows; problem === null && at < list.table.length; at++) {
    const row = list.table[at]!;
    const read = list.unitOf(row);
    if (!(read instanceof Problem)) units.set(compactName(list.label(row)), read);
    if (at % STEP === 0) yield (OWN_SHARE * at) / list.table.length;
  }
  return units;
}

function checkRow(
  list: SkuList,
  row: readonly Cell[],
  at: number,
  mine: ReadonlyMap<string, PricedUnit>,
): FeeCheckRow | null {
  const priced = list.row(row, at);
  if (priced.state === 'blank' || priced.state === 'skipped') return null;
  const amazon = amountOf(list, row, 'amazonFulfilment');
  const referral = amountOf(list, row, 'amazonReferral');
  const unit = list.unitOf(row);
  const own = mine.get(compactName(priced.label)) ?? null;
  const market = priced.market ?? list.context.options.market;
  const empty = emptyRow(list, row, priced, market);
  if (unit instanceof Problem || !priced.money)
    return { ...empty, amazon, amazonReferral: referral, problem: unit instanceof Problem ? unit : priced.problem };
  const checked: CheckedFees = {
    unit,
    own,
    amazon,
    referral,
    ours: totalFba(unit, unit),
    ownFee: own && totalFba(own, unit),
  };
  const { cause, why, request } = causeOf(checked, empty.amazonTier);
  const compared = checked.ownFee ?? checked.ours;
  const perUnit = amazon === null || compared === null ? null : tidy(amazon - compared);
  const { monthlyUnits } = priced;
  return {
    ...empty,
    amazon,
    ours: checked.ours,
    own: checked.ownFee,
    amazonReferral: referral,
    oursReferral: priced.money.referral,
    oursTier: priced.tier,
    perUnit,
    perMonth: perUnit === null || monthlyUnits === null ? null : tidy(perUnit * monthlyUnits),
    per90Days:
      perUnit === null || monthlyUnits === null ? null : tidy((perUnit * monthlyUnits * PAID_BACK_DAYS) / DAYS_A_MONTH),
    cause,
    why,
    request,
    problem: amazon === null ? noFee(list) : checked.ours === null ? priced.problem : null,
  };
}

const noFee = (list: SkuList): Problem =>
  invalid('required', { name: nameOfColumn(list.context.columns.one.amazonFulfilment, 'amazonFulfilment') });

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
    perMonth: null,
    per90Days: null,
    cause: 'unexplained',
    why: w('', ''),
    problem: null,
    request: null,
  };
}

function amountOf(
  list: SkuList,
  row: readonly Cell[],
  field: SkuField & ('amazonFulfilment' | 'amazonReferral'),
): number | null {
  const column = list.context.columns.one[field];
  if (!column) return null;
  const read = readCell(row[column.at], {
    name: nameOfColumn(column, field),
    kind: FIELDS[field].kind!,
    mark: column.mark,
  });
  return read === null || read instanceof Problem ? null : read.value;
}

/** Fulfilment with its surcharge; `like` gives the rule and price, so that only the measures differ. */
function totalFba({ parcel }: PricedUnit, like: PricedUnit): number | null {
  const { fba, input } = like.fees;
  const total = fba instanceof Problem ? NaN : fba.total(parcel, like.priceMinor);
  return Number.isNaN(total) ? null : fromMinor(total, input.market.digits);
}

const tidy = (amount: number): number => Math.round(amount * 1e4) / 1e4 + 0;
