import { decimalMarks } from '../metrics/value-text';
import { invalid, type Problem } from '../words/problem';
import { conclude as concludeAll, noCounts } from './conclude';
import { noticeOf } from './notice';
import { objectRows } from './objects';
import { verdictOf } from './order';
import { isBlankCell, LINE_LIMIT, PASTE_LIMIT, PASTE_LINE_LIMIT, pasteRows, splitLines, type PasteRow } from './paste';
import { PasteReader } from './reader';
import type { Audit, AuditOptions } from './types';
import { filledPart, linesOfBlock, worksheetRows, type Block } from './worksheet';

/** A slice ends after so many characters or rows: a few milliseconds of work. */
const SLICE_CHARACTERS = 4_000;
const SLICE_ROWS = 25;
/** A cell costs about as much as so many characters, however short it is. */
const CELL_WEIGHT = 40;
/** Share of the work that each part takes, for the progress shown. */
const AFTER_MARKS = 0.1;
const AFTER_READING = 0.8;

/** Audits pasted text in one go. */
export function auditText(text: string, options: AuditOptions): Audit {
  return run(auditTextInSlices(text, options));
}

/** The same, in slices: yields the share done after each, so that a caller can let others work in between. */
export function* auditTextInSlices(text: string, options: AuditOptions): Generator<number, Audit> {
  if (text.length > PASTE_LIMIT) return refused(tooLarge(text.length, null), options);
  if (text.trim() === '') return refused(invalid('pasteEmpty'), options);
  const lines = splitLines(text);
  const filled = lines.filter((line) => line.trim() !== '').length;
  if (filled > PASTE_LINE_LIMIT) return refused(tooLarge(text.length, filled), options);
  return yield* auditLines(lines, undefined, options);
}

/** Audits the cells of a worksheet. */
export function auditCells(block: Block, options: AuditOptions): Audit {
  const filled = filledPart(block);
  if (filled.length === 0) return refused(invalid('pasteEmpty'), options);
  const text = linesOfBlock(filled);
  if (text && text.lines.reduce((sum, line) => sum + line.length, 0) > PASTE_LIMIT)
    return refused(tooLarge(PASTE_LIMIT + 1, filled.length), options);
  const audit = run(text ? auditLines(text.lines, text.numbers, options) : auditBlock(filled, options));
  return withBlank(audit, block.length - filled.length);
}

function* auditLines(
  lines: readonly string[],
  numbers: readonly (number | null)[] | undefined,
  options: AuditOptions,
): Generator<number, Audit> {
  const whole = numbers ? lines.map((line, at) => (numbers[at] === 0 ? '' : line)).join('\n') : lines.join('\n');
  const objects = objectRows(whole);
  const decimalComma = objects ? false : yield* usesDecimalComma(lines);
  return yield* auditRows(objects ?? pasteRows(lines, numbers), lines.length, decimalComma, options);
}

function* auditBlock(block: Block, options: AuditOptions): Generator<number, Audit> {
  const rows = [...worksheetRows(block)];
  const filled = rows.filter((row) => !row.cells.every(isBlankCell)).length;
  if (filled > PASTE_LINE_LIMIT) return refused(tooLarge(0, filled), options);
  const texts = rows.map((row) => row.cells.map((cell) => (cell.number === null ? cell.text : '')).join(' '));
  const decimalComma = yield* usesDecimalComma(texts);
  return yield* auditRows(rows, rows.length, decimalComma, options);
}

/** Rows that were cut because they hold nothing are blank lines all the same. */
function withBlank(audit: Audit, blank: number): Audit {
  const { counts } = audit;
  return { ...audit, counts: { ...counts, lines: counts.lines + blank, blank: counts.blank + blank } };
}

function run<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** True where decimals with a comma ("0,45") occur and decimals with a point do not. */
function* usesDecimalComma(lines: readonly string[]): Generator<number, boolean> {
  let comma = false;
  let characters = 0;
  for (const [at, line] of lines.entries()) {
    if (line.length > LINE_LIMIT) continue;
    const marks = decimalMarks(line);
    if (marks.point) return false;
    comma ||= marks.comma;
    characters += line.length + 1;
    if (characters > SLICE_CHARACTERS * 8) {
      characters = 0;
      yield (AFTER_MARKS * at) / lines.length;
    }
  }
  return comma;
}

function* auditRows(
  rows: Iterable<PasteRow>,
  lineCount: number,
  decimalComma: boolean,
  options: AuditOptions,
): Generator<number, Audit> {
  const reader = new PasteReader(options.day, decimalComma);
  const slice = new Slice();
  const waiting: PasteRow[] = [];
  // A row is read when the next one that holds anything is known.
  for (const row of rows) {
    if (!row.cells.every(isBlankCell)) for (const before of waiting.splice(0)) reader.read(before, row);
    waiting.push(row);
    if (slice.isFull(row)) yield AFTER_MARKS + (AFTER_READING - AFTER_MARKS) * (row.line / lineCount);
  }
  for (const row of waiting) reader.read(row, null);
  reader.finish();
  return yield* conclude(reader, options, lineCount);
}

/** Counts the work since the last pause. */
class Slice {
  private characters = 0;
  private rows = 0;

  isFull({ cells }: PasteRow): boolean {
    this.characters += cells.reduce((sum, cell) => sum + cell.text.length + CELL_WEIGHT, 0);
    if (this.characters <= SLICE_CHARACTERS && ++this.rows <= SLICE_ROWS) return false;
    this.characters = this.rows = 0;
    return true;
  }
}

function* conclude(reader: PasteReader, options: AuditOptions, lineCount: number): Generator<number, Audit> {
  // A copied object is read key by key, however its lines are broken: they count as used.
  const { kinds } = reader.found;
  for (let line = kinds.size + 1; line <= lineCount; line++) if (!kinds.has(line)) kinds.set(line, 'used');
  const steps = concludeAll(reader.found, (items, unread) => noticeOf(reader.found, items, unread), options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield AFTER_READING + (1 - AFTER_READING) * step.value;
  }
}

function tooLarge(length: number, lines: number | null): Problem {
  return invalid('pasteTooLarge', { length, lines: lines ?? '…', limit: PASTE_LIMIT, lineLimit: PASTE_LINE_LIMIT });
}

/** An audit of nothing, with the reason. */
function refused(problem: Problem, options: AuditOptions): Audit {
  return {
    items: [],
    unread: [],
    questions: [],
    counts: noCounts(),
    verdict: verdictOf([], 0),
    platform: options.platform ?? null,
    day: options.day,
    problem,
    notice: null,
  };
}
