import { formatDay, type Day } from '../../rates/day';
import type { MinimumOverride, Referral } from '../../rates/schemas/referral';
import type { Card } from '../../rates/store';
import { isComplete, referralLines } from '../cards/referral-lines';
import {
  fromMinor,
  percentOf,
  roundHalfUp,
  toMinor,
  toPartsPerMillion,
  type Minor,
  type PartsPerMillion,
} from '../money';
import { Problem, unknown } from '../words/problem';
import { type Language, type Wording } from '../words/language';
import { amazonCard, pickSeries } from './cards';
import { categoryIndex, findCategory, type Category, type CategoryIndex } from './category';
import { marketplace, type Marketplace } from '../marketplaces';

/** What a category is charged on one card. Upper ends are inclusive, in minor units, Infinity where open. */
export interface ReferralRule {
  category: Category;
  card: Card<Referral>;
  wholeUpTo: Float64Array;
  wholeRate: Float64Array;
  portionUpTo: Float64Array;
  portionRate: Float64Array;
  /** null: the card shows none. */
  minimum: Minor | null;
  /** What `card` is charged by is not listed: nobody published the rate. */
  unknown: boolean;
}

/** What the rule did, for an explanation. Amounts are exact: they are rounded once, at the end. */
export type ReferralStep =
  | { kind: 'whole'; to: Minor; rate: PartsPerMillion; amount: number }
  | { kind: 'portion'; from: Minor; to: Minor; rate: PartsPerMillion; amount: number }
  | { kind: 'minimum'; minimum: Minor };

const PER_MILLION = 1_000_000;

/**
 * The referral fee of a price. The whole price is charged at the rate of the first "whole" row that reaches it; else
 * every slice at the rate of its portion. NaN where the card has no rate for the price; `referralProblem` says why.
 */
export function referralFee(rule: ReferralRule, price: Minor, trace?: (step: ReferralStep) => void): Minor {
  const { wholeUpTo, wholeRate, portionUpTo, portionRate } = rule;
  for (let at = 0; at < wholeUpTo.length; at++) {
    if (price > wholeUpTo[at]!) continue;
    const rate = wholeRate[at]!;
    trace?.({ kind: 'whole', to: wholeUpTo[at]!, rate, amount: (price * rate) / PER_MILLION });
    return atLeast(rule.minimum, percentOf(price, rate), trace);
  }
  let from = 0;
  let millionths = 0;
  for (let at = 0; at < portionUpTo.length; at++) {
    const end = portionUpTo[at]!;
    const to = price <= end ? price : end;
    const rate = portionRate[at]!;
    millionths += (to - from) * rate;
    trace?.({ kind: 'portion', from, to, rate, amount: ((to - from) * rate) / PER_MILLION });
    if (price <= end) return atLeast(rule.minimum, roundHalfUp(millionths / PER_MILLION), trace);
    from = end;
  }
  return NaN;
}

function atLeast(minimum: Minor | null, fee: Minor, trace?: (step: ReferralStep) => void): Minor {
  if (minimum === null || fee >= minimum) return fee;
  trace?.({ kind: 'minimum', minimum });
  return minimum;
}

/** Why `referralFee` answered NaN. */
export function referralProblem(rule: ReferralRule, day: Day): Problem {
  const market = marketOf(rule.card);
  const named = { category: rule.category.name, place: market.name };
  const ends = rule.portionUpTo.length ? rule.portionUpTo : rule.wholeUpTo;
  const end = ends[ends.length - 1];
  if (rule.unknown || end === undefined) return unknown('referralNoRate', { ...named, day: formatDay(day) });
  return unknown('referralNoRateAbove', {
    ...named,
    limit: fromMinor(end, market.digits).toFixed(market.digits),
    currency: market.currency,
  });
}

/** The card of the referral fees in force, or the reason there is none. */
export function referralCard(market: Marketplace, day: Day): Card<Referral> | Problem {
  const card = amazonCard<Referral>(market, 'referral', day);
  if (card instanceof Problem || isComplete(card)) return card;
  return unknown('referralBaseMissing', { place: market.name, day: formatDay(day) });
}

/** The rule of a category, named in any way, on the card in force. */
export function referralRule(market: Marketplace, day: Day, text: string): ReferralRule | Problem {
  const card = referralCard(market, day);
  if (card instanceof Problem) return card;
  const category = findCategory(referralCategories(card), text);
  return category instanceof Problem ? category : ruleOf(card, category);
}

/**
 * The categories by which a seller may name a product: those of the card in force, or, on a day without one, of the
 * card nearest to it. Only names: the other fees that depend on a category have cards of their own.
 */
export function marketCategories(market: Marketplace, day: Day): CategoryIndex | Problem {
  const card = referralCard(market, day);
  if (!(card instanceof Problem)) return referralCategories(card);
  const cards = (pickSeries<Referral>(market, 'referral')?.cards ?? []).filter(
    (known): known is Card<Referral> => known !== null && isComplete(known),
  );
  const nearest = cards.reduce<Card<Referral> | null>(
    (best, known) => (best && awayFrom(best, day) <= awayFrom(known, day) ? best : known),
    null,
  );
  return nearest ? referralCategories(nearest) : card;
}

function awayFrom(card: Card, day: Day): number {
  return day < card.from ? card.from - day : card.until !== null && day > card.until ? day - card.until : 0;
}

/** The categories to choose from, in one language. `rateKnown`: false where nobody published the referral fee. */
export function listCategories(
  market: Marketplace,
  day: Day,
  language: Language,
): { id: string; name: string; rateKnown: boolean }[] {
  const index = marketCategories(market, day);
  if (index instanceof Problem) return [];
  const card = referralCard(market, day);
  const lines = card instanceof Problem ? null : referralLines(card).lines;
  return index.categories.map(({ id, name }) => ({ id, name: name[language], rateKnown: lines?.get(id) != null }));
}

/** Weight and size of one unit, where a card has a higher minimum for heavy items. */
export interface HeavyItem {
  unitWeightG: number;
  longestCm: number;
  lengthPlusGirthCm: number;
}

/** Whether a card has a higher minimum for heavy items: most have none, and their items need not be looked at. */
export function hasMinimumOverrides(card: Card<Referral>): boolean {
  return referralLines(card).overrides.length > 0;
}

/** The minimum of a heavy FBA item in place of the one of its category; null where the card has none for it. */
export function minimumOverride(card: Card<Referral>, item: HeavyItem): Minor | null | Problem {
  const market = marketOf(card);
  const found = referralLines(card).overrides.find((override) => fits(override, item));
  if (!found) return null;
  return found.minimum === null
    ? unknown('referralMinimumNotKnown', { place: market.name })
    : toMinor(found.minimum, market.digits);
}

function fits(override: MinimumOverride, item: HeavyItem): boolean {
  if ('over' in override) {
    const { weightG, longestCm, lengthPlusGirthCm } = override.over;
    return item.unitWeightG > weightG || item.longestCm > longestCm || item.lengthPlusGirthCm > lengthPlusGirthCm;
  }
  return item.unitWeightG > override.overWeightG && item.unitWeightG <= override.upToWeightG;
}

const indexes = new WeakMap<Card, CategoryIndex>();
const rules = new WeakMap<Card, Map<string, ReferralRule>>();

/** The categories of a card, looked up by any of their names. */
export function referralCategories(card: Card<Referral>): CategoryIndex {
  let index = indexes.get(card);
  if (!index) {
    const { lines, names } = referralLines(card);
    indexes.set(card, (index = categoryIndex([...lines.keys()], placeOf(card), names)));
  }
  return index;
}

/** The rule of a category on a card. Made once and kept. */
export function ruleOf(card: Card<Referral>, category: Category): ReferralRule {
  let known = rules.get(card);
  if (!known) rules.set(card, (known = new Map<string, ReferralRule>()));
  let rule = known.get(category.id);
  if (!rule) known.set(category.id, (rule = makeRule(card, category)));
  return rule;
}

function makeRule(card: Card<Referral>, category: Category): ReferralRule {
  const { lines, minimum } = referralLines(card);
  const line = lines.get(category.id) ?? null;
  const { digits } = marketOf(card);
  const lowest = line?.minimum === undefined ? minimum : line.minimum;
  const upTo = (row: readonly [number | null, number]) => (row[0] === null ? Infinity : toMinor(row[0], digits));
  const rate = (row: readonly [number | null, number]) => toPartsPerMillion(row[1] / 100);
  return {
    category,
    card,
    wholeUpTo: Float64Array.from(line?.whole ?? [], upTo),
    wholeRate: Float64Array.from(line?.whole ?? [], rate),
    portionUpTo: Float64Array.from(line?.portions ?? [], upTo),
    portionRate: Float64Array.from(line?.portions ?? [], rate),
    minimum: lowest === null ? null : toMinor(lowest, digits),
    unknown: line === null,
  };
}

function marketOf(card: Card): Marketplace {
  return marketplace(card.marketplace!);
}

function placeOf(card: Card): Wording {
  return marketOf(card).name;
}
