import { nextTurn, stopIfCancelled } from '../slices';
import { Refusal, excelCode } from './errors';
import { inExcel, type ExcelCall } from './excel';
import { rangeOf, sheetIfThere, type Area, type SheetNamed } from './plan';
import type { Cell } from '../core';

const CELLS_PER_READ = 20_000;

export interface Selected extends SheetNamed {
  /** "Sheet1!A1:C20", as Excel writes it. */
  address: string;
  area: Area;
}

/** The part of the selection that holds anything; a whole column is cut to what is used. */
export async function selectedArea(call: ExcelCall): Promise<Selected> {
  try {
    return await inExcel(call, async (context) => {
      const used = context.workbook.getSelectedRange().getUsedRangeOrNullObject(true);
      return describe(context, used);
    });
  } catch (error) {
    throw excelCode(error) === 'InvalidSelection' ? new Refusal({ kind: 'severalAreas' }) : error;
  }
}

/** Everything on the sheet in view. */
export async function usedArea(call: ExcelCall): Promise<Selected> {
  return inExcel(call, async (context) => {
    const used = context.workbook.worksheets.getActiveWorksheet().getUsedRangeOrNullObject(true);
    return describe(context, used);
  });
}

/** What is filled on a sheet, or null where the sheet is gone or empty. */
export async function usedAreaOf(sheetId: string, call: ExcelCall): Promise<Selected | null> {
  return inExcel(call, async (context) => {
    const sheet = await sheetIfThere(context, sheetId);
    return sheet && describeIfThere(context, sheet.getUsedRangeOrNullObject(true));
  });
}

/** What the first cell of an area shows, or null where its sheet is gone. */
export async function firstText(sheetId: string, area: Area, call: ExcelCall): Promise<string | null> {
  return inExcel(call, async (context) => {
    if (!(await sheetIfThere(context, sheetId))) return null;
    const cell = rangeOf(context, sheetId, { ...area, rows: 1, columns: 1 });
    cell.load('values');
    await context.sync();
    return String(cell.values[0]?.[0] ?? '');
  });
}

async function describe(context: Excel.RequestContext, range: Excel.Range): Promise<Selected> {
  const selected = await describeIfThere(context, range);
  if (!selected) throw new Refusal({ kind: 'nothingSelected' });
  return selected;
}

async function describeIfThere(context: Excel.RequestContext, range: Excel.Range): Promise<Selected | null> {
  range.load('address,rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  if (range.isNullObject) return null;
  // Asked for separately: a range that is not there has no sheet to ask.
  const sheet = range.worksheet;
  sheet.load('id,name');
  await context.sync();
  return {
    sheet: sheet.name,
    sheetId: sheet.id,
    address: range.address,
    area: { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount },
  };
}

/** The selection exactly as it stands, empty cells included. */
export async function selectedAddress(call: ExcelCall): Promise<Selected> {
  return inExcel(call, async (context) => describe(context, context.workbook.getSelectedRange()));
}

export interface ReadCall extends ExcelCall {
  onProgress: (share: number) => void;
}

/** Values of an area, read in pieces. */
export async function readValues(selected: Selected, call: ReadCall): Promise<Cell[][]> {
  return readPieces(selected, call, 'values', (range) => range.values as Cell[][]);
}

/** What the cells show ("0.8%"); where a column is too narrow to show it, the value. */
export async function readTexts(selected: Selected, call: ReadCall): Promise<string[][]> {
  return readPieces(selected, call, 'text,values', (range) =>
    range.text.map((row, at) =>
      row.map((text, column) => (/^#+$/.test(text) ? String((range.values as Cell[][])[at]?.[column] ?? '') : text)),
    ),
  );
}

async function readPieces<T>(
  from: SheetArea,
  call: ReadCall,
  load: string,
  read: (range: Excel.Range) => T[][],
): Promise<T[][]> {
  const cells: T[][] = [];
  await eachPiece(from, call, load, (range) => {
    for (const row of read(range)) cells.push(row);
  });
  return cells;
}

type SheetArea = Pick<Selected, 'sheetId' | 'area'>;

/** Reads an area piece by piece, so that a large one neither exceeds a request nor stops the page. */
export async function eachPiece(
  { sheetId, area }: SheetArea,
  call: ReadCall,
  load: string,
  take: (range: Excel.Range) => void,
): Promise<void> {
  const rowsPerPiece = Math.max(1, Math.floor(CELLS_PER_READ / area.columns));
  for (let done = 0; done < area.rows; done += rowsPerPiece) {
    const rows = Math.min(rowsPerPiece, area.rows - done);
    await inExcel(call, async (context) => {
      const range = rangeOf(context, sheetId, { ...area, row: area.row + done, rows });
      range.load(load);
      await context.sync();
      take(range);
    });
    call.onProgress(Math.min(1, (done + rows) / area.rows));
    await nextTurn();
    stopIfCancelled(call.signal);
  }
}

/** Cells as text that the parser of pastes reads: tabs between cells, quoted where a cell holds a tab or a new line. */
export function asTabbedText(cells: readonly (readonly string[])[]): string {
  return cells
    .map((row) => row.map((text) => (/[\t\n\r"]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text)).join('\t'))
    .join('\n');
}
