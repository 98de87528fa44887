import { html, nothing, type TemplateResult } from 'lit';
import type { App } from '../app';
import { focusRate, jumpToRow, RATE_FIELD, runAnalysis } from '../bulk/actions';
import type { Ending, Reason } from '../bulk/analysis';
import type { BulkResult, BulkStore } from '../bulk/store';
import { formatNumber } from '../format';
import { visibleText } from '../outside-text';
import { selectedArea, usedArea } from '../sheet/selection';
import { button, dateField, selectField, textField } from '../ui/controls';
import { icon } from '../ui/icons';
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
  const { t, core, language, preferences, update } = app;
  const places = core.marketplaces(language);
  const currency = places.find(({ id }) => id === preferences.marketplace)?.currency ?? '';
  const marketplace = selectField(t.bulk.marketplace, {
    id: 'bulk-marketplace',
    choices: places.map(({ id, label }) => ({ value: id, label })),
    value: preferences.marketplace,
    onchange: (id) => void preferences.setMarketplace(id).then(update),
  });
  const date = dateField(t.bulk.date, { id: 'bulk-date', value: store.date, onchange: (day) => (store.date = day) });
  const fx = textField(t.bulk.fx(currency), {
    id: RATE_FIELD,
    numeric: true,
    value: store.fx,
    placeholder: t.bulk.fxPlaceholder,
    problem: store.isRateWrong ? t.bulk.fxWrong(currency) : undefined,
    oninput(value) {
      store.fx = value;
      store.isRateWrong = false;
      update();
    },
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

/** Red where nothing has a result, amber where a row does not, green only where every row is done. */
function lookOf({ done, feesOnly, toFix }: Ending): 'pass' | 'warn' | 'fail' {
  if (done + feesOnly === 0) return 'fail';
  return toFix + feesOnly > 0 ? 'warn' : 'pass';
}

function summary(app: App, store: BulkStore, result: BulkResult): TemplateResult {
  const { t } = app;
  const { ending, written } = result;
  const look = lookOf(ending);
  return html`<div class="stack">
    <section class=${`verdict verdict-${look}`} role=${look === 'fail' ? 'alert' : 'status'}>
      ${icon(look, { className: 'verdict-icon' })}
      <div>
        <h2 class="verdict-text">${t.bulk.ended(ending)}</h2>
        <p class="verdict-tally">${written ? t.bulk.written(written.sheet, written.address) : t.bulk.notWritten}</p>
      </div>
    </section>
    ${ending.reasons.map((reason, at) => reasonCard(app, store, result, reason, at))}
  </div>`;
}

/** What rows need first, how many, which ones, and the field that cures them. */
function reasonCard(app: App, store: BulkStore, result: BulkResult, reason: Reason, at: number): TemplateResult {
  const { t, language } = app;
  const isOpen = store.openReason === at;
  const rows = t.bulk.rows(formatNumber(reason.rows.length, language));
  const open = button(rows, {
    size: 'small',
    expanded: isOpen,
    onclick: () => {
      store.open(at);
    },
  });
  const row = (place: number) =>
    html`<li>
      ${button(t.bulk.row(result.from.area.row + place + 1), {
        size: 'small',
        appearance: 'transparent',
        icon: 'selection',
        onclick: () => void jumpToRow(app, store, place),
      })}
    </li>`;
  return html`<section class="reason">
    <p>${visibleText(reason.words)}</p>
    <div class="buttons">
      ${open} ${result.curedByRate.has(at) ? button(t.bulk.fillRate, { size: 'small', onclick: focusRate }) : nothing}
    </div>
    ${isOpen ? longList(app, 'row-links', store.rows, reason.rows, row) : nothing}
  </section>`;
}
