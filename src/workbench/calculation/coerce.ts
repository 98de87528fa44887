import { fill, type Language, TEXTS } from '../language';
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
  /** Language of the sentences that stand in for a result. */
  readonly language: Language;
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
    const most = repeating === undefined ? parameters.length : null;
    return new CellError('#VALUE!', wrongCount(fn.name, args.length, required, most, rules.language));
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

function wrongCount(name: string, given: number, from: number, most: number | null, language: Language): string {
  const texts = TEXTS[language];
  const wanted =
    most === null
      ? fill(texts.atLeast, { from })
      : most === from
        ? String(from)
        : fill(texts.fromTo, { from, to: most });
  return fill(texts.wrongCount, { function: name, given, wanted });
}

/** The cell that stands in for a result, its sentence about one argument. */
function unfit(
  parameter: ParameterMetadata,
  sentence: 'argumentMissing' | 'oneValue' | 'noNumber' | 'noBoolean',
  { language }: CallingRules,
): CellError {
  return new CellError('#VALUE!', fill(TEXTS[language][sentence], { argument: parameter.name }));
}

function coerceArgument(parameter: ParameterMetadata, arg: Argument, rules: CallingRules): unknown {
  if (arg === undefined) {
    // Custom functions get null, never undefined, for what was left out.
    if (parameter.optional === true || parameter.repeating === true) return null;
    throw unfit(parameter, 'argumentMissing', rules);
  }
  if (parameter.dimensionality === 'matrix') {
    const rows = Array.isArray(arg) ? arg : [[arg]];
    return rows.map((row) => row.map((value) => coerceValue(parameter, value, rules)));
  }
  if (!Array.isArray(arg)) return coerceValue(parameter, arg, rules);
  if (arg.length === 1 && widthOf(arg) === 1) return coerceValue(parameter, arg[0]?.[0] ?? null, rules);
  throw unfit(parameter, 'oneValue', rules);
}

function coerceValue(parameter: ParameterMetadata, value: CellValue, rules: CallingRules): unknown {
  const type = parameter.type ?? 'any';
  if (value instanceof CellError) {
    if (rules.allowErrors && type === 'any') return { type: 'CustomFunctionError', code: value.code };
    throw value;
  }
  switch (type) {
    case 'any':
      return value ?? BLANK_VALUE[rules.blank];
    case 'number':
      return toNumber(parameter, value, rules);
    case 'string':
      return typeof value === 'boolean' ? String(value).toUpperCase() : String(value ?? '');
    case 'boolean':
      return toBoolean(parameter, value, rules);
  }
}

function toNumber(parameter: ParameterMetadata, value: Exclude<CellValue, CellError>, rules: CallingRules): number {
  if (value === null) return 0;
  const number = typeof value === 'string' && value.trim() === '' ? NaN : Number(value);
  if (Number.isNaN(number)) throw unfit(parameter, 'noNumber', rules);
  return number;
}

function toBoolean(parameter: ParameterMetadata, value: Exclude<CellValue, CellError>, rules: CallingRules): boolean {
  if (typeof value !== 'string') return Boolean(value);
  if (/^true$/i.test(value)) return true;
  if (/^false$/i.test(value)) return false;
  throw unfit(parameter, 'noBoolean', rules);
}

/** A waiting cell among the arguments: the call itself waits, as a dependent of a #BUSY! cell does. */
export function isWaiting(args: readonly Argument[]): boolean {
  const busy = (value: Argument) => value instanceof CellError && value.code === '#BUSY!';
  return args.some((arg) => (Array.isArray(arg) ? arg.some((row) => row.some(busy)) : busy(arg)));
}
