import { isBlankMarker } from '../input/blank';
import { plain, type Cell } from '../input/cell';
import { inColumn, type ColumnMark } from '../input/decimal-mark';
import { readNumber, type NumberContext, type ReadNumber } from '../input/number';
import { numberProblem } from '../input/number-problem';
import { NUMBER_KINDS, readNumberCell, type NumberKind } from '../input/read';
import { wordKey } from '../input/fold';
import type { Wording } from '../words/language';
import { Problem } from '../words/problem';

/** A number of a cell with what the cell itself says of it. */
export interface CellNumber {
  value: number;
  read: ReadNumber | null;
}

/** How the cells of a column are written and what they may be. */
export interface CellContext {
  name: Wording;
  kind: NumberKind;
  mark: ColumnMark;
  side?: NumberContext['side'];
  weight?: NumberContext['weight'];
  currency?: NumberContext['currency'];
}

/** A cell of a list: null where it holds nothing ("--", N/A, 暂无). A unit is left for the caller to honour. */
export function readCell(cell: Cell, context: CellContext): CellNumber | null | Problem {
  const value = plain(cell);
  if (isBlankMarker(value)) return null;
  const { name, kind, mark, side, weight, currency } = context;
  if (typeof value !== 'string') return checked(value, null, context);
  const how = inColumn(mark, { side, weight, currency, counts: kind.counts });
  const read = readNumber(value, how);
  if (!read) return numberProblem(value, name, how);
  return carried(read) === kind.carries || carried(read) === null
    ? checked(read.value, read, context)
    : (readNumberCell(value, name, kind) as Problem);
}

function carried({ side, weight, isPercent, currency }: ReadNumber): NumberKind['carries'] | null {
  return side ? 'side' : weight ? 'weight' : isPercent ? 'rate' : currency ? 'money' : null;
}

const bareKinds = new WeakMap<NumberKind, NumberKind>();

/** The same limits for a number whose unit has been read. */
function bare(kind: NumberKind): NumberKind {
  let known = bareKinds.get(kind);
  if (!known) bareKinds.set(kind, (known = { ...kind, carries: 'nothing' }));
  return known;
}

function checked(value: Cell, read: ReadNumber | null, { name, kind }: CellContext): CellNumber | null | Problem {
  const number = readNumberCell(value, name, bare(kind));
  return number === null || number instanceof Problem ? number : { value: number, read };
}

/** A share of at most this much is a share where the header says "%": nobody's advertising costs 0.3% or returns 0.05%. */
const LARGEST_PLAIN_SHARE = 0.3;

export type ReadShare = number | null | { isUnclear: number };

/** Below a "%" in the header 12 is 12%; a number up to 1 there could be either. */
export function shareOf({ value, read }: CellNumber, isPercent: boolean): number | { isUnclear: number } {
  if (read?.isPercent || !isPercent) return value;
  if (value > LARGEST_PLAIN_SHARE && value <= 1) return { isUnclear: value };
  return value > 1 ? Number((value / 100).toPrecision(15)) : value;
}

/** A zero that somebody wrote: a bare 0 may be an empty cell, "0%" as text is none. */
export const isWrittenZero = (cell: Cell): boolean =>
  typeof cell === 'string' && /^0+(?:[.,]0+)?\s*[%％]?$/.test(cell.trim());

const LONGEST_WITHOUT = 20;

/** Months of storage that are not to be counted: 不计, "none". Elsewhere "none" is an empty cell. */
export const isWithoutStorage = (cell: Cell): boolean =>
  typeof cell === 'string' &&
  cell.length <= LONGEST_WITHOUT &&
  (NUMBER_KINDS.monthsOrNone.words?.has(wordKey(cell)) ?? false);
