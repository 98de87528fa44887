import { DOMParser } from '@xmldom/xmldom';

export const APP = 'http://schemas.microsoft.com/office/appforoffice/1.1';
export const OVERRIDES = 'http://schemas.microsoft.com/office/taskpaneappversionoverrides';
export const BASIC = 'http://schemas.microsoft.com/office/officeappbasictypes/1.0';
const XSI = 'http://www.w3.org/2001/XMLSchema-instance';

/** Takes one finding; the element says where in the file it stands. */
export type Report = (message: string, at?: Element) => void;

/** The root element, or null after reporting why the text is not well-formed XML. */
export function parseXml(xml: string, report: Report): Element | null {
  const faults: string[] = [];
  const note = (message: string) => void faults.push(message.replace(/^\[xmldom \w+\]\s*/, '').replace(/\s+/g, ' '));
  let root: Element | null = null;
  try {
    const handler = { warning: note, error: note, fatalError: note };
    root =
      new DOMParser({ locator: {}, errorHandler: handler }).parseFromString(xml, 'text/xml')?.documentElement ?? null;
  } catch (error) {
    note((error as Error).message);
  }
  if (faults.length) report(`not well-formed XML: ${faults[0]}`);
  else if (!root) report('not well-formed XML: there is no root element');
  return faults.length ? null : root;
}

/** Child elements, all or those of one name. */
export function childrenOf(parent: Element, name?: string): Element[] {
  return Array.from(parent.childNodes).filter(
    (node): node is Element => node.nodeType === 1 && (name === undefined || (node as Element).localName === name),
  );
}

/** All elements of one name below another one. */
export function allOf(root: Element, namespace: string, name: string): Element[] {
  return Array.from(root.getElementsByTagNameNS(namespace, name));
}

/** The first element down a path of names, or null. */
export function find(root: Element, ...path: string[]): Element | null {
  return path.reduce<Element | null>((at, name) => (at && childrenOf(at, name)[0]) ?? null, root);
}

export function textOf(element: Element | null): string {
  return element?.textContent?.trim() ?? '';
}

/** The attribute, or '' where it is not there. */
export function attribute(element: Element | null, name: string): string {
  return element?.getAttribute(name) ?? '';
}

/** What xsi:type says. */
export function typeOf(element: Element): string {
  return element.getAttributeNS(XSI, 'type') ?? '';
}

/** The line an element begins in; the parser keeps it outside the DOM's own type. */
export function lineOf(element: Element): number | null {
  return (element as Element & { lineNumber?: number }).lineNumber ?? null;
}

export function pathOf(element: Element): string {
  return `<${element.nodeName}>`;
}
