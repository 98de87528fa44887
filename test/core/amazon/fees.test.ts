import fc from 'fast-check';
import { explainFees } from '../../../src/core/amazon/explain';
import { Fees, newFees, PARTS, totalFees, type FeesInput } from '../../../src/core/amazon/fees';
import { marketplace } from '../../../src/core/marketplaces';
import { marketCategories } from '../../../src/core/amazon/referral';
import { fromMinor } from '../../../src/core/money';
import { Problem } from '../../../src/core/words/problem';
import { formatDay } from '../../../src/rates/day';
import { FEECHANGE, FEES } from '../../../src/functions/amazon/fees';
import { PROFIT } from '../../../src/functions/amazon/profit';
import { ask, numberOf, type Args } from './ask';
import { boxesFor, CONTEXTS, pricesFor, feeOf, itemOf, type Box } from './contexts';

const RUNS = { numRuns: 20 };

function categoriesOf(context: (typeof CONTEXTS)[number]): string[] {
  const index = marketCategories(context.market, context.day);
  return index instanceof Problem ? ['anything'] : index.categories.map(({ id }) => id);
}

describe.each(CONTEXTS.map((context) => [context.name, context] as const))('%s', (_name, context) => {
  const { market, goods, day, tiers } = context;
  const inputs = fc.record({
    box: boxesFor(tiers),
    price: pricesFor(feeOf(context)),
    category: fc.constantFrom(...categoriesOf(context)),
    months: fc.constantFrom(1, 2, 3),
  });
  const inputOf = (category: string, months: number): FeesInput => ({
    market,
    goods,
    day,
    category,
    months,
    sipp: false,
  });
  const argsOf = (box: Box, price: number, category: string): Args => ({
    length: box[0],
    width: box[1],
    height: box[2],
    weight: box[3],
    price: fromMinor(price, market.digits),
    category,
    marketplace: market.id,
    goods,
    date: day,
    units: UNITS_OF[tiers.sides],
  });

  test('the row adds up, an unknown part leaves the others, and the explanation says the same', () => {
    fc.assert(
      fc.property(inputs, ({ box, price, category, months }) => {
        const rule = Fees.on(inputOf(category, months));
        const parcel = itemOf(box, tiers);
        const fees = newFees();
        rule.at(parcel, price, fees);
        const total = totalFees(fees);
        const parts = PARTS.map((part) => fees[part]);
        expect(Number.isNaN(total)).toBe(parts.some(Number.isNaN));
        if (!Number.isNaN(total)) expect(total).toBe(parts.reduce((sum, part) => sum + part, 0));

        const row = ask(FEES, { ...argsOf(box, price, category), months }) as unknown[];
        [...parts, total].forEach((part, at) => {
          if (Number.isNaN(part)) expect(row[at]).toBeInstanceOf(Problem);
          else expect(row[at]).toBe(fromMinor(part, market.digits));
        });

        const table = explainFees(rule, parcel, price, 'en');
        const lines = table.filter(([step]) => /^(Sum: |Total$)/.test(String(step))).map(([, value]) => value);
        expect(lines.map((value) => (value instanceof Problem ? value.code : value))).toEqual(
          row.map((value) => (value instanceof Problem ? value.code : value)),
        );
      }),
      RUNS,
    );
  });

  test('the total is no less than the fulfilment fee, and profit is what the fees leave', () => {
    fc.assert(
      fc.property(inputs, fc.integer({ min: 0, max: 3000 }), ({ box, price, category }, cost) => {
        const args = argsOf(box, price, category);
        const row = ask(FEES, args) as unknown[];
        const amount = fromMinor(cost, market.digits);
        const profit = ask(PROFIT, { ...args, cost: amount });
        if (!row.every((part) => typeof part === 'number')) return expect(profit).toBeInstanceOf(Problem);
        const minor = row.map((part) => Math.round((part as number) * 10 ** market.digits));
        expect(minor[5]!).toBeGreaterThanOrEqual(minor[2]!);
        expect(minor[5]!).toBeGreaterThanOrEqual(minor[2]! + minor[3]!);
        expect(profit).toBe(fromMinor(price - cost - minor[5]!, market.digits));
      }),
      RUNS,
    );
  });
});

const UNITS_OF = { in: 'in-lb', cm: 'cm-g' } as const;

describe('the change of the fees between two days', () => {
  const days = [...new Set(CONTEXTS.filter(({ market }) => market.id === 'US').map(({ day }) => day))];
  const totalWithoutStorage = (args: Args): number => {
    const row = ask(FEES, args) as unknown[];
    return row.slice(0, 4).reduce<number>((sum, part) => sum + numberOf(part as number), 0);
  };

  test.each([
    ['US', 'general', 'in-lb', 'Home and Kitchen'],
    ['US', 'apparel', 'in-lb', 'Clothing and Accessories'],
    ['UK', 'general', 'cm-g', 'Home Products'],
    ['DE', 'general', 'cm-g', 'Toys and Games'],
    ['JP', 'general', 'cm-g', 'Toys and Games'],
  ])('%s %s is the difference of their totals', (place, goods, units, category) => {
    const { tiers, market } = CONTEXTS.filter((c) => c.market.id === place && c.goods === goods).at(-1)!;
    const known = CONTEXTS.filter((c) => c.market.id === place && c.goods === goods).map(({ day }) => day);
    const dates = fc.constantFrom(...days, ...known, 46348);
    fc.assert(
      fc.property(boxesFor(tiers), fc.integer({ min: 1, max: 9000 }), dates, dates, (box, price, from, to) => {
        const [length, width, height, weight] = box;
        const shared = {
          length,
          width,
          height,
          weight,
          price: fromMinor(price, market.digits),
          category,
          goods,
          units,
        };
        const args = { ...shared, marketplace: place };
        const change = ask(FEECHANGE, { ...args, fromDate: from, toDate: formatDay(to) });
        const [before, after] = [from, to].map((date) => totalWithoutStorage({ ...args, date }));
        const difference = after! - before!;
        if (Number.isNaN(difference)) expect(change).toBeInstanceOf(Problem);
        else expect(change).toBeCloseTo(difference, 9);
      }),
      { numRuns: 150 },
    );
  });

  test('between a day and itself there is none', () => {
    const args = { length: 10, width: 6, height: 3, weight: 1.2, price: 24.99, category: 'Pet Supplies' };
    expect(ask(FEECHANGE, { ...args, fromDate: '2026-11-22', toDate: '2026-11-22' })).toBe(0);
  });
});

test('a digital services fee and a tax on fees stand beside the total, never in it', () => {
  const input = {
    market: marketplace('UK'),
    goods: 'general' as const,
    day: 46348,
    category: 'Home Products',
    months: 1,
    sipp: false,
  };
  const parcel = { longest: 20, median: 15, shortest: 5, unitWeight: 300 };
  const table = explainFees(Fees.on(input), parcel, 2500, 'en');
  const value = (name: string) => table.find(([step]) => String(step).startsWith(name))?.[1];
  const parts = PARTS.map((_part, at) => table.filter(([step]) => String(step).startsWith('Sum: '))[at]![1] as number);
  expect(value('Total')).toBeCloseTo(
    parts.reduce((sum, part) => sum + part, 0),
    9,
  );
  expect(value('Beside: digital services fee')).toBeGreaterThan(0);
});
