import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { logErrorMessage } from 'office-addin-cli';
import { DECLARATIONS } from '../functions/declarations';
import { takesADay } from '../functions/row-api';
import { reducedLibrary, wholeLibrary } from './warehouse/library';
import { PARTS, readWarehouseOptions, type WarehouseOptions } from './warehouse/selection';
import { bigQuery, clickHouse, clickHouseScript, functionName, snowflake } from './warehouse/sql';

/** `npm run warehouse`: what a warehouse needs to answer as the sheet does, under dist/warehouse/. */

const FOLDER = path.resolve(__dirname, '../../dist/warehouse');
/** What BigQuery takes of one library file, and what Snowflake recommends for the source of one function. */
const BIGQUERY_LIMIT = 1_000_000;
const SNOWFLAKE_ADVICE = 100_000;

function put(name: string, text: string): number {
  const file = path.join(FOLDER, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  return Buffer.byteLength(text);
}

async function writeWhole({ language, library }: WarehouseOptions): Promise<void> {
  const offered = DECLARATIONS.filter(takesADay);
  const code = await wholeLibrary(language);
  const size = put('bigquery/seller-functions.js', code);
  if (size > BIGQUERY_LIMIT) throw new Error(`the library has ${size} bytes; BigQuery takes ${BIGQUERY_LIMIT}`);
  put('bigquery/functions.sql', offered.map((declared) => bigQuery(declared, library, language)).join('\n'));
  console.log(`BigQuery: ${offered.length} functions, library ${size} of ${BIGQUERY_LIMIT} bytes`);
  const entries = offered.map((declared) => clickHouse(declared, language));
  put('clickhouse/seller_functions.xml', `<functions>\n${entries.join('\n')}\n</functions>\n`);
  put('clickhouse/user_scripts/seller-functions.js', clickHouseScript(offered, code));
  put(
    'clickhouse/user_scripts/seller-functions.sh',
    '#!/bin/sh\nexec node "$(dirname "$0")/seller-functions.js" "$@"\n',
  );
  chmodSync(path.join(FOLDER, 'clickhouse/user_scripts/seller-functions.sh'), 0o755);
  console.log(`ClickHouse: ${offered.length} functions`);
}

async function writeReduced({ only, fees, language }: WarehouseOptions): Promise<void> {
  for (const part of fees) {
    const code = await reducedLibrary(part, only, language);
    for (const id of PARTS[part]!.exports.map((name) => `AMZ.${name}`)) {
      const declared = DECLARATIONS.find((one) => one.id === id)!;
      const text = snowflake(declared, code, language);
      const size = put(`snowflake/${functionName(declared)}.sql`, text);
      const advice = size > SNOWFLAKE_ADVICE ? `, above the ${SNOWFLAKE_ADVICE} that Snowflake recommends` : '';
      console.log(
        `Snowflake: ${id} for ${only.join(', ')}: ${size} bytes${advice}; ${gzipSync(text).length} compressed`,
      );
    }
  }
}

async function writeWarehouse(options: WarehouseOptions): Promise<void> {
  rmSync(FOLDER, { recursive: true, force: true });
  await writeWhole(options);
  await writeReduced(options);
}

if (require.main === module) {
  writeWarehouse(readWarehouseOptions(process.argv.slice(2))).catch((error: unknown) => {
    logErrorMessage(error);
    process.exitCode = 1;
  });
}
