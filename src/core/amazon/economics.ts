import { fromMinor, type Minor } from '../money';
import { Problem, unknown } from '../words/problem';
import { newFees, type Fees, type UnitFees } from './fees';
import type { UnitEconomics } from './profit';
import { refundAdministrationFee, refundRule, type RefundRule } from './refund';

/** What the seller adds to the fees; amounts in the currency, rates as fractions. */
export interface Costs {
  cost: number;
  otherCost: number;
  adRate: number;
  returnRate: number;
}

/** What a unit earns at a price: fees, returns, advertising and costs together. */
export class Economics {
  private readonly fees = newFees();
  private readonly unit: UnitEconomics;

  private constructor(
    private readonly rule: Fees,
    private readonly refund: RefundRule | Problem,
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
      storage: rule.storageFee(),
      refundAdministration: 0,
    };
  }

  /** For the item that `rule` last measured. */
  static of(rule: Fees, costs: Costs): Economics {
    const { market, day } = rule.input;
    const refund = rule.referral instanceof Problem ? rule.referral : refundRule(market, day, rule.referral.category);
    return new Economics(rule, refund, costs);
  }

  /** The unit at a price. The same object is filled again each time. */
  at(price: Minor): UnitEconomics {
    const { unit, fees } = this;
    this.rule.atPrice(price, fees);
    unit.price = price;
    unit.referral = fees.referral;
    unit.closing = fees.closing;
    unit.fulfilment = fees.fulfilment;
    unit.surcharge = fees.surcharge;
    if (unit.returnRate > 0) unit.refundAdministration = this.refundAdministration(fees.referral);
    return unit;
  }

  private refundAdministration(referral: Minor): Minor {
    return this.refund instanceof Problem ? NaN : refundAdministrationFee(this.refund, referral);
  }

  /** Why a measure at a price is NaN. */
  why(price: Minor): Problem {
    const fees: UnitFees = { ...newFees(), storage: this.unit.storage };
    this.rule.atPrice(price, fees);
    return (
      this.rule.firstProblem(fees, price) ?? (this.refund instanceof Problem ? this.refund : unknown('priceUnknown'))
    );
  }

  /** An amount, which may be below zero, half up (away from zero) to the minor unit of the marketplace. */
  money(amount: number): number {
    return fromMinor(Math.sign(amount) * Math.floor(Math.abs(amount) + 0.5 + 1e-7), this.rule.input.market.digits);
  }
}
