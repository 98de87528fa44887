import type { Language, RateCard, RateChange, TariffInfo } from '../core';
import { Shown } from '../ui/shown';
import { Slot } from '../ui/slot';
import { cardMark } from './in-force';

export type RatesMode = 'inForce' | 'changes';

/** What the rate-card tab holds; it outlives a change of language. */
export class RatesStore {
  mode: RatesMode = 'inForce';
  /** "" for today. */
  day = '';
  /** Marketplace or platform; null until the usual marketplace is filled in, "" for all. */
  place: string | null = null;
  fee = '';
  /** Marks of the cards whose long table is open. */
  readonly open = new Set<string>();
  readonly shown: Shown;
  readonly messages: Slot;
  private readonly tariffs = new Map<string, TariffInfo | null>();
  private changes: { key: string; list: readonly RateChange[] } | null = null;

  constructor(private readonly update: () => void) {
    this.shown = new Shown(update);
    this.messages = new Slot(update);
  }

  toggle(mark: string, isOpen: boolean): void {
    if (this.open.has(mark) === isOpen) return;
    if (isOpen) this.open.add(mark);
    else this.open.delete(mark);
    this.update();
  }

  /** The amounts of a card, put into words once. */
  tariff(card: RateCard, language: Language): TariffInfo | null {
    const key = `${language}|${cardMark(card)}`;
    let tariff = this.tariffs.get(key);
    if (tariff === undefined) this.tariffs.set(key, (tariff = card.tariff()));
    return tariff;
  }

  /** The changes of one marketplace, compared once. */
  changesOf(key: string, compare: () => RateChange[]): readonly RateChange[] {
    if (this.changes?.key !== key) this.changes = { key, list: compare() };
    return this.changes.list;
  }
}
