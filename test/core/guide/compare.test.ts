import { compare, type AmazonCosts, type AmazonItem } from '../../../src/core/guide/compare';
import type { Cell } from '../../../src/core/guide/compare-profile';
import { PROFILE_FIELDS } from '../../../src/core/guide/profile-fields';
import type { Table } from '../../../src/core/words/show';
import type { Problem } from '../../../src/core/words/problem';
import { invalid, unknown, wordProblem } from '../../../src/core/words/problem';
import { type Language } from '../../../src/core/words/language';
import { compactName } from '../../../src/core/input/fold';
import { parseIsoDay } from '../../../src/rates/day';

const COSTS: AmazonCosts = { referral: 6, fulfilment: 5.5, storage: 0.5, returns: 0.8, planPerMonth: 39.99 };
const ROWS: [Cell, Cell][] = [
  ['wholesale price', 8],
  ['order quantity', 500],
  ['orders a year', 40],
  ['unit cost', 5],
  ['P4P a year', 5000],
  ['sales team a year', 9000],
  ['exchange rate', 7.2],
  ['retail price', 40],
  ['units a month', 100],
  ['ad rate', '10%'],
  ['return rate', 0.05],
  ['lead days', 15],
  ['payment days', 30],
  ['deposit', 0.3],
  ['inbound days', 35],
  ['stock days', 60],
  ['settlement days', 14],
];

function run(rows: [Cell, Cell][], costs: (item: AmazonItem) => AmazonCosts = () => COSTS, language: Language = 'en') {
  return compare(rows, costs, () => parseIsoDay('2026-11-22'), language);
}
const row = (table: Table | Problem, item: string) => (table as Table).find((line) => line[0] === item)!;
const replace = (name: string, value: Cell): [Cell, Cell][] => ROWS.map(([n, v]) => [n, n === name ? value : v]);

describe('compare', () => {
  // Alibaba.com: 20,000 units a year; membership 19,800 / 7.2 = 2,750; fee 60 on 4,000. Amazon: 1,200 units; plan 479.88.
  test.each([
    ['Revenue per unit', 8, 40],
    ['Product cost', 5, 5],
    ['Membership / selling plan', 0.14, 0.4],
    ['P4P / ads', 0.25, 4],
    ['Trade Assurance fee / referral fee', 0.12, 6],
    ['Sales team', 0.45, ''],
    ['FBA fulfilment', '', 5.5],
    ['FBA storage', '', 0.5],
    ['Returns', '', 0.8],
    ['Other cost', 0, 0],
    ['Total cost', 5.96, 22.2],
    ['Profit per unit', 2.04, 17.8],
    ['Margin', 0.2553, 0.445],
    ['Units a year', 20000, 1200],
    ['Profit a year', 40850, 21360.12],
    ['Cash days', 31.5, 109],
    ['Break-even units a year', 5816, 27],
    ['Typical net margin (article)', '15%-20%', '8%-12%'],
  ])('%s: %s and %s', (item, alibaba, amazon) => {
    expect(row(run(ROWS), item).slice(1, 3)).toEqual([alibaba, amazon]);
  });

  test('a size keeps the unit that its name gives, and a bare 0 is no cost', () => {
    let item: AmazonItem | undefined;
    const rows: [Cell, Cell][] = [
      ...replace('unit cost', 0),
      ['长(cm)', 25],
      ['宽（mm）', '150'],
      ['高(cm)', '8 in'],
      ['重量(斤)', 2],
      ['类目', 0],
    ];
    const table = run(rows, (given) => ((item = given), COSTS));
    expect(item!.cells).toMatchObject({
      length: '25 cm',
      width: '150 mm',
      height: '8 in',
      weight: '2 斤',
      category: null,
    });
    expect(row(table, 'Product cost')).toEqual(['Product cost', '', '', expect.stringContaining('Needs: unit cost')]);
  });

  test.each<[string, Cell, string]>([
    ['Item length cm', 25, '25 cm'],
    ['产品长度（厘米）', 25, '25 cm'],
    ['Package length inches', '9.5', '9.5 in'],
    ['长度(m)', 2, '2 m'],
    ['长 cm/inch', 25, '25 长 cm/inch'],
    ['Länge', 25, '25'],
  ])('the names of SKU lists are known here too: %s', (name, value, length) => {
    let item: AmazonItem | undefined;
    run([...ROWS, [name, value], ['类目', '宠物用品']], (given) => ((item = given), COSTS));
    expect(String(item!.cells.length)).toBe(length);
  });

  test("a carton's size is not the product's", () => {
    expect(row(run([...ROWS, ['外箱长', 60]]), 'Names not understood')[3]).toContain('外箱长');
  });

  test.each<[string, Cell, number]>([
    ['order quantity', '500 pcs', 20000],
    ['order quantity', '500件', 20000],
    ['orders a year', '40 单', 20000],
  ])('%s of %s is a count', (name, value, units) => {
    expect(row(run(replace(name, value)), 'Units a year')[1]).toBe(units);
  });

  test('amounts are read as everywhere: lakh, decimal commas by the currency, days with their word', () => {
    expect(row(run(replace('lead days', '15天')), 'Cash days')[1]).toBe(31.5);
    expect(row(run([...replace('retail price', '40,00'), ['站点', 'DE']]), 'Revenue per unit')[2]).toBe(40);
    expect(row(run([...replace('retail price', '1.234 €'), ['站点', 'DE']]), 'Revenue per unit')[3]).toContain(
      '1.234 or 1234',
    );
    expect(row(run([...ROWS, ['站点', 'Atlantis']]), 'Revenue per unit')[3]).toContain('"Atlantis" is not known');
  });

  test('the order of the list does not matter', () => {
    expect(run([...ROWS].reverse())).toEqual(run(ROWS));
  });

  test('Chinese names, an amount in CNY and Chinese labels', () => {
    const rows: [Cell, Cell][] = [
      ['批发价', '8美元'],
      ['起订量', 500],
      ['采购成本（元）', 36],
      ['汇率', 7.2],
    ];
    expect(row(run(rows, undefined, 'zh'), '采购成本').slice(1, 3)).toEqual([5, 5]);
    const inYen = run([
      ['采购成本(¥)', 700],
      ['站点', 'JP'],
    ]);
    expect(row(inYen, 'Product cost')[1]).toBe(700);
  });

  test.each([
    ['unit cost (EUR)', 5, 'UK', 'is not in GBP'],
    ['unit cost (USD)', 5, 'UK', 'is not in GBP'],
    ['unit cost ($)', 5, 'UK', 'is not in GBP'],
    ['unit cost', '$5', 'UK', 'is not in GBP'],
    ['unit cost ($)', 5, 'CA', 5],
    ['unit cost (£)', 5, 'UK', 5],
    ['unit cost', '5美元', 'US', 5],
    ['unit cost (元)', 36, 'UK', 5],
    ['unit cost (RMB 含税)', 36, 'US', 5],
    ['unit cost (含税)', 5, 'US', 5],
    ['unit cost', '36元', 'JP', 5],
  ])('%s of %s in %s: %s', (name, value, marketplace, expected) => {
    const [, shown, , note] = row(
      run([
        [name, value],
        ['marketplace', marketplace],
        ['fx', 7.2],
      ]),
      'Product cost',
    );
    if (typeof expected === 'number') expect(shown).toBe(expected);
    else expect([shown, String(note).includes(expected)]).toEqual(['', true]);
  });

  // 4,000 an order: 500 pieces at 8.
  test.each<[[Cell, Cell], [Cell, Cell]]>([
    [
      ['order value', 4000],
      ['order quantity', 500],
    ],
    [
      ['orderValue', 4000],
      ['wholesale price', 8],
    ],
    [
      ['平均订单金额', 4000],
      ['起订量', 500],
    ],
    [
      ['客单价(元)', 28800],
      ['批发价', 8],
    ],
  ])('%j and %j are an order of 500 at 8', (...order) => {
    const table = run([...order, ['orders a year', 40], ['fx', 7.2]]);
    expect(row(table, 'Revenue per unit')[1]).toBe(8);
    expect(row(table, 'Trade Assurance fee / referral fee')[1]).toBe(0.12);
    expect(row(table, 'Units a year')[1]).toBe(20000);
  });

  test('an order value beside price and quantity is listed as not used', () => {
    const table = run([...ROWS, ['平均订单金额', 9999]], undefined, 'zh');
    expect(row(table, '未使用：以批发价 × 每单数量为准')[3]).toBe('平均订单金额');
    expect(row(table, '每件收入')[1]).toBe(8);
  });

  test('an order that loses money never breaks even, though nothing is to be covered', () => {
    const table = run([
      ['wholesale price', 8],
      ['order quantity', 500],
      ['unit cost', 9],
      ['plan', 'none'],
      ['orders', 40],
    ]);
    const [, shown, , note] = row(table, 'Break-even units a year');
    expect([shown, String(note).includes('A sale brings -1.12')]).toEqual(['', true]);
  });

  test('an amount in CNY needs the exchange rate', () => {
    const note = row(run([['unit cost', 'CNY 36']]), 'Product cost')[3];
    expect(note).toContain('unit cost is in CNY');
  });

  test('what is missing is blank, named, and makes blank what depends on it', () => {
    const table = run(ROWS.filter(([name]) => name !== 'exchange rate'));
    expect(row(table, 'Membership / selling plan').slice(1, 3)).toEqual(['', 0.4]);
    expect(row(table, 'Membership / selling plan')[3]).toContain('fx is missing');
    expect(row(table, 'Profit per unit').slice(1, 3)).toEqual(['', 17.8]);
    expect(row(run([['wholesale price', 8]]), 'Cash days')[3]).toContain('Needs: lead days.');
  });

  test('what Amazon does not answer is blank with its reason', () => {
    const problem = unknown('noCard', { fee: 'FBA', place: 'Mars' });
    const table = run(ROWS, () => ({ ...COSTS, fulfilment: problem }));
    expect(row(table, 'FBA fulfilment')).toEqual(['FBA fulfilment', '', '', wordProblem(problem, 'en')]);
    expect(row(table, 'Profit per unit').slice(1, 3)).toEqual([2.04, '']);
  });

  test('hands the item to Amazon as it stands', () => {
    let seen: AmazonItem | undefined;
    run([...ROWS, ['长(cm)', '25.4cm'], ['类目', '宠物用品']], (item) => {
      seen = item;
      return COSTS;
    });
    expect(seen).toMatchObject({ price: 40, cost: 5, returnRate: 0.05, day: 46348 });
    expect(seen!.cells).toMatchObject({ length: '25.4cm', category: '宠物用品', marketplace: null });
  });

  test.each([
    ['ad rate', 15, 'rate is a fraction'],
    ['unit cost', -1, 'must be 0 or more'],
    ['unit cost', '1,2,5', 'is not one number'],
    ['unit cost', '€5', 'unit cost: "€5" is not in USD'],
    ['unit cost', '£5', 'unit cost: "£5" is not in USD'],
    ['unit cost', '5%', 'has a unit that does not fit'],
    ['unit cost', '5 kg', 'has a unit that does not fit'],
    ['order quantity', '$500', 'has a unit that does not fit'],
    ['wholesale price', 0, 'must be greater than 0'],
  ])('%s of %s is refused in its line', (name, value, words) => {
    const table = run(replace(name, value)) as Table;
    expect(table.some((line) => String(line[3]).includes(words))).toBe(true);
  });

  test('a unit that loses money never breaks even', () => {
    expect(row(run(replace('unit cost', 9)), 'Break-even units a year').slice(1)).toEqual([
      '',
      34,
      'A sale brings -1.12 before the yearly costs, so no volume breaks even. Raise the price or lower the cost.',
    ]);
  });

  test('names that are not understood or stand twice are listed', () => {
    const table = run([...ROWS, ['colour', 'red'], ['成本', 6]]);
    expect(row(table, 'Names not understood')[3]).toBe('colour');
    expect(row(table, 'Given twice, the first counts')[3]).toBe('成本');
    expect(row(table, 'Product cost')[1]).toBe(5);
  });

  test('nothing understood, or a date that is none, is refused', () => {
    expect(run([['colour', 'red']])).toMatchObject({ kind: 'invalid', code: 'compareNothing' });
    expect(run([])).toMatchObject({ kind: 'invalid', code: 'compareNothing' });
    const noDay = invalid('notADate', { name: 'date', text: 'soon' });
    expect(
      compare(
        ROWS,
        () => COSTS,
        () => noDay,
        'en',
      ),
    ).toBe(noDay);
  });

  test('no two inputs share a name', () => {
    const names = PROFILE_FIELDS.flatMap((f) => [
      ...new Set([f.id, f.name.en, f.name.zh, ...f.aliases].map(compactName)),
    ]);
    expect(new Set(names).size).toBe(names.length);
  });
});
