import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { About } from '../../about';

/** dist/build.json: which build this is, and the SHA-256 of every file that is served. */
export interface Inventory extends About {
  readonly files: Readonly<Record<string, string>>;
}

/** Lets anybody tell from outside whether a served copy is whole and of one build. */
export function writeInventory(folder: string, about: About): void {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(br|gz|map)$/.test(entry.name))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
  const inventory: Inventory = {
    ...about,
    files: Object.fromEntries(files.map((name) => [name, sha256(readFileSync(path.join(folder, name)))])),
  };
  writeFileSync(path.join(folder, 'build.json'), `${JSON.stringify(inventory, null, 2)}\n`);
}

export function sha256(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
