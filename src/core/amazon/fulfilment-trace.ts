import type { Band } from '../../rates/schemas/bands';
import type { Fulfilment } from '../../rates/schemas/fba';
import type { Card } from '../../rates/store';
import type { Trace } from '../cards/trace';
import { fromMinor, type Minor } from '../money';
import type { Wording } from '../words/language';
import type { BandTable } from './bands';
import { billableWeight, startedSteps } from './billable-weight';
import { dimensionalWeight, fitsTier, lengthPlusGirth, type Item, type TierRule, type TierTable } from './size-tier';
import { describeTier, quantity, tierWords, words } from './words';

/** How the sides and weights of an item lead to its size tier. */
export function traceTier(trace: Trace, tiers: TierTable, tier: TierRule | undefined, item: Item): void {
  const { card } = tiers;
  const side = (value: number) => quantity(value, tiers.sides);
  trace.add(
    words.sortedSides,
    `${side(item.longest)} x ${side(item.median)} x ${side(item.shortest)}`,
    words.sortedSidesRule,
    card,
  );
  trace.add(words.unitWeight, quantity(item.unitWeight, tiers.weight), words.unitWeightRule, card);
  if (tiers.volumePerWeight < Infinity) {
    const shown = tier ?? tiers.rules[tiers.rules.length - 1]!;
    const weight = dimensionalWeight(tiers, shown, item);
    trace.add(
      words.dimensionalWeight,
      quantity(weight, tiers.weight),
      words.dimensionalRule(tiers, shown.minSide),
      card,
    );
  }
  if (!tier) return;
  trace.add(words.sizeTier, tierWords(tiers, tier), whyNotSmaller(tiers, tier, item), card);
  if (tier.tier.note) trace.add(words.disputedTier, tier.tier.note, words.sizeTier, card);
  trace.add(
    words.billableWeight,
    quantity(billableWeight(tiers, tier, item), tiers.weight),
    words.billableRule(tier),
    card,
  );
}

/** For a tier that takes what is over its limits: the first limit that is broken. */
function overTheLimit(tiers: TierTable, over: NonNullable<TierRule['over']>, item: Item): Wording {
  const limits = [
    [words.unitWeight, item.unitWeight, over.unitWeight, tiers.weight],
    [words.longest, item.longest, over.longest, tiers.sides],
    [words.lengthPlusGirth, lengthPlusGirth(item), over.lengthPlusGirth, tiers.sides],
  ] as const;
  const [what, value, limit, unit] = limits.find(([, measured, end]) => measured > end)!;
  return words.over(what, quantity(value, unit), quantity(limit, unit));
}

/** Names the first limit that keeps the item out of the tier before it. */
function whyNotSmaller(tiers: TierTable, tier: TierRule, item: Item): Wording {
  if (tier.over) return overTheLimit(tiers, tier.over, item);
  const smaller = tiers.rules
    .slice(0, tier.index)
    .reverse()
    .find((rule) => !rule.over);
  if (!smaller) return words.smallestTier;
  const limits: [boolean, Wording, number, number, string][] = [
    [item.longest > smaller.maxLongest, words.longest, item.longest, smaller.maxLongest, tiers.sides],
    [item.median > smaller.maxMedian, words.median, item.median, smaller.maxMedian, tiers.sides],
    [item.shortest > smaller.maxShortest, words.shortest, item.shortest, smaller.maxShortest, tiers.sides],
    [
      lengthPlusGirth(item) > smaller.maxLengthPlusGirth,
      words.lengthPlusGirth,
      lengthPlusGirth(item),
      smaller.maxLengthPlusGirth,
      tiers.sides,
    ],
    [
      item.longest + item.median + item.shortest > smaller.maxSum,
      words.sidesSum,
      item.longest + item.median + item.shortest,
      smaller.maxSum,
      tiers.sides,
    ],
    [item.unitWeight > smaller.maxUnitWeight, words.unitWeight, item.unitWeight, smaller.maxUnitWeight, tiers.weight],
  ];
  const broken = limits.find(([isOver]) => isOver);
  if (broken)
    return words.overLimit(
      tierWords(tiers, smaller),
      broken[1],
      quantity(broken[2], broken[4]),
      quantity(broken[3], broken[4]),
    );
  const volume = dimensionalWeight(tiers, smaller, item);
  if (volume > smaller.maxDimensionalWeight) {
    return words.overLimit(
      tierWords(tiers, smaller),
      words.dimensionalWeight,
      quantity(volume, tiers.weight),
      quantity(smaller.maxDimensionalWeight, tiers.weight),
    );
  }
  if (!fitsTier(tiers, smaller, item) && smaller.maxWeight < Infinity) {
    const counted = smaller.packagingWeight + (smaller.byGreater ? Math.max(item.unitWeight, volume) : item.unitWeight);
    return words.overLimit(
      tierWords(tiers, smaller),
      words.weight,
      quantity(counted, tiers.weight),
      quantity(smaller.maxWeight, tiers.weight),
    );
  }
  return describeTier(tier.tier, tiers);
}

/** The cell of the card and its started steps. */
export function traceBand(
  trace: Trace,
  digits: number,
  tiers: TierTable,
  { card, columns, bands }: { card: Card<Fulfilment>; columns: Float64Array; bands: BandTable },
  { band, column, weight, fee }: { band: number; column: number; weight: number; fee: Minor },
): void {
  const base = bands.fee[column]![band]!;
  const priced = columns.length > 1 ? words.priceColumn(column, columns, digits) : words.anyPrice;
  trace.add(
    words.baseFee(card),
    base !== base ? words.notKnown : fromMinor(base, digits),
    words.bandRule(bandLabel(bands.bands[band]!), priced),
    card,
  );
  const steps = bands.per[band]! > 0 ? startedSteps(weight, bands.above[band]!, bands.per[band]!) : 0;
  const each = bands.plus[column]![band]!;
  if (steps > 0 && each > 0) {
    const rule = words.stepsRule(
      steps,
      fromMinor(each, digits),
      quantity(bands.per[band]!, tiers.weight),
      quantity(bands.above[band]!, tiers.weight),
    );
    trace.add(words.increments, fromMinor(fee - base, digits), rule, card);
  }
}

/** The upper end of a band as the card prints it: "4 oz". */
function bandLabel(band: Band): string {
  const [to, unit] =
    'upToOz' in band ? [band.upToOz, 'oz'] : 'upToLb' in band ? [band.upToLb, 'lb'] : [band.upToG, 'g'];
  return to === null ? '' : quantity(to, unit);
}
