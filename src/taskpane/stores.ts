import { AuditStore } from './audit/store';
import { HelperStore } from './helper/store';
import { RatesStore } from './rates/store';
import { SettingsStore } from './settings/store';
import { SkuStore } from './sku/store';

export const TABS = ['start', 'sku', 'audit', 'helper', 'rates', 'settings', 'about'] as const;
export type TabName = (typeof TABS)[number];

/** Everything the pane remembers while it is open, apart from the views. */
export class Stores {
  tab: TabName = 'start';
  readonly audit: AuditStore;
  readonly sku: SkuStore;
  readonly helper: HelperStore;
  readonly rates: RatesStore;
  readonly settings: SettingsStore;

  constructor(update: () => void) {
    this.audit = new AuditStore(update);
    this.sku = new SkuStore(update);
    this.helper = new HelperStore(update);
    this.rates = new RatesStore(update);
    this.settings = new SettingsStore(update);
  }
}
