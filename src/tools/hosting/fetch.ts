import type { IncomingMessage } from 'node:http';
import https from 'node:https';
import type { TLSSocket } from 'node:tls';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

/** One answer of a host, as a browser would get it, without following redirects. */
export interface Answer {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: Buffer;
  /** Last day of the host's certificate. */
  certificateEnds: Date | null;
}

export type Fetch = (address: string, method?: 'GET' | 'OPTIONS') => Promise<Answer>;

const TIMEOUT_MS = 20_000;
/** Far more than any file of the add-in. */
const MOST_BYTES = 20_000_000;

/** Asks over https; a certificate that is not trusted is a failure, unless `ca` is the certificate to trust. */
export function fetcher(ca?: string): Fetch {
  return (address, method = 'GET') =>
    new Promise((resolve, reject) => {
      const headers = { 'accept-encoding': 'br, gzip', origin: 'https://excel.officeapps.live.com' };
      const request = https.request(
        address,
        { method, headers, timeout: TIMEOUT_MS, ...(ca && { ca }) },
        (response) => {
          const chunks: Buffer[] = [];
          let bytes = 0;
          const { valid_to: ends } = (response.socket as TLSSocket).getPeerCertificate();
          response.on('data', (chunk: Buffer) => {
            bytes += chunk.length;
            if (bytes > MOST_BYTES) request.destroy(new Error(`more than ${MOST_BYTES} bytes`));
            else chunks.push(chunk);
          });
          response.on('error', reject);
          response.on('end', () => {
            try {
              resolve({
                status: response.statusCode ?? 0,
                headers: Object.fromEntries(
                  Object.entries(response.headers).map(([name, value]) => [name, String(value)]),
                ),
                body: bodyOf(response, Buffer.concat(chunks)),
                certificateEnds: ends ? new Date(ends) : null,
              });
            } catch (error) {
              reject(error as Error);
            }
          });
        },
      );
      request.on('timeout', () => request.destroy(new Error(`no answer in ${TIMEOUT_MS / 1000} seconds`)));
      request.on('error', reject);
      request.end();
    });
}

/** An error page says by its status what is to be said; hosts label its encoding wrongly at times. */
function bodyOf({ statusCode, headers }: IncomingMessage, body: Buffer): Buffer {
  const encoding = statusCode === 200 ? headers['content-encoding'] : undefined;
  if (encoding === 'br') return brotliDecompressSync(body);
  if (encoding === 'gzip') return gunzipSync(body);
  return body;
}
