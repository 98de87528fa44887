import { html, nothing, type TemplateResult } from 'lit';
import type { App } from '../app';
import type { RateCardInfo } from '../core';
import { capitalised, formatNumber } from '../format';
import { recalculate, staleness } from '../rates/actions';
import type { RatesStore } from '../rates/store';
import { isoDay } from '../today';
import { button, dateField, selectField } from '../ui/controls';
import { icon } from '../ui/icons';
import { longList } from '../ui/long-list';
import { messageBar, slotView } from '../ui/notice';
import { sourceLink } from '../ui/source-link';

/** The marketplace of a card, or its platform where it has none. */
const placeOf = (card: RateCardInfo) => card.marketplace ?? card.platform;

/** Every rate card in force on a day: from when, until when, how sure, last checked, and where it was read. */
export function ratesView(app: App, store: RatesStore): TemplateResult {
  const { t, core, language, preferences } = app;
  const day = store.day || isoDay(app.today);
  const cards = core.rateCards(day, language);
  const fees = new Map(cards.map((card) => [card.fee, capitalised(card.feeLabel)]));
  const places = new Set(cards.map(placeOf));
  store.place ??= preferences.marketplace;
  const place = places.has(store.place) ? store.place : '';
  const fee = fees.has(store.fee) ? store.fee : '';
  const found = cards.filter((card) => (place === '' || placeOf(card) === place) && (fee === '' || card.fee === fee));
  return html`<div class="view stack">
    <p class="lead">${t.rates.lead}</p>
    ${app.host.isExcel ? calculation(app, store) : nothing} ${dayField(app, store, day)}
    <div class="pair">${placeField(app, store, places, place)}${feeField(app, store, fees, fee)}</div>
    <div class="stack">
      <p class="hint" role="status">${t.rates.count(formatNumber(found.length, language))}</p>
      ${found.length === 0 ? noCards(app) : nothing}
      ${longList(app, 'rate-list', store.shown, found, (card) => rateCard(app, card))}
    </div>
  </div>`;
}

/** When the workbook's formulas were last calculated, as far as it remembers, and one button to do it again. */
function calculation(app: App, store: RatesStore): TemplateResult {
  const { t } = app;
  return html`<div class="stack">
    ${staleNote(app)}
    <p class="hint">${t.rates.recalculateHint}</p>
    <div class="buttons">
      ${button(t.rates.recalculate, { id: 'recalculate', onclick: () => void recalculate(app, store.messages) })}
    </div>
    ${slotView(app, store.messages)}
  </div>`;
}

/** Where other cards are in force than when the workbook was last calculated. */
export function staleNote(app: App): TemplateResult | typeof nothing {
  const stale = staleness(app);
  if (!stale) return nothing;
  const places = stale.places.map((place) => placeLabel(app, place)).join(app.t.text.listComma);
  return messageBar('warning', app.t.rates.stale(stale.day, places));
}

function noCards({ t }: App): TemplateResult {
  return html`<div class="empty">
    <p class="empty-title">${t.rates.none}</p>
    <p class="hint">${t.rates.noneHint}</p>
  </div>`;
}

function dayField(app: App, store: RatesStore, value: string): TemplateResult {
  return dateField(app.t.rates.day, {
    id: 'rates-day',
    value,
    onchange(day) {
      store.day = day;
      app.update();
    },
  });
}

function placeField(app: App, store: RatesStore, places: ReadonlySet<string>, value: string): TemplateResult {
  const choices = [...places].map((place) => ({ value: place, label: placeLabel(app, place) }));
  return selectField(app.t.rates.marketplace, {
    id: 'rates-place',
    choices: [{ value: '', label: app.t.rates.all }, ...choices],
    value,
    onchange(place) {
      store.place = place;
      store.shown.reset();
      app.update();
    },
  });
}

function placeLabel({ t, core, language }: App, place: string): string {
  if (place === 'alibaba' || place === 'amazon') return t.platform[place];
  return core.marketplaces(language).find(({ id }) => id === place)?.label ?? t.rates.noPlace;
}

function feeField(app: App, store: RatesStore, fees: ReadonlyMap<string, string>, value: string): TemplateResult {
  return selectField(app.t.rates.fee, {
    id: 'rates-fee',
    choices: [{ value: '', label: app.t.rates.all }, ...[...fees].map(([fee, label]) => ({ value: fee, label }))],
    value,
    onchange(fee) {
      store.fee = fee;
      store.shown.reset();
      app.update();
    },
  });
}

const SURE_ICON = { official: 'pass', corroborated: 'pass', reported: 'unknown' } as const;

function rateCard(app: App, card: RateCardInfo): TemplateResult {
  const { t } = app;
  const from = card.firstSeen ? t.rates.firstSeen(card.from) : t.rates.from(card.from);
  const until = card.until ? t.rates.until(card.until) : t.rates.openEnd;
  const carried = html`<span class="badge badge-warn">${icon('warn')}${t.rates.carried(card.lastChecked)}</span>`;
  return html`<li class="rate">
    <div class="card-head">
      <h3 class="card-name">
        ${capitalised(card.feeLabel)}${card.scope ? html`<span class="card-short"> ${card.scope}</span>` : nothing}
      </h3>
      <span class=${`badge badge-${card.confidence}`}
        >${icon(SURE_ICON[card.confidence])}${t.confidence[card.confidence]}</span
      >
    </div>
    <p class="fact">${placeLabel(app, placeOf(card))} · ${from} · ${until}</p>
    <p class="fact badge-line">${card.carriedForward ? carried : t.card.checked(card.lastChecked)}</p>
    <p class="fact fact-faint">${t.card.source}${t.text.colon}${sourceLink(card.source.title, card.source.url, t)}</p>
  </li>`;
}
