import { compactName } from '../input/fold';
import type { PasteCell } from './paste';
import { isNoData } from './words';
import { bareNumber } from '../metrics/check';
import { meaningsOf } from '../metrics/registry';
import { scanValues, type Scan } from '../metrics/value-text';

const LONGEST_VALUE = 80;
const MOST_LETTERS = 10;

/** The numbers, counts and dates of a cell; a number of a worksheet is one number. */
export function scanCell(cell: PasteCell, decimalComma: boolean): Scan {
  if (cell.number === null) return scanValues(cell.folded, decimalComma);
  return { numbers: [{ ...bareNumber(cell.number), end: cell.folded.length }], counts: [], dates: [] };
}

/** A number with at most a few letters around it, a count, or a word for "no value"; no name such as "5分钟回复率". */
export function isValueCell(cell: PasteCell, decimalComma: boolean): boolean {
  if (cell.number !== null) return true;
  const folded = cell.folded.trim();
  if (folded === '' || folded.length > LONGEST_VALUE) return false;
  if (isNoData(folded)) return true;
  const { numbers, counts, dates } = scanValues(cell.folded, decimalComma);
  if (numbers.length + counts.length === 0 || dates.length > 0) return false;
  const letters = compactName(without(cell.folded, [...numbers, ...counts])).length;
  return letters === 0 || (letters <= MOST_LETTERS && meaningsOf(folded).length === 0);
}

function without(text: string, parts: readonly { start: number; end: number }[]): string {
  return parts.reduce((rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), text);
}

/** "7 Day Total Sales" reads like a label, its cells ("$231.00") do not. */
export function isAmountCell(cell: PasteCell, decimalComma: boolean): boolean {
  const [number, ...others] = cell.number === null ? scanValues(cell.folded, decimalComma).numbers : [];
  return number !== undefined && others.length === 0 && (number.money || number.percent);
}
