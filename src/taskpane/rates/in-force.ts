import type { RateCardInfo } from '../core';

/** One line for each card in force: enough to see whether another one has taken its place. */
export function cardMarks(cards: readonly RateCardInfo[]): string[] {
  return cards.map(cardMark);
}

/** What tells a card from every other one. */
export function cardMark({ platform, marketplace, fee, scope, from }: RateCardInfo): string {
  return [platform, marketplace ?? '', fee, scope ?? '', from].join('|');
}

/**
 * Marketplaces (or platforms) for which other cards are in force now than when the marks were made: one has come, or one
 * has ended and nothing is known in its place.
 */
export function changedPlaces(before: readonly string[], now: readonly string[]): string[] {
  const missing = (from: readonly string[], among: ReadonlySet<string>) => from.filter((mark) => !among.has(mark));
  const changed = [...missing(now, new Set(before)), ...missing(before, new Set(now))];
  return [...new Set(changed.map(placeOfMark))];
}

function placeOfMark(mark: string): string {
  const [platform = '', marketplace = ''] = mark.split('|');
  return marketplace || platform;
}

/** The next day on which a card that is in force now ends, as far as is known; null where no end is known. */
export function nextEnd(cards: readonly RateCardInfo[]): string | null {
  const ends = cards.flatMap(({ until }) => (until ? [until] : [])).sort();
  return ends[0] ?? null;
}

/** The oldest day on which one of the cards was last compared with its source. */
export function oldestCheck(cards: readonly RateCardInfo[]): string | null {
  return cards.map(({ lastChecked }) => lastChecked).sort()[0] ?? null;
}
