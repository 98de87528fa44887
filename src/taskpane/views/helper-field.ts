import { html, nothing, type TemplateResult } from 'lit';
import type { App } from '../app';
import type { Choice, FunctionInfo, FunctionParameter } from '../core';
import { marketplaceOf, setField, takeCells } from '../helper/actions';
import { EMPTY, type FieldValue } from '../helper/formula';
import type { HelperStore } from '../helper/store';
import { button, dateField, selectField, textArea, textField, type ChoiceList } from '../ui/controls';

/** One labelled field, with a picker where the values are known, and a button that takes cells of the sheet instead. */
export function helperField(
  app: App,
  store: HelperStore,
  info: FunctionInfo,
  parameter: FunctionParameter,
): TemplateResult {
  const { t, host } = app;
  const label = parameter.label + (parameter.optional ? '' : ' *');
  const value = store.fields(info.id).get(parameter.name) ?? EMPTY;
  const isCells = value.kind === 'cells';
  const change = (next: FieldValue) => {
    setField(app, store, info, parameter.name, next);
  };
  const pick = button('', {
    icon: 'selection',
    label: t.helper.fromCells(label),
    appearance: 'subtle',
    size: 'small',
    onclick: () => void takeCells(app, store, info, parameter.name),
  });
  return html`<div class="helper-field">
    <div class="field-control">
      ${
        isCells
          ? cellsChip(app, label, value.address, () => {
              change(EMPTY);
            })
          : control(app, store, info, parameter, label, value, change)
      }
      ${host.isExcel && !isCells ? pick : nothing}
    </div>
    <p class="hint">${parameter.description}</p>
  </div>`;
}

function cellsChip({ t }: App, label: string, address: string, clear: () => void): TemplateResult {
  return html`<div class="field">
    <span class="field-label">${label}</span>
    <div class="held">
      <span>${address}</span>
      ${button('', {
        icon: 'remove',
        label: t.helper.removeCells(label),
        appearance: 'transparent',
        size: 'small',
        onclick: clear,
      })}
    </div>
  </div>`;
}

function control(
  app: App,
  store: HelperStore,
  info: FunctionInfo,
  parameter: FunctionParameter,
  label: string,
  value: FieldValue,
  change: (value: FieldValue) => void,
): TemplateResult {
  const { t, core, language } = app;
  const typed = value.kind === 'typed' || value.kind === 'block' ? value.text : '';
  const type = (text: string) => {
    change(text.trim() === '' ? EMPTY : { kind: 'typed', text: text.trim() });
  };
  const id = `field-${parameter.name}`;
  switch (parameter.kind) {
    case 'choice': {
      const choices = core.choices(info.id, parameter.name, language, marketplaceOf(app, store.fields(info.id)));
      const none = { value: '', label: parameter.optional ? t.helper.byDefault : t.helper.choose };
      const shown: ChoiceList = parameter.name === 'metric' ? byPlatform(app, choices) : choices;
      return selectField(label, { id, choices: [none, ...shown], value: typed, onchange: type });
    }
    case 'yesNo':
      return selectField(label, { id, choices: yesNo(app), value: typed, onchange: type });
    case 'date':
      return dateField(label, { id, value: typed, onchange: type });
    case 'cells':
      return blockField(app, label, typed, change);
    case 'number':
      return textField(label, { value: typed, numeric: true, oninput: type });
    case 'text':
      return textField(label, { value: typed, oninput: type });
  }
}

function yesNo({ t }: App): Choice[] {
  return [
    { value: '', label: t.helper.leftOut },
    { value: 'TRUE', label: t.helper.yes },
    { value: 'FALSE', label: t.helper.no },
  ];
}

function blockField({ t }: App, label: string, value: string, change: (value: FieldValue) => void): TemplateResult {
  return textArea(label, {
    placeholder: t.helper.blockPlaceholder,
    value,
    rows: 'short',
    oninput(text) {
      change(text.trim() === '' ? EMPTY : { kind: 'block', text });
    },
  });
}

/** Both platforms have a click-through rate: the name alone does not say which is meant. */
function byPlatform({ t, core, today }: App, choices: readonly Choice[]): ChoiceList {
  const platforms = new Map(core.metrics(today).map(({ id, platform }) => [id, platform]));
  return (['amazon', 'alibaba'] as const).map((platform) => ({
    group: t.platform[platform],
    choices: choices.filter(({ value }) => platforms.get(value) === platform),
  }));
}
