import type { IsoDay } from './calendar';
import { cardOrNull, type Json } from './cards';
import { orNull } from './not-known';
import { ratesOf } from './referral';

/** A day on which every marketplace has a referral card: people name categories also for days that have none. */
const NAMED_ON: IsoDay = '2026-11-25';

/** The categories of a day, in the order of the card; none where no card answers. */
export function categoriesOn(market: string, day: IsoDay): string[] {
  return orNull(() => [...ratesOf(market, day).keys()]) ?? [];
}

/** One category for every way in which a fulfilment card treats them: plain first. */
export function categoryKinds(market: string, day: IsoDay): string[] {
  const onDay = categoriesOn(market, day);
  const known = onDay.length > 0 ? onDay : categoriesOn(market, NAMED_ON);
  const lists = ['selected', 'low-price'].flatMap((program) => {
    const value = cardOrNull(market, 'fulfilment', day, { program })?.value;
    const restricted = (value?.restricted ?? {}) as Json;
    return [value?.categories, restricted.categories, restricted.unclear].filter(Boolean) as string[][];
  });
  const storageRows = (cardOrNull(market, 'storage', day)?.value.rates ?? []) as Json[];
  lists.push(...storageRows.flatMap(({ categories }) => (categories ? [categories as string[]] : [])));
  const kindOf = (category: string) => lists.map((list) => list.includes(category)).join();
  const kinds = new Map<string, string>();
  for (const category of known) if (!kinds.has(kindOf(category))) kinds.set(kindOf(category), category);
  const plain = kinds.get(lists.map(() => false).join());
  return [...new Set([...(plain ? [plain] : []), ...kinds.values()])];
}
