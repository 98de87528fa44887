import { installDependencies, runTool } from './prepare.mjs';

installDependencies();
process.exitCode = runTool('build', process.argv.slice(2));
