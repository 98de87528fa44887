import { html, nothing, type TemplateResult } from 'lit';
import type { App } from '../app';
import type { FeeCheck, FeeCheckRow } from '../core';
import { formatMoney, formatNumber } from '../format';
import { visibleText } from '../outside-text';
import { selectedArea, usedArea } from '../sheet/selection';
import { checkExample, checkFile, checkSheet, checkText, copyRequest, writeFees } from '../sku/fees';
import { causeWords } from '../sku/fees-report';
import type { FeesResult, FeesStore } from '../sku/fees-store';
import type { SkuStore } from '../sku/store';
import { button, textArea } from '../ui/controls';
import { icon } from '../ui/icons';
import { longList } from '../ui/long-list';
import { messageBar, slotView } from '../ui/notice';

/** Amazon's own fees beside ours: what they would have to rest on, and what to write to Amazon. */
export function feesJob(app: App, store: SkuStore): TemplateResult {
  const { fees } = store;
  const { t } = app;
  return html`<p class="lead">${t.fees.lead}</p>
    ${textArea(t.fees.paste, {
      placeholder: t.fees.placeholder,
      value: fees.text.length > LONGEST_IN_BOX ? '' : fees.text,
      rows: 'short',
      hidden: false,
      oninput(value) {
        fees.text = value;
      },
    })}
    ${sources(app, store, fees)} ${ownHint(app, store)} ${slotView(app, fees.messages)}
    ${fees.result ? feesResult(app, fees, fees.result) : nothing}`;
}

/** A text box of more than this makes the whole pane slow. */
const LONGEST_IN_BOX = 60_000;

function sources(app: App, store: SkuStore, fees: FeesStore): TemplateResult {
  const { t, host } = app;
  return html`<div class="buttons">
    ${button(t.fees.run, {
      appearance: 'primary',
      id: 'run-fees',
      onclick: () => void checkText(app, store, fees),
    })}
    ${fileButton(app, store, fees)}
    ${
      host.isExcel
        ? html`${button(t.fees.runSelection, {
            icon: 'selection',
            id: 'run-fees-selection',
            onclick: () => void checkSheet(app, store, fees, selectedArea),
          })}
          ${button(t.fees.runSheet, {
            icon: 'sheet',
            id: 'run-fees-sheet',
            onclick: () => void checkSheet(app, store, fees, usedArea),
          })}`
        : nothing
    }
    ${button(t.fees.example, {
      appearance: 'subtle',
      id: 'fees-example',
      onclick: () => void checkExample(app, store, fees),
    })}
  </div>`;
}

/** The browser's own file field, which a keyboard and a screen reader know. */
function fileButton(app: App, store: SkuStore, fees: FeesStore): TemplateResult {
  const choose = (event: Event) => {
    const input = event.currentTarget as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) void checkFile(app, store, fees, file);
    input.value = '';
  };
  return html`<label class="file-button" for="fees-file">
    <span>${app.t.fees.file}</span>
    <input id="fees-file" type="file" accept=".txt,.tsv,.csv,text/plain,text/csv" @change=${choose} />
  </label>`;
}

function ownHint({ t, language }: App, { list }: SkuStore): TemplateResult {
  const words = list ? t.fees.withOwn(formatNumber(Math.max(0, list.table.length - 1), language)) : t.fees.withoutOwn;
  return html`<p class="hint">${words}</p>`;
}

function feesResult(app: App, fees: FeesStore, result: FeesResult): TemplateResult {
  const { t, host } = app;
  const { check } = result;
  const look = check.differ > 0 ? 'warn' : check.same > 0 && check.notCompared === 0 ? 'pass' : 'warn';
  return html`<div class="stack" id="fees-result">
    <section class=${`verdict verdict-${look}`} role="status">
      ${icon(look, { className: 'verdict-icon' })}
      <div>
        <h2 class="verdict-text">${t.fees.ended(check)}</h2>
        ${sums(app, check).map((line) => html`<p class="verdict-tally">${line}</p>`)}
      </div>
    </section>
    ${check.differ > 0 ? messageBar('info', t.fees.paidBack) : nothing}
    ${
      host.isExcel
        ? html`<div class="buttons">
            ${button(t.fees.write, { icon: 'sheet', id: 'write-fees', onclick: () => void writeFees(app, fees) })}
          </div>`
        : nothing
    }
    ${longList(app, 'steps-list', fees.rows, check.rows, (row) => feeRow(app, fees, row, result))}
  </div>`;
}

/** What Amazon charges too much and too little in 90 days, by currency. */
function sums({ t, language }: App, { rows }: FeeCheck): string[] {
  const byCurrency = new Map<string, { over: number; under: number }>();
  for (const { market, per90Days, cause } of rows) {
    if (per90Days === null || cause === 'same') continue;
    const sum = byCurrency.get(market.currency) ?? { over: 0, under: 0 };
    if (per90Days > 0) sum.over += per90Days;
    else sum.under -= per90Days;
    byCurrency.set(market.currency, sum);
  }
  return [...byCurrency].map(([currency, { over, under }]) =>
    t.fees.sum(`${formatMoney(over, language)} ${currency}`, `${formatMoney(under, language)} ${currency}`),
  );
}

function feeRow(app: App, fees: FeesStore, row: FeeCheckRow, { hasOwn }: FeesResult): TemplateResult {
  const { t, language } = app;
  const money = (amount: number | null) =>
    amount === null ? '–' : `${formatMoney(amount, language)} ${row.market.currency}`;
  const figure = (name: string, amount: number | null) =>
    html`<dt>${name}</dt>
      <dd class="number">${money(amount)}</dd>`;
  const { request } = row;
  return html`<li class="card">
    <h3 class="panel-title"><bdi>${visibleText(row.label)}</bdi> <bdi class="hint">${visibleText(row.asin)}</bdi></h3>
    <p class=${row.cause === 'same' ? 'hint' : 'card-distance'}>${causeWords(app, row)}</p>
    <dl class="answer-fields sums">
      ${figure(t.fees.column.amazon, row.amazon)} ${figure(t.fees.column.ours, row.ours)}
      ${hasOwn ? figure(t.fees.column.own, row.own) : nothing} ${figure(t.fees.column.perUnit, row.perUnit)}
      ${row.perMonth ? figure(t.fees.column.perMonth, row.perMonth) : nothing}
      ${row.per90Days ? figure(t.fees.column.per90Days, row.per90Days) : nothing}
      ${
        row.referralPerUnit
          ? html`${figure(t.fees.column.amazonReferral, row.amazonReferral)}
            ${figure(t.fees.column.oursReferral, row.oursReferral)}`
          : nothing
      }
    </dl>
    ${
      request
        ? html`<p class="hint">${request[language]}</p>
            <div class="buttons">
              ${button(t.fees.copyRequest, {
                size: 'small',
                label: `${t.fees.copyRequest}: ${row.label}`,
                onclick: () => void copyRequest(fees, t.fees.requestText(row.asin, row.label, request.en)),
              })}
            </div>`
        : nothing
    }
  </li>`;
}
