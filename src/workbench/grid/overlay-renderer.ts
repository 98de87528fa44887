/** Draws the look of tables and conditional formats over cells, through the grid's own interception of cell content. */
import type { Injector } from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/preset-sheets-core';
import type { CellStyle } from '../excel/book';
import { styleRecord } from './styles';

/** Above number formats, so that the formatted text keeps its place. */
const PRIORITY = 50;

export function renderOverlay(
  injector: Injector,
  styleAt: (sheetId: string, row: number, column: number) => Partial<CellStyle> | undefined,
): void {
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: 'workbench-overlay',
    priority: PRIORITY,
    handler: (cell, location, next) => {
      const style = styleAt(location.subUnitId, location.row, location.col);
      if (style === undefined) return next(cell);
      const own = typeof cell?.s === 'string' ? location.workbook.getStyles().get(cell.s) : cell?.s;
      return next({ ...cell, s: { ...own, ...styleRecord(style) } });
    },
  });
}
