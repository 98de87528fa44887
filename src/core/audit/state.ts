import type { Day } from '../../rates/day';
import type { Meaning } from '../metrics/registry';
import type { Found } from './found';
import type { Table } from './header';
import { Named } from './named';

/** A name waits this many lines for its value, as on a copied web page. */
const PATIENCE = 6;

/** Where the reading of a paste stands. */
export class ReadState {
  table: Table | null = null;
  named: Named | null = null;
  /** "Seller fulfilled | Fulfilled by Amazon" above the values, in their order. */
  fulfilments: readonly string[] = [];

  constructor(
    readonly found: Found,
    readonly today: Day,
    readonly decimalComma: boolean,
  ) {}

  open(label: string, meanings: readonly Meaning[], line: number, text: string): Named {
    this.leave();
    this.named = new Named(label, meanings, line, text);
    return this.named;
  }

  /** The name that still waits; one line older. */
  current(): Named | null {
    if (this.named && ++this.named.age > PATIENCE) this.leave();
    return this.named;
  }

  /** Another name begins, or nothing follows: the last one is settled. */
  leave(): void {
    const { named } = this;
    this.named = null;
    named?.settle(this.found, this.fulfilments);
  }
}
