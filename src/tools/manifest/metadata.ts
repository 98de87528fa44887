import type { FunctionMetadata } from '../metadata';

/** functions.json or a translation of it. Names, lengths and clashes are checked when it is written. */
export interface Metadata {
  functions: FunctionMetadata[];
}

/** Faults of the English list: it is empty, or a help page lies outside the add-in's folder. */
export function metadataProblems({ functions }: Metadata, file: string, base: string): string[] {
  if (!functions.length) return [`${file}: there is no function in it`];
  return functions
    .filter((f) => !f.helpUrl.startsWith(base))
    .map((f) => `${file}: the help address of ${f.id}, ${f.helpUrl}, lies outside ${base}`);
}

/** A translation may differ in its descriptions and help pages only: a translated name would break formulas written by code. */
export function translationProblems(original: Metadata, translated: Metadata, file: string): string[] {
  const ids = (metadata: Metadata) => metadata.functions.map((f) => f.id);
  const missing = ids(original).filter((id) => !ids(translated).includes(id));
  const extra = ids(translated).filter((id) => !ids(original).includes(id));
  const differing = original.functions.filter((f) => {
    const other = translated.functions.find((t) => t.id === f.id);
    return other && JSON.stringify(withoutDescriptions(f)) !== JSON.stringify(withoutDescriptions(other));
  });
  return [
    ...missing.map((id) => `${file}: ${id} is missing`),
    ...extra.map((id) => `${file}: ${id} is not in the English file`),
    ...differing.map((f) => `${file}: ${f.id} differs from the English file in more than its descriptions`),
  ];
}

function withoutDescriptions(f: FunctionMetadata): unknown {
  return { ...f, description: '', helpUrl: '', parameters: f.parameters.map((p) => ({ ...p, description: '' })) };
}
