import { parseIsoDay } from '../../rates/day';
import type { MinimumOverride, Referral, ReferralRate } from '../../rates/schemas/referral';
import type { Card } from '../../rates/store';
import type { CategoryNames } from './names-of-categories';
import { findSeries } from './lookup';

export type KnownRate = Exclude<ReferralRate, { unknown: true }>;

/** A card with what it takes over from the card it is based on. null: the category exists, its rate is not known. */
export interface ReferralLines {
  lines: ReadonlyMap<string, KnownRate | null>;
  names: ReadonlyMap<string, CategoryNames>;
  minimum: number | null;
  overrides: readonly MinimumOverride[];
}

const NOTHING: ReferralLines = { lines: new Map(), names: new Map(), minimum: null, overrides: [] };
const resolvedCards = new WeakMap<Card, ReferralLines>();

/** Every rate of a card, its own and those it takes over. Made once and kept. */
export function referralLines(card: Card<Referral>): ReferralLines {
  let resolved = resolvedCards.get(card);
  if (!resolved) resolvedCards.set(card, (resolved = merge(card.value, baseLines(card))));
  return resolved;
}

/** False where a card takes rates over from another one that is not known. */
export function isComplete(card: Card<Referral>): boolean {
  if (!card.value.basedOn) return true;
  const base = baseCard(card);
  return base !== null && isComplete(base);
}

function baseLines(card: Card<Referral>): ReferralLines {
  const base = baseCard(card);
  return base ? referralLines(base) : NOTHING;
}

/** The card that a card is based on; null where it stands alone or that card is a gap. */
function baseCard(card: Card<Referral>): Card<Referral> | null {
  const base = card.value.basedOn;
  if (!base) return null;
  const series = findSeries<Referral>(card.platform, base.marketplace ?? card.marketplace, card.fee);
  return series?.cards[series.starts.indexOf(parseIsoDay(base.from))] ?? null;
}

function merge(value: Referral, base: ReferralLines): ReferralLines {
  const lines = new Map(base.lines);
  const names = new Map(base.names);
  for (const id of value.without ?? []) lines.delete(id);
  for (const line of value.rates) {
    const known = 'unknown' in line ? null : line;
    const categories = Array.isArray(line.categories)
      ? line.categories.map((id) => [id, []] as const)
      : Object.entries(line.categories);
    for (const [id, own] of categories) {
      lines.set(id, known);
      if (own.length) names.set(id, own);
    }
  }
  return {
    lines,
    names,
    minimum: value.minimum === undefined ? base.minimum : value.minimum,
    overrides: value.minimumOverrides ?? base.overrides,
  };
}
