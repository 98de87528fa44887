import type { Example } from '../../functions/declaration';
import { CellError, type Calculator, type Cell } from './calculator';

/** An example as a page prints it: the formula, what stands in its range, and what comes back. */
export interface Shown {
  formula: string;
  given: { range: string; cells: string[][] } | null;
  /** One row of values, or the first rows of a table with its header. */
  answer: string[][];
  /** Rows of the table that are not printed. */
  more: number;
}

/** Runs an example in the language of the calculator. */
export function showExample({ formula, given }: Example, calculate: Calculator, mostRows: number): Shown {
  const answer = runExample({ formula, given }, calculate).map((row) => row.map(shown));
  const kept = answer.slice(0, mostRows + 1);
  return {
    formula,
    given: given ? { range: given.range, cells: given.cells.map((row) => row.map(String)) } : null,
    answer: kept,
    more: answer.length - kept.length,
  };
}

/** The answer of an example; the cells of its range stand in the formula as an array constant. */
export function runExample({ formula, given }: Pick<Example, 'formula' | 'given'>, calculate: Calculator): Cell[][] {
  return calculate(given ? formula.replace(given.range, arrayConstant(given.cells)) : formula);
}

function arrayConstant(block: readonly (readonly (string | number)[])[]): string {
  const text = (value: string | number) =>
    typeof value === 'number' ? String(value) : `"${value.replaceAll('"', '""')}"`;
  return `{${block.map((row) => row.map(text).join(',')).join(';')}}`;
}

function shown(value: Cell): string {
  if (value instanceof CellError) return `${value.code} ${value.message}`.trim();
  return typeof value === 'number' ? String(Number(value.toPrecision(8))) : String(value);
}
