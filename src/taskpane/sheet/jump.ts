import { inExcel, type ExcelCall } from './excel';
import { rangeOf, type Area } from './plan';

/** Shows an area of a sheet and selects it. */
export async function jumpTo(sheet: string, area: Area, call: ExcelCall): Promise<void> {
  await inExcel(call, async (context) => {
    context.workbook.worksheets.getItem(sheet).activate();
    rangeOf(context, sheet, area).select();
    await context.sync();
  });
}
