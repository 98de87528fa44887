import type { NumberKind } from '../core/input/read';
import type { Target } from '../core/units';
import type { Language, Wording } from '../core/words/language';
import { argument } from '../core/words/wording';
import type { Problem } from '../core/words/problem';
import type { Day } from '../rates/day';
import type { Cell, Matrix } from './edge/cells';

/** A value that an argument may take, as a list shows it. */
export interface ChoiceItem {
  value: string;
  label: Wording;
}

/** How a person is asked for an argument. */
export type ParameterKind = 'number' | 'text' | 'choice' | 'yesNo' | 'date' | 'cells';

/**
 * One argument, declared once for every function that has it. Numbers are read row by row; everything else (`number`
 * left out) decides the rule of a row.
 */
export interface Parameter {
  name: string;
  /** What it is called beside its name. */
  label: Wording;
  /** What Excel and the help say about it. */
  text: Wording;
  kind: ParameterKind;
  /** "row": may be left out, but a row is blank only where it is blank too. */
  required: boolean | 'row';
  number?: NumberKind;
  /** For other arguments: false where a bare 0 is a value and no empty cell. */
  zeroIsBlank?: false;
  /** For a block of cells: where an Excel error in it comes back as that error. The others are its rows' own. */
  errors?: 'anywhere' | 'header';
  /** The values to choose from; left out for free input. */
  choices?: (market: string) => readonly ChoiceItem[];
}

/** What messages call an argument. */
export const nameOf = ({ name, label }: Parameter): Wording => argument(name, label.zh);

/** The same argument where it may be left out, or with a text of its own. */
export const optional = (parameter: Parameter, more: Partial<Parameter> = {}): Parameter => ({
  ...parameter,
  required: false,
  ...more,
});

/** One result, or one field of a row or table, and how it is shown. */
export interface Field {
  label: Wording;
  format: 'money' | 'share' | 'number' | 'text' | 'date';
}

/** A formula that every page prints with its result; a test executes it in both languages. */
export interface Example {
  formula: string;
  /** What stands in the cells that a range of the formula names. */
  given?: { range: string; cells: readonly (readonly (string | number)[])[] };
  /** The result; of a table, the cells by row and column that the test looks at. */
  result: ExampleValue | readonly ExampleValue[] | { cells: readonly (readonly [number, number, ExampleValue])[] };
}
export type ExampleValue = string | number | Wording;

export type Scalar = number | string | boolean | Problem;

/** What a function does with one row once everything but its numbers is settled. NaN: an optional number left out. */
export interface RowRule {
  /** The unit that a bare size or weight has, and the one that `run` wants. */
  target: Target;
  /** The currency that amounts are in; null where the function takes any. */
  currency: string | null;
  /** Gets the numbers in the order of the parameters that are numbers. */
  run(...numbers: number[]): Scalar | Scalar[];
}

export interface Environment {
  today: Day;
  language: Language;
}

interface Declared {
  id: string;
  /** What it does, in one tooltip (255 characters). */
  text: Wording;
  /** What a tooltip has no room for. */
  more?: Wording;
  /** What a seller calls it. */
  title: Wording;
  /** Further words that sellers search by. */
  words: string;
  parameters: readonly Parameter[];
  examples: readonly [Example, ...Example[]];
  /** What comes back, in words. */
  returns: Wording;
  /** The result, or the columns of a row or table. */
  fields: readonly Field[];
  /** Rows that one call answers within two seconds on a slow machine. */
  mostRows: number;
}

/** A function that answers row by row: one value, or one row of fields, for each. */
export interface RowFunction extends Declared {
  kind: 'cell' | 'row';
  /** Settles the arguments that are not numbers, in their order. Called once for each distinct set. */
  context(cells: readonly Cell[], environment: Environment): RowRule | Problem;
  /** A table in place of single values, where the arguments ask for one. */
  table?: (args: readonly Matrix[], environment: Environment) => Table | Problem | null;
}

/** A function that returns one table with a header row of its own. */
export interface TableFunction extends Declared {
  kind: 'table';
  /** false where the answer has no header row. */
  header?: false;
  /** `args` holds a block for every parameter, one blank cell where it was left out. */
  table(args: readonly Matrix[], environment: Environment): Table | Problem;
}

export type Declaration = RowFunction | TableFunction;

export type TableCell = number | string | boolean | Problem | null;
export type Table = readonly (readonly TableCell[])[];
