import { parseIsoDay } from '../../src/rates/day';
import { pasteRows, splitLines } from '../../src/core/audit/paste';

/** A paste as Excel's cells: one row per line, all of one width; what is not there is `blank`. */
export function asCells(paste: string, blank: unknown): unknown[][] {
  const rows = [...pasteRows(splitLines(paste))].map(({ cells, isTable }) => ({
    isTable,
    cells: cells.map((cell) => cell.text),
  }));
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const isText = rows.every(({ isTable }) => !isTable);
  if (isText) return splitLines(paste).map((line) => [line === '' ? blank : line]);
  return rows.map(({ cells }) => Array.from({ length: width }, (_, at) => (cells[at]?.trim() ? cells[at] : blank)));
}

/** The same cells as Excel keeps what looks like a number, a percentage or a date. */
export function asNumbers(cells: unknown[][]): unknown[][] {
  return cells.map((row) => row.map((cell) => (typeof cell === 'string' ? numberOf(cell) : cell)));
}

function numberOf(text: string): unknown {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return parseIsoDay(text);
  const digits = /^(\d[\d,]*(?:\.\d+)?)(%?)$/.exec(text);
  if (!digits) return text;
  const number = Number(digits[1]!.replace(/,/g, ''));
  return digits[2] ? Number((number / 100).toPrecision(12)) : number;
}
