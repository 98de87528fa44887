import type { App, View } from '../app';
import type { FunctionInfo } from '../core';
import { h, replaceChildren } from '../dom';
import { groupOf } from '../helper/formula';
import type { HelperSession } from '../helper/session';
import { textField } from '../ui/controls';
import { helperForm } from './helper-form';

/** Choose a function, fill its fields, see the answer and the reasons, insert the formula. */
export function helperView(app: App, session: HelperSession): View {
  const functions = app.core.functions(app.language);
  const element = h('div', { class: 'view stack' });
  const show = () => {
    const chosen = functions.find(({ id }) => id === session.chosen);
    replaceChildren(
      element,
      chosen ? helperForm(app, session, chosen, back) : functionList(app, session, functions, choose),
    );
  };
  const choose = (id: string) => {
    session.chosen = id;
    show();
    element.querySelector<HTMLElement>('.function-name')?.focus();
  };
  const back = () => {
    const last = session.chosen;
    session.chosen = '';
    show();
    [...element.querySelectorAll<HTMLElement>('.function-choice')]
      .find((choice) => choice.dataset.function === last)
      ?.focus();
  };
  show();
  return { element };
}

function functionList(
  app: App,
  session: HelperSession,
  functions: readonly FunctionInfo[],
  choose: (id: string) => void,
): HTMLElement {
  const { t } = app;
  const list = h('div', { class: 'stack' });
  const show = () => {
    const found = functions.filter((info) => matches(info, session.search));
    const groups = [...new Set(found.map(({ id }) => groupOf(id)))];
    replaceChildren(
      list,
      found.length === 0 && h('p', { class: 'hint', role: 'status' }, t.helper.noneFound),
      ...groups.map((group) =>
        h(
          'section',
          {},
          h('h3', { class: 'group-title' }, t.helper.group[group as keyof typeof t.helper.group] ?? group),
          h(
            'ul',
            { class: 'function-list' },
            ...found.filter(({ id }) => groupOf(id) === group).map((info) => h('li', {}, functionChoice(info, choose))),
          ),
        ),
      ),
    );
  };
  const search = textField(t.helper.search, {
    value: session.search,
    placeholder: t.helper.searchPlaceholder,
    oninput(value) {
      session.search = value;
      show();
    },
  });
  show();
  return h('div', { class: 'stack' }, h('p', { class: 'lead' }, t.helper.lead), search, list);
}

function functionChoice(info: FunctionInfo, choose: (id: string) => void): HTMLElement {
  return h(
    'button',
    {
      type: 'button',
      class: 'function-choice',
      'data-function': info.id,
      onclick: () => {
        choose(info.id);
      },
    },
    h('span', { class: 'function-id' }, info.id),
    h('span', { class: 'function-what' }, withoutExample(info.description)),
  );
}

function withoutExample(description: string): string {
  return description.split(/\s*(?:Example: |示例：)/)[0] ?? description;
}

function matches({ id, description, parameters }: FunctionInfo, search: string): boolean {
  const haystack = [id, description, ...parameters.map(({ name }) => name)].join(' ').toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => haystack.includes(word));
}
