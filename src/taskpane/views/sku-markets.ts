import { html, nothing, type TemplateResult } from 'lit';
import type { App } from '../app';
import type { MarketPlace, MarketRow } from '../core';
import { formatMoney, formatPercent } from '../format';
import { visibleText } from '../outside-text';
import { fieldId } from '../sku/actions';
import { choose, compare, currenciesOf, writeMarkets } from '../sku/markets';
import { placeStatus, shownProfit } from '../sku/markets-report';
import { comparedRows, type MarketsResult, type MarketsStore } from '../sku/markets-store';
import type { SkuStore } from '../sku/store';
import { button, checkField, textField } from '../ui/controls';
import { icon } from '../ui/icons';
import { longList } from '../ui/long-list';
import { messageBar, slotView } from '../ui/notice';

/** One list on several marketplaces, side by side. */
export function marketsJob(app: App, store: SkuStore): TemplateResult {
  const { t } = app;
  const { markets } = store;
  return html`<p class="lead">${t.markets.lead}</p>
    ${choices(app, markets)} ${rates(app, store)}
    ${
      store.list
        ? html`<div class="buttons">
            ${button(t.markets.run, {
              appearance: 'primary',
              id: 'run-markets',
              onclick: () => void compare(app, store),
            })}
          </div>`
        : messageBar('info', t.markets.noList)
    }
    ${slotView(app, markets.messages)} ${markets.result ? marketsResult(app, markets, markets.result) : nothing}`;
}

function choices(app: App, markets: MarketsStore): TemplateResult {
  return html`<fieldset class="field-group">
    <legend class="panel-title">${app.t.markets.which}</legend>
    <div class="choices">
      ${app.core.marketplaces(app.language).map(({ id, label }) =>
        checkField(label, {
          id: `market-${id}`,
          checked: markets.chosen.includes(id),
          onchange: (isChosen) => {
            choose(app, markets, id, isChosen);
          },
        }),
      )}
    </div>
  </fieldset>`;
}

function rates(app: App, store: SkuStore): TemplateResult {
  const { t } = app;
  const fields = currenciesOf(app, store.markets.chosen).map((currency) =>
    textField(t.sku.rate(currency), {
      id: `markets-${fieldId(`rate:${currency}`)}`,
      numeric: true,
      value: store.form.rates[currency] ?? '',
      problem: store.problems.get(`rate:${currency}`)?.(t),
      oninput: (typed) => {
        store.fill(`rate:${currency}`, typed);
      },
    }),
  );
  return html`<div class="pair">${fields}</div>
    <p class="hint">${t.markets.ratesHint}</p>`;
}

function marketsResult(app: App, markets: MarketsStore, result: MarketsResult): TemplateResult {
  const { t, host } = app;
  const { rows } = result.comparison;
  const compared = comparedRows(rows);
  const look = compared === 0 ? 'fail' : compared < rows.length ? 'warn' : 'pass';
  return html`<div class="stack" id="markets-result">
    <section class=${`verdict verdict-${look}`} role=${look === 'fail' ? 'alert' : 'status'}>
      ${icon(look, { className: 'verdict-icon' })}
      <div>
        <h2 class="verdict-text">${t.markets.ended(rows.length, compared)}</h2>
        <p class="verdict-tally">${t.markets.bestHint}</p>
      </div>
    </section>
    ${
      host.isExcel
        ? html`<div class="buttons">
            ${button(t.markets.write, { icon: 'sheet', id: 'write-markets', onclick: () => void writeMarkets(app, markets) })}
          </div>`
        : nothing
    }
    ${longList(app, 'steps-list', markets.rows, rows, (row) => marketRow(app, row))}
  </div>`;
}

function marketRow(app: App, { label, best, places }: MarketRow): TemplateResult {
  return html`<li class="card">
    <h3 class="panel-title"><bdi>${visibleText(label)}</bdi></h3>
    <dl class="answer-fields sums">${places.map((place) => placeLines(app, place, best === place.market.id))}</dl>
  </li>`;
}

function placeLines(app: App, place: MarketPlace, isBest: boolean): TemplateResult {
  const { t, language } = app;
  const { market, row, atMost } = place;
  const profit = shownProfit(place);
  const margin = row.money?.margin ?? null;
  const amount = profit === null ? t.sku.noRate : `${formatMoney(profit, language)} ${market.currency}`;
  const words = row.money?.profit == null && atMost !== null ? t.markets.most(amount) : amount;
  const share = margin === null ? '' : ` · ${formatPercent(Math.round(margin * 1000) / 1000, language)}`;
  const status = placeStatus(app, place);
  return html`<dt>
      ${market.name[language]} ${isBest ? html`<strong class="best">${t.markets.best}</strong>` : nothing}
    </dt>
    <dd class=${`number${profit !== null && profit < 0 ? ' loss' : ''}`}>${words}${share}</dd>
    ${status === t.sku.ok ? nothing : html`<dd class="wide hint">${status}</dd>`}`;
}
