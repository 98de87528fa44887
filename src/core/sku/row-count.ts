import type { Cell } from '../input/cell';
import { Problem } from '../words/problem';
import { readCell } from './cell-number';
import type { ListColumn } from './columns';
import { FIELDS } from './fields';
import { nameOfColumn } from './measures';

/** A number of units; undefined where something is written that is none. */
export function readCount(row: readonly Cell[], column: ListColumn | undefined): number | null | undefined {
  if (!column) return null;
  const read = readCell(row[column.at], {
    name: nameOfColumn(column, column.field!),
    kind: FIELDS.monthlyUnits.kind!,
    mark: column.mark,
  });
  return read instanceof Problem ? undefined : (read?.value ?? null);
}
