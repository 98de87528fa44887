/**
 * The workbench's web server: plain Node, loopback only, https because office.js talks to nothing else.
 *
 *   /            the host page (build/workbench)
 *   /addin/      the built add-in (dist)
 *   /office-js/  the genuine office.js and its host files, from the npm package
 *
 * `node src/workbench/serve.mjs [--port 3000] [--dist dist]` runs it by itself; `start()` is for tools and tests.
 */
import fs from 'node:fs';
import { STATUS_CODES } from 'node:http';
import https from 'node:https';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { certificate, howToTrust, microsoftCertificate } from './server/certificate.mjs';
import { encoded, headersFor, isForOthers } from './server/content.mjs';

export { howToTrust };

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const LAST_PORT_TRIED = 20;
const METHODS = 'GET, HEAD, OPTIONS';

function officeJsDir() {
  return path.join(path.dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')), 'dist');
}

/** The file behind a URL path, or undefined: outside the folder, missing, a directory, or hidden. */
function fileBehind(dir, relative) {
  const root = path.resolve(dir);
  const file = path.resolve(root, relative === '' || relative.endsWith('/') ? `${relative}index.html` : relative);
  if (!file.startsWith(root + path.sep) || relative.split('/').some((part) => part.startsWith('.'))) return undefined;
  return fs.statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

/**
 * A page built for production loads office.js from Microsoft's network, which is out of reach here: it gets the copy of
 * the npm package instead. Besides the clock below, this is the one thing that the workbench changes in what was built.
 */
function withLocalOfficeJs(html) {
  return html.replace(/https:\/\/[\w./-]+\/lib\/1\/hosted\/office\.js/g, '/office-js/office.js');
}

/** With ?today in the host's address the page gets the host's clock before anything else of it runs. */
function withHostClock(html, url) {
  return /[?&]_host_today=/.test(url) ? html.replace('<script', '<script src="/host-clock.js"></script><script') : html;
}

/** What a browser asks before it reads across origins, or from the web into this computer's own network. */
function preflight(request, pathname) {
  const headers = { allow: METHODS, 'cache-control': 'no-cache' };
  if (isForOthers(pathname)) {
    headers['access-control-allow-origin'] = '*';
    headers['access-control-allow-methods'] = METHODS;
    headers['access-control-allow-headers'] = '*';
    if (request.headers['access-control-request-private-network'] === 'true')
      headers['access-control-allow-private-network'] = 'true';
  }
  return headers;
}

function createHandler(mounts, forExcel) {
  return (request, response) => {
    const fail = (status) => response.writeHead(status, { 'content-type': 'text/plain' }).end(STATUS_CODES[status]);
    // A foreign name that resolves to the loopback address must not get at the pages.
    if (!/^(localhost|127\.0\.0\.1)(:\d+)?$/.test(request.headers.host ?? '')) return fail(421);
    let pathname;
    try {
      pathname = decodeURIComponent(new URL(request.url ?? '/', 'https://localhost').pathname);
    } catch {
      return fail(400);
    }
    if (request.method === 'OPTIONS') return response.writeHead(204, preflight(request, pathname)).end();
    if (request.method !== 'GET' && request.method !== 'HEAD') return fail(405);
    const [prefix, dir] = mounts.find(([start]) => pathname.startsWith(start)) ?? [];
    const file = dir === undefined ? undefined : fileBehind(dir, pathname.slice(prefix.length));
    if (file === undefined) return fail(404);
    return send(request, response, file, pathname, forExcel);
  };
}

function send(request, response, file, pathname, forExcel) {
  const headers = headersFor(file, pathname, forExcel);
  if (request.headers['if-none-match'] === headers.etag) return response.writeHead(304, headers).end();
  const isRewritten = !forExcel && pathname.startsWith('/addin/') && file.endsWith('.html');
  const [sent, encoding] = isRewritten ? [file, null] : encoded(file, request.headers['accept-encoding']);
  response.writeHead(200, encoding === null ? headers : { ...headers, 'content-encoding': encoding });
  if (request.method === 'HEAD') return response.end();
  if (isRewritten) return response.end(withHostClock(withLocalOfficeJs(fs.readFileSync(file, 'utf8')), request.url));
  return fs
    .createReadStream(sent)
    .on('error', () => response.destroy())
    .pipe(response);
}

function listen(server, port, tries) {
  return new Promise((resolve, reject) => {
    const onError = (error) => {
      if (error.code === 'EADDRINUSE' && port !== 0 && tries > 0) resolve(listen(server, port + 1, tries - 1));
      else reject(error);
    };
    server.once('error', onError);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', onError);
      resolve(server.address().port);
    });
  });
}

/**
 * Starts the server. Port 0 asks the system for one; a port that is taken gives way to the next free one.
 * `forExcel` serves the add-in as it was built, for a real Excel on this computer.
 * @param {{port?: number, distDir?: string, hostDir?: string, certificateDir?: string, forExcel?: boolean}} [options]
 * @returns {Promise<{url: string, port: number, certificate: {file: string, created: boolean, isTrusted: boolean}, close(): Promise<void>}>}
 */
export async function start({
  port = 3000,
  distDir = path.join(ROOT, 'dist'),
  hostDir = path.join(ROOT, 'build/workbench'),
  certificateDir,
  forExcel = false,
} = {}) {
  const { key, cert, ...made } = (forExcel && microsoftCertificate()) || (await certificate(certificateDir));
  const mounts = [
    ['/addin/', distDir],
    ['/office-js/', officeJsDir()],
    ['/', hostDir],
  ];
  const server = https.createServer({ key, cert }, createHandler(mounts, forExcel));
  const bound = await listen(server, port, LAST_PORT_TRIED);
  return {
    url: `https://localhost:${bound}/`,
    port: bound,
    certificate: made,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '3000' },
      dist: { type: 'string' },
      excel: { type: 'boolean', default: false },
    },
  });
  const running = await start({ port: Number(values.port), distDir: values.dist, forExcel: values.excel });
  console.log(`Workbench: ${running.url}  (?lang=zh-CN or ?lang=en-US chooses the language; Ctrl+C stops)`);
  console.log(howToTrust(running.certificate));
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => {
      void running.close().then(() => process.exit(0));
    });
  }
}
