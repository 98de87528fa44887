import type { Minor } from '../money';
import { Problem, unknown } from '../words/problem';
import type { Economics } from './economics';
import { profitOf, revenueOf, type Measure, type UnitEconomics } from './profit';

/** The highest price that is tried, in minor units: beyond it nothing is sold on Amazon. */
export const HIGHEST_PRICE: Minor = 100_000_000;
/** Rounding of the referral fee moves the surplus by at most half a minor unit either way. */
const ROUNDING = 1;
/** Up to so many prices around the root of the line are looked at one by one; on a flatter line the root is halved for. */
const NEAR = 64;
const WIDEST_WINDOW = 50_000;
/** The last bits of a sum of decimals are no money: 0.07 in cents is 7.000000000000001. Profits end at a millionth. */
const MILLIONTH = 1e-6;
const NOISE = MILLIONTH / 2;

/** How far a price is above what the target asks, in minor units; NaN where a fee is not known at that price. */
export type Surplus = (price: Minor) => number;

/** The lowest price at which a measure, as AMZ.PROFIT shows it, is the target or more; null where there is none. */
export function lowestPriceFor(of: Economics, measure: Measure, target: number): Minor | Problem | null {
  const jumps = of.jumps();
  const surplus = surplusOf(measure, target, of.minorPerUnit);
  const price = lowestPrice(
    (at) => surplus(of.at(at)),
    jumps,
    (at) => surplus(of.beside(at)),
  );
  return price instanceof Problem ? (firstUnknown(of, jumps) ?? price) : price;
}

/** By how many minor units a measure is above the target; linear in the price between two jumps. */
function surplusOf(measure: Measure, target: number, minorPerUnit: number): (unit: UnitEconomics) => number {
  switch (measure) {
    case 'profit': {
      const least = shownFrom(Math.ceil(target * minorPerUnit - NOISE));
      return (unit) => profitOf(unit) - least;
    }
    case 'margin':
      return (unit) => profitOf(unit) - target * revenueOf(unit);
    case 'roi':
      return (unit) => profitOf(unit) - target * (unit.cost + unit.otherCost);
    case 'breakevenacos':
      return (unit) => profitOf(unit) + unit.price * unit.adRate - target * unit.price;
  }
}

/** The least profit that is shown as a whole number of minor units: a half is rounded away from zero. */
function shownFrom(minor: Minor): number {
  return minor > 0 ? minor - 0.5 : minor - 0.5 + MILLIONTH;
}

/** The reason at the first price at which a fee is not known. */
function firstUnknown(of: Economics, jumps: readonly Minor[]): Problem | null {
  const price = [1, ...jumps.map((end) => end + 1), ...jumps]
    .sort((a, b) => a - b)
    .find((at) => Number.isNaN(profitOf(of.at(at))));
  return price === undefined ? null : of.why(price);
}

/**
 * The lowest price whose surplus is zero or more. Between two prices at which a fee jumps (`jumps`, in order: the last
 * price before each) the surplus is a straight line but for rounding, so its root is known from its two ends and every
 * price near it is looked at; no jump is stepped over. Unknown fees below the answer make it unknown. `beside`: the
 * surplus of a price between the same two jumps as the last one that `surplus` was asked for.
 */
export function lowestPrice(
  surplus: Surplus,
  jumps: readonly Minor[],
  beside: Surplus = surplus,
): Minor | Problem | null {
  let start = 1;
  for (let at = 0; start <= HIGHEST_PRICE; at++) {
    const end = at < jumps.length ? Math.min(jumps[at]!, HIGHEST_PRICE) : HIGHEST_PRICE;
    if (end < start) continue;
    const first = surplus(start);
    const last = end === start ? first : beside(end);
    if (Number.isNaN(first) || Number.isNaN(last)) return unknown('priceUnknown');
    const found = lowestIn(beside, start, end, first, last);
    if (found !== null) return found;
    start = end + 1;
  }
  return null;
}

function lowestIn(surplus: Surplus, start: Minor, end: Minor, first: number, last: number): Minor | null {
  if (reached(first)) return start;
  const slope = end === start ? 0 : (last - first) / (end - start);
  // Falling or flat: only rounding can lift a price near the start over the line.
  if (slope <= 0) return isNear(first) ? scan(surplus, start, Math.min(end, start + WIDEST_WINDOW)) : null;
  const window = Math.min(WIDEST_WINDOW, Math.ceil((2 * ROUNDING) / slope) + 2);
  if (!reached(last)) return isNear(last) ? scan(surplus, Math.max(start, end - window), end) : null;
  // The ends, too, may be off the line by the rounding: nothing is off the chord between them by more than twice that.
  if (window <= NEAR) {
    const root = Math.ceil(start - first / slope);
    const found = scan(surplus, Math.max(start, root - window), Math.min(end, root + window));
    if (found !== null) return found;
  }
  let low = start;
  let high = end;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (reached(surplus(middle))) high = middle;
    else low = middle;
  }
  return scan(surplus, Math.max(start, high - window), high);
}

/** Rounding could still lift it over the line. */
const isNear = (surplus: number): boolean => surplus > -2 * ROUNDING - NOISE;

const reached = (surplus: number): boolean => surplus >= -NOISE;

function scan(surplus: Surplus, from: Minor, to: Minor): Minor | null {
  for (let price = from; price <= to; price++) if (reached(surplus(price))) return price;
  return null;
}
