/**
 * Plants every fault of Stryker's set into the sources at once, each behind a switch, and writes the result as
 * JavaScript: `instrument.mjs <folder of the result> <source files …>`. The folder gets `mutants.json` besides.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { transformSync } from '@swc/core';

// The part of Stryker that plants the faults; what runs the tests is our own (see mutation.ts).
const stryker = createRequire(createRequire(import.meta.url).resolve('@stryker-mutator/core'));
const { Instrumenter } = await import(pathToFileURL(stryker.resolve('@stryker-mutator/instrumenter')).href);

const ignore = () => undefined;
const silent = { isDebugEnabled: () => false, debug: ignore, info: ignore, warn: console.warn };
const [target, ...files] = process.argv.slice(2);

const { files: planted, mutants } = await new Instrumenter(silent).instrument(
  files.map((name) => ({ name, mutate: true, content: readFileSync(name, 'utf8') })),
  { plugins: null, excludedMutations: [], ignorers: [], mutator: { plugins: null }, noHeader: true },
);

for (const { name, content } of planted) {
  const { code } = transformSync(content, {
    filename: name,
    module: { type: 'commonjs' },
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
  });
  const file = path.join(target, name.replace(/\.ts$/, '.js'));
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, code);
}

/** Lines and columns as an editor counts them. */
const place = ({ line, column }) => `${line + 1}:${column + 1}`;
/** What stood there, in one line. */
const textOf = (name, { start, end }) => {
  const lines = readFileSync(name, 'utf8')
    .split('\n')
    .slice(start.line, end.line + 1);
  lines[lines.length - 1] = lines.at(-1).slice(0, end.column);
  lines[0] = lines[0].slice(start.column);
  return lines.map((line) => line.trim()).join(' ');
};
writeFileSync(
  path.join(target, 'mutants.json'),
  JSON.stringify(
    mutants.map(({ id, fileName, mutatorName, location, replacement }) => ({
      id,
      file: fileName,
      at: place(location.start),
      kind: mutatorName,
      was: textOf(fileName, location),
      now: replacement.replace(/\s+/g, ' '),
    })),
  ),
);
