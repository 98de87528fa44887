import { formatDay, type Day } from '../../rates/day';
import type { Band, Fulfilment, SizeTiers } from '../../rates/schemas/fba';
import { cardOn, type Card } from '../../rates/store';
import { notesAfter } from '../cards/card-words';
import { fromMinor, percentOf, toMinor, toPartsPerMillion, type Minor, type PartsPerMillion } from '../money';
import { Problem, unknown } from '../words/problem';
import { type Wording } from '../words/language';
import type { Trace } from '../cards/trace';
import { bandFee, bandOf, bandTable, type BandTable } from './bands';
import { billableWeight, startedSteps } from './billable-weight';
import { amazonCard, amazonSeries, pickSeries } from './cards';
import type { Marketplace } from '../marketplaces';
import {
  dimensionalWeight,
  fitsTier,
  lengthPlusGirth,
  sizeTier,
  tierTable,
  type Item,
  type TierRule,
  type TierTable,
} from './size-tier';
import { describeTier, quantity, tierLabel, words } from './words';

export type Goods = 'general' | 'apparel' | 'dangerous';

/**
 * What the fulfilment card asks of a product category, and nothing more. Where the category is not given the fee is
 * worked out for every kind there is, and answers only where all agree.
 */
export interface CategoryKind {
  /** In the list of categories with the lower Low-Price FBA limit; unclear for a category of which only a part is. */
  restricted: 'yes' | 'no' | 'unclear';
  /** In the list of categories with a table of their own. */
  selected: boolean;
}

/** The bands of one tier under one card; null where the tier exists and its fee is not known. */
interface Entry {
  card: Card<Fulfilment>;
  columns: Float64Array;
  bands: BandTable | null;
}

interface Program {
  card: Card<Fulfilment>;
  tiers: TierTable;
  /** By the index of the tier; undefined for a tier that the card does not list. */
  entries: readonly (Entry | undefined)[];
}

export interface FulfilmentRule {
  market: Marketplace;
  tiers: TierTable;
  standard: Program;
  /** Between `maxPrice` and `unclearTo` nobody can tell whether the programme applies. */
  lowPrice: (Program & { maxPrice: Minor; unclearTo: Minor }) | null;
  /** `tiers` is null where the table is in force and its own size tiers are not known. */
  selected: { program: Program | null; insteadOf: ReadonlySet<string> } | null;
  discount: { card: Card; maxPrice: Minor; amount: Minor } | null;
  addOn: { card: Card; amount: Minor } | null;
  surcharge: { card: Card; rate: PartsPerMillion } | null;
}

/** Everything that does not depend on the item, resolved once for a day: the tiers, the programmes, what is added. */
export function fulfilmentRule(
  market: Marketplace,
  goods: Goods,
  day: Day,
  kind: CategoryKind,
): FulfilmentRule | Problem {
  const sizes = amazonCard<SizeTiers>(market, 'size-tiers', day);
  if (sizes instanceof Problem) return sizes;
  const tiers = tierTable(sizes);
  const addOn = goods === 'dangerous' ? dangerousGoods(market, day) : null;
  if (addOn instanceof Problem) return addOn;
  const ownTable = addOn === null && pickSeries(market, 'fulfilment', { goods }) !== undefined;
  const goodsKey: Record<string, string> = pickSeries(market, 'fulfilment', { goods: 'general' })
    ? { goods: ownTable ? goods : 'general' }
    : {};
  const standardCard = amazonCard<Fulfilment>(market, 'fulfilment', day, { ...goodsKey, program: 'standard' });
  if (standardCard instanceof Problem) return standardCard;

  return {
    market,
    tiers,
    standard: program(standardCard, tiers, market),
    lowPrice: lowPrice(market, day, tiers, kind),
    selected: kind.selected ? selected(market, day) : null,
    discount: lowPriceDiscount(market, day),
    addOn,
    surcharge: fuelSurcharge(market, day),
  };
}

function program(card: Card<Fulfilment>, tiers: TierTable, market: Marketplace): Program {
  const digits = market.digits;
  const entry = (from: Card<Fulfilment>, id: string): Entry | undefined => {
    const bands = from.value.tiers[id];
    if (bands === undefined) return from.value.keepsOthers && from.standing ? entry(from.standing, id) : undefined;
    const ends = from.value.priceUpTo ?? [null];
    const columns = Float64Array.from(ends, (end) => (end === null ? Infinity : toMinor(end, digits)));
    return { card: from, columns, bands: bands && bandTable(bands, columns.length, digits) };
  };
  return { card, tiers, entries: tiers.rules.map((rule) => entry(card, rule.tier.id)) };
}

function lowPrice(market: Marketplace, day: Day, tiers: TierTable, kind: CategoryKind): FulfilmentRule['lowPrice'] {
  const series = pickSeries<Fulfilment>(market, 'fulfilment', { program: 'low-price' });
  const card = series && cardOn(series, day).card;
  if (!card || card.value.maxPrice === undefined) return null;
  const all = toMinor(card.value.maxPrice, market.digits);
  const lower = card.value.restricted && toMinor(card.value.restricted.maxPrice, market.digits);
  const maxPrice = lower === undefined || kind.restricted === 'no' ? all : lower;
  return { ...program(card, tiers, market), maxPrice, unclearTo: kind.restricted === 'unclear' ? all : maxPrice };
}

function selected(market: Marketplace, day: Day): FulfilmentRule['selected'] {
  const series = pickSeries<Fulfilment>(market, 'fulfilment', { program: 'selected' });
  const card = series && cardOn(series, day).card;
  if (!card) return null;
  const insteadOf = new Set(card.value.insteadOf ?? card.standing?.value.insteadOf ?? []);
  // MX has a second table over the ordinary tiers; the EU and UK ones bring tiers of their own.
  const set = card.value.tierSet ?? card.standing?.value.tierSet;
  const sizes = amazonCard<SizeTiers>(market, 'size-tiers', day, set ? { set } : {});
  return { program: sizes instanceof Problem ? null : program(card, tierTable(sizes), market), insteadOf };
}

function lowPriceDiscount(market: Marketplace, day: Day): FulfilmentRule['discount'] {
  const card = amazonCard<{ maxPrice: number; discount: number }>(market, 'low-price-discount', day);
  if (card instanceof Problem) return null;
  return {
    card,
    maxPrice: toMinor(card.value.maxPrice, market.digits),
    amount: toMinor(card.value.discount, market.digits),
  };
}

/** null where dangerous goods have a table of their own instead of an amount that is added. */
function dangerousGoods(market: Marketplace, day: Day): FulfilmentRule['addOn'] | Problem {
  if (amazonSeries(market, 'dangerous-goods').length === 0) {
    return pickSeries(market, 'fulfilment', { goods: 'dangerous' })
      ? null
      : unknown('dangerousUnknown', { place: market.name });
  }
  const card = amazonCard<{ fee: number }>(market, 'dangerous-goods', day);
  return card instanceof Problem ? card : { card, amount: toMinor(card.value.fee, market.digits) };
}

function fuelSurcharge(market: Marketplace, day: Day): FulfilmentRule['surcharge'] {
  const card = amazonCard<{ rate: number }>(market, 'fuel-surcharge', day);
  return card instanceof Problem ? null : { card, rate: toPartsPerMillion(card.value.rate) };
}

/** The categories that a marketplace's fulfilment cards single out on a day. */
export function categoryLists(
  market: Marketplace,
  day: Day,
): { restricted: readonly string[]; unclear: readonly string[]; selected: readonly string[] } {
  const listed = (name: string, pick: (card: Fulfilment) => readonly string[] | undefined): readonly string[] => {
    const series = pickSeries<Fulfilment>(market, 'fulfilment', { program: name });
    const card = series && cardOn(series, day).card;
    if (!card) return [];
    return pick(card.value) ?? (card.standing && pick(card.standing.value)) ?? [];
  };
  return {
    restricted: listed('low-price', (card) => card.restricted?.categories),
    unclear: listed('low-price', (card) => card.restricted?.unclear),
    selected: listed('selected', (card) => card.categories),
  };
}

/**
 * The fulfilment fee of the card for one unit, in minor units, before the percentage surcharge: low-price and
 * selected-category programmes, the price column, weight bands and started steps. NaN where it is not known.
 */
export function fulfilmentFee(rule: FulfilmentRule, item: Item, price: Minor, trace?: Trace): Minor {
  const tier = sizeTier(rule.tiers, item);
  if (trace) traceTier(trace, rule.tiers, tier, item);
  if (!tier)
    return trace
      ? trace.fail(unknown('noTier', { place: rule.market.name, day: formatDay(rule.tiers.card.from) }))
      : NaN;
  const low = rule.lowPrice;
  if (low && price <= low.unclearTo) {
    const bands = low.entries[tier.index]?.bands;
    const weight = billableWeight(rule.tiers, tier, item, low.card.value.weightBasis === 'unit');
    if (bands && bandOf(bands, weight) >= 0) {
      if (price <= low.maxPrice) return entryFee(rule, rule.tiers, tier, low.entries[tier.index], weight, price, trace);
      return trace ? trace.fail(unknown('lowPriceUnclear', { place: rule.market.name })) : NaN;
    }
  }
  const own = rule.selected;
  if (own && own.insteadOf.has(tier.tier.id)) {
    const ownTier = own.program && sizeTier(own.program.tiers, item);
    if (!own.program || !ownTier)
      return trace ? trace.fail(unknown('selectedUnknown', { tier: tier.tier.name, place: rule.market.name })) : NaN;
    if (trace) traceTier(trace, own.program.tiers, ownTier, item);
    const weight = billableWeight(own.program.tiers, ownTier, item);
    return entryFee(rule, own.program.tiers, ownTier, own.program.entries[ownTier.index], weight, price, trace);
  }
  const weight = billableWeight(rule.tiers, tier, item);
  return entryFee(rule, rule.tiers, tier, rule.standard.entries[tier.index], weight, price, trace);
}

function entryFee(
  rule: FulfilmentRule,
  tiers: TierTable,
  tier: TierRule,
  entry: Entry | undefined,
  weight: number,
  price: Minor,
  trace?: Trace,
): Minor {
  if (!entry?.bands)
    return trace
      ? trace.fail(
          unknown('tierFeeUnknown', { tier: tier.tier.name, place: rule.market.name, notes: notesAfter(entry?.card) }),
        )
      : NaN;
  const band = bandOf(entry.bands, weight);
  if (band < 0)
    return trace
      ? trace.fail(unknown('overLastBand', { tier: tier.tier.name, weight: quantity(weight, tiers.weight) }))
      : NaN;
  let column = 0;
  while (price > entry.columns[column]!) column++;
  const fee = bandFee(entry.bands, band, column, weight);
  if (trace) traceBand(trace, rule, tiers, entry as Entry & { bands: BandTable }, band, column, weight, fee);
  if (fee !== fee)
    return trace ? trace.fail(unknown('cellUnknown', { tier: tier.tier.name, place: rule.market.name })) : NaN;
  return adjusted(rule, fee, price, trace);
}

/** The fee of the card less the low-price discount. */
function adjusted(rule: FulfilmentRule, fee: Minor, price: Minor, trace?: Trace): Minor {
  const { discount } = rule;
  if (!discount || price > discount.maxPrice) return fee;
  trace?.add(
    words.lowPriceDiscount,
    -fromMinor(discount.amount, rule.market.digits),
    words.priceUpTo(fromMinor(discount.maxPrice, rule.market.digits)),
    discount.card,
  );
  return fee - discount.amount;
}

/** What is charged on top of the card: the amount for dangerous goods. */
export function addOnFee(rule: FulfilmentRule, trace?: Trace): Minor {
  if (!rule.addOn) return 0;
  trace?.add(words.dangerousGoods, fromMinor(rule.addOn.amount, rule.market.digits), words.perUnit, rule.addOn.card);
  return rule.addOn.amount;
}

/** The fuel and logistics surcharge: a share of the fulfilment fee of the card, half up per unit. */
export function surchargeFee(rule: FulfilmentRule, fee: Minor, trace?: Trace): Minor {
  if (!rule.surcharge) return 0;
  const amount = percentOf(fee, rule.surcharge.rate);
  trace?.add(
    words.surcharge,
    fromMinor(amount, rule.market.digits),
    words.shareOfFee(rule.surcharge.rate),
    rule.surcharge.card,
  );
  return amount;
}

/** Weights below `weight` at which the standard card charges less in a tier: the ends of its bands and of its last step. */
export function lighterEnds(rule: FulfilmentRule, tier: TierRule, weight: number): number[] {
  const bands = rule.standard.entries[tier.index]?.bands;
  if (!bands) return [];
  const ends = Array.from(bands.upTo).filter((end) => end < weight);
  const at = bandOf(bands, weight);
  const per = at < 0 ? 0 : bands.per[at]!;
  if (per > 0) {
    const steps = startedSteps(weight, bands.above[at]!, per);
    if (steps > 0) ends.push(bands.above[at]! + (steps - 1) * per);
  }
  return ends;
}

/** The prices at which the fee can change, and one above them all: enough to tell whether the price matters. */
export function pricePoints(rule: FulfilmentRule): Minor[] {
  const points = new Set<Minor>();
  for (const from of [rule.standard, rule.lowPrice, rule.selected?.program]) {
    for (const entry of from?.entries ?? []) entry?.columns.forEach((end) => end < Infinity && points.add(end));
  }
  if (rule.lowPrice) points.add(rule.lowPrice.maxPrice).add(rule.lowPrice.unclearTo);
  if (rule.discount) points.add(rule.discount.maxPrice);
  const sorted = [...points].sort((a, b) => a - b);
  return [...sorted, (sorted[sorted.length - 1] ?? 0) + 1];
}

function traceTier(trace: Trace, tiers: TierTable, tier: TierRule | undefined, item: Item): void {
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
  trace.add(words.sizeTier, tierLabel(tiers, tier), whyNotSmaller(tiers, tier, item), card);
  if (tier.tier.note) trace.add(words.disputedTier, tier.tier.note, words.sizeTier, card);
  trace.add(
    words.billableWeight,
    quantity(billableWeight(tiers, tier, item), tiers.weight),
    words.billableRule(tier),
    card,
  );
}

/** Names the first limit that keeps the item out of the tier before it. */
function whyNotSmaller(tiers: TierTable, tier: TierRule, item: Item): Wording {
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
      tierLabel(tiers, smaller),
      broken[1],
      quantity(broken[2], broken[4]),
      quantity(broken[3], broken[4]),
    );
  const volume = dimensionalWeight(tiers, smaller, item);
  if (volume > smaller.maxDimensionalWeight) {
    return words.overLimit(
      tierLabel(tiers, smaller),
      words.dimensionalWeight,
      quantity(volume, tiers.weight),
      quantity(smaller.maxDimensionalWeight, tiers.weight),
    );
  }
  if (!fitsTier(tiers, smaller, item) && smaller.maxWeight < Infinity) {
    const counted = smaller.packagingWeight + (smaller.byGreater ? Math.max(item.unitWeight, volume) : item.unitWeight);
    return words.overLimit(
      tierLabel(tiers, smaller),
      words.weight,
      quantity(counted, tiers.weight),
      quantity(smaller.maxWeight, tiers.weight),
    );
  }
  return describeTier(tier.tier, tiers);
}

function traceBand(
  trace: Trace,
  rule: FulfilmentRule,
  tiers: TierTable,
  entry: Entry & { bands: BandTable },
  band: number,
  column: number,
  weight: number,
  fee: Minor,
): void {
  const { digits } = rule.market;
  const { bands } = entry;
  const base = bands.fee[column]![band]!;
  const priced = entry.columns.length > 1 ? words.priceColumn(column, entry.columns, digits) : words.anyPrice;
  trace.add(
    words.baseFee(entry.card),
    Number.isNaN(base) ? words.notKnown : fromMinor(base, digits),
    words.bandRule(bandLabel(bands.bands[band]!), priced),
    entry.card,
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
    trace.add(words.increments, fromMinor(fee - base, digits), rule, entry.card);
  }
}

/** The upper end of a band as the card prints it: "4 oz". */
export function bandLabel(band: Band): string {
  const [to, unit] =
    'upToOz' in band ? [band.upToOz, 'oz'] : 'upToLb' in band ? [band.upToLb, 'lb'] : [band.upToG, 'g'];
  return to === null ? '' : quantity(to, unit);
}
