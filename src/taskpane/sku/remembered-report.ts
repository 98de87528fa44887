import { isRecord } from '../kept-record';
import { SHEET_COLUMNS, SHEET_ROWS, type Area, type Place } from '../sheet/plan';

/** A report that the pane wrote, as the workbook remembers it. */
export interface RememberedReport {
  sheetId: string;
  area: Area;
  /** Id of the sheet with the list; the report's own where it stands beside the list. */
  listSheetId: string;
  /** Upper left cell of the list. */
  listAt: Place;
  /** Marketplace and day: another one is another report. */
  of: string;
  /** Text of the first cell. */
  first: string;
  /** Of all its cells as they were written. */
  mark: string;
}

const MOST_REPORTS = 30;
const LONGEST = 300;

/** Reports from the workbook, which comes from anywhere: what does not fit is left out. */
export function safeReports(kept: unknown): readonly RememberedReport[] {
  return Array.isArray(kept) ? kept.slice(-MOST_REPORTS).filter(isReport) : [];
}

/** With one more, in place of an earlier one at the same place; the oldest goes where there are too many. */
export function withReport(reports: readonly RememberedReport[], added: RememberedReport): RememberedReport[] {
  return [...reports.filter((report) => !isSamePlace(report, added)), added].slice(-MOST_REPORTS);
}

function isSamePlace(one: RememberedReport, other: RememberedReport): boolean {
  return one.sheetId === other.sheetId && one.area.row === other.area.row && one.area.column === other.area.column;
}

const isText = (value: unknown) => typeof value === 'string' && value.length <= LONGEST;
const isWithin = (value: unknown, least: number, most: number) =>
  Number.isInteger(value) && Number(value) >= least && Number(value) <= most;

function isReport(kept: unknown): kept is RememberedReport {
  if (!isRecord(kept)) return false;
  const { area, listAt } = kept;
  return (
    [kept.sheetId, kept.listSheetId, kept.of, kept.first, kept.mark].every(isText) &&
    isPlace(listAt) &&
    isPlace(area) &&
    isWithin(area.rows, 1, SHEET_ROWS) &&
    isWithin(area.columns, 1, SHEET_COLUMNS)
  );
}

function isPlace(value: unknown): value is Readonly<Record<string, unknown>> {
  return isRecord(value) && isWithin(value.row, 0, SHEET_ROWS) && isWithin(value.column, 0, SHEET_COLUMNS);
}
