import { existsSync } from 'node:fs';
import path from 'node:path';
import { installDependencies, ROOT, runTool } from './prepare.mjs';

installDependencies();
const built = path.join(ROOT, 'dist/manifest.xml');
if (!existsSync(built) && runTool('build') !== 0) process.exit(1);
process.exitCode = runTool('validate', process.argv.slice(2));
