import '@fluentui/web-components/button.js';
import '@fluentui/web-components/checkbox.js';
import '@fluentui/web-components/field.js';
import '@fluentui/web-components/message-bar.js';
import '@fluentui/web-components/progress-bar.js';
import '@fluentui/web-components/text-input.js';
import '@fluentui/web-components/textarea.js';
import type { Button, Checkbox, ProgressBar, TextArea, TextInput } from '@fluentui/web-components';
import type { Choice } from '../core';
import { freshId, h, replaceChildren, type Child } from '../dom';
import { icon, type IconName } from './icons';

interface ButtonOptions {
  appearance?: 'primary' | 'outline' | 'subtle' | 'transparent';
  icon?: IconName;
  /** Where the face shows no words. */
  label?: string;
  size?: 'small' | 'medium';
  disabled?: boolean;
  id?: string;
  onclick: () => void;
}

export function button(text: string, options: ButtonOptions): Button {
  const isIconOnly = text === '' && options.icon !== undefined;
  const mark = options.icon && icon(options.icon);
  if (mark && !isIconOnly) mark.setAttribute('slot', 'start');
  return h(
    'fluent-button',
    {
      id: options.id,
      role: 'button',
      appearance: options.appearance,
      size: options.size,
      'icon-only': isIconOnly,
      'aria-label': options.label,
      title: options.label,
      disabled: options.disabled,
      onclick: options.onclick,
    },
    mark,
    text,
  ) as Button;
}

interface TextFieldOptions {
  value?: string;
  placeholder?: string;
  numeric?: boolean;
  /** Stands behind the input, as "%". */
  suffix?: string;
  oninput?: (value: string) => void;
}

export function textField(label: string, options: TextFieldOptions = {}): TextInput {
  const field = h(
    'fluent-text-input',
    {
      class: 'field',
      placeholder: options.placeholder,
      autocomplete: 'off',
      spellcheck: 'false',
      oninput: () => options.oninput?.(field.value),
    },
    label,
    options.suffix && h('span', { slot: 'end', class: 'suffix' }, options.suffix),
  ) as TextInput;
  field.value = options.value ?? '';
  if (options.numeric) field.setAttribute('inputmode', 'decimal');
  return field;
}

export function textArea(
  label: string,
  options: { placeholder: string; value: string; rows: 'tall' | 'short' },
): TextArea {
  const area = h(
    'fluent-textarea',
    { class: `paste paste-${options.rows}`, block: true, resize: 'vertical', placeholder: options.placeholder },
    h('label', { slot: 'label' }, label),
  ) as TextArea;
  area.value = options.value;
  return area;
}

interface SelectOptions {
  value?: string;
  choices: readonly (Choice | { group: string; choices: readonly Choice[] })[];
  hiddenLabel?: boolean;
  onchange?: (value: string) => void;
}

/**
 * The browser's own list, in Fluent's dress: it opens inside a pane of any width, knows the keyboard and the screen
 * reader of every platform and keeps long lists (categories) searchable by typing.
 */
export function selectField(
  label: string,
  options: SelectOptions,
): { element: HTMLElement; select: HTMLSelectElement } {
  const id = freshId('select');
  const select = h('select', { id, class: 'select', onchange: () => options.onchange?.(select.value) });
  for (const entry of options.choices) {
    if ('group' in entry) select.append(h('optgroup', { label: entry.group }, ...entry.choices.map(optionOf)));
    else select.append(optionOf(entry));
  }
  if (options.value !== undefined) select.value = options.value;
  const element = h(
    'div',
    { class: 'field' },
    h('label', { for: id, class: options.hiddenLabel ? 'visually-hidden' : 'field-label' }, label),
    h('div', { class: 'select-frame' }, select),
  );
  return { element, select };
}

function optionOf(choice: Choice): HTMLOptionElement {
  return h('option', { value: choice.value }, choice.label);
}

export function dateField(label: string, value: string, onchange: (value: string) => void) {
  const id = freshId('date');
  const input = h('input', { id, type: 'date', class: 'date', value, oninput: () => onchange(input.value) });
  const element = h(
    'div',
    { class: 'field' },
    h('label', { for: id, class: 'field-label' }, label),
    h('div', { class: 'select-frame' }, input),
  );
  return { element, input };
}

export function checkField(label: string, checked: boolean, onchange: (checked: boolean) => void): HTMLElement {
  const id = freshId('check');
  const box = h('fluent-checkbox', {
    id,
    slot: 'input',
    role: 'checkbox',
    'aria-label': label,
    onchange: () => onchange(box.checked),
  }) as Checkbox;
  box.checked = checked;
  return h(
    'fluent-field',
    { 'label-position': 'after', class: 'check' },
    h('label', { slot: 'label', for: id }, label),
    box,
  );
}

export type Intent = 'info' | 'success' | 'warning' | 'error';
const INTENT_ICON: Readonly<Record<Intent, IconName>> = {
  info: 'about',
  success: 'pass',
  warning: 'warn',
  error: 'fail',
};

export function messageBar(intent: Intent, ...children: Child[]): HTMLElement {
  const mark = icon(INTENT_ICON[intent], `icon-${intent}`);
  mark.setAttribute('slot', 'icon');
  return h(
    'fluent-message-bar',
    { intent, class: 'message', role: intent === 'error' ? 'alert' : 'status' },
    mark,
    h('span', { class: 'message-text' }, ...children),
  );
}

export interface Progress {
  element: HTMLElement;
  update(share: number, text?: string): void;
}

/** A bar with what is being done and a button that stops it. */
export function progress(text: string, cancelText: string, onCancel: () => void): Progress {
  const id = freshId('progress');
  const words = h('span', { id, class: 'progress-text' }, text);
  const bar = h('fluent-progress-bar', {
    role: 'progressbar',
    'aria-labelledby': id,
    'aria-valuemin': 0,
    'aria-valuemax': 100,
    max: 100,
  }) as ProgressBar;
  const cancel = button(cancelText, { size: 'small', onclick: onCancel });
  return {
    element: h('div', { class: 'progress' }, words, cancel, bar),
    update(share, newText) {
      const percent = Math.round(share * 100);
      bar.value = percent;
      bar.setAttribute('aria-valuenow', String(percent));
      if (newText !== undefined) words.textContent = newText;
    },
  };
}

/** A place for one message at a time. */
export function messagePlace(): { element: HTMLElement; show(...content: Child[]): void; clear(): void } {
  const element = h('div', { class: 'message-place' });
  return {
    element,
    show: (...content) => replaceChildren(element, ...content),
    clear: () => element.replaceChildren(),
  };
}
