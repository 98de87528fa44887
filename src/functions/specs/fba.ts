import { billableWeight } from '../../core/amazon/billable-weight';
import { categoryChoice } from '../../core/amazon/category-of';
import { FbaFee } from '../../core/amazon/fba-fee';
import {
  agedFee,
  cardUnitsOn,
  inboundFee,
  lowStockFee,
  planFee,
  removalFee,
  tiersOn,
} from '../../core/amazon/inventory-fees';
import type { Marketplace } from '../../core/marketplaces';
import { newParcel, sizeTier, sortSides, type Parcel, type TierTable } from '../../core/amazon/size-tier';
import { weightFactor, type Units } from '../../core/units';
import { StorageFees } from '../../core/amazon/storage-fees';
import { fromMinor, priceToMinor, type Minor } from '../../core/money';
import { Problem, unknown } from '../../core/words/problem';
import { formatDay } from '../../rates/day';
import type { FunctionSpec, Scalar } from '../edge/calculate';
import type { Settled } from '../edge/settle';
import { amazonSpec } from './amazon-spec';
import { ITEM, P, SIDES } from './parameters';

/** Money back to the cell: a plain number, or the reason why there is none. */
export function money(amount: Minor | Problem, market: Marketplace): number | Problem {
  return amount instanceof Problem ? amount : fromMinor(amount, market.digits);
}

export const FBAFEE = amazonSpec(
  'AMZ.FBAFEE',
  [...ITEM, P.priceOptional, P.marketplace, P.goods, P.date, P.units, P.categoryOptional],
  ({ market, goods, day, category }) => {
    const choice = categoryChoice(market, category, day);
    if (choice.isUnknown) return choice.problem;
    const fee = FbaFee.on(market, goods, day, choice);
    if (fee instanceof Problem) return fee;
    const parcel = newParcel();
    const { digits } = market;
    return (n) => {
      sortSides(parcel, n[0]!, n[1]!, n[2]!, n[3]!);
      const price = priceToMinor(n[4]!, digits);
      const total = fee.total(parcel, price);
      return total === total ? fromMinor(total, digits) : fee.why(parcel, price);
    };
  },
);

/** A spec that only needs the size tiers of the day. */
function tierSpec(id: string, rule: (tiers: TierTable, parcel: Parcel, settled: Settled) => Scalar): FunctionSpec {
  return amazonSpec(id, [...ITEM, P.marketplace, P.date, P.units], (settled) => {
    const tiers = tiersOn(settled.market, settled.day);
    if (tiers instanceof Problem) return tiers;
    const parcel = newParcel();
    return (n) => {
      sortSides(parcel, n[0]!, n[1]!, n[2]!, n[3]!);
      return rule(tiers, parcel, settled);
    };
  });
}

const noTier = (tiers: TierTable, market: Marketplace) =>
  unknown('noTier', { place: market.name, day: formatDay(tiers.card.from) });

export const SIZETIER = tierSpec(
  'AMZ.SIZETIER',
  (tiers, parcel, { market }) => sizeTier(tiers, parcel)?.tier.name ?? noTier(tiers, market),
);

export const BILLABLEWEIGHT = tierSpec('AMZ.BILLABLEWEIGHT', (tiers, parcel, { market, units }) => {
  const tier = sizeTier(tiers, parcel);
  if (!tier) return noTier(tiers, market);
  if (!tier.feeWeightKnown) return unknown('weightBasisUnknown', { place: market.name });
  return fromCardWeight(billableWeight(tiers, tier, parcel), tiers, units);
});

function fromCardWeight(weight: number, tiers: TierTable, units: Units): number {
  const factor = weightFactor(units.weight, tiers.weight);
  return factor === 1 ? weight : Number((weight / factor).toPrecision(12));
}

export const STORAGEFEE = amazonSpec(
  'AMZ.STORAGEFEE',
  [...ITEM, P.months, P.marketplace, P.goods, P.date, P.units, P.categoryOptional],
  ({ market, goods, day, category }) => {
    const choice = categoryChoice(market, category, day);
    if (choice.isUnknown) return choice.problem;
    const byMonths = new Map<number, StorageFees | Problem>();
    const parcel = newParcel();
    return (n) => {
      const months = n[4] === n[4] ? n[4]! : 1;
      let fees = byMonths.get(months);
      if (!fees) byMonths.set(months, (fees = StorageFees.on(market, goods, day, months, choice)));
      if (fees instanceof Problem) return fees;
      sortSides(parcel, n[0]!, n[1]!, n[2]!, n[3]!);
      const amount = fees.fee(parcel);
      return amount === amount ? fromMinor(amount, market.digits) : fees.why(parcel);
    };
  },
);

export const AGEDFEE = amazonSpec(
  'AMZ.AGEDFEE',
  [...SIDES, P.days, P.marketplace, P.date, P.units],
  ({ market, day }) => {
    const fee = agedFee(market, day, cardUnitsOn(market, day).side);
    if (fee instanceof Problem) return fee;
    const parcel = newParcel();
    return (n) => {
      sortSides(parcel, n[0]!, n[1]!, n[2]!, 0);
      return money(fee(parcel, n[3]!), market);
    };
  },
);

/** A spec for a fee that is charged by tier and weight. */
function tierFeeSpec(
  id: string,
  parameters: FunctionSpec['parameters'],
  rule: (settled: Settled, tiers: TierTable) => ((parcel: Parcel, n: readonly number[]) => Minor | Problem) | Problem,
): FunctionSpec {
  return amazonSpec(id, parameters, (settled) => {
    const tiers = tiersOn(settled.market, settled.day);
    if (tiers instanceof Problem) return tiers;
    const fee = rule(settled, tiers);
    if (fee instanceof Problem) return fee;
    const parcel = newParcel();
    return (n) => {
      sortSides(parcel, n[0]!, n[1]!, n[2]!, n[3]!);
      return money(fee(parcel, n), settled.market);
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
    return fee instanceof Problem ? fee : (parcel, n) => fee(parcel, n[4]!);
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
