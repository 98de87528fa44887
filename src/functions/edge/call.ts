import { Problem, unexpected } from '../../core/words/problem';
import { dayOf, type Day } from '../../rates/day';
import { calculate, type Environment, type FunctionSpec } from './calculate';
import { displayLanguage, errorCell, resultCell, type Argument, type Matrix } from './cells';

/** The day it is where the person sits: the only clock of the product, read once per call. */
export function today(): Day {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate())!;
}

export function environment(): Environment {
  return { today: today(), language: displayLanguage() };
}

/** A worksheet function that works row by row. */
export function call(spec: FunctionSpec, ...args: Argument[]): Matrix {
  return calculate(spec, args, environment());
}

export type Table = readonly (readonly (number | string | boolean | Problem | null)[])[];

/** A worksheet function that returns a table; a problem becomes the one cell of it. */
export function tabulate(make: (environment: Environment) => Table | Problem): Matrix {
  const env = environment();
  let table: Table | Problem;
  try {
    table = make(env);
  } catch (error) {
    table = unexpected(error);
  }
  if (table instanceof Problem) return [[errorCell(table, env.language)]];
  const width = Math.max(...table.map((row) => row.length));
  return table.map((row) => Array.from({ length: width }, (_, at) => resultCell(row[at], env.language)));
}
