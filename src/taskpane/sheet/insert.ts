import { inExcel, orTakeBack, type ExcelCall } from './excel';
import { a1, rangeOf, type Area } from './plan';
import { refuseOccupied } from './write';

/** Puts a formula into the active cell, where that cell and everything the answer spills into is empty. */
export async function insertAtActiveCell(
  formula: string,
  size: { rows: number; columns: number },
  call: ExcelCall,
): Promise<string> {
  const { sheetId, area } = await inExcel(call, async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load('rowIndex,columnIndex,worksheet/id');
    await context.sync();
    const place: Area = { row: cell.rowIndex, column: cell.columnIndex, ...size };
    await refuseOccupied(context, rangeOf(context, cell.worksheet.id, place), place);
    return { sheetId: cell.worksheet.id, area: place };
  });
  const cell: Area = { ...area, rows: 1, columns: 1 };
  const undo = { address: a1(cell), takeBack: (undoing: ExcelCall) => takeOut(formula, sheetId, cell, undoing) };
  return orTakeBack(undo, call, () =>
    inExcel(call, async (context) => {
      rangeOf(context, sheetId, cell).formulas = [[formula]];
      await context.sync();
      return a1(cell);
    }),
  );
}

/** Excel writes a formula its own way: with other spaces and capitals. */
const folded = (formula: unknown): string => String(formula).replace(/\s/g, '').toUpperCase();

/** Empties the cell where it holds the formula, and nothing else. */
async function takeOut(formula: string, sheetId: string, cell: Area, call: ExcelCall): Promise<void> {
  await inExcel(call, async (context) => {
    const range = rangeOf(context, sheetId, cell);
    range.load('formulas');
    await context.sync();
    const content: unknown = range.formulas[0]?.[0];
    if (content === '') return;
    if (folded(content) !== folded(formula)) throw new Error('the cell holds something else');
    range.clear('Contents');
    await context.sync();
  });
}
