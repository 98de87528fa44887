import type { Written } from '../sheet/write';
import { Shown } from '../ui/shown';
import { Slot } from '../ui/slot';
import type { Analysis } from './analysis';

/** What the SKU tab holds; it outlives a change of language. */
export class BulkStore {
  /** "" for today. */
  date = '';
  fx = '';
  done: { analysis: Analysis; written: Written } | null = null;
  readonly messages: Slot;
  readonly problems: Shown;

  constructor(update: () => void) {
    this.messages = new Slot(update);
    this.problems = new Shown(update);
  }
}
