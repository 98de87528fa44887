import type { SizeTiers, Tier } from '../../rates/schemas/fba';
import type { Card } from '../../rates/store';
import { tidy } from '../units';

/** Dimensional divisors are printed per kilogram, cards in grams. */
const G_PER_KG = 1000;

/** A packed unit in the units of its card, sides sorted. One object is filled again for each row of a column. */
export interface Parcel {
  longest: number;
  median: number;
  shortest: number;
  unitWeight: number;
}
export type Item = Parcel;

export const newParcel = (): Parcel => ({ longest: NaN, median: NaN, shortest: NaN, unitWeight: NaN });

/** A size tier with every missing limit at infinity, so that one comparison serves all cards. */
export interface TierRule {
  tier: Tier;
  index: number;
  maxLongest: number;
  maxMedian: number;
  maxShortest: number;
  maxSum: number;
  maxLengthPlusGirth: number;
  maxUnitWeight: number;
  overUnitWeight: number;
  maxDimensionalWeight: number;
  maxWeight: number;
  byGreater: boolean;
  feeByGreater: boolean;
  /** False where it is not known which weight the fee is charged on. */
  feeWeightKnown: boolean;
  minSide: number;
  packagingWeight: number;
  roundUpTo: number;
  over: { unitWeight: number; longest: number; lengthPlusGirth: number } | null;
}

export interface TierTable {
  card: Card<SizeTiers>;
  sides: 'in' | 'cm';
  weight: 'lb' | 'g';
  /** Volume that counts as one unit of weight; infinity where dimensional weight is not used. */
  volumePerWeight: number;
  rules: readonly TierRule[];
}

const tables = new WeakMap<Card<SizeTiers>, TierTable>();

export function tierTable(card: Card<SizeTiers>): TierTable {
  let table = tables.get(card);
  if (!table) tables.set(card, (table = compile(card)));
  return table;
}

function compile(card: Card<SizeTiers>): TierTable {
  const { sides, weight, dimensionalDivisor, tiers } = card.value;
  const limit = (value: number | null | undefined) => value ?? Infinity;
  return {
    card,
    sides,
    weight,
    volumePerWeight: limit(dimensionalDivisor) / (weight === 'g' ? G_PER_KG : 1),
    rules: tiers.map((tier, index) => ({
      tier,
      index,
      maxLongest: limit(tier.maxSides?.[0]),
      maxMedian: limit(tier.maxSides?.[1]),
      maxShortest: limit(tier.maxSides?.[2]),
      maxSum: limit(tier.maxSidesSum),
      maxLengthPlusGirth: limit(tier.maxLengthPlusGirth),
      maxUnitWeight: limit(tier.maxUnitWeight),
      overUnitWeight: tier.overUnitWeight ?? 0,
      maxDimensionalWeight: limit(tier.maxDimensionalWeight),
      maxWeight: limit(tier.maxWeight),
      byGreater: tier.basis === 'greater',
      feeByGreater: (tier.feeBasis ?? tier.basis) === 'greater',
      feeWeightKnown: tier.feeBasis !== 'unknown',
      minSide: tier.minSide ?? 0,
      packagingWeight: tier.packagingWeight ?? 0,
      roundUpTo: tier.roundUpTo ?? 0,
      over: tier.over
        ? {
            unitWeight: limit(tier.over.unitWeight),
            longest: limit(tier.over.longest),
            lengthPlusGirth: limit(tier.over.lengthPlusGirth),
          }
        : null,
    })),
  };
}

/** Fills a parcel: three sides in any order and the weight, all in the units of the card. */
export function sortSides(into: Parcel, length: number, width: number, height: number, weight: number): void {
  const longer = length > width ? length : width;
  const shorter = length > width ? width : length;
  into.longest = longer > height ? longer : height;
  into.shortest = shorter < height ? shorter : height;
  into.median = height > longer ? longer : height < shorter ? shorter : height;
  into.unitWeight = weight;
}

/** Longest side plus twice the sum of the other two. */
export function lengthPlusGirth(item: Item): number {
  return tidy(item.longest + 2 * (item.median + item.shortest));
}

/** The volume as a weight; the tier may count the two shorter sides as at least `minSide`. 0 where the card does not use it. */
export function dimensionalWeight(table: TierTable, rule: TierRule, item: Item): number {
  const median = item.median > rule.minSide ? item.median : rule.minSide;
  const shortest = item.shortest > rule.minSide ? item.shortest : rule.minSide;
  return tidy((item.longest * median * shortest) / table.volumePerWeight);
}

/** The weight that `tier.maxWeight` limits, packaging included. */
function tierWeight(table: TierTable, rule: TierRule, item: Item): number {
  return (
    rule.packagingWeight +
    (rule.byGreater ? Math.max(item.unitWeight, dimensionalWeight(table, rule, item)) : item.unitWeight)
  );
}

export function fitsTier(table: TierTable, rule: TierRule, item: Item): boolean {
  if (rule.over) {
    return (
      item.unitWeight > rule.over.unitWeight ||
      item.longest > rule.over.longest ||
      lengthPlusGirth(item) > rule.over.lengthPlusGirth
    );
  }
  return (
    item.longest <= rule.maxLongest &&
    item.median <= rule.maxMedian &&
    item.shortest <= rule.maxShortest &&
    item.unitWeight <= rule.maxUnitWeight &&
    item.unitWeight > rule.overUnitWeight &&
    (rule.maxLengthPlusGirth === Infinity || lengthPlusGirth(item) <= rule.maxLengthPlusGirth) &&
    (rule.maxSum === Infinity || tidy(item.longest + item.median + item.shortest) <= rule.maxSum) &&
    (rule.maxDimensionalWeight === Infinity || dimensionalWeight(table, rule, item) <= rule.maxDimensionalWeight) &&
    (rule.maxWeight === Infinity || tierWeight(table, rule, item) <= rule.maxWeight)
  );
}

/** The first tier of the card whose limits all hold; undefined for an item the card has no tier for. */
export function sizeTier(table: TierTable, item: Item): TierRule | undefined {
  for (const rule of table.rules) if (fitsTier(table, rule, item)) return rule;
  return undefined;
}
