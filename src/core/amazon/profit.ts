import type { Minor } from '../money';

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
}

export type Measure = 'profit' | 'margin' | 'roi' | 'breakevenacos';

/**
 * Profit of one unit sold, in minor units, not rounded. The return rule: of a returned unit the price is refunded and
 * the referral fee comes back less the refund administration fee; fulfilment, storage and advertising are spent, and
 * the unit itself is not sold again.
 */
export function profitOf(u: UnitEconomics): number {
  const kept = 1 - u.returnRate;
  return withoutNoise(
    u.price * kept -
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

/** Drops the last bits of a sum of decimals, so that breaking even is 0 and not -1e-14. */
function withoutNoise(amount: number): number {
  return Math.round(amount * 1e6) / 1e6 + 0;
}

/** Profit in minor units, or a fraction: margin of the price, return on the cost, ad spend over price that leaves nothing. */
export function measureOf(u: UnitEconomics, measure: Measure): number {
  const profit = profitOf(u);
  switch (measure) {
    case 'profit':
      return profit;
    case 'margin':
      return profit / u.price;
    case 'roi':
      return profit / u.cost;
    case 'breakevenacos':
      return (profit + u.price * u.adRate) / u.price;
  }
}
