/**
 * Reads what Excel reads from an add-in-only manifest: the page, the metadata for the display language, the runtime.
 * The URLs in it name a production or development origin; here they are mapped onto the folder that serves `dist/`.
 */

const APP = 'http://schemas.microsoft.com/office/appforoffice/1.1';
const OVERRIDES = 'http://schemas.microsoft.com/office/taskpaneappversionoverrides';
const BASIC = 'http://schemas.microsoft.com/office/officeappbasictypes/1.0';
const XSI = 'http://www.w3.org/2001/XMLSchema-instance';

export interface AddIn {
  readonly displayName: string;
  /** Empty when functions are called by their own dotted names. */
  readonly namespace: string;
  readonly pageUrl: string;
  readonly metadataUrl: string;
  readonly sharedRuntime: boolean;
}

const descendants = (root: Document | Element, namespace: string, tag: string) => [
  ...root.getElementsByTagNameNS(namespace, tag),
];

/** The value for a language, as Excel picks it: an override for exactly that language, else the default. */
function localized(element: Element, overrideNamespace: string, language: string): string | undefined {
  const override = descendants(element, overrideNamespace, 'Override').find(
    (candidate) => candidate.getAttribute('Locale')?.toLowerCase() === language.toLowerCase(),
  );
  return override?.getAttribute('Value') ?? element.getAttribute('DefaultValue') ?? undefined;
}

export function parseManifest(xml: string, language: string, base: URL): AddIn {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  if (document.querySelector('parsererror') !== null) throw new Error('manifest.xml is not well-formed');

  const resources = new Map<string, string>();
  for (const tag of ['Url', 'String', 'Image']) {
    for (const element of descendants(document, BASIC, tag)) {
      const id = element.getAttribute('id');
      const value = localized(element, BASIC, language);
      if (id !== null && value !== undefined) resources.set(id, value);
    }
  }
  const resource = (id: string | null | undefined, what: string): string => {
    const value = resources.get(id ?? '');
    if (value === undefined) throw new Error(`manifest.xml: no resource for ${what}`);
    return value;
  };

  const points = descendants(document, OVERRIDES, 'ExtensionPoint').filter((point) =>
    /(^|:)CustomFunctions$/.test(point.getAttributeNS(XSI, 'type') ?? ''),
  );
  const [functions] = points;
  if (functions === undefined || points.length > 1) {
    throw new Error(`manifest.xml: one CustomFunctions extension point expected, ${points.length} found`);
  }
  const locationOf = (tag: string): string => {
    const [element] = descendants(functions, OVERRIDES, tag);
    const location = element && descendants(element, OVERRIDES, 'SourceLocation')[0];
    return location?.getAttribute('resid') ?? '';
  };

  // The page loads the script itself in a shared runtime, but Excel refuses a manifest without it.
  resource(locationOf('Script'), 'the functions script');
  const pageId = locationOf('Page');
  const page = resource(pageId, 'the functions page');
  const rebase = rebaser(page, base);
  const namespaceId = descendants(functions, OVERRIDES, 'Namespace')[0]?.getAttribute('resid');
  const name = descendants(document, APP, 'DisplayName')[0];
  return {
    displayName: (name && localized(name, APP, language)) ?? '',
    namespace: namespaceId ? resource(namespaceId, 'the namespace') : '',
    pageUrl: rebase(page),
    metadataUrl: rebase(resource(locationOf('Metadata'), 'the functions metadata')),
    sharedRuntime: descendants(document, OVERRIDES, 'Runtime').some(
      (runtime) => runtime.getAttribute('resid') === pageId && runtime.getAttribute('lifetime') === 'long',
    ),
  };
}

/** Maps a manifest URL onto `base`: what stands below the page's folder keeps its path, anything else its file name. */
function rebaser(page: string, base: URL): (url: string) => string {
  const folder = new URL('.', page).href;
  return (text) => {
    const url = new URL(text);
    const below = url.href.startsWith(folder)
      ? url.pathname.slice(new URL(folder).pathname.length)
      : url.pathname.split('/').pop();
    return new URL(`${below ?? ''}${url.search}${url.hash}`, base).href;
  };
}
