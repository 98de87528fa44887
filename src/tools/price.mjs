/** `npm run price -- list.csv --to priced.csv`: prices a file of any length. */
import { installDependencies, runTool } from './prepare.mjs';

installDependencies();
if (runTool('build', ['--functions']) !== 0) process.exit(1);
process.exitCode = runTool('price', process.argv.slice(2));
