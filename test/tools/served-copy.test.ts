import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { checkHost } from '../../src/tools/hosting/check';
import { fetcher } from '../../src/tools/hosting/fetch';
import { ROOT } from '../support/server';
import { startStaticHost, type Served, type StaticHost } from '../support/static-host';

/** The build as a publisher serves it, over https, whole and with one thing broken at a time. */

let host: StaticHost;
beforeAll(async () => {
  host = await startStaticHost();
});
afterAll(() => host.close());
afterEach(() => {
  host.fault = () => undefined;
});

const look = () => checkHost(host.base, fetcher(host.certificate));

test('a whole copy with the documented headers is well', async () => {
  expect(await look()).toEqual([]);
});

const of =
  (name: string, change: (answer: Served) => void): StaticHost['fault'] =>
  (asked, answer, method) => {
    if (asked === name && method === 'GET') change(answer);
  };
const header = (name: string, key: string, value: string | null) =>
  of(name, ({ headers }) => {
    if (value === null) Reflect.deleteProperty(headers, key);
    else headers[key] = value;
  });
const gone = (name: string) => of(name, (answer) => Object.assign(answer, { status: 404, body: Buffer.from('') }));
const plain = (name: string, change: (text: string) => string) =>
  of(name, (answer) => {
    answer.body = Buffer.from(change(answer.body.toString('utf8')));
    Reflect.deleteProperty(answer.headers, 'content-encoding');
  });

test.each<[string, StaticHost['fault'], RegExp]>([
  ['no manifest', gone('manifest.xml'), /^manifest\.xml: the host answers 404/],
  ['no inventory', gone('build.json'), /^build\.json: the host answers 404/],
  ['no icon', gone('assets/icon-64.png'), /^assets\/icon-64\.png: the host answers 404/],
  ['no Chinese list', gone('functions.zh-CN.json'), /^functions\.zh-CN\.json: the host answers 404/],
  [
    'a login page before the pane',
    of('taskpane.html', (answer) => Object.assign(answer, { status: 302, headers: { location: '/login' } })),
    /^taskpane\.html: the host answers 302 \(to \/login\)/,
  ],
  ['functions.js of another build', plain('functions.js', () => 'var old;'), /^functions\.js: not the file of this/],
  ['a list of another build', plain('functions.json', () => '{}'), /^functions\.json: not the file of this build/],
  ['functions.js kept', header('functions.js', 'cache-control', 'max-age=86400'), /^functions\.js: .*send "no-cache"/],
  ['an icon not kept', header('assets/icon-32.png', 'cache-control', 'no-store'), /hides the ribbon icon on Windows/],
  ['a list for its own origin only', header('functions.json', 'access-control-allow-origin', null), /Allow-Origin: \*/],
  ['a page that may not be framed', header('taskpane.html', 'x-frame-options', 'DENY'), /remove "X-Frame-Options"/],
  [
    'a policy without Office',
    header('taskpane.html', 'content-security-policy', "frame-ancestors 'self'"),
    /shuts Office out/,
  ],
  ['a script as text', header('functions.js', 'content-type', 'text/plain'), /Content-Type is "text\/plain"/],
  [
    'OPTIONS refused',
    (_, answer, method) => {
      if (method === 'OPTIONS') answer.status = 405;
    },
    /^OPTIONS functions\.json: the host answers 405/,
  ],
])('%s is named', async (_, fault, expected) => {
  host.fault = fault;
  const problems = await look();
  expect(problems.some((problem) => expected.test(problem))).toBe(true);
  expect(problems.filter((problem) => !expected.test(problem) && !/build\.json is missing/.test(problem))).toEqual([]);
});

test('an address of the manifest without https is named, and that the manifest is no longer the one of the build', async () => {
  host.fault = of('manifest.xml', (answer) => {
    const xml = answer.body.toString('utf8').replace(/https:(\/\/localhost:\d+\/assets\/icon-32\.png)/, 'http:$1');
    answer.body = Buffer.from(xml);
  });
  expect(await look()).toEqual([
    expect.stringMatching(/^manifest\.xml: http:\S+ must begin with https/),
    expect.stringMatching(/^manifest\.xml: not the file of this build/),
  ]);
});

test('a certificate that nobody trusts, of another name, or near its end', async () => {
  const [first] = await checkHost(host.base, fetcher());
  expect(first).toMatch(/^manifest\.xml: the certificate is not trusted/);
  for (const [options, words] of [
    [{ name: 'other.example' }, /certificate is not trusted \(ERR_TLS_CERT_ALTNAME_INVALID\)/],
    [{ days: 5 }, /the certificate ends in \d days: renew it/],
  ] as const) {
    const other = await startStaticHost(options);
    expect((await checkHost(other.base, fetcher(other.certificate)))[0]).toMatch(words);
    await other.close();
  }
});

test('the command says the same and ends with its code', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'check-host-'));
  const ca = path.join(folder, 'certificate.crt');
  writeFileSync(ca, host.certificate);
  const run = (...args: string[]) =>
    new Promise<{ code: number | null; said: string }>((resolve) => {
      const child = spawn(process.execPath, [path.join(ROOT, 'src/tools/check-host.mjs'), ...args], { cwd: ROOT });
      let said = '';
      child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
      child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
      child.once('exit', (code) => resolve({ code, said }));
    });
  expect(await run(host.base, '--ca', ca)).toEqual({ code: 0, said: expect.stringContaining('all is well') as string });
  host.fault = gone('functions.json');
  expect(await run(host.base, '--ca', ca)).toEqual({
    code: 1,
    said: expect.stringMatching(/1 to mend\n {2}functions\.json: the host answers 404/) as string,
  });
  rmSync(folder, { recursive: true });
}, 60_000);
