import type { App } from '../app';
import type { Answer, FunctionInfo } from '../core';
import { rememberWritten } from '../rates/actions';
import { readValues, selectedAddress } from '../sheet/selection';
import { insertAtActiveCell } from '../sheet/insert';
import { runTask } from '../ui/task';
import { EMPTY, argumentsOf, explainFields, formulaOf, missingOf, tooLongLiteral, type FieldValue } from './formula';
import type { Calculated, HelperStore } from './store';

export const EXPLAIN = 'AMZ.EXPLAIN';
/** What a function takes where no marketplace is given. */
const DEFAULT_MARKETPLACE = 'US';
/** More cells than a person wants to see answered while typing. */
const MOST_CELLS = 50_000;

/** Opens a function's form, with the usual marketplace; a person who then chooses the default keeps it. */
export function chooseFunction(app: App, store: HelperStore, info: FunctionInfo): void {
  const usual = app.preferences.marketplace;
  const kept = store.fields(info.id);
  if (!kept.has('marketplace') && usual !== DEFAULT_MARKETPLACE && info.parameters.some(isMarketplace)) {
    kept.set('marketplace', { kind: 'typed', text: usual });
  }
  store.choose(info.id);
}

const isMarketplace = ({ name }: { name: string }) => name === 'marketplace';

function fieldsOf(store: HelperStore, info: FunctionInfo): FieldValue[] {
  const kept = store.fields(info.id);
  return info.parameters.map(({ name }) => kept.get(name) ?? EMPTY);
}

export function setField(app: App, store: HelperStore, info: FunctionInfo, name: string, value: FieldValue): void {
  store.set(name, value);
  if (name === 'marketplace') dropUnknownCategory(app, store, info);
  app.update();
}

/** Categories differ by marketplace: a choice that is unknown there is let go of. */
function dropUnknownCategory(app: App, store: HelperStore, info: FunctionInfo): void {
  const kept = store.fields(info.id);
  const value = kept.get('category') ?? EMPTY;
  const known = app.core.choices(info.id, 'category', app.language, marketplaceOf(app, kept));
  if (value.kind === 'typed' && known.length > 0 && !known.some((choice) => choice.value === value.text)) {
    kept.set('category', EMPTY);
  }
}

/** The marketplace that the fields speak of, taken from a cell as well. */
export function marketplaceOf({ core, language }: App, kept: ReadonlyMap<string, FieldValue>): string {
  const field = kept.get('marketplace') ?? EMPTY;
  const given = field.kind === 'typed' ? field.text : field.kind === 'cells' ? field.values[0]?.[0] : null;
  const id = String(given ?? '').toUpperCase();
  return core.marketplaces(language).some((known) => known.id === id) ? id : DEFAULT_MARKETPLACE;
}

/** The formula, its answer and the steps behind it, for the fields as they last came to rest. */
export function calculatedNow(app: App, store: HelperStore, info: FunctionInfo): Calculated {
  return store.resultOf(`${app.language} ${app.today}`, () => calculate(app, store, info));
}

function calculate({ core, language }: App, store: HelperStore, info: FunctionInfo): Calculated {
  const fields = fieldsOf(store, info);
  const formula = formulaOf(info.id, fields);
  const missing = missingOf(info.parameters, fields);
  if (missing.length > 0) return { formula, missing, answer: null, reasons: null };
  const answer = core.evaluate(info.id, argumentsOf(fields), language);
  const explain = core.functions(language).find(({ id }) => id === EXPLAIN);
  const taken =
    explain && info.id !== EXPLAIN && info.id.startsWith('AMZ.')
      ? explainFields(explain.parameters, info.parameters, fields)
      : null;
  return { formula, missing, answer, reasons: taken && core.evaluate(EXPLAIN, argumentsOf(taken), language) };
}

/** Fills a field with the selected cells of the sheet. */
export async function takeCells(app: App, store: HelperStore, info: FunctionInfo, name: string): Promise<void> {
  const value = await runTask(
    app,
    store.messages,
    (t) => t.audit.readingCells,
    async (call): Promise<FieldValue | null> => {
      const selected = await selectedAddress(call);
      if (selected.area.rows * selected.area.columns > MOST_CELLS) return null;
      return { kind: 'cells', address: selected.address, values: await readValues(selected, call) };
    },
  );
  if (value === undefined) return;
  if (value === null) store.messages.say('warning', (t) => t.helper.tooManyCells);
  else setField(app, store, info, name, value);
}

/** Puts the formula into the active cell, with room for its answer. */
export async function insertFormula(app: App, store: HelperStore, info: FunctionInfo): Promise<void> {
  store.settle();
  const { formula, answer } = calculatedNow(app, store, info);
  const refusal = whyNotInsert(fieldsOf(store, info), answer);
  if (refusal) {
    store.messages.say('warning', (t) => t.helper[refusal]);
    return;
  }
  const size = { rows: answer?.length ?? 1, columns: answer?.[0]?.length ?? 1 };
  const at = await runTask(
    app,
    store.messages,
    (t) => t.helper.inserting,
    (call) => insertAtActiveCell(formula, size, call),
  );
  if (!at) return;
  store.messages.say('success', (t) => t.helper.inserted(at));
  await rememberWritten(app);
}

function whyNotInsert(
  fields: readonly FieldValue[],
  answer: Answer | null,
): 'fillFirst' | 'blockFirst' | 'tooLong' | null {
  if (!answer) return 'fillFirst';
  if (fields.some(({ kind }) => kind === 'block')) return 'blockFirst';
  return tooLongLiteral(fields) === null ? null : 'tooLong';
}
