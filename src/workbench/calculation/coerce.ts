import type { FunctionMetadata, ParameterMetadata } from '../metadata';
import { CellError, type CellValue, type Matrix, widthOf } from '../values';

/** How an empty cell arrives: 0 on the desktop, null on the web, "" at times (office-js#5262, #1951, #4702). */
export const BLANKS = ['zero', 'null', 'empty'] as const;
export type Blank = (typeof BLANKS)[number];
const BLANK_VALUE: Readonly<Record<Blank, number | string | null>> = { zero: 0, null: null, empty: '' };

/** What the formula hands over: `undefined` for an omitted argument. */
export type Argument = CellValue | Matrix | undefined;

export interface CallingRules {
  readonly blank: Blank;
  /** `allowErrorForDataTypeAny` of the metadata. */
  readonly allowErrors: boolean;
}

/**
 * The arguments of a call as the custom-functions runtime takes them, or the error that stands in the cell instead:
 * a wrong number of arguments, a value that cannot become the declared type, an error that the function does not accept.
 */
export function coerceArguments(
  fn: FunctionMetadata,
  args: readonly Argument[],
  rules: CallingRules,
): unknown[] | CellError {
  const { parameters } = fn;
  const last = parameters.at(-1);
  const repeating = last?.repeating === true ? last : undefined;
  const single = repeating === undefined ? parameters : parameters.slice(0, -1);
  const required = parameters.filter((parameter) => parameter.optional !== true && parameter !== repeating).length;
  if (args.length < required || (repeating === undefined && args.length > parameters.length)) {
    return new CellError('#VALUE!', `${fn.name}: wrong number of arguments`);
  }
  try {
    const values = single.map((parameter, index) => coerceArgument(parameter, args[index], rules));
    if (repeating !== undefined)
      values.push(args.slice(single.length).map((arg) => coerceArgument(repeating, arg, rules)));
    return values;
  } catch (error) {
    if (error instanceof CellError) return error;
    throw error;
  }
}

function coerceArgument(parameter: ParameterMetadata, arg: Argument, rules: CallingRules): unknown {
  if (arg === undefined) {
    // Custom functions get null, never undefined, for what was left out.
    if (parameter.optional === true || parameter.repeating === true) return null;
    throw new CellError('#VALUE!', `${parameter.name} is missing`);
  }
  if (parameter.dimensionality === 'matrix') {
    const rows = Array.isArray(arg) ? arg : [[arg]];
    return rows.map((row) => row.map((value) => coerceValue(parameter, value, rules)));
  }
  if (!Array.isArray(arg)) return coerceValue(parameter, arg, rules);
  if (arg.length === 1 && widthOf(arg) === 1) return coerceValue(parameter, arg[0]?.[0] ?? null, rules);
  throw new CellError(
    '#VALUE!',
    `${parameter.name} takes one value; the workbench does not spread a range over single calls`,
  );
}

function coerceValue(parameter: ParameterMetadata, value: CellValue, { blank, allowErrors }: CallingRules): unknown {
  const type = parameter.type ?? 'any';
  if (value instanceof CellError) {
    if (allowErrors && type === 'any') return { type: 'CustomFunctionError', code: value.code };
    throw value;
  }
  switch (type) {
    case 'any':
      return value ?? BLANK_VALUE[blank];
    case 'number':
      return toNumber(parameter, value);
    case 'string':
      return typeof value === 'boolean' ? String(value).toUpperCase() : String(value ?? '');
    case 'boolean':
      return toBoolean(parameter, value);
  }
}

function toNumber({ name }: ParameterMetadata, value: Exclude<CellValue, CellError>): number {
  if (value === null) return 0;
  const number = typeof value === 'string' && value.trim() === '' ? NaN : Number(value);
  if (Number.isNaN(number)) throw new CellError('#VALUE!', `${name} is not a number`);
  return number;
}

function toBoolean({ name }: ParameterMetadata, value: Exclude<CellValue, CellError>): boolean {
  if (typeof value !== 'string') return Boolean(value);
  if (/^true$/i.test(value)) return true;
  if (/^false$/i.test(value)) return false;
  throw new CellError('#VALUE!', `${name} is not TRUE or FALSE`);
}

/** A waiting cell among the arguments: the call itself waits, as a dependent of a #BUSY! cell does. */
export function isWaiting(args: readonly Argument[]): boolean {
  const busy = (value: Argument) => value instanceof CellError && value.code === '#BUSY!';
  return args.some((arg) => (Array.isArray(arg) ? arg.some((row) => row.some(busy)) : busy(arg)));
}
