import { html, nothing, type TemplateResult } from 'lit';
import type { App } from '../app';
import type { CheaperRow, CurrencySums, PricedRow, Ranked, SkuSummary } from '../core';
import { formatMoney, formatNumber, formatPercent } from '../format';
import { visibleText } from '../outside-text';
import { curingField, jumpToRow, showField } from '../sku/actions';
import { feeLines, marginBands, sumLines, type MarginBand, type SumLine } from '../sku/summary-lines';
import type { SkuResult, SkuStore } from '../sku/store';
import { button } from '../ui/controls';
import { icon } from '../ui/icons';
import { longList } from '../ui/long-list';
import { messageBar } from '../ui/notice';

/** How the analysis ended, what to fix, and what the list says as a whole; every figure leads to its rows. */
export function skuResult(app: App, store: SkuStore, result: SkuResult): TemplateResult {
  const { summary } = result;
  return html`<div class="stack" id="sku-result">
    ${endBar(app, result)} ${reasons(app, store, summary)} ${warnings(app, store, summary)}
    ${summary.sums.map((sums) => sumsSection(app, store, sums))} ${margins(app, store, summary)}
    ${cheaperSection(app, store, summary)} ${ranked(app, store, 'worst', summary.worst)}
    ${ranked(app, store, 'best', summary.best)} ${assumed(app, summary)}
  </div>`;
}

/** Red where nothing has a result, amber where something is to be fixed, green only where every row is done. */
function endLook({ done, feesOnly, part, toFix }: SkuSummary): 'pass' | 'warn' | 'fail' {
  if (done + feesOnly + part === 0) return 'fail';
  return toFix + part + feesOnly > 0 ? 'warn' : 'pass';
}

function endBar({ t }: App, { summary, written }: SkuResult): TemplateResult {
  const look = endLook(summary);
  const where = written ? t.sku.written(written.sheet, written.address) : t.sku.notWritten;
  return html`<section class=${`verdict verdict-${look}`} role=${look === 'fail' ? 'alert' : 'status'}>
    ${icon(look, { className: 'verdict-icon' })}
    <div>
      <h2 class="verdict-text">${t.sku.ended(summary)}</h2>
      <p class="verdict-tally">${where}</p>
      ${written?.notRenewed ? html`<p class="verdict-tally">${t.sku.notRenewed(written.notRenewed)}</p>` : nothing}
    </div>
  </section>`;
}

/** Rows to fix by kind of reason, with the rows and the field that cures them. */
function reasons(app: App, store: SkuStore, { reasons: kinds }: SkuSummary): TemplateResult | typeof nothing {
  const { t, language } = app;
  if (kinds.length === 0) return nothing;
  return html`<section class="stack">
    <h3 class="panel-title">${t.sku.toFixTitle}</h3>
    ${kinds.map(({ of, count, rows, cure }, at) => {
      const field = curingField(app, cure);
      const fill = button(t.sku.cure, {
        size: 'small',
        onclick: () => {
          if (field) showField(app, store, field);
        },
      });
      return html`<div class="reason">
        <p>${of[language]}</p>
        <div class="buttons">
          ${figureButton(app, store, `reason-${at}`, t.sku.rows(formatNumber(count, language)))}
          ${field ? fill : nothing}
        </div>
        ${rowList(app, store, `reason-${at}`, rows)}
      </div>`;
    })}
  </section>`;
}

/** What counts against the figures although rows are done. */
function warnings(app: App, store: SkuStore, summary: SkuSummary): TemplateResult {
  const { t } = app;
  const { uncountedMoney, unused, duplicates, aged } = summary;
  const names = (headers: readonly string[]) => headers.map(visibleText).join(t.text.listComma);
  const rowsOf = (groups: SkuSummary['duplicates']) => groups.flatMap(({ rows }) => rows);
  return html`${uncountedMoney.length > 0 ? messageBar('warning', t.sku.uncounted(names(uncountedMoney))) : nothing}
  ${
    duplicates.length > 0
      ? html`<div>
          ${figureButton(app, store, 'duplicates', t.sku.duplicates(formatNumber(duplicates.length, app.language)))}
          ${rowList(app, store, 'duplicates', rowsOf(duplicates))}
        </div>`
      : nothing
  }
  ${
    aged
      ? html`<div>
          ${figureButton(app, store, 'aged', t.sku.aged(formatNumber(aged.units, app.language)))}
          ${rowList(app, store, 'aged', aged.rows)}
        </div>`
      : nothing
  }
  ${unused.length > 0 ? html`<p class="hint">${t.sku.unused(unused.length, names(unused))}</p>` : nothing}`;
}

function sumsSection(app: App, store: SkuStore, sums: CurrencySums): TemplateResult {
  const { t } = app;
  return html`<section class="panel stack">
    <h3 class="panel-title">${t.sku.sumsTitle(sums.currency, formatNumber(sums.rows, app.language))}</h3>
    <dl class="answer-fields sums">
      ${sumLines(app, sums).map((line, at) => sumLine(app, store, line, `${sums.currency}-${at}`))}
    </dl>
    <details>
      <summary>${t.sku.feesTitle}</summary>
      <dl class="answer-fields sums">
        ${feeLines(app, sums).map((line, at) => sumLine(app, store, line, `${sums.currency}-fee-${at}`))}
      </dl>
    </details>
    ${
      sums.withoutUnits > 0
        ? html`<p class="hint">${t.sku.withoutUnits(formatNumber(sums.withoutUnits, app.language))}</p>`
        : nothing
    }
  </section>`;
}

function sumLine(app: App, store: SkuStore, line: SumLine, key: string): TemplateResult {
  const { language } = app;
  const value =
    typeof line.value === 'string'
      ? line.value
      : line.format?.includes('%')
        ? formatPercent(Math.round(line.value * 1000) / 1000, language)
        : formatMoney(line.value, language);
  const name = line.rows && line.rows.length > 0 ? figureButton(app, store, key, line.name) : line.name;
  return html`<dt>${name}</dt>
    <dd class=${`number${line.isLoss ? ' loss' : ''}`}>${value}</dd>
    ${line.rows ? html`<dd class="wide">${rowList(app, store, key, line.rows)}</dd>` : nothing}`;
}

const BAR_WIDTH = 100;

/** The picture of the margins: a bar for each band, which opens its rows. */
function margins(app: App, store: SkuStore, summary: SkuSummary): TemplateResult | typeof nothing {
  const bands = marginBands(app, summary);
  const most = Math.max(0, ...bands.map(({ count }) => count));
  if (most === 0) return nothing;
  return html`<section class="stack">
    <h3 class="panel-title">${app.t.sku.marginTitle}</h3>
    <ul class="bands">
      ${bands.map((band, at) => html`<li>${marginBar(app, store, band, `band-${at}`, band.count / most)}</li>`)}
    </ul>
  </section>`;
}

function marginBar(app: App, store: SkuStore, band: MarginBand, key: string, share: number): TemplateResult {
  const open = () => {
    store.open(key);
  };
  const count = formatNumber(band.count, app.language);
  return html`<button
      type="button"
      class="band"
      aria-expanded=${store.openFigure === key}
      ?disabled=${band.count === 0}
      aria-label=${`${band.name}: ${app.t.sku.rows(count)}`}
      @click=${open}
    >
      <span class="band-name">${band.name}</span>
      <svg class="band-bar" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
        <rect class=${band.isLoss ? 'band-loss' : 'band-gain'} width=${share * BAR_WIDTH} height="12"></rect>
      </svg>
      <span class="number">${count}</span>
    </button>
    ${rowList(app, store, key, band.rows)}`;
}

/** SKUs one small change away from a cheaper tier, the greatest saving first. */
function cheaperSection(app: App, store: SkuStore, { sums }: SkuSummary): TemplateResult | typeof nothing {
  const { t } = app;
  const steps = sums.flatMap(({ currency, cheaper }) => cheaper.rows.map((step) => ({ currency, step })));
  if (steps.length === 0) return nothing;
  return html`<details class="section">
    <summary>${t.sku.cheaperTitle(formatNumber(steps.length, app.language))}</summary>
    ${longList(app, 'steps-list', store.rows, steps, ({ currency, step }) => cheaperRow(app, store, currency, step))}
  </details>`;
}

function cheaperRow(app: App, store: SkuStore, currency: string, step: CheaperRow): TemplateResult {
  const { t, language } = app;
  const money = (amount: number) => `${formatMoney(amount, language)} ${currency}`;
  const saving =
    step.perMonth === null || step.perYear === null
      ? t.sku.savingUnit(money(step.saving))
      : t.sku.saving(money(step.saving), money(step.perMonth), money(step.perYear));
  return html`<li class="card">
    ${rowLink(app, store, step.at, step.label)}
    <p class="card-distance">${t.sku.cheaperStep(step.change[language], step.target[language])}</p>
    <p class="card-distance">${saving}</p>
  </li>`;
}

function ranked(
  app: App,
  store: SkuStore,
  key: 'best' | 'worst',
  rows: readonly Ranked[],
): TemplateResult | typeof nothing {
  const { t, language } = app;
  if (rows.length === 0) return nothing;
  const row = ({ at, label, profit, margin, currency }: Ranked) =>
    html`<tr>
      <td>${rowLink(app, store, at, label)}</td>
      <td class=${`number${profit < 0 ? ' loss' : ''}`}>${formatMoney(profit, language)} ${currency}</td>
      <td class=${`number${margin < 0 ? ' loss' : ''}`}>
        ${formatPercent(Math.round(margin * 1000) / 1000, language)}
      </td>
    </tr>`;
  return html`<details class="section" ?open=${key === 'worst'}>
    <summary>${t.sku.rankTitle[key]}</summary>
    <div class="table-frame" tabindex="0" role="region" aria-label=${t.sku.rankTitle[key]}>
      <table class="table">
        <tbody>
          ${rows.map(row)}
        </tbody>
      </table>
    </div>
  </details>`;
}

function assumed({ t, language }: App, { assumptions }: SkuSummary): TemplateResult | typeof nothing {
  if (assumptions.length === 0) return nothing;
  return html`<details class="section">
    <summary>${t.sku.assumedTitle(assumptions.length)}</summary>
    <ul class="empty-list">
      ${assumptions.map((assumption) => html`<li>${assumption[language]}</li>`)}
    </ul>
  </details>`;
}

/** A figure that opens the rows behind it. */
function figureButton({ t }: App, store: SkuStore, key: string, words: string): TemplateResult {
  return html`<button
    type="button"
    class="figure-link"
    aria-expanded=${store.openFigure === key}
    title=${t.sku.showRows}
    @click=${() => {
      store.open(key);
    }}
  >
    ${words}
  </button>`;
}

function rowList(app: App, store: SkuStore, key: string, rows: readonly number[]): TemplateResult | typeof nothing {
  if (store.openFigure !== key) return nothing;
  const known = new Map(store.result?.list.rows.map((row) => [row.at, row]));
  return longList(app, 'unread-list', store.rows, rows, (at) => listedRow(app, store, at, known.get(at)));
}

function listedRow(app: App, store: SkuStore, at: number, row: PricedRow | undefined): TemplateResult {
  const problem = row?.problem && app.core.wordProblem(row.problem, app.language);
  return html`<li class="unread">
    ${rowLink(app, store, at, row?.label ?? '')}
    ${problem ? html`<span class="unread-reason">${problem}</span>` : nothing}
  </li>`;
}

/** The row's number in the sheet; in Excel a click shows it there. */
function rowLink(app: App, store: SkuStore, at: number, label: string): TemplateResult {
  const from = store.result?.from;
  const words = `${app.t.sku.row((from?.area.row ?? 0) + at + 1)} ${visibleText(label)}`.trim();
  if (!from || !app.host.isExcel) return html`<bdi>${words}</bdi>`;
  return html`<button type="button" class="figure-link" @click=${() => void jumpToRow(app, store, at)}>
    <bdi>${words}</bdi>
  </button>`;
}
