import { html, nothing, type TemplateResult } from 'lit';
import type { App } from '../app';
import { formatNumber } from '../format';
import { selectedArea, usedArea } from '../sheet/selection';
import { currencyOf, fieldId, openExample, openList, run } from '../sku/actions';
import { JOBS, REPORT_PLACES, type Job, type SkuStore } from '../sku/store';
import { isoDay } from '../today';
import { button, dateField, selectField, textField } from '../ui/controls';
import { messageBar, slotView } from '../ui/notice';
import { assumptionForm } from './sku-assumptions';
import { columnsStep } from './sku-columns';
import { feesJob } from './sku-fees';
import { marketsJob } from './sku-markets';
import { skuResult } from './sku-result';

/** A SKU list in; profit, what to change and a report out. */
export function skuView(app: App, store: SkuStore): TemplateResult {
  return html`<div class="view stack">
    ${jobField(app, store)}
    <div class="pair">${marketplaceField(app, store)}${dayField(app, store)}</div>
    ${JOB_VIEWS[store.job](app, store)}
  </div>`;
}

const JOB_VIEWS: Readonly<Record<Job, (app: App, store: SkuStore) => TemplateResult>> = {
  profit: profitJob,
  fees: feesJob,
  markets: marketsJob,
};

/** What the list is for. */
function jobField(app: App, store: SkuStore): TemplateResult {
  return selectField(app.t.sku.job, {
    id: 'sku-job',
    choices: JOBS.map((value) => ({ value, label: app.t.sku.jobs[value] })),
    value: store.job,
    onchange(value) {
      store.job = JOBS.find((known) => known === value) ?? 'profit';
      app.update();
    },
  });
}

function profitJob(app: App, store: SkuStore): TemplateResult {
  const { t } = app;
  return html`<p class="lead">${t.sku.lead}</p>
    ${rateField(app, store)} ${assumptionForm(app, store)} ${app.host.isExcel ? placeField(app, store) : nothing}
    ${startButtons(app, store)} ${slotView(app, store.messages)}
    ${store.list?.isMeant && store.list.from ? messageBar('info', t.sku.listOfReport(store.list.from.address)) : nothing}
    ${store.list && store.recognised ? columnsStep(app, store, store.list, store.recognised) : nothing}
    ${store.recognised && !store.recognised.problem ? runButton(app, store) : nothing}
    ${store.result ? skuResult(app, store, store.result) : nothing} ${store.list ? nothing : headerHelp(app)}`;
}

function marketplaceField(app: App, store: SkuStore): TemplateResult {
  const { t, core, language, preferences, update } = app;
  return selectField(t.sku.marketplace, {
    id: 'sku-marketplace',
    choices: core.marketplaces(language).map(({ id, label }) => ({ value: id, label })),
    value: preferences.marketplace,
    onchange(id) {
      store.result = null;
      store.fees.result = null;
      void preferences.setMarketplace(id).then(update);
    },
  });
}

function dayField(app: App, store: SkuStore): TemplateResult {
  return dateField(app.t.sku.day, {
    id: fieldId('day'),
    value: store.day || isoDay(app.today),
    onchange(value) {
      store.fill('day', value === isoDay(app.today) ? '' : value);
    },
  });
}

/** The rate of the marketplace's own currency; those of others stand with the assumptions. */
function rateField(app: App, store: SkuStore): TemplateResult {
  const { t } = app;
  const currency = currencyOf(app);
  if (currency === 'CNY') return html`<div></div>`;
  const key = `rate:${currency}` as const;
  return html`<div class="rate-field">
    ${textField(t.sku.rate(currency), {
      id: fieldId(key),
      numeric: true,
      value: store.form.rates[currency] ?? '',
      placeholder: t.sku.ratePlaceholder,
      problem: store.problems.get(key)?.(t),
      oninput: (typed) => {
        store.fill(key, typed);
      },
    })}
    <p class="hint">${t.sku.rateHint}</p>
  </div>`;
}

/** Where the report goes; never over anything that is there. */
function placeField(app: App, store: SkuStore): TemplateResult {
  const { t } = app;
  return selectField(t.sku.place, {
    id: 'sku-place',
    choices: REPORT_PLACES.map((value) => ({ value, label: t.sku.places[value] })),
    value: store.place,
    onchange(value) {
      store.place = REPORT_PLACES.find((known) => known === value) ?? 'new';
      app.update();
    },
  });
}

function startButtons(app: App, store: SkuStore): TemplateResult {
  const { t, host } = app;
  const example = button(t.sku.example, {
    id: 'sku-example',
    appearance: host.isExcel ? 'subtle' : 'primary',
    onclick: () => void openExample(app, store),
  });
  if (!host.isExcel)
    return html`${messageBar('info', t.preview.noSku)}
      <div class="buttons">${example}</div>`;
  return html`<div class="buttons">
    ${button(t.sku.runSelection, {
      appearance: 'primary',
      icon: 'selection',
      id: 'run-sku',
      onclick: () => void openList(app, store, selectedArea),
    })}
    ${button(t.sku.runSheet, { icon: 'sheet', id: 'run-sku-sheet', onclick: () => void openList(app, store, usedArea) })}
    ${store.list ? nothing : example}
  </div>`;
}

/** Starts the calculation with the columns and the fields as they are now. */
function runButton(app: App, store: SkuStore): TemplateResult {
  const rows = formatNumber(Math.max(0, (store.list?.table.length ?? 1) - 1), app.language);
  const face = store.result ? app.t.sku.runAgain : app.t.sku.run(rows);
  return html`<div class="buttons">
    ${button(face, {
      appearance: store.result ? 'outline' : 'primary',
      id: 'run-sku-now',
      onclick: () => void run(app, store),
    })}
  </div>`;
}

function headerHelp({ t }: App): TemplateResult {
  return html`<details class="section">
    <summary>${t.sku.headersTitle}</summary>
    <p class="hint">${t.sku.headers}</p>
    <p class="hint">${t.sku.headersUnits}</p>
  </details>`;
}
