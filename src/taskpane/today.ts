const UNIX_EPOCH = 25569;
const MS_PER_DAY = 86_400_000;

/** Today on the person's own calendar, as Excel counts days. */
export function today(now = new Date()): number {
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / MS_PER_DAY + UNIX_EPOCH;
}

/** `isoDay(46348)` is "2026-11-22". */
export function isoDay(day: number): string {
  return new Date((day - UNIX_EPOCH) * MS_PER_DAY).toISOString().slice(0, 10);
}
