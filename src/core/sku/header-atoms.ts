import { stripInvisible } from '../input/fold';
import { simplified } from '../input/han';
import { FILLERS, NOUNS, SCOPES, type Noun, type Scope } from './header-words';
import { unitOf, type UnitWord } from './header-units';

/** What a word of a header may stand for. */
export interface Role {
  noun: { noun: Noun; rank: number } | null;
  scope: Scope | null;
}

export interface Token extends Role {
  text: string;
  unit: UnitWord | null;
}

/** Latin words, numbers, single Chinese or Japanese characters, signs of currency, "%" and inches. */
const ATOM = /[a-z]+|\d+(?:\.\d+)?|[\u3040-\u30ff\u3400-\u9fff々]|[$€£¥₹]|[%"″]|′′/g;
const LATIN = /^[a-z]/;
const LONGEST_PHRASE = 12;
const SHORTEST_PART = 3;

/** Full-width, accents, capitals and camel case folded: "Höhe", "ＨＯＨＥ" and "Hohe" are one word. */
export function foldHeader(text: string): string {
  return simplified(stripInvisible(text).normalize('NFKC'))
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/ß/g, 'ss');
}

function atomsOf(folded: string): string[] {
  return folded.match(ATOM) ?? [];
}

/** Latin words stand apart, everything else close together. */
function join(atoms: readonly string[]): string {
  let text = '';
  for (const [at, atom] of atoms.entries())
    text += (at > 0 && LATIN.test(atom) && LATIN.test(atoms[at - 1]!) ? ' ' : '') + atom;
  return text;
}

let taught: ReadonlyMap<string, Role> | undefined;

/** What every word may stand for; learned when the first header is read, not when the script is loaded. */
function roles(): ReadonlyMap<string, Role> {
  return (taught ??= learn());
}

function learn(): Map<string, Role> {
  const found = new Map<string, Role>();
  const teach = (word: string, role: Partial<Role>) => {
    const key = join(atomsOf(foldHeader(word)));
    const known = found.get(key) ?? NOTHING;
    found.set(key, { noun: known.noun ?? role.noun ?? null, scope: known.scope ?? role.scope ?? null });
  };
  for (const [noun, groups] of Object.entries(NOUNS))
    for (const [rank, group] of groups.entries())
      for (const word of group) teach(word, { noun: { noun: noun as Noun, rank } });
  for (const [scope, groups] of Object.entries(SCOPES))
    for (const word of groups.flat()) teach(word, { scope: scope as Scope });
  for (const word of FILLERS) teach(word, {});
  return found;
}

/** The words of a folded text; null in place of one that nobody taught. */
export function tokensOf(folded: string): (Token | null)[] {
  const atoms = atomsOf(folded);
  const tokens: (Token | null)[] = [];
  for (let at = 0; at < atoms.length;) {
    const found = longestAt(atoms, at);
    if (found) tokens.push(found.token);
    else tokens.push(...partsOf(atoms[at]!));
    at += found ? found.length : 1;
  }
  return tokens;
}

function longestAt(atoms: readonly string[], at: number): { token: Token; length: number } | null {
  for (let length = Math.min(LONGEST_PHRASE, atoms.length - at); length > 0; length--) {
    const phrase = atoms.slice(at, at + length);
    const role = roles().get(join(phrase));
    const unit = unitOf(phrase.join(''));
    if (role || unit) return { token: { text: join(phrase), ...(role ?? NOTHING), unit }, length };
  }
  return null;
}

const NOTHING: Role = { noun: null, scope: null };

/** Words written as one: "packagelength", "Verpackungshöhe", "lengthcm". All of it must be known. */
function partsOf(word: string): (Token | null)[] {
  if (word.length < 2 * SHORTEST_PART - 1 || !LATIN.test(word)) return [null];
  const ends: (Token[] | null)[] = [[]];
  for (let end = 1; end <= word.length; end++) {
    ends[end] = null;
    for (let start = 0; start < end && !ends[end]; start++) {
      const before = ends[start];
      const token = before && partOf(word.slice(start, end), start > 0 && end === word.length);
      if (token) ends[end] = [...before, token];
    }
  }
  return ends[word.length] ?? [null];
}

function partOf(text: string, isLast: boolean): Token | null {
  const unit = isLast && text.length > 1 ? unitOf(text) : null;
  if (unit) return { text, ...NOTHING, unit };
  const role = text.length >= SHORTEST_PART ? roles().get(text) : undefined;
  return role ? { text, ...role, unit: null } : null;
}
