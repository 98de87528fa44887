import Big from 'big.js';

Big.DP = 40;

export type Decimal = Big;
export type Amount = Big | number | string;

export const decimal = (value: Amount): Big => new Big(typeof value === 'number' ? String(value) : value);
export const ZERO = decimal(0);
export const greater = (a: Big, b: Big): Big => (a.gt(b) ? a : b);
export const smaller = (a: Big, b: Big): Big => (a.lt(b) ? a : b);
export const sum = (parts: Big[]): Big => parts.reduce((all, part) => all.plus(part), ZERO);

/** Half up to a number of decimals: 2.345 is 2.35. */
export const halfUp = (value: Big, digits: number): Big => value.round(digits, Big.roundHalfUp);

/** How many steps were started: 0 for nothing, 1 for anything up to one step. */
export function startedSteps(amount: Big, step: Big): Big {
  return amount.lte(0) ? ZERO : amount.div(step).round(0, Big.roundUp);
}
