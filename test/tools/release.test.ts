import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { changelogProblems, smokeListProblems, versionProblems } from '../../src/tools/release/check';

const ROOT = path.resolve(__dirname, '../..');

test('the archive for a company holds dist/ and the ways to host it, byte for byte and always the same', () => {
  const file = path.join(ROOT, 'build/sample-addin.zip');
  const make = (zone: string) => {
    rmSync(file, { force: true });
    execFileSync(process.execPath, ['-r', './src/tools/register.cjs', 'src/tools/sample-addin.ts'], {
      cwd: ROOT,
      env: { ...process.env, TZ: zone },
    });
    return readFileSync(file);
  };
  const archive = make('Asia/Shanghai');
  expect(make('America/New_York').equals(archive)).toBe(true);
  const files = unzipSync(archive);
  const dist = readdirSync(path.join(ROOT, 'dist'), { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((found) => found.isFile())
    .map((found) => path.relative(path.join(ROOT, 'dist'), path.join(found.parentPath, found.name)));
  expect(dist.length).toBeGreaterThan(20);
  for (const name of dist)
    expect([
      name,
      Buffer.from(files[`sample-addin/${name}`]!).equals(readFileSync(path.join(ROOT, 'dist', name))),
    ]).toEqual([name, true]);
  const others = Object.keys(files).filter((name) => !dist.includes(name.replace('sample-addin/', '')));
  expect(others.sort()).toEqual([
    'sample-addin-hosting/_headers',
    'sample-addin-hosting/hosting.md',
    'sample-addin-hosting/hosting.zh-CN.md',
    'sample-addin-hosting/nginx.conf',
    'sample-addin-hosting/staticwebapp.config.json',
    'sample-addin/LICENSE.txt',
  ]);
  expect(Object.keys(files).filter((name) => name.includes('\\') || name.startsWith('/'))).toEqual([]);
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
  const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string };
  expect(changelogProblems(readFileSync(path.join(ROOT, 'CHANGELOG.md'), 'utf8'), version)).toEqual([]);
});
