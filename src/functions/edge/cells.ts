import type { Cell } from '../../core/input/cell';
import type { Problem } from '../../core/words/problem';
import { type Language } from '../../core/words/language';

export { isBlank, isErrorCell, isLeftOut, isMissing, plain, type Cell } from '../../core/input/cell';
export type Matrix = Cell[][];
/** As a host delivers it: a block of cells; some send a bare value for a single cell. */
export type Argument = Matrix | Cell[] | Cell;

type ErrorKind = 'invalidValue' | 'notAvailable';

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
export function errorCell({ kind }: Problem, sentence: string): Cell {
  return voice.error(kind === 'invalid' ? 'invalidValue' : 'notAvailable', sentence);
}
