import { AuditStore } from './audit/store';
import { BulkStore } from './bulk/store';
import { HelperStore } from './helper/store';
import { RatesStore } from './rates/store';
import { SettingsStore } from './settings/store';

export const TABS = ['start', 'bulk', 'audit', 'helper', 'rates', 'settings', 'about'] as const;
export type TabName = (typeof TABS)[number];

/** Everything the pane remembers while it is open, apart from the views. */
export class Stores {
  tab: TabName = 'start';
  readonly audit: AuditStore;
  readonly bulk: BulkStore;
  readonly helper: HelperStore;
  readonly rates: RatesStore;
  readonly settings: SettingsStore;

  constructor(update: () => void) {
    this.audit = new AuditStore(update);
    this.bulk = new BulkStore(update);
    this.helper = new HelperStore(update);
    this.rates = new RatesStore(update);
    this.settings = new SettingsStore(update);
  }
}
