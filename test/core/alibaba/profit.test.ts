import fc from 'fast-check';
import { alibabaProfit, type AlibabaYear } from '../../../src/core/alibaba/profit';
import { Problem } from '../../../src/core/words/problem';
import { parseIsoDay } from '../../../src/rates/day';

const DAY = parseIsoDay('2026-11-22');
const YEAR: AlibabaYear = {
  orderValue: 4200,
  cost: 3000,
  orders: 40,
  plan: 'basic',
  adSpend: 5000,
  taRate: null,
  otherCost: 10000,
  fx: 7.2,
};

describe('alibabaProfit', () => {
  // An order brings 4,200 - 3,000 - 63 = 1,137; the year costs 19,800 / 7.2 + 5,000 + 10,000 = 17,750.
  test.each([
    ['profit', 27730],
    ['margin', 27730 / 168000],
    ['breakevenorders', 16],
    ['costperorder', 506.75],
  ] as const)('%s is %d', (measure, expected) => {
    expect(alibabaProfit(YEAR, measure, DAY)).toBe(expected);
  });

  test('without a paid membership no exchange rate is needed', () => {
    expect(alibabaProfit({ ...YEAR, plan: '无', fx: null }, 'profit', DAY)).toBe(30480);
  });

  test('a missing exchange rate is a fault that says why', () => {
    expect(alibabaProfit({ ...YEAR, fx: null }, 'profit', DAY)).toMatchObject({
      kind: 'invalid',
      code: 'fxNeeded',
      args: { amount: 19800 },
    });
  });

  test.each([
    [{ fx: 0.14 }, 'fxInverted'],
    [{ fx: 0 }, 'notPositive'],
    [{ orderValue: 0 }, 'notPositive'],
    [{ cost: -1 }, 'negative'],
    [{ orders: -1 }, 'negative'],
    [{ adSpend: -1 }, 'negative'],
    [{ otherCost: -1 }, 'negative'],
    [{ taRate: 1.5 }, 'rateNotAFraction'],
    [{ plan: 'platinum' }, 'notAChoice'],
  ])('%o is refused: %s', (change, code) => {
    expect(alibabaProfit({ ...YEAR, ...change }, 'profit', DAY)).toMatchObject({ kind: 'invalid', code });
  });

  test('no orders: the year costs its fixed sum, and there is no margin', () => {
    expect(alibabaProfit({ ...YEAR, orders: 0 }, 'profit', DAY)).toBe(-17750);
    expect(alibabaProfit({ ...YEAR, orders: 0 }, 'margin', DAY)).toMatchObject({
      kind: 'invalid',
      args: { name: { en: 'orders', zh: 'orders（订单数）' } },
    });
    expect(alibabaProfit({ ...YEAR, orders: 0 }, 'costperorder', DAY)).toMatchObject({ kind: 'invalid' });
  });

  test('an order that loses money never breaks even', () => {
    expect(alibabaProfit({ ...YEAR, cost: 4137 }, 'breakevenorders', DAY)).toMatchObject({
      kind: 'unknown',
      code: 'neverBreaksEven',
    });
  });

  // Fee 1.5% of 4,200 = 63: an order brings 1 cent, nothing, or less than nothing; the year costs 0 or 1 USD.
  test.each([
    [4136.99, 0, 0],
    [4136.99, 1, 100],
    [4137, 0, 0],
    [4137, 1, 'neverBreaksEven'],
    [4137.01, 0, 'neverBreaksEven'],
    [4137.01, 1, 'neverBreaksEven'],
  ])('cost %d with %d to cover: %s orders break even', (cost, otherCost, expected) => {
    const year = { ...YEAR, plan: 'none', adSpend: 0, cost, otherCost };
    const orders = alibabaProfit(year, 'breakevenorders', DAY);
    expect(orders instanceof Problem ? orders.code : orders).toBe(expected);
  });

  test('break-even is the first number of orders without a loss', () => {
    const price = fc.integer({ min: 100, max: 10_000 });
    fc.assert(
      fc.property(price, price, fc.integer({ min: 0, max: 50_000 }), (cost, gain, adSpend) => {
        const year = { ...YEAR, cost, orderValue: (cost + gain) * 1.1, adSpend };
        const orders = alibabaProfit(year, 'breakevenorders', DAY) as number;
        const at = (n: number) => alibabaProfit({ ...year, orders: n }, 'profit', DAY) as number;
        return at(orders) >= 0 && at(orders - 1) < 0;
      }),
    );
  });
});
