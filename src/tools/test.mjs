/** `npm test`: every check there is, each counted, from a fresh clone or after an edit. Arguments go to jest. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { installBrowser, installDependencies, ROOT, run, runTool } from './prepare.mjs';

installDependencies();
const browser = installBrowser();
const bin = (name) => path.join(ROOT, 'node_modules/.bin', name);
const totals = { passed: 0, failed: 0 };

/** One check that is not a jest test: passes or fails as a whole. */
function check(title, runIt) {
  console.log(`\n== ${title}`);
  const isGood = runIt() === 0;
  totals[isGood ? 'passed' : 'failed']++;
  return isGood;
}

const chosen = process.argv.slice(2);
const isBuilt = check('build', () => runTool('build'));
if (chosen.length === 0) {
  check('types', () => run(bin('tsc'), ['--noEmit']));
  check('lint', () => run(bin('eslint'), ['--config', '.config/eslint.config.mjs', '.']));
  check('format', () => run(bin('prettier'), ['--check', '--log-level', 'warn', '.']));
  check('arrows between the rooms', () =>
    run(bin('depcruise'), ['--config', '.config/dependency-cruiser.cjs', 'src', '--output-type', 'err']),
  );
  check('manifest', () => runTool('validate'));
  check('generated documents are current', () => runTool('docs', ['--check']));
}
if (isBuilt) {
  console.log('\n== tests');
  const report = path.join(ROOT, 'build/test/jest.json');
  mkdirSync(path.dirname(report), { recursive: true });
  run(bin('jest'), ['--json', `--outputFile=${report}`, ...chosen], { env: { ...process.env, CHROMIUM: browser } });
  const result = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null;
  totals.passed += result?.numPassedTests ?? 0;
  // A suite that does not even load has no failed test, and must not look like success.
  totals.failed += result ? result.numFailedTests + result.numRuntimeErrorTestSuites : 1;
}
console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed === 0 ? 0 : 1;
