import { foldWidth, stripInvisible } from '../input/fold';
import { blockSeparator, linesOfRecord, splitRecord } from './separated';

/** Beyond these a paste is refused as a whole. Blank lines do not count. */
export const PASTE_LIMIT = 2_000_000;
export const PASTE_LINE_LIMIT = 50_000;
/** A longer line is listed as unread: no report prints one, and reading it would hold up the rest. */
export const LINE_LIMIT = 2_000;

/** One cell or line of text as pasted (`text`) and with full-width forms folded (`folded`, of the same length). */
export interface PasteCell {
  text: string;
  folded: string;
  /** A number that came as a number from a worksheet or an object. */
  number: number | null;
  /** A worksheet's 0 may be an empty cell: the desktop delivers one so. */
  isMaybeBlank: boolean;
}

export interface PasteRow {
  /** 1-based. */
  line: number;
  /** More than 1 where a quoted cell holds line breaks. */
  lineCount: number;
  cells: readonly PasteCell[];
  /** True where the row came with cell borders: separated text or a worksheet. */
  isTable: boolean;
  /** Length of a line over LINE_LIMIT, whose cells are not filled in; else 0. */
  tooLong: number;
}

export function splitLines(text: string): string[] {
  return text.split(/\r\n|\r|\n/);
}

export function textCell(text: string): PasteCell {
  const clean = stripInvisible(text).normalize('NFC');
  return { text: clean, folded: foldWidth(clean), number: null, isMaybeBlank: false };
}

export function numberCell(number: number, isMaybeBlank: boolean): PasteCell {
  const text = String(number);
  return { text, folded: text, number, isMaybeBlank: isMaybeBlank && number === 0 };
}

/** Nothing in it, or nothing for certain. */
export const isBlankCell = (cell: PasteCell): boolean => cell.isMaybeBlank || cell.folded.trim() === '';

/**
 * The rows of lines of text. A line with tabs is a row of cells. Semicolons, commas and bars separate cells only where
 * the lines of a block (up to the next blank line) agree on their number. `numbers`: lines that came as numbers.
 */
export function* pasteRows(lines: readonly string[], numbers?: readonly (number | null)[]): Generator<PasteRow> {
  let separator: string | null = null;
  let isBlockStart = true;
  for (let at = 0; at < lines.length;) {
    const line = lines[at]!;
    const number = numbers?.[at] ?? null;
    if (number !== null) {
      yield rowOf(at, [numberCell(number, true)]);
      at++;
      continue;
    }
    if (line.length > LINE_LIMIT) {
      yield { ...rowOf(at, [textCell(line.slice(0, LINE_LIMIT))]), tooLong: line.length };
      at++;
      continue;
    }
    if (line.trim() === '') isBlockStart = true;
    else if (isBlockStart) {
      separator = blockSeparator(lines, at, LINE_LIMIT);
      isBlockStart = false;
    }
    const lineCount = linesOfRecord(lines, at, LINE_LIMIT);
    const whole = lineCount === 1 ? line : lines.slice(at, at + lineCount).join('\n');
    const mark = whole.includes('\t') ? '\t' : separator !== null && whole.includes(separator) ? separator : null;
    const cells = mark === null ? [textCell(whole)] : splitCells(whole, mark);
    yield { ...rowOf(at, cells), lineCount, isTable: mark !== null };
    at += lineCount;
  }
}

function rowOf(at: number, cells: readonly PasteCell[]): PasteRow {
  return { line: at + 1, lineCount: 1, cells, isTable: false, tooLong: 0 };
}

function splitCells(line: string, separator: string): PasteCell[] {
  return splitRecord(line, separator).map((cell) => textCell(cell.replace(/\s*\n\s*/g, ' ')));
}
