import { pause, stopIfCancelled } from '../slices';
import { isCellBeingEdited } from './errors';

const RETRY_MS = 1000;

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
