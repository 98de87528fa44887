import type { Dictionary } from '../i18n';

export type Intent = 'info' | 'success' | 'warning' | 'error';

/** A text in whatever language the pane speaks when it is drawn. */
export type Words = (t: Dictionary) => string;

export type Notice =
  | { kind: 'message'; intent: Intent; words: Words }
  | { kind: 'progress'; words: Words; share: number; cancel: () => void }
  | { kind: 'copyByHand'; text: string };

/** A place for one message at a time. */
export class Slot {
  notice: Notice | null = null;

  constructor(private readonly update: () => void) {}

  show(notice: Notice | null): void {
    this.notice = notice;
    this.update();
  }

  say(intent: Intent, words: Words): void {
    this.show({ kind: 'message', intent, words });
  }

  clear(): void {
    if (this.notice) this.show(null);
  }
}
