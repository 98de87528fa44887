import { fromMinor, type Minor } from '../money';
import { Problem } from '../words/problem';
import { newFees, type Fees, type UnitFees } from './fees';
import { roundAway, type UnitEconomics } from './profit';
import { newParcel, type Parcel } from './size-tier';

const NO_PARCEL: Parcel = newParcel();

/** What the seller adds to the fees; amounts in the currency, rates as fractions. */
export interface Costs {
  cost: number;
  otherCost: number;
  adRate: number;
  returnRate: number;
  /** The tax that the price includes, as a share of the price without it; 0 where it includes none. */
  vat: number;
}

/**
 * What a unit earns at a price: fees, returns, advertising, tax and costs together. One object serves a column: each
 * row fills it again.
 */
export class Economics {
  private readonly fees = newFees();
  private readonly unit: UnitEconomics = {
    price: NaN,
    cost: NaN,
    otherCost: NaN,
    referral: NaN,
    closing: NaN,
    fulfilment: NaN,
    surcharge: NaN,
    storage: NaN,
    refundAdministration: NaN,
    adRate: NaN,
    returnRate: NaN,
    vat: NaN,
  };
  private parcel: Parcel = NO_PARCEL;
  /** The higher minimum of the referral fee for the parcel; NaN where it is not known. */
  private minimum: Minor | null = null;
  readonly minorPerUnit: number;

  constructor(readonly rule: Fees) {
    this.minorPerUnit = 10 ** rule.input.market.digits;
  }

  static of(rule: Fees, parcel: Parcel, costs: Costs): Economics {
    return new Economics(rule).fill(parcel, costs);
  }

  /** The next unit. */
  fill(parcel: Parcel, costs: Costs): this {
    const { unit, rule } = this;
    this.parcel = parcel;
    this.minimum = rule.heavyMinimum(parcel);
    unit.cost = costs.cost * this.minorPerUnit;
    unit.otherCost = costs.otherCost * this.minorPerUnit;
    unit.adRate = costs.adRate;
    unit.returnRate = costs.returnRate;
    unit.vat = costs.vat;
    unit.storage = rule.storageFee(parcel);
    unit.refundAdministration = 0;
    return this;
  }

  /** Prices at which a fee jumps or bends, in order: the last price before each. */
  jumps(): readonly Minor[] {
    return this.rule.jumps(this.minimum);
  }

  /** The unit at a price. The same object is filled again each time. */
  at(price: Minor): UnitEconomics {
    const { unit, fees } = this;
    this.rule.atPrice(this.parcel, price, fees);
    unit.closing = fees.closing;
    unit.fulfilment = fees.fulfilment;
    unit.surcharge = fees.surcharge;
    return this.sold(price, fees.referral);
  }

  /** The same for another price between the same two jumps as the last one that `at` was asked for. */
  beside(price: Minor): UnitEconomics {
    return this.sold(price, this.rule.referralWith(this.minimum, price));
  }

  /** What depends on the price alone. */
  private sold(price: Minor, referral: Minor): UnitEconomics {
    const { unit } = this;
    const { selling } = this.rule;
    unit.price = price;
    unit.referral = referral;
    if (unit.returnRate > 0) unit.refundAdministration = selling instanceof Problem ? NaN : selling.refund(referral);
    return unit;
  }

  /** Why a measure at a price is NaN. */
  why(price: Minor): Problem {
    const { rule, parcel } = this;
    const fees: UnitFees = { ...newFees(), storage: this.unit.storage };
    rule.atPrice(parcel, price, fees);
    const problem = rule.firstProblem(fees, parcel, price);
    if (problem) return problem;
    return rule.selling instanceof Problem ? rule.selling : rule.selling.whyRefund(fees.referral);
  }

  /** Profit as a cell shows it: half up, away from zero, to the minor unit of the marketplace. */
  money(amount: number): number {
    return fromMinor(roundAway(amount), this.rule.input.market.digits);
  }
}
