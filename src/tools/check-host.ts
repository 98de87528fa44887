import { readFileSync } from 'node:fs';
import { logErrorMessage } from 'office-addin-cli';
import { parseArgs } from 'node:util';
import { checkHost } from './hosting/check';
import { fetcher } from './hosting/fetch';

/** `check-host.ts https://example.com/seller-functions/ [--ca certificate.crt]`: what a served copy needs mended. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { ca: { type: 'string' } }, allowPositionals: true });
  const [address] = positionals;
  if (address === undefined || !URL.canParse(address) || !address.startsWith('https://'))
    throw new Error('give the address of the add-in: npm run check-host -- https://example.com/seller-functions/');
  const base = new URL(address.endsWith('/') ? address : `${address}/`).href;
  const problems = await checkHost(base, fetcher(values.ca && readFileSync(values.ca, 'utf8')));
  console.log(problems.length ? `${base}: ${problems.length} to mend` : `${base}: all is well`);
  for (const problem of problems) console.log(`  ${problem}`);
  process.exitCode = problems.length ? 1 : 0;
}

if (require.main === module) {
  main().catch((error: unknown) => {
    logErrorMessage(error);
    process.exitCode = 1;
  });
}
