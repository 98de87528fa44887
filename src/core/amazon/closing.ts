import { formatDay, parseIsoDay, type Day } from '../../rates/day';
import type { ClosingFee } from '../../rates/schemas/referral';
import type { Card, Series } from '../../rates/store';
import { cardFor } from '../cards/lookup';
import { toMinor, type Minor } from '../money';
import { Problem, unknown } from '../words/problem';
import { FEE_NAMES } from '../cards/fee-names';
import { pickSeries } from './cards';
import type { Category } from './category';
import type { Marketplace } from '../marketplaces';

/** The closing fee of a category by price column, in minor units; NaN where there is one and it is not known. */
export interface ClosingRule {
  /** null: the marketplace is not known to charge closing fees. */
  card: Card<ClosingFee> | null;
  upTo: readonly number[];
  fee: readonly Minor[];
}

const NONE: ClosingRule = { card: null, upTo: [Infinity], fee: [0] };

/** What a category pays per unit beside the referral fee. */
export function closingRule(market: Marketplace, day: Day, category: Category): ClosingRule | Problem {
  const series = pickSeries<ClosingFee>(market, 'closing-fee');
  if (!series) return NONE;
  const card = cardFor(series, day, { fee: FEE_NAMES['closing-fee'], place: market.name });
  if (card instanceof Problem) return card;
  const groups = groupsOf(card, series);
  if (!groups) return closingProblem(market, day, category);
  const fee = feeOf(card.value, groups, category.id);
  return {
    card,
    upTo: card.value.priceUpTo?.map((to) => (to === null ? Infinity : toMinor(to, market.digits))) ?? [Infinity],
    fee: (Array.isArray(fee) ? fee : [fee]).map((amount) => (amount === null ? NaN : toMinor(amount, market.digits))),
  };
}

type Groups = NonNullable<ClosingFee['groups']>;

/** The groups of the card, or of the card that it names; null where that one is a gap. */
function groupsOf(card: Card<ClosingFee>, series: Series<ClosingFee>): Groups | null {
  const { groups, groupsFrom } = card.value;
  return groups ?? series.cards[series.starts.indexOf(parseIsoDay(groupsFrom!))]?.value.groups ?? null;
}

function feeOf(value: ClosingFee, groups: Groups, id: string): ClosingFee['otherCategories'] {
  const group = Object.keys(groups).find((name) => groups[name]!.includes(id));
  return group === undefined ? value.otherCategories : (value.fees[group] ?? null);
}

/** The closing fee at a price. NaN where it is not known; `closingProblem` says why. */
export function closingFee(rule: ClosingRule, price: Minor): Minor {
  for (let at = 0; at < rule.upTo.length; at++) if (price <= rule.upTo[at]!) return rule.fee[at]!;
  return NaN;
}

/** Why `closingFee` answered NaN. */
export function closingProblem(market: Marketplace, day: Day, category: Category): Problem {
  return unknown('closingNotKnown', { category: category.name, place: market.name, day: formatDay(day) });
}
