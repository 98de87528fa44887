import type { Slot } from './slot';
import { messageOf } from './word-error';

/** Waits until the workbook keeps something. Where it cannot, the value holds while the pane is open, and that is said. */
export async function isKept(change: Promise<void>, slot: Slot): Promise<boolean> {
  try {
    await change;
    return true;
  } catch (error) {
    const why = messageOf(error);
    slot.say('error', (t) => t.own.notSaved(why));
    return false;
  }
}
