import { html, nothing, type TemplateResult } from 'lit';
import type { App } from '../app';
import type { RateChange } from '../core';
import { capitalised, formatNumber } from '../format';
import { cardMark } from '../rates/in-force';
import type { RatesStore } from '../rates/store';
import { longList } from '../ui/long-list';
import { sourceLink } from '../ui/source-link';
import { standing } from './rate-card';

/** What changed on a marketplace: each card against the one before it, the newest first. */
export function rateChanges(app: App, store: RatesStore, place: string, fee: string): TemplateResult {
  const { t, core, language } = app;
  if (!core.marketplaces(language).some(({ id }) => id === place))
    return html`<p class="hint">${t.rates.changesNeedPlace}</p>`;
  const all = store.changesOf(`${place}|${language}`, () => core.rateChanges(place, language));
  const found = all.filter((change) => fee === '' || change.fee === fee);
  return html`<div class="stack">
    <p class="hint" role="status">${t.rates.count(formatNumber(found.length, language))}</p>
    ${longList(app, 'rate-list', store.shown, found, (change) => changeCard(app, store, change))}
  </div>`;
}

function changeCard(app: App, store: RatesStore, change: RateChange): TemplateResult {
  const { t } = app;
  return html`<li class="rate">
    <h3 class="card-name">
      ${change.from} ·
      ${capitalised(change.feeLabel)}${change.scope ? html`<span class="card-short"> ${change.scope}</span>` : nothing}
    </h3>
    ${standing(app, change)} ${differences(app, store, change)}
    <p class="fact fact-faint">
      ${t.card.source}${t.text.colon}${sourceLink(change.source.title, change.source.url, t)}
    </p>
  </li>`;
}

function differences(app: App, store: RatesStore, change: RateChange): TemplateResult {
  const { t, language } = app;
  if (change.isFirst) return html`<p class="fact">${t.rates.firstCard}</p>`;
  if (change.amounts.length === 0) return html`<p class="fact">${t.rates.sameAmounts}</p>`;
  const mark = `changed|${cardMark(change)}`;
  const isOpen = store.open.has(mark);
  const toggled = (event: Event) => {
    store.toggle(mark, (event.currentTarget as HTMLDetailsElement).open);
  };
  return html`<details ?open=${isOpen} @toggle=${toggled}>
    <summary>${t.rates.changed(formatNumber(change.amounts.length, language))}</summary>
    ${isOpen ? differenceTable(app, change) : nothing}
  </details>`;
}

function differenceTable({ t }: App, { amounts }: RateChange): TemplateResult {
  return html`<div class="table-frame" tabindex="0">
    <table class="table tariff-table">
      <thead>
        <tr>
          ${[t.rates.what, t.rates.before, t.rates.after].map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${amounts.map(
          ({ what, before, after }) =>
            html`<tr>
              <th scope="row">${what}</th>
              <td>${before || '–'}</td>
              <td>${after || '–'}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
