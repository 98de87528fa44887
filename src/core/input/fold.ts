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

/** Full-width forms, odd spaces and dashes as plain ones: "ＯＤＲ：０．８％" is "ODR:0.8%". The length stays. */
export function foldWidth(text: string): string {
  return text.replace(/[^\x20-\x7e\u4e00-\u9fff]/g, foldCharacter);
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

/** True for what a name is made of: letters, digits, Chinese characters. */
export function isNameCharacter(character: string): boolean {
  return /[0-9A-Za-z\u3041-\u3096\u30a1-\u30fa\u30fc\u3400-\u9fff\u00c0-\u024f]/.test(character);
}

/** True for Latin letters and digits, which stand together in words. */
export function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && /[0-9A-Za-z\u00c0-\u024f]/.test(character);
}

/** Letters, digits and Chinese characters only, in lower case: what the spellings of a name share. */
export function compactName(text: string): string {
  return foldWidth(text)
    .replace(/[^0-9A-Za-z\u3041-\u3096\u30a1-\u30fa\u30fc\u3400-\u9fff\u00c0-\u024f]/g, '')
    .toLowerCase();
}
