import type { Language } from '../core';
import { en } from './en';
import { zh } from './zh';

/** Every text of the pane. A key that a language lacks does not compile. */
export type Dictionary = typeof en;

const DICTIONARIES: Readonly<Record<Language, Dictionary>> = { en, zh };

export function dictionary(language: Language): Dictionary {
  return DICTIONARIES[language];
}
