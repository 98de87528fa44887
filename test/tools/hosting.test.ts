import { createHash } from 'node:crypto';
import { headerProblems } from '../../src/tools/hosting/headers';
import { checkHost } from '../../src/tools/hosting/check';
import type { Answer } from '../../src/tools/hosting/fetch';

const HTML = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' };
const JSON_LIST = {
  'content-type': 'application/json',
  'cache-control': 'no-cache',
  'access-control-allow-origin': '*',
};
const SCRIPT = { 'content-type': 'text/javascript', 'cache-control': 'no-cache' };
const KEPT = { 'content-type': 'text/javascript', 'cache-control': 'public, max-age=31536000, immutable' };
const ICON = { 'content-type': 'image/png', 'cache-control': 'public, max-age=86400' };

/** One header each; what the sentence must contain, or null where all is well. */
test.each([
  ['taskpane.html', HTML, null],
  ['taskpane.html', { ...HTML, 'x-frame-options': 'SAMEORIGIN' }, 'X-Frame-Options'],
  ['taskpane.html', { ...HTML, 'content-security-policy': "frame-ancestors 'self'" }, 'shuts Office out'],
  ['taskpane.html', { ...HTML, 'content-security-policy': "script-src 'self'" }, 'does not allow office.js'],
  ['taskpane.html', { ...HTML, 'content-security-policy': 'frame-ancestors https://*.office.com' }, null],
  ['taskpane.html', { ...HTML, 'cache-control': 'max-age=3600' }, 'send "no-cache"'],
  ['taskpane.html', { ...HTML, 'content-type': 'text/plain' }, 'Content-Type is "text/plain"'],
  ['taskpane.html', { ...HTML, 'content-disposition': 'attachment' }, 'Content-Disposition'],
  ['functions.json', JSON_LIST, null],
  ['functions.zh-CN.json', { ...JSON_LIST, 'access-control-allow-origin': 'https://a.example' }, 'Allow-Origin: *'],
  ['build.json', { ...JSON_LIST, 'access-control-allow-origin': '' }, null],
  ['functions.js', SCRIPT, null],
  ['functions.js', { ...SCRIPT, 'content-length': '400000' }, 'send it compressed'],
  ['functions.js', { ...SCRIPT, 'content-length': '120000', 'content-encoding': 'br' }, null],
  ['functions.js', { ...SCRIPT, 'cache-control': '' }, 'send "no-cache"'],
  ['functions.1a2b3c4d.js', KEPT, null],
  ['functions.1a2b3c4d.js', SCRIPT, 'immutable'],
  ['assets/icon-32.png', ICON, null],
  ['assets/icon-32.png', { ...ICON, 'cache-control': 'no-store' }, 'hides the ribbon icon'],
])('%s with %j', (name, headers, expected) => {
  const problems = headerProblems(name, headers as Record<string, string>);
  if (expected === null) expect(problems).toEqual([]);
  else expect(problems).toEqual([expect.stringContaining(expected)]);
});

describe('a served copy', () => {
  const BASE = 'https://example.com/seller/';
  const MANIFEST = `<OfficeApp><IconUrl DefaultValue="${BASE}assets/icon-32.png"/><DefaultSettings><SourceLocation DefaultValue="${BASE}taskpane.html"/></DefaultSettings></OfficeApp>`;
  const NOW = new Date('2026-11-22T12:00:00Z');
  const answer = (text: string, headers: Record<string, string>, more: Partial<Answer> = {}): Answer => ({
    status: 200,
    headers,
    body: Buffer.from(text),
    certificateEnds: new Date('2027-11-22'),
    ...more,
  });
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  const good = (): Record<string, Answer> => ({
    'manifest.xml': answer(MANIFEST, { 'content-type': 'application/xml', 'cache-control': 'no-cache' }),
    'build.json': answer(
      JSON.stringify({ files: { 'taskpane.html': hash('page'), 'functions.json': hash('{}') } }),
      HTML,
    ),
    'taskpane.html': answer('page', HTML),
    'functions.json': answer('{}', JSON_LIST),
  });
  const check = (files: Record<string, Answer | Error>, base = BASE) =>
    checkHost(
      base,
      (address) => {
        const found = files[address.slice(base.length)] ?? answer('', {}, { status: 404 });
        return found instanceof Error ? Promise.reject(found) : Promise.resolve(found);
      },
      NOW,
    );

  test('all is well', async () => {
    expect(await check(good())).toEqual([]);
  });

  const untrusted = Object.assign(new Error('self-signed'), { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
  test.each([
    ['the manifest is not there', { 'manifest.xml': answer('', {}, { status: 404 }) }, 'the host answers 404'],
    ['the certificate is not trusted', { 'manifest.xml': untrusted }, 'the certificate is not trusted'],
    [
      'the certificate ends soon',
      { 'manifest.xml': answer(MANIFEST, {}, { certificateEnds: new Date('2026-11-30') }) },
      'ends in 7 days',
    ],
    [
      'the manifest is for another host',
      { 'manifest.xml': answer(MANIFEST.replaceAll('example.com', 'other.example'), {}) },
      `build with BASE_URL=${BASE}`,
    ],
    ['a file is of another build', { 'functions.json': answer('{"a":1}', JSON_LIST) }, 'not the file of this build'],
    [
      'a file leads elsewhere',
      { 'taskpane.html': answer('', { location: '/login' }, { status: 302 }) },
      'answers 302 (to /login)',
    ],
  ])('%s', async (_, change, expected) => {
    expect(await check({ ...good(), ...change })).toEqual([expect.stringContaining(expected)]);
  });
});
