import { installDependencies, runTool } from './prepare.mjs';

installDependencies();
process.exitCode = runTool('screenshots', process.argv.slice(2));
