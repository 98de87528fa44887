import { inColumn, priceColumn } from './bands';
import type { IsoDay } from './calendar';
import { card, cardOrNull, has, seriesOf, startBefore, withSame, type InForce, type Json } from './cards';
import { decimal, greater, halfUp, smaller, ZERO, type Decimal } from './decimal';
import { digitsOf } from './marketplaces';
import { notKnown } from './not-known';
import { girth, type Item } from './size';

/** A card with the cards it is based on, nearest first. */
function chain(market: string, value: Json): Json[] {
  const base = value.basedOn as { marketplace?: string; from: IsoDay } | undefined;
  if (!base) return [value];
  const other = base.marketplace ?? market;
  const series = seriesOf(other, 'referral')[0]!;
  return [value, ...chain(other, withSame(series, base.from)!.value as Json)];
}

interface Rate {
  whole?: [number | null, number][];
  portions?: [number | null, number][];
  minimum?: number | null;
  unknown?: true;
}

function idsOf(rate: Json): string[] {
  return Array.isArray(rate.categories) ? (rate.categories as string[]) : Object.keys(rate.categories as Json);
}

/** Every category that the card of a day has, with its rate. */
export function ratesOf(market: string, day: IsoDay): Map<string, Rate> {
  const cards = chain(market, card(market, 'referral', day).value);
  const rates = new Map<string, Rate>();
  const gone = new Set<string>();
  for (const one of cards) {
    for (const rate of one.rates as Json[])
      for (const id of idsOf(rate)) if (!rates.has(id) && !gone.has(id)) rates.set(id, rate as Rate);
    for (const id of (one.without ?? []) as string[]) if (!rates.has(id)) gone.add(id);
  }
  return rates;
}

const rateTables = new Map<string, Map<string, Rate>>();

function rateFor(market: string, day: IsoDay, category: string): Rate {
  const label = card(market, 'referral', day).label;
  if (!rateTables.has(label)) rateTables.set(label, ratesOf(market, day));
  return rateTables.get(label)!.get(category) ?? notKnown(`${market} has no category ${category} on ${day}`);
}

/** What stands in the nearest card of the chain that says anything about it. */
function inherited(market: string, value: Json, key: string): unknown {
  return chain(market, value).find((one) => one[key] !== undefined)?.[key];
}

function minimumFor(market: string, value: Json, rate: Rate, item: Item | null): Decimal {
  if (item) {
    const overrides = (inherited(market, value, 'minimumOverrides') ?? []) as Json[];
    const heavy = overrides.find((one) => isHeavy(item, one));
    if (heavy) {
      if (heavy.minimum === null) notKnown('the minimum of heavy items is not known');
      return decimal(heavy.minimum as number);
    }
  }
  const minimum = rate.minimum === undefined ? inherited(market, value, 'minimum') : rate.minimum;
  return decimal((minimum as number | null | undefined) ?? 0);
}

function isHeavy(item: Item, one: Json): boolean {
  if (one.over === undefined)
    return item.weight.gt(one.overWeightG as number) && item.weight.lte(one.upToWeightG as number);
  const over = one.over as Json;
  return (
    item.weight.gt(over.weightG as number) ||
    item.sides[0].gt(over.longestCm as number) ||
    girth(item).gt(over.lengthPlusGirthCm as number)
  );
}

/** The whole price at one rate, or each slice of it at its own. */
function byRate(rate: Rate, price: Decimal): Decimal {
  if (rate.unknown) notKnown('nobody published the rate of this category');
  const whole = rate.whole?.find(([end]) => end === null || price.lte(end));
  if (whole) return price.times(whole[1]).div(100);
  let fee = ZERO;
  let from = ZERO;
  for (const [end, percent] of rate.portions ?? []) {
    const to = end === null ? price : smaller(price, decimal(end));
    if (to.gt(from)) fee = fee.plus(to.minus(from).times(percent).div(100));
    if (end === null || price.lte(end)) return fee;
    from = decimal(end);
  }
  return notKnown('no rate is known for this price');
}

/** `item`: the parcel, where it is known; heavy items of some marketplaces have a higher minimum. */
export function referral(market: string, day: IsoDay, category: string, price: Decimal, item: Item | null): Decimal {
  const inForce = card(market, 'referral', day);
  const rate = rateFor(market, day, category);
  const fee = byRate(rate, price);
  return halfUp(greater(fee, minimumFor(market, inForce.value, rate, item)), digitsOf(market));
}

export function closing(market: string, day: IsoDay, category: string, price: Decimal): Decimal {
  if (!has(market, 'closing-fee')) return ZERO;
  const { value } = card(market, 'closing-fee', day);
  const groups = (value.groups ?? groupsFrom(market, value.groupsFrom as IsoDay)) as Record<string, string[]>;
  const group = Object.keys(groups).find((name) => groups[name]!.includes(category));
  const fee = group === undefined ? value.otherCategories : (value.fees as Json)[group];
  return inColumn(fee, priceColumn(value.priceUpTo as (number | null)[] | undefined, price));
}

function groupsFrom(market: string, day: IsoDay): Json {
  const series = seriesOf(market, 'closing-fee')[0]!;
  return (withSame(series, startBefore(series, day)!)!.value as Json).groups as Json;
}

/** Kept by Amazon when the referral fee of a refunded order comes back. */
export function refundFee(market: string, day: IsoDay, category: string, referralFee: Decimal): Decimal {
  const { value } = card(market, 'refund-administration', day) as InForce;
  if (((value.exempt ?? []) as string[]).includes(category)) return ZERO;
  const fee = halfUp(referralFee.times(value.rate as number), digitsOf(market));
  if (value.cap === null) return fee;
  return smaller(fee, decimal(value.cap as number));
}

export function referralLabel(market: string, day: IsoDay): InForce | null {
  return cardOrNull(market, 'referral', day);
}
