import { type Day } from '../../rates/day';
import type { Minor } from '../money';
import { Problem, unknown } from '../words/problem';
import { Trace } from '../cards/trace';
import { agreed, differ } from './agreement';
import type { CategoryChoice } from './category-of';
import type { Goods } from './fulfilment';
import type { Marketplace } from '../marketplaces';
import type { Parcel } from './size-tier';
import { storageCategories, storageFee, storageRule, type StorageRule } from './storage';

/**
 * Storage of one unit over some months. Where the category is not settled the fee is worked out for every category
 * that the cards single out, and answers only where all agree.
 */
export class StorageFees {
  private constructor(
    private readonly market: Marketplace,
    private readonly rules: readonly StorageRule[],
    private readonly category: CategoryChoice,
  ) {}

  static on(
    market: Marketplace,
    goods: Goods,
    day: Day,
    months: number,
    category: CategoryChoice,
  ): StorageFees | Problem {
    const rules: StorageRule[] = [];
    for (const id of category.ids ?? [null, ...storageCategories(market, day, months)]) {
      const rule = storageRule(market, goods, day, months, id);
      if (rule instanceof Problem) return rule;
      rules.push(rule);
    }
    return new StorageFees(market, rules, category);
  }

  /** In minor units; NaN where it is not known or depends on the category. */
  fee(parcel: Parcel): Minor {
    const { rules } = this;
    return rules.length === 1 ? storageFee(rules[0]!, parcel) : agreed(rules, (rule) => storageFee(rule, parcel));
  }

  /** Why `fee` is NaN. */
  why(parcel: Parcel): Problem {
    if (differ(this.rules, (rule) => storageFee(rule, parcel))) return this.category.problem;
    const trace = new Trace();
    storageFee(this.rules[0]!, parcel, trace);
    return trace.problem ?? unknown('storageRowUnknown', { place: this.market.name });
  }

  /** The steps behind the fee, by the same rule; NaN with the reason in `trace.problem`. */
  explain(parcel: Parcel, trace: Trace): Minor {
    if (differ(this.rules, (rule) => storageFee(rule, parcel))) return trace.fail(this.category.problem);
    return storageFee(this.rules[0]!, parcel, trace);
  }
}
