import { sideFactor, tidy, weightFactor, type Target } from '../../core/units';
import { invalid, Problem, unexpected } from '../../core/words/problem';
import { type Language, type Wording } from '../../core/words/language';
import type { Day } from '../../rates/day';
import { errorCell, isErrorCell, isMissing, plain, resultCell, type Argument, type Cell, type Matrix } from './cells';
import { readNumberCell, type NumberKind } from '../../core/input/read';
import { argument } from '../../core/words/wording';

/** One declared argument. Numbers are read row by row; everything else (`number` left out) decides the context. */
export interface Parameter {
  name: string;
  zh: string;
  /** "row": may be left out, but a row is blank only where it is blank too. */
  required: boolean | 'row';
  number?: NumberKind;
}

export const nameOf = ({ name, zh }: Parameter): Wording => argument(name, zh);

export type Scalar = number | string | boolean | Problem;

/** What a function does with one row once everything but its numbers is settled. NaN: an optional number left out. */
export interface RowRule {
  /** The unit that a bare size or weight has, and the one that `run` wants. */
  target: Target;
  /** The currency that amounts are in; null where the function takes any. */
  currency: string | null;
  run(numbers: readonly number[]): Scalar | Scalar[];
}

export interface Environment {
  today: Day;
  language: Language;
}

export interface FunctionSpec {
  id: string;
  parameters: readonly Parameter[];
  /** Fields of a row function; 1 for a single value. */
  fields: number;
  /** Settles the arguments that are not numbers, given in the order of the parameters that are not. Called once for each distinct set. */
  context(cells: readonly Cell[], environment: Environment): RowRule | Problem;
}

/** Above this Excel's own limit of 5 MB for one result comes close. */
export const MAX_CELLS = 600_000;

/**
 * Computes a worksheet function over its arguments: broadcasts them, returns "" for blank rows and an error with its
 * sentence for each bad one, and settles whatever does not change from row to row once.
 */
export function calculate(spec: FunctionSpec, args: readonly Argument[], environment: Environment): Matrix {
  const shape = broadcast(spec, args);
  if (shape instanceof Problem) return [[errorCell(shape, environment.language)]];
  return new Calculation(spec, shape, environment).run();
}

/** A column of values that all differ must not fill the memory with rules. */
const MAX_RULES = 5000;

interface Column {
  parameter: Parameter;
  matrix: Matrix;
  /** 0 where the argument has one row (or column) that serves all. */
  rowStep: 0 | 1;
  columnStep: 0 | 1;
}

interface NumberColumn extends Column {
  /** Its place among the numbers of the function. */
  at: number;
  kind: NumberKind;
  /** What brings a bare size or weight to the unit of the rule; 0 for numbers of other kinds. */
  factor: number;
}

interface Shape {
  rows: number;
  columns: number;
  inputs: Column[];
}

const BLANK: Matrix = [[null]];

function broadcast(spec: FunctionSpec, args: readonly Argument[]): Shape | Problem {
  let rows = 1;
  let columns = 1;
  let tallest: Parameter | null = null;
  let widest: Parameter | null = null;
  const inputs: Column[] = [];
  for (const [at, parameter] of spec.parameters.entries()) {
    const given = args[at];
    const matrix =
      Array.isArray(given) && given.length > 0 && Array.isArray(given[0]) && given[0].length > 0 ? given : BLANK;
    const height = matrix.length;
    const width = matrix[0]!.length;
    if (width > 1 && spec.fields > 1)
      return invalid('columnsOnly', { name: nameOf(parameter), size: size(height, width) });
    const clash =
      height > 1 && rows > 1 && height !== rows
        ? tallest
        : width > 1 && columns > 1 && width !== columns
          ? widest
          : null;
    if (clash) {
      const other = inputs.find((input) => input.parameter === clash)!.matrix;
      return invalid('shapeMismatch', {
        first: nameOf(clash),
        firstSize: size(other.length, other[0]!.length),
        second: nameOf(parameter),
        secondSize: size(height, width),
      });
    }
    if (height > rows) [rows, tallest] = [height, parameter];
    if (width > columns) [columns, widest] = [width, parameter];
    inputs.push({ parameter, matrix, rowStep: height > 1 ? 1 : 0, columnStep: width > 1 ? 1 : 0 });
  }
  const cells = rows * columns * spec.fields;
  return cells > MAX_CELLS ? invalid('tooLarge', { cells, limit: MAX_CELLS }) : { rows, columns, inputs };
}

const size = (rows: number, columns: number): string => `${rows} x ${columns}`;

class Calculation {
  /** Numbers that come in rows, read row by row, and those that serve every row, read once for each rule. */
  private readonly varying: NumberColumn[];
  private readonly fixed: NumberColumn[];
  private readonly others: Column[];
  private readonly hasFixedRule: boolean;
  private readonly hasFixedError: boolean;
  private readonly required: Column[];
  private readonly read: number[];
  private readonly settled: Cell[];
  private readonly rules = new Map<string, RowRule | Problem>();
  private rule: RowRule | Problem | null = null;
  private fixedFor: RowRule | null = null;
  private fixedProblem: Problem | null = null;

  constructor(
    private readonly spec: FunctionSpec,
    private readonly shape: Shape,
    private readonly environment: Environment,
  ) {
    const numbers = shape.inputs
      .filter((input) => input.parameter.number)
      .map((input, at): NumberColumn => ({ ...input, at, kind: input.parameter.number!, factor: 0 }));
    const isSingle = shape.rows === 1 && shape.columns === 1;
    this.varying = numbers.filter((input) => isSingle || input.rowStep || input.columnStep);
    this.fixed = numbers.filter((input) => !this.varying.includes(input));
    this.others = shape.inputs.filter((input) => !input.parameter.number);
    this.hasFixedRule = this.others.every((input) => !input.rowStep && !input.columnStep);
    this.hasFixedError = this.fixed.some((input) => isErrorCell(cellAt(input, 0, 0)));
    const required = shape.inputs.filter((input) => input.parameter.required);
    // A single value that serves every row does not make a row filled, as long as other inputs come in rows.
    const inRows = required.filter((input) => input.rowStep || input.columnStep);
    this.required = inRows.length ? inRows : required;
    this.read = numbers.map(() => NaN);
    this.settled = this.others.map(() => undefined);
  }

  run(): Matrix {
    const { rows, columns } = this.shape;
    const out: Matrix = new Array<Cell[]>(rows);
    for (let row = 0; row < rows; row++) {
      const cells: Cell[] = [];
      for (let column = 0; column < columns; column++) this.cell(cells, row, column);
      out[row] = cells;
    }
    return out;
  }

  private cell(cells: Cell[], row: number, column: number): void {
    let answer: Scalar | Scalar[] | null;
    try {
      answer = this.answer(row, column);
    } catch (error) {
      answer = unexpected(error);
    }
    const { language } = this.environment;
    if (typeof answer === 'number' && answer === answer && this.spec.fields === 1) cells.push(answer);
    else if (answer === null) this.fill(cells, this.isBlankRow(row, column) ? '' : this.inputError(row, column));
    else if (Array.isArray(answer)) for (const field of answer) cells.push(resultCell(field, language));
    else this.fill(cells, resultCell(answer, language));
  }

  private fill(cells: Cell[], value: Cell): void {
    for (let field = 0; field < this.spec.fields; field++) cells.push(value);
  }

  /** null: the row is blank or an input is an error. */
  private answer(row: number, column: number): Scalar | Scalar[] | null {
    const { varying, read } = this;
    let needsCare = this.hasFixedError;
    for (const input of varying) {
      const cell = input.matrix[input.rowStep * row]![input.columnStep * column];
      // The usual cell: a number above zero. Everything else takes the careful way.
      if (typeof cell === 'number' && cell > 0 && cell < Infinity && cell <= input.kind.max && !input.kind.whole)
        read[input.at] = cell;
      else {
        needsCare = true;
        break;
      }
    }
    if (needsCare && (this.isBlankRow(row, column) || this.inputError(row, column) !== null)) return null;
    const rule = this.hasFixedRule && this.rule !== null ? this.rule : this.ruleFor(row, column);
    if (rule === null) return null;
    if (rule instanceof Problem) return rule;
    if (this.fixedFor !== rule) this.readFixed(rule);
    if (this.fixedProblem) return this.fixedProblem;
    if (needsCare) {
      const problem = this.readNumbers(varying, row, column, rule);
      if (problem) return problem;
    } else {
      for (const { at, factor } of varying) if (factor !== 0) read[at] = tidy(read[at]! * factor);
    }
    return rule.run(read);
  }

  /** The numbers that serve every row, in the units of a rule, and what brings the others there. */
  private readFixed(rule: RowRule): void {
    this.fixedFor = rule;
    for (const input of this.varying) input.factor = factorOf(input.kind, rule.target);
    this.fixedProblem = this.readNumbers(this.fixed, 0, 0, rule);
  }

  private readNumbers(inputs: readonly NumberColumn[], row: number, column: number, rule: RowRule): Problem | null {
    for (const input of inputs) {
      const { parameter, kind, at } = input;
      const value = readNumberCell(cellAt(input, row, column), nameOf(parameter), kind, rule.target, rule.currency);
      if (value instanceof Problem) return value;
      if (value === null && parameter.required === true) return invalid('required', { name: nameOf(parameter) });
      this.read[at] = value ?? NaN;
    }
    return null;
  }

  /** The rule of the row; resolved anew only where an argument that is not a number changes. null: an input is an error. */
  private ruleFor(row: number, column: number): RowRule | Problem | null {
    const { others, settled } = this;
    let isSame = this.rule !== null;
    for (let at = 0; at < others.length; at++) {
      const cell = cellAt(others[at]!, row, column);
      if (cell !== settled[at]) {
        settled[at] = cell;
        isSame = false;
      }
    }
    if (isSame) return this.rule;
    if (this.inputError(row, column) !== null || this.isBlankRow(row, column)) return (this.rule = null);
    const missing = others.find((input) => input.parameter.required === true && isMissing(cellAt(input, row, column)));
    if (missing) return (this.rule = invalid('required', { name: nameOf(missing.parameter) }));
    const values = settled.map(plain);
    const key = JSON.stringify(values);
    let rule = this.rules.get(key);
    if (this.rules.size >= MAX_RULES) this.rules.clear();
    if (!rule) this.rules.set(key, (rule = this.spec.context(values, this.environment)));
    return (this.rule = rule);
  }

  private isBlankRow(row: number, column: number): boolean {
    return this.required.length > 0 && this.required.every((input) => isMissing(cellAt(input, row, column)));
  }

  /** The first input that is an Excel error, which comes back as that error. */
  private inputError(row: number, column: number): Cell {
    const broken = this.shape.inputs.find((input) => isErrorCell(cellAt(input, row, column)));
    return broken ? cellAt(broken, row, column) : null;
  }
}

function factorOf({ carries }: NumberKind, { assumed, card }: Target): number {
  if (carries === 'side') return sideFactor(assumed.side, card.side);
  return carries === 'weight' ? weightFactor(assumed.weight, card.weight) : 0;
}

function cellAt(input: Column, row: number, column: number): Cell {
  return input.matrix[input.rowStep * row]![input.columnStep * column];
}
