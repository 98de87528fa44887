import { installDependencies, runTool } from './prepare.mjs';

installDependencies();
process.exitCode = runTool('sample-addin', process.argv.slice(2));
