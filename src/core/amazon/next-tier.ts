import type { Minor } from '../money';
import type { Wording } from '../words/language';
import { dimensionalWeight, fitsTier, lengthPlusGirth, type Parcel, type TierRule, type TierTable } from './size-tier';
import { sideFactor, weightFactor, type Units } from '../units';
import { quantity, tierLabel, words } from './words';

/** A smaller parcel that costs less: what it is called, what must shrink, and the fee it would have. */
export interface Cheaper {
  target: Wording;
  change: Wording;
  saving: Minor;
}

/** The fee of an item as it stands; NaN where it is not known. */
export type FeeOf = (item: Parcel) => Minor;

interface Candidate {
  item: Parcel;
  target: Wording;
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
  const say = spoken(tiers, units, (value) => value);
  const now = feeOf(item);
  let best: { candidate: Candidate; fee: Minor; effort: number } | null = null;
  for (const candidate of [...lighter(tiers, tier, item, lighterEnds, say), ...smaller(tiers, tier, item)]) {
    const fee = feeOf(candidate.item);
    if (!(fee < now)) continue;
    const effort = shrinkage(item, candidate.item);
    if (!best || effort < best.effort) best = { candidate, fee, effort };
  }
  return (
    best && {
      target: best.candidate.target,
      change: changeBetween(item, best.candidate.item, spoken(tiers, units, atLeast)),
      saving: now - best.fee,
    }
  );
}

/** The same tier at the upper end of each lower weight band; a bulky item must lose volume as well as weight. */
function lighter(tiers: TierTable, tier: TierRule, item: Parcel, ends: readonly number[], say: Spoken): Candidate[] {
  return ends
    .filter((end) => end > tier.packagingWeight)
    .map((end) => ({
      item: shrinkToWeight(tiers, tier, item, end - tier.packagingWeight),
      target: {
        en: `${tierLabel(tiers, tier)}, up to ${say.weight(end)}`,
        zh: `${tierLabel(tiers, tier)}，不超过 ${say.weight(end)}`,
      },
    }))
    .filter((candidate) => fitsTier(tiers, tier, candidate.item));
}

/** Every tier before this one, with each side and the weight cut down to its limits. */
function smaller(tiers: TierTable, tier: TierRule, item: Parcel): Candidate[] {
  return tiers.rules
    .filter((rule) => rule.index < tier.index && !rule.over)
    .map((rule) => ({
      item: shrinkToTier(tiers, rule, item),
      target: { en: tierLabel(tiers, rule), zh: tierLabel(tiers, rule) },
      rule,
    }))
    .filter(({ item: shrunk, rule }) => isSorted(shrunk) && fitsTier(tiers, rule, shrunk));
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
  const shrunk = parts.filter(([, by]) => by > 0);
  return {
    en: shrunk.map(([what, by, word]) => `${what.en.toLowerCase()} by ${word(by)}`).join('; '),
    zh: shrunk.map(([what, by, word]) => `${what.zh}减少 ${word(by)}`).join('；'),
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
