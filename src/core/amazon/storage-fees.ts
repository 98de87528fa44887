import { formatDay, type Day } from '../../rates/day';
import type { Minor } from '../money';
import { invalid, Problem, unknown } from '../words/problem';
import { Trace } from '../cards/trace';
import type { Goods } from './fulfilment';
import type { Marketplace } from '../marketplaces';
import { conversion, measure, type Item } from './size-tier';
import { sideFactor, type Units } from '../units';
import { storageCategories, storageFee, storageRule, type StorageRule } from './storage';

/**
 * Storage of one unit over some months. Where the category is not given the fee is worked out for every kind of
 * category the cards single out, and answers only where all agree.
 */
export class StorageFees {
  private constructor(
    private readonly market: Marketplace,
    private readonly day: Day,
    private readonly rules: readonly StorageRule[],
  ) {}

  static on(
    market: Marketplace,
    goods: Goods,
    day: Day,
    months: number,
    categoryId: string | null,
  ): StorageFees | Problem {
    const ids = categoryId === null ? [null, ...storageCategories(market, day, months)] : [categoryId];
    const rules: StorageRule[] = [];
    for (const id of ids) {
      const rule = storageRule(market, goods, day, months, id);
      if (rule instanceof Problem) return rule;
      rules.push(rule);
    }
    return new StorageFees(market, day, rules);
  }

  /** Brings an item to the units of the cards; some storage cards stand without size tiers. */
  measure(into: Item, length: number, width: number, height: number, weight: number, units: Units): void {
    const { tiers, sides } = this.rules[0]!;
    measure(
      into,
      length,
      width,
      height,
      weight,
      tiers ? conversion(units, tiers) : { side: sideFactor(units, sides), weight: 1 },
    );
  }

  /** In minor units; NaN where it is not known or depends on the category. */
  fee(item: Item): Minor {
    const first = storageFee(this.rules[0]!, item);
    for (let at = 1; at < this.rules.length; at++) if (storageFee(this.rules[at]!, item) !== first) return NaN;
    return first;
  }

  /** Why `fee` is NaN. */
  why(item: Item): Problem {
    const fees = this.rules.map((rule) => storageFee(rule, item));
    if (fees.some((fee) => !Object.is(fee, fees[0])))
      return invalid('categoryNeeded', { place: this.market.name, day: formatDay(this.day) });
    const trace = new Trace();
    storageFee(this.rules[0]!, item, trace);
    return trace.problem ?? unknown('storageRowUnknown', { place: this.market.name });
  }

  explain(item: Item, trace: Trace): Minor {
    const fee = this.fee(item);
    return Number.isNaN(fee) && this.why(item).kind === 'invalid'
      ? trace.fail(this.why(item))
      : storageFee(this.rules[0]!, item, trace);
  }
}
