import fc from 'fast-check';
import { UNITS } from '../../../src/core/units';
import { marketCategories } from '../../../src/core/amazon/referral';
import { sideFactor, weightFactor, type Units } from '../../../src/core/units';
import { type TierTable } from '../../../src/core/amazon/size-tier';
import { fromMinor } from '../../../src/core/money';
import { Problem } from '../../../src/core/words/problem';
import { NEXTTIER } from '../../../src/functions/amazon/fees';
import type { Scalar } from '../../../src/functions/declaration';
import { ask } from './ask';
import { boxesFor, CONTEXTS, feeOf, itemOf, pricesFor, type Box } from './contexts';

const PARTS = ['longest', 'median', 'shortest', 'unit weight'];

/** "longest side by 1.5 in; unit weight by 0.2 lb" taken off a box, in the units of the person. */
function shrink([length, width, height, weight]: Box, change: string, units: Units): Box {
  const parts = [...[length, width, height].sort((a, b) => b - a), weight];
  for (const part of change.split('; ')) {
    const [, what, by, unit] = /^(longest|median|shortest|unit weight)(?: side)? by ([\d.]+) (\w+)$/.exec(part)!;
    const at = PARTS.indexOf(what!);
    expect(unit).toBe(at < 3 ? units.side : units.weight);
    parts[at] = Number((parts[at]! - Number(by)).toFixed(9));
  }
  return parts as unknown as Box;
}

/** A box as a person types it who works in other units than the card. */
function typedIn([length, width, height, weight]: Box, units: Units, tiers: TierTable): Box {
  const side = (value: number) => Math.max(0.01, Number((value / sideFactor(units.side, tiers.sides)).toFixed(3)));
  const heavy = Math.max(0.001, Number((weight / weightFactor(units.weight, tiers.weight)).toFixed(3)));
  return [side(length), side(width), side(height), heavy];
}

/** The newest period of every marketplace and kind of goods. */
const NEWEST = CONTEXTS.filter(
  (context, at) => !CONTEXTS.slice(at + 1).some((c) => c.market === context.market && c.goods === context.goods),
);

describe.each(NEWEST.map((context) => [context.name, context] as const))('%s', (_name, context) => {
  const { market, goods, day, tiers } = context;
  const index = marketCategories(market, day);
  const category = index instanceof Problem ? 'any' : index.categories[0]!.id;
  const fee = feeOf(context, category);

  test.each(['in-lb', 'cm-kg', 'mm-g'] as const)('what is described saves what is said, measured in %s', (units) => {
    let answered = 0;
    const unit = UNITS[units];
    // A change rounded up in other units than those of the card may reach one more step.
    const isExact = (unit.side === 'in') === (tiers.sides === 'in');
    fc.assert(
      fc.property(boxesFor(tiers), pricesFor(fee), (inCardUnits, price) => {
        const box = typedIn(inCardUnits, unit, tiers);
        const [length, width, height, weight] = box;
        const amount = fromMinor(price, market.digits);
        const args = { length, width, height, weight, price: amount, marketplace: market.id, goods, date: day, units };
        const answer = ask(NEXTTIER, { ...args, category }) as Scalar[];
        if (answer[0] instanceof Problem) return;
        answered++;
        const [target, change, saving] = answer as [string, string, number];
        if (target === '') return expect([change, saving]).toEqual(['', 0]);
        const smaller = shrink(box, change, unit);
        for (const size of smaller) expect(size).toBeGreaterThan(0);
        const now = fee.total(itemOf(box, tiers, unit), price);
        const then = fee.total(itemOf(smaller, tiers, unit), price);
        expect(saving).toBeGreaterThan(0);
        const saved = fromMinor(now - then, market.digits);
        expect([change, saved]).toEqual([change, isExact ? expect.closeTo(saving, 9) : expect.any(Number)]);
        expect(saved).toBeGreaterThanOrEqual(saving - 1e-9);
      }),
      { numRuns: 150 },
    );
    expect(answered).toBeGreaterThan(30);
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
