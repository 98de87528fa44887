/** `npm run dev-server`: serves dist/ as it was built, for a real Excel on this computer. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { installDependencies, ROOT, runTool } from './prepare.mjs';
import { devServerPort } from './ports.mjs';

installDependencies();
if (!existsSync(path.join(ROOT, 'dist/manifest.xml')) && runTool('build') !== 0) process.exit(1);
const { howToTrust, start } = await import('../workbench/serve.mjs');
const port = await devServerPort();
const server = await start({ port, forExcel: true });
console.log(`The add-in is served at ${server.url}addin/  (Ctrl+C stops it). Upload dist/manifest.xml to Excel.`);
console.log(howToTrust(server.certificate));
console.log(
  'Excel on the web may ask to let it reach your local network (current Chrome and Edge): allow it, or no function loads.',
);
if (server.port !== port) console.log(`Port ${port} is taken; the manifest expects it. Free it and start again.`);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void server.close().then(() => process.exit(0)));
