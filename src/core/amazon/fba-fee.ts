import { formatDay, type Day } from '../../rates/day';
import type { Minor } from '../money';
import { invalid, Problem, unknown } from '../words/problem';
import { agreed, differ } from './agreement';
import type { CategoryChoice } from './category-of';
import { Trace } from '../cards/trace';
import {
  addOnFee,
  categoryLists,
  fulfilmentFee,
  fulfilmentRule,
  lighterEnds,
  pricePoints,
  surchargeFee,
  type CategoryKind,
  type FulfilmentRule,
  type Goods,
} from './fulfilment';
import type { Marketplace } from '../marketplaces';
import { billableWeight } from './billable-weight';
import type { Parcel, TierRule, TierTable } from './size-tier';

/** A rule and a price at which it may have to answer. */
interface Candidate {
  rule: FulfilmentRule;
  price: Minor;
}

/**
 * The FBA fulfilment fee on one day in one marketplace. Where the category or the price is not settled, the fee is
 * worked out for every kind of category and at every price at which it could change, and answers only if all agree.
 */
export class FbaFee {
  private constructor(
    readonly market: Marketplace,
    readonly day: Day,
    private readonly rules: readonly FulfilmentRule[],
    private readonly category: CategoryChoice,
  ) {}

  static on(market: Marketplace, goods: Goods, day: Day, category: CategoryChoice, sipp = false): FbaFee | Problem {
    const rules: FulfilmentRule[] = [];
    for (const kind of categoryKinds(market, day, category.ids)) {
      const rule = fulfilmentRule(market, goods, day, kind, sipp);
      if (rule instanceof Problem) return rule;
      rules.push(rule);
    }
    return new FbaFee(market, day, rules, category);
  }

  get tiers(): TierTable {
    return this.rules[0]!.tiers;
  }

  /** Card fee, amount for dangerous goods and surcharge, in minor units; NaN where there is no one answer. */
  total(item: Parcel, price: Minor): Minor {
    const rule = this.rules[0]!;
    if (this.rules.length > 1 || price !== price) return this.common(item, price, ruleTotal);
    return ruleTotal(rule, item, price);
  }

  /** The same in its two parts: the card with what is added, and the percentage surcharge. */
  split(item: Parcel, price: Minor, into: { fulfilment: Minor; surcharge: Minor }): void {
    const rule = this.rules[0]!;
    if (this.rules.length === 1 && price === price) {
      const fee = fulfilmentFee(rule, item, price);
      into.fulfilment = fee + addOnFee(rule);
      into.surcharge = surchargeFee(rule, fee);
      return;
    }
    into.fulfilment = this.common(item, price, ruleBeforeSurcharge);
    into.surcharge = this.common(item, price, ruleSurcharge);
  }

  /** Why `total` is NaN. */
  why(item: Parcel, price: Minor): Problem {
    const total = (one: Candidate) => ruleTotal(one.rule, item, one.price);
    const priceNeeded = () => invalid('priceNeeded', { place: this.market.name, day: formatDay(this.day) });
    const first = this.rules[0]!;
    if (differ(this.candidates([first], price), total)) return priceNeeded();
    const atOnePrice = this.rules.map((rule) => this.candidates([rule], price)[0]!);
    if (differ(atOnePrice, total)) return this.category.problem;
    if (this.rules.some((rule) => differ(this.candidates([rule], price), total))) return priceNeeded();
    const trace = new Trace();
    fulfilmentFee(first, item, Number.isNaN(price) ? 0 : price, trace);
    return trace.problem ?? unknown('cellUnknown', { tier: '', place: this.market.name });
  }

  /** The steps behind the fee, by the same rules; NaN with the reason in `trace.problem`. */
  explain(item: Parcel, price: Minor, trace: Trace): { beforeSurcharge: Minor; surcharge: Minor } {
    if (Number.isNaN(this.total(item, price))) {
      const problem = this.why(item, price);
      if (problem.kind === 'invalid')
        return { beforeSurcharge: trace.fail(problem), surcharge: this.common(item, price, ruleSurcharge) };
    }
    const rule = this.rules[0]!;
    const fee = fulfilmentFee(rule, item, price, trace);
    const addOn = addOnFee(rule, trace);
    // No step for a share of a fee that is not known; where there is no surcharge it is 0 all the same.
    return { beforeSurcharge: fee + addOn, surcharge: surchargeFee(rule, fee, Number.isNaN(fee) ? undefined : trace) };
  }

  /** Weights below the one charged now at which the fee is lower. */
  lighterEnds(tier: TierRule, item: Parcel): number[] {
    return lighterEnds(this.rules[0]!, tier, billableWeight(this.tiers, tier, item));
  }

  /** Prices at which the fee jumps: the last price before each jump. */
  jumps(): Minor[] {
    return [...new Set(this.rules.flatMap(pricePoints))].sort((a, b) => a - b);
  }

  private common(item: Parcel, price: Minor, of: (rule: FulfilmentRule, item: Parcel, price: Minor) => Minor): Minor {
    if (this.rules.length === 1 && price === price) return of(this.rules[0]!, item, price);
    return agreed(this.candidates(this.rules, price), (one) => of(one.rule, item, one.price));
  }

  /** For every kind of category, every price that could matter. */
  private candidates(rules: readonly FulfilmentRule[], price: Minor): Candidate[] {
    return rules.flatMap((rule) =>
      (Number.isNaN(price) ? pricePoints(rule) : [price]).map((at): Candidate => ({ rule, price: at })),
    );
  }
}

function ruleTotal(rule: FulfilmentRule, item: Parcel, price: Minor): Minor {
  const fee = fulfilmentFee(rule, item, price);
  return fee + addOnFee(rule) + surchargeFee(rule, fee);
}

function ruleBeforeSurcharge(rule: FulfilmentRule, item: Parcel, price: Minor): Minor {
  return fulfilmentFee(rule, item, price) + addOnFee(rule);
}

function ruleSurcharge(rule: FulfilmentRule, item: Parcel, price: Minor): Minor {
  return surchargeFee(rule, fulfilmentFee(rule, item, price));
}

/** The kinds of category that a parcel may be of: those of its categories, or all there are where any may be. */
function categoryKinds(market: Marketplace, day: Day, ids: CategoryChoice['ids']): CategoryKind[] {
  const lists = categoryLists(market, day);
  const kindOf = (id: string): CategoryKind => ({
    restricted: lists.restricted.includes(id) ? 'yes' : lists.unclear.includes(id) ? 'unclear' : 'no',
    selected: lists.selected.includes(id),
  });
  const kinds = new Map<string, CategoryKind>();
  const note = (kind: CategoryKind) => kinds.set(`${kind.restricted} ${kind.selected}`, kind);
  if (ids === null) note({ restricted: 'no', selected: false });
  for (const id of ids ?? [...lists.restricted, ...lists.unclear, ...lists.selected]) note(kindOf(id));
  return [...kinds.values()];
}
