import { shorten } from '../input/quote';
import type { Day } from '../../rates/day';
import type { TradeAssurance } from '../../rates/schemas/alibaba';
import type { Card } from '../../rates/store';
import { cardFor, findSeries } from '../cards/lookup';
import { fromMinor, percentOf, priceToMinor, toMinor, toPartsPerMillion, type Minor } from '../money';
import { argument, listed } from '../words/wording';
import { invalid, Problem } from '../words/problem';
import { compactName } from '../input/fold';

const NAMED = {
  fee: { en: 'Trade Assurance service fee', zh: '信保服务费' },
  place: { en: 'Alibaba.com', zh: '国际站' },
};
const RATE = argument('rate', '费率');
const DEFAULT_RATE = 'high';

/** The words `rate` takes: the terms they stand for and the end of the range. */
const RATES: Readonly<Record<string, { terms?: string; end: 'low' | 'high' }>> = {
  low: { end: 'low' },
  high: { end: 'high' },
  'help-low': { terms: 'help', end: 'low' },
  'help-high': { terms: 'help', end: 'high' },
  us: { terms: 'us', end: 'high' },
};
export const RATE_WORDS = Object.keys(RATES);

/**
 * ALI.TAFEE: the Trade Assurance service fee that the seller pays on an order of `amount` USD, in USD, half up to the
 * cent. `rate` is a fraction, which is used as typed, or a word for a published rate: `low` and `high` (default) are
 * the ends of the range in force on `day` (0.8% and 1.5% in the article), `help-low` and `help-high` those of Alibaba's
 * own undated help page (1% and 2%, at most US$100, nothing above US$5,000), `us` the rate for sellers in the United
 * States. Where a card has a cap, the fee stops there. A rate of 1 or more is refused.
 * Example: `tradeAssuranceFee(4200, null, day)` is 63 (1.5% of 4,200).
 */
export function tradeAssuranceFee(amount: number, rate: number | string | null, day: Day): number | Problem {
  const feeCents = tradeAssuranceFeeCents(amount, rate, day);
  return feeCents instanceof Problem ? feeCents : fromMinor(feeCents, 2);
}

/** The fee in US cents. */
export function tradeAssuranceFeeCents(amount: number, rate: number | string | null, day: Day): Minor | Problem {
  if (!(amount >= 0)) return invalid('negative', { name: argument('amount', '订单金额'), value: amount });
  const amountCents = priceToMinor(amount, 2);
  return typeof rate === 'number'
    ? feeAtOwnRate(amountCents, rate, day)
    : feeByCard(amountCents, rate ?? DEFAULT_RATE, day);
}

function feeAtOwnRate(amountCents: Minor, rate: number, day: Day): Minor | Problem {
  if (!(rate >= 0 && rate < 1)) return invalid('rateNotAFraction', { name: RATE, value: rate });
  const card = termsOn(undefined, day);
  const feeCents = percentOf(amountCents, toPartsPerMillion(rate));
  return card instanceof Problem ? feeCents : capped(feeCents, card.value);
}

function feeByCard(amountCents: Minor, word: string, day: Day): Minor | Problem {
  const key = RATE_WORDS.find((name) => compactName(name) === compactName(word));
  if (!key) return invalid('notAChoice', { name: RATE, text: shorten(word), choices: listed(RATE_WORDS) });
  const { terms, end } = RATES[key]!;
  const card = termsOn(terms, day);
  if (card instanceof Problem) return card;
  const { freeAboveUsd } = card.value;
  if (freeAboveUsd !== undefined && amountCents > toMinor(freeAboveUsd, 2)) return 0;
  return capped(percentOf(amountCents, toPartsPerMillion(card.value[end])), card.value);
}

function termsOn(terms: string | undefined, day: Day): Card<TradeAssurance> | Problem {
  return cardFor(
    findSeries<TradeAssurance>('alibaba', null, 'trade-assurance', terms === undefined ? {} : { terms }),
    day,
    NAMED,
  );
}

function capped(feeCents: Minor, { capUsd }: TradeAssurance): Minor {
  return capUsd === undefined ? feeCents : Math.min(feeCents, toMinor(capUsd, 2));
}
