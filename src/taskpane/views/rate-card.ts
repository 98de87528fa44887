import { html, nothing, type TemplateResult } from 'lit';
import type { App } from '../app';
import type { RateCard, RateCardInfo, TariffInfo } from '../core';
import { capitalised, formatNumber } from '../format';
import { cardMark } from '../rates/in-force';
import type { RatesStore } from '../rates/store';
import { icon } from '../ui/icons';
import { sourceLink } from '../ui/source-link';
import { tariffTables } from './tariff-table';

/** Tables up to this many rows stand open: most fees are a line or two. */
const SHORT_TABLE = 4;

/** One rate card, under the name of its fee: what it is for, since when, how sure, and the fee itself. */
export function rateCard(app: App, store: RatesStore, card: RateCard): TemplateResult {
  const { t, language } = app;
  const tariff = store.tariff(card, language);
  return html`<li class="rate">
    ${card.scope ? html`<h4 class="card-name">${capitalised(card.scope)}</h4>` : nothing} ${standing(app, card)}
    ${tariff ? amounts(app, store, card, tariff) : nothing}
    ${card.notes ? html`<p class="fact">${card.notes}</p>` : nothing}
    <p class="fact fact-faint">${t.card.source}${t.text.colon}${sourceLink(card.source.title, card.source.url, t)}</p>
  </li>`;
}

/** Since when, how sure, how old: in plain words, coloured only where a reader should be careful. */
export function standing(app: App, card: RateCardInfo): TemplateResult {
  const { t } = app;
  const from = card.firstSeen ? t.rates.firstSeen(card.from) : t.rates.from(card.from);
  const until = card.until ? t.rates.until(card.until) : t.rates.openEnd;
  const checked = t.rates.checked(card.lastChecked, card.age);
  const doubt = (words: string) => html`<span class="badge badge-warn">${icon('warn')}${words}</span>`;
  return html`<p class="fact">${placeLabel(app, placeOf(card))} · ${from} · ${until}</p>
    <p class="fact badge-line">
      ${card.confidence === 'reported' ? doubt(t.confidence.reported) : html`<span>${t.confidence[card.confidence]}</span>`}
      ${card.disputed ? doubt(t.rates.disputed) : nothing}
      ${card.carriedForward ? doubt(checked) : html`<span>${checked}</span>`}
    </p>`;
}

function amounts(app: App, store: RatesStore, card: RateCard, tariff: TariffInfo): TemplateResult | typeof nothing {
  const count = tariff.tables.reduce((sum, { rows }) => sum + rows.length, 0);
  if (count === 0) return nothing;
  if (count <= SHORT_TABLE) return tariffTables(app, tariff);
  const mark = cardMark(card);
  const isOpen = store.open.has(mark);
  const toggled = (event: Event) => {
    store.toggle(mark, (event.currentTarget as HTMLDetailsElement).open);
  };
  return html`<details ?open=${isOpen} @toggle=${toggled}>
    <summary>${app.t.rates.table(formatNumber(count, app.language))}</summary>
    ${isOpen ? tariffTables(app, tariff) : nothing}
  </details>`;
}

/** The marketplace of a card, or its platform where it has none. */
export const placeOf = (card: RateCardInfo) => card.marketplace ?? card.platform;

export function placeLabel({ t, core, language }: App, place: string): string {
  if (place === 'alibaba' || place === 'amazon') return t.platform[place];
  return core.marketplaces(language).find(({ id }) => id === place)?.label ?? t.rates.noPlace;
}
