import { APP, OVERRIDES, allOf, attribute, childrenOf, find, textOf, typeOf, type Report } from './document';

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
const LOCALE = /^[a-z]{2,3}-[A-Z]{2}$/;
const MAX_NAME = 125;
const MAX_DESCRIPTION = 250;

/** Who the add-in is, where it runs and what it asks for. */
export function checkIdentity(root: Element, report: Report): void {
  const id = find(root, 'Id');
  const version = find(root, 'Version');
  const locale = find(root, 'DefaultLocale');
  if (id && !GUID.test(textOf(id))) report(`<Id> is "${textOf(id)}", not a GUID`, id);
  if (version && !/^\d{1,5}(\.\d{1,5}){3}$/.test(textOf(version)))
    report(`<Version> is "${textOf(version)}"; write four numbers, such as 1.0.0.0`, version);
  if (locale && !LOCALE.test(textOf(locale)))
    report(`<DefaultLocale> is "${textOf(locale)}"; write a full tag, such as en-US`, locale);
  const provider = find(root, 'ProviderName');
  if (provider && !textOf(provider)) report('<ProviderName> is empty', provider);
  checkText(find(root, 'DisplayName'), MAX_NAME, report);
  checkText(find(root, 'Description'), MAX_DESCRIPTION, report);
  checkLocales(root, textOf(locale), report);
  checkReach(root, report);
}

function checkText(element: Element | null, longest: number, report: Report): void {
  if (!element) return;
  const texts: [Element, string][] = [
    [element, attribute(element, 'DefaultValue')],
    ...childrenOf(element, 'Override').map((o): [Element, string] => [o, attribute(o, 'Value')]),
  ];
  for (const [at, text] of texts) {
    if (!text) report(`<${element.nodeName}> has an empty text`, at);
    if (text.length > longest)
      report(`<${element.nodeName}> has ${text.length} characters, at most ${longest} are allowed`, at);
  }
}

/** One override per language, none for the default, all with a full tag. */
function checkLocales(root: Element, defaultLocale: string, report: Report): void {
  const overrides = Array.from(root.getElementsByTagName('*')).filter((e) => e.localName === 'Override');
  for (const override of overrides) {
    const locale = attribute(override, 'Locale');
    const siblings = childrenOf(override.parentNode as Element, 'Override');
    const first = siblings.find((other) => attribute(other, 'Locale').toLowerCase() === locale.toLowerCase());
    if (!LOCALE.test(locale)) report(`an override is for "${locale}"; write a full tag, such as zh-CN`, override);
    else if (locale === defaultLocale) report(`${locale} is the default language and needs no override`, override);
    else if (first !== override) report(`there are two overrides for ${locale}`, override);
  }
}

function checkReach(root: Element, report: Report): void {
  const hosts = find(root, 'Hosts');
  if (hosts && !childrenOf(hosts).some((host) => attribute(host, 'Name') === 'Workbook'))
    report('<Hosts> must name Workbook, or Excel does not offer the add-in', hosts);
  const overrides = find(root, 'VersionOverrides', 'Hosts');
  if (overrides && !childrenOf(overrides).some((host) => typeOf(host) === 'Workbook'))
    report('<VersionOverrides> must have a <Host xsi:type="Workbook">', overrides);
  const version = allOf(root, OVERRIDES, 'VersionOverrides')[0];
  if (version && typeOf(version) !== 'VersionOverridesV1_0')
    report('<VersionOverrides> must have xsi:type="VersionOverridesV1_0"', version);
  const requirements = find(root, 'Requirements');
  const shared = allOf(root, APP, 'Set').find((set) => attribute(set, 'Name') === 'SharedRuntime');
  if (requirements && !shared)
    report('<Requirements> must ask for SharedRuntime: functions and pane share one page', requirements);
  else if (shared && attribute(shared, 'MinVersion') !== '1.1')
    report(`SharedRuntime ${attribute(shared, 'MinVersion')} shuts out Excel LTSC 2021; ask for 1.1`, shared);
  const permissions = find(root, 'Permissions');
  if (permissions && textOf(permissions) !== 'ReadWriteDocument')
    report(
      `<Permissions> is "${textOf(permissions)}"; the pane writes results and needs ReadWriteDocument`,
      permissions,
    );
}
