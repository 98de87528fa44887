import type { App } from '../app';
import { writeToNewSheet } from '../sheet/write';
import { runInSlices } from '../slices';
import { runTask } from '../ui/task';
import { readForm } from './assumptions';
import { listOptions, showField } from './actions';
import { marketsPlan } from './markets-report';
import { comparedRows, type MarketsStore } from './markets-store';
import type { SkuStore } from './store';

/** Currencies of the chosen marketplaces that need a rate before a price is worth something there. */
export function currenciesOf({ core, language }: App, ids: readonly string[]): string[] {
  const all = core.marketplaces(language).filter(({ id }) => ids.includes(id));
  return [...new Set(all.map(({ currency }) => currency))];
}

export function choose(app: App, markets: MarketsStore, id: string, isChosen: boolean): void {
  const ids = app.core.marketplaces(app.language).map((market) => market.id);
  markets.chosen = ids.filter((known) => (known === id ? isChosen : markets.chosen.includes(known)));
  markets.result = null;
  app.update();
}

/** Prices the list on every chosen marketplace. */
export async function compare(app: App, store: SkuStore): Promise<void> {
  const { list, markets } = store;
  const form = readForm(store.form);
  store.problems = form.problems;
  const [first] = form.problems.keys();
  if (first !== undefined) {
    showField(app, store, first);
    return;
  }
  if (!list) return;
  if (markets.chosen.length < 2) {
    markets.messages.say('info', (t) => t.markets.chooseTwo);
    return;
  }
  markets.result = null;
  markets.rows.reset();
  const options = listOptions(app, store);
  const comparison = await runTask(
    app,
    markets.messages,
    (t) => t.markets.comparing,
    (call) => runInSlices(app.core.compareMarkets(list.table, options, markets.chosen), call),
  );
  if (!comparison) return;
  markets.result = { comparison, day: options.day, written: null };
  app.announce(app.t.markets.ended(comparison.rows.length, comparedRows(comparison.rows)));
  app.update();
}

export async function writeMarkets(app: App, markets: MarketsStore): Promise<void> {
  const { result } = markets;
  if (!result) return;
  const written = await runTask(
    app,
    markets.messages,
    (t) => t.sku.writing,
    (call) => writeToNewSheet(marketsPlan(app, result), call),
  );
  if (!written) return;
  markets.result = { ...result, written };
  markets.messages.say('success', (t) => t.sku.written(written.sheet, written.address));
}
