import { readNumberCell } from '../core/input/read';
import type { Language } from '../core/words/language';
import { invalid, Problem, wordProblem } from '../core/words/problem';
import { nameOf, type Environment, type Parameter, type RowFunction, type RowRule, type Scalar } from './declaration';
import type { Cell } from './edge/cells';

/** A function whose other arguments are settled: numbers in, a number out. */
export interface Prepared {
  /** The remaining numbers in the order of the arguments, in the units settled; NaN where there is no answer. */
  (...numbers: number[]): number;
  /** Why there is no answer, in a sentence; empty where there is one. */
  why(...numbers: number[]): string;
  /** The names of the remaining numbers. */
  readonly parameters: readonly string[];
}

/**
 * Settles every argument but the numbers that are not in `fixed`, for a caller that prices many items one by one. A
 * Problem where what is fixed cannot be read. The remaining numbers are held to the limits of their kinds.
 */
export function prepare(
  declared: RowFunction,
  fixed: Readonly<Record<string, Cell>>,
  environment: Environment,
): Prepared | Problem {
  const others = declared.parameters.filter(({ number }) => !number);
  const missing = others.find(({ name, required }) => required === true && (fixed[name] ?? '') === '');
  if (missing) return invalid('required', { name: nameOf(missing) });
  const rule = declared.context(
    others.map(({ name }) => fixed[name] ?? null),
    environment,
  );
  if (rule instanceof Problem) return rule;
  const numbers = declared.parameters.filter(({ number }) => number);
  const read: number[] = [];
  for (const parameter of numbers) {
    const value = readNumberCell(
      fixed[parameter.name] ?? null,
      nameOf(parameter),
      parameter.number!,
      rule.target,
      rule.currency,
    );
    if (value instanceof Problem) return value;
    read.push(value ?? NaN);
  }
  const open = numbers
    .map((parameter, at) => ({ parameter, at }))
    .filter(({ parameter }) => !(parameter.name in fixed));
  return prepared(rule, read, open, environment.language);
}

function prepared(
  rule: RowRule,
  read: number[],
  open: readonly { parameter: Parameter; at: number }[],
  language: Language,
): Prepared {
  const places = open.map(({ parameter, at }) => ({ at, parameter, name: nameOf(parameter), kind: parameter.number! }));
  const answer = (numbers: readonly number[]): Scalar | Scalar[] => {
    for (const [place, { at, parameter, name, kind }] of places.entries()) {
      const given = numbers[place] ?? NaN;
      const value = readNumberCell(Number.isNaN(given) ? null : given, name, kind, rule.target, rule.currency);
      if (value instanceof Problem) return value;
      if (value === null && parameter.required === true) return invalid('required', { name });
      read[at] = value ?? NaN;
    }
    return rule.run(...read);
  };
  const run = (...numbers: number[]): number => {
    const value = answer(numbers);
    return typeof value === 'number' ? value : NaN;
  };
  const why = (...numbers: number[]): string => {
    const value = answer(numbers);
    return value instanceof Problem ? wordProblem(value, language) : '';
  };
  return Object.assign(run, { why, parameters: open.map(({ parameter }) => parameter.name) });
}
