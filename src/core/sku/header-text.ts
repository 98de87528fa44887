import { shorten } from '../input/read';
import { foldHeader, tokensOf, type Token } from './header-atoms';
import { gatherUnits, type NamedUnits, type UnitWord } from './header-units';
import type { Noun, Scope } from './header-words';

/** A header taken apart: what it speaks of, whose that is, and in what it is written. */
export interface HeaderReading {
  noun: Noun | null;
  rank: number;
  scope: Scope | null;
  /** It names a unit of something ("包装规格单位", "unit-of-weight"), or its currency. */
  names: 'unit' | 'currency' | null;
  units: NamedUnits;
  divisor: number | null;
  /** A single Latin letter, which means what its unit says. */
  isLetter: boolean;
  isChinese: boolean;
}

/** A longer text is no header. */
export const LONGEST_HEADER = 120;
const BRACKETS = /[([{【〔〈《「]([^)\]}】〕〉》」]*)[)\]}】〕〉》」]?/g;
const SIDES_NOTATION =
  /长\s*[*x×✕/、-]?\s*宽\s*[*x×✕/、-]?\s*[高厚]|\bl\s*[*x×✕/]\s*w\s*[*x×✕/]\s*h\b|縦\s*[*x×✕]\s*横\s*[*x×✕]\s*高さ?|\bl\s*[*x×]\s*b\s*[*x×]\s*h\b/g;
/** "1. SKU", "②长": columns that are counted. */
const NUMBERING = /^\s*(?:\d{1,2}\s*[.、)）．]|[(（]\d{1,2}[)）]|[①-⑳])\s*(?=\D)/;
/** "Length in inches": not the unit "in". */
const PREPOSITION = /(^|[\s(])in\s+(?=[\w($€£¥"])/g;
const DIVISOR = /(?:[÷/]|除以|除|divisor)?\s*\b([4-8]\d{3})\b/;
/** "181-270天库龄", "inv-age-271-to-365-days": stock of more than half a year. */
const AGE = /库龄|inv.?age|days.?old|\baged\b/;
const HALF_A_YEAR = 180;

export function readHeaderText(header: string): HeaderReading {
  if (header.length > LONGEST_HEADER) return NOTHING;
  return readWords(header.replace(NUMBERING, ''));
}

function readWords(header: string): HeaderReading {
  const reading = readFolded(foldHeader(header), header);
  // "sellerSku" is two words, "MwSt" is one.
  return reading.noun === null && /[a-z][A-Z]/.test(header)
    ? readFolded(foldHeader(header.toLowerCase()), header)
    : reading;
}

function readFolded(folded: string, header: string): HeaderReading {
  let text = folded;
  if (AGE.test(text)) return readAge(text);
  const divisor = DIVISOR.exec(text);
  if (divisor) text = text.replace(divisor[0], ' ');
  text = text.replace(PREPOSITION, '$1').replace(SIDES_NOTATION, ' lwh ');
  const remarks: string[] = [];
  const name = text.replace(BRACKETS, (_whole, remark: string) => {
    remarks.push(remark);
    return ' ';
  });
  const main = tokensOf(name);
  const beside = remarks.flatMap(tokensOf);
  const reading = resolve(main, beside);
  return {
    ...reading,
    units: gatherUnits([...unitWords(main), ...unitWords(beside)], isForSeveral(text)),
    divisor: divisor ? Number(divisor[1]) : null,
    isChinese: /[\u3400-\u9fff]/.test(header),
  };
}

/** What an amount is for: 元/件, "per kg", 每箱. */
const DENOMINATOR = /(?:\/|每|\bper\b|\bje\b|\bpro\b)\s*([^\s/()[\]{}【】,;、:]*)/g;
const SEVERAL =
  /(\d+(?:\.\d+)?)\s*(?:kg|g|lbs?|oz|磅|盎司|千克|公斤|克|[件个只套双对台条]|pcs?|pieces?|units?|sets?|pairs?)(?![a-z])/g;

/** True where an amount is for a number other than one, or for something that nobody taught: 元/0.5kg, 元/打, "per dozen". */
function isForSeveral(text: string): boolean {
  for (const [, number] of text.matchAll(SEVERAL)) if (Number(number) !== 1) return true;
  for (const [, what = ''] of text.matchAll(DENOMINATOR)) {
    const number = /^\d+(?:\.\d+)?/.exec(what)?.[0];
    if (number !== undefined && Number(number) !== 1) return true;
    if (tokensOf(what.slice(number?.length ?? 0)).includes(null)) return true;
  }
  return false;
}

const NO_UNITS = gatherUnits([]);
const NOTHING: HeaderReading = {
  noun: null,
  rank: 0,
  scope: null,
  names: null,
  units: NO_UNITS,
  divisor: null,
  isLetter: false,
  isChinese: false,
};

function readAge(text: string): HeaderReading {
  const from = Number(/\d+/.exec(text)?.[0] ?? NaN);
  return from > HALF_A_YEAR || (from === HALF_A_YEAR && /超|以上|plus|over/.test(text))
    ? { ...NOTHING, noun: 'agedUnits' }
    : { ...NOTHING, noun: 'described' };
}

function unitWords(tokens: readonly (Token | null)[]): UnitWord[] {
  return tokens.flatMap((token) => token?.unit ?? []);
}

type Meaning = Pick<HeaderReading, 'noun' | 'rank' | 'scope' | 'names' | 'isLetter'>;

const UNKNOWN: Meaning = { noun: null, rank: 0, scope: null, names: null, isLetter: false };

/**
 * What stands before the brackets must be understood to its last word. What stands in them is read as far as it is:
 * whose it is and in what; and what it is, where the name before them does not say.
 */
function resolve(main: readonly (Token | null)[], beside: readonly (Token | null)[]): Meaning {
  const remarks = beside.filter((token) => token !== null);
  const words = main.filter((token) => token !== null);
  const scope = scopeOf([...words, ...remarks]);
  if (words.length < main.length) return { ...UNKNOWN, scope };
  const meaning = meaningOf(words);
  if (meaning.noun !== null)
    return { ...meaning, scope: scopeOf([...words.filter((word) => word !== meaning.from), ...remarks]) };
  // "Variant Grams" names its unit instead of what is weighed.
  if (meaning.isEmpty && words.some(({ text }) => WEIGHED.test(text)))
    return { ...UNKNOWN, noun: 'weight', rank: 1, scope };
  const inside = meaningOf(remarks);
  // "包装规格(长)", but not "人民币(不含运费)".
  return meaning.isEmpty && inside.noun !== null && words.some(({ scope: of }) => of !== null)
    ? { ...inside, scope }
    : { ...UNKNOWN, scope };
}

const WEIGHED = /^(?:grams?|kilograms?|pounds?|ounces?|gramm|kilogramm)$/;
const SIDES: ReadonlySet<Noun> = new Set(['length', 'width', 'height', 'depth']);
const FRAMES: ReadonlySet<Noun> = new Set(['size', 'spec']);
const MEASURES: ReadonlySet<Noun> = new Set([...SIDES, ...FRAMES, 'weight', 'netWeight']);

interface Found extends Omit<Meaning, 'scope'> {
  from: Token | null;
  isEmpty: boolean;
}

/** The one thing that words speak of. A name that is also an owner (产品长) gives way to what it owns. */
function meaningOf(words: readonly Token[]): Found {
  const none: Found = { noun: null, rank: 0, names: null, isLetter: false, from: null, isEmpty: false };
  const named = words.filter(({ noun }) => noun !== null);
  const unit = unitNameIn(named);
  let nouns = named.filter((token) => token === unit || (token.scope === null && !isUnitName(token)));
  if (nouns.length === 0) nouns = named.slice(-1);
  if (nouns.length === 0) return { ...none, isEmpty: true };
  const isUnit = unit !== null;
  const isCurrency = nouns.some(({ noun }) => noun!.noun === 'currency');
  let left = nouns.filter((token) => !(nouns.length > 1 && (isUnitName(token) || token.noun!.noun === 'currency')));
  const sides = left.filter(({ noun }) => SIDES.has(noun!.noun));
  if (sides.length > 0) left = left.filter(({ noun }) => !FRAMES.has(noun!.noun));
  const kinds = new Set(left.map(({ noun }) => noun!.noun));
  if (kinds.has('spec') && kinds.has('size')) kinds.delete('spec');
  if (kinds.size !== 1) return none;
  const best = left.reduce((a, b) => (b.noun!.rank < a.noun!.rank ? b : a));
  const [noun] = kinds;
  return {
    noun: noun!,
    rank: best.noun!.rank,
    names:
      nouns.length > 1 && isUnit && MEASURES.has(noun!) ? 'unit' : nouns.length > 1 && isCurrency ? 'currency' : null,
    isLetter: /^[a-z]$/.test(best.text),
    from: best,
    isEmpty: false,
  };
}

/** "Weight unit", "unit of weight", 包装规格单位 name a unit; "unit weight" and 单位重量 do not. */
function unitNameIn(named: readonly Token[]): Token | null {
  const last = named.at(-1);
  return named.find(({ text }) => text === 'unit of') ?? (last && isUnitName(last) ? last : null);
}

const isUnitName = ({ noun }: Token): boolean => noun!.noun === 'unitName' || noun!.noun === 'units';

const STRONGEST: readonly Scope[] = ['carton', 'other', 'package', 'product', 'purchase', 'logistics', 'tab'];

function scopeOf(words: readonly Token[]): Scope | null {
  return STRONGEST.find((scope) => words.some((word) => word.scope === scope)) ?? null;
}

/** The header on one line, as a message quotes it. */
export const oneLine = (text: string): string => shorten(text.replace(/\s+/g, ' '));

const MONEY =
  /^(?!.*(?:销售|库存|订单|采购|总|合计)).*金额|费|税|率|折扣|券|成本|佣金|补贴|广告|赔|罚|损|扣款|占比|人工|房租|水电|月租|保险|清关|报关|尾程|派送|吊牌|提成|手数料|[$€£¥₹￥%％]|\b(?:fees?|tax|taxes|duty|duties|tariffs?|coupons?|discounts?|ads?|advertising|acos|tacos|vat|gst|mwst|ust|rebates?|promos?|commissions?|costs?|surcharges?|rates?|charges?|freight|gebuhr(?:en)?|steuern?|zoll|rabatt|kosten|inspection|insurance|labell?ing|ppc)\b/;

/** True for a header with a currency, a percent sign or a word of money. */
export function speaksOfMoney(header: string, units: NamedUnits): boolean {
  const text = foldHeader(header.slice(0, LONGEST_HEADER)).replace(/[_-]/g, ' ');
  return units.currency !== null || units.isPercent || MONEY.test(text);
}
