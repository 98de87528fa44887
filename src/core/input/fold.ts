import { simplified } from './han';

/**
 * Text as it is compared. Four levels, each for one purpose:
 * - `foldWidth`: width, spaces, dashes, quotes and traditional characters as plain ones; the length stays, for whoever points into the text;
 * - `foldWord`: a typed word (a choice, a marketplace, a unit): also letter case and outer spaces;
 * - `compactName`: a name by its letters and digits alone, without accents;
 * - `nameWords`: the words of such a name, "&" being "and".
 */

/** Characters that reports print in several forms, by what they are read as. Each is one character long. */
const SAME: Readonly<Record<string, string>> = {
  '﹪': '%',
  '٪': '%',
  '−': '-',
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
  '﹣': '-',
  '～': '~',
  '〜': '~',
  '。': '.',
  '、': ',',
  '《': '<',
  '》': '>',
  '【': '[',
  '】': ']',
  '「': '"',
  '」': '"',
  '“': '"',
  '”': '"',
  '≦': '≤',
  '≧': '≥',
  '⩽': '≤',
  '⩾': '≥',
  '﹤': '<',
  '﹥': '>',
};
const SPACE = /\p{Zs}/u;
const FULL_WIDTH_OFFSET = 0xfee0;

/** Full-width forms, odd spaces and dashes as plain ones, 訂單 as 订单: "ＯＤＲ：０．８％" is "ODR:0.8%". The length stays. */
export function foldWidth(text: string): string {
  return simplified(text.replace(/[^\x20-\x7e\u4e00-\u9fff]/g, foldCharacter));
}

function foldCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - FULL_WIDTH_OFFSET);
  if (SPACE.test(character)) return ' ';
  return SAME[character] ?? character;
}

/** Control, zero-width and direction-turning characters, line separators and halves of characters. */
const INVISIBLE = /(?![\t\n])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/gu;

/** Text from outside without the characters that nobody sees. Tabs and line feeds stay. */
export function stripInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/** "ＵＳ " is "us". */
export function foldWord(text: string): string {
  return simplified(text.normalize('NFKC')).replace(/\s+/g, ' ').trim().toLowerCase();
}

/** Letters that no accent explains, as they are written where they are missing. */
const SPELLED: Readonly<Record<string, string>> = { ß: 'ss', ı: 'i', ł: 'l', ø: 'o', æ: 'ae', œ: 'oe', đ: 'd' };
const LETTER_OR_DIGIT = /[\p{L}\p{Nd}]/u;

/**
 * What a character adds to a name: its letter or digit in lower case and without an accent ("É" is "e", "ß" is "ss",
 * "が" stays); nothing for a sign. Names that are compared letter by letter are compared by this.
 */
export function nameLetters(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x80) return /[0-9a-z]/i.test(character) ? character.toLowerCase() : '';
  if (code >= 0x3400 && code <= 0x9fff) return simplified(character);
  if (!LETTER_OR_DIGIT.test(character)) return '';
  const bare = character
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  return SPELLED[bare] ?? bare.replace(/[\u0300-\u036f]/g, '').normalize('NFC');
}

/** True for what a name is made of: letters and digits of any writing. */
export function isNameCharacter(character: string): boolean {
  return LETTER_OR_DIGIT.test(character);
}

/** True for Latin letters and digits, which stand together in words. */
export function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && /[0-9A-Za-z\u00c0-\u024f]/.test(character);
}

/** Letters and digits only: what the spellings of a name share. "Größe (cm)" and "GROSSE CM" are "grossecm". */
export function compactName(text: string): string {
  const folded = foldWidth(text);
  if (/^[\x20-\x7e]*$/.test(folded)) return folded.replace(/[^0-9A-Za-z]/g, '').toLowerCase();
  return folded.replace(/[^]/gu, nameLetters);
}

/** What a choice is found by: its letters and digits; a word of signs alone ("√") is itself. */
export function wordKey(word: string): string {
  return compactName(word) || foldWord(word);
}

/** The words of a name, each as `compactName` has it: "Pet Food & Toys" is pet, food, and, toys. */
export function nameWords(text: string): string[] {
  return foldWidth(text)
    .replace(/&/g, ' and ')
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{Nd}\p{M}]+/u)
    .map(compactName)
    .filter(Boolean);
}
