import { html, nothing, type TemplateResult } from 'lit';
import type { App } from '../app';
import { runAnalysis } from '../bulk/actions';
import { rowsWithProblems } from '../bulk/analysis';
import type { BulkStore } from '../bulk/store';
import { formatNumber } from '../format';
import { selectedArea, usedArea } from '../sheet/selection';
import { button, dateField, selectField, textField } from '../ui/controls';
import { longList } from '../ui/long-list';
import { messageBar, slotView } from '../ui/notice';

/** A SKU list in, a new sheet with every fee, profit, margin and ROI out. */
export function bulkView(app: App, store: BulkStore): TemplateResult {
  const { t, host } = app;
  return html`<div class="view stack">
    <p class="lead">${t.bulk.lead}</p>
    ${fields(app, store)} ${host.isExcel ? runButtons(app, store) : messageBar('info', t.preview.noBulk)}
    ${slotView(app, store.messages)} ${store.done ? summary(app, store, store.done) : nothing}
    <details class="section">
      <summary>${t.bulk.headersTitle}</summary>
      <p class="hint">${t.bulk.headers}</p>
      <p class="hint">${t.bulk.headersUnits}</p>
    </details>
  </div>`;
}

function fields(app: App, store: BulkStore): TemplateResult {
  const { t, core, language, preferences } = app;
  const marketplace = selectField(t.bulk.marketplace, {
    id: 'bulk-marketplace',
    choices: core.marketplaces(language).map(({ id, label }) => ({ value: id, label })),
    value: preferences.marketplace,
    onchange: (id) => void preferences.setMarketplace(id),
  });
  const date = dateField(t.bulk.date, { id: 'bulk-date', value: store.date, onchange: (day) => (store.date = day) });
  const fx = textField(t.bulk.fx, {
    numeric: true,
    value: store.fx,
    placeholder: t.bulk.fxPlaceholder,
    oninput: (value) => (store.fx = value),
  });
  return html`<div class="pair">${marketplace}${date}</div>
    ${fx}
    <p class="hint">${t.bulk.fxHint}</p>`;
}

function runButtons(app: App, store: BulkStore): TemplateResult {
  const { t } = app;
  return html`<div class="buttons">
    ${button(t.bulk.runSelection, {
      appearance: 'primary',
      icon: 'selection',
      id: 'run-bulk',
      onclick: () => void runAnalysis(app, store, selectedArea),
    })}
    ${button(t.bulk.runSheet, { icon: 'sheet', onclick: () => void runAnalysis(app, store, usedArea) })}
  </div>`;
}

function summary(app: App, store: BulkStore, { analysis, written }: NonNullable<BulkStore['done']>): TemplateResult {
  const { t, language } = app;
  const problems = rowsWithProblems(analysis);
  const words = t.bulk.done(formatNumber(analysis.rows.length, language), written.sheet);
  const more = problems.length ? ` ${t.bulk.withProblems(formatNumber(problems.length, language))}` : '';
  const row = ({ row: number, message }: { row: number; message: string }) =>
    html`<li class="unread">
      <span class="unread-line">${t.bulk.row(number)}</span>
      <span class="unread-reason">${message}</span>
    </li>`;
  return html`<div class="stack">
    ${messageBar(problems.length ? 'warning' : 'success', words + more)}
    ${problems.length ? longList(app, 'unread-list', store.problems, problems, row) : nothing}
  </div>`;
}
