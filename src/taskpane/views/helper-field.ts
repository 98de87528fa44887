import type { App } from '../app';
import type { Choice, FunctionInfo, FunctionParameter } from '../core';
import { h, replaceChildren } from '../dom';
import { EMPTY, fieldKind, type FieldValue } from '../helper/formula';
import { readValues, selectedAddress } from '../sheet/selection';
import { button, dateField, selectField, textArea, textField, type messagePlace } from '../ui/controls';
import { runTask } from '../ui/task';

/** More cells than a person wants to see answered while typing. */
const MOST_CELLS = 50_000;

export function parameterLabel({ t }: App, name: string): string {
  return (t.parameter as Readonly<Record<string, string>>)[name] ?? name;
}

/** One labelled field, with a picker where the values are known, and a button that takes cells of the sheet instead. */
export function helperField(
  app: App,
  info: FunctionInfo,
  parameter: FunctionParameter,
  start: FieldValue,
  onchange: (value: FieldValue) => void,
  messages: ReturnType<typeof messagePlace>,
  marketplace: string,
): HTMLElement {
  const { t, host } = app;
  const label = parameterLabel(app, parameter.name) + (parameter.optional ? '' : ' *');
  const place = h('div', { class: 'field-control' });
  const show = (value: FieldValue) => {
    replaceChildren(
      place,
      value.kind === 'cells'
        ? cellsChip(app, label, value.address, clear)
        : control(app, info, parameter, label, value, onchange, marketplace),
      host.isExcel &&
        value.kind !== 'cells' &&
        button('', {
          icon: 'selection',
          label: t.helper.fromCells(label),
          appearance: 'subtle',
          size: 'small',
          onclick: () => void pick(),
        }),
    );
  };
  const clear = () => {
    onchange(EMPTY);
    show(EMPTY);
  };
  const pick = async () => {
    const value = await runTask(app, messages, t.audit.readingCells, async (call): Promise<FieldValue | null> => {
      const selected = await selectedAddress(call);
      if (selected.area.rows * selected.area.columns > MOST_CELLS) return null;
      return { kind: 'cells', address: selected.address, values: await readValues(selected, call) };
    });
    if (value === undefined) return;
    if (value === null) {
      messages.show(t.helper.tooManyCells);
      return;
    }
    onchange(value);
    show(value);
  };
  show(start);
  return h('div', { class: 'helper-field' }, place, h('p', { class: 'hint' }, parameter.description));
}

function cellsChip({ t }: App, label: string, address: string, clear: () => void): HTMLElement {
  return h(
    'div',
    { class: 'field' },
    h('span', { class: 'field-label' }, label),
    h(
      'div',
      { class: 'held' },
      h('span', {}, address),
      button('', {
        icon: 'remove',
        label: t.helper.removeCells(label),
        appearance: 'transparent',
        size: 'small',
        onclick: clear,
      }),
    ),
  );
}

function control(
  app: App,
  info: FunctionInfo,
  parameter: FunctionParameter,
  label: string,
  value: FieldValue,
  onchange: (value: FieldValue) => void,
  marketplace: string,
): HTMLElement {
  const { t, core, language } = app;
  const typed = value.kind === 'typed' || value.kind === 'block' ? value.text : '';
  const type = (text: string) => {
    onchange(text.trim() === '' ? EMPTY : { kind: 'typed', text: text.trim() });
  };
  const choices = core.choices(info.id, parameter.name, language, marketplace);
  switch (fieldKind(parameter.name, choices.length > 0)) {
    case 'choice': {
      const none = { value: '', label: parameter.optional ? t.helper.byDefault : t.helper.choose };
      const shown = parameter.name === 'metric' ? byPlatform(app, choices) : choices;
      return selectField(label, { choices: [none, ...shown], value: typed, onchange: type }).element;
    }
    case 'yesNo': {
      const answers = [
        { value: '', label: t.helper.leftOut },
        { value: 'TRUE', label: t.helper.yes },
        { value: 'FALSE', label: t.helper.no },
      ];
      return selectField(label, { choices: answers, value: typed, onchange: type }).element;
    }
    case 'date':
      return dateField(label, typed, type).element;
    case 'cells': {
      const area = textArea(label, { placeholder: t.helper.blockPlaceholder, value: typed, rows: 'short' });
      area.addEventListener('input', () => {
        onchange(area.value.trim() === '' ? EMPTY : { kind: 'block', text: area.value });
      });
      return area;
    }
    case 'number':
      return textField(label, { value: typed, numeric: true, oninput: type });
    case 'text':
      return textField(label, { value: typed, oninput: type });
  }
}

/** Both platforms have a click-through rate: the name alone does not say which is meant. */
function byPlatform({ t, core, today }: App, choices: readonly Choice[]) {
  const platforms = new Map(core.metrics(today).map(({ id, platform }) => [id, platform]));
  return (['amazon', 'alibaba'] as const).map((platform) => ({
    group: t.platform[platform],
    choices: choices.filter(({ value }) => platforms.get(value) === platform),
  }));
}
