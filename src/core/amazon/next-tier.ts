import type { Minor } from '../money';
import type { Wording } from '../words/language';
import { dimensionalWeight, fitsTier, lengthPlusGirth, type Parcel, type TierRule, type TierTable } from './size-tier';
import { sideFactor, weightFactor, type Units } from '../units';
import { quantity, tierWords, words } from './words';

/** A smaller parcel that costs less: what it is called, what must shrink, and the fee it would have. */
export interface Cheaper {
  target: Wording;
  change: Wording;
  saving: Minor;
  item: Parcel;
}

/** The fee of an item as it stands; NaN where it is not known. */
export type FeeOf = (item: Parcel) => Minor;

/** The tier that the smaller parcel is in; `end`: the upper end of the weight band, in the same tier. */
interface Candidate {
  item: Parcel;
  rule: TierRule;
  end: number | null;
}

/**
 * The cheaper size tier or weight band that takes the smallest change, measured as the sum of the shares by which the
 * sides and the weight shrink. null where nothing smaller costs less.
 */
export function nextCheaper(
  tiers: TierTable,
  tier: TierRule,
  item: Parcel,
  lighterEnds: readonly number[],
  units: Units,
  feeOf: FeeOf,
): Cheaper | null {
  const now = feeOf(item);
  let best: Candidate | null = null;
  let bestFee = NaN;
  let least = Infinity;
  const consider = (smaller: Parcel, rule: TierRule, end: number | null) => {
    const effort = shrinkage(item, smaller);
    if (!(effort < least) || !fitsTier(tiers, rule, smaller)) return;
    const fee = feeOf(smaller);
    if (!(fee < now)) return;
    best = { item: smaller, rule, end };
    bestFee = fee;
    least = effort;
  };
  // The same tier at the upper end of each lower weight band; a bulky item must lose volume as well as weight.
  for (const end of lighterEnds) {
    const weight = end - tier.packagingWeight;
    if (weight > 0) consider(shrinkToWeight(tiers, tier, item, weight), tier, end);
  }
  // Every tier before this one, with each side and the weight cut down to its limits.
  for (const rule of tiers.rules) {
    if (rule.index >= tier.index || rule.over) continue;
    const smaller = shrinkToTier(tiers, rule, item);
    if (isSorted(smaller)) consider(smaller, rule, null);
  }
  return best && worded(best, tiers, item, units, now - bestFee);
}

/** Sentences are made for the one that is shown. */
function worded({ item, rule, end }: Candidate, tiers: TierTable, from: Parcel, units: Units, saving: Minor): Cheaper {
  const label = tierWords(tiers, rule);
  const upTo = end === null ? null : spoken(tiers, units, (value) => value).weight(end);
  return {
    target: upTo === null ? label : { en: `${label.en}, up to ${upTo}`, zh: `${label.zh}，${upTo} 以内` },
    change: changeBetween(from, item, spoken(tiers, units, atLeast)),
    saving,
    item,
  };
}

/** A longest side cut below the median one is another parcel, which no limit was meant for. */
const isSorted = ({ longest, median, shortest }: Parcel): boolean => longest >= median && median >= shortest;

function shrinkToTier(tiers: TierTable, rule: TierRule, item: Parcel): Parcel {
  const shrunk: Parcel = {
    longest: Math.min(item.longest, rule.maxLongest),
    median: Math.min(item.median, rule.maxMedian),
    shortest: Math.min(item.shortest, rule.maxShortest),
    unitWeight: Math.min(item.unitWeight, rule.maxUnitWeight, rule.maxWeight - rule.packagingWeight),
  };
  const tooLong = lengthPlusGirth(shrunk) - rule.maxLengthPlusGirth;
  if (tooLong > 0) shrunk.longest -= tooLong;
  const tooWide = shrunk.longest + shrunk.median + shrunk.shortest - rule.maxSum;
  if (tooWide > 0) shrunk.longest -= tooWide;
  const limit = Math.min(rule.maxDimensionalWeight, rule.byGreater ? rule.maxWeight - rule.packagingWeight : Infinity);
  return limit === Infinity ? shrunk : shrinkVolume(tiers, rule, shrunk, limit);
}

function shrinkToWeight(tiers: TierTable, rule: TierRule, item: Parcel, weight: number): Parcel {
  const lighterParcel = { ...item, unitWeight: Math.min(item.unitWeight, weight) };
  return rule.feeByGreater ? shrinkVolume(tiers, rule, lighterParcel, weight) : lighterParcel;
}

/** Takes from the shortest side what the volume has too much. */
function shrinkVolume(tiers: TierTable, rule: TierRule, item: Parcel, weight: number): Parcel {
  const volume = dimensionalWeight(tiers, rule, item);
  return volume <= weight ? item : { ...item, shortest: Math.floor(((item.shortest * weight) / volume) * 1000) / 1000 };
}

function shrinkage(from: Parcel, to: Parcel): number {
  const share = (a: number, b: number) => (a - b) / a;
  return (
    share(from.longest, to.longest) +
    share(from.median, to.median) +
    share(from.shortest, to.shortest) +
    share(from.unitWeight, to.unitWeight)
  );
}

/** To the three decimals that are shown, and never less than it takes; the last bits of a difference do not count. */
function atLeast(by: number): number {
  return Math.ceil(by * 1000 - 1e-7) / 1000;
}

function changeBetween(from: Parcel, to: Parcel, say: Spoken): Wording {
  const parts: [Wording, number, (value: number) => string][] = [
    [words.longest, from.longest - to.longest, say.side],
    [words.median, from.median - to.median, say.side],
    [words.shortest, from.shortest - to.shortest, say.side],
    [words.unitWeight, from.unitWeight - to.unitWeight, say.weight],
  ];
  const shrunk = parts.filter(([, by]) => by > 0).map(([what, by, word]) => ({ what, text: word(by) }));
  return {
    en: shrunk.map(({ what, text }) => `${what.en.toLowerCase()} by ${text}`).join('; '),
    zh: shrunk.map(({ what, text }) => `${what.zh}减少 ${text}`).join('；'),
  };
}

/** Quantities of the card in the units that the person works in. */
interface Spoken {
  side(value: number): string;
  weight(value: number): string;
}

function spoken(tiers: TierTable, units: Units, round: (value: number) => number): Spoken {
  return {
    side: (value) => quantity(round(value / sideFactor(units.side, tiers.sides)), units.side),
    weight: (value) => quantity(round(value / weightFactor(units.weight, tiers.weight)), units.weight),
  };
}
