import type { Cell, Recognised } from '../core';

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** A short key of a list's headers, under which the workbook remembers what its columns are. */
export function headerKey(
  table: readonly (readonly (Cell | null)[])[],
  { headerAt, headerRows }: Pick<Recognised, 'headerAt' | 'headerRows'>,
): string {
  let hash = FNV_OFFSET;
  const rows = table.slice(headerAt, headerAt + Math.max(1, headerRows));
  const words = rows.map((row) => row.map((cell) => String(cell ?? '').trim()).join('\u0001')).join('\u0002');
  for (let at = 0; at < words.length; at += 1) hash = Math.imul(hash ^ words.charCodeAt(at), FNV_PRIME);
  return `${rows[0]?.length ?? 0}-${(hash >>> 0).toString(36)}`;
}
