import { html, nothing, type TemplateResult } from 'lit';
import type { App } from '../app';
import { fieldId, currencyOf } from '../sku/actions';
import {
  ASSUMPTIONS,
  ASSUMPTION_GROUPS,
  ASSUMPTION_KEYS,
  filledIn,
  fixedChoices,
  type AssumptionKey,
} from '../sku/assumptions';
import { removePreset, savePreset, usePreset } from '../sku/presets';
import type { SkuStore } from '../sku/store';
import type { Choice } from '../core';
import { button, selectField, textField } from '../ui/controls';
import { slotView } from '../ui/notice';

/** What holds for every row that says nothing else, and named sets of it. */
export function assumptionForm(app: App, store: SkuStore): TemplateResult {
  const { t } = app;
  const count = filledIn(store.form);
  const toggle = (event: Event) => {
    store.isFormOpen = (event.currentTarget as HTMLDetailsElement).open;
  };
  return html`<details class="section" id="sku-assumptions" .open=${store.isFormOpen} @toggle=${toggle}>
    <summary>${t.sku.assumptions(count)}</summary>
    <div class="stack">
      <p class="hint">${t.sku.assumptionsHint}</p>
      ${presets(app, store)} ${ASSUMPTION_GROUPS.map((group) => groupFields(app, store, group))}
    </div>
  </details>`;
}

function groupFields(app: App, store: SkuStore, group: (typeof ASSUMPTION_GROUPS)[number]): TemplateResult {
  const keys = ASSUMPTION_KEYS.filter((key) => ASSUMPTIONS[key].group === group);
  return html`<fieldset class="field-group">
    <legend class="panel-title">${app.t.sku.group[group]}</legend>
    <div class="pair">${keys.map((key) => assumptionField(app, store, key))}</div>
    ${group === 'list' ? otherRates(app, store) : nothing}
  </fieldset>`;
}

function assumptionField(app: App, store: SkuStore, key: AssumptionKey): TemplateResult {
  const { t } = app;
  const { kind } = ASSUMPTIONS[key];
  const value = store.form.values[key] ?? '';
  const fill = (typed: string) => {
    store.fill(key, typed);
  };
  if (kind === 'choice')
    return selectField(t.sku.field[key], { id: fieldId(key), value, choices: choicesOf(app, key), onchange: fill });
  return textField(t.sku.field[key], {
    id: fieldId(key),
    value,
    numeric: kind !== 'text' && kind !== 'months',
    suffix: kind === 'share' || kind === 'vat' ? '%' : undefined,
    placeholder: t.sku.placeholder[key as keyof typeof t.sku.placeholder],
    problem: store.problems.get(key)?.(t),
    oninput: fill,
  });
}

function choicesOf(app: App, key: AssumptionKey): Choice[] {
  const { t, core, language, preferences } = app;
  const none = { value: '', label: t.sku.fromList };
  switch (key) {
    case 'category':
      return [none, ...core.choices('AMZ.REFERRALFEE', 'category', language, preferences.marketplace)];
    case 'goods':
      return [none, ...core.choices('AMZ.FBAFEE', 'goods', language)];
    case 'units':
      return [none, ...core.choices('AMZ.FBAFEE', 'units', language)];
    case 'costCurrency':
      return [none, ...[...new Set(['CNY', currencyOf(app), 'USD'])].map((value) => ({ value, label: value }))];
    default:
      return fixedChoices(key, t);
  }
}

/** Rates of the other currencies that the list speaks of. */
function otherRates(app: App, store: SkuStore): TemplateResult {
  const { t } = app;
  const own = currencyOf(app);
  const named =
    store.recognised?.columns.flatMap(({ currency }) => (currency && /^[A-Z]{3}$/.test(currency) ? [currency] : [])) ??
    [];
  const currencies = [...new Set([...named, ...Object.keys(store.form.rates)])].filter(
    (currency) => currency !== 'CNY' && currency !== own,
  );
  return html`${currencies.map((currency) => {
    const key = `rate:${currency}` as const;
    return textField(t.sku.rate(currency), {
      id: fieldId(key),
      numeric: true,
      value: store.form.rates[currency] ?? '',
      problem: store.problems.get(key)?.(t),
      oninput: (typed) => {
        store.fill(key, typed);
      },
    });
  })}`;
}

function presets(app: App, store: SkuStore): TemplateResult {
  const { t, preferences } = app;
  const names = Object.keys(preferences.presets);
  const picker = selectField(t.sku.preset, {
    id: 'sku-preset',
    value: names.includes(store.preset) ? store.preset : '',
    choices: [{ value: '', label: t.sku.noPreset }, ...names.map((name) => ({ value: name, label: name }))],
    onchange: (name) => {
      usePreset(app, store, name);
    },
  });
  const remove = button(t.sku.presetRemove, {
    size: 'small',
    appearance: 'subtle',
    onclick: () => void removePreset(app, store),
  });
  return html`<div class="panel stack">
    ${names.length > 0 ? picker : nothing}
    ${textField(t.sku.presetName, {
      id: 'sku-preset-name',
      value: store.presetName,
      placeholder: t.sku.presetPlaceholder,
      oninput: (typed) => (store.presetName = typed),
    })}
    <div class="buttons">
      ${button(t.sku.presetSave, { size: 'small', id: 'sku-preset-save', onclick: () => void savePreset(app, store) })}
      ${names.includes(store.preset) ? remove : nothing}
    </div>
    ${slotView(app, store.presetMessages)}
  </div>`;
}
