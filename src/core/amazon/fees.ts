import type { Day } from '../../rates/day';
import type { Marketplace } from '../marketplaces';
import type { Minor } from '../money';
import type { CardUnits } from '../units';
import { Problem } from '../words/problem';
import { categoryChoice } from './category-of';
import { FbaFee } from './fba-fee';
import type { Goods } from './fulfilment';
import { cardUnitsOn, tiersOn } from './inventory-fees';
import { SellingFees } from './selling-fees';
import type { Parcel, TierTable } from './size-tier';
import { StorageFees } from './storage-fees';

/** The fees of one unit, in minor units; NaN where one is not known. One object is reused over a column. */
export interface UnitFees {
  referral: Minor;
  closing: Minor;
  fulfilment: Minor;
  surcharge: Minor;
  storage: Minor;
}

export const PARTS = ['referral', 'closing', 'fulfilment', 'surcharge', 'storage'] as const;
export type Part = (typeof PARTS)[number];

export const newFees = (): UnitFees => ({ referral: NaN, closing: NaN, fulfilment: NaN, surcharge: NaN, storage: NaN });

export function totalFees(fees: Readonly<UnitFees>): Minor {
  return fees.referral + fees.closing + fees.fulfilment + fees.surcharge + fees.storage;
}

export interface FeesInput {
  market: Marketplace;
  goods: Goods;
  day: Day;
  /** Referral category, as a person wrote it; null where none was given. */
  category: string | null;
  /** Calendar months of storage; 0: without storage. */
  months: number;
  /** The product ships in its own packaging. */
  sipp: boolean;
}

/**
 * Every fee of a unit in one marketplace on one day, resolved once for a category; then cheap for each parcel. Every
 * gap is a NaN of its part: a category that is not understood leaves the fees that do not ask for it.
 */
export class Fees {
  /** The units that its parcels are measured in. */
  readonly cardUnits: CardUnits;
  /** The size tiers, where they are known. */
  readonly tiers: TierTable | null;
  /** By the minimum of the referral fee: a card has few. */
  private readonly jumpsBy = new Map<Minor | null, readonly Minor[]>();

  private constructor(
    readonly input: FeesInput,
    /** A problem where the category is not understood, or no referral card holds that day. */
    readonly selling: SellingFees | Problem,
    readonly fba: FbaFee | Problem,
    /** null: without storage. */
    readonly storage: StorageFees | Problem | null,
  ) {
    const tiers = tiersOn(input.market, input.day);
    this.tiers = tiers instanceof Problem ? null : tiers;
    this.cardUnits = cardUnitsOn(input.market, input.day);
  }

  static on(input: FeesInput): Fees {
    const { market, goods, day, months, category, sipp } = input;
    const choice = categoryChoice(market, category, day);
    return new Fees(
      input,
      SellingFees.on(market, day, category),
      FbaFee.on(market, goods, day, choice, sipp),
      months === 0 ? null : StorageFees.on(market, goods, day, months, choice),
    );
  }

  /** Every fee of a parcel at a price. */
  at(parcel: Parcel, price: Minor, into: UnitFees): void {
    this.atPrice(parcel, price, into);
    into.storage = this.storageFee(parcel);
  }

  /** The fees that depend on the price. */
  atPrice(parcel: Parcel, price: Minor, into: UnitFees): void {
    const { fba } = this;
    into.referral = this.referralFee(parcel, price);
    into.closing = this.closingFee(price);
    if (fba instanceof Problem) into.fulfilment = into.surcharge = NaN;
    else fba.split(parcel, price, into);
  }

  storageFee(parcel: Parcel): Minor {
    const { storage } = this;
    return storage === null ? 0 : storage instanceof Problem ? NaN : storage.fee(parcel);
  }

  referralFee(parcel: Parcel, price: Minor): Minor {
    return this.referralWith(this.heavyMinimum(parcel), price);
  }

  /** The same where the minimum of the parcel is known already, see `heavyMinimum`. */
  referralWith(minimum: Minor | null, price: Minor): Minor {
    const { selling } = this;
    if (selling instanceof Problem || minimum !== minimum) return NaN;
    return selling.referral(price, minimum);
  }

  /** The higher minimum of the referral fee for a heavy parcel; null where there is none, NaN where it is not known. */
  heavyMinimum(parcel: Parcel): Minor | null {
    const { selling } = this;
    if (selling instanceof Problem || !selling.asksForParcel) return null;
    const minimum = selling.heavyMinimum(this.tiers, parcel);
    return minimum instanceof Problem ? NaN : minimum;
  }

  closingFee(price: Minor): Minor {
    return this.selling instanceof Problem ? NaN : this.selling.closing(price);
  }

  /** Why a part is NaN. */
  why(part: Part, parcel: Parcel, price: Minor): Problem {
    const { selling, fba, storage } = this;
    switch (part) {
      case 'referral': {
        if (selling instanceof Problem) return selling;
        const minimum = selling.heavyMinimum(this.tiers, parcel);
        return minimum instanceof Problem ? minimum : selling.whyReferral(price);
      }
      case 'closing':
        return selling instanceof Problem ? selling : selling.whyClosing(price);
      case 'storage':
        return storage instanceof Problem ? storage : storage!.why(parcel);
      default:
        return fba instanceof Problem ? fba : fba.why(parcel, price);
    }
  }

  /** The first reason why a total is not known, in the order of the row; null where every part is. */
  firstProblem(fees: UnitFees, parcel: Parcel, price: Minor, parts: readonly Part[] = PARTS): Problem | null {
    const missing = parts.find((part) => Number.isNaN(fees[part]));
    return missing ? this.why(missing, parcel, price) : null;
  }

  /** Prices at which a fee jumps or bends under a minimum of the referral fee, in order: the last price before each. */
  jumps(minimum: Minor | null): readonly Minor[] {
    let known = this.jumpsBy.get(minimum);
    if (!known) this.jumpsBy.set(minimum, (known = this.findJumps(minimum)));
    return known;
  }

  private findJumps(minimum: Minor | null): readonly Minor[] {
    const { selling, fba } = this;
    if (selling instanceof Problem) return [];
    const ends = new Set([
      ...selling.jumps(minimum !== minimum ? null : minimum),
      ...(fba instanceof Problem ? [] : fba.jumps()),
    ]);
    return [...ends].filter((end) => end > 0 && end < Infinity).sort((a, b) => a - b);
  }
}
