import type { Day } from '../../rates/day';
import { fromMinor, type Minor } from '../money';
import { Problem } from '../words/problem';
import { type Wording } from '../words/language';
import type { Trace } from '../cards/trace';
import { categoryIdFor } from './category-of';
import { closingFee, closingProblem, closingRule, type ClosingRule } from './closing';
import { FbaFee } from './fba-fee';
import type { Goods } from './fulfilment';
import type { Marketplace } from '../marketplaces';
import {
  hasMinimumOverrides,
  minimumOverride,
  referralFee,
  referralProblem,
  referralRule,
  type ReferralRule,
  type ReferralStep,
} from './referral';
import { IN_CM, IN_G, type Units } from '../units';
import { lengthPlusGirth, measure, conversion, type Conversion, type Item, type TierTable } from './size-tier';
import { StorageFees } from './storage-fees';
import { percent, words } from './words';

/** The fees of one unit, in minor units; NaN where one is not known. One object is reused over a column. */
export interface UnitFees {
  referral: Minor;
  closing: Minor;
  fulfilment: Minor;
  surcharge: Minor;
  storage: Minor;
}

export const newFees = (): UnitFees => ({ referral: NaN, closing: NaN, fulfilment: NaN, surcharge: NaN, storage: NaN });

export function totalFees(fees: UnitFees): Minor {
  return fees.referral + fees.closing + fees.fulfilment + fees.surcharge + fees.storage;
}

export interface FeesInput {
  market: Marketplace;
  goods: Goods;
  day: Day;
  units: Units;
  /** Referral category, as a person wrote it. */
  category: string;
  /** Calendar months of storage. */
  months: number;
}

/** Every fee of a unit in one marketplace on one day, resolved once for a category; then cheap for each item. */
export class Fees {
  private readonly item: Item = { longest: 0, median: 0, shortest: 0, unitWeight: 0 };
  private readonly storageItem: Item = { longest: 0, median: 0, shortest: 0, unitWeight: 0 };
  private readonly by: Conversion | null;
  private readonly hasOverrides: boolean;

  private constructor(
    readonly input: FeesInput,
    /** A problem where the category is not understood, or no referral card holds that day. */
    readonly referral: ReferralRule | Problem,
    readonly closing: ClosingRule | Problem,
    readonly fba: FbaFee | Problem,
    readonly storage: StorageFees | Problem,
  ) {
    this.by = fba instanceof Problem ? null : conversion(input.units, fba.tiers);
    this.hasOverrides = !(referral instanceof Problem) && hasMinimumOverrides(referral.card);
  }

  /** Every gap is a NaN of its part: a category that is not understood leaves the fees that do not ask for it. */
  static on(input: FeesInput): Fees {
    const { market, goods, day, months, category } = input;
    const referral = referralRule(market, day, category);
    const id = referral instanceof Problem ? categoryIdFor(market, category, day) : referral.category.id;
    const known = id instanceof Problem ? null : id;
    const closing = referral instanceof Problem ? referral : closingRule(market, day, referral.category);
    return new Fees(
      input,
      referral,
      closing,
      FbaFee.on(market, goods, day, known),
      StorageFees.on(market, goods, day, months, known),
    );
  }

  /** The size tiers, where they are known. */
  get tiers(): TierTable | null {
    return this.fba instanceof Problem ? null : this.fba.tiers;
  }

  /** Measures an item; the methods below speak about the item last measured. */
  measure(length: number, width: number, height: number, weight: number): void {
    if (this.by) measure(this.item, length, width, height, weight, this.by);
    if (!(this.storage instanceof Problem))
      this.storage.measure(this.storageItem, length, width, height, weight, this.input.units);
  }

  /** Every fee of the measured item at a price. */
  at(price: Minor, into: UnitFees): void {
    this.atPrice(price, into);
    into.storage = this.storageFee();
  }

  /** The fees that depend on the price. */
  atPrice(price: Minor, into: UnitFees): void {
    const { fba, closing } = this;
    into.referral = this.referralFee(price);
    into.closing = closing instanceof Problem ? NaN : closingFee(closing, price);
    if (fba instanceof Problem) into.fulfilment = into.surcharge = NaN;
    else fba.split(this.item, price, into);
  }

  storageFee(): Minor {
    return this.storage instanceof Problem ? NaN : this.storage.fee(this.storageItem);
  }

  private referralFee(price: Minor): Minor {
    if (this.referral instanceof Problem) return NaN;
    const fee = referralFee(this.referral, price);
    if (!this.hasOverrides) return fee;
    const minimum = this.heavyMinimum();
    if (minimum instanceof Problem) return NaN;
    return minimum === null || fee >= minimum ? fee : minimum;
  }

  /** The higher minimum of the referral fee for heavy FBA items in Europe. */
  private heavyMinimum(): Minor | null | Problem {
    const { tiers, item } = this;
    if (!tiers || this.referral instanceof Problem) return null;
    const cm = IN_CM[tiers.sides];
    return minimumOverride(this.referral.card, {
      unitWeightG: item.unitWeight * IN_G[tiers.weight],
      longestCm: item.longest * cm,
      lengthPlusGirthCm: lengthPlusGirth(item) * cm,
    });
  }

  /** Why a part is NaN, in the order of the row. */
  why(part: keyof UnitFees, price: Minor): Problem {
    const { fba, closing, storage } = this;
    switch (part) {
      case 'referral': {
        if (this.referral instanceof Problem) return this.referral;
        const minimum = this.hasOverrides ? this.heavyMinimum() : null;
        return minimum instanceof Problem ? minimum : referralProblem(this.referral, this.input.day);
      }
      case 'closing':
        if (closing instanceof Problem) return closing;
        return this.referral instanceof Problem
          ? this.referral
          : closingProblem(this.input.market, this.input.day, this.referral.category);
      case 'storage':
        return this.orUnknownCategory(storage instanceof Problem ? storage : storage.why(this.storageItem));
      default:
        return this.orUnknownCategory(fba instanceof Problem ? fba : fba.why(this.item, price));
    }
  }

  /** A category was given and is not understood: saying that one is needed would mislead. */
  private orUnknownCategory(problem: Problem): Problem {
    return problem.code === 'categoryNeeded' && this.referral instanceof Problem ? this.referral : problem;
  }

  /** The first reason why a total is not known. */
  firstProblem(fees: UnitFees, price: Minor, parts: readonly (keyof UnitFees)[] = PARTS): Problem | null {
    const missing = parts.find((part) => Number.isNaN(fees[part]));
    return missing ? this.why(missing, price) : null;
  }

  /** Prices at which a fee jumps or bends: the last price before each. */
  jumps(): Minor[] {
    if (this.referral instanceof Problem) return [];
    const { wholeUpTo, portionUpTo, wholeRate, portionRate, minimum } = this.referral;
    const closing = this.closing instanceof Problem ? [] : this.closing.upTo;
    const ends = [...wholeUpTo, ...portionUpTo, ...closing, ...(this.fba instanceof Problem ? [] : this.fba.jumps())];
    const lowest = this.hasOverrides ? this.heavyMinimum() : null;
    // Where the minimum stops binding the line bends: 0.30 at 15% is at 2.00.
    const bends = [...wholeRate, ...portionRate].flatMap((rate) =>
      [minimum, lowest].flatMap((least) =>
        typeof least === 'number' && rate > 0
          ? [Math.floor((least * 1_000_000) / rate), Math.floor((least * 1_000_000) / rate) + 1]
          : [],
      ),
    );
    return [...ends, ...bends].filter((end) => end < Infinity);
  }

  /** The steps behind every fee, by the same rules. */
  explain(price: Minor, trace: Trace, storageTrace: Trace): UnitFees {
    const fees = newFees();
    const { input, referral, closing, fba } = this;
    const show = (amount: number) => Number(fromMinor(amount, input.market.digits).toFixed(input.market.digits + 2));
    fees.referral = this.referralFee(price);
    if (!(referral instanceof Problem)) {
      const plain = referralFee(referral, price, (step) =>
        trace.add(words.referralStep(step.kind), show(stepAmount(step)), referralWords(step, show), referral.card),
      );
      if (fees.referral > plain)
        trace.add(words.referralStep('minimum'), show(fees.referral), words.heavyMinimum, referral.card);
    }
    fees.closing = closing instanceof Problem ? NaN : closingFee(closing, price);
    if (!(closing instanceof Problem) && closing.card && fees.closing > 0)
      trace.add(words.closing, show(fees.closing), words.perUnit, closing.card);
    if (!(fba instanceof Problem)) {
      const { beforeSurcharge, surcharge } = fba.explain(this.item, price, trace);
      fees.fulfilment = beforeSurcharge;
      fees.surcharge = surcharge;
    }
    fees.storage = this.storage instanceof Problem ? NaN : this.storage.explain(this.storageItem, storageTrace);
    return fees;
  }

  /** The measured item, in the units of the size tiers. */
  get measured(): Readonly<Item> {
    return this.item;
  }
}

export const PARTS = ['referral', 'closing', 'fulfilment', 'surcharge', 'storage'] as const;

function stepAmount(step: ReferralStep): number {
  return step.kind === 'minimum' ? step.minimum : step.amount;
}

function referralWords(step: ReferralStep, show: (amount: Minor) => number): Wording {
  switch (step.kind) {
    case 'whole':
      return words.wholePrice(percent(step.rate), step.to === Infinity ? null : show(step.to));
    case 'portion':
      return words.portion(percent(step.rate), show(step.from), show(step.to));
    case 'minimum':
      return words.minimumPerUnit;
  }
}
