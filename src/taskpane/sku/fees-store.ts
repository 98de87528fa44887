import type { FeeCheck } from '../core';
import type { Selected } from '../sheet/selection';
import type { Written } from '../sheet/write';
import { Shown } from '../ui/shown';
import { Slot } from '../ui/slot';

export interface FeesResult {
  check: FeeCheck;
  day: number;
  from: Selected | null;
  /** The seller's own list took part. */
  hasOwn: boolean;
  written: Written | null;
}

/** What the check of Amazon's fees holds. */
export class FeesStore {
  text = '';
  result: FeesResult | null = null;
  readonly messages: Slot;
  readonly rows: Shown;

  constructor(update: () => void) {
    this.messages = new Slot(update);
    this.rows = new Shown(update);
  }
}
