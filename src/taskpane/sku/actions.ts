import type { App } from '../app';
import type { Correction, Recognised, SkuListOptions, SkuField } from '../core';
import { formatNumber } from '../format';
import { rememberWritten } from '../rates/actions';
import { jumpTo } from '../sheet/jump';
import { readValues, type Selected } from '../sheet/selection';
import type { Written } from '../sheet/write';
import { runInSlices } from '../slices';
import { dayOf } from '../today';
import { isKept } from '../ui/kept';
import { runTask, type TaskCall } from '../ui/task';
import {
  ASSUMPTIONS,
  ASSUMPTION_KEYS,
  readForm,
  settingsBlock,
  type AssumptionKey,
  type FieldKey,
  type ReadForm,
} from './assumptions';
import { exampleList } from './examples';
import { headerKey } from './header-key';
import { livePlan, whyNotLive } from './live-report';
import { listMeant, writeLiveReport, writeReport } from './own-report';
import type { SkuList, SkuResult, SkuStore } from './store';

/** Reads a list from the sheet; where every column is certain, the analysis follows at once. */
export async function openList(app: App, store: SkuStore, take: (call: TaskCall) => Promise<Selected>): Promise<void> {
  const list = await runTask(
    app,
    store.messages,
    (t) => t.sku.reading,
    async (call): Promise<SkuList> => {
      const taken = await take(call);
      const from = await listMeant(app, taken, call);
      return { from, isMeant: from !== taken, table: await readValues(from, call) };
    },
  );
  if (list) await begin(app, store, list);
}

/** The example list, without any sheet. */
export async function openExample(app: App, store: SkuStore): Promise<void> {
  await begin(app, store, { from: null, table: exampleList(app.language) });
}

async function begin(app: App, store: SkuStore, list: SkuList): Promise<void> {
  store.list = list;
  store.result = null;
  store.corrections = [];
  const plain = recognise(app, store);
  store.headerKey = plain ? headerKey(list.table, plain) : '';
  store.corrections = app.preferences.columns(store.headerKey);
  const recognised = store.corrections.length > 0 ? recognise(app, store) : plain;
  store.isColumnsOpen = recognised === null || isUncertain(recognised);
  app.update();
  if (!store.isColumnsOpen) await run(app, store);
  else focusOn('#sku-columns');
}

/** True where a person should look before anything is calculated. */
function isUncertain({ problem, columns, missing }: Recognised): boolean {
  return (
    problem !== null ||
    missing.length > 0 ||
    columns.some(({ confidence, isUncountedMoney, refusal }) => confidence === 'likely' || isUncountedMoney || refusal)
  );
}

function recognise(app: App, store: SkuStore): Recognised | null {
  if (!store.list) return null;
  store.recognised = app.core.recogniseSkus(store.list.table, optionsOf(app, store, readForm(store.form)));
  return store.recognised;
}

/** Says what a column is; the answer is kept with the workbook for lists with the same headers. */
export async function correctColumn(app: App, store: SkuStore, correction: Correction): Promise<void> {
  if (!store.list) return;
  store.corrections = [...store.corrections.filter(({ at }) => at !== correction.at), correction];
  store.result = null;
  recognise(app, store);
  app.update();
  await isKept(app.preferences.setColumns(store.headerKey, store.corrections), store.messages);
}

export async function forgetCorrections(app: App, store: SkuStore): Promise<void> {
  if (!store.list) return;
  store.corrections = [];
  recognise(app, store);
  app.update();
  await isKept(app.preferences.setColumns(store.headerKey, []), store.messages);
}

/** Prices the list, sums it up and writes the report. A field that cannot be read is told before anything runs. */
export async function run(app: App, store: SkuStore): Promise<void> {
  const { list } = store;
  const form = readForm(store.form);
  store.problems = form.problems;
  const [first] = form.problems.keys();
  if (first !== undefined) {
    showField(app, store, first);
    return;
  }
  if (!list) return;
  const hindrance = store.place === 'live' && app.host.isExcel ? whyNotLive(app, store, list) : null;
  if (hindrance) {
    store.messages.say('warning', hindrance);
    return;
  }
  store.result = null;
  store.isColumnsOpen = false;
  const result = await runTask(
    app,
    store.messages,
    (t) => t.sku.pricing(formatNumber(list.table.length, app.language)),
    (call) => work(app, store, list, form, call),
  );
  if (!result) return;
  store.result = result;
  store.openFigure = '';
  app.announce(app.t.sku.ended(result.summary));
  app.update();
  if (store.place === 'live' && result.written) await rememberWritten(app);
  await isKept(app.preferences.setLastForm(store.form), store.presetMessages);
}

async function work(
  app: App,
  store: SkuStore,
  { from, table }: SkuList,
  form: ReadForm,
  call: TaskCall,
): Promise<SkuResult> {
  const { core } = app;
  const options = optionsOf(app, store, form);
  const list = await runInSlices(core.priceSkus(table, options), call);
  const summary = await runInSlices(core.summariseSkus(list), call);
  const result = { list, summary, from, table, settings: settingsBlock(form, core, app.language), written: null };
  return { ...result, written: await write(app, store, result, call) };
}

/** Nothing is written where no row has a result: a sheet of blanks would pass for an answer. */
async function write(app: App, store: SkuStore, result: SkuResult, call: TaskCall): Promise<Written | null> {
  const { summary, from } = result;
  if (!app.host.isExcel || store.place === 'none' || summary.done + summary.part + summary.feesOnly === 0) return null;
  call.say((t) => t.sku.writing);
  if (store.place === 'live' && from)
    return writeLiveReport(app, result, from, livePlan(app, store, result, from.address), call);
  return writeReport(app, result, store.place === 'beside', call);
}

/** The marketplace, day and assumptions as the fields have them now; a field that cannot be read is left out. */
export function listOptions(app: App, store: SkuStore): SkuListOptions {
  return optionsOf(app, store, readForm(store.form));
}

/** The same for a report of Amazon, whose prices no coupon lowers and whose columns nobody corrected. */
export function reportOptions(app: App, store: SkuStore): SkuListOptions {
  const form = readForm(store.form);
  const values = new Map([...form.values].filter(([key]) => key !== 'discount'));
  return { ...optionsOf(app, store, { ...form, values }), corrections: [] };
}

function optionsOf(app: App, store: SkuStore, form: ReadForm): SkuListOptions {
  const settings = settingsBlock(form, app.core, app.language);
  return {
    fx: null,
    marketplace: app.preferences.marketplace,
    day: (store.day && dayOf(store.day)) || app.today,
    settings: settings.length > 0 ? settings : null,
    corrections: store.corrections,
  };
}

const CURE: Readonly<Partial<Record<SkuField, AssumptionKey>>> = Object.fromEntries(
  ASSUMPTION_KEYS.map((key) => [key, key]),
);

/** The field of the pane that cures what a row lacks, or null where only the list can. */
export function curingField(app: App, cure: SkuField | null): FieldKey | null {
  if (cure === null) return null;
  if (cure === 'fx') return `rate:${currencyOf(app)}`;
  return CURE[cure] ?? null;
}

export function currencyOf({ core, language, preferences }: App): string {
  return core.marketplaces(language).find(({ id }) => id === preferences.marketplace)?.currency ?? 'USD';
}

/** Opens what holds a field and puts the keyboard there. */
export function showField(app: App, store: SkuStore, key: FieldKey): void {
  if (key in ASSUMPTIONS) store.isFormOpen = true;
  app.update();
  focusOn(`#${fieldId(key)}`);
}

export function fieldId(key: FieldKey): string {
  return `sku-${key.replace(':', '-')}`;
}

/** Shows a row of the list in the sheet. */
export async function jumpToRow(app: App, store: SkuStore, at: number): Promise<void> {
  const from = store.result?.from ?? store.list?.from;
  if (!from) return;
  const area = { ...from.area, row: from.area.row + at, rows: 1 };
  await runTask(
    app,
    store.messages,
    (t) => t.sku.jumping,
    (call) => jumpTo(from.sheetId, area, call),
  );
}

/** Once it is drawn. */
function focusOn(selector: string): void {
  setTimeout(() => {
    const element = document.querySelector<HTMLElement>(selector);
    element?.scrollIntoView({ block: 'nearest' });
    element?.focus();
  }, 0);
}
