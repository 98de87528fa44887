import { formatDay, type Day } from '../../rates/day';
import type { Marketplace } from '../marketplaces';
import { invalid, Problem } from '../words/problem';
import { findCategories } from './category';
import { marketCategories } from './referral';

/** The referral categories that a text may mean. Fees answer where all of them are charged the same. */
export interface CategoryChoice {
  /** null: any; no category was given, it is not known, or the marketplace has no list of them. */
  ids: readonly string[] | null;
  /** True where a text was given that no category answers to. */
  isUnknown: boolean;
  /** What to say where the categories are charged differently. */
  problem: Problem;
}

/** Every function reads its category here. */
export function categoryChoice(market: Marketplace, text: string | null, day: Day): CategoryChoice {
  const needed = invalid('categoryNeeded', { place: market.name, day: formatDay(day) });
  const index = marketCategories(market, day);
  if (text === null) return { ids: null, isUnknown: false, problem: needed };
  if (index instanceof Problem) return { ids: null, isUnknown: false, problem: index };
  const found = findCategories(index, text);
  if (found instanceof Problem) return { ids: null, isUnknown: true, problem: found };
  return { ids: found.categories.map(({ id }) => id), isUnknown: false, problem: found.problem ?? needed };
}
