/** Days are Excel serial numbers (1900 date system): whole numbers, comparable, no time zone. */
export type Day = number;

const UNIX_EPOCH: Day = 25569;
const MS_PER_DAY = 86_400_000;

/** `dayOf(2026, 11, 22)` is 46348. Months are 1 to 12. Returns null for a day that does not exist. */
export function dayOf(year: number, month: number, date: number): Day | null {
  const ms = Date.UTC(year, month - 1, date);
  const made = new Date(ms);
  const exists = made.getUTCFullYear() === year && made.getUTCMonth() === month - 1 && made.getUTCDate() === date;
  return exists ? ms / MS_PER_DAY + UNIX_EPOCH : null;
}

/** `parseIsoDay("2026-11-22")` is 46348. For rate cards only: it throws on anything that is not an ISO day. */
export function parseIsoDay(text: string): Day {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const day = match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : null;
  if (day === null) throw new Error(`not an ISO day: ${text}`);
  return day;
}

/** `formatDay(46348)` is "2026-11-22". */
export function formatDay(day: Day): string {
  return new Date((day - UNIX_EPOCH) * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Calendar month (1 to 12) of a day. */
export function monthOf(day: Day): number {
  return new Date((day - UNIX_EPOCH) * MS_PER_DAY).getUTCMonth() + 1;
}

/** First day of the month that lies `months` after the month of `day`. */
export function firstOfMonth(day: Day, months = 0): Day {
  const at = new Date((day - UNIX_EPOCH) * MS_PER_DAY);
  return Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + months, 1) / MS_PER_DAY + UNIX_EPOCH;
}
