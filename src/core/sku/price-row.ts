import { FEE_NAMES } from '../cards/fee-names';
import { Economics, type Costs } from '../amazon/economics';
import { newFees, totalFees, type Fees, type UnitFees } from '../amazon/fees';
import { handlingCharge } from '../amazon/handling-fees';
import { lowestPriceFor } from '../amazon/price-for';
import { measureOf, profitOf, revenueOf } from '../amazon/profit';
import { newParcel, sizeTier, type Parcel } from '../amazon/size-tier';
import { tierName } from '../cards/tier-names';
import { fromMinor, priceToMinor, type Minor } from '../money';
import type { Wording } from '../words/language';
import type { Problem } from '../words/problem';
import { invalid } from '../words/problem';
import { w } from '../words/wording';
import { parcelOf, type Measures } from './measures';
import type { RowCosts } from './row-costs';
import type { UnitMoney } from './types';
import type { UnitRule } from './unit-rule';

/** What one unit costs and earns, and why something of it is not known. */
export interface PricedUnit {
  tier: Wording | null;
  money: UnitMoney;
  problem: Problem | null;
  notes: readonly Wording[];
  /** The rule and parcel that the fees were worked out with, for advice. */
  fees: Fees;
  parcel: Parcel;
  priceMinor: Minor;
}

/** Prices a measured row. Money of the costs is in the currency of the marketplace. */
export function priceUnit(
  rule: UnitRule,
  measures: Measures,
  price: number,
  costs: RowCosts,
  vat: number,
  targetMargin: number | null,
): PricedUnit {
  const parcel = newParcel();
  parcelOf(measures, rule.fees.cardUnits, parcel);
  const { digits } = rule.fees.input.market;
  const priceMinor = priceToMinor(price, digits);
  const seller: Costs = {
    cost: costs.cost ?? 0,
    otherCost: costs.firstLeg + costs.duty + costs.otherCost,
    adRate: costs.adRate,
    returnRate: costs.returnRate,
    vat,
  };
  const known = newFees();
  rule.fees.at(parcel, priceMinor, known);
  const isWithoutStorage = Number.isNaN(known.storage) && !hasOtherGap(known);
  const fees = isWithoutStorage ? rule.withoutStorage : rule.fees;
  const of = Economics.of(fees, parcel, seller);
  // Before the unit is looked at: trying prices fills it again.
  const lowest = costs.cost !== null && targetMargin !== null ? lowestPriceFor(of, 'margin', targetMargin) : null;
  const unit = of.at(priceMinor);
  const profit = profitOf(unit);
  const isPriced = !Number.isNaN(profit) && costs.cost !== null;
  const amount = (minor: Minor) => (Number.isNaN(minor) ? null : fromMinor(minor, digits));
  const landed = costs.cost === null ? null : costs.cost + seller.otherCost;
  const target = isPriced && typeof lowest === 'number' ? lowest : null;
  const money: UnitMoney = {
    price: amount(priceMinor)!,
    revenue: revenueOf(unit) / 10 ** digits,
    referral: amount(known.referral),
    closing: amount(known.closing),
    fulfilment: amount(known.fulfilment),
    surcharge: amount(known.surcharge),
    storage: amount(known.storage),
    fees: amount(totalFees(unit)),
    cost: costs.cost,
    firstLeg: costs.firstLeg,
    duty: costs.duty,
    otherCost: costs.otherCost,
    landed,
    advertising: (priceMinor * costs.adRate) / 10 ** digits,
    profit: isPriced ? of.money(profit) : null,
    margin: isPriced ? measureOf(unit, 'margin') : null,
    roi: isPriced && landed! > 0 ? measureOf(unit, 'roi') : null,
    breakEvenAcos: isPriced ? measureOf(unit, 'breakevenacos') : null,
    targetPrice: target === null ? null : fromMinor(target, digits),
  };
  const tier = fees.tiers && sizeTier(fees.tiers, parcel);
  return {
    tier: tier ? tierName(tier.tier) : null,
    money,
    problem: Number.isNaN(profit) ? reasonOf(rule, of, known, priceMinor) : costs.costProblem,
    notes: [
      ...beside(rule, parcel),
      ...(isWithoutStorage ? [w('without storage: not published', '未计仓储费：平台未公布')] : []),
      ...(rule.fees.input.months === 0 ? [w('without storage', '未计仓储费')] : []),
    ],
    fees,
    parcel,
    priceMinor,
  };
}

function hasOtherGap({ referral, closing, fulfilment, surcharge }: UnitFees): boolean {
  return Number.isNaN(referral + closing + fulfilment + surcharge);
}

function reasonOf({ category }: UnitRule, of: Economics, known: UnitFees, price: Minor): Problem {
  if (category === null && Number.isNaN(known.referral))
    return invalid(Number.isNaN(known.fulfilment) ? 'skuCategoryForAll' : 'skuNoCategory');
  return of.why(price);
}

/** What Amazon charges the parcel beside the total. */
function beside({ fees, handling }: UnitRule, parcel: Parcel): Wording[] {
  const { market } = fees.input;
  return handling.flatMap((one) => {
    const charge = handlingCharge(one, fees, parcel);
    if (charge === null) return [];
    const name = FEE_NAMES[one.fee];
    const amount = `${fromMinor(charge, market.digits).toFixed(market.digits)} ${market.currency}`;
    return w(`${name.en} of ${amount} not in the total`, `合计不含${name.zh} ${amount}`);
  });
}
