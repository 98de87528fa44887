import { html, nothing, type TemplateResult } from 'lit';
import type { App } from '../app';
import { formatNumber } from '../format';
import { nextEnd, oldestCheck } from '../rates/in-force';
import { auditExample, formulaExample, openTab, skuExample } from '../start/actions';
import type { Stores, TabName } from '../stores';
import { isoDay } from '../today';
import { button } from '../ui/controls';
import { icon, type IconName } from '../ui/icons';
import { staleNote } from './rates-view';

/** What the add-in can do in one sentence, the three jobs with an example each, and the state of the rates in a line. */
export function startView(app: App, stores: Stores): TemplateResult {
  const { t, host } = app;
  const toSkus = () => void skuExample(app, stores);
  return html`<div class="view stack">
    <p class="lead">${t.start.lead}</p>
    ${job(app, stores, 'sku', 'sheet', toSkus)}
    ${job(app, stores, 'audit', 'audit', () => {
      auditExample(app, stores);
    })}
    ${job(app, stores, 'helper', 'formula', () => {
      formulaExample(app, stores);
    })}
    ${host.isExcel ? staleNote(app) : nothing} ${ratesLine(app, stores)}
  </div>`;
}

type Job = Extract<TabName, 'sku' | 'audit' | 'helper'>;

function job(app: App, stores: Stores, name: Job, mark: IconName, example: () => void): TemplateResult {
  const { t } = app;
  const open = () => {
    openTab(app, stores, name);
  };
  return html`<section class="job">
    <h2 class="job-title">${icon(mark)}${t.start.job[name].title}</h2>
    <p class="hint">${t.start.job[name].what}</p>
    <div class="buttons">
      ${button(t.start.job[name].open, { id: `start-${name}`, appearance: 'primary', size: 'small', onclick: open })}
      ${button(t.start.example, { id: `example-${name}`, size: 'small', appearance: 'subtle', onclick: example })}
    </div>
  </section>`;
}

/** The state of the rates of the usual marketplace: how many, how old, what ends next. */
function ratesLine(app: App, stores: Stores): TemplateResult {
  const { t, core, language, preferences, today } = app;
  const cards = core.rateCards(isoDay(today), language).filter((card) => card.marketplace === preferences.marketplace);
  const place = core.marketplaces(language).find(({ id }) => id === preferences.marketplace)?.label ?? '';
  const words = t.start.rates(place, formatNumber(cards.length, language), oldestCheck(cards), nextEnd(cards));
  const open = () => {
    openTab(app, stores, 'rates');
  };
  return html`<p class="hint">
    ${words} ${button(t.start.openRates, { size: 'small', appearance: 'transparent', onclick: open })}
  </p>`;
}
