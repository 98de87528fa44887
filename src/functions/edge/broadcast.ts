import { invalid, type Problem } from '../../core/words/problem';
import { nameOf, type Parameter, type RowFunction } from '../declaration';
import { isErrorCell, isLeftOut, isMissing, type Cell, type Matrix } from './cells';

/** An argument as it serves the rows and columns of a result. */
export interface Column {
  parameter: Parameter;
  matrix: Matrix;
  /** 0 where the argument has one row (or column) that serves all. */
  rowStep: 0 | 1;
  columnStep: 0 | 1;
}

export interface Shape {
  /** Rows to compute: up to the last that is filled. */
  filled: number;
  /** Rows of the result, blank below the filled ones. */
  rows: number;
  columns: number;
  inputs: Column[];
  /** What must be filled for a row not to be blank. */
  required: Column[];
}

/** Up to here a result keeps the height of its ranges, so that a formula may run past the end of a list. */
const MOST_BLANK_ROWS = 10_000;

export function cellAt(input: Column, row: number, column: number): Cell {
  return input.matrix[input.rowStep * row]![input.columnStep * column];
}

/** Lays the arguments over each other: sizes must match or be 1. */
export function broadcast(declared: RowFunction, args: readonly Matrix[]): Shape | Problem {
  let rows = 1;
  let columns = 1;
  let tallest: Column | null = null;
  let widest: Column | null = null;
  const inputs: Column[] = [];
  for (const [at, parameter] of declared.parameters.entries()) {
    const matrix = args[at]!;
    const [height, width] = [matrix.length, matrix[0]!.length];
    const input: Column = { parameter, matrix, rowStep: height > 1 ? 1 : 0, columnStep: width > 1 ? 1 : 0 };
    if (width > 1 && declared.kind === 'row')
      return invalid('columnsOnly', { name: nameOf(parameter), size: sizeOf(matrix) });
    if (height > 1 && rows > 1 && height !== rows) return clash(tallest!, input);
    if (width > 1 && columns > 1 && width !== columns) return clash(widest!, input);
    if (height > rows) [rows, tallest] = [height, input];
    if (width > columns) [columns, widest] = [width, input];
    inputs.push(input);
  }
  return trimmed(declared, rows, columns, inputs);
}

const sizeOf = (matrix: Matrix): string => `${matrix.length} x ${matrix[0]!.length}`;

function clash(first: Column, second: Column): Problem {
  return invalid('shapeMismatch', {
    first: nameOf(first.parameter),
    firstSize: sizeOf(first.matrix),
    second: nameOf(second.parameter),
    secondSize: sizeOf(second.matrix),
  });
}

function trimmed(declared: RowFunction, rows: number, columns: number, inputs: Column[]): Shape | Problem {
  const all = inputs.filter(({ parameter }) => parameter.required);
  // A single value that serves every row does not make a row filled, as long as other inputs come in rows.
  const inRows = all.filter(({ rowStep, columnStep }) => rowStep || columnStep);
  const required = inRows.length ? inRows : all;
  const filled = filledRows(rows, columns, inRows.length ? inRows : inputs.filter(({ rowStep }) => rowStep));
  if (filled * columns > declared.mostRows)
    return invalid('tooManyRows', { name: declared.id, rows: filled * columns, limit: declared.mostRows });
  const height = rows > MOST_BLANK_ROWS ? Math.max(filled, 1) : rows;
  return { filled: Math.max(filled, 1), rows: height, columns, inputs, required };
}

/** The rows up to the last that is filled. */
function filledRows(rows: number, columns: number, inputs: readonly Column[]): number {
  let filled = rows;
  while (filled > 1 && isBlankAcross(inputs, filled - 1, columns)) filled--;
  return filled;
}

function isBlankAcross(inputs: readonly Column[], row: number, columns: number): boolean {
  if (inputs.length === 0) return false;
  for (let column = 0; column < columns; column++) if (!isBlankRow(inputs, row, column)) return false;
  return true;
}

/**
 * Whether none of these inputs is filled. Desktop Excel delivers a blank cell as 0: a row of nothing but 0 is blank
 * where one of them could not mean 0; a 0 that alone decides is a value where it can be one.
 */
export function isBlankRow(required: readonly Column[], row: number, column: number): boolean {
  let isLeft = false;
  for (const input of required) {
    const cell = cellAt(input, row, column);
    if (!isMissing(cell)) return false;
    isLeft ||= isLeftOut(cell, input.parameter.number?.zeroIsBlank ?? input.parameter.zeroIsBlank ?? true);
  }
  return isLeft;
}

/** The first input that is an Excel error, which comes back as that error. */
export function inputError(inputs: readonly Column[], row: number, column: number): Cell {
  const broken = inputs.find((input) => isErrorCell(cellAt(input, row, column)));
  return broken ? cellAt(broken, row, column) : null;
}
