import type { App } from '../app';
import { isKept } from '../ui/kept';
import type { SkuStore } from './store';

const LONGEST_NAME = 40;

/** Keeps the form under a name in the workbook. */
export async function savePreset({ preferences, update }: App, store: SkuStore): Promise<void> {
  const name = store.presetName.trim().slice(0, LONGEST_NAME) || store.preset;
  if (name === '') {
    store.presetMessages.say('info', (t) => t.sku.presetUnnamed);
    return;
  }
  const kept = await isKept(preferences.setPreset(name, store.form), store.presetMessages);
  store.preset = name;
  store.presetName = '';
  if (kept) store.presetMessages.say('success', (t) => t.sku.presetSaved(name));
  update();
}

export function usePreset({ preferences, update }: App, store: SkuStore, name: string): void {
  const form = preferences.presets[name];
  if (form) store.form = form;
  store.preset = form ? name : '';
  store.problems = new Map();
  store.result = null;
  store.presetMessages.clear();
  update();
}

export async function removePreset({ preferences, update }: App, store: SkuStore): Promise<void> {
  const name = store.preset;
  const kept = await isKept(preferences.removePreset(name), store.presetMessages);
  store.preset = '';
  if (kept) store.presetMessages.say('success', (t) => t.sku.presetRemoved(name));
  update();
}
