import path from 'node:path';
import { CUSTOM_FUNCTIONS_ERRORS, ROOT, sheetOf, type Sheet, type WorksheetFunction } from './sheet';

/** The functions from their sources, through the generated entry: what mutation testing needs, which changes sources. */
export function openSource(language = 'en-US'): Sheet {
  const associated = new Map<string, WorksheetFunction>();
  Object.assign(globalThis, {
    CustomFunctions: {
      associate: (id: string, fn: WorksheetFunction) => associated.set(id.toUpperCase(), fn),
      ...CUSTOM_FUNCTIONS_ERRORS,
    },
    Office: { context: { displayLanguage: language } },
  });
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- a module of the build, evaluated when asked for
  require(path.join(ROOT, 'build/generated/functions.entry.ts'));
  return sheetOf(associated, () => undefined);
}
