import type { App } from '../app';
import type { PricedList } from '../core';
import { Refusal } from '../sheet/errors';
import { rewritePlace, rewriteSheet, markOf } from '../sheet/rewrite';
import { firstText, usedAreaOf, type ReadCall, type Selected } from '../sheet/selection';
import { a1Area, type Area, type Place, type SheetNamed, type SheetPlan } from '../sheet/plan';
import { writeToNewSheet, writeToPlace, type Written } from '../sheet/write';
import { isoDay } from '../today';
import type { TaskCall } from '../ui/task';
import { withReport, type RememberedReport } from './remembered-report';
import { besidePlan, reportPlan } from './report';
import type { SkuResult } from './store';

/*
 * A report of the pane is not a list. The workbook remembers where reports stand, so that a second run reads the list
 * and renews its report, as long as nobody has changed it.
 */

/** Stands for the mark of a report of formulas, which follow by themselves. */
const LIVE = 'live';

/** The list that is meant where the selection is a report of it, or holds one beside the list. */
export async function listMeant(app: App, selected: Selected, call: ReadCall): Promise<Selected> {
  const report = await reportIn(app, selected, ({ sheetId, listSheetId }) => sheetId !== listSheetId, call);
  const list = report ? await usedAreaOf(report.listSheetId, call) : selected;
  if (!list) throw new Refusal({ kind: 'ownReport' });
  const beside = await reportIn(app, list, (one) => isBesideWithin(one, list), call);
  return beside ? withoutColumns(list, beside.area.column - 1) : list;
}

/** The first remembered report on the sheet that is still where it was. */
async function reportIn(
  app: App,
  { sheetId }: Selected,
  isMeant: (report: RememberedReport) => boolean,
  call: ReadCall,
): Promise<RememberedReport | null> {
  for (const report of app.preferences.reports)
    if (report.sheetId === sheetId && isMeant(report) && (await firstText(sheetId, report.area, call)) === report.first)
      return report;
  return null;
}

function isBesideWithin(report: RememberedReport, { area: { column, columns } }: Selected): boolean {
  const first = report.area.column;
  return report.sheetId === report.listSheetId && column < first - 1 && column + columns > first;
}

/** The selection up to a column; what stands to the right of it is a report. */
function withoutColumns(selected: Selected, column: number): Selected {
  const area = { ...selected.area, columns: column - selected.area.column };
  const sheet = selected.address.slice(0, selected.address.lastIndexOf('!') + 1);
  return { ...selected, area, address: `${sheet}${a1Area(area)}` };
}

/**
 * Writes a report of values: in place of an earlier one of the same list, marketplace and day that nobody has changed,
 * else to a new sheet or to an empty place beside the list.
 */
export async function writeReport(app: App, result: SkuResult, isBeside: boolean, call: TaskCall): Promise<Written> {
  const { list, from } = result;
  if (!from) return writeToNewSheet(reportPlan(app, result), call);
  const listed = { ...listOf(from), of: kindOf(list) };
  const earlier = await unchanged(app, { ...listed, isBeside }, call);
  call.say((t) => t.sku.writing);
  const written = await (isBeside
    ? writeBeside(from, earlier, besidePlan(app, result, from), call)
    : writeOnSheet(earlier, reportPlan(app, result), call));
  await remember(app, { ...listed, ...placeOf(written) }, false, call);
  return written;
}

/** A report that stands somewhere already. */
type Earlier = (SheetNamed & { area: Area }) | null;

const writeBeside = (list: SheetNamed, earlier: Earlier, plan: SheetPlan, call: TaskCall) =>
  earlier ? rewritePlace(earlier, earlier.area, plan, call) : writeToPlace(list, plan, call);
const writeOnSheet = (earlier: Earlier, plan: SheetPlan, call: TaskCall) =>
  earlier ? rewriteSheet(earlier, plan, call) : writeToNewSheet(plan, call);

interface Wanted {
  listSheetId: string;
  listAt: Place;
  of: string;
  isBeside: boolean;
}

/** The last report of that kind, where all its cells are still as they were written. */
async function unchanged(app: App, wanted: Wanted, call: ReadCall): Promise<Earlier> {
  const report = [...app.preferences.reports].reverse().find((one) => isWanted(one, wanted));
  if (!report) return null;
  const { sheetId, area } = report;
  const used = await usedAreaOf(sheetId, call);
  // On a sheet of its own anything beside the report was added by a person.
  if (!used || (!wanted.isBeside && !isInside(used.area, area))) return null;
  return (await markOf(sheetId, area, call)) === report.mark ? { sheet: used.sheet, sheetId, area } : null;
}

function isInside(inner: Area, outer: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

function isWanted(report: RememberedReport, { listSheetId, listAt, of, isBeside }: Wanted): boolean {
  return (
    report.mark !== LIVE &&
    report.listSheetId === listSheetId &&
    report.listAt.row === listAt.row &&
    report.listAt.column === listAt.column &&
    (report.sheetId === listSheetId) === isBeside &&
    (isBeside || report.of === of)
  );
}

/** Writes a report of formulas to a new sheet. It follows its list, so that none is ever renewed. */
export async function writeLiveReport(
  app: App,
  { list }: SkuResult,
  from: Selected,
  plan: SheetPlan,
  call: TaskCall,
): Promise<Written> {
  const written = await writeToNewSheet(plan, call);
  await remember(app, { ...listOf(from), of: kindOf(list), ...placeOf(written) }, true, call);
  return written;
}

const placeOf = ({ sheetId, area }: Written) => ({ sheetId, area });
const listOf = ({ sheetId, area: { row, column } }: Selected) => ({ listSheetId: sheetId, listAt: { row, column } });
const kindOf = ({ options: { market, day } }: PricedList) => `${market.id} ${isoDay(day)}`;

/** A report that cannot be remembered is a report all the same: the next run writes another. */
async function remember(
  app: App,
  report: Omit<RememberedReport, 'first' | 'mark'>,
  isLive: boolean,
  call: TaskCall,
): Promise<void> {
  const { sheetId, area } = report;
  try {
    const mark = isLive ? LIVE : await markOf(sheetId, area, call);
    const first = (await firstText(sheetId, area, call)) ?? '';
    await app.preferences.setReports(withReport(app.preferences.reports, { ...report, mark, first }));
  } catch {
    // Cancelled, or a workbook that keeps nothing.
  }
}
