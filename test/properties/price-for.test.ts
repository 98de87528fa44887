import fc from 'fast-check';
import { digitsOf } from '../reference/marketplaces';
import { call, column, holds, isError, item, type Item } from './law';

interface Plan {
  target: number;
  cost: number;
  adRate: number;
  returnRate: number;
  measure: 'margin' | 'profit' | 'roi';
}

const percent = (from: number, to: number) => fc.integer({ min: from, max: to }).map((n) => n / 100);

const plan: fc.Arbitrary<Plan> = fc.record({
  target: percent(0, 45),
  cost: fc.oneof(percent(10, 3000), percent(3000, 200000)),
  adRate: fc.constantFrom(0, 0.1, 0.25),
  returnRate: fc.constantFrom(0, 0, 0.05),
  measure: fc.constantFrom('margin', 'margin', 'profit', 'roi'),
});

/** Measures at many prices with one call. */
function measures(i: Item, p: Plan, prices: number[]): (number | null)[] {
  const rows = call(
    'AMZ.PROFIT',
    column(prices),
    p.cost,
    ...i.sides,
    i.weight,
    i.category,
    i.market,
    p.adRate,
    p.returnRate,
    null,
    null,
    i.day,
    i.units,
    null,
    p.measure,
  );
  return rows.map(([cell]) => (typeof cell === 'number' ? cell : null));
}

function priceFor(i: Item, p: Plan) {
  const { target, cost, adRate, returnRate, measure } = p;
  return call(
    'AMZ.PRICEFOR',
    target,
    cost,
    ...i.sides,
    i.weight,
    i.category,
    i.market,
    adRate,
    returnRate,
    null,
    null,
    i.day,
    i.units,
    null,
    measure,
  )[0]![0]!;
}

const MOST = 40_000;

/** Every price below, or the last of them far above the bands and a spread of the others. */
function pricesBelow(minor: number, digits: number): number[] {
  const all = Math.min(minor - 1, MOST);
  const near = Array.from({ length: all }, (_, at) => minor - 1 - at);
  const spread =
    minor - 1 > MOST ? Array.from({ length: 5000 }, (_, at) => 1 + Math.floor((at * (minor - MOST)) / 5000)) : [];
  return [...near, ...spread].map((price) => price / 10 ** digits);
}

test('the price reaches the target, and no lower price does', () => {
  let answered = 0;
  holds<[Item, Plan]>(
    [item, plan],
    (i, p) => {
      const price = priceFor(i, p);
      if (isError(price)) return;
      answered++;
      const digits = digitsOf(i.market);
      const [reached] = measures(i, p, [price as number]);
      expect(reached).toBeGreaterThanOrEqual(p.target);
      const lower = pricesBelow(Math.round((price as number) * 10 ** digits), digits);
      if (lower.length === 0) return;
      const better = measures(i, p, lower).findIndex((value) => value !== null && value >= p.target);
      expect(better === -1 ? 'none lower' : { i, p, price, lower: lower[better] }).toBe('none lower');
    },
    90,
  );
  expect(answered).toBeGreaterThan(15);
});
