import { html, nothing, type TemplateResult } from 'lit';
import type { App } from '../app';
import type { LanguageChoice } from '../preferences';
import type { SettingsStore } from '../settings/store';
import { button, selectField } from '../ui/controls';
import { isKept } from '../ui/kept';
import { slotView } from '../ui/notice';
import type { Words } from '../ui/slot';

/** Language, marketplace, and what the workbook remembers. */
export function settingsView(app: App, store: SettingsStore): TemplateResult {
  const { t, host } = app;
  return html`<div class="view stack">
    <h2 class="view-title">${t.settings.title}</h2>
    ${languageField(app)} ${marketplaceField(app)}
    <p class="hint">${t.settings.marketplaceHint}</p>
    <p class="hint">${t.settings.theme}</p>
    <h3 class="panel-title">${host.isExcel ? t.settings.kept : t.settings.keptPreview}</h3>
    ${keptThings(app, store)} ${slotView(app, store.messages)}
  </div>`;
}

function languageField({ t, host, preferences, update }: App): TemplateResult {
  return selectField(t.settings.language, {
    id: 'choose-language',
    choices: [
      { value: 'auto', label: host.isExcel ? t.settings.auto : t.settings.autoPreview },
      { value: 'zh', label: '中文' },
      { value: 'en', label: 'English' },
    ],
    value: preferences.language,
    onchange: (value) => void preferences.setLanguage(value as LanguageChoice).then(update),
  });
}

function marketplaceField({ t, core, language, preferences, update }: App): TemplateResult {
  return selectField(t.settings.marketplace, {
    id: 'usual-marketplace',
    choices: core.marketplaces(language).map(({ id, label }) => ({ value: id, label })),
    value: preferences.marketplace,
    onchange: (id) => void preferences.setMarketplace(id).then(update),
  });
}

function keptThings(app: App, store: SettingsStore): TemplateResult {
  const { t, preferences } = app;
  const row = (words: string, count: number, label: string, onclick: () => void) =>
    html`<div class="own-row">
      <span>${words}</span>
      ${count > 0 ? button(label, { size: 'small', onclick }) : nothing}
    </div>`;
  const own = Object.keys(preferences.own).length;
  const choices = Object.keys(preferences.choices).length;
  return html`<div class="stack">
    ${row(t.settings.own(own), own, t.own.reset, () => void forget(store, preferences.resetOwn(), (d) => d.own.wasReset))}
    ${row(
      t.settings.choices(choices),
      choices,
      t.settings.forget,
      () => void forget(store, preferences.forgetChoices(), (d) => d.settings.forgotten),
    )}
  </div>`;
}

async function forget(store: SettingsStore, change: Promise<void>, words: Words): Promise<void> {
  if (await isKept(change, store.messages)) store.messages.say('success', words);
}
