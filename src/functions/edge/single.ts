import { readNumberCell } from '../../core/input/read';
import type { Target } from '../../core/units';
import { invalid, Problem } from '../../core/words/problem';
import { nameOf, type Parameter } from '../declaration';
import type { Cell, Matrix } from './cells';

export const isOneCell = (matrix: Matrix): boolean => matrix.length === 1 && matrix[0]!.length === 1;

/** A block where one value is asked for: its first cell alone would answer a question that nobody asked. */
export function unlessSingle(parameter: Parameter, matrix: Matrix): Problem | null {
  if (isOneCell(matrix)) return null;
  return invalid('singleOnly', { name: nameOf(parameter), size: `${matrix.length} x ${matrix[0]!.length}` });
}

/** The one cell of each argument of a function that works on a single item. */
export function singleCells(parameters: readonly Parameter[], args: readonly Matrix[]): Cell[] | Problem {
  for (const [at, parameter] of parameters.entries()) {
    const problem = unlessSingle(parameter, args[at]!);
    if (problem) return problem;
  }
  return parameters.map((_, at) => args[at]![0]![0]);
}

/** The numbers among the cells of one row, in the order of the parameters; NaN where one was left out. */
export function readNumbers(
  parameters: readonly Parameter[],
  cells: readonly Cell[],
  target?: Target,
  currency: string | null = null,
): number[] | Problem {
  const numbers: number[] = [];
  for (const [at, parameter] of parameters.entries()) {
    if (!parameter.number) continue;
    const value = readNumberCell(cells[at], nameOf(parameter), parameter.number, target, currency);
    if (value instanceof Problem) return value;
    if (value === null && parameter.required === true) return invalid('required', { name: nameOf(parameter) });
    numbers.push(value ?? NaN);
  }
  return numbers;
}
