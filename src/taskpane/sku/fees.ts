import type { App } from '../app';
import type { Cell } from '../core';
import { readValues, type Selected } from '../sheet/selection';
import { writeToNewSheet } from '../sheet/write';
import { runInSlices } from '../slices';
import { isoDay } from '../today';
import { copyText } from '../ui/copy';
import { runTask, type TaskCall } from '../ui/task';
import { reportOptions } from './actions';
import { exampleGoods, exampleList } from './examples';
import { plantedReport, type Ask } from './fees-example';
import { feesPlan } from './fees-report';
import type { FeesStore } from './fees-store';
import type { SkuStore } from './store';
import { FileTooLarge, fileText, textTable } from './text-table';

interface Report {
  from: Selected | null;
  table: readonly (readonly (Cell | null)[])[];
}

/** Takes the report from the sheet and compares it. */
export async function checkSheet(
  app: App,
  store: SkuStore,
  fees: FeesStore,
  take: (call: TaskCall) => Promise<Selected>,
): Promise<void> {
  await check(app, store, fees, async (call) => {
    const from = await take(call);
    return { from, table: await readValues(from, call) };
  });
}

export async function checkText(app: App, store: SkuStore, fees: FeesStore): Promise<void> {
  if (fees.text.trim() === '') {
    fees.messages.say('info', (t) => t.fees.nothing);
    return;
  }
  await check(app, store, fees, async (call) => ({ from: null, table: await textTable(fees.text, call.signal) }));
}

/** Whatever a person chooses is read as text; nothing of it is kept. */
export async function checkFile(app: App, store: SkuStore, fees: FeesStore, file: File): Promise<void> {
  await check(app, store, fees, async (call) => {
    fees.text = await fileText(file, app.preferences.marketplace);
    return { from: null, table: await textTable(fees.text, call.signal) };
  });
}

/** A made-up report beside the made-up list that it belongs to. */
export async function checkExample(app: App, store: SkuStore, fees: FeesStore): Promise<void> {
  const place = {
    marketplace: 'US',
    store: 'US',
    currency: 'USD',
    digits: 2,
    isMetric: false,
    day: isoDay(reportOptions(app, store).day),
  };
  const ask: Ask = (id, ...args) => app.core.evaluate(id, args, 'en')[0]?.[0];
  const table = plantedReport(exampleGoods(), place, ask);
  fees.text = table.map((row) => row.join('\t')).join('\n');
  await check(app, store, fees, () => Promise.resolve({ from: null, table }), { table: exampleList('en') });
}

type OwnList = NonNullable<Parameters<App['core']['checkFees']>[2]>;

const openList = ({ list, corrections }: SkuStore): OwnList | null => list && { table: list.table, corrections };

async function check(
  app: App,
  store: SkuStore,
  fees: FeesStore,
  read: (call: TaskCall) => Promise<Report>,
  own: OwnList | null = openList(store),
): Promise<void> {
  fees.result = null;
  fees.rows.reset();
  const options = reportOptions(app, store);
  const result = await runTask(
    app,
    fees.messages,
    (t) => t.fees.checking,
    async (call) => {
      const { from, table } = await read(call).catch((error: unknown) => {
        if (error instanceof FileTooLarge) throw new Error(app.t.fees.tooLarge);
        throw error;
      });
      const done = await runInSlices(app.core.checkFees(table, options, own), call);
      return { check: done, day: options.day, from, hasOwn: own !== null, written: null };
    },
  );
  if (!result) return;
  const { problem } = result.check;
  if (problem) {
    fees.messages.say('error', () => app.core.wordProblem(problem, app.language));
    return;
  }
  fees.result = result;
  app.announce(app.t.fees.ended(result.check));
  app.update();
}

/** Writes the comparison to a sheet of its own. */
export async function writeFees(app: App, fees: FeesStore): Promise<void> {
  const { result } = fees;
  if (!result) return;
  const written = await runTask(
    app,
    fees.messages,
    (t) => t.sku.writing,
    (call) => writeToNewSheet(feesPlan(app, result), call),
  );
  if (!written) return;
  fees.result = { ...result, written };
  fees.messages.say('success', (t) => t.sku.written(written.sheet, written.address));
}

export async function copyRequest(fees: FeesStore, text: string): Promise<void> {
  await copyText(text, fees.messages);
}
