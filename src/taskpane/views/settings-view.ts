import type { App, View } from '../app';
import { h, replaceChildren } from '../dom';
import type { LanguageChoice } from '../preferences';
import { button, messageBar, messagePlace, selectField } from '../ui/controls';

/** Language, marketplace, and what the workbook remembers. */
export function settingsView(app: App): View {
  const { t, core, preferences, language } = app;
  const tongue = selectField(t.settings.language, {
    choices: [
      { value: 'auto', label: app.host.isExcel ? t.settings.auto : t.settings.autoPreview },
      { value: 'zh', label: '中文' },
      { value: 'en', label: 'English' },
    ],
    value: preferences.language,
    onchange: (value) =>
      void preferences.setLanguage(value as LanguageChoice).then(() => {
        app.rebuild();
      }),
  });
  tongue.select.id = 'choose-language';
  tongue.element.querySelector('label')?.setAttribute('for', 'choose-language');
  const marketplace = selectField(t.settings.marketplace, {
    choices: core.marketplaces(language).map(({ id, label }) => ({ value: id, label })),
    value: preferences.marketplace,
    onchange: (id) => void preferences.setMarketplace(id),
  });
  const kept = h('div', { class: 'stack' });
  return {
    element: h(
      'div',
      { class: 'view stack' },
      h('h2', { class: 'view-title' }, t.settings.title),
      tongue.element,
      marketplace.element,
      h('p', { class: 'hint' }, t.settings.marketplaceHint),
      h('p', { class: 'hint' }, t.settings.theme),
      h('h3', { class: 'panel-title' }, app.host.isExcel ? t.settings.kept : t.settings.keptPreview),
      kept,
    ),
    onShow: () => {
      replaceChildren(kept, keptThings(app, kept));
    },
  };
}

function keptThings(app: App, place: HTMLElement): HTMLElement {
  const { t, preferences } = app;
  const messages = messagePlace();
  const forget = async (change: Promise<void>, words: string) => {
    try {
      await change;
      replaceChildren(place, keptThings(app, place), messageBar('success', words));
    } catch (error) {
      messages.show(messageBar('error', t.own.notSaved(error instanceof Error ? error.message : String(error))));
    }
  };
  const row = (words: string, count: number, label: string, onclick: () => void) =>
    h('div', { class: 'own-row' }, h('span', {}, words), count > 0 && button(label, { size: 'small', onclick }));
  const own = Object.keys(preferences.own).length;
  const choices = Object.keys(preferences.choices).length;
  return h(
    'div',
    { class: 'stack' },
    row(t.settings.own(own), own, t.own.reset, () => void forget(preferences.resetOwn(), t.own.wasReset)),
    row(
      t.settings.choices(choices),
      choices,
      t.settings.forget,
      () => void forget(preferences.forgetChoices(), t.settings.forgotten),
    ),
    messages.element,
  );
}
