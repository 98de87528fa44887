import type { Day } from '../../rates/day';
import type { Fulfilment, SizeTiers } from '../../rates/schemas/fba';
import { cardOn, type Card } from '../../rates/store';
import { gapAfter } from '../cards/card-words';
import type { Marketplace } from '../marketplaces';
import { toMinor, type Minor } from '../money';
import { Problem, unknown } from '../words/problem';
import { bandTable, type BandTable } from './bands';
import { amazonCard, cardIfAny, pickSeries } from './cards';
import type { FeeProgram } from './sipp';
import { tierTable, type TierTable } from './size-tier';

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
export interface Entry {
  card: Card<Fulfilment>;
  columns: Float64Array;
  bands: BandTable | null;
}

export interface Program {
  name: FeeProgram;
  card: Card<Fulfilment>;
  tiers: TierTable;
  /** By the index of the tier; undefined for a tier that the card does not list. */
  entries: readonly (Entry | undefined)[];
}

export interface LowPrice extends Program {
  maxPrice: Minor;
  /** Between `maxPrice` and this nobody can tell whether the programme applies; `unclear` says why. */
  unclearTo: Minor;
  unclear: Problem;
}

/** `program` is null where the table is in force and its own size tiers are not known. */
export interface Selected {
  program: Program | null;
  insteadOf: ReadonlySet<string>;
}

/** A card with the amounts of every tier; a season keeps what it does not list from the card below it. */
export function program(name: FeeProgram, card: Card<Fulfilment>, tiers: TierTable, market: Marketplace): Program {
  const digits = market.digits;
  const entry = (from: Card<Fulfilment>, id: string): Entry | undefined => {
    const bands = from.value.tiers[id];
    if (bands === undefined) return from.value.keepsOthers && from.standing ? entry(from.standing, id) : undefined;
    const ends = from.value.priceUpTo ?? [null];
    const columns = Float64Array.from(ends, (end) => (end === null ? Infinity : toMinor(end, digits)));
    return { card: from, columns, bands: bands && bandTable(bands, columns.length, digits) };
  };
  return { name, card, tiers, entries: tiers.rules.map((rule) => entry(card, rule.tier.id)) };
}

/** The low-price programme for a kind of category; null where there is none on the day. */
export function lowPrice(
  market: Marketplace,
  day: Day,
  tiers: TierTable,
  kind: CategoryKind,
): LowPrice | null | Problem {
  const card = cardIfAny<Fulfilment>(market, 'fulfilment', day, { program: 'low-price' });
  if (card instanceof Problem) return card;
  if (card?.value.maxPrice === undefined) return null;
  const { maxPrice, restricted } = card.value;
  const all = toMinor(maxPrice, market.digits);
  const lower = restricted ? toMinor(restricted.maxPrice, market.digits) : all;
  const base = program('lowPrice', card, tiers, market);
  if (kind.restricted === 'unclear')
    return { ...base, maxPrice: lower, unclearTo: all, unclear: unknown('lowPriceUnclear', { place: market.name }) };
  if (kind.restricted === 'no' && restricted?.othersUnclear) {
    const { name: place, currency } = market;
    const unclear = unknown('lowPriceSince', { place, limit: restricted.maxPrice, currency, notes: gapAfter(card) });
    return { ...base, maxPrice: lower, unclearTo: all, unclear };
  }
  const limit = kind.restricted === 'no' ? all : lower;
  return { ...base, maxPrice: limit, unclearTo: limit, unclear: unknown('lowPriceUnclear', { place: market.name }) };
}

/** The table of selected categories; null where there is none on the day. */
export function selected(market: Marketplace, day: Day): Selected | null | Problem {
  const card = cardIfAny<Fulfilment>(market, 'fulfilment', day, { program: 'selected' });
  if (card === null || card instanceof Problem) return card;
  const insteadOf = new Set(card.value.insteadOf ?? card.standing?.value.insteadOf ?? []);
  // MX has a second table over the ordinary tiers; the EU and UK ones bring tiers of their own.
  const set = card.value.tierSet ?? card.standing?.value.tierSet;
  const sizes = amazonCard<SizeTiers>(market, 'size-tiers', day, set ? { set } : {});
  return {
    program: sizes instanceof Problem ? null : program('selected', card, tierTable(sizes), market),
    insteadOf,
  };
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
