import { DuckDBDateValue, DuckDBDecimalValue, DuckDBTimestampValue } from '@duckdb/node-api';

/** What a cell of a file may hold, as a worksheet would hand it over. */
export type FileCell = string | number | boolean | null;

/** A value of DuckDB as a cell: numbers stay numbers, days become text that has one meaning. */
export function cellOf(value: unknown): FileCell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  // An id of many digits would lose its last ones as a number.
  if (typeof value === 'bigint')
    return value <= Number.MAX_SAFE_INTEGER && value >= -1n * BigInt(Number.MAX_SAFE_INTEGER)
      ? Number(value)
      : String(value);
  if (value instanceof DuckDBDecimalValue) return value.toDouble();
  if (value instanceof DuckDBDateValue) return value.toString();
  if (value instanceof DuckDBTimestampValue) return value.toString().slice(0, 'YYYY-MM-DD'.length);
  return String(value as { toString(): string });
}
