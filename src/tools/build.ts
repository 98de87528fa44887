import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import webpack, { type Configuration } from 'webpack';
import { writeCompiledRates } from './compile-rates';
import { helpPage } from './docs';
import { productionBase, rewriteManifest } from './manifest/rewrite';
import { metadataFile, readFunctions, writeEntry } from './metadata';
import officeJsStyles from '../workbench/office-js-styles.json';

const ROOT = path.resolve(__dirname, '../..');
const DIST = path.join(ROOT, 'dist');
const LOCAL_BASE = 'https://localhost:3000/addin/';

/** Where office.js comes from: the store wants Microsoft's CDN; tenants of 21Vianet have their own. */
const OFFICE_JS = {
  worldwide: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  china: 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
} as const;
type OfficeJs = keyof typeof OFFICE_JS;

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

interface Options {
  /** Webpack configurations to run, by name; all where left out. */
  only?: readonly string[];
  mode?: 'production' | 'development';
  /** Address of the folder that will hold dist/. */
  base?: string;
  officeJs?: OfficeJs;
}

/** Leaves the add-in in dist/ and the embedded host, which runs it as it is, in build/workbench. */
export async function build({
  only,
  mode = 'production',
  base = LOCAL_BASE,
  officeJs = 'worldwide',
}: Options = {}): Promise<void> {
  writeCompiledRates();
  writeEntry();
  writeGeneratedMetadata();
  rmSync(DIST, { recursive: true, force: true });
  const { default: configurations } = (await import(path.join(ROOT, 'webpack.config.js'))) as {
    default: (env: unknown, argv: { mode: string }) => Configuration[];
  };
  await bundle(configurations({}, { mode }).filter(({ name }) => !only || only.includes(name ?? '')));
  cpSync(path.join(ROOT, 'assets'), path.join(DIST, 'assets'), {
    recursive: true,
    filter: (file) => !/\.(svg|md)$/.test(file),
  });
  writeAddressed(base, officeJs);
}

/** The pane shows the functions in both languages whatever Excel speaks, so it carries both files. */
function writeGeneratedMetadata(): void {
  const out = path.join(ROOT, 'build/generated');
  const found = readFunctions();
  mkdirSync(out, { recursive: true });
  writeFileSync(path.join(out, 'functions.en.json'), metadataFile(found, 'en', LOCAL_BASE));
  writeFileSync(path.join(out, 'functions.zh.json'), metadataFile(found, 'zh', LOCAL_BASE));
}

/** The files that depend on where the add-in is served from. */
function writeAddressed(base: string, officeJs: OfficeJs): void {
  const put = (name: string, text: string) => writeFileSync(path.join(DIST, name), text);
  const found = readFunctions();
  const english = metadataFile(found, 'en', base);
  const chinese = metadataFile(found, 'zh', base);
  put('functions.json', english);
  put('functions.zh-CN.json', chinese);
  put('help.html', helpPage(JSON.parse(english), JSON.parse(chinese)));
  put('manifest.xml', rewriteManifest(readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8'), base));
  const page = path.join(ROOT, 'src/taskpane/taskpane.html');
  if (existsSync(page)) {
    put(
      'taskpane.html',
      readFileSync(page, 'utf8')
        .replaceAll('{{OFFICE_JS}}', OFFICE_JS[officeJs])
        .replaceAll('{{CSP}}', contentSecurityPolicy(officeJs)),
    );
  }
}

function bundle(chosen: Configuration[]): Promise<void> {
  return new Promise((resolve, reject) => {
    webpack(chosen, (error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString({ all: false, errors: true })));
      else resolve();
    });
  });
}

function isOfficeJs(text: string): text is OfficeJs {
  return Object.keys(OFFICE_JS).includes(text);
}

async function main(): Promise<void> {
  const officeJs = process.env['OFFICE_JS'] ?? 'worldwide';
  if (!isOfficeJs(officeJs))
    throw new Error(`OFFICE_JS is "${officeJs}"; use one of: ${Object.keys(OFFICE_JS).join(', ')}`);
  const asked = process.env['BASE_URL'];
  const base = asked === undefined ? undefined : productionBase(asked);
  const only = process.argv.includes('--functions') ? ['functions'] : undefined;
  await build({ officeJs, ...(base && { base }), ...(only && { only }) });
  console.log(`dist/ is ready for ${base ?? `${LOCAL_BASE} (set BASE_URL for another host)`}, office.js: ${officeJs}`);
}

if (require.main === module) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
