import { fromMinor, type Minor } from '../money';
import { Problem } from '../words/problem';
import { newFees, type Fees, type UnitFees } from './fees';
import { roundAway, type UnitEconomics } from './profit';
import type { Parcel } from './size-tier';

/** What the seller adds to the fees; amounts in the currency, rates as fractions. */
export interface Costs {
  cost: number;
  otherCost: number;
  adRate: number;
  returnRate: number;
  /** The tax that the price includes, as a share of the price without it; 0 where it includes none. */
  vat: number;
}

/** What a unit earns at a price: fees, returns, advertising, tax and costs together. */
export class Economics {
  private readonly fees = newFees();
  private readonly unit: UnitEconomics;

  private constructor(
    private readonly rule: Fees,
    private readonly parcel: Parcel,
    costs: Costs,
  ) {
    const scale = 10 ** rule.input.market.digits;
    this.unit = {
      ...costs,
      cost: costs.cost * scale,
      otherCost: costs.otherCost * scale,
      price: NaN,
      referral: NaN,
      closing: NaN,
      fulfilment: NaN,
      surcharge: NaN,
      storage: rule.storageFee(parcel),
      refundAdministration: 0,
    };
  }

  static of(rule: Fees, parcel: Parcel, costs: Costs): Economics {
    return new Economics(rule, parcel, costs);
  }

  get minorPerUnit(): number {
    return 10 ** this.rule.input.market.digits;
  }

  /** Prices at which a fee jumps or bends: the last price before each. */
  jumps(): Minor[] {
    return this.rule.jumps(this.parcel);
  }

  /** The unit at a price. The same object is filled again each time. */
  at(price: Minor): UnitEconomics {
    const { unit, fees } = this;
    this.rule.atPrice(this.parcel, price, fees);
    unit.price = price;
    unit.referral = fees.referral;
    unit.closing = fees.closing;
    unit.fulfilment = fees.fulfilment;
    unit.surcharge = fees.surcharge;
    if (unit.returnRate > 0) unit.refundAdministration = this.refundAdministration(fees.referral);
    return unit;
  }

  private refundAdministration(referral: Minor): Minor {
    const { selling } = this.rule;
    return selling instanceof Problem ? NaN : selling.refund(referral);
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
