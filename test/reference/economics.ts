import { cardOrNull } from './cards';
import { ZERO, decimal, halfUp, type Amount, type Decimal } from './decimal';
import { fulfilment, standardCard, type Parcel } from './fulfilment';
import { storage } from './inventory';
import { digitsOf } from './marketplaces';
import { notKnown, orNull } from './not-known';
import { closing, referral, refundFee } from './referral';

/** The cells of AMZ.FEES; null where the cards do not say. The total is known where every part is. */
export interface FeeRow {
  referral: Decimal | null;
  closing: Decimal | null;
  fulfilment: Decimal | null;
  surcharge: Decimal | null;
  storage: Decimal | null;
}

/** `months` 0: without storage. */
export function fees(parcel: Parcel, months: number): FeeRow {
  const { market, day, goods, category, item, price } = parcel;
  const charged = orNull(() => fulfilment(parcel));
  return {
    referral: orNull(() => referral(market, day, category, price, item)),
    closing: orNull(() => closing(market, day, category, price)),
    fulfilment: charged?.fee ?? null,
    surcharge: charged ? charged.surcharge : withoutFulfilment(parcel),
    storage: months === 0 ? ZERO : orNull(() => storage(market, day, goods, category, item, months)),
  };
}

/** Nothing is charged on a fee that is not known where a table answers and no surcharge holds; else it is not known. */
function withoutFulfilment(parcel: Parcel): Decimal | null {
  const isCharged = cardOrNull(parcel.market, 'fuel-surcharge', parcel.day) !== null;
  return isCharged || orNull(() => standardCard(parcel)) === null ? null : ZERO;
}

export function total(row: FeeRow): Decimal | null {
  return sumKnown(Object.values(row) as (Decimal | null)[]);
}

function sumKnown(parts: (Decimal | null)[]): Decimal | null {
  return parts.reduce((all, part) => (all === null || part === null ? null : all.plus(part)), ZERO as Decimal | null);
}

export interface Costs {
  cost: Amount;
  otherCost: Amount;
  adRate: Amount;
  returnRate: Amount;
}

export interface Result {
  profit: Decimal;
  margin: Decimal;
  roi: Decimal;
  breakevenacos: Decimal;
}

/**
 * docs/known-limits.md: of a returned unit the price is refunded and the referral fee comes back less the refund
 * administration fee; fulfilment, storage and advertising stay spent, and the unit is not sold again.
 */
export function profit(parcel: Parcel, months: number, costs: Costs): Result {
  const { market, day, category, price } = parcel;
  const row = fees(parcel, months);
  const all = total(row) ?? notKnown('a fee is not known');
  const referralFee = row.referral!;
  const returnRate = decimal(costs.returnRate);
  const adRate = decimal(costs.adRate);
  const outlay = decimal(costs.cost).plus(decimal(costs.otherCost));
  const lostOnReturn = returnRate.eq(0)
    ? ZERO
    : price
        .minus(referralFee)
        .plus(refundFee(market, day, category, referralFee))
        .times(returnRate);
  const beforeAds = price.minus(all).minus(outlay).minus(lostOnReturn);
  const ads = price.times(adRate);
  const exact = beforeAds.minus(ads);
  return {
    profit: halfUp(exact, digitsOf(market)),
    margin: exact.div(price),
    roi: outlay.eq(0) ? ZERO : exact.div(outlay),
    breakevenacos: beforeAds.div(price),
  };
}
