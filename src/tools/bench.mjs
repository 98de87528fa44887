/** `npm run bench`: measures, and compares within one run. Numbers of different machines do not compare. */
import { installDependencies, runTool } from './prepare.mjs';

installDependencies();
if (runTool('build') !== 0) process.exit(1);
process.exitCode = runTool('bench', process.argv.slice(2));
