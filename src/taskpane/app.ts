import type { Language, PaneCore } from './core';
import type { Host } from './host';
import type { Dictionary } from './i18n';
import type { Preferences } from './preferences';

/** What every view is given. */
export interface App {
  readonly core: PaneCore;
  readonly host: Host;
  readonly preferences: Preferences;
  readonly language: Language;
  readonly t: Dictionary;
  /** Today, as Excel counts days. */
  readonly today: number;
  /** Says something to a screen reader without moving the focus. */
  announce(text: string): void;
  /** Builds the whole pane anew, after a change of language. */
  rebuild(): void;
}

export interface View {
  element: HTMLElement;
  /** Called when the tab is opened. */
  onShow?(): void;
}
