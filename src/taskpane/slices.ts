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

/** Runs a generator that yields the share done, in slices that leave the page responsive. */
export async function runInSlices<T>(steps: Generator<number, T>, { signal, onProgress }: SliceOptions): Promise<T> {
  for (;;) {
    stopIfCancelled(signal);
    const until = performance.now() + SLICE_MS;
    let step = steps.next();
    while (!step.done && performance.now() < until) step = steps.next();
    if (step.done) return step.value;
    onProgress(step.value);
    await nextTurn();
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
