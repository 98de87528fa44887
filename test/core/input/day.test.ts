import fc from 'fast-check';
import { readDay } from '../../../src/core/input/day';
import { firstOfMonth, formatDay, monthOf, parseIsoDay } from '../../../src/rates/day';

describe('readDay', () => {
  test.each([
    ['2026-11-22', 46_348],
    ['2026/11/22', 46_348],
    ['2026.11.22', 46_348],
    ['2026年11月22日', 46_348],
    ['2026年11月22', 46_348],
    ['2026 年 11 月 22 日', 46_348],
    ['2026-1-5', 46_027],
    [' 2026-11-22 ', 46_348],
    ['2026-11-22T08:30:00Z', 46_348],
    ['2026-11-22 08:30', 46_348],
    ['２０２６－１１－２２', 46_348],
    ['2024-02-29', 45_351],
    ['1900-03-01', 61],
  ])('%p is day %d', (text, day) => expect(readDay(text)).toBe(day));

  test.each([
    '',
    '2026-02-29',
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2026-11-00',
    '26-11-22',
    '2026-11',
    '46348',
    'today',
    '2026-11-22 soon',
    '2026-11-22-23',
  ])('%p is none', (text) => expect(readDay(text)).toBeNull());

  test.each([
    [46_348, 46_348],
    [46_348.75, 46_348],
    [1, 1],
    [2_958_465, 2_958_465],
    [2_958_465.99, 2_958_465],
    [0.5, null],
    [0, null],
    [-1, null],
    [2_958_466, null],
    [NaN, null],
    [Infinity, null],
  ])('the number %d is %p', (value, day) => expect(readDay(value)).toBe(day));

  test('a day survives being written and read', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (day) => {
        const text = formatDay(day);
        expect(readDay(text)).toBe(day);
        expect(parseIsoDay(text)).toBe(day);
        expect(monthOf(day)).toBe(Number(text.slice(5, 7)));
      }),
    );
  });

  test('the first of a month, over the ends of years', () => {
    const first = (text: string, months?: number) => formatDay(firstOfMonth(parseIsoDay(text), months));
    expect(first('2026-11-22')).toBe('2026-11-01');
    expect(first('2026-11-22', 1)).toBe('2026-12-01');
    expect(first('2026-11-22', 2)).toBe('2027-01-01');
    expect(first('2026-01-31', 1)).toBe('2026-02-01');
    expect(first('2024-12-31', 14)).toBe('2026-02-01');
  });
});
