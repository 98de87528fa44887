import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { rewriteManifest } from '../../src/tools/manifest/rewrite';
import { validate } from '../../src/tools/manifest/validate';

const ROOT = path.resolve(__dirname, '../..');
const SOURCE = path.join(ROOT, 'manifest.xml');
const DIST = path.join(ROOT, 'dist');
const BUILT = path.join(DIST, 'manifest.xml');

test('the manifest of the repository is valid, with every file it names in dist/', async () => {
  expect(await validate(SOURCE, { folder: DIST })).toEqual([]);
});

test('the built manifest is valid, with every file it names in dist/', async () => {
  expect(await validate(BUILT, { folder: DIST })).toEqual([]);
});

test('the manifest for another host is valid in production', async () => {
  const file = path.join(tmpdir(), `manifest-${process.pid}.xml`);
  writeFileSync(file, rewriteManifest(readFileSync(SOURCE, 'utf8'), 'https://example.com/seller-functions/'));
  try {
    expect(await validate(file, { production: true })).toEqual([]);
  } finally {
    rmSync(file);
  }
});

test('the three families share one add-in: one manifest, no namespace, dotted names', () => {
  const xml = readFileSync(BUILT, 'utf8').replace(/<!--.*?-->/gs, '');
  expect(xml).not.toContain('<Namespace');
  expect(xml.match(/xsi:type="CustomFunctions"/g)).toHaveLength(1);
  const { functions } = JSON.parse(readFileSync(path.join(DIST, 'functions.json'), 'utf8')) as {
    functions: { id: string }[];
  };
  expect(new Set(functions.map((f) => f.id.split('.')[0]))).toEqual(new Set(['AMZ', 'ALI', 'PLATFORM']));
});

test('the old help address has an anchor for every function and runs no script', () => {
  const page = readFileSync(path.join(DIST, 'help.html'), 'utf8');
  const { functions } = JSON.parse(readFileSync(path.join(DIST, 'functions.json'), 'utf8')) as {
    functions: { id: string; helpUrl: string }[];
  };
  for (const { id } of functions) expect(page).toContain(`<li id="${id}">`);
  expect(page).not.toContain('<script');
  for (const [, file] of page.matchAll(/(?:src|href)="(?!#)([^"]+)"/g))
    expect([file, existsSync(path.join(DIST, file!))]).toEqual([file, true]);
});

test('what ships from others is named with its licence', () => {
  const notices = readFileSync(path.join(DIST, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
  for (const name of ['@fluentui/web-components', 'lit-html', 'papaparse', 'webpack'])
    expect(notices).toMatch(new RegExp(`^${name} [\\d.]+ \\(MIT|BSD|Apache`, 'm'));
});
