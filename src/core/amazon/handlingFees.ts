import type { Band } from '../../rates/schemas/fba';
import type { Card } from '../../rates/store';
import type { Minor } from '../money';
import { Problem } from '../problem';
import { bandFee, bandOf, bandTable } from './bands';
import { billableWeight } from './billableWeight';
import { amazonCard } from './cards';
import type { Fees } from './fees';
import { dimensionalWeight, lengthPlusGirth, sizeTier } from './sizeTier';

export const HANDLING_FEES = ['overmax-handling', 'bulky-packaging'] as const;
export type HandlingFee = (typeof HANDLING_FEES)[number];

/** The shape of the cards for fees by tier that stand beside the fulfilment fee. */
interface TierAddOn {
  tiers: Record<string, Band[]>;
  weight: 'billable' | 'dimensional';
  over?: { longest?: number; lengthPlusGirth?: number };
}

/** What the item last measured pays beside its fulfilment fee, with the card; null where nothing. */
export function handlingFee(fee: HandlingFee, rule: Fees): { amount: Minor; card: Card } | null {
  const { market, day } = rule.input;
  const card = amazonCard<TierAddOn>(market, fee, day);
  const { tiers, measured } = rule;
  const tier = tiers && sizeTier(tiers, measured);
  if (card instanceof Problem || !tiers || !tier) return null;
  const bands = card.value.tiers[tier.tier.id];
  const { over } = card.value;
  const isWithin =
    over &&
    measured.longest <= (over.longest ?? Infinity) &&
    lengthPlusGirth(measured) <= (over.lengthPlusGirth ?? Infinity);
  if (!bands || isWithin) return null;
  const weight =
    card.value.weight === 'billable' ? billableWeight(tiers, tier, measured) : dimensionalWeight(tiers, tier, measured);
  const table = bandTable(bands, 1, market.digits);
  const band = bandOf(table, weight);
  return band < 0 ? null : { amount: bandFee(table, band, 0, weight), card };
}
