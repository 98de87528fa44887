/** The certificate of https://localhost: made once on this computer and kept until shortly before it expires. */
import { X509Certificate } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';

const DAY = 24 * 60 * 60 * 1000;
const CERTIFICATE_DAYS = 397;
const FOLDER = path.join(os.homedir(), '.seller-functions');
const MICROSOFT = path.join(os.homedir(), '.office-addin-dev-certs');

/** The pair that `npx office-addin-dev-certs install` has left and made this computer trust, where there is one. */
export function microsoftCertificate(folder = MICROSOFT) {
  const file = path.join(folder, 'localhost.crt');
  try {
    const cert = fs.readFileSync(file, 'utf8');
    const key = fs.readFileSync(path.join(folder, 'localhost.key'), 'utf8');
    return isFresh(cert) ? { key, cert, file, created: false, isTrusted: true } : undefined;
  } catch {
    return undefined;
  }
}

function isFresh(cert) {
  return new Date(new X509Certificate(cert).validTo).getTime() > Date.now() + DAY;
}

/**
 * Key and certificate, and the file that holds the certificate alone: that one is for the system's list of trusted
 * certificates, which must never be handed a private key.
 * @returns {Promise<{key: string, cert: string, file: string, created: boolean, isTrusted: boolean}>}
 */
export async function certificate(folder = FOLDER) {
  const both = path.join(folder, 'localhost.pem');
  const file = path.join(folder, 'localhost.crt');
  const kept = read(both);
  const { key, cert } = kept ?? (await make());
  if (kept === undefined) write(both, `${key}\n${cert}\n`, 0o600);
  // An older version kept no certificate by itself.
  if (kept === undefined || !fs.existsSync(file)) write(file, `${cert}\n`, 0o644);
  return { key, cert, file, created: kept === undefined, isTrusted: false };
}

async function make() {
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
  return { key: made.private, cert: made.cert };
}

/** Written beside and renamed, so that two servers starting together never read half a file. */
function write(file, text, mode) {
  fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}`;
  fs.writeFileSync(draft, text, { mode });
  fs.renameSync(draft, file);
}

function read(file) {
  try {
    const text = fs.readFileSync(file, 'utf8');
    const block = (label) => new RegExp(`-----BEGIN ${label}-----[^-]+-----END ${label}-----`).exec(text)?.[0];
    const key = block('(?:RSA |EC )?PRIVATE KEY');
    const cert = block('CERTIFICATE');
    if (key === undefined || cert === undefined) return undefined;
    return isFresh(cert) ? { key, cert } : undefined;
  } catch {
    return undefined;
  }
}

/** How to make this computer trust the certificate, on the system at hand: one line for the terminal. */
export function howToTrust({ file, isTrusted }) {
  if (isTrusted) return `The certificate is ${file}, made and trusted by office-addin-dev-certs.`;
  const command = {
    win32: `certutil -user -addstore Root "${file}"`,
    darwin: `security add-trusted-cert -p ssl -k ~/Library/Keychains/login.keychain-db "${file}"`,
    linux: `certutil -d sql:$HOME/.pki/nssdb -A -t P,, -n seller-functions -i "${file}"`,
  }[process.platform];
  return `The browser will warn about the certificate once: continue to the page${command === undefined ? '' : `, or trust it with: ${command}`}`;
}
