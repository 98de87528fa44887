/** From plain sheets to the grid's workbook snapshot, which loads far faster than cells written one by one. */
import { HorizontalAlign, type ICellData, type IStyleData, type IWorkbookData, LocaleType } from '@univerjs/core';
import type { CellInput } from '../excel/book';
import type { Language } from '../language';
import { encodeCell } from './cell-codec';

export interface SheetContent {
  readonly name: string;
  readonly rows: readonly (readonly CellInput[])[];
  /** In pixels, by column; the others keep the default. */
  readonly widths?: readonly number[];
  /** Heading rows at the top: bold on a tint, and kept in view. */
  readonly headings?: number;
  readonly frozenColumns?: number;
  /** Number format by column, below the headings. */
  readonly formats?: Readonly<Record<number, string>>;
  /** Columns of numbers, whose headings stand at the right like the numbers below them. */
  readonly numberColumns?: readonly number[];
  /** Columns whose cells are the reader's to change. */
  readonly inputColumns?: readonly number[];
  readonly fontSize?: number;
  /** Rows set as a title or a remark. */
  readonly titles?: readonly number[];
  readonly remarks?: readonly number[];
  /** Rows that head a table further down. */
  readonly tableHeads?: readonly number[];
}

const STYLE: Readonly<Record<'heading' | 'title' | 'tableHead' | 'remark', IStyleData>> = {
  heading: {
    bl: 1,
    bg: { rgb: '#E3F1ED' },
    cl: { rgb: '#0B4F3E' },
    tb: 3,
    vt: 2,
    bd: { b: { s: 1, cl: { rgb: '#9CC5B8' } } },
  },
  title: { bl: 1, fs: 13 },
  tableHead: { bl: 1, cl: { rgb: '#0B4F3E' } },
  remark: { cl: { rgb: '#5B636D' } },
};

const MIN_ROWS = 200;
const MIN_COLUMNS = 26;
const HEADING_HEIGHT = 40;

export function snapshot(
  id: string,
  name: string,
  sheets: readonly SheetContent[],
  language: Language,
): Partial<IWorkbookData> {
  const ids = sheets.map((_, index) => `sheet-${index + 1}`);
  return {
    id,
    name,
    locale: language === 'zh-CN' ? LocaleType.ZH_CN : LocaleType.EN_US,
    sheetOrder: ids,
    sheets: Object.fromEntries(sheets.map((sheet, index) => [ids[index] ?? '', worksheet(ids[index] ?? '', sheet)])),
  };
}

function worksheet(id: string, sheet: SheetContent) {
  const { rows, widths = [], headings = 0, frozenColumns = 0 } = sheet;
  const width = rows.reduce((most, row) => Math.max(most, row.length), MIN_COLUMNS);
  const frozen = headings > 0 || frozenColumns > 0;
  return {
    id,
    name: sheet.name,
    rowCount: Math.max(MIN_ROWS, rows.length + 100),
    columnCount: width,
    cellData: Object.fromEntries(
      rows.map((row, r) => [r, cells(sheet, row.length === 0 ? row : widened(row, widths.length), r)]),
    ),
    columnData: Object.fromEntries(widths.map((w, index) => [index, { w }])),
    rowData: Object.fromEntries(Array.from({ length: headings }, (_, index) => [index, { h: HEADING_HEIGHT }])),
    ...(frozen
      ? {
          freeze: {
            xSplit: frozenColumns,
            ySplit: headings,
            startRow: headings === 0 ? -1 : headings,
            startColumn: frozenColumns === 0 ? -1 : frozenColumns,
          },
        }
      : {}),
  };
}

/** A formula may fill the rest of a row, which is dressed for it. */
function widened(row: readonly CellInput[], columns: number): CellInput[] {
  return Array.from({ length: Math.max(row.length, columns) }, (_, column) => row[column] ?? null);
}

function cells(sheet: SheetContent, row: readonly CellInput[], r: number): Record<number, ICellData> {
  return Object.fromEntries(row.map((value, c) => [c, cell(sheet, value, r, c)]));
}

function cell(sheet: SheetContent, value: CellInput, row: number, column: number): ICellData {
  const style = styleAt(sheet, row, column);
  return { ...(value === null ? {} : encodeCell(value)), ...(style === undefined ? {} : { s: style }) };
}

function styleAt(sheet: SheetContent, row: number, column: number): IStyleData | undefined {
  const { headings = 0, titles = [], remarks = [], tableHeads = [], formats = {}, inputColumns = [], fontSize } = sheet;
  const size = fontSize === undefined ? {} : { fs: fontSize };
  if (row < headings) {
    const isNumber = sheet.numberColumns?.includes(column);
    return { ...STYLE.heading, ...size, ...(isNumber ? { ht: HorizontalAlign.RIGHT } : {}) };
  }
  if (titles.includes(row)) return STYLE.title;
  if (remarks.includes(row)) return STYLE.remark;
  if (tableHeads.includes(row)) return STYLE.tableHead;
  const pattern = formats[column];
  const style: IStyleData = {
    ...size,
    ...(pattern === undefined ? {} : { n: { pattern } }),
    ...(inputColumns.includes(column) ? { cl: { rgb: '#1F4FA3' } } : {}),
  };
  return Object.keys(style).length === 0 ? undefined : style;
}
