import type { Band } from '../../rates/schemas/bands';
import type { Card } from '../../rates/store';
import type { Minor } from '../money';
import { Problem } from '../words/problem';
import { bandFee, bandOf, bandTable, type BandTable } from './bands';
import { billableWeight } from './billable-weight';
import { amazonCard } from './cards';
import type { FeesInput } from './fees';
import { dimensionalWeight, lengthPlusGirth, type Parcel, type TierRule, type TierTable } from './size-tier';

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

/** The handling fees that have a card on the day, resolved once for every parcel. */
export function handlingFees({ market, day, sipp }: FeesInput): HandlingFee[] {
  return HANDLING_FEES.flatMap((fee) => {
    // A product that ships in its own packaging needs none of Amazon's.
    if (sipp && fee === 'bulky-packaging') return [];
    const card = amazonCard<TierAddOn>(market, fee, day);
    if (card instanceof Problem) return [];
    const tables = Object.entries(card.value.tiers).map(
      ([tier, bands]) => [tier, bandTable(bands, 1, market.digits)] as const,
    );
    return { fee, card, tables: new Map(tables) };
  });
}

/** What a parcel of a tier pays; null where nothing. */
export function handlingCharge(
  { card, tables }: HandlingFee,
  tiers: TierTable,
  tier: TierRule,
  parcel: Parcel,
): Minor | null {
  const table = tables.get(tier.tier.id);
  const { over, weight: by } = card.value;
  const isWithin =
    over &&
    parcel.longest <= (over.longest ?? Infinity) &&
    lengthPlusGirth(parcel) <= (over.lengthPlusGirth ?? Infinity);
  if (!table || isWithin) return null;
  const weight = by === 'billable' ? billableWeight(tiers, tier, parcel) : dimensionalWeight(tiers, tier, parcel);
  const band = bandOf(table, weight);
  return band < 0 ? null : bandFee(table, band, 0, weight);
}
