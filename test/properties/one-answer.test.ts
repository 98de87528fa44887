import fc from 'fast-check';
import { call, fbaFee, feesOf, gist, holds, isError, item, sameMoney, type Item } from './law';

/** The row of AMZ.ANALYZE for an item, by the header of its column. */
function analysed(i: Item): Record<string, unknown> {
  const [side, mass] = i.units.split('-');
  const table = [
    ['SKU', `length (${side})`, `width (${side})`, `height (${side})`, `weight (${mass})`, 'price', 'cost', 'category'],
    ['A', ...i.sides, i.weight, i.price, 0, i.category],
  ];
  const [header, row] = call('AMZ.ANALYZE', table, i.market, i.day) as [string[], unknown[]];
  return Object.fromEntries(header.map((name, at) => [name, row[at]]));
}

test('a list answers what the functions answer', () => {
  holds<[Item]>([item], (i) => {
    const row = analysed(i);
    const fees = feesOf(i);
    if (fees.some(isError)) return;
    const [referral, closing, fulfilment, surcharge, storage, total] = fees;
    expect(row).toMatchObject({
      'Referral fee': referral,
      'Closing fee': closing,
      'Fulfilment before surcharge': fulfilment,
      Surcharge: surcharge,
      Storage: storage,
      'Total fees': total,
      'Size tier': call('AMZ.SIZETIER', ...i.sides, i.weight, i.market, i.day, i.units)[0]![0],
    });
    const profit = call(
      'AMZ.PROFIT',
      i.price,
      0,
      ...i.sides,
      i.weight,
      i.category,
      i.market,
      null,
      null,
      null,
      null,
      i.day,
      i.units,
    );
    expect(row.Profit).toBe(profit[0]![0]);
  });
});

/** The steps of AMZ.EXPLAIN that stand for a cell of AMZ.FEES; labels begin with "=" or without. */
function explained(i: Item): Map<string, unknown> {
  const [header, ...rows] = call(
    'AMZ.EXPLAIN',
    ...i.sides,
    i.weight,
    i.price,
    i.category,
    i.market,
    null,
    i.day,
    i.units,
  );
  const [step, value] = ['Step', 'Value'].map((name) => header!.indexOf(name)) as [number, number];
  return new Map(rows.map((row) => [String(row[step]).replace(/^[=+\s]+/, ''), row[value]]));
}

test('an explanation ends at what the fast way answers', () => {
  holds<[Item]>(
    [item],
    (i) => {
      const fees = feesOf(i);
      const steps = explained(i);
      const total = [...steps].filter(([step]) => /^total/i.test(step)).map(([, value]) => value);
      expect(total).toHaveLength(1);
      if (isError(fees[5])) return expect(typeof total[0]).not.toBe('number');
      expect(sameMoney(total[0] as number, fees[5] as number)).toBe(true);
    },
    150,
  );
});

/** Names as sellers write them; most fit several categories of some marketplace. */
const CALLED = [
  'Home and Kitchen',
  'Clothing',
  'Electronics',
  'Beauty',
  'Home',
  '家居',
  '服装',
  '宠物用品',
  'Sports',
  'Toys',
];

test('whatever the category is called, two functions do not answer one question differently', () => {
  let asked = 0;
  holds<[Item, string]>(
    [item, fc.constantFrom(...CALLED)],
    (known, category) => {
      const i = { ...known, category };
      const [, , fulfilment, surcharge, storage] = feesOf(i);
      const fee = fbaFee(i);
      // Of a name that nothing answers to a single fee has no other place to say so; a row of fees has.
      if (isError(fee) && /is not a referral fee category/.test(fee.message)) return;
      asked++;
      const tail = [i.market, null, i.day, i.units, i.category];
      const alone = call('AMZ.STORAGEFEE', ...i.sides, i.weight, 1, ...tail)[0]![0]!;
      expect(gist(alone)).toBe(gist(storage));
      if (isError(fulfilment) || isError(surcharge)) expect(isError(fee)).toBe(true);
      else expect(sameMoney(fee as number, (fulfilment as number) + (surcharge as number))).toBe(true);
    },
    400,
  );
  expect(asked).toBeGreaterThan(150);
});
