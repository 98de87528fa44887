import type { Day } from '../../rates/day';
import { Problem } from '../words/problem';
import { findCategory } from './category';
import type { Marketplace } from '../marketplaces';
import { marketCategories } from './referral';

/**
 * The referral category that a text means, for fees which ask only what kind of product it is. null where the
 * marketplace has no list of categories at all: then no card can depend on one.
 */
export function categoryIdFor(market: Marketplace, text: string, day: Day): string | Problem | null {
  const index = marketCategories(market, day);
  if (index instanceof Problem) return null;
  const category = findCategory(index, text);
  return category instanceof Problem ? category : category.id;
}
