import type { DecimalMark } from './digits';
import { readNumber, type NumberContext } from './number';

/**
 * How a column writes decimals. `mixed`: some cells can only be read one way and some only the other. `unsettled`: a
 * cell has two meanings and no other cell tells which; the custom of what it counts decides or it is refused. A column
 * without a doubt is '.', which changes nothing in it.
 */
export type ColumnMark = DecimalMark | 'mixed' | 'unsettled';

/** The decimal mark that the texts of a column agree on. Numbers and blanks say nothing. */
export function decimalMarkOf(cells: Iterable<unknown>): ColumnMark {
  const seen = { point: false, comma: false, doubt: false };
  for (const cell of cells) {
    if (typeof cell !== 'string' || !/[.,，．]/.test(cell)) continue;
    const point = readNumber(cell, { decimal: '.' });
    const comma = readNumber(cell, { decimal: ',' });
    if (point && comma) seen.doubt = true;
    else if (point) seen.point = true;
    else if (comma) seen.comma = true;
    if (seen.point && seen.comma) return 'mixed';
  }
  if (seen.point) return '.';
  if (seen.comma) return ',';
  return seen.doubt ? 'unsettled' : '.';
}

/** The context for the cells of a column; where the column settles nothing, each cell stands for itself. */
export function inColumn(mark: ColumnMark, context: NumberContext = {}): NumberContext {
  return mark === '.' || mark === ',' ? { ...context, decimal: mark } : context;
}
