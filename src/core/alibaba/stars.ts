import type { StarRating } from '../../rates/schemas/alibaba';
import { findSeries } from '../cards/lookup';
import { PLATFORM_NAMES } from '../words/platforms';
import { referenceCard } from '../cards/reference';
import { argument } from '../words/wording';
import { invalid, Problem } from '../words/problem';

export const SCORES = argument('scores', '各项得分');

/** One capability score; `name` where the seller's table names it (营销力, transaction, …). */
export interface CapabilityScore {
  name: string | null;
  points: number;
}

/**
 * ALI.STARS: the star level that a set of capability scores gives, and the score that holds it down. Scores run from 0
 * to 100; a star needs its points in EVERY capability, so the lowest score decides: 60, 70, 80, 85 and 90 points give
 * one to five stars, fewer give none. Source: the star rating rules of Alibaba.com in force from 2020-09-07 (mainland
 * China, Hong Kong, Taiwan); later texts give the same points. The limiting score is its value, or its name and value
 * where the scores are named (the first of equals). No score, or one outside 0 to 100, is refused.
 * Example: `stars([{ name: "营销力", points: 72 }, { name: "交易力", points: 91 }])` is [2, "营销力 72"].
 */
export function stars(scores: readonly CapabilityScore[]): [number, number | string] | Problem {
  const series = findSeries<StarRating>('alibaba', null, 'star-rating');
  const card = referenceCard(series, { fee: { en: 'star rating', zh: '星等级' }, place: PLATFORM_NAMES.alibaba });
  if (card instanceof Problem) return card;
  const { stars: rows, maxPoints } = card.value;
  const wrong = scores.find(({ points }) => !(points >= 0 && points <= maxPoints));
  if (wrong) return invalid('outOfRange', { name: wrong.name ?? SCORES, value: wrong.points, low: 0, high: maxPoints });
  if (scores.length === 0) return invalid('required', { name: SCORES });
  const lowest = scores.reduce((least, score) => (score.points < least.points ? score : least));
  const reached = rows.filter((row) => lowest.points >= row.fromPoints);
  return [
    reached[reached.length - 1]?.star ?? 0,
    lowest.name === null ? lowest.points : `${lowest.name} ${lowest.points}`,
  ];
}
