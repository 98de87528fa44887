import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Inventory } from '../build/inventory';
import { isHashed } from '../build/addresses';

/** What may be loaded before the first formula answers, in bytes as they travel. */
const MOST_FUNCTIONS_BROTLI = 160_000;

/** What stands between this tree and a release, a sentence each. `root` is the project, `dist` its build. */
export function releaseProblems(root: string, dist: string): string[] {
  const read = (...parts: string[]) => {
    const file = path.join(...parts);
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  };
  const built = read(dist, 'build.json');
  if (!built) return ['dist/build.json is missing: build first, with BASE_URL for the host'];
  const inventory = JSON.parse(built) as Inventory;
  const changelog = read(root, 'CHANGELOG.md');
  return [
    ...versionProblems(
      read(root, 'package.json'),
      read(root, 'package-lock.json'),
      read(dist, 'manifest.xml'),
      inventory,
    ),
    ...changelogProblems(changelog, inventory.version),
    ...sizeProblems(dist),
    ...(read(dist, 'THIRD-PARTY-NOTICES.txt') ? [] : ['dist/THIRD-PARTY-NOTICES.txt is missing']),
    ...screenshotProblems(read(root, 'docs/images/made-from.json'), inventory),
    ...smokeListProblems(read(root, 'docs/release-notes.md'), inventory.version),
  ];
}

/** One version everywhere; the manifest's has a fourth number. */
export function versionProblems(packageJson: string, lock: string, manifest: string, { version }: Inventory): string[] {
  const wanted = (JSON.parse(packageJson) as { version: string }).version;
  const locked = (JSON.parse(lock) as { version: string }).version;
  const shown = /<Version>(.*?)<\/Version>/.exec(manifest)?.[1] ?? '';
  const local = /https:\/\/localhost[:/]/.test(manifest);
  return [
    ...(locked === wanted ? [] : [`package-lock.json says ${locked}, package.json ${wanted}`]),
    ...(version === wanted ? [] : [`dist/ was built from ${version}, package.json says ${wanted}: build again`]),
    ...(shown.startsWith(`${wanted}.`) ? [] : [`the manifest's <Version> is ${shown}, not ${wanted}.0`]),
    ...(local ? ['dist/manifest.xml is for this computer: build with BASE_URL=https://…'] : []),
  ];
}

/** The entry of the version exists; where it changes fees it says from which day and where. */
export function changelogProblems(changelog: string, version: string): string[] {
  const entry = changelog.split(/^## /m).find((part) => part.startsWith(`${version}\n`));
  if (!entry) return [`CHANGELOG.md has no entry for ${version}`];
  const section = entry.split(/^### /m).find((part) => /^(Changed answers|Rate cards)/.test(part));
  const items = section?.split(/^- /m).slice(1) ?? [];
  return items
    .filter(
      (item) =>
        !/\b20\d\d-\d\d-\d\d\b|every day|any day/i.test(item) ||
        !/\b[A-Z]{2}\b|all marketplaces|everywhere|Alibaba/i.test(item),
    )
    .map((item) => `CHANGELOG.md, ${version}: "${item.trim().slice(0, 60)}" names no day or no marketplace`);
}

function sizeProblems(dist: string): string[] {
  const compressed = path.join(dist, 'functions.js.br');
  if (!existsSync(compressed)) return ['dist/functions.js.br is missing: build for production'];
  const bytes = readFileSync(compressed).length;
  const page = readFileSync(path.join(dist, 'taskpane.html'), 'utf8');
  const plain = [...page.matchAll(/(?:src|href)="([\w.-]+\.(?:js|css))"/g)]
    .map(([, name]) => name!)
    .filter((name) => !isHashed(name));
  return [
    ...(bytes > MOST_FUNCTIONS_BROTLI
      ? [`functions.js takes ${bytes} bytes (br), more than ${MOST_FUNCTIONS_BROTLI}`]
      : []),
    ...plain.map((name) => `taskpane.html names ${name} without a hash of its content`),
  ];
}

function screenshotProblems(madeFrom: string, { build }: Inventory): string[] {
  if (!madeFrom) return ['there are no screenshots: npm run screenshots'];
  const from = (JSON.parse(madeFrom) as { build: string }).build;
  return from === build ? [] : [`the screenshots show build ${from}, this is ${build}: npm run screenshots`];
}

/** The list for real Excel is filled in for this version, or the notes say that it was not gone through. */
export function smokeListProblems(notes: string, version: string): string[] {
  const part = notes.split(/^## /m).find((text) => text.startsWith(version)) ?? '';
  if (!part) return [`docs/release-notes.md has no section for ${version}`];
  const isSaid = /Not tested in real Excel/i.test(part) || /Tested in Excel: .+/i.test(part);
  return isSaid
    ? []
    : [
        `docs/release-notes.md, ${version}: say in which Excel the smoke list was gone through ("Tested in Excel: …"), or "Not tested in real Excel"`,
      ];
}
