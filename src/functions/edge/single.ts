import { readNumberCell } from '../../core/input/read';
import type { Target } from '../../core/units';
import { invalid, Problem } from '../../core/words/problem';
import { nameOf, type Parameter } from '../declaration';
import type { Cell, Matrix } from './cells';

/** The one cell of each argument of a function that works on a single item. */
export function singleCells(parameters: readonly Parameter[], args: readonly Matrix[]): Cell[] | Problem {
  for (const [at, parameter] of parameters.entries()) {
    const [rows, columns] = [args[at]!.length, args[at]![0]!.length];
    if (rows > 1 || columns > 1)
      return invalid('singleOnly', { name: nameOf(parameter), size: `${rows} x ${columns}` });
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
