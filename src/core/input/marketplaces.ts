import { MARKETPLACES, STORES_NOT_SERVED, type Marketplace } from '../marketplaces';
import type { Wording } from '../words/language';
import { invalid, Problem } from '../words/problem';
import { listed } from '../words/wording';
import { simplified } from './han';
import { shorten } from './quote';

/** A longer text is no name of a marketplace or of a store. */
const LONGEST_NAME = 80;

/** A flag is drawn from the letters of its country. */
const FLAG = /[\u{1f1e6}-\u{1f1ff}]/gu;
const FIRST_FLAG_LETTER = 0x1f1e6;
const CODE_OF_A = 65;

/** A flag beside words adds nothing to them; alone it is the code of its country. */
function withoutFlags(text: string): string {
  const rest = text.replace(FLAG, '').trim();
  return rest !== '' || text === ''
    ? rest
    : text.replace(FLAG, (letter) => String.fromCharCode(CODE_OF_A + letter.codePointAt(0)! - FIRST_FLAG_LETTER));
}

const plainForm = (text: string): string => simplified(withoutFlags(text.normalize('NFKC'))).replaceAll('_', '-');

/** Half-width small letters, one kind of dash, "U.S." without points. */
const fold = (text: string): string =>
  plainForm(text)
    .trim()
    .toLowerCase()
    .replace(/^([a-z])\.([a-z])\.(?:([a-z])\.)?$/, '$1$2$3');

const BY_WORD = new Map<string, Marketplace>();
for (const market of MARKETPLACES) {
  const words = [market.id, market.name.en, market.name.zh, ...market.words];
  if (!market.variantOf) words.push(market.domain, market.amazonId);
  for (const word of words) BY_WORD.set(fold(word), market);
}

const NOT_SERVED = new Map<string, Wording>(
  STORES_NOT_SERVED.flatMap(({ name, words }) =>
    [name.en, name.zh, ...words].map((word) => [fold(word), name] as const),
  ),
);

/** One letter of a country stands for it only before 站: 美站, but a cell 美 may be anything. */
const isLoneSign = (word: string): boolean => /^\p{Script=Han}$/u.test(word);

/** What stands around the name of a marketplace without changing it. */
const BEFORE = /^(?:amazon|amz|亚马逊)[\s-]*(?=[^\s.-])/;
const AFTER = /[\s-]*(?:marketplace|store|shop|site|站点|站|店铺|店|亚马逊|amazon)$/;
const REGION = /^(?:北美|欧洲|亚太|中东|拉美|南美|远东|north america|europe|na|eu)[\s-]+/;

function wordOf(text: string): string {
  return fold(text)
    .replace(/^https?:\/\//, '')
    .replace(/^(?:www|m)\./, '')
    .replace(/^([^/]*\.[^/]*)\/.*$/, '$1');
}

/** The marketplace that a whole text names, with or without "Amazon", a region in front and 站 or "store" behind. */
function named(text: string): Marketplace | undefined {
  const word = wordOf(text);
  const whole = BY_WORD.get(word);
  if (whole) return isLoneSign(word) ? undefined : whole;
  const bare = word.replace(REGION, '').replace(BEFORE, '');
  const core = bare.replace(AFTER, '').replace(AFTER, '');
  const found = BY_WORD.get(bare) ?? BY_WORD.get(core);
  return isLoneSign(core) && !/站/.test(bare) ? undefined : found;
}

const SEPARATOR = /\s*[-|/:()（）［\]【】>→·•,，、]+\s*|\s+-\s+/;
/** "美国US", "Acme英国": a country in Chinese beside Latin letters is a part of its own. */
const CHANGE_OF_SCRIPT = /([A-Za-z])(?=\p{Script=Han})|(\p{Script=Han})(?=[A-Za-z])/gu;
/** Ids that are also English words: at the end of a store's name they count only in capitals. */
const ALSO_WORDS = new Set(['in', 'it', 'be', 'us', 'can', 'are', 'pol', 'bra', 'ind', 'bel', 'ger', 'se', 'es', 'sa']);
/** Such words that names end in ("DRIVE-IN"): capitals among capitals say nothing. */
const NAME_ENDINGS = new Set(['in', 'it', 'be', 'can', 'are']);

/** True for a part that is more likely a word than an id. */
function isWord(part: string, text: string): boolean {
  const word = part.toLowerCase();
  if (!ALSO_WORDS.has(word) || text.includes('_')) return false;
  return part !== part.toUpperCase() || (NAME_ENDINGS.has(word) && text !== part && text === text.toUpperCase());
}

/**
 * The marketplaces that the parts of a text name: "北美-美国", "United States (US)". A store is named after its country
 * at the end; what stands before the end counts only to contradict it, since "IN-Style" and "Team IT - 2" are names.
 */
function namedInParts(text: string): Marketplace[] {
  const parts = plainForm(text).replace(CHANGE_OF_SCRIPT, '$1$2-').split(SEPARATOR).filter(Boolean);
  const markets = parts.map((part) => (isWord(part, text) ? undefined : named(part)));
  const last = markets.pop() ?? namedLast(parts);
  if (!last) return [];
  const found = new Set([...markets, last].filter((market) => market !== undefined));
  // The network of a country names the country too: "Acme (DE-CEP)".
  for (const { variantOf } of [...found]) for (const market of found) if (market.id === variantOf) found.delete(market);
  return [...found];
}

/** "欧洲 德国", "MyShop 英国": a Chinese country behind a space. A code behind a space may be anything ("Toys R US"). */
function namedLast(parts: readonly string[]): Marketplace | undefined {
  const word = parts.at(-1)?.split(/\s+/);
  const last = word && word.length > 1 ? word.at(-1)! : '';
  return /^\p{Script=Han}{2,}$/u.test(last) ? named(last) : undefined;
}

/** Orders of other shops that Amazon ships: no marketplace charges its fees on them. */
const NOT_AMAZON = /non[\s_-]*amazon|\bmcf\b|multi[\s_-]*channel|非亚马逊|多渠道/i;

/** `findMarketplace("amazon.co.uk")`, `("GB")`, `("英国站")` and `("MyShop_UK")` are the United Kingdom. */
export function findMarketplace(text: string): Marketplace | undefined {
  const read = marketplaceOf(text, { en: '', zh: '' });
  return read instanceof Problem ? undefined : read;
}

/** The marketplace that a text names, or why it names none. */
export function marketplaceOf(text: string, name: Wording): Marketplace | Problem {
  const quoted = shorten(text);
  const choices = MARKETPLACES.map(({ id }) => id).join(' ');
  const none = invalid('notAChoice', { name, text: quoted, choices });
  if (text.length > LONGEST_NAME) return none;
  if (NOT_AMAZON.test(text)) return invalid('marketplaceNotAmazon', { name, text: quoted, choices });
  const whole = named(text);
  if (whole) return whole;
  const found = namedInParts(text);
  if (found.length === 1) return found[0]!;
  if (found.length > 1)
    return invalid('marketplaceSeveral', { name, text: quoted, meanings: listed(found.map((m) => m.name)) });
  const elsewhere = NOT_SERVED.get(wordOf(text).replace(BEFORE, '').replace(AFTER, ''));
  return elsewhere ? invalid('marketplaceNotServed', { name, place: elsewhere, choices }) : none;
}
