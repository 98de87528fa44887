import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Metadata } from './metadata';

/**
 * The other way in, should a host insist on a namespace: one manifest per family, whose functions have short names below
 * a <Namespace>. Users type the same formulas; ids and functions.js stay, so a workbook cannot tell the two ways apart.
 * The ids of these add-ins are fixed: Office keeps an add-in's settings by its id.
 */
export const FAMILIES = [
  { namespace: 'AMZ', id: '6f7c1f4e-5b0b-4e0d-9b1f-0f4b8a3f2a11', title: ['Amazon', '亚马逊'] },
  { namespace: 'ALI', id: '6f7c1f4e-5b0b-4e0d-9b1f-0f4b8a3f2a12', title: ['Alibaba.com', '国际站'] },
  { namespace: 'PLATFORM', id: '6f7c1f4e-5b0b-4e0d-9b1f-0f4b8a3f2a13', title: ['platforms', '平台对比'] },
] as const;
export type Family = (typeof FAMILIES)[number];

/** `manifest.amz.xml`, `functions.amz.json`, `functions.amz.zh-CN.json` and so on, beside the one manifest. */
export function writeNamespaces(folder: string): void {
  const manifest = readFileSync(path.join(folder, 'manifest.xml'), 'utf8');
  const lists = readdirSync(folder).filter((name) => /^functions(\.[\w-]+)?\.json$/.test(name));
  for (const family of FAMILIES) {
    writeFileSync(path.join(folder, fileOf('manifest.xml', family)), familyManifest(manifest, family));
    for (const name of lists) {
      const list = JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Metadata;
      const text = `${JSON.stringify(familyMetadata(list, family), null, 2)}\n`;
      writeFileSync(path.join(folder, fileOf(name, family)), text);
    }
  }
}

/** `functions.zh-CN.json` → `functions.amz.zh-CN.json` */
export function fileOf(name: string, { namespace }: Family): string {
  return name.replace('.', `.${namespace.toLowerCase()}.`);
}

/** The functions of one family, named without their prefix. */
function familyMetadata(list: Metadata, { namespace }: Family): Metadata {
  const prefix = `${namespace}.`;
  const functions = list.functions
    .filter(({ id }) => id.startsWith(prefix))
    .map((f) => ({ ...f, name: f.name.slice(prefix.length) }));
  return { ...list, functions };
}

/** The manifest of one family: an id and a name of its own, its lists, and the namespace. */
function familyManifest(manifest: string, family: Family): string {
  const { id, namespace, title } = family;
  const [english, chinese] = title;
  return manifest
    .replace(/<!--.*?-->\s*/s, '')
    .replace(/(<Id>)[^<]*/, `$1${id}`)
    .replace(/(<DisplayName DefaultValue="[^"]*)/, `$1: ${english}`)
    .replace(/<DisplayName.*?<\/DisplayName>/s, (names) =>
      names.replace(/(<Override [^>]*Value="[^"]*)/g, `$1：${chinese}`),
    )
    .replace(/functions((?:\.[\w-]+)?\.json)"/g, `functions.${namespace.toLowerCase()}$1"`)
    .replace(
      /([ \t]*)<\/ExtensionPoint>/,
      (end, indent: string) => `${indent}  <Namespace resid="Functions.Namespace" />\n${end}`,
    )
    .replace(
      /([ \t]*)<bt:ShortStrings>\n/,
      (start, indent: string) =>
        `${start}${indent}  <bt:String id="Functions.Namespace" DefaultValue="${namespace}" />\n`,
    )
    .replaceAll('SellerFunctions.', `SellerFunctions.${namespace}.`);
}
