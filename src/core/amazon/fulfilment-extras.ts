import type { Day } from '../../rates/day';
import type { Card } from '../../rates/store';
import type { Marketplace } from '../marketplaces';
import { toMinor, toPartsPerMillion, type Minor, type PartsPerMillion } from '../money';
import { Problem, unknown } from '../words/problem';
import { amazonCard, amazonSeries, cardIfAny, pickSeries } from './cards';

/** Taken off for a low price. */
export interface Discount {
  card: Card;
  maxPrice: Minor;
  amount: Minor;
}

/** An amount per unit. */
export interface AddOn {
  card: Card;
  amount: Minor;
}

/** A share of the fulfilment fee. */
export interface Surcharge {
  card: Card;
  rate: PartsPerMillion;
}

export function lowPriceDiscount(market: Marketplace, day: Day): Discount | null | Problem {
  const card = cardIfAny<{ maxPrice: number; discount: number }>(market, 'low-price-discount', day);
  if (card === null || card instanceof Problem) return card;
  const { maxPrice, discount } = card.value;
  return { card, maxPrice: toMinor(maxPrice, market.digits), amount: toMinor(discount, market.digits) };
}

/** null where dangerous goods have a table of their own instead of an amount that is added. */
export function dangerousGoods(market: Marketplace, day: Day): AddOn | null | Problem {
  if (amazonSeries(market, 'dangerous-goods').length === 0) {
    return pickSeries(market, 'fulfilment', { goods: 'dangerous' })
      ? null
      : unknown('dangerousUnknown', { place: market.name });
  }
  const card = amazonCard<{ fee: number }>(market, 'dangerous-goods', day);
  return card instanceof Problem ? card : { card, amount: toMinor(card.value.fee, market.digits) };
}

export function fuelSurcharge(market: Marketplace, day: Day): Surcharge | null | Problem {
  const card = cardIfAny<{ rate: number }>(market, 'fuel-surcharge', day);
  return card === null || card instanceof Problem ? card : { card, rate: toPartsPerMillion(card.value.rate) };
}
