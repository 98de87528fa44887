import type { AuditThreshold, Bound, MetricUnit } from '../core';

export type OwnReading = { bound: Bound } | { problem: 'number' | 'order' | 'looser' };

const FULL_WIDTH = /[\uFF01-\uFF5E]/g;

/** A number as a person types it beside its unit: "0.8", "0,8", "０.８％". A percent is a fraction inside. */
export function readFigure(typed: string, unit: MetricUnit): number | null {
  const plain = typed
    .replace(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[%\s]/g, '')
    .replace(',', '.');
  if (!/^-?\d+(\.\d+)?$/.test(plain)) return null;
  // Through text, so that 0.8% is 0.008 and not 0.008000000000000001.
  return unit === 'percent' ? Number((Number(plain) / 100).toPrecision(12)) : Number(plain);
}

/** How a figure is shown in a field that says the unit beside it. */
export function writeFigure(value: number, unit: MetricUnit): string {
  return String(unit === 'percent' ? Number((value * 100).toPrecision(12)) : value);
}

/**
 * An own threshold from what was typed. A rule of the platform itself may be tightened and never loosened: the audit
 * would hide what the platform acts on.
 */
export function readOwnThreshold(
  operator: Bound['operator'],
  low: number | null,
  high: number | null,
  published: AuditThreshold | null,
): OwnReading {
  if (low === null || (operator === 'between' && high === null)) return { problem: 'number' };
  if (operator === 'between' && high !== null && high < low) return { problem: 'order' };
  const bound: Bound = operator === 'between' ? { operator, value: low, high: high ?? low } : { operator, value: low };
  if (published?.basis === 'official' && !liesWithin(bound, published.pass)) return { problem: 'looser' };
  return { bound };
}

/** True where everything that passes `inner` passes `outer` too. */
export function liesWithin(inner: Bound, outer: Bound): boolean {
  const [a, b] = [stretch(inner), stretch(outer)];
  const lowFits = a.low > b.low || (a.low === b.low && (b.lowIn || !a.lowIn));
  const highFits = a.high < b.high || (a.high === b.high && (b.highIn || !a.highIn));
  return lowFits && highFits;
}

interface Stretch {
  low: number;
  lowIn: boolean;
  high: number;
  highIn: boolean;
}

function stretch(bound: Bound): Stretch {
  switch (bound.operator) {
    case 'lt':
    case 'lte':
      return { low: -Infinity, lowIn: true, high: bound.value, highIn: bound.operator === 'lte' };
    case 'gt':
    case 'gte':
      return { low: bound.value, lowIn: bound.operator === 'gte', high: Infinity, highIn: true };
    case 'eq':
      return { low: bound.value, lowIn: true, high: bound.value, highIn: true };
    case 'between':
      return { low: bound.value, lowIn: true, high: bound.high ?? bound.value, highIn: true };
  }
}
