import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import Papa from 'papaparse';
import { NUMBER_KINDS, readDate, readMarketplace, readNumberCell } from '../../core/input/read';
import type { Marketplace } from '../../core/marketplaces';
import type { Language } from '../../core/words/language';
import { Problem, wordProblem } from '../../core/words/problem';
import { w } from '../../core/words/wording';
import { dayOf, type Day } from '../../rates/day';

export const USAGE = `npm run price -- INPUT --to OUTPUT [options]

Prices every row of a SKU list with the columns and words of AMZ.ANALYZE.

INPUT                  a .csv, .parquet or .xlsx file with its header row, in Chinese or English
--to OUTPUT            a new .csv or .parquet file
--marketplace ID       US (default), UK, DE, JP ... for rows without a marketplace of their own
--date DAY             the day for which the fees hold, such as 2026-11-22; default: today
--fx RATE              CNY for one unit of the marketplace's currency
--settings FILE        a .csv of two columns, name and value: advertising share, VAT, first leg ...
--language en|zh       of the header and the reasons; default: en
--memory SIZE          what DuckDB may use before it writes to disk, such as 512MB; default: 1GB
--overwrite            replaces OUTPUT where it exists

A row that cannot be priced keeps its cells and says why in the column Status.
While it runs the output is called OUTPUT.partial; so it stays where the job is cancelled (Ctrl+C) or fails.`;

/** A request that cannot be carried out; its message says what is wrong and what to do. */
export class Refusal extends Error {}

export interface PriceOptions {
  input: string;
  output: string;
  market: Marketplace;
  day: Day;
  fx: number | null;
  settings: string[][] | null;
  language: Language;
  memory: string;
}

const INPUTS = ['.csv', '.parquet', '.xlsx'];
const OUTPUTS = ['.csv', '.parquet'];

/** The command line, or "help". Throws a Refusal that names the option and the remedy. */
export function readOptions(args: readonly string[]): PriceOptions | 'help' {
  const { values, positionals } = parse(args);
  if (values.help) return 'help';
  if (positionals.length !== 1) throw new Refusal(`Name one input file.\n\n${USAGE}`);
  const input = path.resolve(positionals[0]!);
  if (!existsSync(input) || !statSync(input).isFile()) throw new Refusal(`${positionals[0]}: no such file.`);
  if (!INPUTS.includes(extension(input))) throw new Refusal(`${positionals[0]}: use a file in ${INPUTS.join(', ')}.`);
  if (!values.to) throw new Refusal(`Where to? Add --to priced.csv.\n\n${USAGE}`);
  const output = path.resolve(values.to);
  if (!OUTPUTS.includes(extension(output))) throw new Refusal(`--to ${values.to}: use ${OUTPUTS.join(' or ')}.`);
  if (output === input) throw new Refusal('--to names the input itself; choose another name.');
  if (existsSync(output) && !values.overwrite)
    throw new Refusal(`${values.to} exists. Choose another name, or add --overwrite.`);
  const language = values.language ?? 'en';
  if (language !== 'en' && language !== 'zh') throw new Refusal('--language: use en or zh.');
  const memory = values.memory ?? '1GB';
  if (!/^\d{1,5}\s?[KMG]i?B$/i.test(memory)) throw new Refusal('--memory: write a size such as 512MB or 2GB.');
  const settled = <T>(value: T | Problem): T => {
    if (value instanceof Problem) throw new Refusal(wordProblem(value, language));
    return value;
  };
  return {
    input,
    output,
    market: settled(readMarketplace(values.marketplace, w('--marketplace', '--marketplace'))),
    day: settled(readDate(values.date, w('--date', '--date'), today())),
    fx: settled(readNumberCell(values.fx, w('--fx', '--fx'), NUMBER_KINDS.positive)),
    settings: values.settings === undefined ? null : readSettings(values.settings),
    language,
    memory,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        to: { type: 'string' },
        marketplace: { type: 'string' },
        date: { type: 'string' },
        fx: { type: 'string' },
        settings: { type: 'string' },
        language: { type: 'string' },
        memory: { type: 'string' },
        overwrite: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new Refusal(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
}

const extension = (file: string): string => path.extname(file).toLowerCase();

function readSettings(file: string): string[][] {
  if (!existsSync(file)) throw new Refusal(`--settings ${file}: no such file.`);
  return Papa.parse<string[]>(readFileSync(file, 'utf8').replace(/^\ufeff/, ''), { skipEmptyLines: true }).data;
}

function today(): Day {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate())!;
}
