import type { MarketComparison, MarketRow } from '../core';
import type { Written } from '../sheet/write';
import { Shown } from '../ui/shown';
import { Slot } from '../ui/slot';

export interface MarketsResult {
  comparison: MarketComparison;
  day: number;
  written: Written | null;
}

/** Rows that can be compared in at least two places. */
export const comparedRows = (rows: readonly MarketRow[]): number => rows.filter(({ best }) => best !== null).length;

/** What the comparison of marketplaces holds. */
export class MarketsStore {
  /** Ids, in the order of the list of marketplaces. */
  chosen: readonly string[] = ['US', 'UK', 'DE'];
  result: MarketsResult | null = null;
  readonly messages: Slot;
  readonly rows: Shown;

  constructor(update: () => void) {
    this.messages = new Slot(update);
    this.rows = new Shown(update);
  }
}
