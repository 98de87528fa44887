import type { Cell } from '../../core/input/cell';
import { Problem, wordProblem } from '../../core/words/problem';
import { type Language } from '../../core/words/language';

export { isBlank, isErrorCell, isMissing, plain, type Cell } from '../../core/input/cell';
export type Matrix = Cell[][];
export type Argument = Matrix | null | undefined;

type ErrorKind = 'invalidValue' | 'notAvailable' | 'invalidNumber';

/** How results are spoken: the language, and what stands for an error. The pane asks the same functions in its own way. */
interface Voice {
  language(): Language;
  error(kind: ErrorKind, message?: string): Cell;
}

/** `CustomFunctions.Error` exists only once the host has loaded, hence never at the top of a module. */
const EXCEL: Voice = {
  language() {
    const office = (globalThis as { Office?: { context?: { displayLanguage?: string } } }).Office;
    return office?.context?.displayLanguage?.toLowerCase().startsWith('zh') ? 'zh' : 'en';
  },
  error: (kind, message) => new CustomFunctions.Error(CustomFunctions.ErrorCode[kind], message),
};
let voice = EXCEL;

/** Runs a calculation for the pane: in its language, with errors as plain objects. */
export function speakingTo<T>(pane: { language: Language; error: Voice['error'] }, run: () => T): T {
  voice = { language: () => pane.language, error: pane.error };
  try {
    return run();
  } finally {
    voice = EXCEL;
  }
}

/** Excel's display language; English where Office has not said yet. */
export function displayLanguage(): Language {
  return voice.language();
}

/** An Excel error with its sentence. */
export function errorCell(problem: Problem, language: Language): Cell {
  return voice.error(problem.kind === 'invalid' ? 'invalidValue' : 'notAvailable', wordProblem(problem, language));
}

/** What may stand in a result cell. A number that is none is a fault of ours and becomes #NUM!. */
export function resultCell(value: number | string | boolean | Problem | null | undefined, language: Language): Cell {
  if (value instanceof Problem) return errorCell(value, language);
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' && !Number.isFinite(value)) return voice.error('invalidNumber');
  return value === 0 ? 0 : value;
}
