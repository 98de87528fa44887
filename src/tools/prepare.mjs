/** What a fresh clone lacks: run before anything else, so it needs nothing but Node. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const MODULES = path.join(ROOT, 'node_modules');
const WINDOWS = process.platform === 'win32';

/** Runs a program with our output and gives its exit code. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', ...options });
  if (error) throw error;
  return status ?? 1;
}

/** Runs the command of an installed package with this Node: no shell stumbles over a space in the path. */
export function runBin(name, args = [], options = {}, packageName = name) {
  const { bin } = readJson(path.join(MODULES, packageName, 'package.json'));
  const file = typeof bin === 'string' ? bin : bin[name];
  return run(process.execPath, [path.join(MODULES, packageName, file), ...args], options);
}

/** Runs one of the project's TypeScript tools. */
export function runTool(name, args = [], options = {}) {
  return run(process.execPath, ['-r', './src/tools/register.cjs', `src/tools/${name}.ts`, ...args], options);
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Installs the dependencies where they are missing or not those of the lockfile, whoever installed them. */
export function installDependencies() {
  if (areInstalled()) return;
  console.log('Installing the dependencies (once, about a minute) ...');
  // On Windows npm is a script, which only a shell can run; these arguments hold nothing that it could misread.
  const status = run('npm', ['ci', '--include=dev', '--loglevel=error', '--no-audit', '--no-fund'], { shell: WINDOWS });
  if (status !== 0) throw new Error('npm ci failed. Check the network and the npm settings, then try again.');
}

/** npm keeps beside the packages a list of what it has put there; packages for other systems are not in it. */
function areInstalled() {
  const list = path.join(MODULES, '.package-lock.json');
  if (!existsSync(list)) return false;
  const { packages: installed } = readJson(list);
  const { packages: wanted } = readJson(path.join(ROOT, 'package-lock.json'));
  return Object.entries(wanted).every(([place, { version, optional }]) => {
    if (place === '') return true;
    const there = installed[place];
    return there === undefined ? optional === true : there.version === version;
  });
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'msedge'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  `${process.env.PROGRAMFILES ?? ''}\\Google\\Chrome\\Application\\chrome.exe`,
  `${process.env['PROGRAMFILES(X86)'] ?? ''}\\Microsoft\\Edge\\Application\\msedge.exe`,
];

/** The Chromium that the browser tests use: CHROMIUM, one on the PATH, or where the installers put it. */
function findBrowser() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, WINDOWS ? `${name}.exe` : name)));
  return [...onPath, ...PLACES, playwrightBrowser()].find((file) => file && existsSync(file)) ?? null;
}

/** Where playwright would keep its own Chromium. */
function playwrightBrowser() {
  try {
    return createRequire(import.meta.url)('playwright-core').chromium.executablePath();
  } catch {
    return undefined;
  }
}

/**
 * Finds a Chromium, or installs one: by the system's package manager where we may, else playwright's own. Null where
 * neither works: everything else can be tested all the same.
 */
export function installBrowser() {
  const found = findBrowser();
  if (found) return found;
  console.log('No Chromium found; installing one for the browser tests ...');
  const isRoot = process.getuid?.() === 0;
  try {
    if (isRoot && existsSync('/usr/bin/apt-get')) {
      const quiet = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
      run('apt-get', ['update', '-qq'], quiet);
      run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], quiet);
    } else {
      run(process.execPath, [path.join(MODULES, 'playwright-core/cli.js'), 'install', 'chromium']);
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  return findBrowser();
}
