import { shorten } from '../input/quote';
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

/** Labels that come twice on one marketplace, with the rows of the table. */
export function duplicatesOf(rows: readonly PricedRow[]): { label: string; rows: readonly number[] }[] {
  const places = new Map<string, { label: string; rows: number[] }>();
  for (const { label, market, at } of rows) {
    if (label === '' || market === null) continue;
    const key = `${market.id} ${label}`;
    const known = places.get(key);
    if (known) known.rows.push(at);
    else places.set(key, { label, rows: [at] });
  }
  return [...places.values()].filter((one) => one.rows.length > 1);
}

/** The first of them in words. */
export function sayDuplicates(rows: readonly PricedRow[]): Wording[] {
  const twice = duplicatesOf(rows);
  if (twice.length === 0) return [];
  const named = twice.slice(0, MOST_LABELS).map(({ label, rows: places }) => ({
    label: shorten(label),
    rows: places
      .slice(0, MOST_LABELS)
      .map((at) => at + 1)
      .join(', '),
  }));
  const more = twice.length > MOST_LABELS ? ' …' : '';
  return [
    w(
      `SKU more than once: ${named.map(({ label, rows: at }) => `${label} (rows ${at})`).join('; ')}${more}`,
      `SKU 重复：${named.map(({ label, rows: at }) => `${label}（第 ${at} 行）`).join('；')}${more}`,
    ),
  ];
}
