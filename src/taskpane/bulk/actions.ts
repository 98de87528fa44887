import type { App } from '../app';
import { readFigure } from '../audit/own-threshold';
import { formatNumber } from '../format';
import { jumpTo } from '../sheet/jump';
import { readValues, type Selected } from '../sheet/selection';
import { writeToNewSheet } from '../sheet/write';
import { runInSlices } from '../slices';
import { isoDay } from '../today';
import { runTask, type TaskCall } from '../ui/task';
import {
  analyseInSlices,
  analysisPlan,
  AnalysisProblem,
  endingOf,
  type AnalysisOptions,
  type Ending,
  type Evaluate,
} from './analysis';
import type { BulkResult, BulkStore } from './store';

type Table = Parameters<typeof analyseInSlices>[0];

export const RATE_FIELD = 'bulk-fx';

/** Reads a list, analyses it and writes the result to a new sheet. A rate that cannot be read is told before anything runs. */
export async function runAnalysis(
  app: App,
  store: BulkStore,
  take: (call: TaskCall) => Promise<Selected>,
): Promise<void> {
  const fx = readRate(store.fx);
  store.isRateWrong = fx === 'wrong';
  store.done = null;
  store.openReason = -1;
  if (fx === 'wrong') {
    app.update();
    focusRate();
    return;
  }
  const outcome = await runTask(
    app,
    store.messages,
    (t) => t.bulk.reading,
    (call) => work(app, { marketplace: app.preferences.marketplace, date: store.date, fx }, take, call),
  );
  if (!outcome) return;
  if ('problem' in outcome) {
    store.messages.say('error', (t) => outcome.problem || t.errors.nothingSelected);
    return;
  }
  store.done = outcome;
  app.announce(app.t.bulk.ended(outcome.ending));
  app.update();
}

/** CNY for one unit of the marketplace's currency; null where none was given. */
function readRate(typed: string): number | null | 'wrong' {
  if (typed.trim() === '') return null;
  const rate = readFigure(typed, 'number');
  return rate !== null && rate > 0 ? rate : 'wrong';
}

async function work(
  app: App,
  options: AnalysisOptions,
  take: (call: TaskCall) => Promise<Selected>,
  call: TaskCall,
): Promise<BulkResult | { problem: string }> {
  const { core, language, t } = app;
  const from = await take(call);
  const table = await readValues(from, call);
  const rows = formatNumber(table.length - 1, language);
  call.say((words) => words.bulk.analysing(rows));
  const evaluate: Evaluate = (id, args) => core.evaluate(id, args, language);
  try {
    const analysis = await runInSlices(analyseInSlices(table, options, evaluate), call);
    const ending = endingOf(analysis);
    const curedByRate = options.fx === null ? rateCures(ending, table, options, evaluate) : new Set<number>();
    if (ending.done + ending.feesOnly === 0) return { ending, from, written: null, curedByRate };
    call.say((words) => words.bulk.writing);
    const name = t.bulk.sheetName(options.date || isoDay(app.today));
    return { ending, from, written: await writeToNewSheet(analysisPlan(analysis, name), call), curedByRate };
  } catch (error) {
    if (error instanceof AnalysisProblem) return { problem: error.message };
    throw error;
  }
}

/** Any rate will do to see whether a rate is all that a row lacks. */
const ANY_RATE = 1;

/** Which reasons would go away with an exchange rate: found out by asking for one row of each, with one. */
function rateCures({ reasons }: Ending, table: Table, options: AnalysisOptions, evaluate: Evaluate): Set<number> {
  const cured = reasons.flatMap(({ rows }, at) => {
    const row = table[rows[0] ?? -1];
    const header = table[0];
    if (!row || !header) return [];
    const again = analyseInSlices([header, row], { ...options, fx: ANY_RATE }, evaluate);
    let step = again.next();
    while (!step.done) step = again.next();
    return endingOf(step.value).toFix === 0 ? [at] : [];
  });
  return new Set(cured);
}

/** Puts the keyboard into the field of the exchange rate, once it is drawn. */
export function focusRate(): void {
  setTimeout(() => {
    const field = document.getElementById(RATE_FIELD);
    field?.scrollIntoView({ block: 'center' });
    field?.focus();
  }, 0);
}

/** Shows a row of the list in the sheet. */
export async function jumpToRow(app: App, store: BulkStore, at: number): Promise<void> {
  const from = store.done?.from;
  if (!from) return;
  await runTask(
    app,
    store.messages,
    (t) => t.bulk.jumping,
    (call) => jumpTo(from.sheet, { ...from.area, row: from.area.row + at, rows: 1 }, call),
  );
}
