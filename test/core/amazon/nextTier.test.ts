import fc from 'fast-check';
import { UNITS } from '../../../src/core/amazon/marketplaces';
import { fromMinor } from '../../../src/core/money';
import { Problem } from '../../../src/core/problem';
import { NEXTTIER } from '../../../src/functions/specs/fees';
import type { Scalar } from '../../../src/functions/edge/calculate';
import { ask, type Args } from './ask';
import { boxesFor, CONTEXTS, feeOf, itemOf, pricesFor } from './contexts';

const SIDES = ['longest', 'median', 'shortest'] as const;

/** "longest side by 1.5 in; unit weight by 0.2 lb" taken off an item. */
function shrink(item: ReturnType<typeof itemOf>, change: string): ReturnType<typeof itemOf> {
  const shrunk = { ...item };
  for (const part of change.split('; ')) {
    const [, what, by] = /^(longest|median|shortest|unit weight)(?: side)? by ([\d.]+) /.exec(part)!;
    const key = SIDES.find((side) => side === what) ?? 'unitWeight';
    shrunk[key] = Math.round((shrunk[key] - Number(by)) * 1e9) / 1e9;
  }
  return shrunk;
}

/** The newest period of every marketplace and kind of goods. */
const NEWEST = CONTEXTS.filter(
  (context, at) => !CONTEXTS.slice(at + 1).some((c) => c.market === context.market && c.goods === context.goods),
);

describe.each(NEWEST.map((context) => [context.name, context] as const))('%s', (_name, context) => {
  const { market, goods, day, tiers } = context;
  const fee = feeOf(context, '');

  test.each(['in-oz', 'cm-g'] as const)('the change that is described saves what is said, measured in %s', (units) => {
    let answered = 0;
    const unit = UNITS[units];
    fc.assert(
      fc.property(boxesFor(tiers), pricesFor(fee), ([length, width, height, weight], price) => {
        const box = [length, width, height, weight] as const;
        const item = itemOf(box, tiers, unit);
        const now = fee.total(item, price);
        const args: Args = {
          length,
          width,
          height,
          weight,
          price: fromMinor(price, market.digits),
          marketplace: market.id,
          goods,
          date: day,
          units,
        };
        const answer = ask(NEXTTIER, args) as Scalar[];
        if (answer[0] instanceof Problem) return;
        answered++;
        const [target, change, saving] = answer as [string, string, number];
        if (target === '') return expect([change, saving]).toEqual(['', 0]);
        const smaller = shrink(item, change);
        for (const size of Object.values(smaller)) expect(size).toBeGreaterThan(0);
        const { longest, median, shortest, unitWeight } = smaller;
        // Without a category the answer holds for every one.
        const then = feeOf(context).total(itemOf([longest, median, shortest, unitWeight], tiers), price);
        expect(saving).toBeGreaterThan(0);
        expect([change, fromMinor(now - then, market.digits)]).toEqual([change, expect.closeTo(saving, 9)]);
      }),
      { numRuns: 150 },
    );
    expect(answered).toBeGreaterThan(10);
  });
});

describe('AMZ.NEXTTIER', () => {
  const us = { marketplace: 'US', date: '2026-06-01', price: 24.99 };

  test.each([
    // 16 oz is the end of small standard, 0.75 in its shortest side.
    ['a hair over small standard', [15, 12, 0.76, 0.9], 'Small standard-size', 'shortest side by 0.01 in'],
    [
      'a hair over a weight band',
      [10, 6, 3, 1.26],
      'Large standard-size, up to 1.25 lb',
      'unit weight by 0.01 lb; shortest',
    ],
  ])('%s', (_name, [length, width, height, weight], target, change) => {
    const answer = ask(NEXTTIER, { ...us, length: length!, width: width!, height: height!, weight: weight! });
    expect(answer).toEqual([target, expect.stringContaining(change.split('; ')[0]!), expect.any(Number)]);
  });

  test('nothing is cheaper than the smallest item', () => {
    expect(ask(NEXTTIER, { ...us, length: 1, width: 1, height: 0.1, weight: 0.01 })).toEqual(['', '', 0]);
  });
});
