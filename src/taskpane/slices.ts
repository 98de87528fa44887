/** Thrown when a person presses Cancel. */
export class Cancelled extends Error {
  constructor() {
    super('cancelled');
    this.name = 'Cancelled';
  }
}

export function stopIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new Cancelled();
}

/** Longest stretch of work before the page gets a turn; far enough below 50 ms for the page's own work beside it. */
const SLICE_MS = 20;

/** Gives the page a turn: input, painting, timers. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

export interface SliceOptions {
  signal: AbortSignal;
  /** Share done, 0 to 1. */
  onProgress: (share: number) => void;
}

/**
 * Runs a generator that yields the share done, in slices that leave the page responsive. The page has a turn before the
 * first slice and after the last one too, so that neither adds to the work around the call.
 */
export async function runInSlices<T>(steps: Generator<number, T>, { signal, onProgress }: SliceOptions): Promise<T> {
  for (;;) {
    await nextTurn();
    stopIfCancelled(signal);
    const until = performance.now() + SLICE_MS;
    let step = steps.next();
    while (!step.done && performance.now() < until) step = steps.next();
    if (step.done) {
      await nextTurn();
      return step.value;
    }
    onProgress(step.value);
  }
}

/** Waits, or ends at once when cancelled. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(new Cancelled());
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal.addEventListener('abort', stop, { once: true });
  });
}
