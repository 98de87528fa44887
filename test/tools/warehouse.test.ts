import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import vm from 'node:vm';
import { DECLARATIONS } from '../../src/functions/declarations';
import { makeRowApi, takesADay, type RowAnswer } from '../../src/functions/row-api';
import { reducedLibrary, wholeLibrary } from '../../src/tools/warehouse/library';
import { bigQuery, clickHouse, clickHouseScript, snowflake } from '../../src/tools/warehouse/sql';
import { everyQuestion } from '../reference/every-marketplace';
import type { Input, Question } from '../reference/question';
import { openSheet, ROOT, type Cell } from '../support/sheet';

/** One question in so many, from every marketplace and function. */
const EVERY = 389;
const EVERY_IN_QUICKJS = 20;

const offered = DECLARATIONS.filter(takesADay);
const byId = new Map(offered.map((declared) => [declared.id, declared]));
const questions = [...everyQuestion()].filter(({ name }, at) => byId.has(name) && at % EVERY === 0);
const sheet = openSheet('en-US');

/** The sheet's row in the shape of a warehouse: a number or a text, or null and the sentence. */
function sheetAnswer({ name, args }: Question): unknown[] {
  const [row] = sheet.call(name, ...args.map((cell) => [[cell as Cell]]));
  return row!.map((cell) => (cell !== null && typeof cell === 'object' ? null : cell));
}

const values = (answer: RowAnswer): unknown[] =>
  Object.keys(answer).flatMap((key) => (key === 'why' ? [] : [answer[key]]));

const calling = (id: string, args: readonly Input[]) =>
  `SellerFunctions.answer(${JSON.stringify(id)}, ${JSON.stringify(args)})`;

let whole: string;
let reduced: string;
beforeAll(async () => {
  whole = await wholeLibrary('en');
  reduced = await reducedLibrary('fulfilment', ['US', 'UK'], 'en');
}, 180_000);

test('functions that take a day are offered, each with its statement', () => {
  expect(offered.map(({ id }) => id)).toEqual(expect.arrayContaining(['AMZ.FBAFEE', 'AMZ.PROFIT', 'AMZ.FEES']));
  const fee = byId.get('AMZ.FBAFEE')!;
  expect(bigQuery(fee, 'gs://bucket/library.js', 'en')).toContain(
    'seller_functions.amz_fbafee(`length` FLOAT64, `width` FLOAT64, `height` FLOAT64, `weight` FLOAT64, `price` FLOAT64, `marketplace` STRING',
  );
  expect(clickHouse(fee, 'zh')).toContain(
    '<return_type>Tuple(value Nullable(Float64), why Nullable(String))</return_type>',
  );
});

test('a library refuses a function that it does not hold, and one that takes no day', () => {
  const api = makeRowApi(
    DECLARATIONS.filter(({ id }) => id === 'AMZ.PLANFEE' || id === 'ALI.PROFIT'),
    'en',
  );
  expect(api.answer('AMZ.PLANFEE', ['individual', 12, 'US', '2026-11-22'])).toEqual({ value: 11.88, why: null });
  expect(() => api.answer('AMZ.FBAFEE', [])).toThrow('AMZ.FBAFEE is not in this build');
  expect(() => api.answer('ALI.PROFIT', [])).toThrow('ALI.PROFIT is not in this build');
});

test('a bare engine without Node, DOM and Intl answers as the sheet does', () => {
  const context = vm.createContext({});
  vm.runInContext(`delete globalThis.Intl; ${whole}`, context);
  expect(questions.length).toBeGreaterThan(300);
  for (const question of questions) {
    const answer = vm.runInContext(calling(question.name, question.args), context) as RowAnswer;
    expect([question.name, question.args, values(answer)]).toEqual([
      question.name,
      question.args,
      sheetAnswer(question),
    ]);
    expect(answer.why === null).toBe(!values(answer).includes(null));
  }
});

/** In a process of its own: jest cannot load the WebAssembly module. */
const IN_QUICKJS = `
const { code, calls } = JSON.parse(require('node:fs').readFileSync(0, 'utf8'));
require('quickjs-emscripten').getQuickJS().then((engine) => {
  const context = engine.newContext();
  context.unwrapResult(context.evalCode(code)).dispose();
  const all = calls.map((call) => JSON.parse(context.getString(context.unwrapResult(context.evalCode('JSON.stringify(' + call + ')')))));
  process.stdout.write(JSON.stringify(all));
});`;

test('QuickJS answers as the sheet does', () => {
  const asked = questions.filter((_, at) => at % EVERY_IN_QUICKJS === 0);
  const calls = asked.map(({ name, args }) => calling(name, args));
  const { stdout } = spawnSync(process.execPath, ['-e', IN_QUICKJS], {
    cwd: ROOT,
    input: JSON.stringify({ code: whole, calls }),
    encoding: 'utf8',
  });
  expect((JSON.parse(stdout) as RowAnswer[]).map(values)).toEqual(asked.map(sheetAnswer));
}, 180_000);

test('a row without a day says so, and an empty row is empty', () => {
  const context = vm.createContext({});
  vm.runInContext(whole, context);
  const answer = (args: Input[]) => vm.runInContext(calling('AMZ.FBAFEE', args), context) as RowAnswer;
  expect(answer([10, 6, 3, 1.25, 40, 'US', null, null])).toEqual({
    value: null,
    why: expect.stringContaining('date') as string,
  });
  expect(answer([10, -6, 3, 1.25, 40, 'US', null, '2026-11-25']).why).toContain('width');
  expect(answer([null, null, null, null, null, null, null, null])).toEqual({ value: null, why: null });
});

test('the body of a Snowflake function gives what the sheet gives, and says what was left out', () => {
  const fee = byId.get('AMZ.FBAFEE')!;
  const body = snowflake(fee, reduced, 'en').split('$$')[1]!;
  const names = fee.parameters.map(({ name }) => name);
  const context = vm.createContext({});
  vm.runInContext(`function udf(${names.join(', ')}) {${body}}`, context);
  const answer = (args: readonly Input[]) =>
    vm.runInContext(`udf(...${JSON.stringify(names.map((_, at) => args[at] ?? null))})`, context) as RowAnswer;
  const asked = questions.filter(({ name }) => name === 'AMZ.FBAFEE');
  const kept = asked.filter(({ market }) => market === 'US' || market === 'UK');
  expect(kept.length).toBeGreaterThan(5);
  for (const question of kept)
    expect([question.args, values(answer(question.args))]).toEqual([question.args, sheetAnswer(question)]);
  for (const question of asked.filter(({ market }) => !kept.some((one) => one.market === market))) {
    const { value, why } = answer(question.args);
    expect([question.args, value, why]).toEqual([
      question.args,
      null,
      expect.stringContaining('This build of the functions'),
    ]);
  }
});

test('the script for ClickHouse answers line by line', () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'warehouse-')), 'script.js');
  writeFileSync(file, clickHouseScript(offered, whole));
  const names = byId.get('AMZ.FBAFEE')!.parameters.map(({ name }) => name);
  const asked = questions.filter(({ name }) => name === 'AMZ.FBAFEE').slice(0, 50);
  const input = asked.map(({ args }) =>
    JSON.stringify(Object.fromEntries(names.map((n, at) => [n, args[at] ?? null]))),
  );
  const { stdout } = spawnSync(process.execPath, [file, 'AMZ.FBAFEE'], {
    input: `${input.join('\n')}\n`,
    encoding: 'utf8',
  });
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { result: RowAnswer });
  expect(lines.map(({ result }) => values(result))).toEqual(asked.map(sheetAnswer));
});
