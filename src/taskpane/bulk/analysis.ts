import type { Answer, Argument, Cell, CellProblem } from '../core';
import { isCellProblem } from '../cells';
import type { PlannedCell, SheetPlan } from '../sheet/plan';

/** Rows per call of AMZ.ANALYZE: a few milliseconds of work, so that the page stays responsive. */
const ROWS_PER_STEP = 100;

export type Evaluate = (id: string, args: readonly Argument[]) => Answer;

export interface AnalysisOptions {
  marketplace: string;
  /** "" for today. */
  date: string;
  /** CNY per unit of the marketplace's currency, or null. */
  fx: number | null;
}

export interface Analysis {
  header: readonly string[];
  rows: (readonly (Cell | CellProblem)[])[];
}

/** Why a list could not be analysed at all: AMZ.ANALYZE's own words. */
export class AnalysisProblem extends Error {}

/**
 * AMZ.ANALYZE over a list of any length, row by row the same answer as one call over all of it: the header is read
 * with each piece and rows do not depend on each other. Yields the share done.
 */
export function* analyseInSlices(
  table: readonly (readonly (Cell | null)[])[],
  options: AnalysisOptions,
  evaluate: Evaluate,
): Generator<number, Analysis> {
  const [header, ...rows] = table;
  if (!header) throw new AnalysisProblem('');
  const analysis: Analysis = { header: [], rows: [] };
  for (let done = 0; done < Math.max(1, rows.length); done += ROWS_PER_STEP) {
    const piece = [header, ...rows.slice(done, done + ROWS_PER_STEP)];
    const answer = evaluate('AMZ.ANALYZE', [piece, options.marketplace, options.date || null, options.fx]);
    const [head, ...body] = answer;
    const first = head?.[0];
    if (first !== undefined && isCellProblem(first)) throw new AnalysisProblem(first.message);
    analysis.header = (head ?? []).map((cell) => (isCellProblem(cell) ? cell.message : String(cell)));
    for (const row of body) analysis.rows.push(row);
    yield Math.min(1, (done + ROWS_PER_STEP) / Math.max(1, rows.length));
  }
  return analysis;
}

/** The columns of AMZ.ANALYZE by their place, which is part of its contract; words differ by language. */
const COLUMN = { label: 0, fees: 7, profit: 8, margin: 9, roi: 10, status: 11 } as const;
const SHARES: readonly number[] = [COLUMN.margin, COLUMN.roi];

export function analysisPlan(analysis: Analysis, sheetName: string): SheetPlan {
  const columns = analysis.header.length;
  const formats = analysis.header.map((_, column) => formatOf(analysis.rows, column));
  const header: PlannedCell[] = analysis.header.map((value) => ({ value }));
  const planned = (row: Analysis['rows'][number]) => row.map((cell, column) => plannedCell(cell, formats[column]));
  return {
    sheetName,
    origin: { row: 0, column: 0 },
    rows: {
      length: analysis.rows.length + 1,
      slice(first, end) {
        const body = analysis.rows.slice(Math.max(0, first - 1), Math.max(0, end - 1)).map(planned);
        return first === 0 ? [header, ...body] : body;
      },
    },
    columns,
    headerRows: [{ row: 0, column: 0, rows: 1, columns }],
    titleRows: [],
    wrapped: [],
    statuses: [],
    charts: [],
    columnWidths: analysis.header.map((name, column) => widthOf(name, analysis.rows, column)),
    frozenRows: 1,
  };
}

/** A cell without an answer holds the error's name as text: a live error would spoil every sum over the column. */
function plannedCell(cell: Cell | CellProblem, numberFormat: string | undefined): PlannedCell {
  if (isCellProblem(cell)) return { value: cell.code };
  return typeof cell === 'number' ? { value: cell, numberFormat } : { value: cell };
}

/** One format for a column, so that 2 stands below 13.50 as 2.00; a column of whole numbers (yen, a SKU) stays whole. */
function formatOf(rows: Analysis['rows'], column: number): string {
  if (SHARES.includes(column)) return '0.0%';
  const isWhole = rows.every((row) => typeof row[column] !== 'number' || Number.isInteger(row[column]));
  return isWhole ? '0' : '#,##0.00';
}

const WIDEST = 48;

function widthOf(name: string, rows: Analysis['rows'], column: number): number {
  const texts = rows.slice(0, 50).map((row) => row[column]);
  const longest = Math.max(...texts.map((cell) => (typeof cell === 'string' ? wide(cell) : 8)), wide(name), 8);
  return Math.min(WIDEST, longest + 2);
}

/** Chinese characters take the room of two. */
function wide(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > '\u2e80' ? 2 : 1), 0);
}

/** Rows that need the same thing first. */
export interface Reason {
  words: string;
  /** Places in the list, the header being 0. */
  rows: number[];
}

/** How an analysis ended. Every row of the list is counted once. */
export interface Ending {
  done: number;
  /** Fees are known and the profit is not: no cost was given, or a part of it is not known. */
  feesOnly: number;
  blank: number;
  toFix: number;
  reasons: readonly Reason[];
}

export function endingOf({ rows }: Analysis): Ending {
  const reasons = new Map<string, Reason>();
  const ending = { done: 0, feesOnly: 0, blank: 0, toFix: 0 };
  rows.forEach((row, index) => {
    const kind = kindOf(row);
    ending[kind] += 1;
    if (kind !== 'toFix') return;
    const words = reasonOf(row);
    const reason = reasons.get(words) ?? { words, rows: [] };
    reason.rows.push(index + 1);
    reasons.set(words, reason);
  });
  return { ...ending, reasons: [...reasons.values()].sort((a, b) => b.rows.length - a.rows.length) };
}

function kindOf(row: Analysis['rows'][number]): 'done' | 'feesOnly' | 'blank' | 'toFix' {
  if (typeof row[COLUMN.profit] === 'number') return 'done';
  if (typeof row[COLUMN.fees] === 'number') return 'feesOnly';
  return row.every((cell) => cell === '') ? 'blank' : 'toFix';
}

function reasonOf(row: Analysis['rows'][number]): string {
  const problem = row.find((cell): cell is CellProblem => isCellProblem(cell));
  return problem ? problem.message || problem.code : String(row[COLUMN.status] ?? '');
}
