import type { Audit, Bound } from '../core';
import type { Selected } from '../sheet/selection';
import { Shown } from '../ui/shown';
import { Slot } from '../ui/slot';

/** The form for an own threshold, as it is being filled in. */
export interface OwnForm {
  metric: string;
  operator: Bound['operator'];
  low: string;
  high: string;
}

/** Where and how the report is to be written. */
export interface WriteChoice {
  where: 'new' | 'place';
  place: Selected | null;
  live: boolean;
  charts: boolean;
}

/** What the audit tab holds; it outlives a change of language. */
export class AuditStore {
  text = '';
  /** Where the text came from, when it is not in the box: too long for it, or taken from cells. */
  held: { kind: 'paste' } | { kind: 'cells'; address: string } | null = null;
  audit: Audit | null = null;
  isWriteOpen = false;
  isOwnOpen = false;
  /** Null until a metric is chosen for it. */
  own: OwnForm | null = null;
  readonly write: WriteChoice = { where: 'new', place: null, live: true, charts: true };

  readonly messages: Slot;
  readonly copied: Slot;
  readonly ownMessages: Slot;
  readonly writeMessages: Slot;
  readonly cards: Shown;
  readonly unread: Shown;

  constructor(update: () => void) {
    this.messages = new Slot(update);
    this.copied = new Slot(update);
    this.ownMessages = new Slot(update);
    this.writeMessages = new Slot(update);
    this.cards = new Shown(update);
    this.unread = new Shown(update);
  }

  hold(text: string, from: NonNullable<AuditStore['held']>): void {
    this.text = text;
    this.held = from;
  }

  release(): void {
    this.held = null;
    this.text = '';
  }

  /** A new result: what was said about the one before no longer holds. */
  take(audit: Audit | null): void {
    this.audit = audit;
    this.cards.reset();
    this.unread.reset();
    this.copied.clear();
    this.writeMessages.clear();
    this.ownMessages.clear();
  }
}
