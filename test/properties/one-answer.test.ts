import { call, feesOf, holds, isError, item, sameMoney, type Item } from './law';

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
