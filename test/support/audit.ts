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
