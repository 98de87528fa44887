import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import type { WorksheetFunctions } from './workload';

/** Evaluates a built functions.js as a web view does: in a plain realm, not in a context whose globals are slower. */
export function openScript(file: string): WorksheetFunctions {
  const functions: WorksheetFunctions = new Map();
  class CellError {
    constructor(
      readonly code: string,
      readonly message: string,
    ) {}
  }
  Object.assign(globalThis, {
    CustomFunctions: {
      associate: (id: string, run: never) => functions.set(id, run),
      Error: CellError,
      ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' },
    },
  });
  vm.runInThisContext(readFileSync(file, 'utf8'), { filename: file });
  return functions;
}
