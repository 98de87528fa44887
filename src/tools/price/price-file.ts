import { renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import {
  ANY,
  BIGINT,
  DOUBLE,
  DuckDBInstance,
  DuckDBScalarFunction,
  listValue,
  STRUCT,
  structValue,
  VARCHAR,
  type DuckDBConnection,
  type DuckDBType,
  type DuckDBValue,
} from '@duckdb/node-api';
import { skuPricer, type SkuPricer } from '../../core/sku/pricer';
import { Problem, wordProblem } from '../../core/words/problem';
import { cellOf, type FileCell } from './cells';
import { Refusal, type PriceOptions } from './options';
import { openSource, type Source } from './source';

export { Refusal } from './options';

export interface PriceResult {
  rows: number;
  /** Rows whose fees could not be worked out, blank rows aside; each says why. */
  unpriced: number;
  seconds: number;
  isCancelled: boolean;
  message: string;
}

export interface PriceJob {
  done: Promise<PriceResult>;
  cancel(): void;
}

type Progress = (rows: number, seconds: number) => void;

export const displayOf = (rows: number, seconds: number): string =>
  `${rows.toLocaleString('en-US')} rows, ${Math.round(rows / Math.max(seconds, 0.001)).toLocaleString('en-US')} a second `;

/** Prices a file into another one. The rules are those of AMZ.ANALYZE, registered with DuckDB as a vectorised function. */
export function priceFile(options: PriceOptions, progress: Progress = () => undefined): PriceJob {
  const state = { isCancelled: false };
  const run = async (): Promise<PriceResult> => {
    const partial = `${options.output}.partial`;
    const copy = `${options.output}.utf8.partial`;
    const instance = await DuckDBInstance.create(':memory:', {
      memory_limit: options.memory,
      temp_directory: `${options.output}.tmp`,
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
    });
    const connection = await instance.connect();
    await lock(connection, [options.input, partial, copy], `${options.output}.tmp`);
    const source = await openSource(connection, options.input, copy);
    try {
      return await price(connection, source, options, partial, progress, state);
    } finally {
      source.close();
      connection.closeSync();
      rmSync(`${options.output}.tmp`, { recursive: true, force: true });
    }
  };
  return {
    done: run(),
    // Between two chunks: a query that is interrupted while it waits for this thread would wait for ever.
    cancel() {
      state.isCancelled = true;
    },
  };
}

/** DuckDB may touch these files and no other, whatever the input holds. */
async function lock(connection: DuckDBConnection, files: readonly string[], folder: string): Promise<void> {
  await connection.run('SET allowed_paths = $files', { files: listValue([...files]) });
  await connection.run('SET allowed_directories = $folders', { folders: listValue([folder]) });
  await connection.run('SET enable_external_access = false');
  await connection.run('SET lock_configuration = true');
}

async function price(
  connection: DuckDBConnection,
  source: Source,
  options: PriceOptions,
  partial: string,
  progress: Progress,
  state: { isCancelled: boolean },
): Promise<PriceResult> {
  const { market, day, fx, settings, language } = options;
  const pricer = skuPricer(source.sample, { market, day, fx, settings }, language);
  if (pricer.problem instanceof Problem) throw new Refusal(wordProblem(pricer.problem, language));
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  const counter = new Counter(pricer, (rows) => {
    progress(rows, seconds());
    if (state.isCancelled) throw new Error('cancelled');
  });
  const copying = source.relation
    ? streamed(connection, source, source.relation, pricer, counter, partial)
    : fromMemory(connection, source, pricer, counter, partial);
  try {
    await copying;
  } catch (error) {
    if (!state.isCancelled) throw error;
    const message = `Cancelled after ${counter.rows} rows. ${path.basename(partial)} holds what was written until then.`;
    return { rows: counter.rows, unpriced: counter.unpriced, seconds: seconds(), isCancelled: true, message };
  }
  renameSync(partial, options.output);
  const { rows, unpriced } = counter;
  const said =
    unpriced > 0
      ? ` ${unpriced.toLocaleString('en-US')} of them without fees: the column "${pricer.header[pricer.statusAt]!.split(' (')[0]!}" says why.`
      : '';
  const message = `${path.basename(options.output)}: ${displayOf(rows, seconds()).trim()}.${said}`;
  return { rows, unpriced, seconds: seconds(), isCancelled: false, message };
}

/** Prices rows for DuckDB and counts them. */
class Counter {
  rows = 0;
  unpriced = 0;

  constructor(
    private readonly pricer: SkuPricer,
    private readonly progress: (rows: number) => void,
  ) {}

  price(cells: readonly FileCell[]): (string | number)[] {
    const priced = this.pricer.row(cells, this.rows++);
    if (priced[this.pricer.statusAt] !== '' && typeof priced[this.pricer.totalAt] !== 'number') this.unpriced++;
    return priced;
  }

  chunkDone(): void {
    this.progress(this.rows);
  }
}

const PRICED = 'priced by seller functions';
const FORMATS: Readonly<Record<string, string>> = {
  '.csv': '(FORMAT csv, HEADER true, USE_TMP_FILE false)',
  '.parquet': '(FORMAT parquet, USE_TMP_FILE false)',
};

/** Rows of a file that is longer than the memory: they pass through the function chunk by chunk, in their order. */
async function streamed(
  connection: DuckDBConnection,
  source: Source,
  relation: NonNullable<Source['relation']>,
  pricer: SkuPricer,
  counter: Counter,
  output: string,
): Promise<void> {
  const names = uniqueNames(ownNames(source, pricer), pricer.header, output);
  const results = resultColumns(pricer, names.results);
  connection.registerScalarFunction(
    DuckDBScalarFunction.create({
      name: 'seller_price',
      returnType: STRUCT(results.types),
      varArgsType: ANY,
      specialHandling: true,
      mainFunction: (_info, chunk, out) => {
        const columns = Array.from({ length: chunk.columnCount }, (_, at) => chunk.getColumnVector(at));
        for (let row = 0; row < chunk.rowCount; row++)
          out.setItem(row, results.value(counter.price(columns.map((column) => cellOf(column.getItem(row))))));
        out.flush();
        counter.chunkDone();
      },
    }),
  );
  const skip = source.isNamed ? Math.max(0, pricer.firstRow - 1) : pricer.firstRow;
  await connection.run(
    `COPY (
      SELECT * EXCLUDE ("${PRICED}"), unnest("${PRICED}")
      FROM (SELECT *, seller_price(*COLUMNS(*)) AS "${PRICED}" FROM (${relation.sql} OFFSET $skip))
    ) TO $output ${FORMATS[path.extname(output.replace(/\.partial$/, '')).toLowerCase()]!}`,
    {
      ...relation.values,
      ...(relation.takesNames && { names: listValue(names.own) }),
      skip: BigInt(skip),
      output,
    } as Record<string, DuckDBValue>,
  );
}

/** Rows of a sheet: DuckDB asks for them by number. */
async function fromMemory(
  connection: DuckDBConnection,
  source: Source,
  pricer: SkuPricer,
  counter: Counter,
  output: string,
): Promise<void> {
  const rows = source.rows.slice(pricer.firstRow);
  const names = uniqueNames(ownNames(source, pricer), pricer.header, output);
  const results = resultColumns(pricer, names.results);
  const isNumber = names.own.map((_, at) => rows.every((row) => row[at] === null || typeof row[at] === 'number'));
  const own = Object.fromEntries(names.own.map((name, at) => [name, isNumber[at] ? DOUBLE : VARCHAR]));
  const shown = (cell: FileCell, at: number) => (cell === null || isNumber[at] ? cell : String(cell));
  connection.registerScalarFunction(
    DuckDBScalarFunction.create({
      name: 'seller_price_row',
      returnType: STRUCT({ ...own, ...results.types }),
      parameterTypes: [BIGINT],
      mainFunction: (_info, chunk, out) => {
        const numbers = chunk.getColumnVector(0);
        for (let row = 0; row < chunk.rowCount; row++) {
          const cells = rows[Number(numbers.getItem(row))]!;
          const kept = Object.fromEntries(names.own.map((name, at) => [name, shown(cells[at]!, at)]));
          out.setItem(row, structValue({ ...kept, ...results.value(counter.price(cells)).entries }));
        }
        out.flush();
        counter.chunkDone();
      },
    }),
  );
  await connection.run(
    `COPY (SELECT unnest(seller_price_row(i)) FROM range($rows::BIGINT) AS numbers(i))
     TO $output ${FORMATS[path.extname(output.replace(/\.partial$/, '')).toLowerCase()]!}`,
    { rows: BigInt(rows.length), output },
  );
}

/** The columns that are added: numbers as numbers, what is not known as NULL, since the status says why. */
function resultColumns(pricer: SkuPricer, names: readonly string[]) {
  const types = Object.fromEntries(
    names.map((name, at): [string, DuckDBType] => [name, pricer.isText[at] ? VARCHAR : DOUBLE]),
  );
  const value = (priced: readonly (string | number)[]) =>
    structValue(
      Object.fromEntries(
        names.map((name, at): [string, DuckDBValue] => {
          const cell = priced[at]!;
          if (pricer.isText[at]) return [name, String(cell)];
          return [name, typeof cell === 'number' ? cell : null];
        }),
      ),
    );
  return { types, value };
}

/** The header of the list as the person wrote it. */
function ownNames({ sample }: Source, pricer: SkuPricer): string[] {
  const width = sample.reduce((most, row) => Math.max(most, row.length), 1);
  const header = sample[Math.max(0, pricer.firstRow - 1)] ?? [];
  const above = sample[Math.max(0, pricer.firstRow - 2)] ?? [];
  return Array.from({ length: width }, (_, at) => String(header[at] ?? above[at] ?? '').trim() || `column ${at + 1}`);
}

/** No name twice, letter case aside, as DuckDB asks; Excel reads a .csv as UTF-8 only behind a byte order mark. */
function uniqueNames(own: readonly string[], results: readonly string[], output: string) {
  const taken = new Set([PRICED]);
  const unique = (name: string, mark: string): string => {
    const clean = name.replace(/\p{Cc}/gu, ' ');
    for (let count = 1; ; count++) {
      const candidate = count === 1 ? clean : `${clean}${mark}${count > 2 ? ` ${count - 1}` : ''}`;
      if (taken.has(candidate.toLowerCase())) continue;
      taken.add(candidate.toLowerCase());
      return candidate;
    }
  };
  const names = {
    own: own.map((name) => unique(name, ' (again)')),
    results: results.map((name) => unique(name, ' (result)')),
  };
  const isPlain = !/[",\r\n]/.test(names.own[0] ?? '');
  if (/\.csv\.partial$/i.test(output) && isPlain) names.own[0] = `\ufeff${names.own[0]}`;
  return names;
}
