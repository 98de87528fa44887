import type { AuditThreshold, Bound, OwnThreshold } from './types';

/**
 * A rule of the platform itself may be tightened and never loosened: the audit would hide what the platform acts on.
 */
export function isLooser(own: OwnThreshold, published: AuditThreshold | null): boolean {
  if (published?.basis !== 'official') return false;
  return (
    !liesWithin(own.pass, published.pass) ||
    Boolean(own.warn && !liesWithin(own.warn, published.warn ?? published.pass))
  );
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
