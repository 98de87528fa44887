import type { Day } from '../../rates/day';
import { cardOn, seriesOf, type Card, type Series } from '../../rates/store';
import { cardFor } from '../cards/lookup';
import { FEE_NAMES, type AmazonFee } from '../cards/fee-names';
import type { Problem } from '../words/problem';
import { marketplace, type Marketplace } from '../marketplaces';

/** All series of a fee; a storage network without cards of its own uses those of its marketplace. */
export function amazonSeries<T>(market: Marketplace, fee: string): readonly Series<T>[] {
  const own = seriesOf<T>('amazon', market.id, fee);
  return own.length || !market.variantOf ? own : amazonSeries<T>(marketplace(market.variantOf), fee);
}

/** The series whose `when` has all of these values; others it may have do not matter. */
export function pickSeries<T>(
  market: Marketplace,
  fee: string,
  when: Readonly<Record<string, string>> = {},
): Series<T> | undefined {
  return amazonSeries<T>(market, fee).find((series) =>
    Object.entries(when).every(([key, value]) => series.when[key] === value),
  );
}

/** The card in force or the reason there is none. */
export function amazonCard<T>(
  market: Marketplace,
  fee: AmazonFee,
  day: Day,
  when: Readonly<Record<string, string>> = {},
): Card<T> | Problem {
  return cardFor(pickSeries<T>(market, fee, when), day, { fee: FEE_NAMES[fee], place: market.name });
}

/** Fees that Amazon took back: a null in their cards says that there is none any more, not that it is not known. */
const ENDS_WITH_NULL: ReadonlySet<AmazonFee> = new Set<AmazonFee>(['low-price-discount']);

/**
 * The card of a fee that a marketplace need not have: null where it has none, or had none yet on that day. A gap between
 * cards, and a card too old to answer, are a Problem: leaving the fee out would look like knowing that it is nothing.
 */
export function cardIfAny<T>(
  market: Marketplace,
  fee: AmazonFee,
  day: Day,
  when: Readonly<Record<string, string>> = {},
): Card<T> | null | Problem {
  const series = pickSeries<T>(market, fee, when);
  if (!series) return null;
  const found = cardOn(series, day);
  if (found.card) return found.card;
  const begins = Math.min(...series.starts, ...series.seasons.map(({ first }) => first));
  if (!found.tooOld && (day < begins || ENDS_WITH_NULL.has(fee))) return null;
  return cardFor(series, day, { fee: FEE_NAMES[fee], place: market.name });
}
