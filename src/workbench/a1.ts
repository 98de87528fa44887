/** Cell addresses: zero-based areas inside, A1 text outside. */

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** `B2` or `B2:D9`, without the sheet. */
export function localAddress({ row, column, rows, columns }: Area): string {
  const start = `${columnLetters(column)}${row + 1}`;
  return rows === 1 && columns === 1 ? start : `${start}:${columnLetters(column + columns - 1)}${row + rows}`;
}

/** A sheet name as a formula writes it. */
function quoteSheet(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;
}

export function address(sheet: string, area: Area): string {
  return `${quoteSheet(sheet)}!${localAddress(area)}`;
}

const CELL = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i;
const COLUMN = /^\$?([A-Z]{1,3})$/i;
const ROW = /^\$?(\d{1,7})$/;

function corner(text: string): { row?: number; column?: number } | undefined {
  const cell = CELL.exec(text);
  if (cell?.[1] !== undefined) return { column: columnIndex(cell[1]), row: Number(cell[2]) - 1 };
  const column = COLUMN.exec(text);
  if (column?.[1] !== undefined) return { column: columnIndex(column[1]) };
  const row = ROW.exec(text);
  return row === null ? undefined : { row: Number(row[1]) - 1 };
}

/** Reads `B2`, `B2:D9`, `B:D`, `2:9`, each with an optional sheet; undefined if it is none of them. */
export function parseAddress(text: string): { sheet?: string; area: Area } | undefined {
  const [, quoted, plain, local = ''] = /^(?:'((?:[^']|'')+)'!|([^'!]+)!)?([^!]+)$/.exec(text.trim()) ?? [];
  const [first = '', second = first, more] = local.split(':');
  const from = corner(first);
  const to = corner(second);
  if (from === undefined || to === undefined || more !== undefined) return undefined;
  if ((from.row === undefined || from.column === undefined) && !local.includes(':')) return undefined;
  if ((from.row === undefined) !== (to.row === undefined) || (from.column === undefined) !== (to.column === undefined))
    return undefined;

  const span = (a: number | undefined, b: number | undefined, all: number) =>
    a === undefined || b === undefined
      ? { start: 0, count: all }
      : { start: Math.min(a, b), count: Math.abs(a - b) + 1 };
  const rows = span(from.row, to.row, MAX_ROWS);
  const columns = span(from.column, to.column, MAX_COLUMNS);
  const area = { row: rows.start, column: columns.start, rows: rows.count, columns: columns.count };
  return isOnSheet(area) ? { sheet: quoted?.replaceAll("''", "'") ?? plain, area } : undefined;
}

export function isOnSheet({ row, column, rows, columns }: Area): boolean {
  return (
    row >= 0 && column >= 0 && rows > 0 && columns > 0 && row + rows <= MAX_ROWS && column + columns <= MAX_COLUMNS
  );
}

export function contains(outer: Area, row: number, column: number): boolean {
  return (
    row >= outer.row && column >= outer.column && row < outer.row + outer.rows && column < outer.column + outer.columns
  );
}
