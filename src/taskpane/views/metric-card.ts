import { html, nothing, type TemplateResult } from 'lit';
import type { App } from '../app';
import { thresholdText } from '../audit/audit-text';
import { bulletBar } from '../charts/bullet';
import { sparkline } from '../charts/sparkline';
import type { AuditItem, AuditPoint, AuditSource, AuditThreshold } from '../core';
import { formatInUnit, formatNumber, limitOf, valueOf } from '../format';
import { visibleText } from '../outside-text';
import { button } from '../ui/controls';
import { icon } from '../ui/icons';
import { sourceLink } from '../ui/source-link';

const MOST_ROWS = 8;

const needsWork = (item: AuditItem) => item.status === 'fail' || item.status === 'warn' || item.isNear;

/** One metric: status in a word, value, rule, how far away, what it leads to and what to do first. */
export function metricCard(app: App, item: AuditItem, openOwn: (metric: string) => void): TemplateResult {
  const { t, language } = app;
  const setOwn = button(item.threshold?.own ? t.card.changeOwn : t.card.setOwn, {
    size: 'small',
    appearance: 'transparent',
    icon: 'target',
    onclick: () => {
      openOwn(item.metric);
    },
  });
  return html`<li class=${`card card-${item.isNear ? 'warn' : item.status}`}>
    <div class="card-head">
      <h3 class="card-name">
        ${item.name[language]}${item.abbreviation ? html`<span class="card-short"> ${item.abbreviation}</span>` : nothing}${
          item.of ? html` <bdi class="card-of">${visibleText(item.of)}</bdi>` : nothing
        }
      </h3>
      ${statusBadge(app, item)}
    </div>
    ${figures(app, item)} ${picture(app, item)} ${sentences(app, item)}
    <details class="card-more" ?open=${needsWork(item)}>
      <summary>${needsWork(item) ? t.card.todo : t.card.more}</summary>
      ${details(app, item)}
      <div class="buttons">${setOwn}</div>
    </details>
  </li>`;
}

function statusBadge({ t }: App, item: AuditItem): TemplateResult {
  const look = item.isNear ? 'warn' : item.status;
  const words = item.isNear ? t.status.near : t.status[item.status];
  return html`<span class=${`badge badge-${look}`}>${icon(look)}${words}</span>`;
}

function figures({ t, language }: App, item: AuditItem): TemplateResult {
  const rule = item.threshold && thresholdText(item, language, t);
  return html`<div class="card-figures">
    <span class="card-value">${visibleText(valueOf(item, language))}</span>
    ${item.countText ? html`<bdi class="card-count">${visibleText(item.countText)}</bdi>` : nothing}
    ${rule ? html`<span class="card-rule">${t.card.rule(rule)}</span>` : nothing}
  </div>`;
}

/** What stands between the picture and the steps, a sentence each. */
function sentences(app: App, item: AuditItem): TemplateResult {
  const { t, language } = app;
  const consequence = item.consequence[language];
  const lines = [
    item.distance?.[language],
    item.choice && visibleText(item.choice[language]),
    item.side && item.sideMeaning?.[language],
    needsWork(item) && consequence && html`${factName(app, t.card.leadsTo)}${consequence}`,
  ].filter(Boolean);
  return html`${lines.map((line) => html`<p class="card-distance">${line}</p>`)}
  ${item.problem ? html`<p class="card-problem">${app.core.wordProblem(item.problem, language)}</p>` : nothing}`;
}

function picture(app: App, item: AuditItem): TemplateResult | typeof nothing {
  const bar = barOf(app, item);
  const trend = trendOf(app, item);
  return bar || trend ? html`<div class="card-pictures">${bar}${trend}</div>` : nothing;
}

function barOf({ t, language }: App, item: AuditItem): TemplateResult | null {
  const { threshold, value } = item;
  if (value === null || !threshold) return null;
  const label = t.card.bar(formatInUnit(value, item.unit, language), thresholdText(item, language, t));
  return bulletBar(item, value, threshold, label);
}

function trendOf(app: App, item: AuditItem): TemplateResult | null {
  if (!item.isSeries || item.points.length < 2) return null;
  const limit = item.threshold && limitOf(item.threshold);
  return html`<figure class="card-picture">
    ${sparkline(item.points, limit, trendInWords(app, item))}
    <figcaption>${app.t.card.periods(item.points.length, ...ends(item.points))}</figcaption>
  </figure>`;
}

function trendInWords({ t, language }: App, item: AuditItem): string {
  const shown = (point: AuditPoint | undefined) => (point ? formatInUnit(point.value, item.unit, language) : '');
  return t.card.trend(item.name[language], item.points.length, shown(item.points[0]), shown(item.points.at(-1)));
}

function ends(points: readonly AuditPoint[]): [string, string] {
  return [visibleText(points[0]?.label ?? ''), visibleText(points.at(-1)?.label ?? '')];
}

function details(app: App, item: AuditItem): TemplateResult {
  const { t, language } = app;
  const consequence = item.consequence[language];
  return html`<div class="card-details">
    ${
      needsWork(item) && item.steps.length > 0
        ? html`<ol class="steps">
            ${item.steps.map((step) => html`<li>${step[language]}</li>`)}
          </ol>`
        : nothing
    }
    ${!needsWork(item) && consequence ? fact(app, t.card.leadsTo, consequence) : nothing}
    ${!item.isSeries && item.points.length > 1 ? pointRows(app, item) : nothing}
    ${item.assumed ? fact(app, t.card.assumed, item.assumed[language]) : nothing}
    ${item.threshold ? fact(app, basisName(app, item.threshold), basisInWords(app, item)) : nothing}
    ${item.others.map(({ wording, source }) =>
      fact(app, t.card.other, html`${wording[language]} ${sourceLink(source.title, source.url, t)}`),
    )}
    ${item.source ? sourceLine(app, item.source) : nothing}
    <p class="fact fact-faint">${t.card.from(item.line)} <bdi>${visibleText(item.label)}</bdi></p>
  </div>`;
}

/** What the platform publishes is a standard; what others write is for reference only. */
function basisName({ t }: App, { basis, own }: AuditThreshold): string {
  return own || basis === 'official' ? t.card.basis : t.card.reference;
}

function basisInWords({ t, language }: App, { threshold, window }: AuditItem): string {
  const basis = threshold?.own ? t.card.basisOwn : threshold ? t.basis[threshold.basis] : '';
  return window ? `${basis} · ${t.card.window(window[language])}` : basis;
}

function factName({ t }: App, name: string): TemplateResult {
  return html`<span class="fact-name">${name}${t.text.colon}</span>`;
}

function fact(app: App, name: string, content: unknown): TemplateResult {
  return html`<p class="fact">${factName(app, name)}${content}</p>`;
}

function sourceLine(app: App, { title, url, date, confidence }: AuditSource): TemplateResult {
  const { t } = app;
  const sure = html`<span class="fact-faint"> ${t.card.checked(date)} · ${t.confidence[confidence]}</span>`;
  return fact(app, t.card.source, html`${sourceLink(title, url, t)}${sure}`);
}

/** Accounts, ASINs or lines side by side; the worst one decided. */
function pointRows(app: App, item: AuditItem): TemplateResult {
  const { t, language } = app;
  const points = item.points.slice(0, MOST_ROWS);
  const rest = item.points.length - points.length;
  const row = (point: AuditPoint) =>
    html`<tr>
      <td><bdi>${visibleText(point.label) || t.audit.line(point.line)}</bdi></td>
      <td class="number">${formatInUnit(point.value, item.unit, language)}</td>
      <td>${t.status[point.status]}</td>
    </tr>`;
  return html`<div class="table-frame" tabindex="0" role="region" aria-label=${t.card.points}>
    <table class="table">
      <caption>
        ${t.card.worstDecides}
      </caption>
      <tbody>
        ${points.map(row)}
      </tbody>
    </table>
    ${rest > 0 ? html`<p class="hint">${t.card.morePoints(formatNumber(rest, language))}</p>` : nothing}
  </div>`;
}
