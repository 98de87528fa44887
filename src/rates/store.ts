import { FILES, LEFT_OUT, SOURCES } from '../../build/generated/cards';
import {
  fileKey,
  filePlace,
  LeftOut,
  type CompiledCard,
  type CompiledSeries,
  type CompiledSource,
  type FilePlace,
} from './compiled';
import { parseIsoDay, type Day } from './day';
import type { Confidence, Note } from './envelope';
import { bestSource, type Source } from './sources';

export type { Source };

/** A dated value of one fee, with the days it answers for and where it comes from. */
export interface Card<T = unknown> {
  platform: string;
  marketplace: string | null;
  fee: string;
  when: Readonly<Record<string, string>>;
  value: T;
  confidence: Confidence;
  lastChecked: Day;
  from: Day;
  /** Last day, where one is known: the day before the next card, or the end of a season. */
  until: Day | null;
  /** The first day is when the card was first seen, not when it began. */
  firstSeen: boolean;
  season: string | null;
  /** For a season: the card that resumes after it and keeps what the season does not list. */
  standing: Card<T> | null;
  sources: readonly Source[];
  /** Sources disagree about a part of it; the page of known limits says what each says. */
  disputed: boolean;
  notes: readonly Note[];
  /** Why the card leaves amounts open, and what to do. */
  gap: Note | null;
}

export interface Series<T = unknown> {
  platform: string;
  marketplace: string | null;
  fee: string;
  when: Readonly<Record<string, string>>;
  starts: readonly Day[];
  cards: readonly (Card<T> | null)[];
  seasons: readonly { name: string; first: Day; last: Day; card: Card<T> | null }[];
}

/** A card answers for days after it was last checked, but not for ever. */
export const CARRY_FORWARD_DAYS = 400;
/** For so long after the check a figure is as good as new; from the next day on people are told that it is carried forward. */
export const FRESH_DAYS = 90;

const decoded = new Map<string, readonly Series[]>();
const NONE: readonly Series[] = [];

/** All series of one fee: `seriesOf("amazon", "US", "fulfilment")`. A file is parsed when it is first asked for, and kept. */
export function seriesOf<T>(platform: string, marketplace: string | null, fee: string): readonly Series<T>[] {
  return decode(fileKey(platform, marketplace, fee)) as readonly Series<T>[];
}

/** Every series of the files that are wanted, in the order of the files; the others are not parsed. */
export function allSeries(isWanted: (file: FilePlace) => boolean = () => true): readonly Series[] {
  return [...Object.keys(FILES), ...LEFT_OUT].filter((key) => isWanted(filePlace(key))).flatMap(decode);
}

/** Every card that answers on a day, in the order of the files. */
export function cardsInForce(day: Day): Card[] {
  return allSeries().flatMap((series) => {
    const { card } = cardOn(series, day);
    return card ? [card] : [];
  });
}

export type Found<T> =
  | { card: Card<T> }
  /** No card holds that day: before the first, in a gap, or in a season nobody published. */
  | { card: null; tooOld: null }
  | { card: null; tooOld: Card<T> };

/** The card of a series in force on a day. */
export function cardOn<T>(series: Series<T>, day: Day): Found<T> {
  const season = series.seasons.find((s) => day >= s.first && day <= s.last);
  const card = season ? season.card && above(season.card, standingOn(series, day)) : standingOn(series, day);
  if (!card) return { card: null, tooOld: null };
  return day > card.lastChecked + CARRY_FORWARD_DAYS ? { card: null, tooOld: card } : { card };
}

const seasonCards = new WeakMap<Card, Map<Card | null, Card>>();

/** A season keeps what it does not list from the card it lies above, and that card may change while the season lasts. */
function above<T>(season: Card<T>, standing: Card<T> | null): Card<T> {
  let over = seasonCards.get(season);
  if (!over) seasonCards.set(season, (over = new Map<Card | null, Card>()));
  let card = over.get(standing);
  if (!card) over.set(standing, (card = { ...season, standing }));
  return card as Card<T>;
}

/** The source to show where there is room for one. */
export function mainSource(card: Card): Source {
  return bestSource(card.sources);
}

/** Days since anybody last compared the card with its source; 0 for a day before that. */
export function ageInDays(card: Card, day: Day): number {
  return Math.max(0, day - card.lastChecked);
}

/** True where nobody has compared the card with its source for so long that a reader should know. */
export function isCarriedForward(card: Card, day: Day): boolean {
  return ageInDays(card, day) > FRESH_DAYS;
}

/** The first day after `day` on which something else answers: a card starts, a season begins or ends. null: none is known. */
export function nextChange(series: Series, day: Day): Day | null {
  const turns = [...series.starts, ...series.seasons.flatMap(({ first, last }) => [first, last + 1])];
  const later = turns.filter((turn) => turn > day);
  return later.length ? Math.min(...later) : null;
}

/** The same for a card that answers: the first later day on which something else does. */
export function nextChangeOf(card: Card, day: Day): Day | null {
  const series = seriesOf(card.platform, card.marketplace, card.fee).find(({ when }) => when === card.when);
  return series ? nextChange(series, day) : null;
}

function standingOn<T>(series: Series<T>, day: Day): Card<T> | null {
  let at = series.starts.length - 1;
  while (at >= 0 && series.starts[at]! > day) at--;
  return at < 0 ? null : series.cards[at]!;
}

function decode(key: string): readonly Series[] {
  let series = decoded.get(key);
  if (!series) {
    const text = FILES[key];
    const place = filePlace(key);
    if (text === undefined) {
      if (LEFT_OUT.includes(key)) throw new LeftOut(place);
      return NONE;
    }
    series = (JSON.parse(text) as CompiledSeries[]).map((one) => decodeSeries(place, one));
    decoded.set(key, series);
  }
  return series;
}

let sources: readonly Source[] | undefined;

function sourceAt(place: number): Source {
  sources ??= (JSON.parse(SOURCES) as CompiledSource[]).map(([title, url]) => ({ title, url }));
  return sources[place]!;
}

function decodeSeries({ platform, marketplace, fee }: FilePlace, series: CompiledSeries): Series {
  const { when = {} } = series;
  const starts = series.from.map(([day]) => parseIsoDay(day));
  const make = (card: CompiledCard, from: Day, until: Day | null, season: string | null): Card => ({
    platform,
    marketplace,
    fee,
    when,
    value: card.value,
    confidence: card.confidence,
    lastChecked: parseIsoDay(card.checked),
    from,
    until,
    firstSeen: card.firstSeen === true,
    season,
    standing: null,
    sources: card.sources.map(sourceAt),
    disputed: card.disputed === true,
    notes: card.notes ?? [],
    gap: card.gap ?? null,
  });
  const cards = series.from.map(([, entry], at) => {
    const card = typeof entry === 'number' ? (series.from[entry]![1] as CompiledCard) : entry;
    const next = starts[at + 1];
    return card && make(card, starts[at]!, next === undefined ? null : next - 1, null);
  });
  const seasons = (series.seasons ?? []).map(([name, firstDay, lastDay, card]) => {
    const first = parseIsoDay(firstDay);
    const last = parseIsoDay(lastDay);
    return { name, first, last, card: card && make(card, first, last, name) };
  });
  return { platform, marketplace, fee, when, starts, cards, seasons };
}

/** The days a series answers for, as spans; an open end is null. Used to say what IS known. */
export function knownSpans(series: Series): { from: Day; until: Day | null }[] {
  const spans: { from: Day; until: Day | null }[] = [];
  const add = (from: Day, until: Day | null) => spans.push({ from, until });
  const unknown = series.seasons.filter((s) => s.card === null).sort((a, b) => a.first - b.first);
  series.cards.forEach((card, at) => {
    if (!card) return;
    let from = series.starts[at]!;
    for (const gap of unknown) {
      if (gap.last < from || (card.until !== null && gap.first > card.until)) continue;
      if (gap.first > from) add(from, gap.first - 1);
      from = gap.last + 1;
    }
    if (card.until === null || from <= card.until) add(from, card.until);
  });
  for (const season of series.seasons) if (season.card) add(season.first, season.last);
  return joined(spans);
}

/** Spans that touch or overlap are one. */
function joined(spans: readonly { from: Day; until: Day | null }[]): { from: Day; until: Day | null }[] {
  const known: { from: Day; until: Day | null }[] = [];
  for (const { from, until } of [...spans].sort((a, b) => a.from - b.from)) {
    const last = known[known.length - 1];
    if (!last || (last.until !== null && last.until + 1 < from)) known.push({ from, until });
    else if (last.until !== null) last.until = until === null ? null : Math.max(last.until, until);
  }
  return known;
}
