import type { Cell, Recognised } from '../core';
import { Fnv } from '../fnv';

/** A short key of a list's headers, under which the workbook remembers what its columns are. */
export function headerKey(
  table: readonly (readonly (Cell | null)[])[],
  { headerAt, headerRows }: Pick<Recognised, 'headerAt' | 'headerRows'>,
): string {
  const rows = table.slice(headerAt, headerAt + Math.max(1, headerRows));
  const words = rows.map((row) => row.map((cell) => String(cell ?? '').trim()).join('\u0001')).join('\u0002');
  return `${rows[0]?.length ?? 0}-${new Fnv().add(words).toString()}`;
}
