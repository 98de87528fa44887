import { BASIC, OVERRIDES, allOf, attribute, childrenOf, find, type Report } from './document';

const MAX_RESID = 32;
const MAX_TEXT: Record<string, number> = { ShortStrings: 125, LongStrings: 250 };
/** The list that each element's resid must stand in. */
const LISTS: Record<string, string> = {
  SourceLocation: 'Urls',
  FunctionFile: 'Urls',
  Runtime: 'Urls',
  LearnMoreUrl: 'Urls',
  Image: 'Images',
  Description: 'LongStrings',
  Label: 'ShortStrings',
  Title: 'ShortStrings',
  Namespace: 'ShortStrings',
};

/** What a resid stands for, with its texts for other languages. */
export interface Resource {
  list: string;
  value: string;
  overrides: { locale: string; value: string }[];
  element: Element;
}

/** The resources by their id. */
export function resourcesOf(root: Element): Map<string, Resource> {
  const found = new Map<string, Resource>();
  const resources = find(root, 'VersionOverrides', 'Resources');
  for (const list of resources ? childrenOf(resources) : []) {
    for (const element of childrenOf(list)) {
      const overrides = childrenOf(element, 'Override').map((o) => ({
        locale: attribute(o, 'Locale'),
        value: attribute(o, 'Value'),
      }));
      const value = attribute(element, 'DefaultValue');
      found.set(attribute(element, 'id'), { list: list.localName, value, overrides, element });
    }
  }
  return found;
}

/** Every resid leads to one resource of the right kind, every resource is used, and no text is too long. */
export function checkResources(root: Element, report: Report): void {
  const resources = resourcesOf(root);
  const used = new Set<string>();
  for (const element of [...allOf(root, OVERRIDES, '*'), ...allOf(root, BASIC, '*')]) {
    if (element.hasAttribute('resid')) checkUse(element, resources, used, report);
    if (element.hasAttribute('id') && element.namespaceURI === BASIC) checkEntry(element, resources, report);
  }
  for (const [id, { element }] of resources)
    if (!used.has(id)) report(`nothing uses the resource "${id}"; remove it`, element);
}

function checkUse(element: Element, resources: Map<string, Resource>, used: Set<string>, report: Report): void {
  const id = attribute(element, 'resid');
  const list = LISTS[element.localName];
  const resource = resources.get(id);
  used.add(id);
  if (!resource) report(`<${element.nodeName}> names the resource "${id}", which <Resources> does not have`, element);
  else if (list && resource.list !== list)
    report(`<${element.nodeName}> needs a resource of <bt:${list}>, "${id}" stands in <bt:${resource.list}>`, element);
}

function checkEntry(element: Element, resources: Map<string, Resource>, report: Report): void {
  const id = attribute(element, 'id');
  const resource = resources.get(id);
  if (id.length > MAX_RESID)
    report(`the resource id "${id}" has ${id.length} characters, at most 32 are allowed`, element);
  if (!resource || resource.element !== element) {
    report(`there are two resources "${id}"`, element);
    return;
  }
  const longest = MAX_TEXT[resource.list];
  for (const text of [resource.value, ...resource.overrides.map((o) => o.value)]) {
    if (!text) report(`the resource "${id}" has an empty text`, element);
    if (longest && text.length > longest)
      report(`the text of "${id}" has ${text.length} characters, <bt:${resource.list}> allows ${longest}`, element);
  }
}
