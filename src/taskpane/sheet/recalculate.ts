import { inExcel, type ExcelCall } from './excel';

/** Calculates every formula of the workbook anew, whether or not Excel thinks that anything has changed. */
export async function recalculateAll(call: ExcelCall): Promise<void> {
  await inExcel(call, async (context) => {
    context.workbook.application.calculate('Full');
    await context.sync();
  });
}
