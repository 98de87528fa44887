import { billableWeight } from '../../core/amazon/billable-weight';
import { categoryIdFor } from '../../core/amazon/category-of';
import { FbaFee } from '../../core/amazon/fba-fee';
import { agedFee, inboundFee, lowStockFee, planFee, removalFee, tiersOn } from '../../core/amazon/inventory-fees';
import type { Marketplace } from '../../core/marketplaces';
import { conversion, measure, sizeTier, type Item, type TierTable } from '../../core/amazon/size-tier';
import { sideFactor, weightFactor, type Units } from '../../core/units';
import { StorageFees } from '../../core/amazon/storage-fees';
import { fromMinor, priceToMinor, type Minor } from '../../core/money';
import { Problem, unknown } from '../../core/words/problem';
import { formatDay } from '../../rates/day';
import type { FunctionSpec, Scalar } from '../edge/calculate';
import type { Settled } from '../edge/settle';
import { amazonSpec } from './amazon-spec';
import { ITEM, P, SIDES } from './parameters';

export const newItem = (): Item => ({ longest: 0, median: 0, shortest: 0, unitWeight: 0 });

/** Money back to the cell: a plain number, or the reason why there is none. */
export function money(amount: Minor | Problem, market: Marketplace): number | Problem {
  return amount instanceof Problem ? amount : fromMinor(amount, market.digits);
}

export const FBAFEE = amazonSpec(
  'AMZ.FBAFEE',
  [...ITEM, P.priceOptional, P.marketplace, P.goods, P.date, P.units, P.categoryOptional],
  ({ market, goods, day, units, category }) => {
    const categoryId = category === null ? null : categoryIdFor(market, category, day);
    if (categoryId instanceof Problem) return categoryId;
    const fee = FbaFee.on(market, goods, day, categoryId);
    if (fee instanceof Problem) return fee;
    const by = conversion(units, fee.tiers);
    const item = newItem();
    const { digits } = market;
    return (n) => {
      measure(item, n[0]!, n[1]!, n[2]!, n[3]!, by);
      const price = priceToMinor(n[4]!, digits);
      const total = fee.total(item, price);
      return total === total ? fromMinor(total, digits) : fee.why(item, price);
    };
  },
);

/** A spec that only needs the size tiers of the day. */
function tierSpec(id: string, rule: (tiers: TierTable, item: Item, settled: Settled) => Scalar): FunctionSpec {
  return amazonSpec(id, [...ITEM, P.marketplace, P.date, P.units], (settled) => {
    const tiers = tiersOn(settled.market, settled.day);
    if (tiers instanceof Problem) return tiers;
    const by = conversion(settled.units, tiers);
    const item = newItem();
    return (n) => {
      measure(item, n[0]!, n[1]!, n[2]!, n[3]!, by);
      return rule(tiers, item, settled);
    };
  });
}

const noTier = (tiers: TierTable, market: Marketplace) =>
  unknown('noTier', { place: market.name, day: formatDay(tiers.card.from) });

export const SIZETIER = tierSpec(
  'AMZ.SIZETIER',
  (tiers, item, { market }) => sizeTier(tiers, item)?.tier.name ?? noTier(tiers, market),
);

export const BILLABLEWEIGHT = tierSpec('AMZ.BILLABLEWEIGHT', (tiers, item, { market, units }) => {
  const tier = sizeTier(tiers, item);
  if (!tier) return noTier(tiers, market);
  if (!tier.feeWeightKnown) return unknown('weightBasisUnknown', { place: market.name });
  return fromCardWeight(billableWeight(tiers, tier, item), tiers, units);
});

function fromCardWeight(weight: number, tiers: TierTable, units: Units): number {
  const factor = weightFactor(units, tiers.weight);
  return factor === 1 ? weight : Number((weight / factor).toPrecision(12));
}

export const STORAGEFEE = amazonSpec(
  'AMZ.STORAGEFEE',
  [...ITEM, P.months, P.marketplace, P.goods, P.date, P.units, P.categoryOptional],
  ({ market, goods, day, units, category }) => {
    const categoryId = category === null ? null : categoryIdFor(market, category, day);
    if (categoryId instanceof Problem) return categoryId;
    const byMonths = new Map<number, StorageFees | Problem>();
    const item = newItem();
    return (n) => {
      const months = n[4] === n[4] ? n[4]! : 1;
      let fees = byMonths.get(months);
      if (!fees) byMonths.set(months, (fees = StorageFees.on(market, goods, day, months, categoryId)));
      if (fees instanceof Problem) return fees;
      fees.measure(item, n[0]!, n[1]!, n[2]!, n[3]!, units);
      const amount = fees.fee(item);
      return amount === amount ? fromMinor(amount, market.digits) : fees.why(item);
    };
  },
);

export const AGEDFEE = amazonSpec(
  'AMZ.AGEDFEE',
  [...SIDES, P.days, P.marketplace, P.date, P.units],
  ({ market, day, units }) => {
    const tiers = tiersOn(market, day);
    const sides = tiers instanceof Problem ? (market.units === 'in-lb' ? 'in' : 'cm') : tiers.sides;
    const fee = agedFee(market, day, sides);
    if (fee instanceof Problem) return fee;
    const by = { side: sideFactor(units, sides), weight: 1 };
    const item = newItem();
    return (n) => {
      measure(item, n[0]!, n[1]!, n[2]!, 0, by);
      return money(fee(item, n[3]!), market);
    };
  },
);

/** A spec for a fee that is charged by tier and weight. */
function tierFeeSpec(
  id: string,
  parameters: FunctionSpec['parameters'],
  rule: (settled: Settled, tiers: TierTable) => ((item: Item, n: readonly number[]) => Minor | Problem) | Problem,
): FunctionSpec {
  return amazonSpec(id, parameters, (settled) => {
    const tiers = tiersOn(settled.market, settled.day);
    if (tiers instanceof Problem) return tiers;
    const fee = rule(settled, tiers);
    if (fee instanceof Problem) return fee;
    const by = conversion(settled.units, tiers);
    const item = newItem();
    return (n) => {
      measure(item, n[0]!, n[1]!, n[2]!, n[3]!, by);
      return money(fee(item, n), settled.market);
    };
  });
}

export const INBOUNDFEE = tierFeeSpec(
  'AMZ.INBOUNDFEE',
  [...ITEM, P.split, P.marketplace, P.date, P.units],
  ({ market, day, split }, tiers) => inboundFee(market, day, tiers, split),
);

export const LOWSTOCKFEE = tierFeeSpec(
  'AMZ.LOWSTOCKFEE',
  [...ITEM, P.supplyDays, P.marketplace, P.date, P.units],
  ({ market, day }, tiers) => {
    const fee = lowStockFee(market, day, tiers);
    return fee instanceof Problem ? fee : (item, n) => fee(item, n[4]!);
  },
);

export const REMOVALFEE = tierFeeSpec(
  'AMZ.REMOVALFEE',
  [...ITEM, P.marketplace, P.date, P.units],
  ({ market, day }, tiers) => removalFee(market, day, tiers),
);

export const PLANFEE = amazonSpec(
  'AMZ.PLANFEE',
  [P.plan, P.unitsSold, P.marketplace, P.date],
  ({ market, day, plan }) =>
    (n) =>
      money(planFee(market, day, plan, n[0] === n[0] ? n[0]! : null), market),
);
