import { allSeries, cardOn, type Card, type Series } from '../../rates/store';
import type { Wording } from '../words/language';
import { amountsOf, type Amount } from './amounts';

/** One amount that is another one on this card than on the one before; null where it was or is not on the card. */
export interface AmountChange {
  what: Wording;
  before: Wording | null;
  after: Wording | null;
}

/** A card against the one before it; `before` is null for the first that is known, which changes nothing. */
export interface Change {
  card: Card;
  before: Card | null;
  amounts: readonly AmountChange[];
}

/** Cards that hold no amounts, or amounts that are no fee of Amazon. */
const NOT_COMPARED: ReadonlySet<string> = new Set(['size-tiers']);

/** What changed, card by card, the newest first: of one marketplace or, where none is named, of all. */
export function changes(marketplace: string | null = null): Change[] {
  return allSeries(
    (file) =>
      file.platform === 'amazon' &&
      file.marketplace !== null &&
      (marketplace === null || file.marketplace === marketplace) &&
      !NOT_COMPARED.has(file.fee),
  )
    .flatMap(changesOf)
    .sort((a, b) => b.card.from - a.card.from);
}

/** A series: every card against the known one before it, every season against the card it lies above. */
export function changesOf(series: Series): Change[] {
  const known = series.cards.filter((card) => card !== null);
  const standing = known.map((card, at) => change(card, known[at - 1] ?? null));
  const seasons = series.seasons.flatMap(({ first }) => {
    const { card } = cardOn(series, first);
    return card?.season ? [change(card, card.standing)] : [];
  });
  return [...standing, ...seasons];
}

function change(card: Card, before: Card | null): Change {
  return { card, before, amounts: before ? compare(amountsOf(before), amountsOf(card), card) : [] };
}

function compare(before: Map<string, Amount>, after: Map<string, Amount>, card: Card): AmountChange[] {
  const changed: AmountChange[] = [];
  for (const [key, { what, text }] of after) {
    const old = before.get(key);
    if (old?.text.en !== text.en) changed.push({ what, before: old?.text ?? null, after: text });
  }
  // A season lists only what it changes; what a standing card no longer lists has ended.
  if (card.season === null)
    for (const [key, { what, text }] of before) if (!after.has(key)) changed.push({ what, before: text, after: null });
  return changed;
}
