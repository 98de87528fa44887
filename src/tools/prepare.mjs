/** What a fresh clone lacks: run before anything else, so it needs nothing but Node. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const WINDOWS = process.platform === 'win32';

/** Runs a command with our output and gives its exit code. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', shell: WINDOWS, ...options });
  if (error) throw error;
  return status ?? 1;
}

/** Runs one of the project's TypeScript tools. */
export function runTool(name, args = [], options = {}) {
  return run(process.execPath, ['-r', './src/tools/register.cjs', `src/tools/${name}.ts`, ...args], options);
}

/** Installs the dependencies where they are missing or older than the lockfile. */
export function installDependencies() {
  const lock = createHash('sha256')
    .update(readFileSync(path.join(ROOT, 'package-lock.json')))
    .digest('hex');
  const mark = path.join(ROOT, 'node_modules/.seller-functions-lock');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return;
  console.log('Installing the dependencies (once, about a minute) ...');
  if (run('npm', ['ci', '--loglevel=error', '--no-audit', '--no-fund']) !== 0) {
    throw new Error('npm ci failed. Check the network and the npm settings, then try again.');
  }
  writeFileSync(mark, lock);
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'msedge'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  `${process.env.PROGRAMFILES ?? ''}\\Google\\Chrome\\Application\\chrome.exe`,
  `${process.env['PROGRAMFILES(X86)'] ?? ''}\\Microsoft\\Edge\\Application\\msedge.exe`,
];

/** The Chromium that the browser tests use: CHROMIUM, one on the PATH, or where the installers put it. */
function findBrowser() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, WINDOWS ? `${name}.exe` : name)));
  return [...onPath, ...PLACES, playwrightBrowser()].find((file) => file && existsSync(file));
}

/** Where playwright would keep its own Chromium. */
function playwrightBrowser() {
  try {
    return createRequire(import.meta.url)('playwright-core').chromium.executablePath();
  } catch {
    return undefined;
  }
}

/** Finds a Chromium, or installs one: by the system's package manager where we may, else playwright's own. */
export function installBrowser() {
  const found = findBrowser();
  if (found) return found;
  console.log('No Chromium found; installing one for the browser tests ...');
  const isRoot = process.getuid?.() === 0;
  const hasApt = existsSync('/usr/bin/apt-get');
  if (hasApt && isRoot) {
    const quiet = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    run('apt-get', ['update', '-qq'], quiet);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], quiet);
  } else {
    run(process.execPath, [path.join(ROOT, 'node_modules/playwright-core/cli.js'), 'install', 'chromium']);
  }
  const installed = findBrowser();
  if (!installed)
    throw new Error('No Chromium could be installed. Install Chromium or Chrome, or set CHROMIUM to its path.');
  return installed;
}
