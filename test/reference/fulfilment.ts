import { bandFee, bandFor, priceColumn } from './bands';
import type { IsoDay } from './calendar';
import { card, cardOrNull, has, type InForce, type Json } from './cards';
import { decimal, halfUp, ZERO, type Decimal } from './decimal';
import { digitsOf } from './marketplaces';
import { notKnown } from './not-known';
import { billableWeight, place, type Item, type Placed } from './size';

export interface Parcel {
  market: string;
  day: IsoDay;
  goods: string;
  category: string;
  item: Item;
  price: Decimal;
  /** Ships in its own packaging. */
  sipp?: boolean;
}

export interface FulfilmentParts {
  /** Before the percentage surcharge, add-ons included. */
  fee: Decimal;
  surcharge: Decimal;
  labels: string[];
  confidences: string[];
}

type Programme = 'lowPrice' | 'selected' | 'tiers';

/** The fee of the programme that the item falls under, without add-ons. */
interface Charged {
  fee: Decimal;
  by: InForce;
  placed: Placed;
  programme: Programme;
}

/** A season answers for the sizes that it lists; the others keep the standing fee. */
function listing(inForce: InForce, tier: string): InForce | null {
  if (tier in (inForce.value.tiers as Json)) return inForce;
  return inForce.standing ? listing(inForce.standing, tier) : null;
}

function feeFrom(inForce: InForce, tier: string, weight: Decimal, price: Decimal): { fee: Decimal; by: InForce } {
  const by = listing(inForce, tier) ?? notKnown(`${inForce.label} does not list ${tier}`);
  const bands = (by.value.tiers as Json)[tier] as Json[] | null;
  if (bands === null) notKnown(`the fee of ${tier} is not known`);
  const band = bandFor(bands!, weight) ?? notKnown(`${tier}: above the last band`);
  return { fee: bandFee(band, priceColumn(by.value.priceUpTo as (number | null)[] | undefined, price)), by };
}

function weightFor(item: Item, placed: Placed, inForce: InForce): Decimal {
  return inForce.value.weightBasis === 'unit' ? item.weight : billableWeight(item, placed);
}

/** The Low-Price programme takes what it lists, up to its price limit; everything else is charged as without it. */
function lowPrice({ market, day, category, item, price }: Parcel, placed: Placed): Charged | null {
  if (!has(market, 'fulfilment', { program: 'low-price' })) return null;
  const inForce = cardOrNull(market, 'fulfilment', day, { program: 'low-price' });
  if (!inForce) return null;
  const { maxPrice, restricted } = inForce.value as { maxPrice: number; restricted?: Json };
  if (price.gt(maxPrice)) return null;
  const tier = placed.tier.id as string;
  const bands = (inForce.value.tiers as Json)[tier] as Json[] | undefined;
  const weight = weightFor(item, placed, inForce);
  if (!bands || !bandFor(bands, weight)) return null;
  if (restricted && price.gt(restricted.maxPrice as number)) {
    if ((restricted.categories as string[]).includes(category)) return null;
    if ((restricted.unclear as string[] | undefined)?.includes(category) || restricted.othersUnclear)
      notKnown(`which limit holds for ${category} is not known`);
  }
  return { ...feeFrom(inForce, tier, weight, price), placed, programme: 'lowPrice' };
}

/** Selected categories have a table of their own, and in Europe size tiers of their own. */
function selected({ market, day, category, item, price }: Parcel, ordinary: Placed): Charged | null {
  const inForce = cardOrNull(market, 'fulfilment', day, { program: 'selected' });
  if (!inForce || !(inForce.value.categories as string[]).includes(category)) return null;
  if (!(inForce.value.insteadOf as string[]).includes(ordinary.tier.id as string)) return null;
  const set = inForce.value.tierSet as string | undefined;
  const placed = set === undefined ? ordinary : place(market, day, item, set);
  return {
    ...feeFrom(inForce, placed.tier.id as string, weightFor(item, placed, inForce), price),
    placed,
    programme: 'selected',
  };
}

/** docs/known-limits.md: days without a standing table answer "not known", whatever the other programmes say. */
export function standardCard({ market, day, goods }: Parcel): InForce {
  const byGoods = { goods, program: 'standard' };
  return card(market, 'fulfilment', day, has(market, 'fulfilment', byGoods) ? byGoods : { program: 'standard' });
}

function standard({ item, price }: Parcel, placed: Placed, inForce: InForce): Charged {
  return {
    ...feeFrom(inForce, placed.tier.id as string, billableWeight(item, placed), price),
    placed,
    programme: 'tiers',
  };
}

/** Taken off where the product ships in its own packaging; a programme has its own table where the card prints one. */
function sippDiscount({ market, day, goods, item }: Parcel, { placed, programme }: Charged): Discount {
  const inForce = has(market, 'sipp-discount', { goods })
    ? card(market, 'sipp-discount', day, { goods })
    : card(market, 'sipp-discount', day);
  const table = (inForce.value[programme] ?? inForce.value.tiers) as Record<string, Json[] | null>;
  const bands = table[placed.tier.id as string] ?? notKnown(`${inForce.label} does not list the tier`);
  const weight = programme === 'lowPrice' ? item.weight : billableWeight(item, placed);
  const band = bandFor(bands, weight) ?? notKnown(`${inForce.label}: above the last band`);
  return { amount: bandFee(band), inForce };
}

interface Discount {
  amount: Decimal;
  inForce: InForce;
}

export function fulfilment(parcel: Parcel): FulfilmentParts {
  const { market, day, goods, item, price } = parcel;
  const digits = digitsOf(market);
  const ordinary = place(market, day, item);
  const table = standardCard(parcel);
  const charged = lowPrice(parcel, ordinary) ?? selected(parcel, ordinary) ?? standard(parcel, ordinary, table);
  const labels = [charged.by.label, ordinary.label];
  const confidences = [charged.by.confidence, ordinary.confidence];
  let fee = charged.fee;
  const discount = cardOrNull(market, 'low-price-discount', day);
  if (discount && price.lte(discount.value.maxPrice as number)) {
    fee = fee.minus(discount.value.discount as number);
    labels.push(discount.label);
    confidences.push(discount.confidence);
  }
  if (parcel.sipp) {
    const { amount, inForce } = sippDiscount(parcel, charged);
    fee = fee.minus(amount);
    labels.push(inForce.label);
    confidences.push(inForce.confidence);
  }
  let surcharge = ZERO;
  const share = cardOrNull(market, 'fuel-surcharge', day);
  if (share) {
    surcharge = halfUp(fee.times(share.value.rate as number), digits);
    labels.push(share.label);
    confidences.push(share.confidence);
  }
  if (goods === 'dangerous' && !has(market, 'fulfilment', { goods, program: 'standard' })) {
    const addOn = card(market, 'dangerous-goods', day);
    fee = fee.plus(decimal(addOn.value.fee as number));
    labels.push(addOn.label);
    confidences.push(addOn.confidence);
  }
  return { fee: halfUp(fee, digits), surcharge, labels, confidences };
}
