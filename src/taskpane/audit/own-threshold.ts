import { liesWithin } from '../../core/metrics/own';
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
