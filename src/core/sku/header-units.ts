import type { Units } from '../units';
import { fitsCurrency, unitWord } from '../input/number';

/** What a header says of units. */
export interface HeaderUnits {
  side: Units['side'] | null;
  weight: Units['weight'] | null;
  /** A code, or "$" or "¥", which several currencies share. */
  currency: string | null;
  isPercent: boolean;
}

type Word = ReturnType<typeof unitWord> | { isPercent: true } | 'unclear';

/** Currencies and units of the seller's world that cells do not carry, or that no amount for one unit is in. */
const MORE_WORDS = new Map<string, Word>([
  ...(
    [
      ['HKD', 'hkd', 'hk$', '港元', '港币'],
      ['TWD', 'twd', '台币', '新台币'],
      ['KRW', 'krw', '韩元', '韩币'],
      ['VND', 'vnd', '越南盾'],
      ['THB', 'thb', '泰铢'],
      ['MYR', 'myr', '林吉特', '马币'],
      ['RUB', 'rub', '卢布'],
    ] as const
  ).flatMap(([currency, ...words]) => words.map((word): [string, Word] => [word, { currency }])),
  ...[
    'm',
    '米',
    'dm',
    '分米',
    'ft',
    'feet',
    'foot',
    '英尺',
    '尺',
    '寸',
    '斤',
    '市斤',
    '两',
    '吨',
    't',
    'ton',
    'tons',
    'mg',
  ].map((word): [string, Word] => [word, 'unclear']),
  ...['毫克', 'cbm', 'm3', '立方', '立方米', '方', '箱', '整箱', '票', '柜', '批', 'ctn', 'carton', '千元', '万元'].map(
    (word): [string, Word] => [word, 'unclear'],
  ),
  ['%', { isPercent: true }],
]);

function wordOf(text: string): Word {
  const bare = text.trim().toLowerCase();
  return MORE_WORDS.get(bare) ?? unitWord(bare);
}

const PER_UNIT = new Set(['件', '个', '只', '套', '每', '单位', 'pc', 'pcs', 'piece', 'unit', 'each', 'ea', 'per']);
const LONGEST_WORD = 12;
const EDGES = /^[\s/_\-:,|·.*]+|[\s/_\-:,|·.*]+$/g;
const isLatin = (character: string | undefined): boolean => character !== undefined && /[a-z]/i.test(character);

/**
 * Takes one unit, currency or "each" off the end or the beginning of a header: "成本/元" is 元 and 成本, "售价USD" is
 * USD and 售价. Latin units need a border, so that "package" does not lose its ending.
 */
export function peelUnit(header: string): { rest: string; unit: string } | null {
  const text = header.replace(EDGES, '');
  for (let length = Math.min(LONGEST_WORD, text.length - 1); length > 0; length--) {
    const tail = text.slice(-length);
    const isTail = wordOf(tail) !== null || PER_UNIT.has(tail.toLowerCase());
    if (isTail && !(isLatin(tail[0]) && isLatin(text[text.length - length - 1])))
      return { rest: text.slice(0, -length), unit: tail };
    const front = text.slice(0, length);
    const word = wordOf(front);
    const isFront = word !== null && word !== 'unclear';
    if (isFront && !(isLatin(front[length - 1]) && isLatin(text[length])))
      return { rest: text.slice(length), unit: front };
  }
  return null;
}

/** The words for units in a remark such as "含税, 元/件" or "L x W x H, cm". */
function* wordsIn(text: string): Generator<NonNullable<Word>> {
  for (const [run] of text.toLowerCase().matchAll(/[a-z$€£¥₹\d]+|[\u3400-\u9fff]+|["″′%]+/g)) {
    const whole = wordOf(run.replace(/^每/, ''));
    const parts = whole === null ? partsOf(run) : [whole];
    for (const word of parts) if (word !== null) yield word;
  }
}

function partsOf(run: string): Word[] {
  if (/^[\u3400-\u9fff]/.test(run)) return chineseWords(run);
  return (run.match(/[a-z]+|[$€£¥₹]/g) ?? []).map(wordOf);
}

/** Longest first, so that 日元 is not 元. One character such as 方 or 两 is a unit only on its own. */
function chineseWords(run: string): Word[] {
  const words: Word[] = [];
  for (let at = 0; at < run.length;) {
    let length = Math.min(LONGEST_WORD, run.length - at);
    let word = wordOf(run.slice(at, at + length));
    while (length > 1 && word === null) word = wordOf(run.slice(at, at + --length));
    if (!(length === 1 && word === 'unclear')) words.push(word);
    at += length;
  }
  return words;
}

/** What the remarks of a header say of units; null where that does not fit what the column holds, or is two things. */
export function headerUnits(remarks: readonly string[], holds: keyof typeof OF_KIND): HeaderUnits | null {
  const units: HeaderUnits = { side: null, weight: null, currency: null, isPercent: false };
  for (const word of remarks.flatMap((remark) => [...wordsIn(remark)])) {
    if (word === 'unclear' || !(OF_KIND[holds] in word)) return null;
    if ('isPercent' in word) units.isPercent = true;
    else if (!addUnit(units, word)) return null;
  }
  return units;
}

const OF_KIND = { side: 'side', weight: 'weight', currency: 'currency', percent: 'isPercent' } as const;

/** False where the header already names another. */
function addUnit(units: HeaderUnits, { side, weight, currency }: NonNullable<ReturnType<typeof unitWord>>): boolean {
  if ((side && units.side && units.side !== side) || (weight && units.weight && units.weight !== weight)) return false;
  units.side = side ?? units.side;
  units.weight = weight ?? units.weight;
  if (!currency || !units.currency) units.currency = currency ?? units.currency;
  else if (fitsCurrency(units.currency, currency)) units.currency = currency;
  else return fitsCurrency(currency, units.currency);
  return true;
}

/** A unit as the cell of a unit column says it: "CM", "pounds", "厘米". */
export function unitCell(text: string): { side?: Units['side']; weight?: Units['weight']; currency?: string } | null {
  const word = wordOf(text.normalize('NFKC'));
  return word === null || word === 'unclear' || 'isPercent' in word ? null : word;
}
