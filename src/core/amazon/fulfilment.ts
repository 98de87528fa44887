import { formatDay, type Day } from '../../rates/day';
import type { Fulfilment, SizeTiers } from '../../rates/schemas/fba';
import type { Card } from '../../rates/store';
import { gapAfter } from '../cards/card-words';
import { tierName } from '../cards/tier-names';
import type { Trace } from '../cards/trace';
import { fromMinor, percentOf, type Minor } from '../money';
import { Problem, unknown } from '../words/problem';
import { bandFee, bandOf } from './bands';
import { billableWeight, startedSteps } from './billable-weight';
import { amazonCard, pickSeries } from './cards';
import {
  dangerousGoods,
  fuelSurcharge,
  lowPriceDiscount,
  type AddOn,
  type Discount,
  type Surcharge,
} from './fulfilment-extras';
import {
  categoryLists,
  lowPrice,
  program,
  selected,
  type CategoryKind,
  type LowPrice,
  type Program,
  type Selected,
} from './fulfilment-programs';
import { traceBand, traceTier } from './fulfilment-trace';
import type { Marketplace } from '../marketplaces';
import { sippDiscount, sippRule, type SippRule } from './sipp';
import { sizeTier, tierTable, type Item, type TierRule, type TierTable } from './size-tier';
import { quantity, words } from './words';

export { categoryLists, type CategoryKind };

export type Goods = 'general' | 'apparel' | 'dangerous';

export interface FulfilmentRule {
  market: Marketplace;
  tiers: TierTable;
  standard: Program;
  lowPrice: LowPrice | null;
  selected: Selected | null;
  sipp: SippRule | null;
  discount: Discount | null;
  addOn: AddOn | null;
  surcharge: Surcharge | null;
}

/**
 * Everything that does not depend on the item, resolved once for a day: the tiers, the programmes, what is added.
 * `sipp`: the item ships in its own packaging.
 */
export function fulfilmentRule(
  market: Marketplace,
  goods: Goods,
  day: Day,
  kind: CategoryKind,
  sipp = false,
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
  const card = amazonCard<Fulfilment>(market, 'fulfilment', day, { ...goodsKey, program: 'standard' });
  if (card instanceof Problem) return card;
  const low = lowPrice(market, day, tiers, kind);
  if (low instanceof Problem) return low;
  const own = selected(market, day);
  if (own instanceof Problem) return own;
  const discount = lowPriceDiscount(market, day);
  if (discount instanceof Problem) return discount;
  const surcharge = fuelSurcharge(market, day);
  if (surcharge instanceof Problem) return surcharge;
  const packed = sipp ? sippRule(market, goods, day) : null;
  if (packed instanceof Problem) return packed;
  const standard = program('standard', card, tiers, market);
  return {
    market,
    tiers,
    standard,
    lowPrice: low,
    selected: kind.selected ? own : null,
    sipp: packed,
    discount,
    addOn,
    surcharge,
  };
}

/**
 * The fulfilment fee of the card for one unit, in minor units, before the percentage surcharge: low-price and
 * selected-category programmes, the price column, weight bands and started steps, discounts. NaN where it is not known.
 */
export function fulfilmentFee(rule: FulfilmentRule, item: Item, price: Minor, trace?: Trace): Minor {
  const { tiers, market } = rule;
  const tier = sizeTier(tiers, item);
  if (trace) traceTier(trace, tiers, tier, item);
  if (!tier)
    return trace ? trace.fail(unknown('noTier', { place: market.name, day: formatDay(tiers.card.from) })) : NaN;
  const low = rule.lowPrice;
  if (low && price <= low.unclearTo) {
    const bands = low.entries[tier.index]?.bands;
    const weight = billableWeight(tiers, tier, item, low.card.value.weightBasis === 'unit');
    if (bands && bandOf(bands, weight) >= 0) {
      if (price <= low.maxPrice) return programFee(rule, low, tier, weight, price, trace);
      return trace ? trace.fail(low.unclear) : NaN;
    }
  }
  const own = rule.selected;
  if (own && own.insteadOf.has(tier.tier.id)) {
    const ownTier = own.program && sizeTier(own.program.tiers, item);
    if (!own.program || !ownTier)
      return trace ? trace.fail(unknown('selectedUnknown', { tier: tierName(tier.tier), place: market.name })) : NaN;
    if (trace) traceTier(trace, own.program.tiers, ownTier, item);
    const weight = billableWeight(own.program.tiers, ownTier, item);
    return programFee(rule, own.program, ownTier, weight, price, trace);
  }
  return programFee(rule, rule.standard, tier, billableWeight(tiers, tier, item), price, trace);
}

function programFee(
  rule: FulfilmentRule,
  from: Program,
  tier: TierRule,
  weight: number,
  price: Minor,
  trace?: Trace,
): Minor {
  const entry = from.entries[tier.index];
  const { market } = rule;
  if (!entry?.bands) return trace ? trace.fail(tierProblem(market, tier, entry?.card)) : NaN;
  const { bands, columns } = entry;
  const band = bandOf(bands, weight);
  if (band < 0)
    return trace
      ? trace.fail(unknown('overLastBand', { tier: tierName(tier.tier), weight: quantity(weight, from.tiers.weight) }))
      : NaN;
  let column = 0;
  while (price > columns[column]!) column++;
  const fee = bandFee(bands, band, column, weight);
  if (trace)
    traceBand(trace, market.digits, from.tiers, { card: entry.card, columns, bands }, { band, column, weight, fee });
  if (fee !== fee) return trace ? trace.fail(cellProblem(market, tier, entry.card)) : NaN;
  const sipp = rule.sipp ? sippDiscount(rule.sipp, market, from.name, tier, weight, trace) : 0;
  return fee - sipp - lowPriceOff(rule, price, trace);
}

function tierProblem(market: Marketplace, { tier }: TierRule, card: Card<Fulfilment> | undefined): Problem {
  return unknown('tierFeeUnknown', { tier: tierName(tier), place: market.name, notes: gapAfter(card) });
}

function cellProblem(market: Marketplace, { tier }: TierRule, card: Card<Fulfilment>): Problem {
  return unknown('cellUnknown', { tier: tierName(tier), place: market.name, notes: gapAfter(card) });
}

/** The low-price discount at a price. */
function lowPriceOff({ discount, market }: FulfilmentRule, price: Minor, trace?: Trace): Minor {
  if (!discount || price > discount.maxPrice) return 0;
  trace?.add(
    words.lowPriceDiscount,
    -fromMinor(discount.amount, market.digits),
    words.priceUpTo(fromMinor(discount.maxPrice, market.digits)),
    discount.card,
  );
  return discount.amount;
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
  const ends: number[] = [];
  for (const end of bands.upTo) if (end < weight) ends.push(end);
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
