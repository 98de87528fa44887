import type { Day } from '../../rates/day';
import type { Meaning } from '../metrics/registry';
import type { Found } from './found';
import type { Table } from './header';
import { Named } from './named';
import { nameInWords } from './observation';
import { LONGEST_LABEL, tidyLabel } from './values';
import { invalid } from '../words/problem';

/** A name waits this many lines for its value, as on a copied web page. */
const PATIENCE = 6;

/** Where the reading of a paste stands. */
export class ReadState {
  table: Table | null = null;
  named: Named | null = null;
  /** "Seller fulfilled | Fulfilled by Amazon" above the values, in their order. */
  fulfilments: readonly string[] = [];

  /** Words that may be a name nobody knows, and how many lines ago: the value below them is listed as not read. */
  private unknown: { label: string; line: number; age: number } | null = null;

  constructor(
    readonly found: Found,
    readonly today: Day,
    readonly decimalComma: boolean,
  ) {}

  open(label: string, meanings: readonly Meaning[], line: number, text: string): Named {
    this.leave();
    this.unknown = null;
    this.named = new Named(label, meanings, line, text);
    return this.named;
  }

  /** The name that still waits; one line older. */
  current(): Named | null {
    if (this.named && ++this.named.age > PATIENCE) this.leave();
    if (this.unknown && ++this.unknown.age > PATIENCE) this.unknown = null;
    return this.named;
  }

  /** Words that are no known name end what belongs to the name above them. */
  beginUnknown(label: string, line: number): void {
    this.leave();
    this.unknown = { label: tidyLabel(label), line, age: 0 };
  }

  /** A value under words that nobody knows: said once, with the words. */
  refuseUnderUnknown(text: string): void {
    if (!this.unknown) return;
    const { label, line } = this.unknown;
    this.unknown = null;
    this.found.refuseUnknown(line, `${label} | ${text}`, label);
  }

  /** A name that is that of a target, a plan or a part: what stands behind it is no value of the metric. */
  refuseNotOwn(meanings: readonly Meaning[], line: number, label: string): void {
    this.named = null;
    const problem = invalid('metricNotOwn', {
      metric: nameInWords(meanings, label),
      text: label.slice(0, LONGEST_LABEL),
    });
    this.found.bare.push({ line, meanings, text: label, problem });
  }

  /** Another name begins, or nothing follows: the last one is settled. */
  leave(): void {
    const { named } = this;
    this.named = null;
    named?.settle(this.found, this.fulfilments);
  }
}
