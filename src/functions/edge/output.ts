import { invalid, Problem, wordProblem } from '../../core/words/problem';
import type { Language } from '../../core/words/language';
import type { TableCell } from '../declaration';
import { errorCell, type Cell, type Matrix } from './cells';

/** Excel refuses a result of more than 5 MB. */
const MOST_CHARACTERS = 4_000_000;
/** Beyond so many cells with the same sentence the rest are bare errors. */
const MOST_REPEATS = 100;
/** The most characters of a number, and what the marks around a cell and an error take. */
const NUMBER_LENGTH = 24;
const MARKS = 3;
const ERROR_LENGTH = 80;

/** The cells of one result: worded errors, repeated sentences left out, size counted as it grows. */
export class Output {
  private readonly repeats = new Map<string, number>();
  /** No fewer than there are: a long fraction counts as the longest number until it matters how long it is. */
  private characters = 0;
  private fractions: number[] = [];

  constructor(
    private readonly id: string,
    private readonly language: Language,
  ) {}

  /** What may stand in a result cell. A number that is none is a problem of its own. */
  cell(value: TableCell | undefined): Cell {
    if (value instanceof Problem) return this.error(value);
    if (value === null || value === undefined) return this.text('');
    if (typeof value === 'string') return this.text(value);
    if (typeof value === 'number') {
      if (!Number.isFinite(value)) return this.error(invalid('tooBigANumber'));
      const length = lengthOfAmount(value);
      if (length === null) this.fractions.push(value);
      this.characters += (length ?? NUMBER_LENGTH) + 1;
      return value === 0 ? 0 : value;
    }
    this.characters += ERROR_LENGTH;
    return value;
  }

  private text(value: string): string {
    this.characters += value.length + MARKS;
    return value;
  }

  private error(problem: Problem): Cell {
    const sentence = wordProblem(problem, this.language);
    const seen = (this.repeats.get(sentence) ?? 0) + 1;
    if (this.repeats.size < MOST_REPEATS * MOST_REPEATS) this.repeats.set(sentence, seen);
    this.characters += ERROR_LENGTH + (seen > MOST_REPEATS ? 0 : sentence.length);
    return errorCell(problem, seen > MOST_REPEATS ? '' : sentence);
  }

  /** True once what was put out can no longer fit. */
  get isFull(): boolean {
    return this.characters > MOST_CHARACTERS && this.counted() > MOST_CHARACTERS;
  }

  private counted(): number {
    for (const value of this.fractions) this.characters -= NUMBER_LENGTH - String(value).length;
    this.fractions = [];
    return this.characters;
  }

  /** The result, or the one cell that says how many rows fit. `more`: no less than what was put out without `cell`. */
  finish(matrix: Matrix, rows: number, more = mostOf(matrix)): Matrix {
    if (this.characters + more <= MOST_CHARACTERS) return matrix;
    const length = Math.max(this.counted(), lengthOf(matrix));
    if (length <= MOST_CHARACTERS) return matrix;
    const limit = Math.max(1, Math.floor((rows * MOST_CHARACTERS) / length));
    return [[new Output(this.id, this.language).cell(invalid('resultTooLong', { name: this.id, rows, limit }))]];
  }
}

/** No more than this are the cells that were not counted: numbers. */
function mostOf(matrix: Matrix): number {
  return matrix.length * (MARKS + (matrix[0]?.length ?? 0) * (NUMBER_LENGTH + 1));
}

/** The length of a result as it travels to Excel. */
function lengthOf(matrix: Matrix): number {
  let length = 0;
  for (const row of matrix) {
    length += MARKS;
    for (const cell of row) {
      if (typeof cell === 'number') length += lengthOfNumber(cell) + 1;
      else length += typeof cell === 'object' ? ERROR_LENGTH : String(cell).length + MARKS;
    }
  }
  return length;
}

/** The marks around the rows of a result whose cells were all put out with `cell`. */
export const rowMarks = (rows: number): number => rows * MARKS;

const lengthOfNumber = (value: number): number => lengthOfAmount(value) ?? String(value).length;

/** Characters of an amount to the cent, as most numbers are; null for any other number, which is long in writing out. */
function lengthOfAmount(value: number): number | null {
  const size = Math.abs(value);
  const hundredths = Math.round(size * 100);
  if (size >= 1_000_000 || hundredths / 100 !== size) return null;
  const whole = size < 10 ? 1 : size < 100 ? 2 : size < 1000 ? 3 : size < 10_000 ? 4 : size < 100_000 ? 5 : 6;
  const decimals = hundredths % 100 === 0 ? 0 : hundredths % 10 === 0 ? 2 : 3;
  return whole + decimals + (value < 0 ? 1 : 0);
}
