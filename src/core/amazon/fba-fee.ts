import { formatDay, type Day } from '../../rates/day';
import type { Minor } from '../money';
import { invalid, Problem, unknown } from '../words/problem';
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
import type { Item, TierRule, TierTable } from './size-tier';

/** The price of an item whose price cell is blank. */
export const NO_PRICE: Minor = NaN;

/**
 * The FBA fulfilment fee on one day in one marketplace. Where the category or the price is not given, the fee is
 * worked out for every kind of category and at every price at which it could change, and answers only if all agree.
 */
export class FbaFee {
  private constructor(
    readonly market: Marketplace,
    readonly day: Day,
    private readonly rules: readonly FulfilmentRule[],
  ) {}

  /** `categoryId`: the referral category, or null where it is not given. */
  static on(market: Marketplace, goods: Goods, day: Day, categoryId: string | null): FbaFee | Problem {
    const rules: FulfilmentRule[] = [];
    for (const kind of categoryKinds(market, day, categoryId)) {
      const rule = fulfilmentRule(market, goods, day, kind);
      if (rule instanceof Problem) return rule;
      rules.push(rule);
    }
    return new FbaFee(market, day, rules);
  }

  get tiers(): TierTable {
    return this.rules[0]!.tiers;
  }

  /** Card fee, amount for dangerous goods and surcharge, in minor units; NaN where there is no one answer. */
  total(item: Item, price: Minor): Minor {
    const rule = this.rules[0]!;
    if (this.rules.length > 1 || price !== price) return this.common(item, price, ruleTotal);
    return ruleTotal(rule, item, price);
  }

  /** The same in its two parts: the card with what is added, and the percentage surcharge. */
  split(item: Item, price: Minor, into: { fulfilment: Minor; surcharge: Minor }): void {
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
  why(item: Item, price: Minor): Problem {
    const answers = this.answers(item, price, ruleTotal);
    const differ = (list: readonly Minor[]) => list.some((fee) => !Object.is(fee, list[0]));
    const first = answers[0]!;
    if (differ(first)) return invalid('priceNeeded', { place: this.market.name, day: formatDay(this.day) });
    if (differ(answers.map((fees) => fees[0]!)))
      return invalid('categoryNeeded', { place: this.market.name, day: formatDay(this.day) });
    if (answers.some(differ)) return invalid('priceNeeded', { place: this.market.name, day: formatDay(this.day) });
    const trace = new Trace();
    fulfilmentFee(this.rules[0]!, item, Number.isNaN(price) ? 0 : price, trace);
    return trace.problem ?? unknown('cellUnknown', { tier: '', place: this.market.name });
  }

  /** The steps behind the fee, by the same rules; NaN with the reason in `trace.problem`. */
  explain(item: Item, price: Minor, trace: Trace): { beforeSurcharge: Minor; surcharge: Minor } {
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
  lighterEnds(tier: TierRule, item: Item): number[] {
    return lighterEnds(this.rules[0]!, tier, billableWeight(this.tiers, tier, item));
  }

  /** Prices at which the fee jumps: the last price before each jump. */
  jumps(): Minor[] {
    return [...new Set(this.rules.flatMap(pricePoints))].sort((a, b) => a - b);
  }

  private common(item: Item, price: Minor, of: (rule: FulfilmentRule, item: Item, price: Minor) => Minor): Minor {
    if (this.rules.length === 1 && price === price) return of(this.rules[0]!, item, price);
    const answers = this.answers(item, price, of).flat();
    return answers.every((fee) => fee === answers[0]) ? answers[0]! : NaN;
  }

  /** For every kind of category, the fee at every price that could matter. */
  private answers(item: Item, price: Minor, of: (rule: FulfilmentRule, item: Item, price: Minor) => Minor): Minor[][] {
    return this.rules.map((rule) =>
      (Number.isNaN(price) ? pricePoints(rule) : [price]).map((at) => of(rule, item, at)),
    );
  }
}

function ruleTotal(rule: FulfilmentRule, item: Item, price: Minor): Minor {
  const fee = fulfilmentFee(rule, item, price);
  return fee + addOnFee(rule) + surchargeFee(rule, fee);
}

function ruleBeforeSurcharge(rule: FulfilmentRule, item: Item, price: Minor): Minor {
  return fulfilmentFee(rule, item, price) + addOnFee(rule);
}

function ruleSurcharge(rule: FulfilmentRule, item: Item, price: Minor): Minor {
  return surchargeFee(rule, fulfilmentFee(rule, item, price));
}

/** The kinds of category that an item may be of: one where the category is known, else all there are. */
function categoryKinds(market: Marketplace, day: Day, categoryId: string | null): CategoryKind[] {
  const lists = categoryLists(market, day);
  const kindOf = (id: string): CategoryKind => ({
    restricted: lists.restricted.includes(id) ? 'yes' : lists.unclear.includes(id) ? 'unclear' : 'no',
    selected: lists.selected.includes(id),
  });
  if (categoryId !== null) return [kindOf(categoryId)];
  const kinds = new Map<string, CategoryKind>([['', { restricted: 'no', selected: false }]]);
  for (const id of [...lists.restricted, ...lists.unclear, ...lists.selected]) {
    const kind = kindOf(id);
    kinds.set(`${kind.restricted} ${kind.selected}`, kind);
  }
  return [...kinds.values()];
}
