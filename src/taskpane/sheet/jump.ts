import { inExcel, type ExcelCall } from './excel';
import { rangeOf, type Area } from './plan';

/** Shows an area of a sheet and selects it. */
export async function jumpTo(sheetId: string, area: Area, call: ExcelCall): Promise<void> {
  await inExcel(call, async (context) => {
    context.workbook.worksheets.getItem(sheetId).activate();
    rangeOf(context, sheetId, area).select();
    await context.sync();
  });
}
