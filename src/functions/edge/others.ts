import type { Parameter } from '../declaration';
import type { Cell } from './cells';

/** The cells of the arguments that are not numbers, by argument. */
export type Others = (parameter: Parameter) => Cell;

export function otherCells(parameters: readonly Parameter[], cells: readonly Cell[]): Others {
  const names = parameters.filter((parameter) => !parameter.number).map(({ name }) => name);
  return ({ name }) => cells[names.indexOf(name)];
}
