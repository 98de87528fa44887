import fc from 'fast-check';
import { fromMinor, percentOf, priceToMinor, roundHalfUp, toMinor, toPartsPerMillion } from '../../src/core/money';

const cents = fc.integer({ min: 0, max: 100_000_000 });
const rate = fc.integer({ min: 0, max: 1_000_000 });
/** The same in whole numbers, which have no last bits: half up of amount x rate / 1,000,000. */
const exactly = (amount: number, ppm: number) => Number((2n * BigInt(amount) * BigInt(ppm) + 1_000_000n) / 2_000_000n);

describe('percentOf', () => {
  test.each([
    // US$19.99 x 15% is 2.9985.
    [1999, 150_000, 300],
    [2000, 150_000, 300],
    [1990, 150_000, 299],
    // Exactly half a cent: 0.70 x 15% is 10.5 cents.
    [70, 150_000, 11],
    [10, 150_000, 2],
    [30, 150_000, 5],
    [110, 150_000, 17],
    // 3.5% of 4.00 is 14 cents, of 5.00 17.5, of 5.73 20.055.
    [400, 35_000, 14],
    [500, 35_000, 18],
    [573, 35_000, 20],
    // 8% of 10.00 and 17% of 0.50.
    [1000, 80_000, 80],
    [50, 170_000, 9],
    // 15.01% keeps its hundredth of a percent.
    [10_000, 150_100, 1501],
    // Yen: 15% of 1,990 is 298.5.
    [1990, 150_000, 299],
    [1, 499_999, 0],
    [1, 500_000, 1],
    [0, 150_000, 0],
    [1999, 0, 0],
    [1999, 1_000_000, 1999],
  ])('%d at %d parts per million is %d', (amount, ppm, fee) => expect(percentOf(amount, ppm)).toBe(fee));

  test('is exact, half up, for every amount and rate there can be', () => {
    fc.assert(fc.property(cents, rate, (amount, ppm) => expect(percentOf(amount, ppm)).toBe(exactly(amount, ppm))));
  });

  test('half a minor unit always rounds up', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (n) => expect(percentOf(2 * n + 1, 500_000)).toBe(n + 1)),
    );
  });

  test('never falls with the amount or the rate, and the parts of an amount differ from it by a cent at most', () => {
    fc.assert(
      fc.property(cents, cents, rate, rate, (a, b, r, s) => {
        expect(percentOf(Math.max(a, b), r)).toBeGreaterThanOrEqual(percentOf(Math.min(a, b), r));
        expect(percentOf(a, Math.max(r, s))).toBeGreaterThanOrEqual(percentOf(a, Math.min(r, s)));
        const half = Math.floor(a / 2);
        expect(Math.abs(percentOf(a, r) - percentOf(half, r) - percentOf(a - half, r))).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('roundHalfUp', () => {
  test.each([
    [299.4, 299],
    [299.499999, 299],
    [299.5, 300],
    [299.9985, 300],
    [0, 0],
    [0.49, 0],
    [0.5, 1],
    // 0.5 x 2.43 x 100, which is 121.49999999999999 in floating point.
    [0.5 * 2.43 * 100, 122],
    [1.005 * 100, 101],
    [8.675 * 100, 868],
    // 0.1 + 0.2 and a half.
    [(0.1 + 0.2) * 10 + 0.5, 4],
  ])('%d is %d', (amount, rounded) => expect(roundHalfUp(amount)).toBe(rounded));

  test('leaves whole amounts alone and moves no other by more than half', () => {
    fc.assert(
      fc.property(cents, fc.integer({ min: 0, max: 999 }), (whole, thousandths) => {
        expect(roundHalfUp(whole)).toBe(whole);
        expect(roundHalfUp(whole + thousandths / 1000)).toBe(thousandths < 500 ? whole : whole + 1);
      }),
    );
  });
});

describe('amounts', () => {
  test.each([
    [3.22, 2, 322],
    [0.07, 2, 7],
    [1.15, 2, 115],
    [35.96, 2, 3596],
    [1000, 0, 1000],
  ])('%d of a card in %d digits is %d', (amount, digits, minor) => expect(toMinor(amount, digits)).toBe(minor));

  test.each([
    [19.99, 2, 1999],
    [19.995, 2, 2000],
    [19.994, 2, 1999],
    [1.005, 2, 101],
    [0.285, 2, 29],
    [1999.5, 0, 2000],
    [1999.4, 0, 1999],
    [0.004, 2, 0],
  ])('a price of %d in %d digits is %d', (price, digits, minor) => expect(priceToMinor(price, digits)).toBe(minor));

  test('minor units survive the way to a cell and back', () => {
    fc.assert(
      fc.property(cents, fc.constantFrom(0, 2), (minor, digits) => {
        expect(toMinor(fromMinor(minor, digits), digits)).toBe(minor);
        expect(priceToMinor(fromMinor(minor, digits), digits)).toBe(minor);
        expect(Number(fromMinor(minor, digits).toFixed(digits))).toBe(fromMinor(minor, digits));
      }),
    );
  });

  test.each([
    [0.035, 35_000],
    [0.15, 150_000],
    [0.0701, 70_100],
    [0.07 + 0.01, 80_000],
    [1, 1_000_000],
  ])('a share of %d is %d parts per million', (share, ppm) => expect(toPartsPerMillion(share)).toBe(ppm));
});
