import '@fluentui/web-components/tab.js';
import '@fluentui/web-components/tablist.js';
import type { App } from './app';
import { AuditSession } from './audit/session';
import { BulkSession } from './bulk/session';
import { core } from './core';
import { HelperSession } from './helper/session';
import { openHost, type Host } from './host';
import { dictionary } from './i18n';
import { browserMemory, workbookMemory } from './memory';
import { Preferences } from './preferences';
import { RatesSession } from './rates/session';
import { announce } from './ui/announce';
import { followTheme } from './theme';
import { today } from './today';
import { shell, type Sessions } from './views/shell';

/** Starts the pane, or starts it anew once Excel has answered. */
export function start(isExcel: boolean): void {
  const host = openHost(isExcel);
  const person = browserMemory(() => localStorage);
  const preferences = new Preferences(person, isExcel ? workbookMemory(Office.context.document.settings) : person);
  const sessions: Sessions = {
    tab: 'audit',
    audit: new AuditSession(),
    bulk: new BulkSession(),
    helper: new HelperSession(),
    rates: new RatesSession(),
  };
  followTheme(host);
  build(host, preferences, sessions);
}

function build(host: Host, preferences: Preferences, sessions: Sessions): void {
  const language = preferences.language === 'auto' ? host.language : preferences.language;
  const t = dictionary(language);
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  document.title = t.product;
  const focused = document.activeElement?.id;
  const app: App = {
    core,
    host,
    preferences,
    language,
    t,
    today: today(),
    announce,
    rebuild() {
      build(host, preferences, sessions);
    },
  };
  const root = document.getElementById('pane');
  root?.replaceChildren(shell(app, sessions));
  document.body.dataset.ready = language;
  if (focused) document.getElementById(focused)?.focus();
}
