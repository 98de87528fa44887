import { isErrorCell, plain } from '../input/cell';
import { LINE_LIMIT, numberCell, textCell, type PasteCell, type PasteRow } from './paste';
import { isObjectText } from './objects';
import { blockSeparator } from './separated';

export type Block = readonly (readonly unknown[])[];

/** The filled part of a block: rows and columns that hold nothing at its end are cut, however many there are. */
export function filledPart(block: Block): Block {
  let end = block.length;
  while (end > 0 && block[end - 1]!.every(isBlankOrZero)) end--;
  const isColumn = block.every((row, at) => at >= end || row.length <= 1);
  // One 0 below the last name of a single column is its value; more of them are the empty rest of the column.
  if (isColumn && end > 0 && end === block.length - 1 && plain(block[end]?.[0]) === 0) end++;
  return block.slice(0, end);
}

function isBlankOrZero(value: unknown): boolean {
  const cell = plain(value);
  return cell === null || cell === undefined || cell === 0 || (typeof cell === 'string' && cell.trim() === '');
}

/** The lines of a block that holds text in one column only; null for a block of several columns. */
export function linesOfBlock(block: Block): { lines: string[]; numbers: (number | null)[] } | null {
  const values = block.map((row) => plain(row[0]));
  const others = block.map((row) => row.slice(1).map(plain));
  if (others.some((row) => row.some((cell) => !isBlankOrZero(cell)))) return null;
  const lines = values.map(lineOf);
  const isWide = others.some((row) => row.some((cell) => cell === 0));
  if (isWide && !isObjectText(lines.filter((line) => line !== '0').join('\n')) && !isSeparated(lines)) return null;
  return {
    lines,
    numbers: values.map((value) => (typeof value === 'number' && Number.isFinite(value) ? value : null)),
  };
}

function isSeparated(lines: readonly string[]): boolean {
  const start = lines.findIndex((line) => line.trim() !== '');
  return start >= 0 && blockSeparator(lines, start, LINE_LIMIT) !== null;
}

function lineOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value === null || value === undefined) return '';
  return typeof value === 'number' ? String(value) : worksheetCell(value).text;
}

export function* worksheetRows(block: Block): Generator<PasteRow> {
  for (const [at, row] of block.entries()) {
    const cells = row.map(worksheetCell);
    const longest = Math.max(0, ...cells.map((cell) => cell.text.length));
    yield { line: at + 1, lineCount: 1, cells, isTable: row.length > 1, tooLong: longest > LINE_LIMIT ? longest : 0 };
  }
}

/** A cell of a worksheet. Errors arrive as text; true and false are text here, no metric is one. */
function worksheetCell(given: unknown): PasteCell {
  const value = plain(given);
  if (typeof value === 'number' && Number.isFinite(value)) return numberCell(value, true);
  if (value === null || value === undefined) return textCell('');
  if (typeof value === 'string') return textCell(value.slice(0, LINE_LIMIT + 1));
  if (typeof value === 'boolean') return textCell(String(value).toUpperCase());
  return textCell(isErrorCell(value) ? '#N/A' : '');
}
