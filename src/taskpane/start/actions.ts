import type { App } from '../app';
import { useExample } from '../audit/actions';
import { chooseFunction } from '../helper/actions';
import { usedArea } from '../sheet/selection';
import { openExample, openList } from '../sku/actions';
import { examplePlan } from '../sku/examples';
import { writeToNewSheet } from '../sheet/write';
import type { Stores, TabName } from '../stores';
import { runTask } from '../ui/task';

export function openTab(app: App, stores: Stores, tab: TabName): void {
  stores.tab = tab;
  app.update();
}

/** Puts an example list on a new sheet and analyses it; without Excel there is no sheet and the list is analysed as it is. */
export async function skuExample(app: App, stores: Stores): Promise<void> {
  openTab(app, stores, 'sku');
  const { sku } = stores;
  if (!app.host.isExcel) {
    await openExample(app, sku);
    return;
  }
  const written = await runTask(
    app,
    sku.messages,
    (t) => t.start.writing,
    (call) => writeToNewSheet(examplePlan(app.language, app.t.start.exampleSheet), call),
  );
  if (written) await openList(app, sku, usedArea);
}

export function auditExample(app: App, stores: Stores): void {
  openTab(app, stores, 'audit');
  useExample(app, stores.audit);
}

const EXAMPLE_FUNCTION = 'AMZ.FBAFEE';
const EXAMPLE_FIELDS = {
  length: '10',
  width: '6',
  height: '3',
  weight: '1.2',
  price: '24.99',
  marketplace: 'US',
} as const;

/** Opens the helper on a filled-in fee; what the person has filled in there already is kept. */
export function formulaExample(app: App, stores: Stores): void {
  const info = app.core.functions(app.language).find(({ id }) => id === EXAMPLE_FUNCTION);
  if (!info) return;
  const fields = stores.helper.fields(EXAMPLE_FUNCTION);
  if (fields.size === 0)
    for (const [name, text] of Object.entries(EXAMPLE_FIELDS)) fields.set(name, { kind: 'typed', text });
  chooseFunction(app, stores.helper, info);
  openTab(app, stores, 'helper');
}
