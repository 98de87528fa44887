/** `npm test`: every check there is, each counted, from a fresh clone or after an edit. Arguments go to jest. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { installBrowser, installDependencies, ROOT, runBin, runTool } from './prepare.mjs';

/** Tests that need a browser. */
const BROWSER_TESTS = 'test/e2e';

installDependencies();
const browser = installBrowser();
const totals = { passed: 0, failed: 0 };

/** One check that is not a jest test: passes or fails as a whole. */
function check(title, runIt) {
  console.log(`\n== ${title}`);
  const isGood = runIt() === 0;
  totals[isGood ? 'passed' : 'failed']++;
  return isGood;
}

/** What ran is counted by its tests; what did not run must not look like success. */
function runJest(chosen) {
  console.log('\n== tests');
  const report = path.join(ROOT, 'build/test/jest.json');
  mkdirSync(path.dirname(report), { recursive: true });
  // The report of an earlier run must not be taken for this one's.
  rmSync(report, { force: true });
  const without = browser ? [] : ['--testPathIgnorePatterns', '/node_modules/', `/${BROWSER_TESTS}/`];
  const env = { ...process.env, ...(browser && { CHROMIUM: browser }) };
  // Left to itself jest leaves a core idle, of two cores the second.
  const workers = `--maxWorkers=${os.availableParallelism()}`;
  runBin('jest', ['--json', `--outputFile=${report}`, workers, ...without, ...chosen], { env });
  const result = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null;
  totals.passed += result?.numPassedTests ?? 0;
  // A suite that does not even load has no failed test.
  totals.failed += result ? result.numFailedTests + result.numRuntimeErrorTestSuites : 1;
}

const chosen = process.argv.slice(2);
const isBuilt = check('build', () => runTool('build'));
if (chosen.length === 0) {
  check('types', () => runBin('tsc', ['--noEmit'], {}, 'typescript'));
  check('lint', () => runBin('eslint', ['--config', '.config/eslint.config.mjs', '.']));
  check('format', () => runBin('prettier', ['--check', '--log-level', 'warn', '.']));
  check('arrows between the rooms', () =>
    runBin(
      'depcruise',
      ['--config', '.config/dependency-cruiser.cjs', 'src', '--output-type', 'err'],
      {},
      'dependency-cruiser',
    ),
  );
  check('manifest', () => runTool('validate'));
  check('generated documents are current', () => runTool('docs', ['--check']));
}
if (isBuilt) runJest(chosen);
if (!browser) {
  totals.failed++;
  console.log(
    `\nThe tests in ${BROWSER_TESTS} did not run: there is no Chromium and none could be installed. Install Chromium or Chrome, or set CHROMIUM to its path.`,
  );
}
console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed === 0 ? 0 : 1;
