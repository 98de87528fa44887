const CM_PER_IN = 2.54;
const G_PER_LB = 453.59237;
const G_PER_KG = 1000;
const OZ_PER_LB = 16;

/** What a person measures in: the sides and the weight. */
export interface Units {
  name: string;
  side: 'in' | 'cm' | 'mm';
  weight: 'lb' | 'oz' | 'kg' | 'g';
}

export type UnitsName = 'in-lb' | 'in-oz' | 'cm-kg' | 'cm-g' | 'mm-g';

export const UNITS: Readonly<Record<UnitsName, Units>> = {
  'in-lb': { name: 'in-lb', side: 'in', weight: 'lb' },
  'in-oz': { name: 'in-oz', side: 'in', weight: 'oz' },
  'cm-kg': { name: 'cm-kg', side: 'cm', weight: 'kg' },
  'cm-g': { name: 'cm-g', side: 'cm', weight: 'g' },
  'mm-g': { name: 'mm-g', side: 'mm', weight: 'g' },
};

export const IN_CM: Readonly<Record<Units['side'], number>> = { in: CM_PER_IN, cm: 1, mm: 0.1 };
export const IN_G: Readonly<Record<Units['weight'], number>> = {
  lb: G_PER_LB,
  oz: G_PER_LB / OZ_PER_LB,
  kg: G_PER_KG,
  g: 1,
};

/** Drops the noise of unit conversion and of products of decimals, far below what any scale or ruler shows. */
export function tidy(quantity: number): number {
  return Math.round(quantity * 1e9) / 1e9;
}

/** What a rate card measures in. */
export interface CardUnits {
  side: 'in' | 'cm';
  weight: 'lb' | 'g';
}

/** Where a size or weight goes: a number without a unit is in `assumed`, and the rule wants it in `card`. */
export interface Target {
  assumed: Units;
  card: CardUnits;
}

export function sideFactor(from: Units['side'], to: CardUnits['side']): number {
  return from === to ? 1 : IN_CM[from] / IN_CM[to];
}

export function weightFactor(from: Units['weight'], to: CardUnits['weight']): number {
  if (from === to) return 1;
  if (from === 'oz' && to === 'lb') return 1 / OZ_PER_LB;
  return IN_G[from] / IN_G[to];
}

/** A side in the unit of a card, converted once from the unit it was written in. */
export function sideIn(to: CardUnits['side'], value: number, from: Units['side']): number {
  return tidy(value * sideFactor(from, to));
}

/** A weight in the unit of a card, converted once from the unit it was written in. */
export function weightIn(to: CardUnits['weight'], value: number, from: Units['weight']): number {
  return tidy(value * weightFactor(from, to));
}

/** A weight of a card in the unit that a person works in. */
export function fromCardWeight(weight: number, from: CardUnits['weight'], to: Units['weight']): number {
  const factor = weightFactor(to, from);
  return factor === 1 ? weight : Number((weight / factor).toPrecision(12));
}
