import type { Wording } from '../words/language';
import NAMES from './category-names.json';

/** [English name (null: the id in words), Chinese name, further words; "=id": every word of that category]. */
export type CategoryNames = readonly (string | null)[];

/** The categories that several marketplaces share; a card may bring names of its own. */
export const SHARED_NAMES = NAMES as Readonly<Record<string, CategoryNames>>;

export const NO_OWN_NAMES: ReadonlyMap<string, CategoryNames> = new Map();

export function namesOf(id: string, own: ReadonlyMap<string, CategoryNames>): CategoryNames {
  const names = own.get(id) ?? SHARED_NAMES[id];
  if (!names) throw new Error(`the category "${id}" has no name`);
  return names;
}

/** What people call a category. `own`: names that only this marketplace's card has. */
export function categoryName(id: string, own = NO_OWN_NAMES): Wording {
  const [english, chinese] = namesOf(id, own);
  return { en: english ?? spell(id), zh: chinese! };
}

function spell(id: string): string {
  return id
    .split('-')
    .map((word) => (word === 'and' ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ');
}
