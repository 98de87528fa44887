import type { App } from '../app';
import { recalculateAll } from '../sheet/recalculate';
import { isoDay } from '../today';
import type { Slot } from '../ui/slot';
import { runTask } from '../ui/task';
import { cardMarks, changedPlaces } from './in-force';

/** Calculates all formulas anew and remembers with the workbook which cards that was done with. */
export async function recalculate(app: App, slot: Slot): Promise<void> {
  const isDone = await runTask(
    app,
    slot,
    (t) => t.rates.recalculating,
    async (call) => {
      await recalculateAll(call);
      return true;
    },
  );
  if (!isDone) return;
  await remember(app);
  const day = isoDay(app.today);
  slot.say('success', (t) => t.rates.recalculated(day));
}

/**
 * The pane has written formulas. Where the workbook remembers nothing yet, it remembers the cards of today: all else in
 * it is at least as old, so a later day is compared with this one.
 */
export async function rememberWritten(app: App): Promise<void> {
  if (app.host.isExcel && !app.preferences.seenCards) await remember(app);
}

async function remember(app: App): Promise<void> {
  try {
    await app.preferences.setSeenCards(app.today, marksNow(app));
  } catch {
    // The formulas are new all the same; a read-only workbook cannot remember it.
  }
}

export interface Stale {
  /** The day of the last calculation that the workbook remembers. */
  day: string;
  places: readonly string[];
}

/** Says where the workbook was last calculated with other cards than those in force today; null where that is not known. */
export function staleness(app: App): Stale | null {
  const seen = app.preferences.seenCards;
  if (!seen || seen.day === app.today) return null;
  const places = changedPlaces(seen.cards, marksNow(app));
  return places.length > 0 ? { day: isoDay(seen.day), places } : null;
}

function marksNow({ core, today, language }: App): string[] {
  return cardMarks(core.rateCards(isoDay(today), language));
}
