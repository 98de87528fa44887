import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { gzipSync } from 'node:zlib';
import { CellError, ROOT } from '../support/sheet';

const script = readFileSync(path.join(ROOT, 'dist/functions.js'));

/**
 * Bytes of functions.js in gzip when it was last measured, on 2026-11-25, with the declarations of the functions in
 * both languages, which the pane reads from here. On 2026-11-22 it had: 66 KB of cards, 75 KB of code with its
 * messages in two languages, 7 KB of category names. The design aimed at 60 KB for the whole. That is not met: the
 * texts of the cards alone (names and advice in two languages, categories, notes, sources) take 45 KB in the tightest
 * arrangement found, and the functions show them. Whoever lowers the size lowers this number.
 */
const MEASURED = 224_200;

test('functions.js is no more than 3% larger than measured', () => {
  expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(Math.floor(MEASURED * 1.03));
});

test('evaluating functions.js leaves one global: SellerFunctions', () => {
  const associated: string[] = [];
  const context = vm.createContext({
    CustomFunctions: { associate: (id: string) => associated.push(id), Error: CellError, ErrorCode: {} },
  });
  const globals = () => vm.runInContext('Object.getOwnPropertyNames(globalThis)', context) as string[];
  const before = new Set(globals());
  vm.runInContext(script.toString(), context);
  expect(globals().filter((name) => !before.has(name))).toEqual(['SellerFunctions']);
  expect(associated).not.toEqual([]);
  // A global let, const or class is no property of the global object, but it cannot be declared twice.
  expect(() => void vm.runInContext(script.toString(), context)).not.toThrow();
});
