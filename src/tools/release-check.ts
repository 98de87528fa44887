import path from 'node:path';
import { releaseProblems } from './release/check';

const ROOT = path.resolve(__dirname, '../..');

/** `npm run release-check`: what stands between this tree and a release. */
const problems = releaseProblems(ROOT, path.join(ROOT, 'dist'));
console.log(problems.length ? `${problems.length} to settle before a release` : 'ready for a release');
for (const problem of problems) console.log(`  ${problem}`);
process.exitCode = problems.length ? 1 : 0;
