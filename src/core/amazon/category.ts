import { categoryName, namesOf, NO_OWN_NAMES, SHARED_NAMES, type CategoryNames } from '../cards/names-of-categories';
import { nameWords } from '../input/fold';
import { named, nearest, type Named } from '../input/names';
import { shorten } from '../input/quote';
import { Problem, unknown } from '../words/problem';
import { type Language, type Wording } from '../words/language';

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
  readonly lookups: () => readonly ReadonlyMap<string, readonly Category[]>[];
  /** What an unknown text is compared with. */
  readonly spellings: () => readonly Named<Category>[];
}

/** Only letters and digits, lower case, full-width as half-width, no accents: "ＰＥＴ  Supplies" is "petsupplies". */
function squeeze(text: string): string {
  return nameWords(text).join('');
}

/** "gl" begins the product groups of Amazon's reports: "gl_pet_products". */
const FILLER = /^(gl|and|products?|supplies|goods)$/;

/** Without what people add or leave out: "and", "Products", "用品", 与, a plural s. "Pet Products" and "Pets" are "pet". */
function fold(text: string): string {
  const kept = nameWords(text)
    .filter((word) => !FILLER.test(word))
    .map((word) => (word.length > 3 ? word.replace(/s$/, '') : word))
    .join('')
    .replace(/[与和及]/g, '')
    .replace(/(用品|产品|类)$/, '');
  return kept || squeeze(text);
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
    const other = SHARED_NAMES[id]!;
    return [id, ...other.slice(0, 2).flatMap((name) => name ?? []), ...furtherWords(other, ids)];
  });
}

/** `own`: names that only this marketplace's card has. */
export function categoryIndex(
  ids: readonly string[],
  place: Wording,
  own: ReadonlyMap<string, CategoryNames> = NO_OWN_NAMES,
): CategoryIndex {
  const present = new Set(ids);
  const categories = ids.map((id): Category => ({ id, name: categoryName(id, own) }));
  const furtherWordsOf = ({ id }: Category) => furtherWords(namesOf(id, own), present);
  // Most formulas name no category, or few: the words are folded when the first name is looked up.
  let lookups: readonly Lookup[] | undefined;
  let spellings: Named<Category>[] | undefined;
  return {
    place,
    categories,
    lookups: () => (lookups ??= lookupsOf(categories, furtherWordsOf)),
    spellings: () =>
      (spellings ??= categories.map((category) => {
        const { id, name } = category;
        const texts = [id, name.en, name.zh, ...furtherWordsOf(category)];
        return named(category, [...texts, ...texts.map(fold)]);
      })),
  };
}

function lookupsOf(categories: readonly Category[], furtherWordsOf: (category: Category) => string[]): Lookup[] {
  const lookups = Array.from({ length: 4 }, (): Lookup => new Map());
  const [names, folded, further, foldedFurther] = lookups as [Lookup, Lookup, Lookup, Lookup];
  for (const category of categories) {
    for (const text of [category.id, category.name.en, category.name.zh]) {
      note(names, squeeze(text), category);
      note(folded, fold(text), category);
    }
    for (const text of furtherWordsOf(category)) {
      note(further, squeeze(text), category);
      note(foldedFurther, fold(text), category);
    }
  }
  return lookups;
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

/** No category and no path to one is longer. */
const LONGEST_TEXT = 500;
/** A longer text is a title or a description, and nothing near it is worth naming. */
const LONGEST_NAME = 80;
const MOST_NAMED = 3;

/**
 * The categories that a text may mean, or a problem that names the nearest ones. A path ("Home > Kitchen > Gadgets",
 * 宠物用品/狗/牵引绳) means what its known parts mean, the most specific first.
 */
export function findCategories(index: CategoryIndex, text: string): FoundCategories | Problem {
  const quoted = shorten(text);
  const { place } = index;
  const found = lookUp(index, text);
  const all = found.length > 0 ? found : inPath(index, text);
  if (all.length > 0) {
    const problem = all.length > 1 ? unknown('categoryAmbiguous', { text: quoted, place, choices: list(all) }) : null;
    return { categories: all, problem };
  }
  const near = text.length <= LONGEST_NAME ? nearest(text, index.spellings(), MOST_NAMED) : [];
  if (near.length === 0) return unknown('categoryUnknownAlone', { text: quoted, place });
  return unknown('categoryUnknown', { text: quoted, place, nearest: list(near) });
}

/** Every category that the whole of a text names. */
function lookUp(index: CategoryIndex, text: string): readonly Category[] {
  if (text.length > LONGEST_TEXT) return [];
  const keys = [squeeze(text), fold(text)];
  for (const [at, lookup] of index.lookups().entries()) {
    const found = lookup.get(keys[at % 2]!);
    if (found) return found;
  }
  return [];
}

const STEP = /[>›»→＞/／|｜:：\\]+/;

/** What the parts of a path name, from the last to the first: a broader part that means something else is named too. */
function inPath(index: CategoryIndex, text: string): readonly Category[] {
  if (text.length > LONGEST_TEXT) return [];
  const parts = text.split(STEP).filter((part) => part.trim() !== '');
  return parts.length < 2 ? [] : [...new Set(parts.reverse().flatMap((part) => lookUp(index, part)))];
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
