import type { App } from '../app';
import type { WriteCall } from '../sheet/write';
import { Cancelled } from '../slices';
import { messageBar, progress, type messagePlace } from './controls';
import { wordError } from './word-error';

type Place = ReturnType<typeof messagePlace>;

export interface TaskCall extends WriteCall {
  /** Says what is being done now. */
  say(text: string): void;
}

/**
 * Runs something that takes a while: shows progress with a working Cancel, says when Excel waits for a cell that is
 * being edited, and words what went wrong. Returns undefined where it did not come to an end.
 */
export async function runTask<T>(
  app: App,
  place: Place,
  text: string,
  work: (call: TaskCall) => Promise<T>,
): Promise<T | undefined> {
  const controller = new AbortController();
  let doing = text;
  const bar = progress(text, app.t.common.cancel, () => {
    controller.abort();
  });
  place.show(bar.element);
  bar.update(0);
  try {
    const result = await work({
      signal: controller.signal,
      onProgress: (share) => {
        bar.update(share);
      },
      onWaiting(isWaiting) {
        bar.update(0, isWaiting ? app.t.errors.cellEdit : doing);
        if (isWaiting) app.announce(app.t.errors.cellEdit);
      },
      say(words) {
        doing = words;
        bar.update(0, words);
      },
    });
    place.clear();
    return result;
  } catch (error) {
    place.show(messageBar(error instanceof Cancelled ? 'info' : 'error', wordError(error, app.t)));
    return undefined;
  }
}
