import { MARKETPLACES, type Marketplace } from '../marketplaces';
import { marketplaceOf } from './marketplaces';
import { sideIn, UNITS, weightIn, type Target, type Units } from '../units';
import { wordKey } from './fold';
import { unitsNamed } from './unit-words';
import { invalid, Problem } from '../words/problem';
import { type Wording } from '../words/language';
import { dayProblem, readDay } from './day';
import { fitsCurrency, readNumber, type NumberContext } from './number';
import type { Day } from '../../rates/day';
import { isBlank, plain, type Cell } from './cell';
import { NO_WORDS, YES_WORDS } from './degree';
import { numberProblem } from './number-problem';
import { shorten } from './quote';

export { shorten } from './quote';

/** How a quantity is written and what it may be. */
export interface NumberKind {
  /** Which unit a text may carry. */
  carries: 'side' | 'weight' | 'money' | 'rate' | 'nothing';
  /** Smallest allowed value, and whether it is itself allowed. */
  above: number;
  orEqual: boolean;
  /** Largest allowed value: beyond it nothing is meant, and sums would lose their cents. */
  max: number;
  whole: boolean;
  /** Desktop Excel delivers a blank cell as 0: true where 0 means "left out". */
  zeroIsBlank: boolean;
  /** What is counted, whose words may stand behind the number: "3个月", "500 pcs". */
  counts?: NumberContext['counts'];
  /** Words that stand for a number of their own. */
  words?: ReadonlyMap<string, number>;
}

const kind = (more: Partial<NumberKind> & Pick<NumberKind, 'max'>): NumberKind => ({
  carries: 'nothing',
  above: 0,
  orEqual: false,
  whole: false,
  zeroIsBlank: true,
  ...more,
});

const LONGEST_SIDE = 100_000;
const HEAVIEST = 10_000_000;
/** Of one unit: with it every fee stays an exact whole number of minor units. */
const HIGHEST_PRICE = 10_000_000;
const MOST_MONEY = 1_000_000_000;
const MOST = 1_000_000_000;
const MOST_MONTHS = 120;

/** What `months` is where storage is not counted. */
export const WITHOUT_STORAGE = 0;
/** What `vat` is for the standard rate of the marketplace. */
export const STANDARD_VAT = -1;

const words = (value: number, ...all: readonly string[]): ReadonlyMap<string, number> =>
  new Map(all.map((word) => [word, value]));

export const NUMBER_KINDS = {
  side: kind({ carries: 'side', max: LONGEST_SIDE }),
  weight: kind({ carries: 'weight', max: HEAVIEST }),
  price: kind({ carries: 'money', max: HIGHEST_PRICE }),
  /** The value of an order, or a bid. */
  order: kind({ carries: 'money', max: MOST_MONEY }),
  /** A cost: nothing is a cost too. */
  cost: kind({ carries: 'money', orEqual: true, zeroIsBlank: false, max: MOST_MONEY }),
  /** An amount that may be left out. */
  amount: kind({ carries: 'money', orEqual: true, max: MOST_MONEY }),
  /** A share from 0 to 1; 8% is 0.08. */
  share: kind({ carries: 'rate', orEqual: true, max: 1 }),
  vat: kind({
    carries: 'rate',
    orEqual: true,
    max: 1,
    words: words(STANDARD_VAT, 'standard', '标准', '标准税率'),
  }),
  /** May be below zero. */
  target: kind({ carries: 'rate', above: -MOST_MONEY, orEqual: true, zeroIsBlank: false, max: MOST_MONEY }),
  days: kind({ counts: 'days', orEqual: true, zeroIsBlank: false, whole: true, max: 100_000 }),
  supplyDays: kind({ counts: 'days', orEqual: true, zeroIsBlank: false, max: 100_000 }),
  /** Pieces sold or in stock, also on average. */
  pieces: kind({ counts: 'pieces', orEqual: true, zeroIsBlank: false, max: 100_000 }),
  months: kind({ counts: 'months', max: MOST_MONTHS, whole: true }),
  monthsOrNone: kind({
    counts: 'months',
    max: MOST_MONTHS,
    whole: true,
    words: words(WITHOUT_STORAGE, 'none', 'without', '不计', '不计仓储', '不含', '不含仓储', '无'),
  }),
  count: kind({ counts: 'pieces', orEqual: true, whole: true, max: MOST }),
  rate: kind({ carries: 'rate', max: MOST }),
  positive: kind({ max: MOST }),
  quantity: kind({ counts: 'pieces', max: MOST }),
  fx: kind({ max: 1_000_000 }),
  score: kind({ max: 1_000_000 }),
} as const satisfies Record<string, NumberKind>;

/** For cells that hold neither a size nor a weight, and for quantities that keep the unit they have. */
export const AS_WRITTEN: Target = { assumed: UNITS['cm-g'], card: { side: 'cm', weight: 'g' } };

const UNITS_FOR: Readonly<Record<NumberKind['carries'], Wording>> = {
  side: { en: 'in, cm or mm', zh: 'in、cm 或 mm' },
  weight: { en: 'lb, oz, kg or g', zh: 'lb、oz、kg 或 g' },
  money: { en: 'a plain amount', zh: '不带单位的金额' },
  rate: { en: 'a fraction or a percentage', zh: '小数或百分数' },
  nothing: { en: 'a plain number', zh: '不带单位的数字' },
};

/**
 * Reads one cell as a number. null: blank. A size or weight goes from the unit it was written in, or else the assumed
 * one, to the unit of the card in one step; an amount written in another currency than `currency` is refused, since
 * nothing here knows the rate.
 */
export function readNumberCell(
  cell: Cell,
  name: Wording,
  is: NumberKind,
  target: Target = AS_WRITTEN,
  currency: string | null = null,
): number | null | Problem {
  const value = plain(cell);
  if (isBlank(value) || (value === 0 && is.zeroIsBlank)) return null;
  if (typeof value === 'number') return inCardUnits(checkRange(value, name, is), is, null, target);
  if (typeof value !== 'string') return invalid('notANumber', { name, text: String(value).toUpperCase() });
  const word = value.length > LONGEST_WORD ? undefined : is.words?.get(wordKey(value));
  if (word !== undefined) return word;
  const context = contextOf(is, target.assumed, currency);
  const read = readNumber(value, context);
  if (!read) return numberProblem(value, name, context);
  const unit = read.side
    ? 'side'
    : read.weight
      ? 'weight'
      : read.isPercent
        ? 'rate'
        : read.currency
          ? 'money'
          : is.carries;
  if (unit !== is.carries) return invalid('wrongUnit', { name, text: shorten(value), units: UNITS_FOR[is.carries] });
  if (read.currency !== null && currency !== null && !fitsCurrency(read.currency, currency)) {
    return invalid('otherCurrency', { name, text: shorten(value), currency });
  }
  return inCardUnits(checkRange(read.value, name, is), is, read.side ?? read.weight, target);
}

function inCardUnits(
  value: number | Problem,
  is: NumberKind,
  written: Units['side'] | Units['weight'] | null,
  { assumed, card }: Target,
): number | Problem {
  if (value instanceof Problem) return value;
  if (is.carries === 'side') return sideIn(card.side, value, (written ?? assumed.side) as Units['side']);
  if (is.carries === 'weight') return weightIn(card.weight, value, (written ?? assumed.weight) as Units['weight']);
  return value;
}

/** What a number without a unit stands for in a cell of this kind. */
function contextOf({ carries, counts }: NumberKind, units: Units, currency: string | null): NumberContext {
  if (carries === 'side') return { side: units.side };
  if (carries === 'weight') return { weight: units.weight };
  return carries === 'money' && currency !== null ? { currency } : { counts };
}

function checkRange(value: number, name: Wording, is: NumberKind): number | Problem {
  if (!Number.isFinite(value)) return invalid('notANumber', { name, text: String(value) });
  if (is.above === 0 && (is.orEqual ? value < 0 : value <= 0))
    return invalid(is.orEqual ? 'negative' : 'notPositive', { name, value });
  if (value > is.max || value < is.above)
    return invalid('outOfRange', { name, value, low: is.whole && !is.orEqual ? 1 : is.above, high: is.max });
  if (is.whole && !Number.isInteger(value)) return invalid('notWhole', { name, value });
  return value;
}

/** No word of a choice is longer. */
const LONGEST_WORD = 60;

/** A choice among fixed words; `words` maps the key of every word that is understood to its choice. */
export interface Choice<T extends string> {
  default: T;
  words: Readonly<Record<string, T>>;
  /** What a message offers. */
  offered: readonly string[];
}

export function choice<W extends Readonly<Record<string, readonly string[]>>>(
  fallback: keyof W & string,
  words: W,
): Choice<keyof W & string> {
  // Without a prototype: "constructor" is no word.
  const all = Object.create(null) as Record<string, keyof W & string>;
  for (const [value, others] of Object.entries(words)) {
    for (const word of [value, ...others]) all[wordKey(word)] = value;
  }
  return { default: fallback, words: all, offered: Object.keys(words) };
}

export const GOODS = choice('general', {
  general: ['普通', '普通商品', '普货', '非服装', '非危险品', 'non-apparel', 'standard'],
  apparel: ['服装', '服饰', '衣服', 'clothing', 'clothes'],
  dangerous: ['危险品', '危险商品', '危险货物', 'hazmat', 'hazardous', 'dangerous goods', 'dg'],
});
export const SPLIT = choice('minimal', {
  minimal: ['最少', '最少拆分', 'minimal splits'],
  partial: ['部分', '部分拆分', 'partial splits'],
  optimized: ['optimised', '优化', '亚马逊优化', '亚马逊优化拆分', 'amazon optimized splits'],
});
export const PLAN = choice('professional', {
  professional: ['专业', '专业版', '专业计划', '专业卖家', '专业销售计划', 'pro'],
  individual: ['个人', '个人版', '个人计划', '个人卖家', '个人销售计划'],
});
export const REMOVAL_KIND = choice('removal', {
  removal: ['移除', '退回'],
  disposal: ['弃置', '销毁', 'dispose'],
  liquidation: ['清货', '批量清货', '清算', 'liquidate'],
});
/** Yes or no, as a choice: a bare 0 is an empty cell, which is no too. */
export const SIPP = choice('no', {
  no: NO_WORDS,
  yes: [...YES_WORDS, '1'],
});
export const LANGUAGE = choice('en', {
  en: ['english', 'en-us', '英文', '英语'],
  zh: ['chinese', 'zh-cn', '中文', '汉语', '简体中文'],
});

/** Reads one cell as a choice; blank is the default. */
export function readChoice<T extends string>(cell: Cell, name: Wording, among: Choice<T>): T | Problem {
  const value = plain(cell);
  if (isBlank(value) || value === 0) return among.default;
  const text = String(value);
  const found = text.length > LONGEST_WORD ? undefined : among.words[wordKey(text)];
  return found ?? invalid('notAChoice', { name, text: shorten(text), choices: among.offered.join(', ') });
}

export function readMarketplace(cell: Cell, name: Wording): Marketplace | Problem {
  const value = plain(cell);
  if (isBlank(value) || value === 0) return MARKETPLACES[0]!;
  return marketplaceOf(String(value), name);
}

export function readUnits(cell: Cell, name: Wording, market: Marketplace): Units | Problem {
  const value = plain(cell);
  if (isBlank(value) || value === 0) return UNITS[market.units];
  return (
    unitsNamed(String(value)) ??
    invalid('notAChoice', {
      name,
      text: shorten(String(value)),
      choices: `${Object.keys(UNITS).join(', ')}, imperial, metric`,
    })
  );
}

/** Reads one cell as a day; blank is `today`. */
export function readDate(cell: Cell, name: Wording, today: Day): Day | Problem {
  const value = plain(cell);
  if (isBlank(value) || value === 0) return today;
  const day = typeof value === 'number' || typeof value === 'string' ? readDay(value) : null;
  return day ?? dayProblem(value, name);
}

/** Reads one cell as text; null where blank (desktop Excel delivers a blank cell as 0). */
export function readText(cell: Cell): string | null {
  const value = plain(cell);
  return isBlank(value) || value === 0 ? null : String(value).trim();
}
