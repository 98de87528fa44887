import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
import { logErrorMessage } from 'office-addin-cli';
import { manifestBase } from './manifest/rewrite';

const ROOT = path.resolve(__dirname, '../..');
const OUT = path.join(ROOT, 'build/sample-addin.zip');
/** Of every entry: the archive of the same files is always the same. */
const MADE = new Date(1980, 0, 1);

/** A name in the archive and its bytes. */
type Entry = [string, Uint8Array];

/** `npm run sample-addin`: dist/ as a zip that a company unpacks on its web server, with the ways to set that up. */
function main(): void {
  const dist = path.join(ROOT, 'dist');
  const base = manifestBase(readFileSync(path.join(dist, 'manifest.xml'), 'utf8'));
  const entries = [
    ...filesOf(dist, 'sample-addin'),
    ...filesOf(path.join(ROOT, 'docs/hosting'), 'sample-addin-hosting'),
    ...['hosting.md', 'hosting.zh-CN.md'].map((name) =>
      entry(path.join(ROOT, 'docs', name), `sample-addin-hosting/${name}`),
    ),
    entry(path.join(ROOT, 'LICENSE'), 'sample-addin/LICENSE.txt'),
  ];
  writeFileSync(OUT, zipSync(Object.fromEntries(entries), { level: 9, mtime: MADE }));
  console.log(`${path.relative(ROOT, OUT)}: ${entries.length} files for ${base}`);
  if (base.startsWith('https://localhost'))
    console.log('That is this computer. For others: BASE_URL=https://… npm run build');
}

function filesOf(folder: string, below: string): Entry[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile())
    .map((found) => path.join(found.parentPath, found.name))
    .sort()
    .map((file) => entry(file, `${below}/${path.relative(folder, file).replaceAll('\\', '/')}`));
}

function entry(file: string, name: string): Entry {
  return [name, readFileSync(file)];
}

try {
  main();
} catch (error) {
  logErrorMessage(error);
  process.exitCode = 1;
}
