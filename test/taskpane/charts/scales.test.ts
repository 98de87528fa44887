import { bulletScale } from '../../../src/taskpane/charts/bullet-scale';
import { MOST_POINTS, sparklineScale } from '../../../src/taskpane/charts/sparkline-scale';
import type { AuditThreshold, Bound } from '../../../src/taskpane/core';

const threshold = (pass: Bound, warn: Bound | null = null): AuditThreshold => ({
  pass,
  warn,
  basis: 'official',
  own: false,
  wording: { en: '', zh: '' },
});

test('a rule with an upper end: what passes lies to the left of the mark', () => {
  const scale = bulletScale(0.052, threshold({ operator: 'lt', value: 0.04 }), 'percent');
  expect(scale.min).toBe(0);
  expect(scale.pass).toEqual([0, scale.marks[0]]);
  expect(scale.value).toBeGreaterThan(scale.marks[0]!);
});

test('a rule with a lower end near 100% is read from its neighbourhood', () => {
  const scale = bulletScale(0.953, threshold({ operator: 'gt', value: 0.95 }), 'percent');
  expect(scale.max).toBe(1);
  expect(scale.min).toBeGreaterThan(0.85);
  expect(scale.pass).toEqual([scale.marks[0], 1]);
  expect(scale.value).toBeGreaterThan(scale.marks[0]!);
});

test('a range has two marks and its warning stretch', () => {
  const rule = threshold(
    { operator: 'between', value: 0.15, high: 0.25 },
    { operator: 'between', value: 0.25, high: 0.35 },
  );
  const scale = bulletScale(0.3, rule, 'percent');
  expect(scale.marks).toHaveLength(2);
  expect(scale.warn![0]).toBe(scale.pass[1]);
});

test.each([
  [0, { operator: 'eq', value: 0 }, 'number'],
  [-5, { operator: 'gte', value: 0 }, 'number'],
  [1e9, { operator: 'lt', value: 0.01 }, 'number'],
  [1, { operator: 'lt', value: 0.01 }, 'percent'],
] as const)('%j against %j stays on the bar', (value, pass, unit) => {
  const scale = bulletScale(value, threshold(pass), unit);
  for (const share of [scale.value, ...scale.marks, ...scale.pass]) {
    expect(share).toBeGreaterThanOrEqual(0);
    expect(share).toBeLessThanOrEqual(1);
  }
});

test('a trend runs from left to right and from low to high', () => {
  const { points, limit } = sparklineScale([1, 3, 2], 3);
  expect(points).toEqual([
    { x: 0, y: 1 },
    { x: 0.5, y: 0 },
    { x: 1, y: 0.5 },
  ]);
  expect(limit).toBe(0);
});

test('a flat trend and a single point lie in the middle; long ones keep their last points', () => {
  expect(sparklineScale([2, 2], null).points.map(({ y }) => y)).toEqual([0.5, 0.5]);
  expect(sparklineScale([2], null).points).toEqual([{ x: 0.5, y: 0.5 }]);
  expect(
    sparklineScale(
      Array.from({ length: 500 }, (_, i) => i),
      null,
    ).points,
  ).toHaveLength(MOST_POINTS);
});
