import { formatDay, type Day } from '../../rates/day';
import type { Band } from '../../rates/schemas/bands';
import type { SippDiscount } from '../../rates/schemas/fba';
import type { Card } from '../../rates/store';
import { FEE_NAMES } from '../cards/fee-names';
import { tierName } from '../cards/tier-names';
import type { Marketplace } from '../marketplaces';
import { fromMinor, type Minor } from '../money';
import type { Trace } from '../cards/trace';
import { Problem, unknown } from '../words/problem';
import { bandFee, bandOf, bandTable, type BandTable } from './bands';
import { amazonCard, amazonSeries } from './cards';
import type { TierRule } from './size-tier';
import { words } from './words';

export type FeeProgram = 'standard' | 'lowPrice' | 'selected';

type Tables = ReadonlyMap<string, BandTable | null>;

/** What Amazon takes off for an item that ships in its own packaging, with the table of each programme. */
export interface SippRule {
  card: Card<SippDiscount>;
  tables: Readonly<Record<FeeProgram, Tables>>;
}

/** The discount table of a day; a Problem where none is known: an item that ships in its own packaging has no fee then. */
export function sippRule(market: Marketplace, goods: string, day: Day): SippRule | Problem {
  const byGoods = amazonSeries(market, 'sipp-discount').some(({ when }) => when['goods'] !== undefined);
  const card = amazonCard<SippDiscount>(market, 'sipp-discount', day, byGoods ? { goods } : {});
  if (card instanceof Problem)
    return unknown('sippUnknown', { place: market.name, day: formatDay(day), fee: FEE_NAMES['sipp-discount'] });
  const { tiers, lowPrice = tiers, selected = tiers } = card.value;
  const tablesOf = (table: Readonly<Record<string, Band[] | null>>): Tables =>
    new Map(Object.entries(table).map(([id, bands]) => [id, bands && bandTable(bands, 1, market.digits)]));
  return { card, tables: { standard: tablesOf(tiers), lowPrice: tablesOf(lowPrice), selected: tablesOf(selected) } };
}

/** The discount of one unit, in minor units; NaN where the table leaves it open. */
export function sippDiscount(
  rule: SippRule,
  market: Marketplace,
  program: FeeProgram,
  { tier }: TierRule,
  weight: number,
  trace?: Trace,
): Minor {
  const table = rule.tables[program].get(tier.id);
  const band = table ? bandOf(table, weight) : -1;
  const amount = table && band >= 0 ? bandFee(table, band, 0, weight) : NaN;
  if (amount !== amount)
    return trace ? trace.fail(unknown('sippTierUnknown', { tier: tierName(tier), place: market.name })) : NaN;
  if (amount > 0) trace?.add(words.sipp, -fromMinor(amount, market.digits), words.sippRule, rule.card);
  return amount;
}
