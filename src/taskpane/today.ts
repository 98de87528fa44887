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

/** `dayOf("2026-11-22")` is 46348; null where it is no day. */
export function dayOf(iso: string): number | null {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? Date.parse(`${iso}T00:00:00Z`) : NaN;
  return Number.isNaN(ms) ? null : ms / MS_PER_DAY + UNIX_EPOCH;
}

/** Milliseconds to the next midnight on the person's own calendar. */
function untilMidnight(now = new Date()): number {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime() - now.getTime();
}

/** Calls back whenever a new day has begun. A computer that slept through midnight is noticed when the pane is looked at. */
export function onNextDay(changed: () => void): void {
  let known = today();
  const look = () => {
    const now = today();
    if (now === known) return;
    known = now;
    changed();
  };
  const wait = () => {
    setTimeout(() => {
      look();
      wait();
    }, untilMidnight() + 1000);
  };
  wait();
  window.addEventListener('focus', look);
  document.addEventListener('visibilitychange', look);
}
