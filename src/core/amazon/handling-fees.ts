import type { Band } from '../../rates/schemas/fba';
import type { Card } from '../../rates/store';
import type { Minor } from '../money';
import { Problem } from '../words/problem';
import { bandFee, bandOf, bandTable, type BandTable } from './bands';
import { billableWeight } from './billable-weight';
import { amazonCard } from './cards';
import type { Fees, FeesInput } from './fees';
import { dimensionalWeight, lengthPlusGirth, sizeTier } from './size-tier';

const HANDLING_FEES = ['overmax-handling', 'bulky-packaging'] as const;

/** The shape of the cards for fees by tier that stand beside the fulfilment fee. */
interface TierAddOn {
  tiers: Record<string, Band[]>;
  weight: 'billable' | 'dimensional';
  over?: { longest?: number; lengthPlusGirth?: number };
}

/** A fee beside the fulfilment fee with the card of the day. */
export interface HandlingFee {
  fee: (typeof HANDLING_FEES)[number];
  card: Card<TierAddOn>;
  tables: ReadonlyMap<string, BandTable>;
}

/** The handling fees that have a card on the day, resolved once for every item. */
export function handlingFees({ market, day }: FeesInput): HandlingFee[] {
  return HANDLING_FEES.flatMap((fee) => {
    const card = amazonCard<TierAddOn>(market, fee, day);
    if (card instanceof Problem) return [];
    const tables = Object.entries(card.value.tiers).map(
      ([tier, bands]) => [tier, bandTable(bands, 1, market.digits)] as const,
    );
    return { fee, card, tables: new Map(tables) };
  });
}

/** What the item that `rule` last measured pays; null where nothing. */
export function handlingCharge({ card, tables }: HandlingFee, rule: Fees): Minor | null {
  const { tiers, measured } = rule;
  const tier = tiers && sizeTier(tiers, measured);
  if (!tiers || !tier) return null;
  const table = tables.get(tier.tier.id);
  const { over, weight: by } = card.value;
  const isWithin =
    over &&
    measured.longest <= (over.longest ?? Infinity) &&
    lengthPlusGirth(measured) <= (over.lengthPlusGirth ?? Infinity);
  if (!table || isWithin) return null;
  const weight = by === 'billable' ? billableWeight(tiers, tier, measured) : dimensionalWeight(tiers, tier, measured);
  const band = bandOf(table, weight);
  return band < 0 ? null : bandFee(table, band, 0, weight);
}
