import { parseArgs } from 'node:util';
import { productionBase } from '../manifest/rewrite';

/** Where office.js comes from: the store wants Microsoft's CDN; tenants of 21Vianet have their own. */
export const OFFICE_JS = {
  worldwide: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  china: 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
} as const;
export type OfficeJs = keyof typeof OFFICE_JS;

export const LOCAL_BASE = 'https://localhost:3000/addin/';

export interface BuildOptions {
  /** Address of the folder that will hold dist/. */
  base: string;
  officeJs: OfficeJs;
  mode: 'production' | 'development';
  /** Source maps: in development beside the files, in production under build/maps, which is not deployed. */
  maps: boolean;
  /** Only functions.js and its lists. */
  functionsOnly: boolean;
  /** Three manifests with a namespace each, beside the one without. */
  namespaces: boolean;
  /** Build again whenever a source changes. */
  watch: boolean;
  /** <ProviderName>, where it is not the project's own. */
  provider: string | null;
  /** <SupportUrl>: a page, where it is not the help of the add-in. */
  support: string | null;
  /** Folder with privacy and terms texts of the company that publishes the add-in. */
  legal: string | null;
}

export const DEFAULTS: BuildOptions = {
  base: LOCAL_BASE,
  officeJs: 'worldwide',
  mode: 'production',
  maps: false,
  functionsOnly: false,
  namespaces: false,
  watch: false,
  provider: null,
  support: null,
  legal: null,
};

const FLAGS = {
  'base-url': { type: 'string' },
  'office-js': { type: 'string' },
  provider: { type: 'string' },
  support: { type: 'string' },
  legal: { type: 'string' },
  namespaces: { type: 'boolean' },
  functions: { type: 'boolean' },
  dev: { type: 'boolean' },
  maps: { type: 'boolean' },
  watch: { type: 'boolean' },
} as const;

/** What `npm run build -- …` asks for; an environment variable (BASE_URL, OFFICE_JS, PROVIDER, SUPPORT, LEGAL) does the same. */
export function readOptions(args: string[], env: Record<string, string | undefined> = process.env): BuildOptions {
  const { values } = parseArgs({ args, options: FLAGS });
  const text = (flag: 'base-url' | 'office-js' | 'provider' | 'support' | 'legal') =>
    values[flag] ?? env[flag.toUpperCase().replace('-', '_')] ?? null;
  const base = text('base-url');
  const support = text('support');
  if (support !== null && !isHttps(support))
    throw new Error(`SUPPORT is "${support}"; Office takes a page there: an address that begins with https://`);
  return {
    base: base === null ? LOCAL_BASE : productionBase(base),
    officeJs: officeJsOf(text('office-js') ?? 'worldwide'),
    mode: values.dev === true || values.watch === true ? 'development' : 'production',
    // A build for others keeps its maps at home, so that a stack trace from the field can be read.
    maps: values.dev === true || values.watch === true || values.maps === true || base !== null,
    functionsOnly: values.functions ?? false,
    namespaces: values.namespaces ?? false,
    watch: values.watch ?? false,
    provider: text('provider'),
    support,
    legal: text('legal'),
  };
}

function officeJsOf(text: string): OfficeJs {
  if (text === 'worldwide' || text === 'china') return text;
  throw new Error(`OFFICE_JS is "${text}"; use one of: ${Object.keys(OFFICE_JS).join(', ')}`);
}

function isHttps(text: string): boolean {
  return URL.canParse(text) && new URL(text).protocol === 'https:';
}
