import type { Day } from '../../rates/day';
import type { Marketplace } from '../marketplaces';
import type { Minor } from '../money';
import { argument } from '../words/wording';
import { invalid, Problem, unknown } from '../words/problem';
import { agreed, differ } from './agreement';
import { findCategories, type Category } from './category';
import { closingFee, closingProblem, closingRule, type ClosingRule } from './closing';
import { lengthPlusGirth, type Parcel, type TierTable } from './size-tier';
import { IN_CM, IN_G } from '../units';
import {
  hasMinimumOverrides,
  minimumOverride,
  referralCard,
  referralCategories,
  referralFee,
  referralProblem,
  ruleOf,
  type ReferralRule,
} from './referral';
import { cappedFrom, refundAdministrationFee, refundRule, type RefundRule } from './refund';

/** What one category is charged for a sale. */
export interface CategoryFees {
  category: Category;
  referral: ReferralRule;
  closing: ClosingRule | Problem;
  refund: RefundRule | Problem;
}

/**
 * Referral, closing and refund fees of the categories that a name fits: one, or several that answer where all are
 * charged the same. `minimum` is the higher minimum of a heavy parcel, see `heavyMinimum`.
 */
export class SellingFees {
  /** Whether the minimum of the referral fee depends on the parcel. */
  readonly asksForParcel: boolean;

  private constructor(
    readonly market: Marketplace,
    readonly day: Day,
    readonly candidates: readonly CategoryFees[],
    private readonly ambiguity: Problem | null,
  ) {
    this.asksForParcel = hasMinimumOverrides(this.first.referral.card);
  }

  static on(market: Marketplace, day: Day, category: string | null): SellingFees | Problem {
    if (category === null) return invalid('required', { name: argument('category', '类目') });
    const card = referralCard(market, day);
    if (card instanceof Problem) return card;
    const found = findCategories(referralCategories(card), category);
    if (found instanceof Problem) return found;
    const candidates = found.categories.map((one): CategoryFees => ({
      category: one,
      referral: ruleOf(card, one),
      closing: closingRule(market, day, one),
      refund: refundRule(market, day, one),
    }));
    return new SellingFees(market, day, candidates, found.problem);
  }

  get first(): CategoryFees {
    return this.candidates[0]!;
  }

  referral(price: Minor, minimum: Minor | null = null): Minor {
    if (this.candidates.length === 1) return atLeast(referralFee(this.first.referral, price), minimum);
    return agreed(this.candidates, ({ referral }) => atLeast(referralFee(referral, price), minimum));
  }

  closing(price: Minor): Minor {
    if (this.candidates.length === 1) return closingOf(this.first, price);
    return agreed(this.candidates, (one) => closingOf(one, price));
  }

  /** What Amazon keeps of a referral fee that is paid back. */
  refund(referral: Minor): Minor {
    if (this.candidates.length === 1) return refundOf(this.first, referral);
    return agreed(this.candidates, (one) => refundOf(one, referral));
  }

  whyReferral(price: Minor): Problem {
    if (this.ambiguity && differ(this.candidates, ({ referral }) => referralFee(referral, price)))
      return this.ambiguity;
    return referralProblem(this.first.referral, this.day);
  }

  whyClosing(price: Minor): Problem {
    const { closing, category } = this.first;
    if (this.ambiguity && differ(this.candidates, (one) => closingOf(one, price))) return this.ambiguity;
    return closing instanceof Problem ? closing : closingProblem(this.market, this.day, category);
  }

  whyRefund(referral: Minor): Problem {
    const { refund } = this.first;
    if (this.ambiguity && differ(this.candidates, (one) => refundOf(one, referral))) return this.ambiguity;
    return refund instanceof Problem ? refund : unknown('priceUnknown');
  }

  /** The higher minimum of the referral fee for heavy FBA items in Europe; null where there is none. */
  heavyMinimum(tiers: TierTable | null, parcel: Parcel): Minor | null | Problem {
    if (!tiers || !this.asksForParcel) return null;
    const cm = IN_CM[tiers.sides];
    return minimumOverride(this.first.referral.card, {
      unitWeightG: parcel.unitWeight * IN_G[tiers.weight],
      longestCm: parcel.longest * cm,
      lengthPlusGirthCm: lengthPlusGirth(parcel) * cm,
    });
  }

  /** Prices at which a fee jumps or bends: the last price before each. */
  jumps(heaviest: Minor | null): Minor[] {
    return this.candidates.flatMap(({ referral, closing, refund }) => {
      const { wholeUpTo, portionUpTo, minimum } = referral;
      // Where a minimum stops binding the line bends, and where the cap of the refund administration fee begins to.
      const levels = [minimum, heaviest, refund instanceof Problem ? null : cappedFrom(refund)];
      const bends = levels.flatMap((level) => (level === null ? [] : reachedAt(referral, level)));
      return [...wholeUpTo, ...portionUpTo, ...(closing instanceof Problem ? [] : closing.upTo), ...bends];
    });
  }
}

/** Prices around those at which the referral fee of a rule, without its minimum, reaches an amount: 0.30 at 15% is at 2.00. */
function reachedAt({ wholeRate, portionUpTo, portionRate }: ReferralRule, amount: Minor): Minor[] {
  const prices = Array.from(wholeRate, (rate) => (amount * PER_MILLION) / rate);
  let [from, fee] = [0, 0];
  for (const [at, end] of portionUpTo.entries()) {
    const rate = portionRate[at]! / PER_MILLION;
    prices.push(from + (amount - fee) / rate);
    fee += (end - from) * rate;
    from = end;
  }
  return prices.filter(Number.isFinite).flatMap((price) => [Math.floor(price), Math.floor(price) + 1]);
}

const PER_MILLION = 1_000_000;

function atLeast(fee: Minor, minimum: Minor | null): Minor {
  return minimum !== null && fee < minimum ? minimum : fee;
}

function closingOf({ closing }: CategoryFees, price: Minor): Minor {
  return closing instanceof Problem ? NaN : closingFee(closing, price);
}

function refundOf({ refund }: CategoryFees, referral: Minor): Minor {
  return refund instanceof Problem ? NaN : refundAdministrationFee(refund, referral);
}
