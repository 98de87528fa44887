import { html, nothing, type TemplateResult } from 'lit';
import type { App } from '../app';
import type { Answer, FunctionInfo, FunctionParameter } from '../core';
import { EXPLAIN, calculatedNow, insertFormula } from '../helper/actions';
import { EMPTY, type FieldValue } from '../helper/formula';
import type { Calculated, HelperStore } from '../helper/store';
import { answerFields, answerTable, answerValue, explainedSteps } from '../ui/answer';
import { button } from '../ui/controls';
import { copyText } from '../ui/copy';
import { slotView } from '../ui/notice';
import { helperField } from './helper-field';

export function helperForm(app: App, store: HelperStore, info: FunctionInfo, back: () => void): TemplateResult {
  const { t } = app;
  const result = calculatedNow(app, store, info);
  const required = info.parameters.filter(({ optional }) => !optional);
  const optional = info.parameters.filter((parameter) => parameter.optional);
  return html`<div class="stack">
    ${button(t.helper.back, { appearance: 'subtle', size: 'small', onclick: back })}
    <h2 class="function-name" tabindex="-1">${info.title} <span class="function-id">${info.id}</span></h2>
    <p class="lead">${info.description}</p>
    <div class="fields">${required.map((parameter) => helperField(app, store, info, parameter))}</div>
    ${optional.length > 0 ? optionalFields(app, store, info, optional) : nothing} ${answerBox(app, store, info, result)}
    ${reasons(app, info, result)}
  </div>`;
}

function optionalFields(
  app: App,
  store: HelperStore,
  info: FunctionInfo,
  optional: readonly FunctionParameter[],
): TemplateResult {
  const kept = store.fields(info.id);
  const isOpen =
    optional.length === info.parameters.length ||
    optional.some(({ name }) => (kept.get(name) ?? EMPTY).kind !== 'empty');
  return html`<details class="section" ?open=${isOpen}>
    <summary>${app.t.helper.optional(optional.length)}</summary>
    <div class="fields">${optional.map((parameter) => helperField(app, store, info, parameter))}</div>
  </details>`;
}

function answerBox(app: App, store: HelperStore, info: FunctionInfo, result: Calculated): TemplateResult {
  const { t, host } = app;
  const insert = button(t.helper.insert, {
    appearance: 'primary',
    id: 'insert-formula',
    icon: 'write',
    onclick: () => void insertFormula(app, store, info),
  });
  const copy = button(t.helper.copy, {
    icon: 'copy',
    onclick: () => void copyText(result.formula, store.messages),
  });
  return html`<section class="answer-box" aria-label=${t.helper.result}>
    <div class="answer" role="status">${answerOrMissing(app, store, info, result)}</div>
    <div class="formula-row"><code class="formula">${result.formula}</code></div>
    <div class="buttons">${host.isExcel ? insert : nothing}${copy}</div>
    ${host.isExcel ? nothing : html`<p class="hint">${t.preview.noInsert}</p>`} ${slotView(app, store.messages)}
  </section>`;
}

function answerOrMissing(app: App, store: HelperStore, info: FunctionInfo, result: Calculated): TemplateResult {
  if (result.answer) return showAnswer(app, info, result.answer, store.fields(info.id));
  const missing = info.parameters.filter(({ name }) => result.missing.includes(name));
  const labels = missing.map(({ label }) => label).join(app.t.text.listComma);
  return html`<p class="hint">${app.t.helper.missing(labels)}</p>`;
}

const SHARE_MEASURES: ReadonlySet<string> = new Set(['margin', 'roi', 'breakevenacos']);

function showAnswer(
  app: App,
  info: FunctionInfo,
  answer: Answer,
  fields: ReadonlyMap<string, FieldValue>,
): TemplateResult {
  const first = answer[0]?.[0];
  if (first === undefined) return html`<p class="hint">${app.t.helper.noAnswer}</p>`;
  if (info.id === EXPLAIN) return explainedSteps(app, answer);
  if (!info.isTable && info.fields.length > 1 && answer.length === 1)
    return answerFields(
      app,
      answer[0] ?? [],
      info.fields.map(({ label }) => label),
    );
  if (answer.length > 1 || (answer[0]?.length ?? 0) > 1)
    return answerTable(app, answer, info.isTable, app.t.helper.result);
  const measure = fields.get('measure');
  const isShare = info.id.endsWith('.PROFIT') && measure?.kind === 'typed' && SHARE_MEASURES.has(measure.text);
  return answerValue(app, first, isShare);
}

/** The steps of AMZ.EXPLAIN, wherever the fields give what it needs. */
function reasons(
  app: App,
  info: FunctionInfo,
  { answer, reasons: steps }: Calculated,
): TemplateResult | typeof nothing {
  if (!answer || info.id === EXPLAIN || !info.id.startsWith('AMZ.')) return nothing;
  if (!steps) return hasSize(info) ? html`<p class="hint">${app.t.helper.reasonsNeed}</p>` : nothing;
  return html`<details class="section" open>
    <summary>${app.t.helper.reasons}</summary>
    ${explainedSteps(app, steps)}
  </details>`;
}

function hasSize({ parameters }: FunctionInfo): boolean {
  return parameters.some(({ name }) => name === 'length') && parameters.some(({ name }) => name === 'weight');
}
