/**
 * The workbench's web server: plain Node, loopback only, https because office.js talks to nothing else.
 *
 *   /            the host page (build/workbench)
 *   /addin/      the built add-in (dist)
 *   /office-js/  the genuine office.js and its host files, from the npm package
 *
 * `node src/workbench/serve.mjs [--port 3000] [--dist dist]` runs it by itself; `start()` is for tools and tests.
 */
import { X509Certificate } from 'node:crypto';
import fs from 'node:fs';
import { STATUS_CODES } from 'node:http';
import https from 'node:https';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const DAY = 24 * 60 * 60 * 1000;
const CERTIFICATE_DAYS = 397;
const LAST_PORT_TRIED = 20;

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

const policy = (...directives) =>
  ["default-src 'none'", ...directives, "base-uri 'none'", "form-action 'none'"].join('; ');
/** The three style elements that Univer 0.25.1 adds at run time: an empty one, the colours of its theme, its fonts. */
const UNIVER_STYLES = [
  "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  "'sha256-ayYddAD9CqH5hX4Si2vtsRG2mGdC1oTMtHk2mIjcxpA='",
  "'sha256-StEaX+se6YS7pqjzrzMIA0KaX9zF/8zAhvQXZAe5epY='",
].join(' ');
const HOST_POLICY = policy(
  "script-src 'self'",
  `style-src 'self' ${UNIVER_STYLES}`,
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "frame-ancestors 'none'",
);
/** Two style attributes that office.js itself writes, by their hashes; nothing else may be inline. */
const { source: OFFICE_JS_STYLES } = createRequire(import.meta.url)('./office-js-styles.json');
const ADDIN_POLICY = policy(
  "script-src 'self'",
  `style-src 'self' ${OFFICE_JS_STYLES}`,
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-ancestors 'self'",
);

function officeJsDir() {
  return path.join(path.dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')), 'dist');
}

/** The file behind a URL path, or undefined: outside the folder, missing, a directory, or hidden. */
function fileBehind(dir, relative) {
  const root = path.resolve(dir);
  const file = path.resolve(root, relative === '' ? 'index.html' : relative);
  if (!file.startsWith(root + path.sep) || relative.split('/').some((part) => part.startsWith('.'))) return undefined;
  return fs.statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

function headersFor(file, pathname, forExcel) {
  const headers = {
    'content-type': TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  };
  // In Excel the page is framed by Microsoft's and loads office.js from there: its own policy, in the page, allows that.
  if (!forExcel) headers['content-security-policy'] = pathname.startsWith('/addin/') ? ADDIN_POLICY : HOST_POLICY;
  // Excel fetches the metadata from its own origin.
  if (/\/functions[^/]*\.json$/.test(pathname)) headers['access-control-allow-origin'] = '*';
  return headers;
}

/**
 * A page built for production loads office.js from Microsoft's network, which is out of reach here: it gets the copy of
 * the npm package instead. This is the one thing that the workbench changes in what was built.
 */
function withLocalOfficeJs(html) {
  return html.replace(/https:\/\/[\w./-]+\/lib\/1\/hosted\/office\.js/g, '/office-js/office.js');
}

function createHandler(mounts, forExcel) {
  return (request, response) => {
    const fail = (status) => response.writeHead(status, { 'content-type': 'text/plain' }).end(STATUS_CODES[status]);
    // A foreign name that resolves to the loopback address must not get at the pages.
    if (!/^(localhost|127\.0\.0\.1)(:\d+)?$/.test(request.headers.host ?? '')) return fail(421);
    if (request.method !== 'GET' && request.method !== 'HEAD') return fail(405);
    let pathname;
    try {
      pathname = decodeURIComponent(new URL(request.url ?? '/', 'https://localhost').pathname);
    } catch {
      return fail(400);
    }
    const [prefix, dir] = mounts.find(([start]) => pathname.startsWith(start)) ?? [];
    const file = dir === undefined ? undefined : fileBehind(dir, pathname.slice(prefix.length));
    if (file === undefined) return fail(404);
    response.writeHead(200, headersFor(file, pathname, forExcel));
    if (request.method === 'HEAD') return response.end();
    if (!forExcel && pathname.startsWith('/addin/') && file.endsWith('.html'))
      return response.end(withLocalOfficeJs(fs.readFileSync(file, 'utf8')));
    return fs
      .createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
  };
}

/** Key and certificate for localhost in one file, made once and kept until it expires. */
export async function certificate(folder = path.join(os.homedir(), '.seller-functions')) {
  const file = path.join(folder, 'localhost.pem');
  const kept = readCertificate(file);
  if (kept !== undefined) return { ...kept, file, created: false };

  const { generate } = createRequire(import.meta.url)('selfsigned');
  const now = new Date();
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    keySize: 2048,
    algorithm: 'sha256',
    notBeforeDate: now,
    notAfterDate: new Date(now.getTime() + CERTIFICATE_DAYS * DAY),
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true, keyEncipherment: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  // Written beside and renamed, so that two servers starting together never read half a file.
  const draft = `${file}.${process.pid}`;
  fs.writeFileSync(draft, `${made.private}\n${made.cert}\n`, { mode: 0o600 });
  fs.renameSync(draft, file);
  return { key: made.private, cert: made.cert, file, created: true };
}

function readCertificate(file) {
  try {
    const text = fs.readFileSync(file, 'utf8');
    const block = (label) => new RegExp(`-----BEGIN ${label}-----[^-]+-----END ${label}-----`).exec(text)?.[0];
    const key = block('(?:RSA |EC )?PRIVATE KEY');
    const cert = block('CERTIFICATE');
    if (key === undefined || cert === undefined) return undefined;
    return new Date(new X509Certificate(cert).validTo).getTime() > Date.now() + DAY ? { key, cert } : undefined;
  } catch {
    return undefined;
  }
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
 * @returns {Promise<{url: string, port: number, certificate: {file: string, created: boolean}, close(): Promise<void>}>}
 */
export async function start({
  port = 3000,
  distDir = path.join(ROOT, 'dist'),
  hostDir = path.join(ROOT, 'build/workbench'),
  certificateDir,
  forExcel = false,
} = {}) {
  const { key, cert, file, created } = await certificate(certificateDir);
  const server = https.createServer(
    { key, cert },
    createHandler(
      [
        ['/addin/', distDir],
        ['/office-js/', officeJsDir()],
        ['/', hostDir],
      ],
      forExcel,
    ),
  );
  const bound = await listen(server, port, LAST_PORT_TRIED);
  return {
    url: `https://localhost:${bound}/`,
    port: bound,
    certificate: { file, created },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** One line that says how to make the browser accept the certificate, for the system at hand. */
export function howToTrust(file) {
  const command = {
    win32: `certutil -user -addstore Root "${file}"`,
    darwin: `security add-trusted-cert -p ssl "${file}"`,
    linux: `certutil -d sql:$HOME/.pki/nssdb -A -t P,, -n seller-functions -i "${file}"`,
  }[process.platform];
  return `The browser will warn about the certificate once: continue to the page${command === undefined ? '' : `, or trust it with: ${command}`}`;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '3000' }, dist: { type: 'string' } } });
  const running = await start({ port: Number(values.port), distDir: values.dist });
  console.log(`Workbench: ${running.url}  (?lang=zh-CN or ?lang=en-US chooses the language; Ctrl+C stops)`);
  console.log(howToTrust(running.certificate.file));
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => {
      void running.close().then(() => process.exit(0));
    });
  }
}
