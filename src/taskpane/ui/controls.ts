import '@fluentui/web-components/button.js';
import '@fluentui/web-components/checkbox.js';
import '@fluentui/web-components/field.js';
import '@fluentui/web-components/text-input.js';
import '@fluentui/web-components/textarea.js';
import type { Checkbox, TextArea, TextInput } from '@fluentui/web-components';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import type { Choice } from '../core';
import { icon, type IconName } from './icons';

interface ButtonOptions {
  appearance?: 'primary' | 'outline' | 'subtle' | 'transparent';
  icon?: IconName;
  /** Where the face shows no words. */
  label?: string;
  size?: 'small' | 'medium';
  id?: string;
  /** Of a button that opens a panel. */
  expanded?: boolean;
  controls?: string;
  /** Of one of several buttons of which one is chosen. */
  pressed?: boolean;
  onclick: () => void;
}

export function button(text: string, options: ButtonOptions): TemplateResult {
  const isIconOnly = text === '' && options.icon !== undefined;
  const mark = options.icon && icon(options.icon, isIconOnly ? {} : { slot: 'start' });
  return html`<fluent-button
    id=${ifDefined(options.id)}
    role="button"
    appearance=${ifDefined(options.appearance ?? (options.pressed ? 'primary' : undefined))}
    size=${ifDefined(options.size)}
    ?icon-only=${isIconOnly}
    aria-label=${ifDefined(options.label)}
    title=${ifDefined(options.label)}
    aria-expanded=${ifDefined(options.expanded)}
    aria-controls=${ifDefined(options.controls)}
    aria-pressed=${ifDefined(options.pressed)}
    @click=${options.onclick}
    >${mark}${text}</fluent-button
  >`;
}

interface TextFieldOptions {
  id?: string;
  value: string;
  placeholder?: string;
  numeric?: boolean;
  /** Stands behind the input, as "%". */
  suffix?: string;
  /** What is wrong with the value, said below the field. */
  problem?: string;
  oninput: (value: string) => void;
}

export function textField(label: string, options: TextFieldOptions): TemplateResult {
  return html`<div class="field">
    <fluent-text-input
      class="field"
      id=${ifDefined(options.id)}
      placeholder=${ifDefined(options.placeholder)}
      autocomplete="off"
      spellcheck="false"
      inputmode=${ifDefined(options.numeric ? 'decimal' : undefined)}
      .value=${live(options.value)}
      @input=${(event: Event) => {
        options.oninput((event.currentTarget as TextInput).value);
      }}
      >${label}${options.suffix ? html`<span slot="end" class="suffix">${options.suffix}</span>` : nothing}</fluent-text-input
    >
    ${options.problem ? html`<p class="field-problem" role="alert">${options.problem}</p>` : nothing}
  </div>`;
}

interface TextAreaOptions {
  placeholder: string;
  value: string;
  rows: 'tall' | 'short';
  hidden?: boolean;
  oninput: (value: string) => void;
  onpaste?: (event: ClipboardEvent) => void;
  onkeydown?: (event: KeyboardEvent) => void;
}

export function textArea(label: string, options: TextAreaOptions): TemplateResult {
  return html`<fluent-textarea
    class=${`paste paste-${options.rows}`}
    block
    resize="vertical"
    placeholder=${options.placeholder}
    ?hidden=${options.hidden}
    .value=${live(options.value)}
    @input=${(event: Event) => {
      options.oninput((event.currentTarget as TextArea).value);
    }}
    @paste=${options.onpaste}
    @keydown=${options.onkeydown}
    ><label slot="label">${label}</label></fluent-textarea
  >`;
}

export type ChoiceList = readonly (Choice | { group: string; choices: readonly Choice[] })[];

interface SelectOptions {
  id: string;
  value: string;
  choices: ChoiceList;
  onchange: (value: string) => void;
}

/**
 * The browser's own list, in Fluent's dress: it opens inside a pane of any width, knows the keyboard and the screen
 * reader of every platform and keeps long lists (categories) searchable by typing.
 */
export function selectField(label: string, { id, value, choices, onchange }: SelectOptions): TemplateResult {
  const option = (choice: Choice) =>
    html`<option value=${choice.value} .selected=${live(choice.value === value)}>${choice.label}</option>`;
  return html`<div class="field">
    <label for=${id} class="field-label">${label}</label>
    <div class="select-frame">
      <select
        id=${id}
        class="select"
        @change=${(event: Event) => {
          onchange((event.currentTarget as HTMLSelectElement).value);
        }}
      >
        ${choices.map((entry) =>
          'group' in entry
            ? html`<optgroup label=${entry.group}>${entry.choices.map(option)}</optgroup>`
            : option(entry),
        )}
      </select>
    </div>
  </div>`;
}

interface DateOptions {
  id: string;
  value: string;
  onchange: (value: string) => void;
}

export function dateField(label: string, { id, value, onchange }: DateOptions): TemplateResult {
  return html`<div class="field">
    <label for=${id} class="field-label">${label}</label>
    <div class="select-frame">
      <input
        id=${id}
        type="date"
        class="date"
        .value=${live(value)}
        @input=${(event: Event) => {
          onchange((event.currentTarget as HTMLInputElement).value);
        }}
      />
    </div>
  </div>`;
}

interface CheckOptions {
  id: string;
  checked: boolean;
  onchange: (checked: boolean) => void;
}

export function checkField(label: string, { id, checked, onchange }: CheckOptions): TemplateResult {
  return html`<fluent-field label-position="after" class="check">
    <label slot="label" for=${id}>${label}</label>
    <fluent-checkbox
      id=${id}
      slot="input"
      role="checkbox"
      aria-label=${label}
      aria-checked=${checked ? 'true' : 'false'}
      .checked=${live(checked)}
      @change=${(event: Event) => {
        onchange((event.currentTarget as Checkbox).checked);
      }}
    ></fluent-checkbox>
  </fluent-field>`;
}
