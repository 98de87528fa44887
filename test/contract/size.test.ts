import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { gzipSync } from 'node:zlib';
import { ROOT } from '../support/sheet';

const script = readFileSync(path.join(ROOT, 'dist/functions.js'), 'utf8');

test('evaluating functions.js leaves one global: SellerFunctions', () => {
  const associated: string[] = [];
  const context = vm.createContext({
    CustomFunctions: { associate: (id: string) => associated.push(id), Error: class {}, ErrorCode: {} },
  });
  const globals = () => vm.runInContext('Object.getOwnPropertyNames(globalThis)', context) as string[];
  const before = new Set(globals());
  vm.runInContext(script, context);
  expect(globals().filter((name) => !before.has(name))).toEqual(['SellerFunctions']);
  expect(associated).not.toEqual([]);
});
