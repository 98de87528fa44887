import '@fluentui/web-components/tab.js';
import '@fluentui/web-components/tablist.js';
import { render } from 'lit';
import type { App } from './app';
import { core } from './core';
import { openHost, type Host } from './host';
import { dictionary } from './i18n';
import { browserMemory, workbookMemory } from './memory';
import { Preferences } from './preferences';
import { Stores } from './stores';
import { followTheme } from './theme';
import { onNextDay, today } from './today';
import { announce } from './ui/announce';
import { shell } from './views/shell';

/** Starts the pane, or starts it anew once Excel has answered. */
export function start(isExcel: boolean): void {
  const host = openHost(isExcel);
  const person = browserMemory(() => localStorage);
  const preferences = new Preferences(person, isExcel ? workbookMemory(Office.context.document.settings) : person);
  followTheme(host);
  let isAsked = false;
  const update = () => {
    if (isAsked) return;
    isAsked = true;
    queueMicrotask(() => {
      isAsked = false;
      draw();
    });
  };
  const stores = new Stores(update);
  stores.sku.form = preferences.lastForm;
  const draw = () => {
    drawPane(appNow(host, preferences, update), stores);
  };
  onNextDay(update);
  draw();
}

function appNow(host: Host, preferences: Preferences, update: () => void): App {
  const language = preferences.language === 'auto' ? host.language : preferences.language;
  return { core, host, preferences, language, t: dictionary(language), today: today(), announce, update };
}

let shownIn: HTMLElement | undefined;

function drawPane(app: App, stores: Stores): void {
  const root = document.getElementById('pane');
  if (!root) return;
  document.documentElement.lang = app.language === 'zh' ? 'zh-CN' : 'en';
  document.title = app.t.product;
  // What the page shows before the pane is there.
  if (shownIn !== root) root.replaceChildren();
  shownIn = root;
  render(shell(app, stores), root);
  document.body.dataset.ready = app.language;
}
