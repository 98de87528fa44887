import { html, nothing, type TemplateResult } from 'lit';
import type { App } from '../app';
import { readFigure, readOwnThreshold, writeFigure, type OwnReading } from '../audit/own-threshold';
import { runAudit } from '../audit/actions';
import type { AuditStore, OwnForm } from '../audit/store';
import type { Bound, MetricInfo, OwnThreshold } from '../core';
import { formatInUnit } from '../format';
import { button, selectField, textField } from '../ui/controls';
import { isKept } from '../ui/kept';
import { slotView } from '../ui/notice';
import type { Words } from '../ui/slot';

const OPERATORS = ['lt', 'lte', 'gt', 'gte', 'between'] as const;

/** Own thresholds: what is set, one form to tighten or add one, and one click back to what is published. */
export function ownPanel(app: App, store: AuditStore): TemplateResult {
  const { t, language } = app;
  const metrics = [...app.core.metrics(app.today)].sort((a, b) =>
    a.name[language].localeCompare(b.name[language], language),
  );
  if (!store.own) startOwnForm(app, store, firstOf(store));
  const form = store.own;
  const metric = form && metrics.find(({ id }) => id === form.metric);
  return html`<div class="stack">
    <h3 class="panel-title">${t.own.title}</h3>
    <p class="hint">${t.own.what}</p>
    ${ownList(app, store, metrics)} ${form && metric ? ownForm(app, store, form, metric, metrics) : nothing}
    ${slotView(app, store.ownMessages)}
  </div>`;
}

/** Opens the form on a metric, with what holds for it now. */
export function startOwnForm(app: App, store: AuditStore, wanted: string): void {
  const metrics = app.core.metrics(app.today);
  const metric = metrics.find(({ id }) => id === wanted) ?? metrics[0];
  if (!metric) return;
  const start = app.preferences.own[metric.id]?.pass ?? metric.threshold?.pass;
  store.own = {
    metric: metric.id,
    operator: start && start.operator !== 'eq' ? start.operator : 'gte',
    low: start ? writeFigure(start.value, metric.unit) : '',
    high: start?.high === undefined ? '' : writeFigure(start.high, metric.unit),
  };
}

/** What the audit puts first is what a seller most likely wants to tighten. */
function firstOf({ audit }: AuditStore): string {
  return audit?.items.find(({ threshold }) => threshold)?.metric ?? '';
}

async function save(app: App, store: AuditStore, change: Promise<void>, words: Words): Promise<void> {
  if (await isKept(change, store.ownMessages)) {
    app.announce(words(app.t));
    store.ownMessages.clear();
  }
  if (store.audit) await runAudit(app, store);
  app.update();
}

function ownList(app: App, store: AuditStore, metrics: readonly MetricInfo[]): TemplateResult {
  const { t, preferences } = app;
  const own = Object.entries(preferences.own);
  if (own.length === 0) return html`<p class="hint">${t.own.none}</p>`;
  const reset = button(t.own.reset, {
    size: 'small',
    id: 'reset-own',
    onclick: () => void save(app, store, preferences.resetOwn(), (words) => words.own.wasReset),
  });
  return html`<div>
    <ul class="own-list">
      ${own.map(([id, threshold]) => ownRow(app, store, id, threshold, metrics))}
    </ul>
    ${reset}
  </div>`;
}

function ownRow(
  app: App,
  store: AuditStore,
  id: string,
  threshold: OwnThreshold,
  metrics: readonly MetricInfo[],
): TemplateResult {
  const { t, language, preferences } = app;
  const metric = metrics.find((known) => known.id === id);
  const name = metric?.name[language] ?? id;
  const remove = () => void save(app, store, preferences.removeOwn(id), (words) => words.own.removed);
  return html`<li class="own-row">
    <span>${t.own.row(name, boundInWords(app, threshold.pass, metric))}</span>
    ${button('', { icon: 'remove', label: t.own.remove(name), size: 'small', appearance: 'transparent', onclick: remove })}
  </li>`;
}

function ownForm(
  app: App,
  store: AuditStore,
  form: OwnForm,
  metric: MetricInfo,
  metrics: readonly MetricInfo[],
): TemplateResult {
  const { t, language } = app;
  const { threshold } = metric;
  const operator = selectField(t.own.rule, {
    id: 'own-rule',
    choices: OPERATORS.map((value) => ({ value, label: t.operator[value] })),
    value: form.operator,
    onchange(value) {
      form.operator = value as Bound['operator'];
      app.update();
    },
  });
  return html`<div class="stack">
    ${metricPicker(app, store, metric.id, metrics)}
    <p class="hint">${threshold ? t.own.published(threshold.wording[language]) : t.own.unpublished}</p>
    ${operator}
    <div class="pair">${figureFields(app, form, metric)}</div>
    <div class="buttons">
      ${button(t.own.save, {
        appearance: 'primary',
        id: 'save-own',
        onclick: () => {
          submit(app, store, form, metric);
        },
      })}
    </div>
  </div>`;
}

function figureFields({ t }: App, form: OwnForm, metric: MetricInfo): TemplateResult {
  const suffix = metric.unit === 'percent' ? '%' : t.unit[metric.unit];
  const low = textField(t.own.value, {
    numeric: true,
    suffix,
    value: form.low,
    oninput: (value) => (form.low = value),
  });
  if (form.operator !== 'between') return low;
  return html`${low}
  ${textField(t.own.upTo, { numeric: true, suffix, value: form.high, oninput: (value) => (form.high = value) })}`;
}

function submit(app: App, store: AuditStore, form: OwnForm, metric: MetricInfo): void {
  const reading = readOwnThreshold(
    form.operator,
    readFigure(form.low, metric.unit),
    readFigure(form.high, metric.unit),
    metric.threshold,
  );
  if ('problem' in reading) store.ownMessages.say('error', wordReading(app, reading.problem, metric));
  else void save(app, store, app.preferences.setOwn(metric.id, { pass: reading.bound }), (t) => t.own.saved);
}

function metricPicker(app: App, store: AuditStore, chosen: string, metrics: readonly MetricInfo[]): TemplateResult {
  const { t, language } = app;
  const label = ({ name, abbreviation }: MetricInfo) =>
    abbreviation ? `${name[language]} (${abbreviation})` : name[language];
  const group = (platform: MetricInfo['platform']) => ({
    group: t.platform[platform],
    choices: metrics
      .filter((metric) => metric.platform === platform)
      .map((metric) => ({ value: metric.id, label: label(metric) })),
  });
  return selectField(t.own.metric, {
    id: 'own-metric',
    choices: [group('amazon'), group('alibaba')],
    value: chosen,
    onchange(id) {
      startOwnForm(app, store, id);
      app.update();
    },
  });
}

function boundInWords(app: App, bound: Bound, metric: MetricInfo | undefined): string {
  const { t, language } = app;
  const unit = metric?.unit ?? 'number';
  const figures = [bound.value, ...(bound.high === undefined ? [] : [bound.high])];
  return `${t.operator[bound.operator]} ${figures.map((figure) => formatInUnit(figure, unit, language)).join(' – ')}`;
}

type Unfit = Extract<OwnReading, { problem: unknown }>['problem'];

function wordReading({ language }: App, problem: Unfit, metric: MetricInfo): Words {
  if (problem === 'looser') return (t) => t.own.looser(metric.threshold?.wording[language] ?? '');
  return (t) => (problem === 'order' ? t.own.order : t.own.noNumber);
}
