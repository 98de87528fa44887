import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { keepQuestions } from '../../test/reference/kept-questions';

/**
 * `npm run mutation [-- options of Stryker]`: changes the product in one place at a time and looks whether the reference
 * questions or the case rows notice. All of it takes hours; a part: `npm run mutation -- --mutate src/core/money.ts`.
 */

const ROOT = path.resolve(__dirname, '../..');
const QUESTIONS = path.join(ROOT, 'build/generated/questions.json');

console.log(`${keepQuestions(40, QUESTIONS)} questions kept`);
const { status } = spawnSync(
  process.execPath,
  [
    path.join(ROOT, 'node_modules/@stryker-mutator/core/bin/stryker.js'),
    'run',
    '.config/stryker.config.json',
    ...process.argv.slice(2),
  ],
  { cwd: ROOT, stdio: 'inherit' },
);
process.exitCode = status ?? 1;
