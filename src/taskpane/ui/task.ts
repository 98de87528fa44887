import type { App } from '../app';
import type { WriteCall } from '../sheet/write';
import { Cancelled } from '../slices';
import type { Slot, Words } from './slot';
import { wordError } from './word-error';

export interface TaskCall extends WriteCall {
  /** Says what is being done now. */
  say(words: Words): void;
}

/**
 * Runs something that takes a while: shows progress with a working Cancel, says when Excel waits for a cell that is
 * being edited, and words what went wrong. Returns undefined where it did not come to an end.
 */
export async function runTask<T>(
  app: App,
  slot: Slot,
  words: Words,
  work: (call: TaskCall) => Promise<T>,
): Promise<T | undefined> {
  const controller = new AbortController();
  const cancel = () => {
    controller.abort();
  };
  let doing = words;
  const show = (share: number, now = doing) => {
    slot.show({ kind: 'progress', words: now, share, cancel });
  };
  show(0);
  try {
    const result = await work({
      signal: controller.signal,
      onProgress: show,
      onWaiting(isWaiting) {
        show(0, isWaiting ? (t) => t.errors.cellEdit : doing);
        if (isWaiting) app.announce(app.t.errors.cellEdit);
      },
      say(now) {
        doing = now;
        show(0);
      },
    });
    slot.clear();
    return result;
  } catch (error) {
    slot.say(error instanceof Cancelled ? 'info' : 'error', (t) => wordError(error, t));
    return undefined;
  }
}
