import { cpSync, existsSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import path from 'node:path';
import { logErrorMessage } from 'office-addin-cli';
import webpack, { type Configuration, type MultiStats } from 'webpack';
import type { About } from '../about';
import { about } from './build/about';
import { hashAddresses } from './build/addresses';
import { compressFolder } from './build/compress';
import { writeInventory } from './build/inventory';
import { noticesText, shippedPackages } from './build/notices';
import { DEFAULTS, LOCAL_BASE, OFFICE_JS, readOptions, type BuildOptions, type OfficeJs } from './build/options';
import { writeCompiledRates } from './compile-rates';
import type { FunctionList } from './docs/description';
import type { Language } from './docs/labels';
import { addressedManifest } from './manifest/company';
import { writeNamespaces } from './manifest/namespaces';
import officeJsStyles from '../workbench/office-js-styles.json';

const ROOT = path.resolve(__dirname, '../..');
const DIST = path.join(ROOT, 'dist');
const MAPS = path.join(ROOT, 'build/maps');

/** No inline script, no eval, nothing but the add-in's own files and office.js. */
function contentSecurityPolicy(officeJs: OfficeJs): string {
  const { origin } = new URL(OFFICE_JS[officeJs]);
  return [
    "default-src 'none'",
    `script-src 'self' ${origin}`,
    `style-src 'self' ${officeJsStyles.source}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self' ${origin}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** Leaves the add-in in dist/ and the embedded host, which runs it as it is, in build/workbench. */
async function build(asked: Partial<BuildOptions> = {}): Promise<void> {
  const options = { ...DEFAULTS, ...asked };
  const made = about();
  writeCompiledRates();
  (await import('./metadata')).writeEntry();
  rmSync(DIST, { recursive: true, force: true });
  rmSync(MAPS, { recursive: true, force: true });
  const { mode, maps } = options;
  const { default: configurations } = (await import(path.join(ROOT, 'webpack.config.js'))) as {
    default: (env: { about: About; maps: boolean }, argv: { mode: string }) => Configuration[];
  };
  const all = configurations({ about: made, maps }, { mode });
  const stats = await bundle(all.filter(({ name }) => !options.functionsOnly || name === 'functions'));
  cpSync(path.join(ROOT, 'assets'), path.join(DIST, 'assets'), {
    recursive: true,
    filter: (file) => !/\.(svg|md)$/.test(file),
  });
  await writeAddressed(options);
  writeFileSync(path.join(DIST, 'THIRD-PARTY-NOTICES.txt'), noticesText(shippedPackages(stats)));
  if (!options.functionsOnly)
    (await import('./help/site')).writeHelp({ folder: DIST, about: made, legal: options.legal });
  if (options.namespaces) writeNamespaces(DIST);
  writeInventory(DIST, made);
  if (mode === 'production' && !options.functionsOnly) compressFolder(DIST);
}

/** The files that depend on where the add-in is served from. What reads the rate cards is loaded once they are compiled. */
async function writeAddressed(options: BuildOptions): Promise<void> {
  const { metadataFile, readFunctions } = await import('./metadata');
  const { helpAddress } = await import('./help/site');
  const { oldHelpPage } = await import('./help/old-page');
  const { base, officeJs } = options;
  const put = (name: string, text: string) => writeFileSync(path.join(DIST, name), text);
  const found = readFunctions();
  /** Each function's help address leads to its own page, in the language of the list. */
  const withHelp = (language: Language): string => {
    const { functions, ...rest } = JSON.parse(metadataFile(found, language, base)) as FunctionList;
    const helped = functions.map((f) => ({ ...f, helpUrl: helpAddress(base, f.id, language) }));
    return `${JSON.stringify({ ...rest, functions: helped }, null, 2)}\n`;
  };
  put('functions.json', withHelp('en'));
  put('functions.zh-CN.json', withHelp('zh'));
  put('help.html', oldHelpPage(found.map(({ id }) => id)));
  put('manifest.xml', addressedManifest(readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8'), options));
  if (options.functionsOnly) return;
  const page = readFileSync(path.join(ROOT, 'src/taskpane/taskpane.html'), 'utf8')
    .replaceAll('{{OFFICE_JS}}', OFFICE_JS[officeJs])
    .replaceAll('{{CSP}}', contentSecurityPolicy(officeJs));
  put('taskpane.html', hashAddresses(page, DIST));
}

function bundle(chosen: Configuration[]): Promise<MultiStats> {
  return new Promise((resolve, reject) => {
    webpack(chosen, (error, stats) => {
      if (error) reject(error);
      else if (!stats || stats.hasErrors())
        reject(new Error(stats?.toString({ all: false, errors: true }) ?? 'webpack gave no result'));
      else resolve(stats);
    });
  });
}

/** Builds again after each change, once the editor has finished writing. A fault is printed and waits for the next change. */
function buildOnChange(options: BuildOptions): void {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const again = () => {
    running = running
      .then(() => build(options))
      .then(() => console.log(`built at ${new Date().toLocaleTimeString()}`), logErrorMessage);
  };
  for (const name of ['src', 'assets', 'manifest.xml']) {
    watch(path.join(ROOT, name), { recursive: !path.extname(name) }, () => {
      clearTimeout(timer);
      timer = setTimeout(again, 300);
    });
  }
  console.log('Watching src, assets and manifest.xml (Ctrl+C stops it).');
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options.legal !== null && !existsSync(options.legal)) throw new Error(`there is no folder ${options.legal}`);
  await build(options);
  const place = options.base === LOCAL_BASE ? `${LOCAL_BASE} (set BASE_URL for another host)` : options.base;
  console.log(`dist/ is ready for ${place}, office.js: ${options.officeJs}`);
  if (options.watch) buildOnChange(options);
}

if (require.main === module) {
  main().catch((error: unknown) => {
    logErrorMessage(error);
    process.exitCode = 1;
  });
}
