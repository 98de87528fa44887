import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { hashAddresses, hashedName, isHashed } from '../../src/tools/build/addresses';
import { compressFolder } from '../../src/tools/build/compress';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), '构建 '));
  for (const name of ['functions.js', 'taskpane.js', 'taskpane.css']) writeFileSync(path.join(folder, name), name);
});
afterEach(() => rmSync(folder, { recursive: true }));
const has = (name: string) => existsSync(path.join(folder, name));

test('the page names the content of its files; functions.js keeps its name as well', () => {
  const page =
    '<link href="taskpane.css"><script src="https://a.example/office.js"></script><script src="functions.js">';
  const hashed = hashAddresses(page, folder);
  const functions = hashedName('functions.js', Buffer.from('functions.js'));
  const style = hashedName('taskpane.css', Buffer.from('taskpane.css'));
  expect(hashed).toBe(
    `<link href="${style}"><script src="https://a.example/office.js"></script><script src="${functions}">`,
  );
  expect([has(functions), has('functions.js'), has(style), has('taskpane.css')]).toEqual([true, true, true, false]);
});

test('another content is another address', () => {
  expect(hashedName('a.js', Buffer.from('1'))).not.toBe(hashedName('a.js', Buffer.from('2')));
});

test.each([
  ['taskpane.1a2b3c4d.js', true],
  ['taskpane.339.b358d9b3.js', true],
  ['functions.js', false],
  ['functions.zh-CN.json', false],
])('%s: %s', (name, expected) => {
  expect(isHashed(name)).toBe(expected);
});

test('what is compressed beside a file is that file; small ones and images stay alone', () => {
  const text = 'fee '.repeat(2000);
  writeFileSync(path.join(folder, 'big.json'), text);
  writeFileSync(path.join(folder, 'icon.png'), text);
  compressFolder(folder);
  expect(brotliDecompressSync(readFileSync(path.join(folder, 'big.json.br'))).toString()).toBe(text);
  expect(gunzipSync(readFileSync(path.join(folder, 'big.json.gz'))).toString()).toBe(text);
  expect([has('taskpane.js.br'), has('icon.png.br')]).toEqual([false, false]);
});
