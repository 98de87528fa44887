import { installDependencies, runTool } from './prepare.mjs';

installDependencies();
process.exitCode = runTool('samples', process.argv.slice(2));
