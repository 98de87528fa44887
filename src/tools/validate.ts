import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileOf, FAMILIES } from './manifest/namespaces';
import { validate } from './manifest/validate';

const ROOT = path.resolve(__dirname, '../..');

/**
 * `validate.ts [manifest …] [--production] [--online]`. Without a name: the manifest of the project, which is for local
 * use, and the built ones with the files they name; with --production the built ones only.
 */
async function main(args: string[]): Promise<void> {
  const options = { production: args.includes('--production'), online: args.includes('--online') };
  const named = args.filter((arg) => !arg.startsWith('--'));
  const defaults = [
    ...(options.production ? [] : [path.join(ROOT, 'manifest.xml')]),
    path.join(ROOT, 'dist/manifest.xml'),
    ...FAMILIES.map((family) => path.join(ROOT, 'dist', fileOf('manifest.xml', family))).filter(existsSync),
  ];
  const ofFamilies = FAMILIES.map((family) => fileOf('manifest.xml', family));
  for (const file of named.length ? named : defaults) {
    const folder = path.dirname(path.resolve(file));
    const isBuilt = existsSync(path.join(folder, 'functions.json'));
    const problems = existsSync(file)
      ? await validate(file, {
          ...options,
          ...(isBuilt && { folder }),
          oneFamily: ofFamilies.includes(path.basename(file)),
        })
      : ['it does not exist; run npm run build first'];
    const place = path.relative(process.cwd(), file);
    console.log(problems.length ? `${place}: ${problems.length} found` : `${place}: valid`);
    for (const problem of problems) console.log(`  ${problem}`);
    if (problems.length) process.exitCode = 1;
  }
}

if (require.main === module) void main(process.argv.slice(2));
