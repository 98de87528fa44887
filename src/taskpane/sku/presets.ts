import type { App } from '../app';
import type { SkuStore } from './store';

const LONGEST_NAME = 40;

/** Keeps the form under a name in the workbook. */
export async function savePreset({ preferences, update }: App, store: SkuStore): Promise<void> {
  const name = store.presetName.trim().slice(0, LONGEST_NAME) || store.preset;
  if (name === '') {
    store.presetMessages.say('info', (t) => t.sku.presetUnnamed);
    return;
  }
  try {
    await preferences.setPreset(name, store.form);
    store.preset = name;
    store.presetName = '';
    store.presetMessages.say('success', (t) => t.sku.presetSaved(name));
  } catch (error) {
    notSaved(store, error);
  }
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
  try {
    await preferences.removePreset(name);
    store.preset = '';
    store.presetMessages.say('success', (t) => t.sku.presetRemoved(name));
  } catch (error) {
    notSaved(store, error);
  }
  update();
}

function notSaved(store: SkuStore, error: unknown): void {
  const why = error instanceof Error ? error.message : String(error);
  store.presetMessages.say('error', (t) => t.own.notSaved(why));
}
