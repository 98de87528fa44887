import type { Language, PaneCore } from './core';
import type { Host } from './host';
import type { Dictionary } from './i18n';
import type { Preferences } from './preferences';

/** What every view is given; made anew each time the pane is drawn. */
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
  /** Draws the pane again, soon. */
  update(): void;
}
