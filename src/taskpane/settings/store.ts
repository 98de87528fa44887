import { Slot } from '../ui/slot';

/** What the settings tab says about the last change. */
export class SettingsStore {
  readonly messages: Slot;

  constructor(update: () => void) {
    this.messages = new Slot(update);
  }
}
