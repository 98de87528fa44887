import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';

/** dist/functions.js as Excel runs it: one classic script in a bare engine that has only the global CustomFunctions. */

export const ROOT = path.resolve(__dirname, '../..');
const SCRIPT = path.join(ROOT, 'dist/functions.js');

/** What the host's error class looks like from outside. */
export class CellError {
  constructor(
    readonly code: string,
    readonly message = '',
  ) {}
}

export type Cell = string | number | boolean | null | CellError;
export type Matrix = Cell[][];
export type WorksheetFunction = (...args: unknown[]) => Matrix;

export interface Sheet {
  associated: Map<string, WorksheetFunction>;
  /** Evaluates "=NAME(...)" with literal arguments, array constants and omitted arguments. */
  evaluate(formula: string): Matrix;
  call(id: string, ...args: (Matrix | null)[]): Matrix;
  api: unknown;
}

const ERROR_CODES = {
  invalidValue: '#VALUE!',
  notAvailable: '#N/A',
  divisionByZero: '#DIV/0!',
  invalidNumber: '#NUM!',
  nullReference: '#NULL!',
  invalidName: '#NAME?',
  invalidReference: '#REF!',
};

export const CUSTOM_FUNCTIONS_ERRORS = { Error: CellError, ErrorCode: ERROR_CODES };

/**
 * `language`: Excel's display language; left out, there is no Office object at all. `first`: a script that runs in the
 * engine before the functions are loaded, to change the engine.
 */
export function openSheet(language?: string, first = ''): Sheet {
  const associated = new Map<string, WorksheetFunction>();
  const context = vm.createContext({
    CustomFunctions: {
      associate: (id: string, fn: WorksheetFunction) => associated.set(id.toUpperCase(), fn),
      ...CUSTOM_FUNCTIONS_ERRORS,
    },
    ...(language && { Office: { context: { displayLanguage: language } } }),
  });
  vm.runInContext(first, context);
  vm.runInContext(readFileSync(SCRIPT, 'utf8'), context, { filename: 'functions.js' });
  return sheetOf(associated, () => vm.runInContext('SellerFunctions', context) as unknown);
}

/** The functions that a script associated, to be called and to be written as formulas. */
export function sheetOf(associated: Map<string, WorksheetFunction>, api: () => unknown): Sheet {
  const call = (id: string, ...args: (Matrix | null)[]): Matrix => {
    const fn = associated.get(id.toUpperCase());
    if (!fn) throw new Error(`${id} is not associated`);
    return fn(...args, { functionName: id });
  };
  return {
    associated,
    call,
    evaluate(formula) {
      const { id, args } = parseFormula(formula);
      return call(id, ...args);
    },
    get api() {
      return api();
    },
  };
}

/** Reads "=AMZ.FBAFEE(10,6,,"US",{1,2;3,4},8%)". Anything it does not know is an error, so that no case passes by accident. */
export function parseFormula(formula: string): { id: string; args: (Matrix | null)[] } {
  const head = /^=([A-Z][A-Z0-9._]*)\(/i.exec(formula);
  if (!head || !formula.endsWith(')')) throw new Error(`not a formula: ${formula}`);
  const body = formula.slice(head[0].length, -1);
  let at = 0;
  const literal = (): Cell => {
    if (body[at] === '"') {
      let text = '';
      for (at++; at < body.length; at++) {
        if (body[at] !== '"') text += body[at];
        else if (body[at + 1] === '"') text += body[++at];
        else break;
      }
      at++;
      return text;
    }
    const word = /^(#N\/A|#VALUE!|#REF!|#DIV\/0!|#NUM!|#NAME\?|TRUE|FALSE|-?[\d.]+(?:e[+-]?\d+)?%?)/i.exec(
      body.slice(at),
    );
    if (!word) throw new Error(`cannot read "${body.slice(at)}" in ${formula}`);
    at += word[0].length;
    const text = word[0].toUpperCase();
    if (text.startsWith('#')) return new CellError(text);
    if (text === 'TRUE' || text === 'FALSE') return text === 'TRUE';
    return text.endsWith('%') ? Number((Number(text.slice(0, -1)) / 100).toPrecision(15)) : Number(text);
  };
  const array = (): Matrix => {
    const rows: Matrix = [[]];
    for (at++; body[at] !== '}';) {
      if (body[at] === ',') at++;
      else if (body[at] === ';') {
        rows.push([]);
        at++;
      } else rows[rows.length - 1]!.push(literal());
    }
    at++;
    return rows;
  };
  const args: (Matrix | null)[] = [];
  while (at < body.length) {
    if (body[at] === ',') args.push(null);
    else {
      args.push(body[at] === '{' ? array() : [[literal()]]);
      if (at < body.length && body[at] !== ',')
        throw new Error(`expected a comma at "${body.slice(at)}" in ${formula}`);
    }
    at++;
  }
  if (body.endsWith(',')) args.push(null);
  return { id: head[1]!, args };
}
