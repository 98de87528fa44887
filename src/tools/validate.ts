import { existsSync } from 'node:fs';
import path from 'node:path';
import { validate } from './manifest/validate';

export { validate } from './manifest/validate';

const ROOT = path.resolve(__dirname, '../..');

/** `validate.ts [manifest] [--production] [--online]`: without a name, the manifest of the project and the built one. */
async function main(args: string[]): Promise<void> {
  const dist = path.join(ROOT, 'dist');
  const isBuilt = existsSync(path.join(dist, 'taskpane.html'));
  const named = args.filter((arg) => !arg.startsWith('--'));
  const files = named.length
    ? named
    : [path.join(ROOT, 'manifest.xml'), ...(isBuilt ? [path.join(dist, 'manifest.xml')] : [])];
  const options = {
    folder: isBuilt ? dist : undefined,
    production: args.includes('--production'),
    online: args.includes('--online'),
  };
  for (const file of files) {
    const problems = await validate(file, options);
    const place = path.relative(process.cwd(), file);
    console.log(problems.length ? `${place}: ${problems.length} found` : `${place}: valid`);
    for (const problem of problems) console.log(`  ${problem}`);
    if (problems.length) process.exitCode = 1;
  }
  if (!isBuilt)
    console.log('dist/ is not built, so the files behind the addresses were not checked. Run npm run build first.');
}

if (require.main === module) void main(process.argv.slice(2));
