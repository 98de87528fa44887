import type { Day } from '../../rates/day';
import type { Meaning } from '../metrics/registry';
import type { Found } from './found';
import type { Table } from './header';
import { Named } from './named';
import { LONGEST_LABEL } from './values';
import { isCases, isFulfilment, isLight, isLink, isRateLike } from './words';

/** A name waits this many lines for its value, as on a copied web page. */
const PATIENCE = 6;

/** Where the reading of a paste stands. */
export class ReadState {
  table: Table | null = null;
  named: Named | null = null;
  /** "Seller fulfilled | Fulfilled by Amazon" above the values, in their order. */
  fulfilments: readonly string[] = [];

  /** Words on a line of their own: a title, or a name that is not known, whose values follow. */
  private heading: { text: string; line: number } | null = null;

  constructor(
    readonly found: Found,
    readonly today: Day,
    readonly decimalComma: boolean,
  ) {}

  open(label: string, meanings: readonly Meaning[], line: number, text: string): Named {
    this.leave();
    this.heading = null;
    this.named = new Named(label, meanings, line, text);
    return this.named;
  }

  /**
   * A line of words alone. Where it looks like a name, or the name above it has its value already, what follows is no
   * longer about the name above it.
   */
  readWords(text: string, line: number): void {
    const words = text.trim();
    if (words.length > LONGEST_LABEL || isFulfilment(words) || isLight(words) || isLink(words)) return;
    const { named } = this;
    if (named && !named.isAnswered && !isRateLike(words) && !isCases(words)) return;
    this.leave();
    this.heading = { text: words, line };
  }

  /** A measurement without a name: it belongs to the words above it, which nobody knows. */
  refuseBelowWords(text: string): void {
    const { heading } = this;
    if (!heading) return;
    this.heading = null;
    this.found.refuseUnknown(heading.line, `${heading.text} | ${text}`, heading.text);
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
