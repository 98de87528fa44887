import { openSheet, type Matrix } from '../../support/sheet';

const LIST: Matrix = [
  ['SKU', 'Length (in)', 'Width (in)', 'Height (in)', 'Weight (lb)', 'Price (USD)', 'Cost (USD)', 'Category'],
  ['A', 10, 6, 3, 1.2, 24.99, 6, 'Pet Supplies'],
  ['B', 30, 20, 16, 22, 89, 71, 'Home and Kitchen'],
];
const analyze = (settings: Matrix | null): Matrix =>
  openSheet().call('AMZ.ANALYZE', LIST, [['US']], [['2026-11-22']], null, settings);

test('a target margin adds the price that reaches it, and changes nothing else of a row', () => {
  const plain = analyze(null);
  const aimed = analyze([['target margin', '40%']]);
  for (const [at, row] of plain.entries()) expect(aimed[at]!.slice(0, row.length)).toEqual(row);
  expect(aimed.map((row) => row.length - plain[0]!.length)).toEqual([1, 1, 1]);
  // 40% of 27.07 is left after 4.06 of referral fee, 6.18 of other fees and 6.00 of cost; not of 27.06.
  expect(aimed[1]!.at(-1)).toBe(27.07);
});
