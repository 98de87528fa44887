import { isErrorCell, type Cell } from '../input/cell';
import { Problem } from '../words/problem';
import { impossible, isEmpty, type Measures } from './measures';
import type { SkuList } from './price-list';
import { readCount } from './row-count';

/** What a seller's own list says of a product, whatever else its row lacks. */
export interface OwnProduct {
  /** null where the list gives it twice and not the same. */
  measures: Measures | null;
  monthlyUnits: number | null;
}

const STEP = 20;

/** The seller's own products by SKU, letter by letter: A-1 and A1 may be two. Yields the share that is done. */
export function* ownProducts(list: SkuList): Generator<number, ReadonlyMap<string, OwnProduct>> {
  const products = new Map<string, OwnProduct>();
  const { headerAt, headerRows } = list.context.recognised;
  for (let at = headerAt + headerRows; at < list.table.length; at++) {
    const row = list.table[at]!;
    const label = list.label(row);
    if (label !== '') products.set(label, merged(products.get(label), productOf(list, row)));
    if (at % STEP === 0) yield at / list.table.length;
  }
  return products;
}

function merged(first: OwnProduct | undefined, second: OwnProduct): OwnProduct {
  if (!first) return second;
  const isSame = JSON.stringify(first.measures) === JSON.stringify(second.measures);
  return {
    measures: isSame ? first.measures : null,
    monthlyUnits: first.monthlyUnits === second.monthlyUnits ? first.monthlyUnits : null,
  };
}

function productOf(list: SkuList, row: readonly Cell[]): OwnProduct {
  return {
    measures: measuresOf(list, row),
    monthlyUnits: readCount(row, list.context.columns.one.monthlyUnits) ?? null,
  };
}

function measuresOf({ context, measures: reader }: SkuList, row: readonly Cell[]): Measures | null {
  const { columns, options } = context;
  const { one } = columns;
  const isMeasured = one.weight && (one.length ? one.width && one.height : one.size);
  const isUnread = reader.columns.some(({ at, refusal }) => refusal || isErrorCell(row[at]) || isEmpty(row[at]));
  if (!isMeasured || isUnread) return null;
  const measures = reader.read(row, options.market);
  return measures instanceof Problem || impossible(measures) ? null : measures;
}
