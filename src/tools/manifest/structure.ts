import { APP, BASIC, OVERRIDES, allOf, childrenOf, pathOf, typeOf, type Report } from './document';

/**
 * The children of each element in the order that Excel reads them. `?` may be left out, `+` one or more, `*` any
 * number. An element that is not listed here has text or attributes only.
 */
const APP_CHILDREN: Record<string, string> = {
  OfficeApp:
    'Id AlternateId? Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl ' +
    'SupportUrl Hosts Requirements DefaultSettings Permissions VersionOverrides',
  DisplayName: 'Override*',
  Description: 'Override*',
  IconUrl: 'Override*',
  HighResolutionIconUrl: 'Override*',
  SupportUrl: 'Override*',
  Hosts: 'Host+',
  Requirements: 'Sets',
  Sets: 'Set+',
  DefaultSettings: 'SourceLocation',
  SourceLocation: 'Override*',
};
const OVERRIDE_CHILDREN: Record<string, string> = {
  VersionOverrides: 'Description? Hosts Resources',
  Hosts: 'Host+',
  Host: 'Runtimes AllFormFactors DesktopFormFactor',
  Runtimes: 'Runtime',
  AllFormFactors: 'ExtensionPoint*',
  DesktopFormFactor: 'GetStarted FunctionFile ExtensionPoint+',
  GetStarted: 'Title Description LearnMoreUrl',
  'ExtensionPoint CustomFunctions': 'Script Page Metadata Namespace?',
  'ExtensionPoint PrimaryCommandSurface': 'OfficeTab+',
  Script: 'SourceLocation',
  Page: 'SourceLocation',
  Metadata: 'SourceLocation',
  OfficeTab: 'Group+',
  Group: 'Label Icon Control+',
  Control: 'Label Supertip Icon Action',
  Supertip: 'Title Description',
  Icon: 'Image+',
  'Action ShowTaskpane': 'TaskpaneId SourceLocation',
  Resources: 'Images Urls ShortStrings LongStrings',
};
const BASIC_CHILDREN: Record<string, string> = {
  Images: 'Image+',
  Urls: 'Url+',
  ShortStrings: 'String+',
  LongStrings: 'String+',
  Image: 'Override*',
  Url: 'Override*',
  String: 'Override*',
};
const CHILDREN: Record<string, Record<string, string>> = {
  [APP]: APP_CHILDREN,
  [OVERRIDES]: OVERRIDE_CHILDREN,
  [BASIC]: BASIC_CHILDREN,
};

/** Elements of Office that this add-in must not have. */
const FORBIDDEN: Record<string, string> = {
  EquivalentAddins: 'with it the dots in the function names turn into underscores',
  AppDomains: 'the add-in opens no page outside its own folder',
};

const NAMESPACE = 'the function names carry their own prefix; with a namespace Excel would expect =PREFIX.AMZ.FBAFEE()';

/** Order, number and namespace of all elements. `oneFamily`: the manifest of one family, which has a <Namespace>. */
export function checkStructure(root: Element, oneFamily: boolean, report: Report): void {
  if (root.localName !== 'OfficeApp' || root.namespaceURI !== APP) {
    report(`the root must be <OfficeApp xmlns="${APP}">, it is <${root.nodeName} xmlns="${root.namespaceURI}">`, root);
    return;
  }
  if (typeOf(root) !== 'TaskPaneApp') report('<OfficeApp> must have xsi:type="TaskPaneApp"', root);
  const [namespace] = allOf(root, OVERRIDES, 'Namespace');
  if (namespace && !oneFamily) report(`${pathOf(namespace)} must not be there: ${NAMESPACE}`, namespace);
  visit(root, report);
}

function visit(element: Element, report: Report): void {
  const rules = CHILDREN[element.namespaceURI ?? ''] ?? {};
  const name = element.localName;
  // Images are listed under Resources and used under Icon; only the list has children.
  const grammar = element.hasAttribute('resid') ? '' : (rules[`${name} ${typeOf(element)}`] ?? rules[name] ?? '');
  checkChildren(element, grammar.split(' ').filter(Boolean), report);
}

function checkChildren(element: Element, grammar: string[], report: Report): void {
  const names = grammar.map((entry) => entry.replace(/[?+*]$/, ''));
  const counts = new Map<string, number>();
  let reached = 0;
  for (const child of childrenOf(element)) {
    const name = child.localName;
    const place = names.indexOf(name);
    counts.set(name, (counts.get(name) ?? 0) + 1);
    if (FORBIDDEN[name]) report(`${pathOf(child)} must not be there: ${FORBIDDEN[name]}`, child);
    else if (place < 0) report(`${pathOf(child)} does not belong in ${pathOf(element)}`, child);
    else if (child.namespaceURI !== namespaceOf(element, name)) report(wrongNamespace(element, child), child);
    else visit(child, report);
    if (place >= 0 && place < reached)
      report(`${pathOf(child)} must stand before <${names[reached]}>; the order is ${names.join(', ')}`, child);
    reached = Math.max(reached, place);
  }
  for (const entry of grammar) {
    const name = entry.replace(/[?+*]$/, '');
    const count = counts.get(name) ?? 0;
    if (count === 0 && !/[?*]$/.test(entry)) report(`${pathOf(element)} needs a <${name}>`, element);
    if (count > 1 && !/[+*]$/.test(entry)) report(`${pathOf(element)} has ${count} <${name}> and needs one`, element);
  }
}

function namespaceOf(parent: Element, name: string): string | null {
  if (parent.localName === 'OfficeApp' && name === 'VersionOverrides') return OVERRIDES;
  if (parent.localName === 'Resources' || parent.localName === 'Icon') return BASIC;
  return parent.namespaceURI;
}

function wrongNamespace(parent: Element, child: Element): string {
  const prefix = namespaceOf(parent, child.localName) === BASIC ? 'bt:' : '';
  return `${pathOf(child)} in ${pathOf(parent)} must be written <${prefix}${child.localName}>: Excel does not load the add-in otherwise`;
}
