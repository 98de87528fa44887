import type { App } from '../app';
import { readFigure, readOwnThreshold, writeFigure } from '../audit/own-threshold';
import type { AuditSession } from '../audit/session';
import type { Bound, MetricInfo } from '../core';
import { h, replaceChildren } from '../dom';
import { formatInUnit } from '../format';
import { button, messageBar, messagePlace, selectField, textField } from '../ui/controls';

const OPERATORS = ['lt', 'lte', 'gt', 'gte', 'between'] as const;

/** Own thresholds: what is set, one form to tighten or add one, and one click back to what is published. */
export function ownPanel(app: App, session: AuditSession, runAgain: () => void): HTMLElement {
  const { t, preferences, language } = app;
  const metrics = [...app.core.metrics(app.today)].sort((a, b) =>
    a.name[language].localeCompare(b.name[language], language),
  );
  const messages = messagePlace();
  const list = h('div');
  const form = h('div', { class: 'stack' });

  const save = async (change: Promise<void>, words: string) => {
    try {
      await change;
    } catch (error) {
      messages.show(messageBar('error', t.own.notSaved(error instanceof Error ? error.message : String(error))));
      return;
    }
    app.announce(words);
    if (session.audit) runAgain();
    else showList();
  };
  const showList = () => {
    const own = Object.entries(preferences.own);
    const rows = own.map(([id, threshold]) => {
      const metric = metrics.find((known) => known.id === id);
      const name = metric?.name[language] ?? id;
      return h(
        'li',
        { class: 'own-row' },
        h('span', {}, t.own.row(name, boundInWords(app, threshold.pass, metric))),
        button('', {
          icon: 'remove',
          label: t.own.remove(name),
          size: 'small',
          appearance: 'transparent',
          onclick: () => void save(preferences.removeOwn(id), t.own.removed),
        }),
      );
    });
    replaceChildren(
      list,
      own.length === 0 && h('p', { class: 'hint' }, t.own.none),
      own.length > 0 && h('ul', { class: 'own-list' }, ...rows),
      own.length > 0 &&
        button(t.own.reset, {
          size: 'small',
          id: 'reset-own',
          onclick: () => void save(preferences.resetOwn(), t.own.wasReset),
        }),
    );
  };

  const showForm = (id: string) => {
    const metric = metrics.find((known) => known.id === id) ?? metrics[0];
    if (!metric) return;
    session.ownMetric = metric.id;
    const start = preferences.own[metric.id]?.pass ?? metric.threshold?.pass;
    const suffix = metric.unit === 'percent' ? '%' : t.unit[metric.unit];
    const low = textField(t.own.value, {
      numeric: true,
      suffix,
      value: start ? writeFigure(start.value, metric.unit) : '',
    });
    const high = textField(t.own.upTo, {
      numeric: true,
      suffix,
      value: start?.high === undefined ? '' : writeFigure(start.high, metric.unit),
    });
    const operator = selectField(t.own.rule, {
      choices: OPERATORS.map((value) => ({ value, label: t.operator[value] })),
      value: start && start.operator !== 'eq' ? start.operator : 'gte',
      onchange: (value) => (high.hidden = value !== 'between'),
    });
    high.hidden = operator.select.value !== 'between';
    const submit = () => {
      const reading = readOwnThreshold(
        operator.select.value as Bound['operator'],
        readFigure(low.value, metric.unit),
        readFigure(high.value, metric.unit),
        metric.threshold,
      );
      if ('problem' in reading) messages.show(messageBar('error', wordReading(app, reading.problem, metric)));
      else void save(preferences.setOwn(metric.id, { pass: reading.bound }), t.own.saved);
    };
    replaceChildren(
      form,
      metricPicker(app, metrics, metric.id, showForm),
      h(
        'p',
        { class: 'hint' },
        metric.threshold ? t.own.published(metric.threshold.wording[language]) : t.own.unpublished,
      ),
      operator.element,
      h('div', { class: 'pair' }, low, high),
      h('div', { class: 'buttons' }, button(t.own.save, { appearance: 'primary', id: 'save-own', onclick: submit })),
    );
  };

  showList();
  showForm(session.ownMetric || firstOf(session));
  return h(
    'div',
    { class: 'stack' },
    h('h3', { class: 'panel-title' }, t.own.title),
    h('p', { class: 'hint' }, t.own.what),
    list,
    form,
    messages.element,
  );
}

/** What the audit puts first is what a seller most likely wants to tighten. */
function firstOf({ audit }: AuditSession): string {
  return audit?.items.find(({ threshold }) => threshold)?.metric ?? '';
}

function metricPicker(app: App, metrics: readonly MetricInfo[], chosen: string, onchange: (id: string) => void) {
  const { t, language } = app;
  const group = (platform: MetricInfo['platform']) => ({
    group: t.platform[platform],
    choices: metrics
      .filter((metric) => metric.platform === platform)
      .map((metric) => ({
        value: metric.id,
        label: metric.abbreviation ? `${metric.name[language]} (${metric.abbreviation})` : metric.name[language],
      })),
  });
  return selectField(t.own.metric, { choices: [group('amazon'), group('alibaba')], value: chosen, onchange }).element;
}

function boundInWords(app: App, bound: Bound, metric: MetricInfo | undefined): string {
  const { t, language } = app;
  const unit = metric?.unit ?? 'number';
  const figures = [bound.value, ...(bound.high === undefined ? [] : [bound.high])];
  return `${t.operator[bound.operator]} ${figures.map((figure) => formatInUnit(figure, unit, language)).join(' – ')}`;
}

function wordReading(app: App, problem: 'number' | 'order' | 'looser', metric: MetricInfo): string {
  const { t, language } = app;
  if (problem === 'looser') return t.own.looser(metric.threshold?.wording[language] ?? '');
  return problem === 'order' ? t.own.order : t.own.noNumber;
}
