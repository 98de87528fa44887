import { attribute, childrenOf, find, type Report } from './document';
import { resourcesOf } from './resources';
import { isLocalAddress } from './rewrite';

/** One address of the manifest: where it stands and, for an icon, its side in pixels. */
export interface Address {
  text: string;
  element: Element;
  iconSize: number | null;
}

const TOP: [string[], number | null][] = [
  [['IconUrl'], 32],
  [['HighResolutionIconUrl'], 64],
  [['SupportUrl'], null],
  [['DefaultSettings', 'SourceLocation'], null],
];

/** All addresses, overrides included. */
export function addressesOf(root: Element): Address[] {
  const found: Address[] = [];
  for (const [path, iconSize] of TOP) {
    const element = find(root, ...path);
    if (!element) continue;
    found.push({ text: attribute(element, 'DefaultValue'), element, iconSize });
    for (const override of childrenOf(element, 'Override'))
      found.push({ text: attribute(override, 'Value'), element: override, iconSize });
  }
  const sizes = iconSizes(root);
  for (const [id, { list, value, overrides, element }] of resourcesOf(root)) {
    if (list !== 'Urls' && list !== 'Images') continue;
    for (const text of [value, ...overrides.map((o) => o.value)])
      found.push({ text, element, iconSize: sizes.get(id) ?? null });
  }
  return found;
}

/** The size under which each image resource is used. */
function iconSizes(root: Element): Map<string, number> {
  const used = Array.from(root.getElementsByTagName('*')).filter(
    (e) => e.localName === 'Image' && e.hasAttribute('resid'),
  );
  return new Map(used.map((image) => [attribute(image, 'resid'), Number(attribute(image, 'size'))]));
}

/** https everywhere, one host folder, and in production none on the reader's own computer. */
export function checkAddresses(root: Element, production: boolean, report: Report): void {
  const start = find(root, 'DefaultSettings', 'SourceLocation');
  const base = baseOf(root);
  if (start && !base) report(`"${attribute(start, 'DefaultValue')}" is not an address`, start);
  if (!base) return;
  for (const { text, element } of addressesOf(root)) {
    const url = URL.canParse(text) ? new URL(text) : null;
    if (!url) report(`"${text}" is not an address`, element);
    else if (url.protocol !== 'https:') report(`${text} must begin with https`, element);
    else if (production && isLocalAddress(url))
      report(`${text} leads to the reader's own computer; build with BASE_URL=https://… for others`, element);
    // Support may be a page of the publisher's own; everything else is the add-in's.
    else if (!text.startsWith(base) && element.localName !== 'SupportUrl')
      report(`${text} lies outside ${base}, the folder of the add-in`, element);
  }
}

/** The folder of the page under <DefaultSettings>, or null where that is not an address. */
export function baseOf(root: Element): string | null {
  const page = attribute(find(root, 'DefaultSettings', 'SourceLocation'), 'DefaultValue');
  return URL.canParse(page) ? new URL('.', page).href : null;
}
