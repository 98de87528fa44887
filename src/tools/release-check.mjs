import { installDependencies, runTool } from './prepare.mjs';

installDependencies();
process.exitCode = runTool('release-check', process.argv.slice(2));
