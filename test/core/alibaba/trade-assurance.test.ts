import fc from 'fast-check';
import { RATE_WORDS, tradeAssuranceFee } from '../../../src/core/alibaba/trade-assurance';
import { Problem } from '../../../src/core/words/problem';
import { parseIsoDay } from '../../../src/rates/day';

const DAY = parseIsoDay('2026-11-22');
const amount = fc.integer({ min: 0, max: 100_000_000 }).map((cents) => cents / 100);

describe('tradeAssuranceFee', () => {
  test.each([
    [1000, 'low', 8],
    [1000, null, 15],
    [33.33, 'high', 0.5],
    [0.33, 'high', 0],
    [0.34, 'high', 0.01],
    [5000, 'help-high', 100],
    [5000.01, 'help-high', 0],
    [4999.99, 'help-low', 50],
    [1000, 'us', 30],
    [1000, 0.0085, 8.5],
    [1000, 0, 0],
  ])('%d at %s is %d', (value, rate, expected) => {
    expect(tradeAssuranceFee(value, rate, DAY)).toBe(expected);
  });

  test.each([
    ['2018-06-03', null],
    ['2018-06-04', 50],
    ['2019-03-31', 50],
    ['2019-04-01', null],
    ['2026-01-15', null],
    ['2026-01-16', 15],
  ])('on %s the high end for 1,000 is %s', (day, expected) => {
    const fee = tradeAssuranceFee(1000, 'high', parseIsoDay(day));
    if (expected === null) expect(fee).toMatchObject({ kind: 'unknown', code: 'noCardThatDay' });
    else expect(fee).toBe(expected);
  });

  test('an own rate needs no card', () => {
    expect(tradeAssuranceFee(1000, 0.02, parseIsoDay('2021-01-01'))).toBe(20);
  });

  test.each([1, 1.5, -0.01, NaN])('%d is not a rate', (rate) => {
    expect(tradeAssuranceFee(1000, rate, DAY)).toMatchObject({ kind: 'invalid', code: 'rateNotAFraction' });
  });

  test('refuses a negative amount and an unknown word', () => {
    expect(tradeAssuranceFee(-0.01, null, DAY)).toMatchObject({ kind: 'invalid', code: 'negative' });
    expect(tradeAssuranceFee(1, 'middle', DAY)).toMatchObject({ kind: 'invalid', code: 'notAChoice' });
  });

  test('the low end never exceeds the high end, and a fee never the order', () => {
    fc.assert(
      fc.property(amount, (value) => {
        const low = tradeAssuranceFee(value, 'low', DAY) as number;
        const high = tradeAssuranceFee(value, 'high', DAY) as number;
        return low <= high && high <= value;
      }),
    );
  });

  test('the capped terms never take more than 100', () => {
    fc.assert(fc.property(amount, (value) => (tradeAssuranceFee(value, 'help-high', DAY) as number) <= 100));
  });

  test('every rate word answers', () => {
    for (const word of RATE_WORDS) expect(tradeAssuranceFee(1000, word, DAY)).not.toBeInstanceOf(Problem);
  });
});
