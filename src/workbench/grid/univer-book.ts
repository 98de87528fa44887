import { ICommandService, type Injector } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import {
  type ISetFormulaCalculationStartMutation,
  SetFormulaCalculationStartMutation,
  SetTriggerFormulaCalculationStartMutation,
} from '@univerjs/preset-sheets-core';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import { type Area, address } from '../a1';
import type { RecalculatingGrid } from '../calculation/calculator';
import type { CellPosition } from '../calculation/cell-messages';
import type { Book, Selection, Sheet } from '../excel/book';
import type { CalculationMonitor } from './calculation-monitor';
import { areaOf } from './areas';
import { UniverSheet } from './univer-sheet';

const NEW_SHEET_ROWS = 1000;
const NEW_SHEET_COLUMNS = 26;

/** The open workbook: what the object model and the calculator see of the grid. */
export class UniverBook implements Book, RecalculatingGrid {
  /** Set by whoever keeps the results of custom functions. */
  onForget: () => void = () => undefined;

  constructor(
    private readonly api: FUniver,
    private readonly injector: Injector,
    private readonly monitor: CalculationMonitor,
  ) {}

  get name(): string {
    return this.facade.getName();
  }

  get sheets(): UniverSheet[] {
    return this.facade.getSheets().map((sheet) => this.wrap(sheet));
  }

  get activeSheet(): UniverSheet {
    return this.wrap(this.facade.getActiveSheet());
  }

  get isEditing(): boolean {
    return this.facade.isCellEditing();
  }

  sheet(id: string): UniverSheet | undefined {
    const sheet = this.facade.getSheetBySheetId(id);
    return sheet === null ? undefined : this.wrap(sheet);
  }

  /** Excel does not leave the active sheet when another is added; the grid would. */
  addSheet(name: string): Sheet {
    const active = this.facade.getActiveSheet();
    const added = this.wrap(
      this.facade.create(name, NEW_SHEET_ROWS, NEW_SHEET_COLUMNS, { index: this.facade.getNumSheets() }),
    );
    this.facade.setActiveSheet(active);
    return added;
  }

  selection(): Selection {
    const sheet = this.activeSheet;
    const selection = sheet.facade.getSelection();
    const areas = (selection?.getActiveRangeList() ?? []).map((range) => areaOf(range.getRange()));
    const current = selection?.getCurrentCell();
    const cell: Area = { row: current?.actualRow ?? 0, column: current?.actualColumn ?? 0, rows: 1, columns: 1 };
    return { sheet, areas: areas.length === 0 ? [cell] : areas, cell };
  }

  editingEnds(): Promise<void> {
    if (!this.isEditing) return Promise.resolve();
    return new Promise((resolve) => {
      const subscription = this.api.addEvent(this.api.Event.SheetEditEnded, () => {
        subscription.dispose();
        resolve();
      });
    });
  }

  calculated(): Promise<void> {
    return this.monitor.idle();
  }

  recalculate(what: boolean | readonly CellPosition[]): void {
    if (typeof what !== 'boolean') {
      this.trigger(what, false);
      return;
    }
    if (what) this.onForget();
    this.trigger([], true);
  }

  addressOf({ sheetId, row, column }: CellPosition): string {
    return address(this.sheet(sheetId)?.name ?? '', { row, column, rows: 1, columns: 1 });
  }

  private get facade(): FWorkbook {
    const workbook = this.api.getActiveWorkbook();
    if (workbook === null) throw new Error('no workbook is open');
    return workbook;
  }

  private wrap(sheet: FWorksheet): UniverSheet {
    return new UniverSheet(this.facade, sheet, this.injector);
  }

  private trigger(cells: readonly CellPosition[], forceCalculation: boolean): void {
    // Started directly, the engine skips its delay; while it is busy, only its own queue keeps nothing from getting lost.
    const isIdle = this.monitor.isIdle;
    const { id } = isIdle ? SetFormulaCalculationStartMutation : SetTriggerFormulaCalculationStartMutation;
    if (!isIdle) this.monitor.expect();
    const unitId = this.facade.getId();
    const params: Omit<ISetFormulaCalculationStartMutation, 'options'> = {
      forceCalculation,
      dirtyRanges: columnRuns(cells).map(({ sheetId, row, column, rows }) => ({
        unitId,
        sheetId,
        range: { startRow: row, endRow: row + rows - 1, startColumn: column, endColumn: column },
      })),
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtySuperTableMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
      clearDependencyTreeCache: {},
    };
    void this.injector.get(ICommandService).executeCommand(id, params, { onlyLocal: true });
  }
}

/** Cells below one another as one range: ten thousand dirty ranges would cost more than the calculation. */
function columnRuns(cells: readonly CellPosition[]): (CellPosition & { rows: number })[] {
  const sorted = [...cells].sort((a, b) =>
    a.sheetId < b.sheetId ? -1 : a.sheetId > b.sheetId ? 1 : a.column - b.column || a.row - b.row,
  );
  const runs: (CellPosition & { rows: number })[] = [];
  for (const cell of sorted) {
    const run = runs.at(-1);
    const below =
      run !== undefined && run.sheetId === cell.sheetId && run.column === cell.column && cell.row <= run.row + run.rows;
    if (below) run.rows = cell.row - run.row + 1;
    else runs.push({ ...cell, rows: 1 });
  }
  return runs;
}
