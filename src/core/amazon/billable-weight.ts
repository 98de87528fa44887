import { dimensionalWeight, type Item, type TierRule, type TierTable } from './size-tier';
import { tidy } from '../units';

/** Keeps a quotient that is whole but for its last bits from counting as one step more. */
const STEP_NOISE = 1e-9;

/**
 * The weight that the fee is charged on, in the unit of the card: the unit weight or the greater of unit and
 * dimensional weight, plus packaging, rounded up to the step of the card. `unitOnly`: a programme that ignores volume.
 */
export function billableWeight(table: TierTable, rule: TierRule, item: Item, unitOnly = false): number {
  const weight = shippingWeight(table, rule, item, unitOnly);
  return rule.roundUpTo > 0 ? roundUpTo(weight, rule.roundUpTo) : weight;
}

/** The same before the fulfilment card rounds it: what fees with a rounding of their own start from. */
export function shippingWeight(table: TierTable, rule: TierRule, item: Item, unitOnly = false): number {
  const byVolume = rule.feeByGreater && !unitOnly;
  return (
    rule.packagingWeight +
    (byVolume ? Math.max(item.unitWeight, dimensionalWeight(table, rule, item)) : item.unitWeight)
  );
}

/** `roundUpTo(1.01, 0.5)` is 1.5; a weight on a step stays there. */
export function roundUpTo(weight: number, step: number): number {
  return tidy(Math.ceil(weight / step - STEP_NOISE) * step);
}

/** Started steps of `per` above `above`, never fewer than none. */
export function startedSteps(weight: number, above: number, per: number): number {
  return weight <= above ? 0 : Math.ceil((weight - above) / per - STEP_NOISE);
}
