import type { Day } from '../../rates/day';
import type { SellingPlan, SizeTiers } from '../../rates/schemas/fba';
import type { AgedInventory, InboundPlacement, LowInventory, Removal } from '../../rates/schemas/fba-inventory';
import type { Card } from '../../rates/store';
import { notesAfter } from '../cards/card-words';
import { roundHalfUp, toMinor, type Minor } from '../money';
import type { Wording } from '../words/language';
import { invalid, Problem, unknown } from '../words/problem';
import { w } from '../words/wording';
import { bandFee, bandOf, bandTable } from './bands';
import { billableWeight, roundUpTo, shippingWeight } from './billable-weight';
import { amazonCard, amazonSeries } from './cards';
import { FEE_NAMES } from '../cards/fee-names';
import { tierName } from '../cards/tier-names';
import type { Marketplace } from '../marketplaces';
import { sizeTier, tierTable, type Item, type TierRule, type TierTable } from './size-tier';
import { itemVolume, volumeUnit } from './storage';
import { quantity } from './words';
import type { CardUnits } from '../units';

/** The size tiers of a day, for fees that are charged by tier. */
export function tiersOn(market: Marketplace, day: Day): TierTable | Problem {
  const card = amazonCard<SizeTiers>(market, 'size-tiers', day);
  return card instanceof Problem ? card : tierTable(card);
}

/** What a marketplace's cards measure in on a day; where no size tiers are known, what its people do. */
export function cardUnitsOn(market: Marketplace, day: Day): CardUnits {
  const tiers = tiersOn(market, day);
  if (!(tiers instanceof Problem)) return { side: tiers.sides, weight: tiers.weight };
  return market.units === 'in-lb' ? { side: 'in', weight: 'lb' } : { side: 'cm', weight: 'g' };
}

/** The aged inventory surcharge of one unit for one month, at `days` in storage on the day of the snapshot. */
export function agedFee(
  market: Marketplace,
  day: Day,
  sides: 'in' | 'cm',
): ((item: Item, days: number) => Minor | Problem) | Problem {
  const card = amazonCard<AgedInventory>(market, 'aged-inventory', day);
  if (card instanceof Problem) return card;
  const { bands, volume } = card.value;
  const perUnit = volumeUnit(volume, sides);
  const scale = 10 ** market.digits;
  return (item, days) => {
    const reached = bands.filter((b) => days >= b.fromDay);
    const band = reached[reached.length - 1];
    if (!band) return 0;
    if (band.rate === null)
      return unknown('agedRateUnknown', { from: band.fromDay, place: market.name, notes: notesAfter(card) });
    return roundHalfUp(Math.max((itemVolume(item) / perUnit) * band.rate, band.perUnitMin ?? 0) * scale);
  };
}

export type Split = 'minimal' | 'partial' | 'optimized';

/** Both ends of a published range; null where the lower one is not known. */
export interface Range {
  low: Minor | null;
  high: Minor;
}

/** The inbound placement fee of one unit, which depends on the place of arrival. Nothing for a tier that is not charged. */
export function inboundRange(
  market: Marketplace,
  day: Day,
  tiers: TierTable,
  split: Split,
): ((item: Item) => Range | Problem) | Problem {
  const card = amazonCard<InboundPlacement>(market, 'inbound-placement', day);
  if (card instanceof Problem) return card;
  const fee = FEE_NAMES['inbound-placement'];
  const minor = (amount: number) => toMinor(amount, market.digits);
  return (item) => {
    const tier = sizeTier(tiers, item);
    if (!tier) return unknown('noTierForFee', { fee, place: market.name });
    if (card.value.exempt?.includes(tier.tier.id)) return { low: 0, high: 0 };
    const weight = billableWeight(tiers, tier, item);
    const row = card.value.tiers[tier.tier.id]?.find((r) => r.upToLb === null || weight <= r.upToLb);
    if (!row) return unknown('feeOfTierUnknown', { fee, tier: tierName(tier.tier), place: market.name });
    if (split === 'optimized') return { low: minor(row.optimized), high: minor(row.optimized) };
    const range = row[split];
    if (!range) return unknown('splitUnknown', { split, tier: tierName(tier.tier) });
    return { low: range[0] === null ? null : minor(range[0]), high: minor(range[1]) };
  };
}

/** The upper end of `inboundRange`. */
export function inboundFee(
  market: Marketplace,
  day: Day,
  tiers: TierTable,
  split: Split,
): ((item: Item) => Minor | Problem) | Problem {
  const range = inboundRange(market, day, tiers, split);
  if (range instanceof Problem) return range;
  return (item) => {
    const ends = range(item);
    return ends instanceof Problem ? ends : ends.high;
  };
}

/** The low-inventory-level fee of one unit shipped, at the greater of the two historical days of supply. */
export function lowStockFee(
  market: Marketplace,
  day: Day,
  tiers: TierTable,
): ((item: Item, supplyDays: number) => Minor | Problem) | Problem {
  const card = amazonCard<LowInventory>(market, 'low-inventory', day);
  if (card instanceof Problem) return card;
  const { daysBelow, tiers: rows, exempt } = card.value;
  const fee = FEE_NAMES['low-inventory'];
  return (item, supplyDays) => {
    const tier = sizeTier(tiers, item);
    if (!tier) return unknown('noTierForFee', { fee, place: market.name });
    if (exempt?.includes(tier.tier.id)) return 0;
    const weight = billableWeight(tiers, tier, item);
    const row = rows[tier.tier.id]?.find((r) => weight <= (('upToLb' in r ? r.upToLb : r.upToG) ?? Infinity));
    if (!row) return unknown('feeOfTierUnknown', { fee, tier: tierName(tier.tier), place: market.name });
    const column = daysBelow.findIndex((limit) => supplyDays < limit);
    return column < 0 ? 0 : toMinor(row.fee[column]!, market.digits);
  };
}

export type RemovalKind = 'removal' | 'disposal' | 'liquidation';

const REMOVAL_KINDS: Readonly<Record<RemovalKind, Wording>> = {
  removal: w('removal', '移除'),
  disposal: w('disposal', '弃置'),
  liquidation: w('liquidation', '清算（批量清货）'),
};

/** The card of a kind of removal; disposal is on the card of removal where that card says so. */
function removalCard(market: Marketplace, day: Day, kind: RemovalKind): Card<Removal> | Problem {
  const ordinary = amazonCard<Removal>(market, 'removal', day);
  if (kind === 'removal') return ordinary;
  const isKnown = amazonSeries(market, 'removal').some(({ when }) => when['kind'] === kind);
  if (isKnown) return amazonCard<Removal>(market, 'removal', day, { kind });
  if (ordinary instanceof Problem || (kind === 'disposal' && ordinary.value.alsoDisposal)) return ordinary;
  return unknown('removalKindUnknown', { kind: REMOVAL_KINDS[kind], place: market.name });
}

/** What one unit costs that leaves storage: sent back, disposed of, or sold off (then the fee for processing it). */
export function removalFee(
  market: Marketplace,
  day: Day,
  tiers: TierTable,
  kind: RemovalKind = 'removal',
): ((item: Item) => Minor | Problem) | Problem {
  const card = removalCard(market, day, kind);
  if (card instanceof Problem) return card;
  const { groups, roundUp } = card.value;
  const tables = {
    standard: bandTable(groups.standard, 1, market.digits),
    oversize: bandTable(groups.oversize, 1, market.digits),
  };
  return (item) => {
    const tier = sizeTier(tiers, item);
    if (!tier) return unknown('noTierForFee', { fee: FEE_NAMES.removal, place: market.name });
    const { group } = tier.tier;
    const weight = roundedWeight(tiers, tier, item, roundUp?.[group] ?? []);
    const band = bandOf(tables[group], weight);
    if (band < 0) return unknown('overLastBand', { tier: tierName(tier.tier), weight: quantity(weight, tiers.weight) });
    const fee = bandFee(tables[group], band, 0, weight);
    return fee === fee
      ? fee
      : unknown('feeOfTierUnknown', { fee: FEE_NAMES.removal, tier: tierName(tier.tier), place: market.name });
  };
}

function roundedWeight(
  tiers: TierTable,
  tier: TierRule,
  item: Item,
  steps: readonly { below?: number | undefined; to: number }[],
): number {
  const weight = shippingWeight(tiers, tier, item);
  const step = steps.find(({ below }) => below === undefined || weight < below);
  return step ? roundUpTo(weight, step.to) : weight;
}

/** The selling plan per month: the subscription, or the per-item fee times the units sold. */
export function planFee(
  market: Marketplace,
  day: Day,
  plan: 'professional' | 'individual',
  unitsSold: number | null,
): Minor | Problem {
  const card = amazonCard<SellingPlan>(market, 'selling-plan', day);
  if (card instanceof Problem) return card;
  const { professionalPerMonth, individualPerItem } = card.value;
  const missing = () => unknown('planUnknown', { plan, place: market.name, notes: notesAfter(card) });
  if (plan === 'professional')
    return professionalPerMonth === null ? missing() : toMinor(professionalPerMonth, market.digits);
  if (individualPerItem === null) return missing();
  return unitsSold === null
    ? invalid('unitsSoldNeeded')
    : roundHalfUp(toMinor(individualPerItem, market.digits) * unitsSold);
}
