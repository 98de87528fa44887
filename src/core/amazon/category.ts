import { distance } from 'fastest-levenshtein';
import { Problem, unknown } from '../words/problem';
import { type Language, type Wording } from '../words/language';
import NAMES from './category-names.json';

/** [English name (null: the id in words), Chinese name, further words; "=id": every word of that category]. */
export type CategoryNames = readonly (string | null)[];

export interface Category {
  id: string;
  name: Wording;
}

/** The categories of one marketplace with every word that leads to them. */
export interface CategoryIndex {
  place: Wording;
  /** In the order of the card. */
  categories: readonly Category[];
  /** Names first, as they are and without filler; then the further words. The first map that knows a text decides. */
  readonly lookups: readonly ReadonlyMap<string, readonly Category[]>[];
}

const SHARED = NAMES as Readonly<Record<string, CategoryNames>>;

/** Only letters and digits, lower case, full-width as half-width, no accents: "ＰＥＴ  Supplies" is "petsupplies". */
function squeeze(text: string): string {
  return words(text).join('');
}

function words(text: string): string[] {
  return text
    .normalize('NFKC')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

const FILLER = /^(and|products?|supplies|goods)$/;

/** Without what people add or leave out: "and", "Products", "用品", 与, a plural s. "Pet Products" and "Pets" are "pet". */
function fold(text: string): string {
  const kept = words(text)
    .filter((word) => !FILLER.test(word))
    .map((word) => (word.length > 3 ? word.replace(/s$/, '') : word))
    .join('')
    .replace(/[与和及]/g, '')
    .replace(/(用品|产品|类)$/, '');
  return kept || squeeze(text);
}

function spell(id: string): string {
  return id
    .split('-')
    .map((word) => (word === 'and' ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ');
}

/**
 * The words of a category beside its names, those of the categories it refers to included, unless such a category is
 * one of `ids` itself: where Books is a category of its own, "book" is not a word for Media.
 */
function furtherWords(names: CategoryNames, ids: ReadonlySet<string>): string[] {
  return names.slice(2).flatMap((word) => {
    if (!word?.startsWith('=')) return word ?? [];
    const id = word.slice(1);
    if (ids.has(id)) return [];
    const other = SHARED[id]!;
    return [id, ...other.slice(0, 2).flatMap((name) => name ?? []), ...furtherWords(other, ids)];
  });
}

/** `own`: names that only this marketplace's card has. */
export function categoryIndex(
  ids: readonly string[],
  place: Wording,
  own: ReadonlyMap<string, CategoryNames> = new Map(),
): CategoryIndex {
  const lookups = Array.from({ length: 4 }, () => new Map<string, Category[]>());
  const [names, folded, further, foldedFurther] = lookups as [Lookup, Lookup, Lookup, Lookup];
  const present = new Set(ids);
  const categories = ids.map((id) => {
    const all = own.get(id) ?? SHARED[id];
    if (!all) throw new Error(`the category "${id}" has no name`);
    const name = { en: all[0] ?? spell(id), zh: all[1]! };
    const category: Category = { id, name };
    for (const text of [id, name.en, name.zh]) {
      note(names, squeeze(text), category);
      note(folded, fold(text), category);
    }
    for (const text of furtherWords(all, present)) {
      note(further, squeeze(text), category);
      note(foldedFurther, fold(text), category);
    }
    return category;
  });
  return { place, categories, lookups };
}

type Lookup = Map<string, Category[]>;

function note(lookup: Lookup, key: string, category: Category): void {
  const known = lookup.get(key);
  if (!known) lookup.set(key, [category]);
  else if (!known.includes(category)) known.push(category);
}

/** Every category that a text fits; `problem` names them where there is more than one. */
export interface FoundCategories {
  categories: readonly Category[];
  problem: Problem | null;
}

/** The categories that a text may mean, or a problem that names the nearest ones. */
export function findCategories(index: CategoryIndex, text: string): FoundCategories | Problem {
  const keys = [squeeze(text), fold(text)];
  for (let at = 0; at < index.lookups.length; at++) {
    const found = index.lookups[at]!.get(keys[at % 2]!);
    if (!found) continue;
    const problem =
      found.length > 1 ? unknown('categoryAmbiguous', { text, place: index.place, choices: list(found) }) : null;
    return { categories: found, problem };
  }
  const nearest = nearestCategories(index, keys[0]!);
  if (nearest.length === 0) return unknown('categoryUnknownAlone', { text, place: index.place });
  return unknown('categoryUnknown', { text, place: index.place, nearest: list(nearest) });
}

/** The category a text means. A text that fits two, or none, is a problem that names them or the nearest ones. */
export function findCategory(index: CategoryIndex, text: string): Category | Problem {
  const found = findCategories(index, text);
  return found instanceof Problem ? found : (found.problem ?? found.categories[0]!);
}

function list(categories: readonly Category[]): Wording {
  const names = (language: Language) => categories.map((category) => category.name[language]);
  return { en: names('en').join('; '), zh: names('zh').join('、') };
}

const MOST_NAMED = 3;
/** Beyond this share of changed characters, two words have nothing to do with each other. */
const TOO_FAR = 0.4;

function nearestCategories(index: CategoryIndex, key: string): Category[] {
  const best = new Map<Category, number>();
  for (const lookup of index.lookups) {
    for (const [word, categories] of lookup) {
      const away = farness(word, key);
      if (away > TOO_FAR) continue;
      for (const category of categories) best.set(category, Math.min(away, best.get(category) ?? 1));
    }
  }
  return [...best]
    .sort((a, b) => a[1] - b[1])
    .slice(0, MOST_NAMED)
    .map(([category]) => category);
}

/** 0 for the same word. A word within the other is nearer than any misspelling of the same length. */
function farness(word: string, key: string): number {
  const longer = Math.max(word.length, key.length);
  const shorter = Math.min(word.length, key.length);
  if (shorter > 1 && (word.includes(key) || key.includes(word))) return ((longer - shorter) / longer) * TOO_FAR;
  return distance(word, key) / longer;
}
