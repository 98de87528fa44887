import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import type { Language } from './labels';

/** What a cell shows: a value, or an error with its sentence. */
export class CellError {
  constructor(
    readonly code: string,
    readonly message = '',
  ) {}
}
export type Cell = string | number | boolean | CellError;
type WorksheetFunction = (...args: unknown[]) => Cell[][];

const CODES = { invalidValue: '#VALUE!', notAvailable: '#N/A', divisionByZero: '#DIV/0!', invalidNumber: '#NUM!' };

/** What a formula answers. */
export type Calculator = (formula: string) => Cell[][];

/** Runs the built functions as Excel would on a given day, so that the results on a page do not change by themselves. */
export function openCalculator(script: string, language: Language, day: string): Calculator {
  const functions = new Map<string, WorksheetFunction>();
  const noon = new Date(`${day}T12:00:00`).getTime();
  class FixedDate extends Date {
    constructor(...args: [] | [number]) {
      super(...(args.length ? args : ([noon] as [number])));
    }
  }
  const context = vm.createContext({
    CustomFunctions: {
      associate: (id: string, fn: WorksheetFunction) => functions.set(id, fn),
      Error: CellError,
      ErrorCode: CODES,
    },
    Office: { context: { displayLanguage: language === 'zh' ? 'zh-CN' : 'en-US' } },
    Date: FixedDate,
  });
  vm.runInContext(readFileSync(script, 'utf8'), context);
  return (formula: string): Cell[][] => {
    const { id, args } = readFormula(formula);
    const fn = functions.get(id);
    if (!fn) throw new Error(`${formula}: there is no ${id}`);
    return fn(...args, {});
  };
}

/**
 * `=AMZ.FEES(10,"US",,{1,2;3,4})` as arguments. An array constant is rewritten to JSON, whose literals are those of a
 * formula but for doubled quotes, TRUE and FALSE and the percent sign.
 */
function readFormula(formula: string): { id: string; args: unknown[] } {
  const match = /^=([A-Z.]+)\((.*)\)$/s.exec(formula);
  if (!match) throw new Error(`not a formula: ${formula}`);
  const tokens = match[2]!.match(/"(?:[^"]|"")*"|[{};,]|[^"{};,]+/g) ?? [];
  const json = tokens.map((token, at) => {
    if (token === '{') return '[[';
    if (token === '}') return ']]';
    if (token === ';') return '],[';
    if (token === ',') return tokens[at - 1] === ',' || at === 0 ? 'null,' : ',';
    return literal(token);
  });
  const args = JSON.parse(`[${json.join('')}]`) as unknown[];
  return { id: match[1]!, args: args.map((arg) => (arg === null || Array.isArray(arg) ? arg : [[arg]])) };
}

function literal(token: string): string {
  if (token.startsWith('"')) return JSON.stringify(token.slice(1, -1).replaceAll('""', '"'));
  if (token.endsWith('%')) return String(Number((Number(token.slice(0, -1)) / 100).toPrecision(15)));
  return token.toLowerCase();
}
