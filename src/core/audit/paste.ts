import { foldWidth, stripInvisible } from '../input/fold';

/** Beyond these a paste is refused as a whole. */
export const PASTE_LIMIT = 2_000_000;
export const PASTE_LINE_LIMIT = 50_000;
/** A longer line is listed as unread: no report prints one, and reading it would hold up the rest. */
export const LINE_LIMIT = 2_000;

/**
 * Splits one record that has quotes. Given by the caller (see quoted.ts), so that the functions of the sheet, whose
 * cells are split already, need not carry a parser of separated text.
 */
export type SplitQuoted = (record: string, separator: string) => string[];

/** One cell or line of text as pasted (`text`) and with full-width forms folded (`folded`, of the same length). */
export interface PasteCell {
  text: string;
  folded: string;
  /** A number that came as a number from a worksheet. */
  number: number | null;
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
  const clean = stripInvisible(text);
  return { text: clean, folded: foldWidth(clean), number: null };
}

/** A cell of a worksheet. Errors arrive as text; true and false are text here, no metric is one. */
export function worksheetCell(value: unknown): PasteCell {
  if (typeof value === 'number' && Number.isFinite(value)) {
    const text = String(value);
    return { text, folded: text, number: value };
  }
  if (value === null || value === undefined) return textCell('');
  if (typeof value === 'string') return textCell(value.slice(0, LINE_LIMIT + 1));
  return textCell(typeof value === 'boolean' ? String(value).toUpperCase() : '#N/A');
}

const MOST_JOINED_LINES = 20;
const LOOK_AHEAD = 5;
const SEPARATORS = [';', ',', '|'] as const;

/**
 * The rows of a paste. A line with tabs is a row of cells. Semicolons, commas and bars separate cells only where the
 * lines of a block (up to the next blank line) agree on their number, and a comma between two digits is not taken
 * for one.
 */
export function* pasteRows(lines: readonly string[], splitQuoted: SplitQuoted): Generator<PasteRow> {
  let separator: string | null = null;
  let isBlockStart = true;
  for (let at = 0; at < lines.length;) {
    const line = lines[at]!;
    if (line.length > LINE_LIMIT) {
      yield {
        line: at + 1,
        lineCount: 1,
        cells: [textCell(line.slice(0, LINE_LIMIT))],
        isTable: false,
        tooLong: line.length,
      };
      at++;
      continue;
    }
    if (line.trim() === '') isBlockStart = true;
    else if (isBlockStart) {
      separator = blockSeparator(lines, at, splitQuoted);
      isBlockStart = false;
    }
    const lineCount = /(?:^|[\t,;|])\s?"/.test(line) ? quotedLines(lines, at) : 1;
    const whole = lineCount === 1 ? line : lines.slice(at, at + lineCount).join('\n');
    const mark = whole.includes('\t') ? '\t' : separator !== null && whole.includes(separator) ? separator : null;
    yield {
      line: at + 1,
      lineCount,
      cells: mark === null ? [textCell(whole)] : splitCells(whole, mark, splitQuoted),
      isTable: mark !== null,
      tooLong: 0,
    };
    at += lineCount;
  }
}

function splitCells(line: string, separator: string, splitQuoted: SplitQuoted): PasteCell[] {
  const cells = line.includes('"') ? splitQuoted(line, separator) : line.split(separator);
  return cells.map((cell) => textCell(cell.replace(/\s*\n\s*/g, ' ')));
}

function blockSeparator(lines: readonly string[], start: number, splitQuoted: SplitQuoted): string | null {
  let end = start;
  while (
    end < lines.length &&
    end < start + LOOK_AHEAD &&
    lines[end]!.trim() !== '' &&
    lines[end]!.length <= LINE_LIMIT
  )
    end++;
  const block = lines.slice(start, end);
  return block.length < 2 ? null : (SEPARATORS.find((s) => isSeparatorOf(block, s, splitQuoted)) ?? null);
}

function isSeparatorOf(block: readonly string[], separator: string, splitQuoted: SplitQuoted): boolean {
  const counts = block.map((line) => splitCells(line, separator, splitQuoted).length);
  if (counts[0]! < 2 || counts.some((count) => count !== counts[0])) return false;
  return separator !== ',' || block.some((line) => line.replace(/\d,\d/g, '').includes(','));
}

/** How many lines a row takes up because a quoted cell holds line breaks. */
function quotedLines(lines: readonly string[], at: number): number {
  let isOpen = hasOpenQuote(lines[at]!);
  if (!isOpen) return 1;
  for (let count = 2; count <= MOST_JOINED_LINES && at + count <= lines.length; count++) {
    const line = lines[at + count - 1]!;
    if (line.length > LINE_LIMIT) return 1;
    if (hasOpenQuote(line)) isOpen = !isOpen;
    if (!isOpen) return count;
  }
  return 1;
}

function hasOpenQuote(line: string): boolean {
  return line.split('"').length % 2 === 0;
}
