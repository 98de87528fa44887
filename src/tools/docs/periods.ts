import path from 'node:path';
import { formatDay, parseIsoDay } from '../../rates/day';
import type { Note } from '../../rates/envelope';
import { checkRateFile, rateFiles } from '../compile-rates';
import type { Standing } from './labels';

type RateFile = ReturnType<typeof checkRateFile>;
type Series = RateFile['series'][number];
type Card = Exclude<NonNullable<Series['from'][string]>, { sameAs: string }>;

/** One dated card as the pages show it: when it holds, and how well it is known. */
export interface Period {
  platform: string;
  marketplace: string | null;
  fee: string;
  /** What the series answers for, e.g. "apparel, standard"; '' for everything. */
  scope: string;
  season: string | null;
  from: string;
  until: string | null;
  firstSeen: boolean;
  standing: Standing;
  lastChecked: string | null;
  /** Size tiers without a known fee, or amounts without a known value. */
  missing: string[];
  /** Of an account metric: somebody published a threshold. */
  hasThreshold: boolean;
  conflicts: string[];
  notes: readonly Note[];
  sources: { title: string; url: string | null }[];
  /** Further sources that agree with the card, and how many cells of it they were compared in. */
  seen: { sources: number; cells: number };
}

/** Every card of every file, in the order of the files and of the calendar. */
export function readPeriods(): Period[] {
  return rateFiles().flatMap(([file, text]) => {
    const checked = checkRateFile(path.basename(file), text);
    return checked.series.flatMap((series) => periodsOf(checked, series));
  });
}

function periodsOf(file: RateFile, series: Series): Period[] {
  const days = Object.keys(series.from).sort();
  const standing = days.map((from, at) => {
    const entry = series.from[from] ?? null;
    const card = entry && 'sameAs' in entry ? (series.from[entry.sameAs] as Card) : entry;
    const next = days[at + 1];
    return period(file, series, card, from, next ? dayBefore(next) : null, null);
  });
  const seasons = (series.seasons ?? []).map((s) => period(file, series, s.card, s.first, s.last, s.name));
  const isOver = (p: Period) => p.standing === 'unknown' && ENDS_WITH_NULL.has(p.fee);
  return [...standing.filter((p) => !isOver(p)), ...seasons].sort((a, b) => a.from.localeCompare(b.from));
}

function period(
  file: RateFile,
  series: Series,
  card: Card | null,
  from: string,
  until: string | null,
  season: string | null,
): Period {
  const missing = card ? missingParts(file.fee, card.value) : [];
  const isEmpty = missing.includes('all');
  return {
    platform: file.platform,
    marketplace: file.marketplace,
    fee: file.fee,
    scope: Object.values(series.when ?? {}).join(', '),
    season,
    from,
    until,
    firstSeen: card?.firstSeen ?? false,
    standing: card && !isEmpty ? card.confidence : 'unknown',
    lastChecked: card?.lastChecked ?? null,
    missing: isEmpty ? [] : missing,
    hasThreshold: Boolean((card?.value as { threshold?: unknown } | undefined)?.threshold),
    conflicts: card?.conflicts ?? [],
    notes: card?.notes ?? [],
    sources: (card?.sources ?? []).map((key) => file.sources[key]!),
    seen: {
      sources: new Set(card?.seen?.map(({ source }) => source)).size,
      cells: (card?.seen ?? []).reduce((sum, { cells }) => sum + cells, 0),
    },
  };
}

/** Fees whose cards name an amount that nobody published with null; elsewhere null means "none". */
const NULL_IS_UNKNOWN = new Set(['fulfilment', 'selling-plan', 'membership', 'aged-inventory']);

/** Fees that Amazon took back: their null means that there is none. */
const ENDS_WITH_NULL = new Set(['low-price-discount']);

/** Names of the parts of a card whose amounts nobody published; "all" where that is every part. */
function missingParts(fee: string, value: unknown): string[] {
  const card = value as Record<string, unknown>;
  if (!NULL_IS_UNKNOWN.has(fee)) return [];
  const entries = Object.entries((card['tiers'] ?? card) as Record<string, unknown>);
  const unknown = entries.filter(([, part]) => part === null).map(([name]) => name);
  if (unknown.length === entries.length && !card['keepsOthers']) return ['all'];
  const inPart = entries.filter(([name, part]) => !unknown.includes(name) && hasOpenAmount(part));
  return [...unknown, ...inPart.map(([name]) => `${name} (in part)`)];
}

/** A band, or a price column of a band, without a known amount. */
function hasOpenAmount(part: unknown): boolean {
  if (!Array.isArray(part)) return false;
  return (part as { fee?: unknown; rate?: unknown }[]).some(
    ({ fee, rate }) => fee === null || rate === null || (Array.isArray(fee) && fee.includes(null)),
  );
}

function dayBefore(day: string): string {
  return formatDay(parseIsoDay(day) - 1);
}

/** The day the pages are written for: the last one on which anybody compared a card with its source. */
export function referenceDay(periods: readonly Period[]): string {
  return periods.reduce((latest, p) => (p.lastChecked && p.lastChecked > latest ? p.lastChecked : latest), '');
}

/** Days from the last check to the day the pages are written for; null where nobody checked. */
export function ageOf(p: Period, day: string): number | null {
  return p.lastChecked === null ? null : parseIsoDay(day) - parseIsoDay(p.lastChecked);
}

/** True where the period answers on that day. */
export function holdsOn(p: Period, day: string): boolean {
  return p.from <= day && (p.until === null || day <= p.until);
}
