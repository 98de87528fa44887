import type { Day } from '../../rates/day';
import type { PasteCell, PasteRow } from './paste';
import { readPeriod, roleOf, type Role } from './words';
import { isValueCell } from './cell-values';
import { labelMeanings, sharedMeanings } from './mentions';
import type { Meaning } from '../metrics/registry';

/** What the header of a column says about the cells below it. */
export interface Column {
  role: Role | 'metric' | null;
  meanings: readonly Meaning[];
  header: string;
  /** The header carries a percent sign. */
  percent: boolean;
  /** The header is a period ("Last week", "2026-11"). */
  period: Day | null;
}

/** `rows`: one row per metric; `columns`: one column per metric; `other`: a table without known metrics. */
export interface Table {
  kind: 'rows' | 'columns' | 'other';
  id: number;
  columns: readonly Column[];
}

const LONGEST_PLAIN_HEADER = 60;
const FEWEST_PLAIN_HEADERS = 3;

/** The columns that a header row announces; null where the row holds values. */
export function headerOf(
  row: PasteRow,
  filled: readonly PasteCell[],
  today: Day,
  decimalComma: boolean,
): Column[] | null {
  if (filled.length < 2 || filled.some((cell) => isValue(cell, today, decimalComma))) return null;
  const columns = row.cells.map((cell) => columnOf(cell, today));
  return announcesTable(columns, filled.length) ? columns : null;
}

/** The columns of a header are named; a period or "Week 44" holds a number and is a header all the same. */
function isValue(cell: PasteCell, today: Day, decimalComma: boolean): boolean {
  if (cell.number !== null) return readPeriod(cell.folded, today) === null;
  return isValueCell(cell, decimalComma) && roleOf(cell.folded) === null;
}

function announcesTable(columns: readonly Column[], filled: number): boolean {
  const roles = columns.map((column) => column.role);
  const metrics = roles.filter((role) => role === 'metric').length;
  const isLabelled = roles.some(
    (role) => role === 'label' || role === 'value' || role === 'target' || role === 'count',
  );
  if (metrics >= 2) return !repeatOneName(columns);
  if (metrics === 1) return isLabelled && roles[0] !== 'metric' && roles[0] !== 'value';
  if (roles.includes('name') && isLabelled) return true;
  return (
    filled >= FEWEST_PLAIN_HEADERS && columns.every((c) => c.header === '' || c.role !== null || isPlain(c.header))
  );
}

/** "订单缺陷率 | ODR" names one metric twice: a row, not a header. */
function repeatOneName(columns: readonly Column[]): boolean {
  const named = columns.filter((column) => column.role === 'metric');
  return named.length === 2 && sharedMeanings(named).length > 0;
}

function columnOf(cell: PasteCell, today: Day): Column {
  const header = cell.folded.trim();
  const meanings = header === '' ? [] : labelMeanings(header);
  const isOfOthers = /target|goal|目标|同行|行业|rivalavg|rivalgood/i.test(header);
  return {
    role: meanings.length > 0 && !isOfOthers ? 'metric' : roleOf(header),
    meanings,
    header: cell.text.trim(),
    percent: header.includes('%'),
    period: readPeriod(header, today),
  };
}

function isPlain(header: string): boolean {
  return header.length <= LONGEST_PLAIN_HEADER && !/\d/.test(header);
}
