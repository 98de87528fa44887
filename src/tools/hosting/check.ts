import { addressesOf, baseOf } from '../manifest/addresses';
import { parseXml } from '../manifest/document';
import { sha256, type Inventory } from '../build/inventory';
import type { Answer, Fetch } from './fetch';
import { isLocalAddress } from '../manifest/rewrite';
import { headerProblems } from './headers';

/** Days before its end at which a certificate is worth a word. */
const CERTIFICATE_WARNING_DAYS = 14;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Looks at a served copy of the add-in from outside, as Excel and a browser would, and says what to mend. One sentence
 * for each finding, none where all is well.
 */
export async function checkHost(base: string, fetch: Fetch, now = new Date()): Promise<string[]> {
  const problems: string[] = [];
  const get = async (name: string): Promise<Answer | null> => {
    try {
      const answer = await fetch(new URL(name, base).href);
      if (answer.status === 200) return answer;
      problems.push(`${name}: the host answers ${answer.status}${redirection(answer)}; it must be 200`);
    } catch (error) {
      problems.push(`${name}: ${reasonOf(error as NodeJS.ErrnoException)}`);
    }
    return null;
  };
  const manifest = await get('manifest.xml');
  if (!manifest) return problems;
  problems.push(...certificateProblems(manifest, now), ...manifestProblems(manifest.body.toString('utf8'), base));
  const inventory = await get('build.json');
  if (!inventory) return [...problems, 'build.json is missing, so the files cannot be compared: upload all of dist/'];
  const { files } = JSON.parse(inventory.body.toString('utf8')) as Inventory;
  for (const [name, expected] of Object.entries(files)) {
    const answer = await get(name);
    if (!answer) continue;
    problems.push(...headerProblems(name, answer.headers, isLocalAddress(new URL(base))));
    if (sha256(answer.body) !== expected)
      problems.push(`${name}: not the file of this build; upload all of dist/ again, and clear the host's own cache`);
  }
  problems.push(...(await preflightProblems(base, fetch)));
  return problems;
}

function redirection({ headers }: Answer): string {
  return headers['location'] ? ` (to ${headers['location']})` : '';
}

function reasonOf(error: NodeJS.ErrnoException): string {
  if (/CERT|SELF_SIGNED|ALTNAME/.test(error.code ?? ''))
    return `the certificate is not trusted (${error.code}): Excel will not load the add-in; install a certificate of a public authority, with its whole chain`;
  return `no answer (${error.message})`;
}

function certificateProblems({ certificateEnds }: Answer, now: Date): string[] {
  if (!certificateEnds) return [];
  const days = Math.floor((certificateEnds.getTime() - now.getTime()) / DAY_MS);
  return days < CERTIFICATE_WARNING_DAYS ? [`the certificate ends in ${days} days: renew it`] : [];
}

function manifestProblems(xml: string, base: string): string[] {
  const faults: string[] = [];
  const root = parseXml(xml, (message) => faults.push(`manifest.xml: ${message}`));
  if (!root) return faults;
  const own = baseOf(root);
  if (own !== base)
    faults.push(`manifest.xml is for ${own ?? 'no address'}, not for ${base}: build with BASE_URL=${base}`);
  for (const { text } of addressesOf(root))
    if (!text.startsWith('https://')) faults.push(`manifest.xml: ${text} must begin with https`);
  return faults;
}

/** Office and browsers may ask first; any answer that is no error will do. */
async function preflightProblems(base: string, fetch: Fetch): Promise<string[]> {
  try {
    const { status } = await fetch(new URL('functions.json', base).href, 'OPTIONS');
    return status < 400 ? [] : [`OPTIONS functions.json: the host answers ${status}; let it answer 204`];
  } catch (error) {
    return [`OPTIONS functions.json: ${reasonOf(error as NodeJS.ErrnoException)}`];
  }
}
