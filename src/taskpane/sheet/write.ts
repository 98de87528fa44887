import { cellText } from '../outside-text';
import { nextTurn, stopIfCancelled } from '../slices';
import { addCharts, colourHeaders, colourStatuses, dressNewSheet } from './dress';
import { excelCode, Refusal } from './errors';
import { inExcel, orTakeBack, type ExcelCall } from './excel';
import {
  a1,
  a1Area,
  freeSheetName,
  rangeOf,
  SHEET_COLUMNS,
  SHEET_ROWS,
  sheetIfThere,
  type Area,
  type PlannedCell,
  type SheetNamed,
  type SheetPlan,
} from './plan';
import { restorePlace, surveyPlace } from './place';

/** Cells in one request: small enough for progress and a prompt cancel, far below Excel's limit of 5 MB. */
const CELLS_PER_CHUNK = 10_000;

export interface WriteCall extends ExcelCall {
  onProgress: (share: number) => void;
}

export interface Written extends SheetNamed {
  /** "A1:K24" */
  address: string;
  area: Area;
  /** The sheet of an earlier report that was to be renewed and may be incomplete now. */
  notRenewed?: string;
}

/** Writes a plan into a new sheet and shows it, unless told not to. Whatever stops it, the sheet is removed again. */
export async function writeToNewSheet(plan: SheetPlan, call: WriteCall, isShown = true): Promise<Written> {
  refuseOutside(areaOf(plan));
  const { sheet, sheetId } = await addSheet(plan.sheetName, call);
  const undo = { address: sheet, takeBack: (undoing: ExcelCall) => removeSheet(sheetId, undoing) };
  return orTakeBack(undo, call, async () => {
    const written = { sheet, sheetId, ...(await fillSheet(sheetId, plan, call)) };
    return isShown ? { ...written, sheet: await showSheet(sheetId, call) } : written;
  });
}

/** Writes and dresses an empty sheet of the pane's own. */
export async function fillSheet(
  sheetId: string,
  plan: SheetPlan,
  call: WriteCall,
): Promise<Pick<Written, 'address' | 'area'>> {
  const area = areaOf(plan);
  await writeChunks(sheetId, plan, area, call);
  await inExcel(call, (context) => dressNewSheet(context, sheetId, plan));
  await inExcel(call, (context) => colourHeaders(context, sheetId, plan));
  await dress(sheetId, plan, call);
  return { address: a1Area(area), area };
}

/** Shows a sheet and tells its name, which somebody may have changed meanwhile. */
export function showSheet(id: string, call: ExcelCall): Promise<string> {
  return inExcel(call, async (context) => {
    const sheet = context.workbook.worksheets.getItem(id);
    sheet.activate();
    sheet.load('name');
    await context.sync();
    return sheet.name;
  });
}

/** Writes a plan at its origin on an existing sheet, only where every cell is empty; takes back what it wrote on failure. */
export async function writeToPlace({ sheet, sheetId }: SheetNamed, plan: SheetPlan, call: WriteCall): Promise<Written> {
  const area = areaOf(plan);
  refuseOutside(area);
  const before = await inExcel(call, async (context) => {
    await refuseOccupied(context, rangeOf(context, sheetId, area), area);
    return surveyPlace(context, sheetId, area);
  });
  let rowsWritten = 0;
  const undo = {
    address: `${sheet}!${a1Area(area)}`,
    takeBack: (undoing: ExcelCall) =>
      inExcel(undoing, (context) => restorePlace(context, sheetId, { ...area, rows: rowsWritten }, before)),
  };
  await orTakeBack(undo, call, async () => {
    await writeChunks(sheetId, plan, area, call, (rows) => {
      rowsWritten = rows;
    });
    await dress(sheetId, plan, call);
  });
  return { sheet, sheetId, address: a1Area(area), area };
}

function areaOf(plan: SheetPlan): Area {
  return { ...plan.origin, rows: plan.rows.length, columns: plan.columns };
}

function refuseOutside(area: Area): void {
  if (area.row + area.rows > SHEET_ROWS || area.column + area.columns > SHEET_COLUMNS) {
    throw new Refusal({ kind: 'outsideSheet' });
  }
}

async function addSheet(wished: string, call: WriteCall): Promise<SheetNamed> {
  const there = await inExcel(call, async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load('items/id,items/name');
    await context.sync();
    return sheets.items.map(({ id, name }) => ({ id, name }));
  });
  const name = freeSheetName(
    wished,
    there.map((sheet) => sheet.name),
  );
  const known = new Set(there.map(({ id }) => id));
  const undo = {
    address: name,
    takeBack: async (undoing: ExcelCall, reason: unknown) => {
      // Then the sheet of that name is somebody else's.
      if (excelCode(reason) !== 'ItemAlreadyExists') await removeAdded(name, known, undoing);
    },
  };
  return orTakeBack(undo, call, () =>
    inExcel(call, async (context) => {
      const added = context.workbook.worksheets.add(name);
      added.load('id,name');
      await context.sync();
      return { sheet: added.name, sheetId: added.id };
    }),
  );
}

/** A sheet that was asked for and never heard of again: of that name, not there before, and nothing on it. */
async function removeAdded(name: string, known: ReadonlySet<string>, call: ExcelCall): Promise<void> {
  await inExcel(call, async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load('id');
    await context.sync();
    if (sheet.isNullObject || known.has(sheet.id)) return;
    const used = sheet.getUsedRangeOrNullObject(false);
    used.load('address');
    await context.sync();
    if (!used.isNullObject) return;
    sheet.delete();
    await context.sync();
  });
}

/** `onRows` marks a place that was there before: each chunk is looked at again, and what was written is counted. */
async function writeChunks(
  sheet: string,
  plan: SheetPlan,
  area: Area,
  call: WriteCall,
  onRows?: (rows: number) => void,
): Promise<void> {
  const rowsPerChunk = Math.max(1, Math.floor(CELLS_PER_CHUNK / Math.max(1, area.columns)));
  for (let done = 0; done < area.rows; done += rowsPerChunk) {
    const rows = plan.rows.slice(done, done + rowsPerChunk);
    const chunk: Area = { ...area, row: area.row + done, rows: rows.length };
    await inExcel(call, async (context) => {
      const range = rangeOf(context, sheet, chunk);
      if (onRows) await refuseOccupied(context, range, chunk);
      range.numberFormat = grid(rows, area.columns, (cell) => cell?.numberFormat ?? 'General');
      range.formulas = grid(rows, area.columns, contentOf);
      // Counted before Excel answers: a request that fails half-way is taken back as well.
      onRows?.(done + rows.length);
      await context.sync();
    });
    call.onProgress(Math.min(1, (done + rows.length) / area.rows));
    await nextTurn();
    stopIfCancelled(call.signal);
  }
}

function grid<T>(
  rows: readonly (readonly PlannedCell[])[],
  columns: number,
  of: (cell: PlannedCell | undefined) => T,
): T[][] {
  return rows.map((row) => Array.from({ length: columns }, (_, column) => of(row[column])));
}

/** What Excel is given: only a planned formula is live; text never is. */
function contentOf(cell: PlannedCell | undefined): string | number | boolean {
  if (!cell) return '';
  if (cell.formula !== undefined) return cell.formula;
  if (typeof cell.value === 'string') return cellText(cell.value);
  if (typeof cell.value === 'number' && !Number.isFinite(cell.value)) return '';
  return cell.value ?? '';
}

async function dress(sheet: string, plan: SheetPlan, call: WriteCall): Promise<void> {
  if (plan.statuses.length || plan.losses?.length)
    await inExcel(call, (context) => colourStatuses(context, sheet, plan));
  if (plan.charts.length) await inExcel(call, (context) => addCharts(context, sheet, plan));
}

/** Values as well as formulas are looked at: a spilled cell has a value only, an empty-looking formula only a formula. */
export async function refuseOccupied(context: Excel.RequestContext, range: Excel.Range, area: Area): Promise<void> {
  range.load('values,formulas');
  await context.sync();
  const taken = firstTaken(range.formulas as unknown[][], area) ?? firstTaken(range.values as unknown[][], area);
  if (taken) throw new Refusal({ kind: 'occupied', address: taken });
}

function firstTaken(cells: readonly (readonly unknown[])[], area: Area): string | null {
  for (const [row, line] of cells.entries()) {
    const column = line.findIndex((cell) => cell !== '' && cell !== null);
    if (column >= 0) return a1({ row: area.row + row, column: area.column + column });
  }
  return null;
}

export async function removeSheet(id: string, call: ExcelCall): Promise<void> {
  await inExcel(call, async (context) => {
    const sheet = await sheetIfThere(context, id);
    if (!sheet) return;
    sheet.delete();
    await context.sync();
  });
}
