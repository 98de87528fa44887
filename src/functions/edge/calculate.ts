import { readNumberCell, type NumberKind } from '../../core/input/read';
import type { Wording } from '../../core/words/language';
import { sideFactor, tidy, weightFactor, type Target } from '../../core/units';
import { invalid, Problem } from '../../core/words/problem';
import { nameOf, type Environment, type RowFunction, type RowRule, type Scalar } from '../declaration';
import { cellAt, inputError, isBlankRow, type Column, type Shape } from './broadcast';
import { isErrorCell, isMissing, plain, type Cell, type Matrix } from './cells';
import { fault } from '../../core/words/fault';
import { Output } from './output';
import { ruleOf } from './rules';

/** The most numbers of a function: PROFIT and PRICEFOR. */
const MOST_WRITTEN_OUT = 11;
/** The most cells of a column whose rules are remembered. */
const MOST_CELLS = 5000;
/** How often a result is asked whether it still fits. */
const CHECK_EVERY = 1024;

interface NumberColumn extends Column {
  /** Its place among the numbers of the function. */
  at: number;
  kind: NumberKind;
  name: Wording;
  /** What brings a bare size or weight to the unit of the rule; 0 for numbers of other kinds. */
  factor: number;
}

/**
 * Computes a worksheet function over its arguments: "" for blank rows, an error with its sentence for each bad one,
 * and whatever does not change from row to row settled once.
 */
export class Calculation {
  /** Numbers that come in rows, read row by row, and those that serve every row, read once for each rule. */
  private readonly varying: NumberColumn[];
  private readonly fixed: NumberColumn[];
  private readonly others: Column[];
  private readonly hasFixedRule: boolean;
  private readonly hasFixedError: boolean;
  private readonly read: number[];
  private readonly settled: Cell[];
  /** The one argument that decides the rule of a row, where there is only one; and the rules by its cell. */
  private readonly deciding: Column | null;
  private readonly byCell = new Map<Cell, RowRule | Problem>();
  private readonly out: Output;
  private rule: RowRule | Problem | null = null;
  private fixedFor: RowRule | null = null;
  private fixedProblem: Problem | null = null;

  constructor(
    private readonly declared: RowFunction,
    private readonly shape: Shape,
    private readonly environment: Environment,
  ) {
    const numbers = shape.inputs
      .filter((input) => input.parameter.number)
      .map(({ parameter, matrix, rowStep, columnStep }, at): NumberColumn => ({
        parameter,
        matrix,
        rowStep,
        columnStep,
        at,
        kind: parameter.number!,
        name: nameOf(parameter),
        factor: 0,
      }));
    const isSingle = shape.filled === 1 && shape.columns === 1;
    const varies = (input: Column) => input.rowStep === 1 || input.columnStep === 1;
    this.varying = numbers.filter((input) => isSingle || varies(input));
    this.fixed = numbers.filter((input) => !isSingle && !varies(input));
    this.others = shape.inputs.filter((input) => !input.parameter.number);
    const deciding = this.others.filter(varies);
    this.hasFixedRule = deciding.length === 0;
    this.deciding = deciding.length === 1 ? deciding[0]! : null;
    this.hasFixedError = this.fixed.some((input) => isErrorCell(cellAt(input, 0, 0)));
    // Not an array of bare numbers: what a cell holds is passed on as it is, and not packed anew for each row.
    this.read = new Array<unknown>(Math.max(numbers.length, MOST_WRITTEN_OUT)).fill(null) as number[];
    this.read.fill(NaN);
    this.settled = this.others.map(() => undefined);
    this.out = new Output(declared.id, environment.language);
  }

  run(): Matrix {
    const { filled, rows, columns } = this.shape;
    const fields = this.declared.kind === 'row' ? this.declared.fields.length : 1;
    const matrix: Matrix = new Array<Cell[]>(rows);
    for (let row = 0; row < filled; row++) {
      if (fields > 1) matrix[row] = this.fieldsOf(fields, row);
      else if (columns === 1) matrix[row] = [this.one(row, 0)];
      else matrix[row] = Array.from({ length: columns }, (_, column) => this.one(row, column));
      if (row % CHECK_EVERY === 0 && this.out.isFull) return this.out.finish(matrix.slice(0, row + 1), row + 1);
    }
    for (let row = filled; row < rows; row++) matrix[row] = new Array<Cell>(fields * columns).fill('');
    return this.out.finish(matrix, rows);
  }

  private one(row: number, column: number): Cell {
    const answer = this.guarded(row, column);
    if (typeof answer === 'number' && answer - answer === 0) return answer;
    if (answer === null) return this.withoutAnswer(row, column);
    return this.out.cell(answer as Scalar);
  }

  /** The fields of a row; its inputs come in one column. */
  private fieldsOf(fields: number, row: number): Cell[] {
    const answer = this.guarded(row, 0);
    if (!Array.isArray(answer))
      return Array.from({ length: fields }, () =>
        answer === null ? this.withoutAnswer(row, 0) : this.out.cell(answer),
      );
    const cells = answer as Cell[];
    for (let at = 0; at < answer.length; at++) {
      const field = answer[at]!;
      if (typeof field !== 'number' || field - field !== 0) cells[at] = this.out.cell(field);
    }
    return cells;
  }

  private withoutAnswer(row: number, column: number): Cell {
    return isBlankRow(this.shape.required, row, column) ? '' : inputError(this.shape.inputs, row, column);
  }

  private guarded(row: number, column: number): Scalar | Scalar[] | null {
    try {
      return this.answer(row, column);
    } catch (error) {
      return fault(this.declared.id, error);
    }
  }

  /** null: the row is blank or an input is an error. */
  private answer(row: number, column: number): Scalar | Scalar[] | null {
    const { varying, read } = this;
    let needsCare = this.hasFixedError;
    for (const input of varying) {
      const cell = input.matrix[input.rowStep * row]![input.columnStep * column];
      // The usual cell: a number above zero. Everything else takes the careful way.
      if (typeof cell === 'number' && cell > 0 && cell <= input.kind.max && !input.kind.whole) read[input.at] = cell;
      else {
        needsCare = true;
        break;
      }
    }
    if (needsCare && this.hasNoAnswer(row, column)) return null;
    const rule = this.hasFixedRule && this.rule !== null ? this.rule : this.ruleAt(row, column, needsCare);
    if (rule === null) return null;
    if (rule instanceof Problem) return rule;
    if (this.fixedFor === null || !readsAlike(this.fixedFor, rule)) this.readFixed(rule);
    if (this.fixedProblem) return this.fixedProblem;
    if (needsCare) {
      const problem = this.readNumbers(varying, row, column, rule);
      if (problem) return problem;
    } else {
      for (const { factor, at } of varying) {
        if (factor === 0) continue;
        const value = tidy(read[at]! * factor);
        if (value !== read[at]) read[at] = value;
      }
    }
    // Written out: spreading an array into a call costs as much as a fee.
    if (read.length > MOST_WRITTEN_OUT) return rule.run(...read);
    return rule.run(
      read[0]!,
      read[1]!,
      read[2]!,
      read[3]!,
      read[4]!,
      read[5]!,
      read[6]!,
      read[7]!,
      read[8]!,
      read[9]!,
      read[10]!,
    );
  }

  private hasNoAnswer(row: number, column: number): boolean {
    const { required, inputs } = this.shape;
    return isBlankRow(required, row, column) || inputError(inputs, row, column) !== null;
  }

  /** The numbers that serve every row, in the units of a rule, and what brings the others there. */
  private readFixed(rule: RowRule): void {
    this.fixedFor = rule;
    for (const input of this.varying) input.factor = factorOf(input.kind, rule.target);
    this.fixedProblem = this.readNumbers(this.fixed, 0, 0, rule);
  }

  private readNumbers(inputs: readonly NumberColumn[], row: number, column: number, rule: RowRule): Problem | null {
    for (const input of inputs) {
      const { parameter, kind, at, name } = input;
      const value = readNumberCell(cellAt(input, row, column), name, kind, rule.target, rule.currency);
      if (value instanceof Problem) return value;
      if (value === null && parameter.required === true) return invalid('required', { name });
      this.read[at] = value ?? NaN;
    }
    return null;
  }

  /** Where one argument decides, its cell says which rule it is; the cells of a rule once found are filled and no error. */
  private ruleAt(row: number, column: number, needsCare: boolean): RowRule | Problem | null {
    const { deciding, byCell } = this;
    if (!deciding) return this.ruleFor(row, column);
    const cell = cellAt(deciding, row, column);
    const known = needsCare ? undefined : byCell.get(cell);
    if (known !== undefined) return known;
    const rule = this.ruleFor(row, column);
    if (rule !== null && !isMissing(cell) && typeof cell !== 'object' && byCell.size < MOST_CELLS)
      byCell.set(cell, rule);
    return rule;
  }

  /** The rule of the row; resolved anew only where an argument that is not a number changes. null: no answer. */
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
    if (this.hasNoAnswer(row, column)) return (this.rule = null);
    const missing = others.find((input) => input.parameter.required === true && isMissing(cellAt(input, row, column)));
    if (missing) return (this.rule = invalid('required', { name: nameOf(missing.parameter) }));
    return (this.rule = ruleOf(this.declared, settled.map(plain), this.environment));
  }
}

/** Whether two rules read numbers in the same way. */
function readsAlike(a: RowRule, b: RowRule): boolean {
  return (
    a === b ||
    (a.currency === b.currency &&
      a.target.assumed === b.target.assumed &&
      a.target.card.side === b.target.card.side &&
      a.target.card.weight === b.target.card.weight)
  );
}

function factorOf({ carries }: NumberKind, { assumed, card }: Target): number {
  if (carries === 'side') return sideFactor(assumed.side, card.side);
  return carries === 'weight' ? weightFactor(assumed.weight, card.weight) : 0;
}
