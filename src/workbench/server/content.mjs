/** What goes out with a file: its headers, and the form in which the client takes it. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

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
const { source: OFFICE_JS_STYLES } = createRequire(import.meta.url)('../office-js-styles.json');
const ADDIN_POLICY = policy(
  "script-src 'self'",
  `style-src 'self' ${OFFICE_JS_STYLES}`,
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-ancestors 'self'",
);

/** Office on Windows shows no ribbon icon that it may not keep; everything else is asked for anew after each build. */
const IMAGES_FOR = 'public, max-age=86400';
const ASK_AGAIN = 'no-cache';

export function headersFor(file, pathname, forExcel) {
  const extension = path.extname(file).toLowerCase();
  const type = TYPES[extension] ?? 'application/octet-stream';
  const headers = {
    'content-type': type,
    'cache-control': /^image\//.test(type) ? IMAGES_FOR : ASK_AGAIN,
    etag: etagOf(file),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    vary: 'accept-encoding',
  };
  // In Excel the page is framed by Microsoft's and loads office.js from there: its own policy, in the page, allows that.
  if (!forExcel) headers['content-security-policy'] = pathname.startsWith('/addin/') ? ADDIN_POLICY : HOST_POLICY;
  // Excel fetches the metadata from its own origin.
  if (isForOthers(pathname)) headers['access-control-allow-origin'] = '*';
  return headers;
}

/** Addresses that pages of another origin may read. */
export function isForOthers(pathname) {
  return /\/functions[^/]*\.json$/.test(pathname);
}

function etagOf(file) {
  const { size, mtimeMs } = fs.statSync(file);
  return `"${createHash('sha256').update(`${file} ${size} ${mtimeMs}`).digest('hex').slice(0, 16)}"`;
}

/** The smallest form that was built of a file and that the client takes: [the file to send, its encoding]. */
export function encoded(file, accepted = '') {
  const forms = [
    ['.br', 'br'],
    ['.gz', 'gzip'],
  ];
  for (const [suffix, encoding] of forms) {
    const takes = new RegExp(`(^|[\\s,])${encoding}\\s*(;(?!\\s*q=0(\\.0*)?\\s*(,|$))|,|$)`).test(accepted);
    if (takes && fs.existsSync(file + suffix)) return [file + suffix, encoding];
  }
  return [file, null];
}
