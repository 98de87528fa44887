import { Problem } from '../../core/words/problem';
import { nameOf, type FunctionSpec, type Parameter, type RowRule, type Scalar } from '../edge/calculate';
import type { Cell } from '../edge/cells';
import { AS_WRITTEN, NUMBER_KINDS, readDate, readText } from '../../core/input/read';

export const number = (
  name: string,
  zh: string,
  kind: keyof typeof NUMBER_KINDS,
  required: Parameter['required'] = true,
): Parameter => ({ name, zh, required, number: NUMBER_KINDS[kind] });
export const other = (name: string, zh: string, required: Parameter['required'] = false): Parameter => ({
  name,
  zh,
  required,
});

export const DATE = other('date', '日期');

/** The arguments of a row that are not numbers, by name. */
export type Others = (name: string) => Cell;

/** A spec of a function outside the Amazon fees: its rule gets the other cells by name and answers row by row. */
export function plainSpec(
  id: string,
  parameters: readonly Parameter[],
  fields: number,
  rule: (
    others: Others,
    environment: Parameters<FunctionSpec['context']>[1],
  ) => ((numbers: readonly number[]) => Scalar | Scalar[]) | Problem,
  /** What amounts are in: Alibaba.com trades in US dollars. */
  currency = 'USD',
): FunctionSpec {
  const names = parameters.filter((parameter) => !parameter.number).map((parameter) => parameter.name);
  return {
    id,
    parameters,
    fields,
    context(cells, environment): RowRule | Problem {
      const run = rule((name) => cells[names.indexOf(name)], environment);
      return run instanceof Problem ? run : { target: AS_WRITTEN, currency, run };
    },
  };
}

export const dayOfCell = (cell: Cell, today: number) => readDate(cell, nameOf(DATE), today);

/** A blank cell or one that was left out is null; NaN stands for a number left out. */
export const orNull = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value;
export const orZero = (value: number | undefined): number => orNull(value) ?? 0;

/** A rate that may be a number, a percentage or a word: what a cell says, for a rule that knows the words. */
export function rateCell(cell: Cell): number | string | null {
  return typeof cell === 'number' && cell !== 0 ? cell : readText(cell);
}
