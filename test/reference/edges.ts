import type { IsoDay } from './calendar';
import type { Json } from './cards';
import { decimal, type Decimal } from './decimal';
import { billableWeight, itemIn, place, tierCardOf, type Item } from './size';
import { orNull } from './not-known';

/** Items that lie on the edges of a size-tier card: exactly on a limit, and the smallest step beyond it. */

export type Sides = [number, number, number];

export interface Ruler {
  market: string;
  day: IsoDay;
  label: string;
  card: Json;
  /** The smallest step that a scale shows, in the weight unit of the card. */
  weightStep: number;
  /** The units in which the items of the card are asked. */
  units: string;
}

const SIDE_STEP = 0.01;

/** Decimals as a person writes them: no 0.30000000000000004. */
export const tidy = (value: number): number => Number(value.toFixed(6));

export function ruler(market: string, day: IsoDay): Ruler | null {
  const inForce = orNull(() => tierCardOf(market, day));
  if (!inForce) return null;
  const { value, label } = inForce;
  const inPounds = value.weight === 'lb';
  return { market, day, label, card: value, weightStep: inPounds ? 0.001 : 1, units: inPounds ? 'in-lb' : 'cm-g' };
}

/** Sides on every limit of a card and just beyond it, each as a whole item. */
export function shapes(card: Json): Sides[] {
  const all: Sides[] = [
    [card.sides === 'in' ? 6 : 15, card.sides === 'in' ? 4 : 10, card.sides === 'in' ? 0.5 : 0.9],
    [10, 8, 4],
  ];
  for (const tier of card.tiers as Json[]) {
    const over = (tier.over ?? {}) as Json;
    if (Array.isArray(tier.maxSides)) all.push(...aroundBox(tier.maxSides as (number | null)[]));
    if (typeof tier.maxSidesSum === 'number') all.push(...aroundSum(tier.maxSidesSum));
    for (const limit of [tier.maxLengthPlusGirth, over.lengthPlusGirth])
      if (typeof limit === 'number') all.push(...aroundGirth(limit, card));
    if (typeof over.longest === 'number') all.push([over.longest, 20, 10], [tidy(over.longest + SIDE_STEP), 20, 10]);
  }
  const seen = new Set<string>();
  return all.filter((sides) => !seen.has(String(sides)) && seen.add(String(sides)));
}

function aroundBox(limits: (number | null)[]): Sides[] {
  const longest = limits[0] ?? 200;
  const median = limits[1] ?? Math.min(longest, 30);
  const shortest = limits[2] ?? Math.min(median, 20);
  return [
    [longest, median, shortest],
    [tidy(longest + SIDE_STEP), median, shortest],
    [longest, tidy(median + SIDE_STEP), shortest],
    [longest, median, tidy(shortest + SIDE_STEP)],
    [longest, tidy(Math.max(median * 0.2, Math.min(median, 1))), tidy(Math.min(shortest, median * 0.2, 1))],
  ];
}

function aroundSum(limit: number): Sides[] {
  const longest = tidy(limit * 0.44);
  const median = tidy(limit * 0.34);
  const shortest = tidy(limit - longest - median);
  const flat = tidy(limit * 0.5 - 0.5);
  return [
    [longest, median, shortest],
    [longest, median, tidy(shortest + 0.1)],
    [flat, flat, tidy(limit - 2 * flat)],
  ];
}

function aroundGirth(limit: number, card: Json): Sides[] {
  return [0.36, 0.42, 0.6].flatMap((share): Sides[] => {
    const longest = Math.round(limit * share);
    const side = tidy((limit - longest) / 4);
    const thin = card.sides === 'in' ? 2 : 5;
    return [
      [longest, side, side],
      [longest, side, tidy(side + SIDE_STEP)],
      [longest, tidy((limit - longest) / 2 - thin), thin],
    ];
  });
}

/** Every weight limit of the tiers, exactly and one step beyond. */
export function limitWeights({ card, weightStep }: Ruler): number[] {
  const weights = new Set<number>([card.weight === 'lb' ? 0.2 : 60]);
  for (const tier of card.tiers as Json[]) {
    const over = (tier.over ?? {}) as Json;
    for (const limit of [tier.maxUnitWeight, tier.maxWeight, tier.overUnitWeight, over.unitWeight])
      if (typeof limit === 'number') [limit, tidy(limit + weightStep)].forEach((each) => weights.add(each));
    if (typeof tier.packagingWeight === 'number' && typeof tier.maxWeight === 'number')
      weights.add(tier.maxWeight - tier.packagingWeight).add(tier.maxWeight - tier.packagingWeight + 1);
  }
  return [...weights].sort((a, b) => a - b);
}

export interface Placement {
  sides: Sides;
  weight: number;
}

const found = new Map<string, Placement | null>();

/** An item of a tier that is charged on exactly this weight; else one of the tier that weighs it; else null. */
export function itemCharged(by: Ruler, tier: string, weight: number): Placement | null {
  const key = [by.label, tier, weight].join(' ');
  if (!found.has(key)) found.set(key, search(by, tier, weight));
  return found.get(key)!;
}

function search(by: Ruler, tier: string, weight: number): Placement | null {
  const packaging = (by.card.tiers as Json[]).find(({ id }) => id === tier)?.packagingWeight as number | undefined;
  const unit = tidy(weight - (packaging ?? 0));
  if (unit <= 0) return null;
  let weighsIt: Placement | null = null;
  for (const sides of shapes(by.card)) {
    const placed = tryPlace(by, sides, unit);
    if (placed?.id !== tier) continue;
    if (placed.charged?.eq(weight)) return { sides, weight: unit };
    weighsIt ??= { sides, weight: unit };
  }
  return weighsIt;
}

function tryPlace(by: Ruler, sides: Sides, weight: number): { id: string; charged: Decimal | null } | null {
  const item: Item = itemIn(by.units, sides, weight, by.card);
  const placed = orNull(() => place(by.market, by.day, item));
  return placed && { id: placed.tier.id as string, charged: orNull(() => billableWeight(item, placed)) };
}

/** The weights at which a list of bands changes: every upper end, every step, and one step of the scale beyond. */
export function bandWeights(bands: Json[], weightUnit: string, weightStep: number): number[] {
  const weights = new Set<number>();
  const add = (value: number) => {
    weights.add(tidy(value));
    weights.add(tidy(value + weightStep));
  };
  for (const band of bands) {
    const perUnit = 'upToOz' in band && weightUnit === 'lb' ? 16 : 1;
    const end = (band.upToOz ?? band.upToLb ?? band.upToG) as number | null;
    if (end !== null) add(end / perUnit);
    const per = (band.perOz ?? band.perLb ?? band.perG) as number | undefined;
    if (per === undefined) continue;
    const above = (band.aboveOz ?? band.aboveLb ?? band.aboveG) as number;
    [1, 2, 7].forEach((steps) => add(decimal(above).plus(decimal(per).times(steps)).div(perUnit).toNumber()));
  }
  return [...weights].filter((weight) => weight > 0);
}
