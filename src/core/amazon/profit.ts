import { roundHalfUp, type Minor } from '../money';

/** What one unit earns and costs, in minor units (costs may carry fractions of one); rates are fractions. */
export interface UnitEconomics {
  price: Minor;
  cost: number;
  otherCost: number;
  referral: Minor;
  closing: Minor;
  fulfilment: Minor;
  surcharge: Minor;
  storage: Minor;
  /** Kept by Amazon when it gives back the referral fee of a returned unit. */
  refundAdministration: Minor;
  adRate: number;
  returnRate: number;
  /** The tax that the price includes, as a share of the price without it. */
  vat: number;
}

export type Measure = 'profit' | 'margin' | 'roi' | 'breakevenacos';

/** What a sale brings in: the price without the tax in it. */
export function revenueOf(u: UnitEconomics): number {
  return u.vat === 0 ? u.price : u.price / (1 + u.vat);
}

/**
 * Profit of one unit sold, in minor units, not rounded. Fees and advertising are counted on the price, revenue is the
 * price without tax. The return rule: of a returned unit the price is refunded and the referral fee comes back less
 * the refund administration fee; fulfilment, storage and advertising are spent, and the unit itself is not sold again.
 */
export function profitOf(u: UnitEconomics): number {
  const kept = 1 - u.returnRate;
  return withoutNoise(
    revenueOf(u) * kept -
      u.cost -
      u.otherCost -
      u.referral * kept -
      u.refundAdministration * u.returnRate -
      u.closing -
      u.fulfilment -
      u.surcharge -
      u.storage -
      u.price * u.adRate,
  );
}

/** A whole number of minor units, a half away from zero: -0.5 is -1, as 0.5 is 1. */
export function roundAway(amount: number): Minor {
  return Math.sign(amount) * roundHalfUp(Math.abs(amount)) + 0;
}

/** Drops the last bits of a sum of decimals, so that breaking even is 0 and not -1e-14. */
function withoutNoise(amount: number): number {
  return Math.round(amount * 1e6) / 1e6 + 0;
}

/** Profit in minor units, or a fraction: of revenue, of what the unit cost, or the ad spend over price that leaves nothing. */
export function measureOf(u: UnitEconomics, measure: Measure, profit = profitOf(u)): number {
  switch (measure) {
    case 'profit':
      return profit;
    case 'margin':
      return profit / revenueOf(u);
    case 'roi':
      return profit / (u.cost + u.otherCost);
    case 'breakevenacos':
      return (profit + u.price * u.adRate) / u.price;
  }
}
