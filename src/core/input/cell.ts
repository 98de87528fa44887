/** What Excel delivers in one cell of an argument. */
export type Cell = unknown;

/** A value with data-type wrapping (a linked or formatted cell) stands for its basic value. */
export function plain(cell: Cell): Cell {
  if (cell !== null && typeof cell === 'object' && !isErrorCell(cell) && 'basicValue' in cell)
    return (cell as { basicValue: Cell }).basicValue;
  return cell;
}

/** Excel delivers a blank cell as null, "" or undefined; the desktop also as 0, which each parameter decides for itself. */
export function isBlank(cell: Cell): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

/** Nothing was filled in, by the rule of one argument: a 0 is an empty cell only where it could not be meant. */
export function isLeftOut(cell: Cell, zeroIsBlank: boolean): boolean {
  const value = plain(cell);
  return isBlank(value) || (zeroIsBlank && value === 0);
}

/** Nothing was filled in, as any host delivers it: the desktop sends 0 for a blank cell of a range. */
export function isMissing(cell: Cell): boolean {
  const value = plain(cell);
  return isBlank(value) || value === 0;
}

/** An error in an input cell, as Excel delivers it where allowErrorForDataTypeAny is set. */
export function isErrorCell(cell: Cell): boolean {
  if (cell === null || typeof cell !== 'object') return false;
  const { code, type, basicType } = cell as { code?: unknown; type?: unknown; basicType?: unknown };
  return (typeof code === 'string' && code.startsWith('#')) || type === 'Error' || basicType === 'Error';
}
