import type { App } from '../app';
import { readFigure } from '../audit/own-threshold';
import { formatNumber } from '../format';
import { readValues, type Selected } from '../sheet/selection';
import { writeToNewSheet } from '../sheet/write';
import { runInSlices } from '../slices';
import { isoDay } from '../today';
import { runTask, type TaskCall } from '../ui/task';
import { analyseInSlices, analysisPlan, AnalysisProblem } from './analysis';
import type { BulkStore } from './store';

/** Reads a list, analyses it and writes the result to a new sheet. */
export async function runAnalysis(
  app: App,
  store: BulkStore,
  take: (call: TaskCall) => Promise<Selected>,
): Promise<void> {
  store.done = null;
  const outcome = await runTask(
    app,
    store.messages,
    (t) => t.bulk.reading,
    (call) => work(app, store, take, call),
  );
  if (!outcome) return;
  if ('problem' in outcome) {
    store.messages.say('error', (t) => outcome.problem || t.errors.nothingSelected);
    return;
  }
  store.done = outcome;
  store.problems.reset();
  app.announce(app.t.bulk.done(formatNumber(outcome.analysis.rows.length, app.language), outcome.written.sheet));
  app.update();
}

async function work(app: App, store: BulkStore, take: (call: TaskCall) => Promise<Selected>, call: TaskCall) {
  const { core, language, t, preferences } = app;
  const table = await readValues(await take(call), call);
  const rows = formatNumber(table.length - 1, language);
  call.say((words) => words.bulk.analysing(rows));
  const options = { marketplace: preferences.marketplace, date: store.date, fx: readFigure(store.fx, 'number') };
  const evaluate = (id: string, args: Parameters<typeof core.evaluate>[1]) => core.evaluate(id, args, language);
  try {
    const analysis = await runInSlices(analyseInSlices(table, options, evaluate), call);
    call.say((words) => words.bulk.writing);
    const name = t.bulk.sheetName(store.date || isoDay(app.today));
    return { analysis, written: await writeToNewSheet(analysisPlan(analysis, name), call) };
  } catch (error) {
    if (error instanceof AnalysisProblem) return { problem: error.message };
    throw error;
  }
}
