import { Trace, type Step } from '../cards/trace';
import { fromMinor, type Minor } from '../money';
import type { Wording } from '../words/language';
import { Problem } from '../words/problem';
import { newFees, type Fees, type UnitFees } from './fees';
import { referralFee, type ReferralStep } from './referral';
import type { Parcel } from './size-tier';
import { percent, words } from './words';

/** The fees of a parcel at a price with every step behind them, by the rules of the fees themselves. */
export function traceFees(rule: Fees, parcel: Parcel, price: Minor): { fees: UnitFees; steps: Step[] } {
  const trace = new Trace();
  const storageTrace = new Trace();
  const fees = newFees();
  fees.referral = traceReferral(rule, parcel, price, trace);
  fees.closing = traceClosing(rule, price, trace);
  if (!(rule.fba instanceof Problem)) {
    const { beforeSurcharge, surcharge } = rule.fba.explain(parcel, price, trace);
    fees.fulfilment = beforeSurcharge;
    fees.surcharge = surcharge;
  }
  const { storage } = rule;
  fees.storage = storage === null ? 0 : storage instanceof Problem ? NaN : storage.explain(parcel, storageTrace);
  return { fees, steps: [...trace.steps, ...storageTrace.steps] };
}

/** Exact amounts, before they are rounded once, with two digits more than the currency has. */
const shown = ({ input: { market } }: Fees) => {
  return (amount: number) => Number(fromMinor(amount, market.digits).toFixed(market.digits + 2));
};

function traceReferral(rule: Fees, parcel: Parcel, price: Minor, trace: Trace): Minor {
  const fee = rule.referralFee(parcel, price);
  const { selling } = rule;
  if (selling instanceof Problem) return NaN;
  // Where the categories that a name fits are charged differently, the steps of one of them would mislead.
  if (Number.isNaN(fee) && selling.candidates.length > 1) return fee;
  const show = shown(rule);
  const { referral } = selling.first;
  const plain = referralFee(referral, price, (step) =>
    trace.add(words.referralStep(step.kind), show(stepAmount(step)), referralWords(step, show), referral.card),
  );
  if (fee > plain) trace.add(words.referralStep('minimum'), show(fee), words.heavyMinimum, referral.card);
  return fee;
}

function traceClosing(rule: Fees, price: Minor, trace: Trace): Minor {
  const fee = rule.closingFee(price);
  const closing = rule.selling instanceof Problem ? rule.selling : rule.selling.first.closing;
  if (!(closing instanceof Problem) && closing.card && fee > 0)
    trace.add(words.closing, shown(rule)(fee), words.perUnit, closing.card);
  return fee;
}

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
