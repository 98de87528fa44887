import type { Day } from '../../rates/day';
import type { RefundAdministration } from '../../rates/schemas/referral';
import type { Card } from '../../rates/store';
import { cardFor } from '../cards/lookup';
import { percentOf, toMinor, toPartsPerMillion, type Minor, type PartsPerMillion } from '../money';
import { Problem } from '../words/problem';
import { FEE_NAMES } from '../cards/fee-names';
import { pickSeries } from './cards';
import type { Category } from './category';
import type { Marketplace } from '../marketplaces';

/** What Amazon keeps of the referral fee when a sale is refunded. */
export interface RefundRule {
  card: Card<RefundAdministration>;
  rate: PartsPerMillion;
  /** Infinity where no cap is known. */
  cap: Minor;
}

/** The rule for a full refund of a category. */
export function refundRule(market: Marketplace, day: Day, category: Category): RefundRule | Problem {
  const series = pickSeries<RefundAdministration>(market, 'refund-administration');
  const card = cardFor(series, day, { fee: FEE_NAMES['refund-administration'], place: market.name });
  if (card instanceof Problem) return card;
  const { rate, cap, exempt } = card.value;
  return {
    card,
    rate: exempt?.includes(category.id) ? 0 : toPartsPerMillion(rate),
    cap: cap === null ? Infinity : toMinor(cap, market.digits),
  };
}

/** The smaller of the cap and the share of the referral fee. The rest of the referral fee is paid back. */
export function refundAdministrationFee(rule: RefundRule, referralFee: Minor): Minor {
  return Math.min(rule.cap, percentOf(referralFee, rule.rate));
}

/** The referral fee from which on the cap decides; null where it never does. */
export function cappedFrom({ rate, cap }: RefundRule): Minor | null {
  return rate > 0 && cap < Infinity ? (cap * 1_000_000) / rate : null;
}
