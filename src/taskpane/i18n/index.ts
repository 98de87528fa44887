import type { Language } from '../core';
import { en, type Dictionary } from './en';
import { zh } from './zh';

export type { Dictionary };

const DICTIONARIES: Readonly<Record<Language, Dictionary>> = { en, zh };

export function dictionary(language: Language): Dictionary {
  return DICTIONARIES[language];
}
