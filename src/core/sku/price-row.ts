import { FEE_NAMES } from '../cards/fee-names';
import type { Economics } from '../amazon/economics';
import { type Costs } from '../amazon/economics';
import { totalFees, type Fees, type UnitFees } from '../amazon/fees';
import { handlingCharge } from '../amazon/handling-fees';
import { lowestPriceFor } from '../amazon/price-for';
import { measureOf, profitOf, revenueOf, type UnitEconomics } from '../amazon/profit';
import { newParcel, sizeTier, type Parcel, type TierRule, type TierTable } from '../amazon/size-tier';
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
  /** The rule and parcel that the fees were worked out with, for advice. */
  fees: Fees;
  parcel: Parcel;
  priceMinor: Minor;
}

const WITHOUT_STORAGE = w('without storage', '未计仓储费');
const STORAGE_UNKNOWN = w('without storage: not published', '未计仓储费：平台未公布');

/** Prices a measured row; what is to be said of it is added to `notes`. Money of the costs is in the currency of the marketplace. */
export function priceUnit(
  rule: UnitRule,
  measures: Measures,
  price: number,
  costs: RowCosts,
  vat: number,
  targetMargin: number | null,
  notes: Wording[],
): PricedUnit {
  const parcel = newParcel();
  parcelOf(measures, rule.fees.cardUnits, parcel);
  const priceMinor = priceToMinor(price, rule.fees.input.market.digits);
  const seller: Costs = {
    cost: costs.cost ?? 0,
    otherCost: costs.firstLeg + costs.duty + costs.otherCost,
    adRate: costs.adRate,
    returnRate: costs.returnRate,
    vat,
  };
  let of = rule.economics.fill(parcel, seller);
  let unit = of.at(priceMinor);
  const isWithoutStorage = Number.isNaN(unit.storage) && !hasOtherGap(unit);
  if (isWithoutStorage) of = rule.withoutStorage.fill(parcel, seller);
  const lowest = costs.cost !== null && targetMargin !== null ? lowestPriceFor(of, 'margin', targetMargin) : null;
  // Trying prices has filled the unit again.
  if (isWithoutStorage || lowest !== null) unit = of.at(priceMinor);
  const profit = profitOf(unit);
  const money = moneyOf(of, unit, costs, isWithoutStorage ? NaN : unit.storage, lowest);
  const { tiers } = of.rule;
  const tier = (tiers && sizeTier(tiers, parcel)) ?? null;
  if (tier) addBeside(rule, tiers!, tier, parcel, notes);
  if (isWithoutStorage) notes.push(STORAGE_UNKNOWN);
  if (rule.fees.input.months === 0) notes.push(WITHOUT_STORAGE);
  return {
    tier: tier && tierName(tier.tier),
    money,
    problem: Number.isNaN(profit) ? reasonOf(rule, of, unit, priceMinor) : costs.costProblem,
    fees: of.rule,
    parcel,
    priceMinor,
  };
}

function moneyOf(
  of: Economics,
  unit: Readonly<UnitEconomics>,
  costs: RowCosts,
  storage: Minor,
  lowest: Minor | Problem | null,
): UnitMoney {
  const { digits } = of.rule.input.market;
  const profit = profitOf(unit);
  const { cost } = costs;
  const isPriced = profit === profit && cost !== null;
  const landed = cost === null ? null : cost + (costs.firstLeg + costs.duty + costs.otherCost);
  return {
    price: fromMinor(unit.price, digits),
    revenue: fromMinor(revenueOf(unit), digits),
    referral: amount(unit.referral, digits),
    closing: amount(unit.closing, digits),
    fulfilment: amount(unit.fulfilment, digits),
    surcharge: amount(unit.surcharge, digits),
    storage: amount(storage, digits),
    fees: amount(totalFees(unit), digits),
    cost,
    firstLeg: costs.firstLeg,
    duty: costs.duty,
    otherCost: costs.otherCost,
    landed,
    advertising: fromMinor(unit.price * costs.adRate, digits),
    profit: isPriced ? of.money(profit) : null,
    margin: isPriced ? measureOf(unit, 'margin', profit) : null,
    roi: isPriced && landed! > 0 ? measureOf(unit, 'roi', profit) : null,
    breakEvenAcos: isPriced ? measureOf(unit, 'breakevenacos', profit) : null,
    targetPrice: isPriced && typeof lowest === 'number' ? fromMinor(lowest, digits) : null,
  };
}

const amount = (minor: Minor, digits: number): number | null => (minor === minor ? fromMinor(minor, digits) : null);

function hasOtherGap({ referral, closing, fulfilment, surcharge }: UnitFees): boolean {
  return Number.isNaN(referral + closing + fulfilment + surcharge);
}

function reasonOf({ category }: UnitRule, of: Economics, unit: Readonly<UnitFees>, price: Minor): Problem {
  if (category === null && Number.isNaN(unit.referral))
    return invalid(Number.isNaN(unit.fulfilment) ? 'skuCategoryForAll' : 'skuNoCategory');
  return of.why(price);
}

/** What Amazon charges the parcel beside the total. */
function addBeside(
  { fees, handling }: UnitRule,
  tiers: TierTable,
  tier: TierRule,
  parcel: Parcel,
  notes: Wording[],
): void {
  const { market } = fees.input;
  for (const one of handling) {
    const charge = handlingCharge(one, tiers, tier, parcel);
    if (charge === null) continue;
    const name = FEE_NAMES[one.fee];
    const said = `${fromMinor(charge, market.digits).toFixed(market.digits)} ${market.currency}`;
    notes.push(w(`${name.en} of ${said} not in the total`, `合计不含${name.zh} ${said}`));
  }
}
