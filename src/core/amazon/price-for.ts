import type { Minor } from '../money';
import { unknown, type Problem } from '../words/problem';

/** The highest price that is tried, in minor units: beyond it nothing is sold on Amazon. */
export const HIGHEST_PRICE: Minor = 100_000_000;
/** Rounding of the referral fee moves the surplus by at most half a minor unit either way. */
const ROUNDING = 1;
const WIDEST_WINDOW = 50_000;
/** The last bits of a sum of decimals are no money: 0.07 in cents is 7.000000000000001. */
const NOISE = 1e-6;

/** How far a price is above what the target asks, in minor units; NaN where a fee is not known at that price. */
export type Surplus = (price: Minor) => number;

/**
 * The lowest price whose surplus is zero or more. Between two prices at which a fee jumps (`jumps`: the last price
 * before each) the surplus is a straight line but for rounding, so its root is found by halving and every price near
 * it is looked at; no jump is stepped over. Unknown fees below the answer make it unknown.
 */
export function lowestPrice(surplus: Surplus, jumps: readonly Minor[]): Minor | Problem | null {
  const ends = [...new Set([...jumps.filter((end) => end > 0 && end < HIGHEST_PRICE), HIGHEST_PRICE])].sort(
    (a, b) => a - b,
  );
  let start = 1;
  for (const end of ends) {
    const first = surplus(start);
    const last = surplus(end);
    if (Number.isNaN(first) || Number.isNaN(last)) return unknown('priceUnknown');
    const found = lowestIn(surplus, start, end, first, last);
    if (found !== null) return found;
    start = end + 1;
  }
  return null;
}

function lowestIn(surplus: Surplus, start: Minor, end: Minor, first: number, last: number): Minor | null {
  if (reached(first)) return start;
  const slope = end === start ? 0 : (last - first) / (end - start);
  // Falling or flat: only rounding can lift a price near the start over the line.
  if (slope <= 0) return first > -2 * ROUNDING ? scan(surplus, start, Math.min(end, start + WIDEST_WINDOW)) : null;
  const window = Math.min(WIDEST_WINDOW, Math.ceil((2 * ROUNDING) / slope) + 2);
  if (!reached(last)) return scan(surplus, Math.max(start, end - window), end);
  let low = start;
  let high = end;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (reached(surplus(middle))) high = middle;
    else low = middle;
  }
  return scan(surplus, Math.max(start, high - window), high);
}

const reached = (surplus: number): boolean => surplus >= -NOISE;

function scan(surplus: Surplus, from: Minor, to: Minor): Minor | null {
  for (let price = from; price <= to; price++) if (reached(surplus(price))) return price;
  return null;
}
