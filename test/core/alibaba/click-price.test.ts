import fc from 'fast-check';
import { clickPrice } from '../../../src/core/alibaba/click-price';

describe('clickPrice', () => {
  test.each([
    [5, 8, 10, 4.01],
    [5, 10, 10, 5.01],
    [3.33, 7, 11, 2.13],
    [2.005, 1, 1, 2.02],
    [1, 1, 3, 0.34],
  ])('next bid %d, next score %d, own score %d: %d', (bid, nextScore, ownScore, expected) => {
    expect(clickPrice(bid, nextScore, ownScore)).toBe(expected);
  });

  test.each([
    ['nextBid', 0, 8, 10],
    ['nextScore', 5, -1, 10],
    ['ownScore', 5, 8, 0],
    ['ownScore', 5, 8, NaN],
  ])('%s must be above 0', (name, bid, nextScore, ownScore) => {
    expect(clickPrice(bid, nextScore, ownScore)).toMatchObject({
      kind: 'invalid',
      code: 'notPositive',
      args: { name: { en: name } },
    });
  });

  test('a better own score never costs more', () => {
    const score = fc.integer({ min: 1, max: 100 });
    const bid = fc.integer({ min: 1, max: 10_000 }).map((fen) => fen / 100);
    fc.assert(
      fc.property(
        bid,
        score,
        score,
        (b, next, own) => (clickPrice(b, next, own + 1) as number) <= (clickPrice(b, next, own) as number),
      ),
    );
  });
});
