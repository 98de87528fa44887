import { isErrorCell } from '../core/input/cell';
import type { Language } from '../core/words/language';
import type { Declaration } from './declaration';
import { call } from './edge/call';
import { isBlank, speakingTo } from './edge/cells';

export type Cell = string | number | boolean;
export type Argument = Cell | null | readonly (readonly (Cell | null)[])[];

/** A cell without an answer; `message` is in the language that was asked for. */
export interface CellProblem {
  code: string;
  message: string;
}
export type Answer = readonly (readonly (Cell | CellProblem)[])[];

const CODES = { invalidValue: '#VALUE!', notAvailable: '#N/A' } as const;
const PROBLEM = (kind: keyof typeof CODES, message = ''): CellProblem => ({ code: CODES[kind], message });

/** One call exactly as a cell would make it, in the language asked for. Never throws. */
export function evaluate(declared: Declaration, args: readonly Argument[], language: Language): Answer {
  const answer = speakingTo({ language, error: PROBLEM }, () => call(declared, args));
  return answer.map((row) =>
    row.map((cell) => (isErrorCell(cell) ? (cell as CellProblem) : isBlank(cell) ? '' : (cell as Cell))),
  );
}
