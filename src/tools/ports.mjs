import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './prepare.mjs';

/** PORT, or the port that package.json names under `config`, as Microsoft's template does. */
export async function devServerPort() {
  const { default: cli } = await import('office-addin-cli');
  const { config } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  const asked = process.env.PORT ?? config.dev_server_port;
  return cli.parseNumber(asked, `PORT is "${asked}"; it must be a number, such as ${config.dev_server_port}`);
}
