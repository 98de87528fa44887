import { shorten } from '../input/quote';
import type { Marketplace } from '../marketplaces';
import type { Wording } from '../words/language';
import { w } from '../words/wording';
import type { PricedRow } from './types';

const MOST_NAMED = 6;

/** Columns that speak of money and are not counted, as every row says them. */
export function uncounted(headers: readonly string[]): Wording[] {
  if (headers.length === 0) return [];
  const named = headers.slice(0, MOST_NAMED).join(', ');
  const more = headers.length - MOST_NAMED;
  return [
    w(
      `not counted: ${named}${more > 0 ? ` and ${more} more` : ''}`,
      `未计入：${headers.slice(0, MOST_NAMED).join('、')}${more > 0 ? `等 ${headers.length} 列` : ''}`,
    ),
  ];
}

const MOST_LABELS = 3;

/** A label that comes more than once on one marketplace, with its rows of the table. */
interface Repeated {
  label: string;
  rows: number[];
}

/** Finds repeated labels as the rows go by. */
export class Duplicates {
  /** The row of a label that came once. */
  private readonly seen = new Map<Marketplace, Map<string, number | Repeated>>();
  private readonly found: Repeated[] = [];

  add({ label, market, at }: Pick<PricedRow, 'label' | 'market' | 'at'>): void {
    if (label === '' || market === null) return;
    let labels = this.seen.get(market);
    if (!labels) this.seen.set(market, (labels = new Map<string, number | Repeated>()));
    const known = labels.get(label);
    if (known === undefined) labels.set(label, at);
    else if (typeof known === 'object') known.rows.push(at);
    else {
      const repeated = { label, rows: [known, at] };
      this.found.push(repeated);
      labels.set(label, repeated);
    }
  }

  /** In the order in which they came first. */
  all(): Repeated[] {
    return this.found.sort((a, b) => a.rows[0]! - b.rows[0]!);
  }

  /** The first of them in words. */
  said(): Wording[] {
    const twice = this.all();
    if (twice.length === 0) return [];
    const named = twice.slice(0, MOST_LABELS).map(({ label, rows }) => ({
      label: shorten(label),
      at: rows
        .slice(0, MOST_LABELS)
        .map((row) => row + 1)
        .join(', '),
    }));
    const more = twice.length > MOST_LABELS ? ' …' : '';
    return [
      w(
        `SKU more than once: ${named.map(({ label, at }) => `${label} (rows ${at})`).join('; ')}${more}`,
        `SKU 重复：${named.map(({ label, at }) => `${label}（第 ${at} 行）`).join('；')}${more}`,
      ),
    ];
  }
}

export function duplicatesOf(rows: readonly PricedRow[]): Duplicates {
  const found = new Duplicates();
  for (const row of rows) found.add(row);
  return found;
}
