import { rmSync } from 'node:fs';
import path from 'node:path';
import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api';
import { readSheet } from 'read-excel-file/node';
import { cellOf, type FileCell } from './cells';
import { asUtf8 } from './encoding';

/** The rows of a file. Nothing of the file ever stands in the text of a query: its path and its names are values. */
export interface Source {
  /** The top of the list with its header: enough to settle where it is and how the columns are written. */
  sample: FileCell[][];
  /** The first row of the sample is no row of the relation: a Parquet file has its names apart. */
  isNamed: boolean;
  /** Rows that DuckDB streams; null for a sheet, which is in memory. */
  relation: { sql: string; values: Record<string, DuckDBValue>; takesNames: boolean } | null;
  /** The rows of a sheet. */
  rows: FileCell[][];
  close(): void;
}

const SAMPLE_ROWS = 10_000;
/** Every cell is text: the reader of the product decides what it says, not DuckDB. */
const CSV = `SELECT * FROM read_csv($file, header = false, all_varchar = true, null_padding = true, strict_mode = false`;
const PARQUET = 'SELECT * FROM read_parquet($file)';

/** `copy`: where a text file in another encoding may be written out again. */
export async function openSource(connection: DuckDBConnection, file: string, copy: string): Promise<Source> {
  switch (path.extname(file).toLowerCase()) {
    case '.parquet':
      return parquet(connection, file);
    case '.xlsx':
      return sheet(file);
    default:
      return csv(connection, await asUtf8(file, copy), copy);
  }
}

async function csv(connection: DuckDBConnection, file: string, copy: string): Promise<Source> {
  const { rows } = await top(connection, `${CSV}) LIMIT ${SAMPLE_ROWS}`, file);
  return {
    sample: rows,
    isNamed: false,
    relation: { sql: `${CSV}, names = $names)`, values: { file }, takesNames: true },
    rows: [],
    close: () => {
      if (file === copy) rmSync(copy, { force: true });
    },
  };
}

async function parquet(connection: DuckDBConnection, file: string): Promise<Source> {
  const { names, rows } = await top(connection, `${PARQUET} LIMIT ${SAMPLE_ROWS}`, file);
  return {
    sample: [names, ...rows],
    isNamed: true,
    relation: { sql: PARQUET, values: { file }, takesNames: false },
    rows: [],
    close: () => undefined,
  };
}

async function top(connection: DuckDBConnection, sql: string, file: string) {
  const reader = await connection.runAndReadAll(sql, { file });
  return { names: reader.columnNames(), rows: reader.getRows().map((row) => row.map(cellOf)) };
}

/** A sheet holds a million rows at most and is read whole. */
async function sheet(file: string): Promise<Source> {
  const found = (await readSheet(file)) as unknown as (FileCell | Date)[][];
  const width = found.reduce((most, row) => Math.max(most, row.length), 1);
  const rows = found.map((row) => Array.from({ length: width }, (_, at) => plainCell(row[at] ?? null)));
  return { sample: rows.slice(0, SAMPLE_ROWS), isNamed: false, relation: null, rows, close: () => undefined };
}

const plainCell = (cell: FileCell | Date): FileCell =>
  cell instanceof Date ? cell.toISOString().slice(0, 'YYYY-MM-DD'.length) : cell;
