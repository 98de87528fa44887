import { fromMinor, priceToMinor } from '../money';
import { Problem } from '../words/problem';

/** An amount, or why there is none: arithmetic on it answers with the first reason. */
export type Amount = number | Problem;

export function valueOrNull(amount: Amount): number | null {
  return amount instanceof Problem ? null : amount;
}

/** US cents as an amount. */
export function inMoney(amount: Amount): Amount {
  return map(amount, (minor) => fromMinor(minor, 2));
}

export function map(amount: Amount, then: (value: number) => number): Amount {
  return amount instanceof Problem ? amount : then(amount);
}

export function flatMap2(a: Amount, b: Amount, then: (a: number, b: number) => Amount): Amount {
  if (a instanceof Problem) return a;
  return b instanceof Problem ? b : then(a, b);
}

export const map2: (a: Amount, b: Amount, then: (a: number, b: number) => number) => Amount = flatMap2;

export function minus(a: Amount, b: Amount): Amount {
  return map2(a, b, (x, y) => x - y);
}

export function over(a: Amount, b: Amount): Amount {
  return map2(a, b, (x, y) => Math.round((x / y) * 10_000) / 10_000);
}

export function sum(amounts: readonly Amount[]): Amount {
  return amounts.reduce<Amount>((total, amount) => map2(total, amount, (x, y) => x + y), 0);
}

/** Half up to cents, below zero away from it, as Excel shows it. */
export function cents(amount: number): number {
  return Math.sign(amount) * fromMinor(priceToMinor(Math.abs(amount), 2), 2);
}
