import type { App } from '../app';
import type { Answer, FunctionInfo, FunctionParameter } from '../core';
import { h, replaceChildren } from '../dom';
import {
  EMPTY,
  argumentsOf,
  explainFields,
  formulaOf,
  missingOf,
  tooLongLiteral,
  type FieldValue,
} from '../helper/formula';
import type { HelperSession } from '../helper/session';
import { insertAtActiveCell } from '../sheet/insert';
import { answerFields, answerTable, answerValue, explainedSteps } from '../ui/answer';
import { button, messageBar, messagePlace } from '../ui/controls';
import { copyText } from '../ui/copy';
import { runTask } from '../ui/task';
import { helperField, parameterLabel } from './helper-field';

/** Long enough not to calculate at every key, short enough to feel live. */
const REST_MS = 150;
const EXPLAIN = 'AMZ.EXPLAIN';

export function helperForm(app: App, session: HelperSession, info: FunctionInfo, back: () => void): HTMLElement {
  const { t, core, language, host } = app;
  const kept = session.fields(info.id);
  startWithUsualMarketplace(app, info, kept);
  const fieldsNow = () => info.parameters.map(({ name }) => kept.get(name) ?? EMPTY);
  const messages = messagePlace();
  const formula = h('code', { class: 'formula' });
  const result = h('div', { class: 'answer', role: 'status' });
  const reasons = h('div');
  let answer: Answer | null = null;

  const calculate = () => {
    const fields = fieldsNow();
    formula.textContent = formulaOf(info.id, fields);
    const missing = missingOf(info.parameters, fields);
    answer = missing.length ? null : core.evaluate(info.id, argumentsOf(fields), language);
    if (answer) replaceChildren(result, showAnswer(app, info, answer, kept));
    else
      replaceChildren(
        result,
        h(
          'p',
          { class: 'hint' },
          t.helper.missing(missing.map((name) => parameterLabel(app, name)).join(t.text.listComma)),
        ),
      );
    replaceChildren(reasons, answer && reasonsOf(app, info, fields));
  };
  let timer = 0;
  const changed = (name: string, value: FieldValue) => {
    kept.set(name, value);
    if (name === 'marketplace') renewCategory();
    clearTimeout(timer);
    timer = window.setTimeout(calculate, REST_MS);
  };

  const insert = async () => {
    calculate();
    const fields = fieldsNow();
    const refusal = whyNotInsert(app, fields, answer);
    if (refusal) {
      messages.show(messageBar('warning', refusal));
      return;
    }
    const size = { rows: answer?.length ?? 1, columns: answer?.[0]?.length ?? 1 };
    const at = await runTask(app, messages, t.helper.inserting, (call) =>
      insertAtActiveCell(formulaOf(info.id, fields), size, call),
    );
    if (at) messages.show(messageBar('success', t.helper.inserted(at)));
  };
  const copy = async () => {
    messages.show(await copyText(formula.textContent, t));
  };

  const elements = new Map<string, HTMLElement>();
  const field = (parameter: FunctionParameter) => {
    const element = helperField(
      app,
      info,
      parameter,
      kept.get(parameter.name) ?? EMPTY,
      (value) => {
        changed(parameter.name, value);
      },
      messages,
      marketplaceOf(app, kept),
    );
    elements.set(parameter.name, element);
    return element;
  };
  /** Categories differ by marketplace: the picker follows it and lets go of a choice that is unknown there. */
  const renewCategory = () => {
    const old = elements.get('category');
    const parameter = info.parameters.find(({ name }) => name === 'category');
    if (!old || !parameter) return;
    const value = kept.get('category') ?? EMPTY;
    const known = core.choices(info.id, 'category', language, marketplaceOf(app, kept));
    if (value.kind === 'typed' && known.length > 0 && !known.some((choice) => choice.value === value.text)) {
      kept.set('category', EMPTY);
    }
    old.replaceWith(field(parameter));
  };
  const required = info.parameters.filter(({ optional }) => !optional);
  const optional = info.parameters.filter((parameter) => parameter.optional);
  const hasOptionalValue = optional.some(({ name }) => (kept.get(name) ?? EMPTY).kind !== 'empty');

  calculate();
  return h(
    'div',
    { class: 'stack' },
    button(t.helper.back, { appearance: 'subtle', size: 'small', onclick: back }),
    h('h2', { class: 'function-name', tabindex: -1 }, info.id),
    h('p', { class: 'lead' }, info.description),
    h('div', { class: 'fields' }, ...required.map(field)),
    optional.length > 0 &&
      h(
        'details',
        { class: 'section', open: hasOptionalValue || required.length === 0 },
        h('summary', {}, t.helper.optional(optional.length)),
        h('div', { class: 'fields' }, ...optional.map(field)),
      ),
    h(
      'section',
      { class: 'answer-box', 'aria-label': t.helper.result },
      result,
      h('div', { class: 'formula-row' }, formula),
      h(
        'div',
        { class: 'buttons' },
        host.isExcel &&
          button(t.helper.insert, {
            appearance: 'primary',
            id: 'insert-formula',
            icon: 'write',
            onclick: () => void insert(),
          }),
        button(t.helper.copy, { icon: 'copy', onclick: () => void copy() }),
      ),
      !host.isExcel && h('p', { class: 'hint' }, t.preview.noInsert),
      messages.element,
    ),
    reasons,
  );
}

/** What a function takes where no marketplace is given. */
const DEFAULT_MARKETPLACE = 'US';

/** The usual marketplace, once; a person who then chooses the default keeps it. */
function startWithUsualMarketplace({ preferences }: App, info: FunctionInfo, kept: Map<string, FieldValue>): void {
  const usual = preferences.marketplace;
  if (kept.has('marketplace') || usual === DEFAULT_MARKETPLACE) return;
  if (info.parameters.some(({ name }) => name === 'marketplace')) {
    kept.set('marketplace', { kind: 'typed', text: usual });
  }
}

/** The marketplace that the fields speak of, taken from a cell as well. */
function marketplaceOf({ core, language }: App, kept: ReadonlyMap<string, FieldValue>): string {
  const field = kept.get('marketplace') ?? EMPTY;
  const given = field.kind === 'typed' ? field.text : field.kind === 'cells' ? field.values[0]?.[0] : null;
  const id = String(given ?? '').toUpperCase();
  return core.marketplaces(language).some((known) => known.id === id) ? id : DEFAULT_MARKETPLACE;
}

function whyNotInsert({ t }: App, fields: readonly FieldValue[], answer: Answer | null): string | null {
  if (!answer) return t.helper.fillFirst;
  if (fields.some(({ kind }) => kind === 'block')) return t.helper.blockFirst;
  const long = tooLongLiteral(fields);
  return long === null ? null : t.helper.tooLong;
}

const SHARE_MEASURES: ReadonlySet<string> = new Set(['margin', 'roi', 'breakevenacos']);

function showAnswer(
  app: App,
  info: FunctionInfo,
  answer: Answer,
  fields: ReadonlyMap<string, FieldValue>,
): HTMLElement {
  const first = answer[0]?.[0];
  if (first === undefined) return h('p', { class: 'hint' }, app.t.helper.noAnswer);
  if (info.id === EXPLAIN) return explainedSteps(app, answer);
  const names = (app.t.rowFields as Readonly<Record<string, readonly string[]>>)[info.id];
  if (names && answer.length === 1) return answerFields(app, answer[0] ?? [], names);
  if (answer.length > 1 || (answer[0]?.length ?? 0) > 1)
    return answerTable(app, answer, info.isTable, app.t.helper.result);
  const measure = fields.get('measure');
  const isShare = info.id.endsWith('.PROFIT') && measure?.kind === 'typed' && SHARE_MEASURES.has(measure.text);
  return answerValue(app, first, isShare);
}

/** The steps of AMZ.EXPLAIN, wherever the fields give what it needs. */
function reasonsOf(app: App, info: FunctionInfo, fields: readonly FieldValue[]): HTMLElement | null {
  if (info.id === EXPLAIN || !info.id.startsWith('AMZ.')) return null;
  const explain = app.core.functions(app.language).find(({ id }) => id === EXPLAIN);
  if (!explain) return null;
  const taken = explainFields(explain.parameters, info.parameters, fields);
  if (!taken) return hasSize(info) ? h('p', { class: 'hint' }, app.t.helper.reasonsNeed) : null;
  const steps = app.core.evaluate(EXPLAIN, argumentsOf(taken), app.language);
  return h(
    'details',
    { class: 'section', open: true },
    h('summary', {}, app.t.helper.reasons),
    explainedSteps(app, steps),
  );
}

function hasSize({ parameters }: FunctionInfo): boolean {
  return parameters.some(({ name }) => name === 'length') && parameters.some(({ name }) => name === 'weight');
}
