import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { changelogProblems, smokeListProblems, versionProblems } from '../../src/tools/release/check';
import { crc32, zip } from '../../src/tools/release/zip';

test.each([
  ['', 0],
  ['123456789', 0xcbf43926],
  ['The quick brown fox jumps over the lazy dog', 0x414fa339],
])('CRC-32 of "%s"', (text, expected) => {
  expect(crc32(Buffer.from(text))).toBe(expected);
});

test('an archive holds its files under their names', () => {
  const content = Buffer.from('费用 '.repeat(100));
  const archive = zip([{ name: '文件/a.txt', content }]);
  const nameLength = archive.readUInt16LE(26);
  const packed = archive.readUInt32LE(18);
  expect(archive.toString('utf8', 30, 30 + nameLength)).toBe('文件/a.txt');
  const start = 30 + nameLength;
  expect(inflateRawSync(archive.subarray(start, start + packed))).toEqual(content);
  expect(archive.readUInt16LE(archive.length - 12)).toBe(1);
});

test('other programs can read the archive', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'zip-'));
  try {
    writeFileSync(path.join(folder, 'a.zip'), zip([{ name: 'a/b.txt', content: Buffer.from('fee') }]));
    const code =
      'import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; print(z.read("a/b.txt").decode())';
    let said: string;
    try {
      said = execFileSync('python3', ['-c', code, path.join(folder, 'a.zip')], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      });
    } catch (error) {
      // No Python on this machine: the test above has read the archive already.
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
      throw error;
    }
    expect(said.trim()).toBe('fee');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

const pack = (version: string) => JSON.stringify({ version });
const inventory = (version: string) => ({ version, build: '1', newestCard: '', lastChecked: '', files: {} });
const manifest = (version: string, host = 'example.com') => `<Version>${version}</Version> "https://${host}/"`;

test.each([
  ['1.1.0', '1.1.0', manifest('1.1.0.0'), '1.1.0', []],
  ['1.1.0', '1.0.0', manifest('1.1.0.0'), '1.1.0', ['package-lock.json says 1.0.0']],
  ['1.1.0', '1.1.0', manifest('1.0.0.0'), '1.1.0', ['<Version> is 1.0.0.0']],
  ['1.1.0', '1.1.0', manifest('1.1.0.0'), '1.0.0', ['was built from 1.0.0']],
  ['1.1.0', '1.1.0', manifest('1.1.0.0', 'localhost:3000'), '1.1.0', ['is for this computer']],
])('versions %s, %s, %s, %s', (wanted, locked, xml, built, expected) => {
  const problems = versionProblems(pack(wanted), pack(locked), xml, inventory(built));
  expect(problems).toEqual(expected.map((words) => expect.stringContaining(words) as string));
});

test.each([
  ['## 1.1.0\n\ntext', []],
  ['## 1.0.0\n', ['has no entry for 1.1.0']],
  ['## 1.1.0\n\n### Rate cards\n\n- 2026-11-01, DE: storage\n', []],
  ['## 1.1.0\n\n### Rate cards\n\n- storage is mended\n', ['names no day or no marketplace']],
  ['## 1.1.0\n\n### Changed answers\n\n- 2026-11-01: storage\n', ['names no day or no marketplace']],
])('changelog %j', (text, expected) => {
  expect(changelogProblems(text, '1.1.0')).toEqual(expected.map((words) => expect.stringContaining(words) as string));
});

test.each([
  ['## 1.1.0\n\n### Not tested in real Excel\n', 0],
  ['## 1.1.0\n\nTested in Excel: Microsoft 365, 2511\n', 0],
  ['## 1.1.0\n\nNew.\n', 1],
  ['## 1.0.0\n', 1],
])('smoke list %j', (text, expected) => {
  expect(smokeListProblems(text, '1.1.0')).toHaveLength(expected);
});

test('the changelog of the project has an entry for its version', () => {
  const root = path.resolve(__dirname, '../..');
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
  expect(changelogProblems(readFileSync(path.join(root, 'CHANGELOG.md'), 'utf8'), version)).toEqual([]);
});
