import { html, nothing, type TemplateResult } from 'lit';
import { cache } from 'lit/directives/cache.js';
import type { App } from '../app';
import { TABS, type Stores, type TabName } from '../stores';
import { icon, type IconName } from '../ui/icons';
import { messageBar } from '../ui/notice';
import { aboutView } from './about-view';
import { auditView } from './audit-view';
import { helperView } from './helper-view';
import { ratesView } from './rates-view';
import { settingsView } from './settings-view';
import { skuView } from './sku-view';
import { startView } from './start-view';

/** Tabs without a word on their face. */
const ICON_TABS: Readonly<Partial<Record<TabName, IconName>>> = {
  start: 'home',
  settings: 'settings',
  about: 'about',
};

const VIEWS: Readonly<Record<TabName, (app: App, stores: Stores) => TemplateResult>> = {
  start: startView,
  audit: (app, { audit }) => auditView(app, audit),
  sku: (app, { sku }) => skuView(app, sku),
  helper: (app, { helper }) => helperView(app, helper),
  rates: (app, { rates }) => ratesView(app, rates),
  settings: (app, { settings }) => settingsView(app, settings),
  about: (app) => aboutView(app),
};

/** The tabs and one panel for each; only the open one is drawn, the others keep their elements. */
export function shell(app: App, stores: Stores): TemplateResult {
  const { t } = app;
  const open = (event: Event) => {
    const { target, currentTarget, detail } = event as CustomEvent<HTMLElement | undefined>;
    const name = TABS.find((tab) => detail?.id === `tab-${tab}`);
    if (target !== currentTarget || !name || name === stores.tab) return;
    stores.tab = name;
    app.update();
  };
  return html`<div class="shell">
    <header class="top">
      <h1 class="visually-hidden">${t.product}</h1>
      <fluent-tablist
        role="tablist"
        aria-label=${t.tabs.label}
        size="small"
        .activeid=${`tab-${stores.tab}`}
        @change=${open}
      >
        ${TABS.map((name) => tabFace(app, name))}
      </fluent-tablist>
    </header>
    <main>
      ${app.host.isExcel ? nothing : messageBar('info', t.preview.banner)}
      ${TABS.map((name) => panel(app, stores, name))}
    </main>
  </div>`;
}

function tabFace({ t }: App, name: TabName): TemplateResult {
  const face = ICON_TABS[name];
  if (!face)
    return html`<fluent-tab id=${`tab-${name}`} class="tab-word" aria-controls=${`view-${name}`}>
      ${t.tabs[name]}
    </fluent-tab>`;
  return html`<fluent-tab
    id=${`tab-${name}`}
    class="tab-icon"
    aria-controls=${`view-${name}`}
    aria-label=${t.tabs[name]}
    title=${t.tabs[name]}
    >${icon(face)}</fluent-tab
  >`;
}

function panel(app: App, stores: Stores, name: TabName): TemplateResult {
  const isOpen = stores.tab === name;
  return html`<div id=${`view-${name}`} role="tabpanel" aria-labelledby=${`tab-${name}`} ?hidden=${!isOpen}>
    ${cache(isOpen ? VIEWS[name](app, stores) : nothing)}
  </div>`;
}
