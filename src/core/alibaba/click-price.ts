import type { ClickPrice } from '../../rates/schemas/alibaba';
import { findSeries } from '../cards/lookup';
import { fromMinor, roundHalfUp, toMinor } from '../money';
import { PLATFORM_NAMES } from '../words/platforms';
import { referenceCard } from '../cards/reference';
import { argument } from '../words/wording';
import { invalid, Problem } from '../words/problem';

const ARGUMENTS = [
  argument('nextBid', '下一名出价'),
  argument('nextScore', '下一名推广评分'),
  argument('ownScore', '自己的推广评分'),
];

/**
 * ALI.CLICKPRICE: what a click on a P4P ad costs under the auction rule, in CNY, half up to the fen: the bid of the
 * seller ranked next times that seller's promotion score, over the own score, plus 0.01. The charge never exceeds the
 * own bid nor falls below the floor price of the keyword; neither is known here, so neither is applied. All three
 * inputs must be above 0. Source: two pages that repeat one text; no official page was found.
 * Example: `clickPrice(5, 8, 10)` is 4.01 (5 x 8 / 10 + 0.01).
 */
export function clickPrice(nextBid: number, nextScore: number, ownScore: number): number | Problem {
  for (const [at, value] of [nextBid, nextScore, ownScore].entries()) {
    if (!(value > 0)) return invalid('notPositive', { name: ARGUMENTS[at]!, value });
  }
  const series = findSeries<ClickPrice>('alibaba', null, 'click-price');
  const card = referenceCard(series, { fee: { en: 'P4P', zh: '直通车' }, place: PLATFORM_NAMES.alibaba });
  if (card instanceof Problem) return card;
  const incrementFen = toMinor(card.value.incrementCny, 2);
  return fromMinor(roundHalfUp((toMinorExact(nextBid) * nextScore) / ownScore) + incrementFen, 2);
}

/** A bid may have more digits than the fen; it is rounded once, at the end. */
function toMinorExact(bidCny: number): number {
  return Number((bidCny * 100).toPrecision(15));
}
