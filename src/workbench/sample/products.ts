import { columnLetters } from '../a1';
import type { CellInput } from '../excel/book';
import type { SheetContent } from '../grid/snapshot';
import type { Language } from '../language';
import LIST from './goods.json';

export interface Product {
  readonly sku: string;
  readonly en: string;
  readonly zh: string;
  /** Length, width and height in inches, weight in pounds. */
  readonly size: readonly [number, number, number, number];
  readonly price: number;
  /** Landed cost in US dollars. */
  readonly cost: number;
  readonly category: keyof typeof CATEGORIES;
  readonly goods?: 'apparel' | 'dangerous';
}

export const CATEGORIES = {
  'Automotive and Powersports': '汽车用品与动力运动',
  'Baby Products': '母婴用品',
  'Backpacks, Handbags, and Luggage': '背包、手提包和箱包',
  'Beauty, Health and Personal Care': '美妆、健康和个人护理',
  'Clothing and Accessories': '服装与配饰',
  'Electronics Accessories': '电子产品配件',
  Footwear: '鞋靴',
  Furniture: '家具',
  'Home and Kitchen': '家居与厨房',
  Jewelry: '珠宝首饰',
  'Lawn and Garden': '草坪与园艺',
  Mattresses: '床垫',
  'Office Products': '办公用品',
  'Pet Supplies': '宠物用品',
  'Sports and Outdoors': '运动户外',
  'Tools and Home Improvement': '工具和家居装修',
  'Toys and Games': '玩具和游戏',
} as const;

export const PRODUCTS = LIST as unknown as readonly Product[];

const FIRST = PRODUCTS[0]!;

const GOODS = {
  general: { en: 'general', zh: '普通' },
  apparel: { en: 'apparel', zh: '服装' },
  dangerous: { en: 'dangerous', zh: '危险品' },
} as const;

export interface Column {
  readonly key: string;
  readonly en: string;
  readonly zh: string;
  readonly width: number;
  readonly format?: string;
  /** A column that the seller fills in. */
  readonly value?: (product: Product, language: Language) => CellInput;
  /** A column that one formula in its first row fills. */
  readonly formula?: (of: (key: string) => string) => string;
}

const size = (index: 0 | 1 | 2 | 3) => (product: Product) => product.size[index];
const sizes = (of: (key: string) => string): string => ['length', 'width', 'height', 'weight'].map(of).join(',');
/** A tenth of sales spent on advertising, one order in twenty returned: in columns, so that any reading of the list has them. */
const AD_RATE = 0.1;
const RETURN_RATE = 0.05;
const profit = (of: (key: string) => string): string =>
  `${of('price')},${of('cost')},${sizes(of)},${of('category')},"US",${of('adRate')},${of('returnRate')},0,${of('goods')}`;

const COLUMNS: readonly Column[] = [
  { key: 'sku', en: 'SKU', zh: 'SKU', width: 62, value: ({ sku }) => sku },
  {
    key: 'name',
    en: 'Product',
    zh: '商品',
    width: 170,
    value: (product, language) => (language === 'zh-CN' ? product.zh : product.en),
  },
  { key: 'length', en: 'Length (in)', zh: '长(in)', width: 50, value: size(0) },
  { key: 'width', en: 'Width (in)', zh: '宽(in)', width: 48, value: size(1) },
  { key: 'height', en: 'Height (in)', zh: '高(in)', width: 50, value: size(2) },
  { key: 'weight', en: 'Weight (lb)', zh: '重量(lb)', width: 54, value: size(3) },
  { key: 'price', en: 'Price ($)', zh: '售价($)', width: 54, format: '0.00', value: ({ price }) => price },
  { key: 'cost', en: 'Cost ($)', zh: '成本($)', width: 54, format: '0.00', value: ({ cost }) => cost },
  { key: 'tier', en: 'Size tier', zh: '尺寸分段', width: 158, formula: (of) => `AMZ.SIZETIER(${sizes(of)})` },
  {
    key: 'fba',
    en: 'FBA fee',
    zh: 'FBA费',
    width: 56,
    format: '0.00',
    formula: (of) => `AMZ.FBAFEE(${sizes(of)},${of('price')},"US",${of('goods')})`,
  },
  {
    key: 'referral',
    en: 'Referral fee',
    zh: '销售佣金',
    width: 60,
    format: '0.00',
    formula: (of) => `AMZ.REFERRALFEE(${of('price')},${of('category')})`,
  },
  {
    key: 'storage',
    en: 'Storage a month',
    zh: '月仓储费',
    width: 60,
    format: '0.00',
    formula: (of) => `AMZ.STORAGEFEE(${sizes(of)},1,"US",${of('goods')})`,
  },
  {
    key: 'profit',
    en: 'Profit ($)',
    zh: '利润($)',
    width: 60,
    format: '0.00',
    formula: (of) => `AMZ.PROFIT(${profit(of)})`,
  },
  {
    key: 'margin',
    en: 'Margin',
    zh: '利润率',
    width: 56,
    format: '0.0%',
    formula: (of) => `AMZ.PROFIT(${profit(of)},,,,"margin")`,
  },
  {
    key: 'category',
    en: 'Category',
    zh: '类目',
    width: 196,
    value: ({ category }, language) => (language === 'zh-CN' ? CATEGORIES[category] : category),
  },
  {
    key: 'goods',
    en: 'Goods',
    zh: '商品类型',
    width: 76,
    value: ({ goods }, language) => GOODS[goods ?? 'general'][language === 'zh-CN' ? 'zh' : 'en'],
  },
  {
    key: 'fees',
    en: 'Referral',
    zh: '佣金',
    width: 68,
    format: '0.00',
    formula: (of) => `AMZ.FEES(${sizes(of)},${of('price')},${of('category')},"US",${of('goods')})`,
  },
  // The rest of the row that AMZ.FEES gives.
  { key: 'closing', en: 'Closing', zh: '结算费', width: 64, format: '0.00' },
  { key: 'fulfilment', en: 'Fulfilment', zh: '配送费', width: 76, format: '0.00' },
  { key: 'surcharge', en: 'Surcharge', zh: '附加费', width: 76, format: '0.00' },
  { key: 'feesStorage', en: 'Storage', zh: '仓储费', width: 68, format: '0.00' },
  { key: 'total', en: 'Total fees', zh: '费用合计', width: 76, format: '0.00' },
  { key: 'adRate', en: 'Ad share', zh: '广告占比', width: 68, format: '0%', value: () => AD_RATE },
  { key: 'returnRate', en: 'Return rate', zh: '退货率', width: 76, format: '0%', value: () => RETURN_RATE },
];

/** `C2:C29`, by the key of a column. */
function cellsOf(key: string): string {
  const letter = columnLetters(COLUMNS.findIndex((column) => column.key === key));
  return `${letter}2:${letter}${PRODUCTS.length + 1}`;
}

function indexes(matches: (column: Column) => boolean): number[] {
  return COLUMNS.flatMap((column, index) => (matches(column) ? [index] : []));
}

export function productSheet(language: Language): SheetContent {
  const zh = language === 'zh-CN';
  return {
    name: zh ? '商品费用' : 'Products',
    headings: 1,
    frozenColumns: 2,
    fontSize: 10,
    widths: COLUMNS.map(({ width }) => width),
    numberColumns: indexes(({ value, format }) => format !== undefined || typeof value?.(FIRST, language) === 'number'),
    inputColumns: indexes(({ value, key }) => value !== undefined && key !== 'sku' && key !== 'name'),
    formats: Object.fromEntries(
      COLUMNS.flatMap(({ format }, index) => (format === undefined ? [] : [[index, format]])),
    ),
    rows: [
      COLUMNS.map((column) => (zh ? column.zh : column.en)),
      ...PRODUCTS.map((product, row) =>
        COLUMNS.map(({ value, formula }): CellInput => {
          if (value !== undefined) return value(product, language);
          return formula !== undefined && row === 0 ? `=${formula(cellsOf)}` : null;
        }),
      ),
    ],
  };
}
