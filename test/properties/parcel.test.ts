import fc from 'fast-check';
import { tidy } from '../reference/edges';
import { call, column, feesOf, fbaFee, gist, holds, isError, item, sameMoney, type Item } from './law';

const PERMUTATIONS = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
] as const;

test('the order of the sides does not matter', () => {
  holds<[Item]>([item], (i) => {
    const sides = [0, 1, 2].map((at) => column(PERMUTATIONS.map((order) => i.sides[order[at]!]!)));
    const tail = [i.market, i.day, i.units];
    for (const rows of [
      call('AMZ.FBAFEE', ...sides, i.weight, i.price, i.market, null, i.day, i.units, i.category),
      call('AMZ.SIZETIER', ...sides, i.weight, ...tail),
      call('AMZ.BILLABLEWEIGHT', ...sides, i.weight, ...tail),
      call('AMZ.REMOVALFEE', ...sides, i.weight, ...tail),
      call('AMZ.STORAGEFEE', ...sides, i.weight, 2, i.market, null, i.day, i.units, i.category),
    ])
      expect(new Set(rows.map(([cell]) => gist(cell))).size).toBe(1);
  });
});

test('the same item in other units, in numbers and in cells with their unit, is the same item', () => {
  holds<[Item]>([item], (i) => {
    const [side, mass] = i.units.split('-') as [string, string];
    const asText = [...i.sides.map((length) => `${length} ${side}`), `${i.weight} ${mass}`];
    const others = i.units === 'cm-g' ? inMetric(i) : inImperial(i);
    const right = gist(fbaFee(i));
    const ask = (units: string, ...size: (number | string)[]) =>
      gist(call('AMZ.FBAFEE', ...size, i.price, i.market, null, i.day, units, i.category)[0]![0]);
    for (const [units, size] of others) expect([units, ask(units, ...size)]).toEqual([units, right]);
    for (const units of ['in-lb', 'in-oz', 'cm-kg', 'cm-g', 'mm-g'])
      expect([units, ask(units, ...asText)]).toEqual([units, right]);
  });
});

function inMetric({ sides, weight }: Item): [string, number[]][] {
  return [
    ['cm-kg', [...sides, weight / 1000]],
    ['mm-g', [...sides.map((cm) => tidy(cm * 10)), weight]],
  ];
}

function inImperial({ sides, weight }: Item): [string, number[]][] {
  const cm = sides.map((inches) => tidy(inches * 2.54));
  return [
    ['in-oz', [...sides, tidy(weight * 16)]],
    ['cm-kg', [...cm, weight * 0.45359237]],
    ['mm-g', [...cm.map((side) => tidy(side * 10)), weight * 453.59237]],
  ];
}

test('inside a size tier more weight never costs less', () => {
  holds<[Item, number[]]>(
    [item, fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 6, maxLength: 6 })],
    (i, steps) => {
      const weights = steps.map((step) => tidy((i.weight * step) / 8)).sort((a, b) => a - b);
      const fees = call('AMZ.FBAFEE', ...i.sides, column(weights), i.price, i.market, null, i.day, i.units, i.category);
      const tiers = call('AMZ.SIZETIER', ...i.sides, column(weights), i.market, i.day, i.units);
      for (let at = 1; at < weights.length; at++) {
        const [before, now] = [fees[at - 1]![0], fees[at]![0]];
        if (tiers[at - 1]![0] !== tiers[at]![0] || typeof before !== 'number' || typeof now !== 'number') continue;
        expect(now).toBeGreaterThanOrEqual(before);
      }
    },
  );
});

test('a column is answered cell by cell', () => {
  holds<[Item[]]>([fc.array(item, { minLength: 2, maxLength: 8 })], (items) => {
    const of = <K extends keyof Item>(key: K) => column(items.map((i) => i[key] as string | number));
    const sides = [0, 1, 2].map((at) => column(items.map((i) => i.sides[at]!)));
    const fees = call(
      'AMZ.FEES',
      ...sides,
      of('weight'),
      of('price'),
      of('category'),
      of('market'),
      null,
      of('day'),
      of('units'),
    );
    const fba = call(
      'AMZ.FBAFEE',
      ...sides,
      of('weight'),
      of('price'),
      of('market'),
      null,
      of('day'),
      of('units'),
      of('category'),
    );
    items.forEach((i, at) => {
      expect(fees[at]).toEqual(feesOf(i, null));
      expect(fba[at]![0]).toEqual(fbaFee(i));
    });
  });
});

test('the parts sum to the total, and each is what its own function answers', () => {
  holds<[Item, number]>([item, fc.integer({ min: 1, max: 4 })], (i, months) => {
    const row = feesOf(i, months);
    const [, , fulfilment, surcharge, storage, total] = row;
    if (!row.some(isError)) {
      const parts = (row.slice(0, 5) as number[]).reduce((sum, part) => sum + part, 0);
      expect(sameMoney(parts, total as number)).toBe(true);
    } else expect(isError(total)).toBe(true);
    const fee = fbaFee(i);
    if (isError(fulfilment)) expect(gist(fee)).toBe(fulfilment.code);
    else expect(sameMoney(fee as number, (fulfilment as number) + (surcharge as number))).toBe(true);
    const alone = call(
      'AMZ.STORAGEFEE',
      ...i.sides,
      i.weight,
      months,
      i.market,
      null,
      i.day,
      i.units,
      i.category,
    )[0]![0];
    expect(gist(alone)).toBe(gist(storage));
  });
});

test('the change of a fee is the difference of the two days', () => {
  holds<[Item, string]>([item, fc.constantFrom('2026-02-01', '2026-07-15', '2026-11-25')], (i, to) => {
    const change = call(
      'AMZ.FEECHANGE',
      ...i.sides,
      i.weight,
      i.price,
      i.category,
      i.day,
      to,
      i.market,
      null,
      i.units,
    )[0]![0]!;
    const [before, after] = [feesOf(i), feesOf({ ...i, day: to })];
    const known = [...before.slice(0, 4), ...after.slice(0, 4)];
    if (known.some(isError)) return expect(isError(change)).toBe(true);
    const sum = (row: unknown[]) => (row.slice(0, 4) as number[]).reduce((all, part) => all + part, 0);
    expect(sameMoney(change as number, sum(after) - sum(before))).toBe(true);
  });
});
