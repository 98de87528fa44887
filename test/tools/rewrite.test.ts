import { readFileSync } from 'node:fs';
import path from 'node:path';
import { manifestBase, rewriteManifest } from '../../src/tools/manifest/rewrite';

const XML = readFileSync(path.resolve(__dirname, '../../manifest.xml'), 'utf8');
const LOCAL = 'https://localhost:3000/addin/';

test('the manifest of the repository is for local use', () => {
  expect(manifestBase(XML)).toBe(LOCAL);
});

test('every address moves and nothing else changes', () => {
  const moved = rewriteManifest(XML, 'https://example.com/seller/');
  expect(moved).not.toContain('localhost');
  expect(manifestBase(moved)).toBe('https://example.com/seller/');
  expect(moved.replaceAll('https://example.com/seller/', LOCAL)).toBe(XML);
});

test.each([
  ['https://example.com', 'https://example.com/'],
  ['https://example.com/a/b', 'https://example.com/a/b/'],
  ["https://example.com/it's $& /", "https://example.com/it's%20$&amp;%20/"],
])('%s becomes a folder address', (base, expected) => {
  expect(manifestBase(rewriteManifest(XML, base))).toBe(expected);
});

test('the own base leaves the manifest as it is', () => {
  expect(rewriteManifest(XML, LOCAL)).toBe(XML);
});

test.each([
  ['http://example.com/', 'over https only'],
  ['https://localhost/addin/', "leads to the reader's own computer"],
  ['https://127.0.0.1:8443/', "leads to the reader's own computer"],
  ['https://[::1]/', "leads to the reader's own computer"],
  ['example.com', 'must be a whole address'],
  ['https://user:secret@example.com/', 'plain folder address'],
  ['https://example.com/?a=1', 'plain folder address'],
  ['https://example.com/#a', 'plain folder address'],
])('%s is refused', (base, reason) => {
  expect(() => rewriteManifest(XML, base)).toThrow(reason);
});

test('a manifest without a page is refused', () => {
  expect(() => rewriteManifest('<OfficeApp/>', 'https://example.com/')).toThrow('<DefaultSettings>');
});
