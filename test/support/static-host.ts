/**
 * A static host for the built add-in, over https on this computer, with the headers of docs/hosting/_headers: what a
 * publisher would run, and where a test may break one thing.
 */
import { readFileSync, readdirSync } from 'node:fs';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { generate } from 'selfsigned';
import { sha256, type Inventory } from '../../src/tools/build/inventory';
import { manifestBase } from '../../src/tools/manifest/rewrite';
import { DIST, ROOT } from './server';

export interface Served {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

export interface StaticHost {
  /** With a slash at its end. */
  readonly base: string;
  /** To be trusted by whoever asks. */
  readonly certificate: string;
  /** Changes the answer to a request. */
  fault: (name: string, answer: Served, method: string) => void;
  close(): Promise<void>;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
};

export async function startStaticHost({ days = 300, name = 'localhost' } = {}): Promise<StaticHost> {
  const made = await generate([{ name: 'commonName', value: name }], {
    keySize: 2048,
    algorithm: 'sha256',
    notAfterDate: new Date(Date.now() + days * DAY_MS),
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: name }] }],
  });
  const rules = headerRules(readFileSync(path.join(ROOT, 'docs/hosting/_headers'), 'utf8'));
  let files = new Map<string, Buffer>();
  const server = https.createServer({ key: made.private, cert: made.cert }, (request, response) => {
    const asked = decodeURIComponent(new URL(request.url ?? '/', 'https://localhost').pathname).slice(1);
    const method = request.method ?? 'GET';
    const answer = answerOf(files, rules, asked, method);
    host.fault(asked, answer, method);
    response.writeHead(answer.status, { ...answer.headers, 'content-length': answer.body.length }).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `https://localhost:${(server.address() as AddressInfo).port}/`;
  files = builtFor(base);
  const host: StaticHost = {
    base,
    certificate: made.cert,
    fault: () => undefined,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return host;
}

/** The build as if it had been made for this address. */
function builtFor(base: string): Map<string, Buffer> {
  const entries = readdirSync(DIST, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = new Map(
    entries.map(({ parentPath, name }) => {
      const file = path.join(parentPath, name);
      return [path.relative(DIST, file).split(path.sep).join('/'), readFileSync(file)];
    }),
  );
  const xml = files.get('manifest.xml')?.toString('utf8') ?? '';
  const manifest = Buffer.from(xml.replaceAll(manifestBase(xml), base));
  const inventory = JSON.parse(files.get('build.json')?.toString('utf8') ?? '') as Inventory;
  const build = { ...inventory, files: { ...inventory.files, 'manifest.xml': sha256(manifest) } };
  for (const changed of ['manifest.xml', 'build.json']) files.delete(`${changed}.br`);
  return files.set('manifest.xml', manifest).set('build.json', Buffer.from(JSON.stringify(build)));
}

function answerOf(files: ReadonlyMap<string, Buffer>, rules: readonly Rule[], name: string, method: string): Served {
  const body = files.get(name);
  if (method === 'OPTIONS') return { status: 204, headers: {}, body: Buffer.alloc(0) };
  if (!body) return { status: 404, headers: {}, body: Buffer.from('not found') };
  const headers: Record<string, string> = { 'content-type': TYPES[path.extname(name)] ?? 'application/octet-stream' };
  for (const { pattern, set } of rules) if (pattern.test(`/${name}`)) Object.assign(headers, set);
  const small = files.get(`${name}.br`);
  return small
    ? { status: 200, headers: { ...headers, 'content-encoding': 'br' }, body: small }
    : { status: 200, headers, body };
}

interface Rule {
  pattern: RegExp;
  set: Readonly<Record<string, string>>;
}

/** The format of a _headers file: an address, then its headers, indented; a later address wins. */
function headerRules(text: string): Rule[] {
  const rules: { pattern: RegExp; set: Record<string, string> }[] = [];
  for (const line of text.split('\n')) {
    if (line.startsWith('/')) rules.push({ pattern: wildcard(line.trim()), set: {} });
    const [, header, value] = /^\s+([A-Za-z-]+):\s*(.+)$/.exec(line) ?? [];
    if (header && value) Object.assign(rules.at(-1)?.set ?? {}, { [header.toLowerCase()]: value });
  }
  return rules;
}

function wildcard(address: string): RegExp {
  return new RegExp(`^${address.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`);
}
