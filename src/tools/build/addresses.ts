import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';

/** Files whose address stands in the manifest or in other people's hands: they keep their name and have a hashed copy. */
const FIXED = new Set(['functions.js']);

/**
 * Gives every script and style sheet of a page an address with a hash of its content, so that a host may let browsers
 * keep it for ever and an update arrives at once. Returns the page with the new addresses.
 */
export function hashAddresses(page: string, folder: string): string {
  return page.replace(/\b(src|href)="([\w-]+\.(?:js|css))"/g, (_, attribute: string, name: string) => {
    const file = path.join(folder, name);
    const hashed = hashedName(name, readFileSync(file));
    if (FIXED.has(name)) copyFileSync(file, path.join(folder, hashed));
    else renameSync(file, path.join(folder, hashed));
    return `${attribute}="${hashed}"`;
  });
}

/** `taskpane.css` → `taskpane.1f2e3d4c.css` */
export function hashedName(name: string, content: Buffer): string {
  const { name: stem, ext } = path.parse(name);
  return `${stem}.${createHash('sha256').update(content).digest('hex').slice(0, 8)}${ext}`;
}

/** True for an address that names its content. */
export function isHashed(name: string): boolean {
  return /\.[0-9a-f]{8}\.(js|css)$/.test(name);
}
