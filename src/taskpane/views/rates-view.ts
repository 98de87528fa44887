import type { App, View } from '../app';
import type { RateCardInfo } from '../core';
import { h, replaceChildren } from '../dom';
import { capitalised, formatNumber } from '../format';
import type { RatesSession } from '../rates/session';
import { isoDay } from '../today';
import { dateField, selectField } from '../ui/controls';
import { icon } from '../ui/icons';
import { longList } from '../ui/long-list';
import { sourceLink } from '../ui/source-link';

/** The marketplace of a card, or its platform where it has none. */
const placeOf = (card: RateCardInfo) => card.marketplace ?? card.platform;

/** Every rate card in force on a day: from when, until when, how sure, last checked, and where it was read. */
export function ratesView(app: App, session: RatesSession): View {
  const { t, core, language, preferences } = app;
  const list = h('div', { class: 'stack' });
  const controls = h('div', { class: 'pair' });
  let cards: readonly RateCardInfo[] = [];

  const show = () => {
    const found = cards.filter(
      (card) =>
        (session.place === '' || placeOf(card) === session.place) && (session.fee === '' || card.fee === session.fee),
    );
    const words = t.rates.count(formatNumber(found.length, language));
    replaceChildren(
      list,
      h('p', { class: 'hint', role: 'status' }, words),
      found.length === 0 &&
        h(
          'div',
          { class: 'empty' },
          h('p', { class: 'empty-title' }, t.rates.none),
          h('p', { class: 'hint' }, t.rates.noneHint),
        ),
      longList(
        app,
        'rate-list',
        found.map((card) => () => rateCard(app, card)),
      ),
    );
  };
  const load = () => {
    cards = core.rateCards(session.day || isoDay(app.today), language);
    const fees = new Map(cards.map((card) => [card.fee, capitalised(card.feeLabel)]));
    const places = new Set(cards.map(placeOf));
    session.place ??= preferences.marketplace;
    if (!fees.has(session.fee)) session.fee = '';
    if (!places.has(session.place)) session.place = '';
    replaceChildren(controls, placeField(app, session, places, show), feeField(app, session, fees, show));
    show();
  };
  const day = dateField(t.rates.day, session.day || isoDay(app.today), (value) => {
    session.day = value;
    load();
  });

  return {
    element: h('div', { class: 'view stack' }, h('p', { class: 'lead' }, t.rates.lead), day.element, controls, list),
    onShow() {
      if (cards.length === 0) load();
    },
  };
}

function placeField(app: App, session: RatesSession, places: ReadonlySet<string>, show: () => void): HTMLElement {
  const choices = [...places].map((value) => ({ value, label: placeLabel(app, value) }));
  return selectField(app.t.rates.marketplace, {
    choices: [{ value: '', label: app.t.rates.all }, ...choices],
    value: session.place ?? '',
    onchange(value) {
      session.place = value;
      show();
    },
  }).element;
}

function placeLabel({ t, core, language }: App, place: string): string {
  if (place === 'alibaba' || place === 'amazon') return t.platform[place];
  return core.marketplaces(language).find(({ id }) => id === place)?.label ?? t.rates.noPlace;
}

function feeField({ t }: App, session: RatesSession, fees: ReadonlyMap<string, string>, show: () => void): HTMLElement {
  return selectField(t.rates.fee, {
    choices: [{ value: '', label: t.rates.all }, ...[...fees].map(([value, label]) => ({ value, label }))],
    value: session.fee,
    onchange(value) {
      session.fee = value;
      show();
    },
  }).element;
}

const SURE_ICON = { official: 'pass', corroborated: 'pass', reported: 'unknown' } as const;

function rateCard(app: App, card: RateCardInfo): HTMLElement {
  const { t } = app;
  const until = card.until ? t.rates.until(card.until) : t.rates.openEnd;
  return h(
    'li',
    { class: 'rate' },
    h(
      'div',
      { class: 'card-head' },
      h(
        'h3',
        { class: 'card-name' },
        capitalised(card.feeLabel),
        card.scope && h('span', { class: 'card-short' }, ` ${card.scope}`),
      ),
      h(
        'span',
        { class: `badge badge-${card.confidence}` },
        icon(SURE_ICON[card.confidence]),
        t.confidence[card.confidence],
      ),
    ),
    h(
      'p',
      { class: 'fact' },
      placeLabel(app, placeOf(card)),
      ' · ',
      card.firstSeen ? t.rates.firstSeen(card.from) : t.rates.from(card.from),
      ' · ',
      until,
    ),
    h(
      'p',
      { class: 'fact badge-line' },
      t.card.checked(card.lastChecked),
      card.carriedForward && h('span', { class: 'badge badge-warn' }, icon('warn'), t.rates.carried),
    ),
    h(
      'p',
      { class: 'fact fact-faint' },
      t.card.source,
      t.text.colon,
      sourceLink(card.source.title, card.source.url, t),
    ),
  );
}
