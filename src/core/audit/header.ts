import type { Day } from '../../rates/day';
import type { Meaning } from '../metrics/registry';
import { readCell, type CellKind } from './cell-reading';
import { labelRole, periodInLabel } from './label-role';
import { labelMeanings, sharedMeanings } from './mentions';
import { isBlankCell, type PasteCell, type PasteRow } from './paste';
import { readPeriod, readPlainDay } from './periods';
import { isFulfilment } from './words';
import { isOutcome, isWeakValue, roleOf, type Role } from './roles';

/** What the header of a column says about the cells below it. */
export interface Column {
  /** `part`: of the orders that another column holds all of (B2B), or of an earlier period; never read. */
  role: Role | 'metric' | 'part' | null;
  meanings: readonly Meaning[];
  header: string;
  /** The header carries a percent sign. */
  percent: boolean;
  /** The header is a period or ends in one ("Last week", "2026-11", "ODR last week"). */
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
const MOST_OF_A_YEAR = 300;
const VALUES: ReadonlySet<CellKind> = new Set(['value', 'bounded', 'count', 'many', 'none', 'target', 'span', 'zero']);

/**
 * The columns that a header row announces; null where the row holds values. A header may hold digits, units and days;
 * what settles a doubtful one is the row below it (`next`), which must hold values where the header has metrics.
 */
export function headerOf(row: PasteRow, next: PasteRow | null, today: Day, decimalComma: boolean): Column[] | null {
  const filled = row.cells.filter((cell) => !isBlankCell(cell));
  if (filled.length < 2) return null;
  const read = row.cells.map((cell) => columnOf(cell, today));
  const columns = ofNamedRows(withNames(withCurrent(read, today), next), next, today, decimalComma);
  const odd = row.cells.filter((cell, at) => columns[at]!.role === null && isValue(cell, decimalComma)).length;
  const below = next ? belowMetrics(columns, next, decimalComma) : 'nothing';
  if (odd > 0) {
    const metrics = columns.filter((column) => column.role === 'metric').length;
    return metrics > 0 && odd < filled.length / 2 && below === 'values' ? columns : null;
  }
  return announcesTable(columns, filled.length, below) ? columns : null;
}

/** Beside "Late shipment rate last week", "Late shipment rate" is the one of now. */
function withCurrent(columns: Column[], today: Day): Column[] {
  const dated = columns.filter(({ role, period }) => role === 'metric' && period !== null);
  return columns.map((column) => {
    const isCurrent =
      column.role === 'metric' &&
      column.period === null &&
      dated.some((other) => sharedMeanings([column, other]).length > 0);
    return isCurrent ? { ...column, period: today } : column;
  });
}

/** "月份 | 2026-09 | 2026-10": where all other columns are periods, the first one holds the names. */
function withNames(columns: Column[], next: PasteRow | null): Column[] {
  const [first, ...others] = columns;
  // Above the names a corner is often left blank.
  const isPage = others.every(({ header }) => header === '' || isFulfilment(header));
  const isCorner = first?.header === '' && !isPage && others.some(({ role }) => role !== null);
  const corner = isCorner ? next?.cells[0] : undefined;
  if (corner && labelMeanings(corner.folded.trim()).length > 0 && others.every(({ role }) => role !== 'metric'))
    return [{ ...first!, role: 'name' }, ...others];
  const periods = others.filter(({ header }) => header !== '');
  const isByPeriod = first?.role === 'label' && periods.length > 1 && periods.every(({ period }) => period !== null);
  return isByPeriod && others.every(({ role }) => role !== 'metric')
    ? [{ ...first, role: 'name' }, ...others]
    : columns;
}

/** A column of names beside one of values: what the other columns are worth then. */
function ofNamedRows(columns: Column[], next: PasteRow | null, today: Day, decimalComma: boolean): Column[] {
  const isValue = ({ role, header }: Column) => role === 'value' || isFulfilment(header);
  const isNamed = columns.some(({ role }) => role === 'name') && columns.some(isValue);
  if (!isNamed) return columns;
  const holdsValue = (at: number) => {
    const cell = next?.cells[at];
    return cell !== undefined && readCell(cell, decimalComma).kind === 'value';
  };
  return withCurrentValue(
    withUnnamed(withoutWeak(columns.map(asCount).map(asFulfilment), today), holdsValue, today),
    today,
  );
}

/** "Seller fulfilled" holds values, although a seller would name a row. */
const asFulfilment = (column: Column): Column =>
  column.role === 'label' && isFulfilment(column.header) ? { ...column, role: 'value' } : column;

/** "订单数" is a count there, not one more metric. */
function asCount(column: Column): Column {
  const isCommon = column.meanings.length > 0 && column.meanings.every(({ isGeneric }) => isGeneric);
  return isCommon ? { ...column, role: roleOf(column.header) ?? 'aside', meanings: [] } : column;
}

/** "Score" holds the value only where no column says that it does. */
function withoutWeak(columns: Column[], today: Day): Column[] {
  const isWeak = ({ role, header, period }: Column) => role === 'value' && period === null && isWeakValue(header);
  const hasOther = columns.some(
    (column) => column.role === 'value' && (column.period ?? today) >= today && !isWeak(column),
  );
  return hasOther ? columns.map((column) => (isWeak(column) ? { ...column, role: 'aside' } : column)) : columns;
}

/** Where all columns of values are of earlier periods, the one that nobody understood holds that of now. */
function withUnnamed(columns: Column[], holdsValue: (at: number) => boolean, today: Day): Column[] {
  const values = columns.filter(({ role }) => role === 'value');
  if (values.some(({ period }) => period === null || period >= today)) return columns;
  const isPossible = ({ role, header }: Column, at: number) =>
    at > 0 && holdsValue(at) && (role === null || (role === 'aside' && isOutcome(header)));
  if (columns.filter(isPossible).length === 0) return columns;
  return columns.map((column, at) => (isPossible(column, at) ? { ...column, role: 'value' } : column));
}

/** Beside "last week", "value" is the one of now; of several such columns none is that of the week before. */
function withCurrentValue(columns: Column[], today: Day): Column[] {
  const isEarlier = ({ role, period }: Column) => role === 'value' && period !== null && period < today;
  const isBare = ({ role, period }: Column) => role === 'value' && period === null;
  const bare = columns.filter(isBare).length;
  const now = columns.filter(({ role, period }) => role === 'value' && (period ?? today) >= today).length;
  if (now === 0 || !columns.some(isEarlier)) return columns;
  return columns.map((column) => {
    if (isBare(column) && bare === 1) return { ...column, period: today };
    // The year before is there to compare with.
    const isOnlyBefore = bare > 1 || column.period! < today - MOST_OF_A_YEAR;
    return isEarlier(column) && isOnlyBefore ? { ...column, role: 'part' } : column;
  });
}

/** A number, and "尺寸2" or "7天总销售额" are none. A period or "Week 44" holds a number and is a header all the same. */
function isValue(cell: PasteCell, decimalComma: boolean): boolean {
  const { kind } = readCell(cell, decimalComma);
  return kind !== 'zero' && VALUES.has(kind);
}

/** What stands in the next row where this one has names of metrics. */
function belowMetrics(
  columns: readonly Column[],
  next: PasteRow,
  decimalComma: boolean,
): 'values' | 'names' | 'nothing' {
  let values = 0;
  for (const [at, { role }] of columns.entries()) {
    const cell = next.cells[at];
    if (role !== 'metric' || !cell || cell.folded.trim() === '') continue;
    if (!VALUES.has(readCell(cell, decimalComma).kind)) return 'names';
    values++;
  }
  return values > 0 ? 'values' : 'nothing';
}

function announcesTable(columns: readonly Column[], filled: number, below: 'values' | 'names' | 'nothing'): boolean {
  const roles = columns.map((column) => column.role);
  const metrics = columns.filter((column) => column.meanings.length > 0).length;
  const isLabelled = roles.some(
    (role) => role === 'label' || role === 'value' || role === 'target' || role === 'count',
  );
  if (metrics >= 2) return !repeatOneName(columns) || below === 'values';
  if (metrics === 1) {
    if (below === 'values') return true;
    return isLabelled && roles[0] !== 'metric' && roles[0] !== 'value' && below === 'nothing';
  }
  if (roles.includes('name') && isLabelled) return true;
  if (roles.filter((role) => role === 'value').length === filled) return true;
  return (
    filled >= FEWEST_PLAIN_HEADERS && columns.every((c) => c.header === '' || c.role !== null || isPlain(c.header))
  );
}

/** "订单缺陷率 | ODR" names one metric twice: a row, not a header. */
function repeatOneName(columns: readonly Column[]): boolean {
  const named = columns.filter((column) => column.meanings.length > 0);
  return named.length === 2 && sharedMeanings(named).length > 0;
}

function columnOf(cell: PasteCell, today: Day): Column {
  const header = cell.isMaybeBlank ? '' : cell.folded.trim();
  const meanings = header === '' || cell.number !== null ? [] : labelMeanings(header);
  const words = meanings.length > 0 ? periodInLabel(header) : cell.folded;
  const period = cell.number === null ? readPeriod(words, today) : readPlainDay(cell.number);
  return {
    role: meanings.length > 0 ? labelRole(header, period !== null) : period !== null ? 'value' : roleOf(header),
    meanings,
    header: header === '' ? '' : cell.text.trim(),
    percent: header.includes('%'),
    period,
  };
}

function isPlain(header: string): boolean {
  return header.length <= LONGEST_PLAIN_HEADER;
}
