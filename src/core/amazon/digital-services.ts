import type { Day } from '../../rates/day';
import type { FeeShare } from '../../rates/schemas/referral';
import type { Card } from '../../rates/store';
import { cardFor } from '../cards/lookup';
import { toPartsPerMillion, type PartsPerMillion } from '../money';
import { Problem } from '../words/problem';
import { type Wording } from '../words/language';
import { FEE_NAMES } from '../cards/fee-names';
import { pickSeries } from './cards';
import type { Marketplace } from '../marketplaces';

/** A percentage of fee amounts, charged beside them; never part of the fees themselves. */
export interface FeeCharge {
  name: Wording;
  rate: PartsPerMillion;
  /** selling: referral and closing fees; fba: fulfilment fees. */
  on: FeeShare['on'];
  card: Card<FeeShare>;
}

/** The digital services fee of a seller established in China; null where there is none. */
export function digitalServicesFee(market: Marketplace, day: Day): FeeCharge | Problem | null {
  return charge(market, day, 'digital-services-fee', FEE_NAMES['digital-services-fee'], { established: 'other' });
}

/** The tax that the marketplace adds to its fees (GST, KDV); null where none is known. */
export function taxOnFees(market: Marketplace, day: Day): FeeCharge | Problem | null {
  return charge(market, day, 'tax-on-fees', FEE_NAMES['tax-on-fees']);
}

function charge(
  market: Marketplace,
  day: Day,
  fee: string,
  name: Wording,
  when: Readonly<Record<string, string>> = {},
): FeeCharge | Problem | null {
  const series = pickSeries<FeeShare>(market, fee, when);
  if (!series) return null;
  // Before a day that is only when the fee was first seen nobody knows; before a first day that is known there was none.
  if (day < series.starts[0]! && !series.cards[0]?.firstSeen) return null;
  const card = cardFor(series, day, { fee: name, place: market.name });
  if (card instanceof Problem) return card;
  if (card.value.rate === 0) return null;
  const own = card.value.name;
  return {
    name: own ? { en: `${own} (${name.en})`, zh: `${own}（${name.zh}）` } : name,
    rate: toPartsPerMillion(card.value.rate),
    on: card.value.on,
    card,
  };
}
