/** What is to be written, before Excel is asked: pure data, so that it can be read and tested. */

/** How many rows and columns a sheet has. */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

export interface Place {
  row: number;
  column: number;
}

/** A sheet by its name, for people, and by its id, which stays when it is renamed. */
export interface SheetNamed {
  sheet: string;
  sheetId: string;
}

export type PlannedValue = string | number | boolean;

export interface PlannedCell {
  /** A value as it is to be read; text of any kind stays text. */
  value?: PlannedValue;
  /** A live formula, starting with "=". Only the pane's own code makes these. */
  formula?: string;
  numberFormat?: string;
}

export interface Area extends Place {
  rows: number;
  columns: number;
}

/** Colours a cell of `area` where it equals one of `words`. */
export interface StatusColours {
  area: Area;
  words: Readonly<Partial<Record<'pass' | 'warn' | 'fail' | 'unknown', string>>>;
}

/** A number format for cells that a formula fills. */
export interface FormattedArea {
  area: Area;
  format: string;
}

export interface PlannedChart {
  title: string;
  kind: 'line' | 'columns';
  /** With its header row; the first column holds the periods. */
  source: Area;
  /** Upper left and lower right cell. */
  at: Area;
}

/** An array, or rows made when they are asked for: a large sheet is never planned in one go. */
export interface PlannedRows {
  readonly length: number;
  slice(first: number, end: number): readonly (readonly PlannedCell[])[];
}

/** Rows that stand ready, then one for each item of a long list. */
export function stackedRows<T>(
  top: readonly (readonly PlannedCell[])[],
  items: readonly T[],
  line: (item: T) => readonly PlannedCell[],
): PlannedRows {
  return {
    length: top.length + items.length,
    slice: (first, end) => [
      ...top.slice(first, end),
      ...items.slice(Math.max(0, first - top.length), Math.max(0, end - top.length)).map(line),
    ],
  };
}

export interface SheetPlan {
  /** Wished for; a number is added where it is taken. */
  sheetName: string;
  /** The upper left corner on the sheet. All areas below are counted from the sheet's own first cell. */
  origin: Place;
  rows: PlannedRows;
  columns: number;
  /** Rows to be set as headers. */
  headerRows: readonly Area[];
  titleRows: readonly Area[];
  /** Long texts: wrapped, on a new sheet. */
  wrapped: readonly Area[];
  statuses: readonly StatusColours[];
  charts: readonly PlannedChart[];
  /** In characters; only used on a new sheet. */
  columnWidths: readonly number[];
  /** Rows and columns of the new sheet that stay in view. */
  frozenRows: number;
  frozenColumns?: number;
  /** Numbers below zero in red, now and after a later change. */
  losses?: readonly Area[];
  /** Heads of columns of numbers stand right, as the numbers do. */
  numberHeads?: readonly Area[];
  /** Only on a new sheet. */
  formats?: readonly FormattedArea[];
  /** Becomes an Excel table, with filters; its first row is its header. Only on a new sheet. */
  table?: Area;
}

/** `a1({ row: 0, column: 27 })` is "AB1". */
export function a1({ row, column }: Place): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}

/** `a1Area({ row: 0, column: 0, rows: 2, columns: 2 })` is "A1:B2". */
export function a1Area({ row, column, rows, columns }: Area): string {
  const first = a1({ row, column });
  return rows === 1 && columns === 1 ? first : `${first}:${a1({ row: row + rows - 1, column: column + columns - 1 })}`;
}

const ILLEGAL_IN_NAME = /[\\/?*[\]:]/g;
const LONGEST_NAME = 31;

/** A sheet name that Excel takes and that is free: "Audit 2026-11-22", then "Audit 2026-11-22 (2)". */
export function freeSheetName(wished: string, taken: readonly string[]): string {
  const names = new Set(taken.map((name) => name.toLowerCase()));
  const base = wished
    .replace(ILLEGAL_IN_NAME, '-')
    .replace(/^'+|'+$/g, '')
    .slice(0, LONGEST_NAME);
  for (let number = 1; ; number += 1) {
    const tail = number === 1 ? '' : ` (${number})`;
    const name = base.slice(0, LONGEST_NAME - tail.length) + tail;
    if (!names.has(name.toLowerCase())) return name;
  }
}

/** A sheet by its id or name, or null where it is gone. */
export async function sheetIfThere(context: Excel.RequestContext, sheet: string): Promise<Excel.Worksheet | null> {
  const found = context.workbook.worksheets.getItemOrNullObject(sheet);
  await context.sync();
  return found.isNullObject ? null : found;
}

/** `sheet` is its id, which stays when somebody renames the sheet meanwhile, or its name. */
export function rangeOf(context: Excel.RequestContext, sheet: string, area: Area): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getRangeByIndexes(area.row, area.column, area.rows, area.columns);
}
