import { html, nothing, type TemplateResult } from 'lit';
import type { App } from '../app';
import type { FunctionInfo } from '../core';
import { chooseFunction } from '../helper/actions';
import { groupOf } from '../helper/formula';
import { found } from '../helper/search';
import type { HelperStore } from '../helper/store';
import { textField } from '../ui/controls';
import { helperForm } from './helper-form';

/** Choose a function, fill its fields, see the answer and the reasons, insert the formula. */
export function helperView(app: App, store: HelperStore): TemplateResult {
  const functions = app.core.functions(app.language);
  const chosen = functions.find(({ id }) => id === store.chosen);
  const back = () => {
    const last = store.chosen;
    store.choose('');
    focusOn(`[data-function="${last}"]`);
  };
  return html`<div class="view stack">
    ${chosen ? helperForm(app, store, chosen, back) : functionList(app, store, functions)}
  </div>`;
}

/** Once it is drawn. */
function focusOn(selector: string): void {
  setTimeout(() => document.querySelector<HTMLElement>(`#view-helper ${selector}`)?.focus(), 0);
}

function functionList(app: App, store: HelperStore, functions: readonly FunctionInfo[]): TemplateResult {
  const { t } = app;
  const fitting = found(functions, store.search);
  const groups = [...new Set(fitting.map(({ id }) => groupOf(id)))];
  const search = textField(t.helper.search, {
    value: store.search,
    placeholder: t.helper.searchPlaceholder,
    oninput(value) {
      store.search = value;
      app.update();
    },
  });
  return html`<div class="stack">
    <p class="lead">${t.helper.lead}</p>
    ${search}
    <div class="stack">
      ${fitting.length === 0 ? html`<p class="hint" role="status">${t.helper.noneFound}</p>` : nothing}
      ${groups.map((group) => functionGroup(app, store, group, fitting))}
    </div>
  </div>`;
}

function functionGroup(app: App, store: HelperStore, group: string, fitting: readonly FunctionInfo[]): TemplateResult {
  const titles: Readonly<Record<string, string>> = app.t.helper.group;
  const members = fitting.filter(({ id }) => groupOf(id) === group);
  return html`<section>
    <h3 class="group-title">${titles[group] ?? group}</h3>
    <ul class="function-list">
      ${members.map((info) => html`<li>${functionChoice(app, store, info)}</li>`)}
    </ul>
  </section>`;
}

function functionChoice(app: App, store: HelperStore, info: FunctionInfo): TemplateResult {
  const choose = () => {
    chooseFunction(app, store, info);
    focusOn('.function-name');
  };
  return html`<button type="button" class="function-choice" data-function=${info.id} @click=${choose}>
    <span class="function-title">${info.title}</span>
    <span class="function-id">${info.id}</span>
    <span class="function-what">${withoutExample(info.description)}</span>
  </button>`;
}

function withoutExample(description: string): string {
  return description.split(/\s*(?:Example: |示例：)/)[0] ?? description;
}
