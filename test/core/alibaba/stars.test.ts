import fc from 'fast-check';
import { stars } from '../../../src/core/alibaba/stars';

const unnamed = (...points: number[]) => points.map((p) => ({ name: null, points: p }));

describe('stars', () => {
  test.each([
    [0, 0],
    [59.99, 0],
    [60, 1],
    [69.99, 1],
    [70, 2],
    [79.99, 2],
    [80, 3],
    [84.99, 3],
    [85, 4],
    [89.99, 4],
    [90, 5],
    [100, 5],
  ])('%d points in every capability: %d stars', (points, expected) => {
    expect(stars(unnamed(points, points))).toEqual([expected, points]);
  });

  test('the lowest score decides and is named', () => {
    const scores = [
      { name: '商品力', points: 95 },
      { name: '营销力', points: 72 },
      { name: '交易力', points: 72 },
    ];
    expect(stars(scores)).toEqual([2, '营销力 72']);
  });

  test.each([-0.1, 100.1, NaN])('%d points are refused', (points) => {
    expect(stars(unnamed(90, points))).toMatchObject({ kind: 'invalid', code: 'outOfRange' });
  });

  test('no score is refused', () => {
    expect(stars([])).toMatchObject({ kind: 'invalid', code: 'required' });
  });

  test('order does not matter and more points never lose a star', () => {
    const list = fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(list, (points) => {
        const level = (values: number[]) => (stars(unnamed(...values)) as [number, number])[0];
        const better = points.map((p) => p + 1);
        return level(points) === level([...points].reverse()) && level(better) >= level(points);
      }),
    );
  });
});
