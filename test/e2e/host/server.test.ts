import fs from 'node:fs';
import type http from 'node:http';
import https from 'node:https';
import os from 'node:os';
import path from 'node:path';
import { DIST, FIXTURE_ADDIN, type RunningServer, startServer } from '../../support/server';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer(FIXTURE_ADDIN);
});
afterAll(() => server?.close());

function get(url: string, options: https.RequestOptions = {}, base = server.url) {
  return new Promise<{ status: number; headers: http.IncomingHttpHeaders; body: string }>((resolve, reject) => {
    const { hostname, port } = new URL(base);
    // The path goes out as it is written: URL would tidy up "..".
    https
      .request({ hostname, port, path: url, rejectUnauthorized: false, ...options }, (response) => {
        let body = '';
        response.on('data', (chunk: Buffer) => (body += chunk.toString()));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
      })
      .on('error', reject)
      .end();
  });
}

it('serves the page, the add-in and the genuine office.js', async () => {
  expect((await get('/')).body).toContain('workbench.js');
  expect((await get('/addin/taskpane.html')).headers['content-type']).toBe('text/html; charset=utf-8');
  expect((await get('/office-js/office.js')).body.length).toBeGreaterThan(50_000);
});

it('lets other origins read the metadata, and nothing else', async () => {
  expect((await get('/addin/functions.json')).headers['access-control-allow-origin']).toBe('*');
  expect((await get('/addin/functions.zh-CN.json')).headers['access-control-allow-origin']).toBe('*');
  expect((await get('/addin/functions.js')).headers['access-control-allow-origin']).toBeUndefined();
});

it('sends a policy that allows no code but its own', async () => {
  for (const url of ['/', '/addin/taskpane.html']) {
    const { headers } = await get(url);
    expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'");
    expect(headers['content-security-policy']).not.toContain('unsafe-inline');
    expect(headers['x-frame-options']).toBeUndefined();
  }
});

it.each([
  '/addin/../../../package.json',
  '/addin/..%2f..%2f..%2f..%2fpackage.json',
  '/../package.json',
  '/addin/.hidden',
  '/addin/',
  '/none',
])('finds nothing at %s', async (url) => {
  expect((await get(url)).status).toBe(404);
});

it('answers no other name, no other method, no bad escape', async () => {
  expect((await get('/', { headers: { host: 'evil.example' } })).status).toBe(421);
  expect((await get('/', { method: 'POST' })).status).toBe(405);
  expect((await get('/%')).status).toBe(400);
});

it('keeps its key to its owner, and has a certificate without a key to be trusted', () => {
  const folder = path.join(os.homedir(), '.seller-functions');
  expect(fs.statSync(path.join(folder, 'localhost.pem')).mode & 0o077).toBe(0);
  const trusted = fs.readFileSync(path.join(folder, 'localhost.crt'), 'utf8');
  expect(trusted).toMatch(/^-----BEGIN CERTIFICATE-----/);
  expect(trusted).not.toContain('PRIVATE');
});

it('lets images be kept and has everything else asked for again', async () => {
  const kept = async (url: string) => (await get(url)).headers['cache-control'];
  expect(await kept('/addin/icon.png')).toBe('public, max-age=86400');
  for (const url of ['/', '/addin/taskpane.html', '/addin/functions.json', '/addin/functions.js'])
    expect(await kept(url)).toBe('no-cache');
});

it('says that a file is still the same', async () => {
  const { etag } = (await get('/addin/functions.json')).headers;
  const again = await get('/addin/functions.json', { headers: { 'if-none-match': etag } });
  expect([again.status, again.body]).toEqual([304, '']);
});

it('answers what browsers ask first', async () => {
  const asked = { method: 'OPTIONS', headers: { 'access-control-request-private-network': 'true' } };
  const { status, headers } = await get('/addin/functions.json', asked);
  expect(status).toBe(204);
  expect(headers['access-control-allow-origin']).toBe('*');
  expect(headers['access-control-allow-private-network']).toBe('true');
  // The page is for nobody else.
  expect((await get('/addin/taskpane.html', asked)).headers['access-control-allow-origin']).toBeUndefined();
});

describe('the built add-in', () => {
  let built: RunningServer;
  beforeAll(async () => {
    built = await startServer(DIST);
  });
  afterAll(() => built?.close());

  it.each([
    ['br, gzip', 'br'],
    ['gzip', 'gzip'],
    ['gzip;q=0.5, br;q=0', 'gzip'],
    ['identity', undefined],
    ['', undefined],
  ])('goes out as "%s" takes it', async (accepted, expected) => {
    const { headers } = await get('/addin/functions.js', { headers: { 'accept-encoding': accepted } }, built.url);
    expect(headers['content-encoding']).toBe(expected);
    expect(headers.vary).toBe('accept-encoding');
  });
});
