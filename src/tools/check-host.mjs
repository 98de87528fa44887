/** `npm run check-host -- URL`: looks at a served copy of the add-in from outside. */
import { installDependencies, runTool } from './prepare.mjs';

installDependencies();
process.exitCode = runTool('check-host', process.argv.slice(2));
