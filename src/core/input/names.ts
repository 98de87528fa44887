import { distance } from 'fastest-levenshtein';
import type { Wording } from '../words/language';
import { compactName, nameWords } from './fold';
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
  /** Written without spaces between words. */
  isEastern: boolean;
  /** A bit for each character of the name, 32 to a round: names with few bits in common are far from each other. */
  letters: number;
}

export function named<T>(thing: T, names: readonly string[]): Named<T> {
  const byCompact = new Map(names.map((name) => [compactName(name), name]));
  return { thing, names: [...byCompact.values()].map(spell) };
}

/**
 * The things whose names come near to what was typed, the nearest first: names that hold it (or that it holds) word by
 * word, and names with few characters changed. Empty where none is near: a name that is merely the least far helps
 * nobody.
 */
export function nearest<T>(text: string, things: readonly Named<T>[], count: number): T[] {
  const typed = spell(text.slice(0, LONGEST_NAME));
  const near: { thing: T; far: number }[] = [];
  for (const { thing, names } of things) {
    let far = 1;
    for (const name of names) far = Math.min(far, farness(typed, name));
    if (far <= TOO_FAR) near.push({ thing, far });
  }
  return near
    .sort((a, b) => a.far - b.far)
    .slice(0, count)
    .map(({ thing }) => thing);
}

function spell(text: string): Spelling {
  const compact = compactName(text);
  let letters = 0;
  for (let at = 0; at < compact.length; at++) letters |= 1 << (compact.charCodeAt(at) & 31);
  const isEastern = /[\u3040-\u30ff\u3400-\u9fff]/.test(compact);
  return { compact, words: ` ${nameWords(text).join(' ')} `, isEastern, letters };
}

/** 0 for the same name, 1 for another one. A name within the other is near, however long the other is. */
function farness(typed: Spelling, name: Spelling): number {
  const longer = Math.max(typed.compact.length, name.compact.length);
  const shorter = Math.min(typed.compact.length, name.compact.length);
  if (shorter === 0) return 1;
  if (holds(typed, name, 0.5) || holds(name, typed, MORE_THAN_HALF)) return ((longer - shorter) / longer) * TOO_FAR;
  const allowed = longer * TOO_FAR;
  if (longer - shorter > allowed || missing(typed, name) > allowed || missing(name, typed) > allowed) return 1;
  return distance(typed.compact, name.compact) / longer;
}

/** At least so many characters of the one are not in the other, and each of them must be changed. */
function missing(a: Spelling, b: Spelling): number {
  let bits = a.letters & ~b.letters;
  let count = 0;
  for (; bits !== 0; bits &= bits - 1) count++;
  return count;
}

const MORE_THAN_HALF = 0.51;

/** English by whole words; Chinese, which has none, where it makes up a share of the longer name. */
function holds(whole: Spelling, part: Spelling, share: number): boolean {
  if (part.compact.length > whole.compact.length || (part.letters & ~whole.letters) !== 0) return false;
  if (part.isEastern) {
    return part.compact.length >= whole.compact.length * share && whole.compact.includes(part.compact);
  }
  return part.compact.length >= SHORTEST_WORD && whole.words.includes(part.words);
}

/** Ids, in Chinese with their names, as a message lists them: `basic（出口通）、verified（金品诚企）`. */
export function listChoices(choices: readonly { id: string; name: Wording }[]): Wording {
  return listed(choices.map(({ id, name }) => w(id, `${id}（${name.zh}）`)));
}
