import type { Cell, Language } from '../core';
import type { SheetPlan } from '../sheet/plan';

/*
 * A made-up list of a made-up shop. Each language has it as its sellers keep it: the Chinese one as an ERP exports it
 * (centimetres, grams), the English one in inches and pounds.
 */

const HEADER: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'SKU',
    'Product',
    'Length (in)',
    'Width (in)',
    'Height (in)',
    'Weight (lb)',
    'Price ($)',
    'Cost ($)',
    'Category',
  ],
  zh: ['SKU', '品名', '包装长(cm)', '包装宽(cm)', '包装高(cm)', '包装重量(g)', '售价($)', '采购成本($)', '类目'],
};

type Item = readonly [
  sku: string,
  en: string,
  zh: string,
  inches: readonly number[],
  cm: readonly number[],
  price: number,
  cost: number,
];

const ITEMS: readonly Item[] = [
  ['KT-2290', 'Cast iron pan', '铸铁煎锅', [17.5, 12.6, 2.9, 8.4], [44.5, 32, 7.4, 3810], 34.99, 10.2],
  ['PT-0933', 'Cat water fountain', '宠物饮水机', [9, 9, 7.5, 2.9], [23, 23, 19, 1315], 34.99, 8.7],
  ['PC-6101', 'Phone case', '透明手机壳', [6.5, 3.5, 0.6, 0.14], [16.5, 9, 1.5, 64], 9.99, 1.2],
  ['OF-1207', 'Monitor stand', '显示器支架', [16.5, 10.5, 4.8, 5.4], [42, 26.5, 12.3, 2450], 36.99, 9.9],
  ['HK-5102', 'Drawer dividers', '抽屉分隔板', [17, 5.1, 3.2, 1.94], [43, 13, 8.2, 880], 11.99, 6.8],
  ['LG-3315', 'Garden hose reel', '花园水管卷盘', [21, 17, 12, 15.8], [53.5, 43.2, 30.5, 7160], 69.99, 22.5],
];

const CATEGORY: Readonly<Record<Language, string>> = { en: 'Home and Kitchen', zh: '家居与厨房' };

/** The example with its header row. */
export function exampleList(language: Language): Cell[][] {
  const rows = ITEMS.map(([sku, en, zh, inches, cm, price, cost]): Cell[] => [
    sku,
    language === 'zh' ? zh : en,
    ...(language === 'zh' ? cm : inches),
    price,
    cost,
    CATEGORY[language],
  ]);
  return [[...HEADER[language]], ...rows];
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
    columnWidths: HEADER[language].map((_, column) => (column === 1 || column === columns - 1 ? 20 : 12)),
    frozenRows: 1,
  };
}
