import type { Cell, Language } from '../core';
import type { SheetPlan } from '../sheet/plan';
import type { ExampleGoods } from './fees-example';

/*
 * A made-up list of a made-up shop, in the shape of an export: the Chinese one as an ERP writes it (centimetres, grams,
 * yuan), the English one in inches and pounds.
 */

const ROWS: readonly (readonly [sku: string, en: string, zh: string, ...figures: number[]])[] = [
  // length, width, height in cm; weight in g; price in USD; cost and first leg in CNY; units a month; advertising share
  ['KT-2290', 'Cast iron pan, 12 in', '铸铁煎锅 12 寸', 44.5, 32, 7.4, 3810, 34.99, 62, 18, 240, 0.1],
  ['PT-0933', 'Cat water fountain', '宠物饮水机', 23, 23, 19, 1310, 34.99, 58, 11, 520, 0.12],
  ['PC-6101', 'Phone case, clear', '透明手机壳', 16.5, 9, 1.6, 62, 9.99, 6.5, 0.8, 1300, 0.18],
  ['OF-1207', 'Monitor stand with drawer', '带抽屉显示器支架', 42, 26.5, 12.3, 2450, 36.99, 66, 16, 180, 0.09],
  ['TY-4408', 'Magnetic building tiles, 60', '磁力片 60 片', 30.5, 23, 10.3, 1640, 39.99, 70, 12, 330, 0.14],
  ['LG-3315', 'Garden hose reel', '花园水管卷盘', 53.5, 43.2, 30.5, 7160, 69.99, 148, 62, 90, 0.08],
  ['HK-5102', 'Drawer dividers, 8 pack', '抽屉分隔板 8 片', 43, 13, 8.2, 880, 19.99, 34, 9, 410, 0.16],
  ['SP-6610', 'Yoga mat, 10 mm', '瑜伽垫 10 毫米', 62, 16, 16, 1290, 24.99, 39, 14, 260, 0.2],
];

const HEADER: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'SKU',
    'Product name',
    'Length (in)',
    'Width (in)',
    'Height (in)',
    'Weight (lb)',
    'Price (USD)',
    'Cost (USD)',
    'First leg (USD)',
    'Units per month',
    'Ad rate',
    'Category',
  ],
  zh: [
    'SKU',
    '品名',
    '包装长(cm)',
    '包装宽(cm)',
    '包装高(cm)',
    '包装重量(g)',
    '售价(USD)',
    '采购成本(¥)',
    '头程(¥)',
    '月销量',
    '广告占比',
    '类目',
  ],
};
const CATEGORY: Readonly<Record<Language, string>> = { en: 'Home and Kitchen', zh: '家居与厨房' };

const CM_PER_INCH = 2.54;
const GRAMS_PER_POUND = 453.59237;
/** Only for turning the example's own yuan into plausible dollars. */
const EXAMPLE_RATE = 7.1;

const toTwoPlaces = (value: number) => Math.round(value * 100) / 100;

/** The example with its header row. */
export function exampleList(language: Language): Cell[][] {
  const rows = ROWS.map(([sku, en, zh, ...figures]): Cell[] => [
    sku,
    language === 'zh' ? zh : en,
    ...(language === 'zh' ? figures : american(figures)),
    CATEGORY[language],
  ]);
  return [[...HEADER[language]], ...rows];
}

function american(figures: readonly number[]): number[] {
  return figures.map((figure, at) => {
    if (at < 3) return toTwoPlaces(figure / CM_PER_INCH);
    if (at === 3) return toTwoPlaces(figure / GRAMS_PER_POUND);
    return at === 5 || at === 6 ? toTwoPlaces(figure / EXAMPLE_RATE) : figure;
  });
}

/** The same goods for Amazon's Fee Preview, in inches and pounds. */
export function exampleGoods(): ExampleGoods[] {
  return exampleList('en')
    .slice(1)
    .map((row) => {
      const [sku, name, length, width, height, weight, price, , , monthlyUnits] = row as [string, string, ...number[]];
      const sides = [length!, width!, height!].sort((a, b) => b - a) as [number, number, number];
      const measures = [...sides, weight!] as const;
      return { sku, name, category: CATEGORY.en, price: price!, measures, monthlyUnits: monthlyUnits! };
    });
}

/** The example as a sheet of its own. */
export function examplePlan(language: Language, sheetName: string): SheetPlan {
  const rows = exampleList(language).map((row) => row.map((value) => ({ value })));
  const columns = HEADER[language].length;
  return {
    sheetName,
    origin: { row: 0, column: 0 },
    rows,
    columns,
    headerRows: [{ row: 0, column: 0, rows: 1, columns }],
    titleRows: [],
    wrapped: [],
    statuses: [],
    charts: [],
    columnWidths: HEADER[language].map((_, column) => (column === 1 || column === columns - 1 ? 22 : 13)),
    frozenRows: 1,
  };
}
