import { html, nothing, type TemplateResult } from 'lit';
import type { App } from '../app';
import type { Recognised, SkuColumn, SkuField } from '../core';
import { capitalised, formatNumber } from '../format';
import { visibleText } from '../outside-text';
import { correctColumn, curingField, forgetCorrections, showField } from '../sku/actions';
import type { SkuList, SkuStore } from '../sku/store';
import { button, selectField } from '../ui/controls';
import { icon } from '../ui/icons';
import { messageBar } from '../ui/notice';

const SAMPLES = 2;

/** What each column was taken for, before anything is calculated from it. */
export function columnsStep(app: App, store: SkuStore, list: SkuList, recognised: Recognised): TemplateResult {
  const { t, language } = app;
  const count = recognised.assumptions.length;
  const toggle = (event: Event) => {
    store.isColumnsOpen = (event.currentTarget as HTMLDetailsElement).open;
  };
  return html`<details class="section" id="sku-columns" tabindex="-1" .open=${store.isColumnsOpen} @toggle=${toggle}>
    <summary>${t.sku.columns(usedColumns(recognised).length, count)}</summary>
    <div class="stack">
      <p class="hint">${readFrom(app, list, recognised)}</p>
      ${recognised.problem ? messageBar('warning', app.core.wordProblem(recognised.problem, language)) : nothing}
      ${missingFields(app, store, recognised)} ${assumptionList(app, recognised)}
      <ul class="columns">
        ${recognised.columns.map((column) => columnRow(app, store, column))}
      </ul>
      <div class="buttons">
        ${
          store.corrections.length > 0
            ? button(t.sku.forgetColumns, {
                size: 'small',
                appearance: 'subtle',
                onclick: () => void forgetCorrections(app, store),
              })
            : nothing
        }
      </div>
      ${store.corrections.length > 0 ? html`<p class="hint">${t.sku.columnsKept}</p>` : nothing}
    </div>
  </details>`;
}

const usedColumns = ({ columns }: Recognised) => columns.filter(({ field }) => field !== null);

function readFrom({ t, language }: App, { from, table }: SkuList, { headerAt }: Recognised): string {
  const rows = formatNumber(Math.max(0, table.length - headerAt - 1), language);
  return from ? t.sku.readFrom(from.address, rows) : t.sku.readExample(rows);
}

/** What no column holds gets one value for all rows, where the form has a field for it. */
function missingFields(app: App, store: SkuStore, { missing }: Recognised): TemplateResult | typeof nothing {
  const { t } = app;
  if (missing.length === 0) return nothing;
  const row = (field: SkuField) => {
    const cure = curingField(app, field);
    const name = fieldName(app, field);
    const fill = button(t.sku.fillFor(name), {
      size: 'small',
      onclick: () => {
        if (cure) showField(app, store, cure);
      },
    });
    return html`<li class="own-row"><span>${t.sku.missing(name)}</span>${cure ? fill : nothing}</li>`;
  };
  return html`<ul class="own-list">
    ${missing.map(row)}
  </ul>`;
}

function assumptionList({ language }: App, { assumptions }: Recognised): TemplateResult | typeof nothing {
  if (assumptions.length === 0) return nothing;
  return html`<ul class="empty-list">
    ${assumptions.map((assumption) => html`<li>${assumption[language]}</li>`)}
  </ul>`;
}

function fieldName({ core, language }: App, field: SkuField): string {
  return core.skuFields(language).find((known) => known.field === field)?.label ?? field;
}

const SURE_ICON = { certain: 'pass', likely: 'warn', none: 'unknown' } as const;
const SURE_LOOK = { certain: 'pass', likely: 'warn', none: 'unknown' } as const;

function columnRow(app: App, store: SkuStore, column: SkuColumn): TemplateResult {
  const { t, core, language } = app;
  const { at, header, field, confidence, samples, isUncountedMoney } = column;
  const look = isUncountedMoney ? 'warn' : SURE_LOOK[confidence];
  const picker = selectField(t.sku.takenFor, {
    id: `sku-column-${at}`,
    value: field ?? '',
    choices: [
      { value: '', label: t.sku.notUsed },
      ...core.skuFields(language).map((known) => ({ value: known.field, label: capitalised(known.label) })),
    ],
    onchange: (value) => void correctColumn(app, store, { at, field: (value || null) as SkuField | null }),
  });
  return html`<li class="column">
    <div class="card-head">
      <bdi class="card-name">${visibleText(header) || t.sku.noHeader(at + 1)}</bdi>
      <span class=${`badge badge-${look}`}>${icon(SURE_ICON[confidence])}${t.sku.sure[confidence]}</span>
    </div>
    ${picker}
    <p class="hint">${columnUnits(column)}${samplesOf(app, samples)}</p>
    ${confidence === 'certain' ? nothing : html`<p class="hint">${column.why[language]}</p>`}
    ${column.refusal ? html`<p class="field-problem">${core.wordProblem(column.refusal, language)}</p>` : nothing}
  </li>`;
}

function columnUnits({ side, weight, currency, isPercent }: SkuColumn): string {
  const units = [side, weight, currency, isPercent ? '%' : null].filter((unit) => unit !== null);
  return units.length > 0 ? `${units.join(' · ')} · ` : '';
}

function samplesOf({ t }: App, samples: readonly string[]): string {
  const shown = samples.slice(0, SAMPLES).map(visibleText);
  return shown.length > 0 ? t.sku.samples(shown.join(t.text.listComma)) : t.sku.noSamples;
}
