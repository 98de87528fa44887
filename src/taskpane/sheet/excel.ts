import { pause, stopIfCancelled } from '../slices';
import { isCellBeingEdited, LeftBehind } from './errors';

const RETRY_MS = 1000;
const MOST_TRIES = 3;

export interface ExcelCall {
  signal: AbortSignal;
  /** Called when Excel refuses because a cell is being edited; the call is then repeated until it is taken. */
  onWaiting: (isWaiting: boolean) => void;
}

/**
 * `Excel.run`, repeated while the person edits a cell. Excel refuses the whole batch then, so `work` may be run again
 * as long as it writes nothing before its first sync.
 */
export async function inExcel<T>(call: ExcelCall, work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  let waited = false;
  for (;;) {
    stopIfCancelled(call.signal);
    try {
      const result = await Excel.run(work);
      if (waited) call.onWaiting(false);
      return result;
    } catch (error) {
      if (!isCellBeingEdited(error)) throw error;
      waited = true;
      call.onWaiting(true);
      await pause(RETRY_MS, call.signal);
    }
  }
}

/**
 * Does the work; when it fails or is cancelled, takes back what it did and passes the reason on. What failed may have
 * been done all the same, its answer lost; so `takeBack` looks at what is there. It is tried again where Excel fails
 * then too, and goes on after a cancel.
 */
export async function orTakeBack<T>(
  { address, takeBack }: { address: string; takeBack: (call: ExcelCall, reason: unknown) => Promise<void> },
  call: ExcelCall,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (reason) {
    if (!(await isDone(call, (undoing) => takeBack(undoing, reason)))) throw new LeftBehind(address, reason);
    throw reason;
  }
}

/** Whether what must be done, also after a cancel, is done at last; tried again where Excel fails. */
export async function isDone(call: ExcelCall, work: (undoing: ExcelCall) => Promise<void>): Promise<boolean> {
  const undoing: ExcelCall = { signal: new AbortController().signal, onWaiting: call.onWaiting };
  for (let tries = 1; ; tries += 1) {
    try {
      await work(undoing);
      return true;
    } catch {
      if (tries === MOST_TRIES) return false;
      await pause(RETRY_MS, undoing.signal);
    }
  }
}
