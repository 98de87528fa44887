import type { Wording } from './language';

/** A text in both languages. */
export const w = (en: string, zh: string): Wording => ({ en, zh });

/** What a message calls an argument: its name in the formula, for Chinese readers with what it is. */
export function argument(name: string, zh: string): Wording {
  return w(name, `${name}（${zh}）`);
}

/** Names in a row, as each language separates them; a plain text is the same in both. */
export function listed(names: readonly (string | Wording)[]): Wording {
  const all = names.map((name) => (typeof name === 'string' ? w(name, name) : name));
  return w(all.map(({ en }) => en).join(', '), all.map(({ zh }) => zh).join('、'));
}

/** "1234 or 1.234": the meanings that a text can have. */
export function either(meanings: readonly string[]): Wording {
  return w(meanings.join(' or '), meanings.join(' 或 '));
}
