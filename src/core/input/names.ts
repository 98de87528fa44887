import { distance } from 'fastest-levenshtein';
import type { Wording } from '../words/language';
import { compactName, foldWidth } from './fold';
import { listed, w } from '../words/wording';

/** What a person may call a thing, as compared. */
export function namesOf(id: string, name: Wording, aliases: readonly string[]): string[] {
  return [id, name.en, name.zh, ...aliases].map(compactName);
}

/** Beyond this share of changed characters, two names have nothing to do with each other. */
const TOO_FAR = 0.4;
const LONGEST_NAME = 80;
/** Two letters stand in too many names. */
const SHORTEST_WORD = 3;

/** A thing with its names, ready to be compared. */
export interface Named<T> {
  thing: T;
  names: readonly Spelling[];
}

/** What two names share beside letter case and signs: their characters and their words. */
interface Spelling {
  compact: string;
  words: string;
}

export function named<T>(thing: T, names: readonly string[]): Named<T> {
  return { thing, names: names.map(spell) };
}

/**
 * The things whose names come near to what was typed, the nearest first: names that hold it (or that it holds) word by
 * word, and names with few characters changed. Empty where none is near: a name that is merely the least far helps
 * nobody.
 */
export function nearest<T>(text: string, things: readonly Named<T>[], count: number): T[] {
  const typed = spell(text.slice(0, LONGEST_NAME));
  return things
    .map(({ thing, names }) => ({ thing, far: Math.min(...names.map((name) => farness(typed, name))) }))
    .filter(({ far }) => far <= TOO_FAR)
    .sort((a, b) => a.far - b.far)
    .slice(0, count)
    .map(({ thing }) => thing);
}

function spell(text: string): Spelling {
  const words = foldWidth(text)
    .toLowerCase()
    .replace(/[^0-9a-z\u3400-\u9fff\u00c0-\u024f]+/g, ' ');
  return { compact: compactName(text), words: ` ${words.trim()} ` };
}

/** 0 for the same name, 1 for another one. A name within the other is near, however long the other is. */
function farness(a: Spelling, b: Spelling): number {
  const longer = Math.max(a.compact.length, b.compact.length);
  const shorter = Math.min(a.compact.length, b.compact.length);
  if (shorter === 0) return 1;
  if (holds(a, b) || holds(b, a)) return ((longer - shorter) / longer) * TOO_FAR;
  if (longer - shorter > longer * TOO_FAR) return 1;
  return distance(a.compact, b.compact) / longer;
}

/** English by whole words; Chinese, which has none, where it makes up more than half of the longer name. */
function holds(whole: Spelling, part: Spelling): boolean {
  if (/[\u3400-\u9fff]/.test(part.compact)) {
    return whole.compact.includes(part.compact) && part.compact.length * 2 > whole.compact.length;
  }
  return part.compact.length >= SHORTEST_WORD && whole.words.includes(part.words);
}

/** Ids, in Chinese with their names, as a message lists them: `basic（出口通）、verified（金品诚企）`. */
export function listChoices(choices: readonly { id: string; name: Wording }[]): Wording {
  return listed(choices.map(({ id, name }) => w(id, `${id}（${name.zh}）`)));
}
