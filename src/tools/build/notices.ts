import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { MultiStats } from 'webpack';

const ROOT = path.resolve(__dirname, '../../..');
const MODULES = path.join(ROOT, 'node_modules');

export interface Shipped {
  name: string;
  version: string;
  license: string;
  text: string;
}

/** Licences under which a package may be passed on inside a product; any other stops the build. */
const PERMISSIVE = new Set(['MIT', '0BSD', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause']);

/** The packages whose code is in the bundles of dist/, as webpack itself put them there, and webpack's own runtime. */
export function shippedPackages(stats: MultiStats): Shipped[] {
  const names = new Set(['webpack']);
  for (const { compilation } of stats.stats.filter((one) => one.compilation.name !== 'workbench'))
    for (const module of compilation.modules) {
      const file = module.nameForCondition();
      const inside = file && /[\\/]node_modules[\\/](?!.*[\\/]node_modules[\\/])((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(file);
      // What turns style sheets into files stays behind.
      if (inside && !/^(css-loader|mini-css-extract-plugin)$/.test(inside[1]!))
        names.add(inside[1]!.replace('\\', '/'));
    }
  return [...names].sort().map(describe);
}

function describe(name: string): Shipped {
  const folder = path.join(MODULES, name);
  const { version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    version: string;
    license?: string;
  };
  if (!license || !PERMISSIVE.has(license))
    throw new Error(`${name} ${version} is under "${license}": it may not be shipped before somebody has read that`);
  return { name, version, license, text: licenceText(folder, name) };
}

function licenceText(folder: string, name: string): string {
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(entry));
  if (file && existsSync(path.join(folder, file))) return readFileSync(path.join(folder, file), 'utf8').trim();
  return `(${name} comes without a licence text of its own; its package.json names the licence above.)`;
}

/** dist/THIRD-PARTY-NOTICES.txt */
export function noticesText(shipped: readonly Shipped[]): string {
  const rule = '-'.repeat(80);
  return [
    'Seller Functions contains code of the following packages.',
    ...shipped.map(
      ({ name, version, license, text }) =>
        `${rule}\n${name} ${version} (${license})\n\n${text.replaceAll('\r\n', '\n')}`,
    ),
    '',
  ].join('\n\n');
}
