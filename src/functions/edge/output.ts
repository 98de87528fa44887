import { invalid, Problem, wordProblem } from '../../core/words/problem';
import type { Language } from '../../core/words/language';
import type { TableCell } from '../declaration';
import { errorCell, type Cell, type Matrix } from './cells';

/** Excel refuses a result of more than 5 MB. */
const MOST_CHARACTERS = 4_000_000;
/** Beyond so many cells with the same sentence the rest are bare errors. */
const MOST_REPEATS = 100;
/** What a number, and the marks around a cell and around an error, take at most. */
const NUMBER_LENGTH = 24;
const MARKS = 3;
const ERROR_LENGTH = 80;

/** The cells of one result: worded errors, repeated sentences left out, size counted as it grows. */
export class Output {
  private readonly repeats = new Map<string, number>();
  private characters = 0;

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
      this.characters += NUMBER_LENGTH;
      return Number.isFinite(value) ? value + 0 : this.error(invalid('tooBigANumber'));
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
    return this.characters > MOST_CHARACTERS;
  }

  /** The result, or the one cell that says how many rows fit. `plainNumbers`: cells that were not counted. */
  finish(matrix: Matrix, rows: number): Matrix {
    if (this.characters + mostOf(matrix) <= MOST_CHARACTERS) return matrix;
    if (!this.isFull && lengthOf(matrix, MOST_CHARACTERS) <= MOST_CHARACTERS) return matrix;
    const limit = Math.max(1, Math.floor((rows * MOST_CHARACTERS) / Math.max(this.characters, lengthOf(matrix))));
    return [[new Output(this.id, this.language).cell(invalid('resultTooLong', { name: this.id, rows, limit }))]];
  }
}

/** No more than this are the cells that were not counted: numbers. */
function mostOf(matrix: Matrix): number {
  return matrix.length * (MARKS + (matrix[0]?.length ?? 0) * (NUMBER_LENGTH + 1));
}

/** No result is longer as it travels to Excel; the exact length only where that bound says too little. */
function lengthOf(matrix: Matrix, enough = 0): number {
  const bound = lengthBy(matrix, atMost);
  return bound <= enough ? bound : lengthBy(matrix, (cell) => String(cell).length);
}

function lengthBy(matrix: Matrix, numberLength: (cell: number) => number): number {
  let length = 0;
  for (const row of matrix) {
    length += MARKS;
    for (const cell of row) {
      if (typeof cell === 'number') length += numberLength(cell) + 1;
      else length += typeof cell === 'object' ? ERROR_LENGTH : String(cell).length + MARKS;
    }
  }
  return length;
}

/** Characters that a number takes at most: amounts to the cent are short. */
function atMost(value: number): number {
  if (Math.round(value * 100) / 100 !== value) return NUMBER_LENGTH;
  const size = Math.abs(value);
  return size < 1000 ? '-999.99'.length : size < 1_000_000 ? '-999999.99'.length : NUMBER_LENGTH;
}
