import { Shown } from '../ui/shown';
import { Slot } from '../ui/slot';

/** What the rate-card tab holds; it outlives a change of language. */
export class RatesStore {
  /** "" for today. */
  day = '';
  /** Marketplace or platform; null until the usual marketplace is filled in, "" for all. */
  place: string | null = null;
  fee = '';
  readonly shown: Shown;
  readonly messages: Slot;

  constructor(update: () => void) {
    this.shown = new Shown(update);
    this.messages = new Slot(update);
  }
}
