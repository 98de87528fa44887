import { invalid, Problem } from '../../core/words/problem';
import { dayOf, type Day } from '../../rates/day';
import { nameOf, type Declaration, type Environment, type Table } from '../declaration';
import { broadcast } from './broadcast';
import { Calculation } from './calculate';
import { displayLanguage, isBlank, isErrorCell, type Argument, type Cell, type Matrix } from './cells';
import { fault } from '../../core/words/fault';
import { Output, rowMarks } from './output';
import { isOneCell, unlessSingle } from './single';

/** The day it is where the person sits: the only clock of the product, read once per call. */
export function today(): Day {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate())!;
}

const BLANK: Matrix = [[null]];

/** An argument as a block: a bare value is the one cell of a block, and what was left out is a blank cell. */
function matrixOf(given: Argument): Matrix {
  if (!Array.isArray(given)) return isValue(given) ? [[given]] : BLANK;
  if (given.length === 0) return BLANK;
  if (!Array.isArray(given[0])) return [given as Cell[]];
  return given[0].length === 0 ? BLANK : (given as Matrix);
}

/** A cell's value; not the object by which a host tells who called, which follows the arguments that were given. */
function isValue(given: unknown): boolean {
  if (typeof given === 'object') return given !== null && (isErrorCell(given) || 'basicValue' in given);
  return given !== undefined && typeof given !== 'function';
}

/** One call of a worksheet function, exactly as a cell makes it. Never throws. */
export function call(declared: Declaration, args: readonly Argument[]): Matrix {
  const environment: Environment = { today: today(), language: displayLanguage() };
  try {
    return answer(
      declared,
      declared.parameters.map((_, at) => matrixOf(args[at])),
      environment,
    );
  } catch (error) {
    return inOneCell(declared, fault(declared.id, error), environment);
  }
}

function answer(declared: Declaration, args: readonly Matrix[], environment: Environment): Matrix {
  if (declared.kind === 'table') return tabulate(declared, args, environment, declared.table);
  const table = declared.table?.(args, environment);
  if (table) return tabulate(declared, args, environment, () => table);
  const shape = broadcast(declared, args);
  if (shape instanceof Problem) return inOneCell(declared, shape, environment);
  return new Calculation(declared, shape, environment).run();
}

function inOneCell(declared: Declaration, problem: Problem, { language }: Environment): Matrix {
  return [[new Output(declared.id, language).cell(problem)]];
}

/** A table; an error in an argument comes back as that error, and a problem becomes the one cell. */
function tabulate(
  declared: Declaration,
  args: readonly Matrix[],
  environment: Environment,
  make: (args: readonly Matrix[], environment: Environment) => Table | Problem,
): Matrix {
  const broken = errorIn(declared, args);
  if (broken !== null) return [[broken]];
  const blocks = args.map((matrix) => (matrix.length > 1 ? withoutBlankEnd(matrix) : matrix));
  const problem = unfit(declared, blocks);
  const table = problem ?? make(blocks, environment);
  if (table instanceof Problem) return inOneCell(declared, table, environment);
  const out = new Output(declared.id, environment.language);
  let width = 1;
  for (const row of table) if (row.length > width) width = row.length;
  const matrix: Matrix = [];
  for (const row of table) {
    const cells = new Array<Cell>(width);
    for (let at = 0; at < width; at++) cells[at] = out.cell(row[at]);
    matrix.push(cells);
    if (out.isFull) break;
  }
  return out.finish(matrix, matrix.length, rowMarks(matrix.length));
}

/** A block that must be there, the most rows that one call takes, and what is a single value. */
function unfit(declared: Declaration, args: readonly Matrix[]): Problem | null {
  for (const [at, parameter] of declared.parameters.entries()) {
    const matrix = args[at]!;
    if (parameter.kind !== 'cells') {
      const problem = unlessSingle(parameter, matrix);
      if (problem) return problem;
      continue;
    }
    if (parameter.required && matrix.every((row) => row.every(isBlank)))
      return invalid('blockMissing', { name: nameOf(parameter) });
    if (matrix.length > declared.mostRows)
      return invalid('tooManyRows', { name: declared.id, rows: matrix.length, limit: declared.mostRows });
  }
  return null;
}

function errorIn(declared: Declaration, args: readonly Matrix[]): Cell {
  for (const [at, { kind, errors }] of declared.parameters.entries()) {
    const matrix = args[at]!;
    const isAll = kind !== 'cells' || errors === 'anywhere' || isOneCell(matrix);
    const looked = isAll ? matrix : errors === 'header' ? matrix.slice(0, 1) : [];
    for (const row of looked) for (const cell of row) if (isErrorCell(cell)) return cell;
  }
  return null;
}

/** A block up to its last row that holds anything: whole columns are welcome. */
function withoutBlankEnd(matrix: Matrix): Matrix {
  let filled = matrix.length;
  while (filled > 1 && matrix[filled - 1]!.every((cell) => isBlank(cell) || cell === 0)) filled--;
  return filled === matrix.length ? matrix : matrix.slice(0, filled);
}
