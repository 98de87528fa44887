import type { App, View } from '../app';
import type { AuditSession } from '../audit/session';
import type { BulkSession } from '../bulk/session';
import { h } from '../dom';
import type { HelperSession } from '../helper/session';
import type { RatesSession } from '../rates/session';
import { messageBar } from '../ui/controls';
import { icon, type IconName } from '../ui/icons';
import { aboutView } from './about-view';
import { auditView } from './audit-view';
import { bulkView } from './bulk-view';
import { helperView } from './helper-view';
import { ratesView } from './rates-view';
import { settingsView } from './settings-view';

export interface Sessions {
  tab: TabName;
  audit: AuditSession;
  bulk: BulkSession;
  helper: HelperSession;
  rates: RatesSession;
}

const TABS = ['audit', 'bulk', 'helper', 'rates', 'settings', 'about'] as const;
export type TabName = (typeof TABS)[number];

/** Tabs without a word on their face. */
const ICON_TABS: Readonly<Partial<Record<TabName, IconName>>> = { settings: 'settings', about: 'about' };

/** The tabs and one panel for each; a panel is built when it is first opened. */
export function shell(app: App, sessions: Sessions): HTMLElement {
  const { t } = app;
  const make: Readonly<Record<TabName, () => View>> = {
    audit: () => auditView(app, sessions.audit),
    bulk: () => bulkView(app, sessions.bulk),
    helper: () => helperView(app, sessions.helper),
    rates: () => ratesView(app, sessions.rates),
    settings: () => settingsView(app),
    about: () => aboutView(app),
  };
  const views = new Map<TabName, View>();
  const panels = new Map(
    TABS.map((name) => [
      name,
      h('div', { id: `view-${name}`, role: 'tabpanel', 'aria-labelledby': `tab-${name}`, hidden: true }),
    ]),
  );
  const open = (name: TabName) => {
    sessions.tab = name;
    if (!views.has(name)) {
      const view = make[name]();
      views.set(name, view);
      panels.get(name)?.append(view.element);
    }
    for (const [other, panel] of panels) panel.hidden = other !== name;
    views.get(name)?.onShow?.();
  };
  const tablist = h(
    'fluent-tablist',
    {
      role: 'tablist',
      'aria-label': t.tabs.label,
      size: 'small',
      activeid: `tab-${sessions.tab}`,
      onchange: (event) => {
        const name = (event as CustomEvent<HTMLElement | undefined>).detail?.id.slice('tab-'.length) as
          TabName | undefined;
        if (event.target === tablist && name && name !== sessions.tab) open(name);
      },
    },
    ...TABS.map((name) => tab(app, name)),
  );
  open(sessions.tab);
  return h(
    'div',
    { class: 'shell' },
    h('header', { class: 'top' }, h('h1', { class: 'visually-hidden' }, t.product), tablist),
    h('main', {}, !app.host.isExcel && messageBar('info', t.preview.banner), ...panels.values()),
  );
}

function tab({ t }: App, name: TabName): HTMLElement {
  const face = ICON_TABS[name];
  return h(
    'fluent-tab',
    {
      id: `tab-${name}`,
      class: face ? 'tab-icon' : 'tab-word',
      'aria-controls': `view-${name}`,
      'aria-label': face && t.tabs[name],
      title: face && t.tabs[name],
    },
    face ? icon(face) : t.tabs[name],
  );
}
