import type { AuditThreshold, Bound } from '../../../src/taskpane/core';
import { liesWithin } from '../../../src/core/metrics/own';
import { readFigure, readOwnThreshold, writeFigure } from '../../../src/taskpane/audit/own-threshold';

test.each([
  ['0.8', 'percent', 0.008],
  ['0.8%', 'percent', 0.008],
  ['０．８％', 'percent', 0.008],
  ['0,8', 'percent', 0.008],
  ['95', 'percent', 0.95],
  ['236', 'score', 236],
  ['-1', 'number', -1],
  ['', 'number', null],
  ['1.2.3', 'number', null],
  ['abc', 'percent', null],
  ['1e3', 'number', null],
] as const)('%j of a %s is read as %j', (typed, unit, figure) => {
  expect(readFigure(typed, unit)).toBe(figure);
});

test('a percent is shown as it is typed', () => {
  expect(writeFigure(0.008, 'percent')).toBe('0.8');
  expect(writeFigure(0.07, 'percent')).toBe('7');
  expect(writeFigure(200, 'score')).toBe('200');
});

const bound = (operator: Bound['operator'], value: number, high?: number): Bound =>
  high === undefined ? { operator, value } : { operator, value, high };

test.each([
  [bound('lt', 0.005), bound('lt', 0.01), true],
  [bound('lt', 0.01), bound('lt', 0.01), true],
  [bound('lte', 0.01), bound('lt', 0.01), false],
  [bound('lt', 0.01), bound('lte', 0.01), true],
  [bound('lt', 0.02), bound('lt', 0.01), false],
  [bound('gte', 0.97), bound('gt', 0.95), true],
  [bound('gte', 0.95), bound('gt', 0.95), false],
  [bound('lt', 0.01), bound('gt', 0.95), false],
  [bound('between', 0.16, 0.2), bound('between', 0.15, 0.25), true],
  [bound('between', 0.1, 0.2), bound('between', 0.15, 0.25), false],
  [bound('eq', 0), bound('lte', 0), true],
])('%j lies within %j: %s', (inner, outer, answer) => {
  expect(liesWithin(inner, outer)).toBe(answer);
});

const published = (basis: AuditThreshold['basis']): AuditThreshold => ({
  pass: bound('lt', 0.01),
  warn: null,
  basis,
  own: false,
  wording: { en: 'under 1%', zh: '低于 1%' },
});

test("the platform's own rule is tightened and never loosened", () => {
  expect(readOwnThreshold('lt', 0.005, null, published('official'))).toEqual({ bound: bound('lt', 0.005) });
  expect(readOwnThreshold('lt', 0.02, null, published('official'))).toEqual({ problem: 'looser' });
});

test('a rule that others published may be replaced by any other', () => {
  expect(readOwnThreshold('lt', 0.02, null, published('third-party'))).toEqual({ bound: bound('lt', 0.02) });
  expect(readOwnThreshold('gte', 3, null, null)).toEqual({ bound: bound('gte', 3) });
});

test('missing and upside-down figures are refused', () => {
  expect(readOwnThreshold('lt', null, null, null)).toEqual({ problem: 'number' });
  expect(readOwnThreshold('between', 1, null, null)).toEqual({ problem: 'number' });
  expect(readOwnThreshold('between', 2, 1, null)).toEqual({ problem: 'order' });
});
