/** `npm run dev-server`: serves dist/ as it was built, for a real Excel on this computer. */
import { installDependencies, runTool, ROOT } from './prepare.mjs';
import { existsSync } from 'node:fs';
import path from 'node:path';

installDependencies();
if (!existsSync(path.join(ROOT, 'dist/manifest.xml')) && runTool('build') !== 0) process.exit(1);
const { howToTrust, start } = await import('../workbench/serve.mjs');
const server = await start({ port: Number(process.env.PORT ?? 3000), forExcel: true });
console.log(`The add-in is served at ${server.url}addin/  (Ctrl+C stops it). Upload dist/manifest.xml to Excel.`);
console.log(howToTrust(server.certificate.file));
if (server.port !== 3000) console.log(`Port 3000 is taken; the manifest expects it. Free it and start again.`);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void server.close().then(() => process.exit(0)));
