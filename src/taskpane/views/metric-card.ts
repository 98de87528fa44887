import type { App } from '../app';
import { thresholdText } from '../audit/audit-text';
import { bulletBar } from '../charts/bullet';
import { sparkline } from '../charts/sparkline';
import type { AuditItem, AuditPoint, AuditSource } from '../core';
import { h } from '../dom';
import { formatInUnit, formatNumber, limitOf, valueOf } from '../format';
import { visibleText } from '../outside-text';
import { button } from '../ui/controls';
import { icon } from '../ui/icons';
import { sourceLink } from '../ui/source-link';

const MOST_ROWS = 8;

/** One metric: status in a word, value, rule, how far away, what it leads to and what to do first. */
export function metricCard(app: App, item: AuditItem, openOwn: (metric: string) => void): HTMLElement {
  const { t, language } = app;
  const needsWork = item.status === 'fail' || item.status === 'warn' || item.isNear;
  const consequence = item.consequence[language];
  const rule = item.threshold && thresholdText(item, language, t);
  return h(
    'li',
    { class: `card card-${item.isNear ? 'warn' : item.status}` },
    h(
      'div',
      { class: 'card-head' },
      h(
        'h3',
        { class: 'card-name' },
        item.name[language],
        item.abbreviation && h('span', { class: 'card-short' }, ` ${item.abbreviation}`),
      ),
      statusBadge(app, item),
    ),
    h(
      'div',
      { class: 'card-figures' },
      h('span', { class: 'card-value' }, visibleText(valueOf(item, language))),
      item.countText && h('bdi', { class: 'card-count' }, visibleText(item.countText)),
      rule && h('span', { class: 'card-rule' }, t.card.rule(rule)),
    ),
    picture(app, item),
    item.distance && h('p', { class: 'card-distance' }, item.distance[language]),
    item.choice && h('p', { class: 'card-distance' }, visibleText(item.choice[language])),
    item.side && item.sideMeaning && h('p', { class: 'card-distance' }, item.sideMeaning[language]),
    needsWork && consequence && h('p', { class: 'card-distance' }, factName(app, t.card.leadsTo), consequence),
    item.problem && h('p', { class: 'card-problem' }, app.core.wordProblem(item.problem, language)),
    h(
      'details',
      { class: 'card-more', open: needsWork },
      h('summary', {}, needsWork ? t.card.todo : t.card.more),
      details(app, item, needsWork),
      h(
        'div',
        { class: 'buttons' },
        button(item.threshold?.own ? t.card.changeOwn : t.card.setOwn, {
          size: 'small',
          appearance: 'transparent',
          icon: 'target',
          onclick: () => {
            openOwn(item.metric);
          },
        }),
      ),
    ),
  );
}

function statusBadge({ t }: App, item: AuditItem): HTMLElement {
  const look = item.isNear ? 'warn' : item.status;
  const words = item.isNear ? t.status.near : t.status[item.status];
  return h('span', { class: `badge badge-${look}` }, icon(look), words);
}

function picture(app: App, item: AuditItem): HTMLElement | null {
  const { t, language } = app;
  const { threshold, value } = item;
  const limit = threshold && limitOf(threshold);
  const shown = (figure: number) => formatInUnit(figure, item.unit, language);
  const trend =
    item.isSeries && item.points.length > 1
      ? h(
          'figure',
          { class: 'card-picture' },
          sparkline(item.points, limit, trendInWords(app, item)),
          h('figcaption', {}, t.card.periods(item.points.length, ...ends(item.points))),
        )
      : null;
  const bar =
    value !== null && threshold
      ? bulletBar(item, value, threshold, t.card.bar(shown(value), thresholdText(item, language, t)))
      : null;
  return bar || trend ? h('div', { class: 'card-pictures' }, bar, trend) : null;
}

function trendInWords({ t, language }: App, item: AuditItem): string {
  const shown = (point: AuditPoint | undefined) => (point ? formatInUnit(point.value, item.unit, language) : '');
  return t.card.trend(item.name[language], item.points.length, shown(item.points[0]), shown(item.points.at(-1)));
}

function ends(points: readonly AuditPoint[]): [string, string] {
  return [visibleText(points[0]?.label ?? ''), visibleText(points.at(-1)?.label ?? '')];
}

function details(app: App, item: AuditItem, needsWork: boolean): HTMLElement {
  const { t, language } = app;
  const consequence = item.consequence[language];
  return h(
    'div',
    { class: 'card-details' },
    item.steps.length > 0 &&
      needsWork &&
      h('ol', { class: 'steps' }, ...item.steps.map((step) => h('li', {}, step[language]))),
    !needsWork && consequence && fact(app, t.card.leadsTo, consequence),
    !item.isSeries && item.points.length > 1 && pointRows(app, item),
    item.assumed && fact(app, t.card.assumed, item.assumed[language]),
    item.threshold && fact(app, t.card.basis, basisInWords(app, item)),
    ...item.others.map((other) =>
      h(
        'p',
        { class: 'fact' },
        factName(app, t.card.other),
        other.wording[language],
        ' ',
        sourceLink(other.source.title, other.source.url, t),
      ),
    ),
    item.source && sourceLine(app, item.source),
    h('p', { class: 'fact fact-faint' }, t.card.from(item.line), ' ', h('bdi', {}, visibleText(item.label))),
  );
}

function basisInWords({ t, language }: App, { threshold, window }: AuditItem): string {
  const basis = threshold?.own ? t.card.basisOwn : threshold ? t.basis[threshold.basis] : '';
  return window ? `${basis} · ${t.card.window(window[language])}` : basis;
}

function factName({ t }: App, name: string): HTMLElement {
  return h('span', { class: 'fact-name' }, name + t.text.colon);
}

function fact(app: App, name: string, words: string): HTMLElement {
  return h('p', { class: 'fact' }, factName(app, name), words);
}

function sourceLine(app: App, source: AuditSource): HTMLElement {
  const { t } = app;
  return h(
    'p',
    { class: 'fact' },
    factName(app, t.card.source),
    sourceLink(source.title, source.url, t),
    h('span', { class: 'fact-faint' }, ` ${t.card.checked(source.date)} · ${t.confidence[source.confidence]}`),
  );
}

/** Accounts, ASINs or lines side by side; the worst one decided. */
function pointRows(app: App, item: AuditItem): HTMLElement {
  const { t, language } = app;
  const rows = item.points
    .slice(0, MOST_ROWS)
    .map((point) =>
      h(
        'tr',
        {},
        h('td', {}, h('bdi', {}, visibleText(point.label) || t.audit.line(point.line))),
        h('td', { class: 'number' }, formatInUnit(point.value, item.unit, language)),
        h('td', {}, t.status[point.status]),
      ),
    );
  const rest = item.points.length - rows.length;
  return h(
    'div',
    { class: 'table-frame', tabindex: 0, role: 'region', 'aria-label': t.card.points },
    h('table', { class: 'table' }, h('caption', {}, t.card.worstDecides), h('tbody', {}, ...rows)),
    rest > 0 && h('p', { class: 'hint' }, t.card.morePoints(formatNumber(rest, language))),
  );
}
