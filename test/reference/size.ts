import type { IsoDay } from './calendar';
import { card, type Json } from './cards';
import { decimal, greater, startedSteps, type Amount, type Decimal } from './decimal';
import { notKnown } from './not-known';

/** A packed unit in the units of its marketplace's card: inches and pounds, or centimetres and grams. */
export interface Item {
  sides: [longest: Decimal, median: Decimal, shortest: Decimal];
  weight: Decimal;
}

export interface Placed {
  tier: Json;
  tierCard: Json;
  confidence: string;
  label: string;
}

const CM_PER_IN = decimal('2.54');
const GRAMS: Record<string, Decimal> = {
  lb: decimal('453.59237'),
  oz: decimal('453.59237').div(16),
  kg: decimal(1000),
  g: decimal(1),
};
const CENTIMETRES: Record<string, Decimal> = { in: CM_PER_IN, cm: decimal(1), mm: decimal('0.1') };

/** The units of a call, e.g. "cm-kg", into those of the card. */
export function itemIn(units: string, sides: Amount[], weight: Amount, tierCard: Json): Item {
  const [side, mass] = units.split('-') as [string, string];
  const length = (value: Amount) => convert(decimal(value), side, tierCard.sides as string, CENTIMETRES);
  const [longest, median, shortest] = sides.map(length).sort((a, b) => b.cmp(a)) as [Decimal, Decimal, Decimal];
  return {
    sides: [longest, median, shortest],
    weight: convert(decimal(weight), mass, tierCard.weight as string, GRAMS),
  };
}

function convert(value: Decimal, from: string, to: string, table: Record<string, Decimal>): Decimal {
  if (from === to) return value;
  if (from === 'oz' && to === 'lb') return value.div(16);
  return value.times(table[from]!).div(table[to]!);
}

export function weightInUnits(weight: Decimal, from: string, units: string): Decimal {
  return convert(weight, from, units.split('-')[1]!, GRAMS);
}

export function girth({ sides: [longest, median, shortest] }: Item): Decimal {
  return longest.plus(median.plus(shortest).times(2));
}

export function dimensionalWeight(item: Item, tierCard: Json, minSide: number | undefined): Decimal {
  const [longest, median, shortest] = item.sides;
  const least = decimal(minSide ?? 0);
  const volume = longest.times(greater(median, least)).times(greater(shortest, least));
  const weight = volume.div(decimal(tierCard.dimensionalDivisor as number));
  return tierCard.weight === 'g' ? weight.times(1000) : weight;
}

function weightOf(item: Item, basis: string, tier: Json, tierCard: Json): Decimal {
  const packed = item.weight;
  const counted =
    basis === 'greater' && tierCard.dimensionalDivisor !== null
      ? greater(packed, dimensionalWeight(item, tierCard, tier.minSide as number | undefined))
      : packed;
  return counted.plus(decimal((tier.packagingWeight as number | undefined) ?? 0));
}

function exceedsAny(item: Item, over: Json): boolean {
  return (
    (over.unitWeight !== undefined && item.weight.gt(over.unitWeight as number)) ||
    (over.longest !== undefined && item.sides[0].gt(over.longest as number)) ||
    (over.lengthPlusGirth !== undefined && girth(item).gt(over.lengthPlusGirth as number))
  );
}

function fits(item: Item, tier: Json, tierCard: Json): boolean {
  if (tier.over !== undefined) return exceedsAny(item, tier.over as Json);
  const within = (value: Decimal, limit: unknown) => typeof limit !== 'number' || value.lte(limit);
  const maxSides = (tier.maxSides ?? []) as (number | null)[];
  return (
    item.sides.every((side, at) => within(side, maxSides[at])) &&
    within(item.sides[0].plus(item.sides[1]).plus(item.sides[2]), tier.maxSidesSum) &&
    within(girth(item), tier.maxLengthPlusGirth) &&
    within(item.weight, tier.maxUnitWeight) &&
    (tier.overUnitWeight === undefined || item.weight.gt(tier.overUnitWeight as number)) &&
    (tier.maxDimensionalWeight === undefined ||
      within(dimensionalWeight(item, tierCard, tier.minSide as number | undefined), tier.maxDimensionalWeight)) &&
    within(weightOf(item, tier.basis as string, tier, tierCard), tier.maxWeight)
  );
}

export function tierCardOf(market: string, day: IsoDay, set?: string) {
  return card(market, 'size-tiers', day, set === undefined ? {} : { set });
}

/** The first tier, in the order of the card, whose limits all hold. */
export function place(market: string, day: IsoDay, item: Item, set?: string): Placed {
  const inForce = tierCardOf(market, day, set);
  const tier = (inForce.value.tiers as Json[]).find((one) => fits(item, one, inForce.value));
  if (!tier) notKnown(`no size tier of ${inForce.label} takes the item`);
  return { tier: tier!, tierCard: inForce.value, confidence: inForce.confidence, label: inForce.label };
}

/** Unit weight, or the greater of unit and dimensional weight, as the card says that fees are charged. */
export function shippingWeight(item: Item, { tier, tierCard }: Placed): Decimal {
  const basis = (tier.feeBasis ?? tier.basis) as string;
  if (basis === 'unknown') notKnown('which weight counts is not known');
  return weightOf(item, basis, tier, tierCard);
}

/** The weight that the fulfilment fee is charged on: the shipping weight, rounded up where the card says so. */
export function billableWeight(item: Item, placed: Placed): Decimal {
  const weight = shippingWeight(item, placed);
  const { tier } = placed;
  if (tier.roundUpTo === undefined) return weight;
  const step = decimal(tier.roundUpTo as number);
  return startedSteps(weight, step).times(step);
}
