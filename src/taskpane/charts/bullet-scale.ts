import type { AuditThreshold, Bound, MetricUnit } from '../core';

/** Positions on a bar from 0 (left) to 1 (right). */
export interface BulletScale {
  min: number;
  max: number;
  value: number;
  /** Where the rule ends, one mark or two for a range. */
  marks: readonly number[];
  /** The stretch that passes. */
  pass: readonly [number, number];
  /** The stretch that warns, where the rule has one. */
  warn: readonly [number, number] | null;
}

/** Room beside the outermost figure, as a share of the distance shown. */
const ROOM = 0.15;

/** Lays a value out against its threshold, or null where there is nothing to compare. */
export function bulletScale(value: number, threshold: AuditThreshold, unit: MetricUnit): BulletScale {
  const limits = [...limitsOf(threshold.pass), ...(threshold.warn ? limitsOf(threshold.warn) : [])];
  const [min, max] = extent(value, limits, unit);
  const at = (figure: number) => Math.min(1, Math.max(0, (figure - min) / (max - min)));
  return {
    min,
    max,
    value: at(value),
    marks: limitsOf(threshold.pass).map(at),
    pass: stretchOf(threshold.pass, at),
    warn: threshold.warn ? stretchOf(threshold.warn, at) : null,
  };
}

function limitsOf(bound: Bound): number[] {
  return bound.operator === 'between' && bound.high !== undefined ? [bound.value, bound.high] : [bound.value];
}

function extent(value: number, limits: readonly number[], unit: MetricUnit): [number, number] {
  const low = Math.min(value, ...limits);
  const high = Math.max(value, ...limits);
  const room = (high - low) * ROOM || Math.abs(high) * ROOM || 1;
  // A rule near the top of a share (95%) is read from its neighbourhood up to 100%; all others are read from zero.
  const isUpperShare = unit === 'percent' && Math.min(...limits) >= 0.5 && high <= 1;
  if (isUpperShare) return [Math.max(0, low - Math.max(room, 1 - low)), 1];
  const max = high > 0 ? Math.max(high + room, ...limits.map((limit) => limit * 1.6)) : room;
  return [Math.min(0, low), unit === 'percent' && high <= 1 ? Math.min(1, max) : max];
}

function stretchOf(bound: Bound, at: (figure: number) => number): [number, number] {
  switch (bound.operator) {
    case 'lt':
    case 'lte':
      return [0, at(bound.value)];
    case 'gt':
    case 'gte':
      return [at(bound.value), 1];
    case 'between':
      return [at(bound.value), at(bound.high ?? bound.value)];
    case 'eq':
      return [at(bound.value), at(bound.value)];
  }
}
