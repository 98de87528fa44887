import { fork, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { keepQuestions } from '../../test/reference/kept-questions';
import { COVERAGE, MUTANTS, Order, QUESTIONS, readJson, sampleOf } from './mutation/plan';
import type { Answer, Coverage, Mutant, Task } from './mutation/plan';
import { PLANTED } from './mutation/registry';
import { report } from './mutation/report';

/**
 * `npm run mutation [-- options]`: plants faults, one at a time, and looks whether the case rows, the reference questions
 * or the tests notice. `--sample 300 --seed 1` takes that many at random, `--in src/core/money` those of some files,
 * `--mutants 17,23` single ones, `--again` keeps what the last run prepared. The survivors are in build/mutation/report.json.
 *
 * All faults are planted at once, each behind a switch, and a process tries one after the other with fresh modules: a
 * fault costs a second, and all of them a night.
 */

const ROOT = path.resolve(__dirname, '../..');
const MOST_SECONDS = 120;
/** Every n-th reference question. */
const NTH = 20;

const { values: options } = parseArgs({
  options: {
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    in: { type: 'string', default: '' },
    mutants: { type: 'string' },
    again: { type: 'boolean', default: false },
  },
});

const node = (...args: string[]): void => {
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) throw new Error(`${args.join(' ').slice(0, 200)} ended with ${status}`);
};

const sources = (): string[] => [
  ...['src/core', 'src/functions'].flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
  ),
  ...readdirSync(path.join(ROOT, 'src/rates')).map((name) => `src/rates/${name}`),
];

const WORKER = ['-r', path.join(__dirname, 'register.cjs'), path.join(__dirname, 'mutation/worker.ts')];

function prepare(): void {
  rmSync(PLANTED, { recursive: true, force: true });
  mkdirSync(PLANTED, { recursive: true });
  node(path.join(__dirname, 'mutation/instrument.mjs'), PLANTED, ...sources().filter((name) => name.endsWith('.ts')));
  console.log(`${keepQuestions(NTH, QUESTIONS)} reference questions kept`);
  node(...WORKER);
}

/** Asks the worker; who does not answer in time is ended, which is a notice too. */
function tryOut(worker: ChildProcess, task: Task): Promise<Answer> {
  return new Promise((resolve) => {
    const done = (answer: Answer) => {
      clearTimeout(timer);
      worker.removeAllListeners();
      resolve(answer);
    };
    const lost = (difference: string) => done({ id: task.id, group: 'end', difference });
    const timer = setTimeout(() => {
      worker.kill('SIGKILL');
      lost('it does not end');
    }, MOST_SECONDS * 1000);
    worker.once('message', (answer) => done(answer as Answer));
    worker.once('exit', () => lost('the process ended'));
    worker.send(task);
  });
}

const startWorker = (): ChildProcess => fork(WORKER[2]!, { cwd: ROOT, execArgv: WORKER.slice(0, 2) });

async function tryAll(mutants: readonly Mutant[], coverage: Coverage): Promise<Answer[]> {
  const order = new Order(coverage);
  const answers: Answer[] = [];
  let worker = startWorker();
  for (const mutant of mutants) {
    if (worker.killed || worker.exitCode !== null) worker = startWorker();
    const answer = await tryOut(worker, order.taskFor(mutant));
    order.remember(mutant, answer);
    answers.push(answer);
    if (answer.group === null) console.log(`${mutant.file}:${mutant.at} ${mutant.was} -> ${mutant.now}`);
    if (answers.length % 50 === 0) console.log(`… ${answers.length} of ${mutants.length}`);
  }
  worker.kill();
  return answers;
}

function chosen(): Mutant[] {
  const all = (readJson(MUTANTS) as Mutant[]).filter(({ file }) => file.startsWith(options.in));
  const ids = options.mutants?.split(',');
  if (ids) return all.filter(({ id }) => ids.includes(id));
  return options.sample === undefined ? all : sampleOf(all, Number(options.sample), Number(options.seed));
}

async function run(): Promise<void> {
  if (!options.again) prepare();
  const coverage = readJson(COVERAGE) as Coverage;
  if (coverage.wrong.length > 0) throw new Error(`without any fault: ${coverage.wrong.join('\n')}`);
  const mutants = chosen();
  const answers = await tryAll(mutants, coverage);
  const result = report(mutants, answers, coverage);
  writeFileSync(path.join(PLANTED, 'report.json'), JSON.stringify(result.faults, null, 1));
  console.log(result.text);
}

void run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
