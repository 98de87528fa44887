import fc from 'fast-check';
import { marketplace } from '../../../src/core/marketplaces';
import { analyzeSkus, type SkuCell } from '../../../src/core/sku/list';
import { Problem, wordProblem } from '../../../src/core/words/problem';
import type { Cell } from '../../../src/core/input/cell';
import { parseIsoDay } from '../../../src/rates/day';

/*
 * The law of SKU lists: no fee and no profit ever comes from a cell that is not the product's own value. Lists of one
 * product are written in every form the grammar has, with other columns between; each either gives the one right
 * answer or says in its status why it gives none.
 */
const RIGHT = { referral: 2.4, fulfilment: 4.21, surcharge: 0.15, storage: 0.09, total: 6.85, profit: 6.14 };

interface Column {
  header: string;
  cell: Cell;
  /** What a row of units says below it. */
  unit?: string;
}

const sizes = { cm: [24.1, 15.7, 2.8], mm: [241, 157, 28] } as const;
const weights = { g: 204, kg: 0.204 } as const;
const WORDS = {
  zh: {
    sides: [
      ['长', '宽', '高'],
      ['包装长', '包装宽', '包装高'],
      ['最长边', '次长边', '最短边'],
      ['包装规格-长', '包装规格-宽', '包装规格-高'],
    ],
    weight: ['毛重', '重量', '包装重量', '单品毛重'],
    price: ['售价', '销售价', '前台售价'],
    cost: ['成本', '采购价', '采购单价'],
    category: ['类目', '商品分类', '一级类目'],
  },
  en: {
    sides: [
      ['Length', 'Width', 'Height'],
      ['Package Length', 'Package Width', 'Package Height'],
      ['longest-side', 'median-side', 'shortest-side'],
      ['item_package_length', 'item_package_width', 'item_package_height'],
    ],
    weight: ['Gross Weight', 'Weight', 'item-package-weight', 'G.W.'],
    price: ['Price', 'your-price', 'Selling Price'],
    cost: ['Cost', 'Unit Cost', 'COGS'],
    category: ['Category', 'product-group', 'Product Category'],
  },
} as const;
const BRACKETS = [
  (name: string, unit: string) => `${name}(${unit})`,
  (name: string, unit: string) => `${name}（${unit}）`,
  (name: string, unit: string) => `${name} [${unit}]`,
  (name: string, unit: string) => `${name}/${unit}`,
  (name: string, unit: string) => `${name} ${unit}`,
  (name: string, unit: string) => `*${name}【${unit.toUpperCase()}】`,
] as const;

/** Columns of other things, which must change nothing. */
const NOISE: readonly Column[] = [
  { header: '外箱长(cm)', cell: 60 },
  { header: '外箱宽(cm)', cell: 45 },
  { header: '外箱高(cm)', cell: 40 },
  { header: 'Carton Weight (kg)', cell: 12 },
  { header: '产品长(cm)', cell: 33 },
  { header: '产品净重(g)', cell: 20 },
  { header: 'N.W.(kg)', cell: 0.1 },
  { header: '体积重(kg)', cell: 1.7 },
  { header: '竞品售价', cell: 99 },
  { header: '建议售价', cell: 77 },
  { header: '申报价(USD)', cell: 1 },
  { header: '装箱数', cell: 40 },
  { header: '库存', cell: 300 },
  { header: '日均销量', cell: 3 },
  { header: '最低采购价(元)', cell: 2 },
  { header: 'Length of cable (m)', cell: 2 },
  { header: 'Width of seat', cell: 40 },
  { header: '备注', cell: '12*13*14cm' },
  { header: 'Brand', cell: '100' },
  { header: '条码2', cell: 690123 },
  { header: 'Review rating', cell: 4.5 },
];
const BLANKS: readonly Cell[] = [null, '', 0, '--', 'N/A', '无'];

const form = fc.record({
  language: fc.constantFrom('zh', 'en'),
  words: fc.tuple(fc.nat(3), fc.nat(3), fc.nat(2), fc.nat(2), fc.nat(2)),
  side: fc.constantFrom('cm', 'mm'),
  weight: fc.constantFrom('g', 'kg'),
  place: fc.constantFrom('header', 'cell', 'column', 'row'),
  bracket: fc.nat(BRACKETS.length - 1),
  isComma: fc.boolean(),
  isSize: fc.boolean(),
  noise: fc.subarray([...NOISE]),
  title: fc.boolean(),
  holes: fc.array(fc.tuple(fc.nat(8), fc.constantFrom(...BLANKS)), { maxLength: 2 }),
  order: fc.array(fc.nat(1000), { minLength: 40, maxLength: 40 }),
});
type Form = typeof form extends fc.Arbitrary<infer T> ? T : never;

function columnsOf(of: Form): { own: Column[]; all: Column[] } {
  const words = WORDS[of.language];
  const [sideAt, weightAt, priceAt, costAt, categoryAt] = of.words;
  const bracket = BRACKETS[of.bracket]!;
  const number = (value: number): Cell => (of.isComma ? String(value).replace('.', ',') : value);
  const measured = (header: string, value: number, unit: string): Column => ({
    header: of.place === 'header' ? bracket(header, unit) : header,
    cell: of.place === 'cell' ? `${String(number(value))} ${unit}` : number(value),
    unit,
  });
  const sides = words.sides[sideAt]!.map((header, at) => measured(header, sizes[of.side][at]!, of.side));
  const size: Column = { header: '包装尺寸', cell: `${sizes[of.side].join('*')}${of.side}` };
  const own: Column[] = [
    { header: 'SKU', cell: 'A1' },
    ...(of.isSize ? [size] : sides),
    measured(words.weight[weightAt]!, weights[of.weight], of.weight),
    { header: words.price[priceAt]!, cell: number(15.99), unit: 'USD' },
    { header: `${words.cost[costAt]!}(USD)`, cell: number(3) },
    { header: words.category[categoryAt]!, cell: 'Pet Supplies' },
  ];
  const units: Column[] =
    of.place === 'column'
      ? [
          { header: '尺寸单位', cell: of.side },
          { header: 'unit-of-weight', cell: of.weight },
        ]
      : [];
  for (const [at, blank] of of.holes) if (at > 0 && own[at]) own[at] = { ...own[at], cell: blank };
  const all = [...own, ...units, ...of.noise];
  const sorted = all.map((column, at) => ({ column, key: of.order[at % of.order.length]! * 100 + at }));
  return { own, all: sorted.sort((a, b) => a.key - b.key).map(({ column }) => column) };
}

const isBlankCell = (cell: Cell): boolean => BLANKS.includes(cell);

function check(of: Form): void {
  const { own, all } = columnsOf(of);
  const table: Cell[][] = [
    ...(of.title ? [['2026 利润表'], []] : []),
    all.map(({ header }) => header),
    ...(of.place === 'row' ? [all.map(({ unit }) => unit ?? '')] : []),
    all.map(({ cell }) => cell),
    // A second product, so that a row that must be skipped is not the whole list.
    all.map(({ cell, header }) => (header === 'SKU' ? 'A2' : cell)),
  ];
  const answer = analyzeSkus(table, { market: marketplace('US'), day: parseIsoDay('2026-11-25'), fx: null }, 'en');
  if (answer instanceof Problem) {
    expect(wordProblem(answer, 'en')).not.toBe('');
    return;
  }
  const row = answer.find(([label]) => label === 'A1');
  if (!row) return;
  const hole = own.findIndex(({ cell }) => isBlankCell(cell));
  const figures = row.slice(2, 11);
  const status = String(row[11]);
  if (hole < 0) expectRight(row, status);
  else if (figures.some((cell) => typeof cell === 'number')) expectPartly(row, own, status);
  else expect(status).not.toMatch(/^(OK|$)/);
}

function expectRight(row: readonly SkuCell[], status: string): void {
  const { referral, fulfilment, surcharge, storage, total, profit } = RIGHT;
  expect(row.slice(2, 9)).toEqual([referral, 0, fulfilment, surcharge, storage, total, profit]);
  expect(status).toMatch(/^OK/);
}

/** Without a category or a cost the rest is right, and the status says what is missing. */
function expectPartly(row: readonly SkuCell[], own: readonly Column[], status: string): void {
  const missing = own.filter(({ cell }) => isBlankCell(cell)).map(({ header }) => header);
  expect(missing.every((header) => /cost|cogs|成本|采购|categor|product-group|类目|分类/i.test(header))).toBe(true);
  expect(row[4]).toBe(RIGHT.fulfilment);
  expect(row[5]).toBe(RIGHT.surcharge);
  const isCostBlank = missing.some((header) => /cost|cogs|成本|采购/i.test(header));
  const isZeroCost = isCostBlank && own.some(({ header, cell }) => cell === 0 && /cost|cogs|成本|采购/i.test(header));
  if (isZeroCost && missing.length === 1) expect(status).toContain('cost is 0');
  else expect(status).toMatch(/no cost: fees only|No category/);
}

test('no fee comes from a cell that is not the value of the product', () => {
  fc.assert(fc.property(form, check), { numRuns: 400 });
});
