import { Fnv } from '../fnv';
import type { Cell } from '../core';
import { inExcel, isDone, orTakeBack, type ExcelCall } from './excel';
import { a1Area, rangeOf, type Area, type PlannedCell, type SheetNamed, type SheetPlan } from './plan';
import { eachPiece, type ReadCall } from './selection';
import {
  fillSheet,
  removeSheet,
  showSheet,
  writeToNewSheet,
  writeToPlace,
  type WriteCall,
  type Written,
} from './write';

/** A plan is written anew over what the pane itself wrote before, so that formulas elsewhere that read it go on. */

/** Tells later whether all cells of a place are still as they were, values as well as formulas. */
export async function markOf(sheetId: string, area: Area, call: ReadCall): Promise<string> {
  const mark = new Fnv();
  await eachPiece({ sheetId, area }, call, 'formulas', (range) => {
    mark.add(JSON.stringify(range.formulas));
  });
  return mark.toString();
}

/**
 * Renews a sheet that is the pane's own. The plan is first written whole to another sheet, so that a stop on the way
 * leaves the earlier report; where the earlier one fails half-way, the new sheet stays and `notRenewed` names the old.
 */
export async function rewriteSheet(old: SheetNamed, plan: SheetPlan, call: WriteCall): Promise<Written> {
  const fresh = await writeToNewSheet(plan, call, false);
  const renewed = await renew(old.sheetId, plan, call);
  if (renewed && (await isDone(call, (undoing) => removeSheet(fresh.sheetId, undoing)))) return renewed;
  await isDone(call, async (undoing) => {
    await showSheet(fresh.sheetId, undoing);
  });
  return { ...fresh, notRenewed: old.sheet };
}

/** The sheet with the plan in place of what it held, shown; null where that did not come to its end. */
async function renew(sheetId: string, plan: SheetPlan, call: WriteCall): Promise<Written | null> {
  try {
    await emptySheet(sheetId, call);
    const filled = await fillSheet(sheetId, plan, call);
    return { sheetId, ...filled, sheet: await showSheet(sheetId, call) };
  } catch {
    return null;
  }
}

async function emptySheet(id: string, call: ExcelCall): Promise<void> {
  await inExcel(call, async (context) => {
    const sheet = context.workbook.worksheets.getItem(id);
    sheet.tables.load('items/id');
    sheet.charts.load('items/name');
    const used = sheet.getUsedRangeOrNullObject(false);
    used.load('address');
    await context.sync();
    sheet.freezePanes.unfreeze();
    for (const table of sheet.tables.items) table.convertToRange();
    for (const chart of sheet.charts.items) chart.delete();
    if (!used.isNullObject) {
      used.conditionalFormats.clearAll();
      used.clear();
    }
    await context.sync();
  });
}

/** Renews a block beside a list; whatever stops it, the earlier values are put back. */
export async function rewritePlace(old: SheetNamed, area: Area, plan: SheetPlan, call: WriteCall): Promise<Written> {
  const before: PlannedCell[][] = [];
  await eachPiece({ sheetId: old.sheetId, area }, call, 'values,numberFormat', (range) => {
    const formats = range.numberFormat as string[][];
    (range.values as Cell[][]).forEach((row, at) => {
      before.push(row.map((value, column) => ({ value, numberFormat: formats[at]?.[column] ?? 'General' })));
    });
  });
  const losses = (plan.losses ?? []).map((loss) => ({ ...loss, row: area.row + 1, rows: area.rows - 1 }));
  const earlier: SheetPlan = { ...plan, origin: area, rows: before, columns: area.columns, losses };
  const undo = {
    address: `${old.sheet}!${a1Area(area)}`,
    async takeBack(undoing: ExcelCall) {
      await emptyPlace(old.sheetId, area, undoing);
      await writeToPlace(old, earlier, { ...call, ...undoing });
    },
  };
  return orTakeBack(undo, call, async () => {
    await emptyPlace(old.sheetId, area, call);
    return writeToPlace(old, plan, call);
  });
}

async function emptyPlace(sheetId: string, area: Area, call: ExcelCall): Promise<void> {
  await inExcel(call, async (context) => {
    const range = rangeOf(context, sheetId, area);
    range.conditionalFormats.clearAll();
    range.clear('Contents');
    await context.sync();
  });
}
