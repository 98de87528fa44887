import { distance } from 'fastest-levenshtein';
import type { Language, Wording } from '../problem';
import { compactName } from '../sheet/fold';

/** A table in the sheet: the header row first. */
export type Table = (string | number)[][];

/** What a person may call a thing, as compared. */
export function namesOf(id: string, name: Wording, aliases: readonly string[]): string[] {
  return [id, name.en, name.zh, ...aliases].map(compactName);
}

/** `nearest("amazn aov", ids, 3)`: the choices that differ least from what was typed. */
export function nearest(text: string, choices: readonly string[], count: number): string[] {
  const far = (choice: string) => distance(compactName(text), compactName(choice));
  return [...choices].sort((a, b) => far(a) - far(b)).slice(0, count);
}

/** Ids with their Chinese names, as a message lists them: `basic (出口通), verified (金品诚企)`. */
export function listChoices(choices: readonly { id: string; name: Wording }[]): Wording {
  return {
    en: choices.map((c) => c.id).join(', '),
    zh: choices.map((c) => `${c.id}（${c.name.zh}）`).join('、'),
  };
}

/** `percent(0.085)` is "8.5%". */
export function percent(share: number): string {
  return `${Number((share * 100).toFixed(4))}%`;
}

/** `grouped(1234567.5)` is "1,234,567.5". */
export function grouped(amount: number): string {
  const [whole, rest] = String(amount).split('.') as [string, string | undefined];
  const thousands = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return rest === undefined ? thousands : `${thousands}.${rest}`;
}

/** The texts of a header row in one language. */
export function headerOf(columns: readonly Wording[], language: Language): string[] {
  return columns.map((column) => column[language]);
}
