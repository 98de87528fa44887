/**
 * Money is a whole number of minor units (cents, pence, yen); rates are whole parts per million.
 * The products stay below 2^53, so the arithmetic is exact and rounding happens once, where Amazon rounds.
 */
export type Minor = number;
export type PartsPerMillion = number;

const MILLION = 1_000_000;
/** Absorbs the last bits of a product of decimals, so that a true half rounds up: 0.5 * 2.43 is 1.215, hence 1.22. */
const HALF = 0.5 + 1e-7;

/** Minor units in one unit, by the digits of a currency: a power costs more than a fee. */
const SCALES = [1, 10, 100, 1000, 10_000] as const;

function scale(digits: number): number {
  return SCALES[digits as 0] ?? 10 ** digits;
}

/** Rounds half up: 299.5 becomes 300, 299.4 becomes 299. For amounts of zero or more. */
export function roundHalfUp(amount: number): Minor {
  return Math.floor(amount + HALF);
}

/** `percentOf(1999, 150_000)` is 300: 15% of 19.99, half up, never 2.99. */
export function percentOf(amount: Minor, rate: PartsPerMillion): Minor {
  return Math.floor((amount * rate) / MILLION + HALF);
}

/** A decimal as printed on a card, in minor units: `toMinor(3.22, 2)` is 322. */
export function toMinor(amount: number, digits: number): Minor {
  return Math.round(amount * scale(digits));
}

/** A price typed by a person, which may carry more digits than the currency has: half up to the minor unit. */
export function priceToMinor(price: number, digits: number): Minor {
  return roundHalfUp(price * scale(digits));
}

export function fromMinor(amount: Minor, digits: number): number {
  return amount / scale(digits);
}

export function toPartsPerMillion(fraction: number): PartsPerMillion {
  return Math.round(fraction * MILLION);
}
