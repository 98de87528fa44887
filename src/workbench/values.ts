/** What a cell can hold, in the terms of the worksheet: neither the grid's nor office.js's. */

const ERROR_CODES = [
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#SPILL!',
  '#CALC!',
  '#BUSY!',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** An error in a cell, with the sentence that explains it where there is one. */
export class CellError {
  constructor(
    readonly code: ErrorCode,
    readonly message = '',
  ) {}
}

/** `null` is a blank cell. */
export type CellValue = string | number | boolean | null | CellError;
export type Matrix<T = CellValue> = T[][];

const KNOWN_CODES: ReadonlySet<string> = new Set(ERROR_CODES);

export function isErrorCode(text: unknown): text is ErrorCode {
  return typeof text === 'string' && KNOWN_CODES.has(text);
}

/** The column count of a matrix: that of its first row. */
export function widthOf(matrix: Matrix<unknown>): number {
  return matrix[0]?.length ?? 0;
}
