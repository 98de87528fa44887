import { inExcel, type ExcelCall } from './excel';
import { a1Area, rangeOf, type Area } from './plan';
import { refuseOccupied } from './write';

/** Puts a formula into the active cell, where that cell and everything the answer spills into is empty. */
export async function insertAtActiveCell(
  formula: string,
  size: { rows: number; columns: number },
  call: ExcelCall,
): Promise<string> {
  return inExcel(call, async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load('rowIndex,columnIndex,worksheet/name');
    await context.sync();
    const area: Area = { row: cell.rowIndex, column: cell.columnIndex, ...size };
    const sheet = cell.worksheet.name;
    await refuseOccupied(context, rangeOf(context, sheet, area), area);
    rangeOf(context, sheet, { ...area, rows: 1, columns: 1 }).formulas = [[formula]];
    await context.sync();
    return a1Area({ ...area, rows: 1, columns: 1 });
  });
}
