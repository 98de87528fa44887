/** `npm start`: builds what is missing or old and opens the embedded host on its sample workbook. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { devServerPort } from './ports.mjs';
import { installDependencies, ROOT, run, runTool } from './prepare.mjs';

installDependencies();
if (isStale()) {
  console.log('Building (about half a minute) ...');
  if (runTool('build') !== 0) process.exit(1);
}
const { howToTrust, start } = await import('../workbench/serve.mjs');
const server = await start({ port: await devServerPort() });
console.log(`Seller Functions: ${server.url}  (Ctrl+C stops it)`);
console.log(howToTrust(server.certificate));
openBrowser(server.url);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void server.close().then(() => process.exit(0)));

/** True where a source is newer than what was built from it. */
function isStale() {
  const built = path.join(ROOT, 'build/workbench/index.html');
  const addin = path.join(ROOT, 'dist/manifest.xml');
  if (!existsSync(built) || !existsSync(addin)) return true;
  const then = Math.min(statSync(built).mtimeMs, statSync(addin).mtimeMs);
  const sources = ['src', 'assets'].flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name)),
  );
  const files = [
    ...sources,
    ...['manifest.xml', 'webpack.config.js', 'package.json'].map((file) => path.join(ROOT, file)),
  ];
  return files.some((file) => statSync(file).mtimeMs > then);
}

/** Opens the page where there is a desktop to open it on; the address is printed either way. */
function openBrowser(url) {
  if (process.env.CI || process.env.BROWSER === 'none') return;
  const [command, args] = { darwin: ['open', [url]], win32: ['cmd', ['/c', 'start', '', url]] }[process.platform] ?? [
    'xdg-open',
    [url],
  ];
  if (command === 'xdg-open' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return;
  try {
    run(command, args, { stdio: 'ignore' });
  } catch {
    // No opener on this machine: the printed address does.
  }
}
