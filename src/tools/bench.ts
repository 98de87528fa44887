import { execFileSync } from 'node:child_process';
import { appendFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { measureHost } from '../../test/support/bench-host';
import { measurePane } from '../../test/support/bench-pane';
import { builtAt, headCommit } from './bench/base';
import { openScript } from './bench/realm';
import { workloads, type Workload, type WorksheetFunctions } from './bench/workload';

/**
 * `npm run bench`: microseconds per row of the built functions, start-up and size. Options after `--`:
 * `--base <commit>` measures that commit too, turn by turn in the same run, and prints the ratio; `--rows 50000`;
 * `--host` also measures through office.js in a browser, `--pane` the pane's analysis of lists; `--record` appends the
 * result to docs/bench-history.jsonl.
 */

const ROOT = path.resolve(__dirname, '../..');
const BUILT = path.join(ROOT, 'dist/functions.js');
const RUNS = 7;
const STARTS = 15;

/** Aims in microseconds per row; one formula per cell has its own. */
const AIMS: Record<string, number> = {
  'AMZ.FBAFEE': 0.25,
  'AMZ.FEES': 0.7,
  'AMZ.PROFIT': 0.8,
  'AMZ.PRICEFOR': 1.5,
  'AMZ.NEXTTIER': 4,
  'AMZ.ANALYZE': 6,
  'AMZ.FBAFEE, one formula per cell': 15,
};

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : (process.argv[at + 1] ?? '');
};

/** Of the processor, not of the clock: what else the machine does in the meantime does not count. */
function microseconds(run: () => unknown): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return user + system;
}

/** The run that was least disturbed. */
const least = (times: readonly number[]): number => Math.min(...times);

/** Turn by turn, so that whatever else the machine does falls on all of them alike. */
function perRow(load: Workload, scripts: WorksheetFunctions[]): number[] {
  const times = scripts.map((): number[] => []);
  scripts.forEach((script) => load.run(script));
  for (let run = 0; run < RUNS; run++)
    scripts.forEach((script, at) => times[at]!.push(microseconds(() => load.run(script))));
  return times.map((each) => least(each) / load.rows);
}

function startUp(files: string[]): number[] {
  const child = path.join(__dirname, 'bench/start-up.cjs');
  const times = files.map((): number[] => []);
  for (let run = 0; run < STARTS; run++)
    files.forEach((file, at) =>
      times[at]!.push(Number(execFileSync(process.execPath, [child, file], { encoding: 'utf8' }))),
    );
  return times.map(least);
}

interface Line {
  what: string;
  unit: string;
  values: number[];
  aim?: number | undefined;
}

function measure(files: string[], rows: number): Line[] {
  const scripts = files.map(openScript);
  const texts = files.map((file) => readFileSync(file));
  return [
    ...workloads(rows).map((load) => ({
      what: `${load.name} (${load.rows.toLocaleString('en')} rows)`,
      unit: 'us per row',
      values: perRow(load, scripts),
      aim: AIMS[load.name],
    })),
    { what: 'evaluation to first answer', unit: 'ms', values: startUp(files), aim: 20 },
    {
      what: 'functions.js, brotli',
      unit: 'KB',
      values: texts.map((t) => brotliCompressSync(t).length / 1024),
      aim: 130,
    },
    { what: 'functions.js, gzip', unit: 'KB', values: texts.map((t) => gzipSync(t, { level: 9 }).length / 1024) },
  ];
}

function print(lines: Line[], hashes: string[]): void {
  const width = Math.max(...lines.map(({ what }) => what.length)) + 2;
  const number = (value: number) => value.toPrecision(3);
  console.log(
    ''.padEnd(width) + [...hashes, ...(hashes.length > 1 ? ['now / base'] : [])].map((h) => h.padStart(12)).join(''),
  );
  for (const { what, unit, values, aim } of lines) {
    const ratio = values.length > 1 ? [number(values[0]! / values[1]!)] : [];
    const columns = [...values.map(number), ...ratio].map((text) => text.padStart(12)).join('');
    console.log(`${what.padEnd(width)}${columns}  ${unit}${aim === undefined ? '' : ` (aim ${aim})`}`);
  }
}

/** One JSON line a run. Figures of different machines do not compare; the ratio to the base does. */
function record(lines: Line[], hashes: string[]): void {
  const round = (value: number) => Number(value.toPrecision(3));
  const entry = {
    day: new Date().toISOString().slice(0, 10),
    commit: hashes[0],
    base: hashes[1] ?? null,
    node: process.version,
    now: Object.fromEntries(lines.map(({ what, values }) => [what, round(values[0]!)])),
    ratio: hashes[1]
      ? Object.fromEntries(lines.map(({ what, values }) => [what, round(values[0]! / values[1]!)]))
      : null,
  };
  appendFileSync(path.join(ROOT, 'docs/bench-history.jsonl'), `${JSON.stringify(entry)}\n`);
}

/** Through the genuine office.js in the embedded host, against a function that only echoes its input. */
async function throughHost(): Promise<void> {
  const { firstFormula, fba, echo } = await measureHost();
  console.log(`first formula after opening the embedded host  ${(firstFormula / 1000).toFixed(2)} s (aim 2.5)`);
  console.log(`100,000 rows through office.js against an echo of them  ${(fba / echo).toFixed(3)} (aim 1.05)`);
}

/** Cost per row and unanswered stretches of the pane's analysis, for lists of growing length. */
async function inPane(): Promise<void> {
  for (const { rows, reading, analysis, longTasks } of await measurePane([1_000, 10_000, 50_000])) {
    const perRow = ((analysis / rows) * 1000).toFixed(0);
    const beside = (analysis / reading).toFixed(1);
    console.log(
      `pane, ${rows} rows: ${(analysis / 1000).toFixed(2)} s, ${perRow} us per row, ${beside} times reading the cells; ` +
        `page without a turn for more than 50 ms: ${longTasks.length ? `${longTasks.join(', ')} ms` : 'never'} (aim never)`,
    );
  }
}

async function main(): Promise<void> {
  const base = option('--base');
  const other = base === undefined ? [] : [builtAt(base)];
  const hashes = [headCommit(), ...other.map(({ hash }) => hash)];
  const lines = measure([BUILT, ...other.map(({ file }) => file)], Number(option('--rows') ?? 50_000));
  print(lines, hashes);
  if (option('--record') !== undefined) record(lines, hashes);
  if (option('--host') !== undefined) await throughHost();
  if (option('--pane') !== undefined) await inPane();
}

void main();
