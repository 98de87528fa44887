import type { Selected } from '../sheet/selection';
import type { Written } from '../sheet/write';
import { Shown } from '../ui/shown';
import { Slot } from '../ui/slot';
import type { Ending } from './analysis';

export interface BulkResult {
  ending: Ending;
  from: Selected;
  /** Null where no row had a result: a sheet of blanks would pass for an answer. */
  written: Written | null;
  /** Place in `ending.reasons` of the ones that an exchange rate cures. */
  curedByRate: ReadonlySet<number>;
}

/** What the SKU tab holds; it outlives a change of language. */
export class BulkStore {
  /** "" for today. */
  date = '';
  fx = '';
  isRateWrong = false;
  done: BulkResult | null = null;
  /** The reason whose rows are open, or -1. */
  openReason = -1;
  readonly messages: Slot;
  readonly rows: Shown;

  constructor(private readonly update: () => void) {
    this.messages = new Slot(update);
    this.rows = new Shown(update);
  }

  open(reason: number): void {
    this.openReason = this.openReason === reason ? -1 : reason;
    this.rows.reset();
    this.update();
  }
}
