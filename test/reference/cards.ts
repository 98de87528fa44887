import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { dayBefore, daysLater, type IsoDay } from './calendar';
import { notKnown } from './not-known';

/** The rate cards as their authors wrote them, read row by row. Shares nothing with src. */

const RATES = path.resolve(__dirname, '../../src/rates');

/** docs/known-limits.md: "Carried forward … for 400 days after it was last checked." */
const CARRIED_DAYS = 400;

export type Json = Record<string, unknown>;

export interface Series {
  when?: Record<string, string>;
  from: Record<IsoDay, Json | null>;
  seasons?: { name: string; first: IsoDay; last: IsoDay; card: Json | null }[];
}

/** A card in force, with the words to name it in a report. */
export interface InForce {
  value: Json;
  confidence: string;
  label: string;
  /** What a season lies above. */
  standing: InForce | null;
}

/** Amazon's storage network in Central Europe has a table of its own for fulfilment; for the rest it is Germany. */
const NETWORK_OF: Record<string, string> = { 'DE-CEP': 'DE' };

const files = new Map<string, Json | null>();

function readFile(platform: string, folder: string | null, fee: string): Json | null {
  const file = path.join(RATES, platform, folder === null ? '' : folder.toLowerCase(), `${fee}.json`);
  if (!files.has(file)) files.set(file, existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Json) : null);
  return files.get(file)!;
}

/** The file of a fee: the marketplace's own, else that of the marketplace whose network it is. */
export function seriesOf(market: string, fee: string): Series[] {
  const file = readFile('amazon', market, fee) ?? readFile('amazon', NETWORK_OF[market] ?? market, fee);
  return (file?.series ?? []) as Series[];
}

export function alibabaSeries(file: string): Series[] {
  return (readFile('alibaba', null, file)?.series ?? []) as Series[];
}

export function marketFolders(): string[] {
  return readdirSync(path.join(RATES, 'amazon')).map((folder) => folder.toUpperCase());
}

export function withSame(series: Series, day: IsoDay): Json | null {
  const entry = series.from[day];
  if (entry === undefined) throw new Error(`no card of ${day}`);
  return entry !== null && typeof entry.sameAs === 'string' ? series.from[entry.sameAs]! : entry;
}

/** The day on which the standing card of `day` started. */
export function startBefore(series: Series, day: IsoDay): IsoDay | null {
  return (
    Object.keys(series.from)
      .sort()
      .filter((start) => start <= day)
      .at(-1) ?? null
  );
}

const carried = new Map<IsoDay, IsoDay>();

function lastDayOf(card: Json): IsoDay {
  const checked = card.lastChecked as string;
  if (!carried.has(checked)) carried.set(checked, daysLater(checked, CARRIED_DAYS));
  return carried.get(checked)!;
}

function fresh(card: Json | null, label: string, day: IsoDay, standing: InForce | null): InForce | null {
  if (card === null || day > lastDayOf(card)) return null;
  return { value: card.value as Json, confidence: card.confidence as string, label, standing };
}

/** The card of a series on a day, or null where none answers. */
export function onDay(series: Series, name: string, day: IsoDay): InForce | null {
  const start = startBefore(series, day);
  const standing = start === null ? null : fresh(withSame(series, start), `${name} ${start}`, day, null);
  const season = series.seasons?.find(({ first, last }) => first <= day && day <= last);
  if (!season) return standing;
  return fresh(season.card, `${name} ${season.name} ${season.first}`, day, standing);
}

/** The card that answers, or "not known". `when`: which series of the file. */
export function card(market: string, fee: string, day: IsoDay, when: Record<string, string> = {}): InForce {
  return cardOrNull(market, fee, day, when) ?? notKnown(`no ${fee} card for ${market} on ${day}`);
}

export function cardOrNull(
  market: string,
  fee: string,
  day: IsoDay,
  when: Record<string, string> = {},
): InForce | null {
  const series = seriesOf(market, fee).find((one) => sameKeys(one.when ?? {}, when));
  return series ? onDay(series, [market, fee, ...Object.values(when)].join(' '), day) : null;
}

export function has(market: string, fee: string, when: Record<string, string> = {}): boolean {
  return seriesOf(market, fee).some((one) => sameKeys(one.when ?? {}, when));
}

function sameKeys(a: Record<string, string>, b: Record<string, string>): boolean {
  return Object.keys({ ...a, ...b }).every((key) => a[key] === b[key]);
}

/** Every day on which something about a series changes, and the days around it: first days, season ends, carried ends. */
export function daysOfChange(series: Series): IsoDay[] {
  const days = new Set<IsoDay>();
  const around = (day: IsoDay) => [dayBefore(day), day].forEach((each) => days.add(each));
  Object.keys(series.from).forEach(around);
  for (const { first, last } of series.seasons ?? []) {
    around(first);
    around(daysLater(last, 1));
  }
  return [...days].sort();
}
