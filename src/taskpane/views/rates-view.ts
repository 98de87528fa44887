import { html, nothing, type TemplateResult } from 'lit';
import type { App } from '../app';
import type { RateCard } from '../core';
import { capitalised, formatNumber } from '../format';
import { recalculate, staleness } from '../rates/actions';
import type { RatesMode, RatesStore } from '../rates/store';
import { isoDay } from '../today';
import { button, dateField, selectField } from '../ui/controls';
import { longList } from '../ui/long-list';
import { messageBar, slotView } from '../ui/notice';
import { placeLabel, placeOf, rateCard } from './rate-card';
import { rateChanges } from './rate-changes';

/** Every rate card in force on a day with its amounts, grouped by fee; or what changed, card against card. */
export function ratesView(app: App, store: RatesStore): TemplateResult {
  const { t, core, language, preferences } = app;
  const day = store.day || isoDay(app.today);
  const cards = core.rateCards(day, language);
  const fees = new Map(cards.map((card) => [card.fee, capitalised(card.feeLabel)]));
  const places = new Set(cards.map(placeOf));
  store.place ??= preferences.marketplace;
  const place = places.has(store.place) ? store.place : '';
  const fee = fees.has(store.fee) ? store.fee : '';
  const isInForce = store.mode === 'inForce';
  return html`<div class="view stack">
    <p class="lead">${t.rates.lead}</p>
    ${app.host.isExcel ? staleNote(app) : nothing} ${modeButtons(app, store)}
    <div class="pair">${placeField(app, store, places, place)}${feeField(app, store, fees, fee)}</div>
    ${isInForce ? dayField(app, store, day) : nothing}
    ${isInForce ? inForce(app, store, found(cards, place, fee)) : rateChanges(app, store, place, fee)}
    ${app.host.isExcel ? calculation(app, store) : nothing}
  </div>`;
}

/** What sellers look up most, before the others. */
const FIRST_FEES: readonly string[] = ['fulfilment', 'referral', 'storage'];

/** The cards of a choice, those of one fee together. */
function found(cards: readonly RateCard[], place: string, fee: string): RateCard[] {
  const chosen = cards.filter((card) => (place === '' || placeOf(card) === place) && (fee === '' || card.fee === fee));
  const order = new Set([...FIRST_FEES, ...chosen.map((card) => card.fee)]);
  return [...order].flatMap((one) => chosen.filter((card) => card.fee === one));
}

function modeButtons(app: App, store: RatesStore): TemplateResult {
  const mode = (name: RatesMode) =>
    button(app.t.rates.mode[name], {
      id: `rates-${name}`,
      size: 'small',
      pressed: store.mode === name,
      onclick: () => {
        store.mode = name;
        store.shown.reset();
        app.update();
      },
    });
  return html`<div class="buttons">${mode('inForce')}${mode('changes')}</div>`;
}

function inForce(app: App, store: RatesStore, cards: readonly RateCard[]): TemplateResult {
  const row = (card: RateCard, at: number) => {
    const heading = cards[at - 1]?.fee === card.fee ? nothing : capitalised(card.feeLabel);
    return html`${heading === nothing ? nothing : html`<li><h3 class="panel-title">${heading}</h3></li>`}
    ${rateCard(app, store, card)}`;
  };
  return html`<div class="stack">
    <p class="hint" role="status">${app.t.rates.count(formatNumber(cards.length, app.language))}</p>
    ${cards.length === 0 ? noCards(app) : nothing} ${longList(app, 'rate-list', store.shown, cards, row)}
  </div>`;
}

/** When the workbook's formulas were last calculated, as far as it remembers, and one button to do it again. */
function calculation(app: App, store: RatesStore): TemplateResult {
  const { t } = app;
  return html`<div class="stack section">
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
