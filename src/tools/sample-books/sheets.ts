import { CATEGORIES, PRODUCTS, type Product } from '../../workbench/sample/products';
import { metricsSheet } from '../../workbench/sample/metrics';
import { platformSheet } from '../../workbench/sample/platforms';

/** The day of the rates: every formula names it, so that the samples compute the same in any year. */
const SAMPLE_DAY = '2026-11-26';

export type SampleLanguage = 'en' | 'zh';
/** A formula is a text that begins with "="; its functions are written as in a cell. */
export type SampleCell = string | number | null;
export interface SampleSheet {
  name: string;
  rows: readonly (readonly SampleCell[])[];
}

/** A marketplace with its sample: prices in its currency, sizes in the units that sellers there use. */
export interface SampleMarket {
  id: string;
  /** In the name of the file. */
  file: string;
  currency: string;
  isMetric: boolean;
  /** A price of the American list in this currency, as a shop would print it. */
  price: (dollars: number) => number;
  cost: (dollars: number) => number;
  /** 0 where nobody published what a refund costs. */
  returnRate: number;
  goods: readonly string[];
}

const cents = (amount: number) => Math.round(amount * 100) / 100;
const pointNinetyNine = (amount: number) => cents(Math.round(amount) - 0.01);

/** Goods of the embedded list whose fees are published in each marketplace. */
const COMMON = [
  'PC-6101',
  'JW-0417',
  'SK-3305',
  'TS-1188',
  'HD-5520',
  'PT-0933',
  'PT-0941',
  'TY-4408',
  'OF-1207',
  'SH-8140',
  'LG-3315',
  'PT-0977',
];

export const SAMPLE_MARKETS: readonly SampleMarket[] = [
  {
    id: 'US',
    file: 'us',
    currency: 'USD',
    isMetric: false,
    price: (dollars) => dollars,
    cost: (dollars) => dollars,
    returnRate: 0.05,
    goods: COMMON,
  },
  {
    id: 'UK',
    file: 'uk',
    currency: 'GBP',
    isMetric: true,
    price: (dollars) => pointNinetyNine(dollars * 0.85),
    cost: (dollars) => cents(dollars * 0.75),
    returnRate: 0.05,
    goods: COMMON,
  },
  {
    id: 'DE-CEP',
    file: 'de',
    currency: 'EUR',
    isMetric: true,
    price: (dollars) => pointNinetyNine(dollars * 0.95),
    cost: (dollars) => cents(dollars * 0.88),
    returnRate: 0,
    goods: COMMON,
  },
  {
    id: 'JP',
    file: 'jp',
    currency: 'JPY',
    isMetric: true,
    price: (dollars) => Math.round(dollars * 15) * 10 - 20,
    cost: (dollars) => Math.round(dollars * 150),
    returnRate: 0.05,
    goods: COMMON,
  },
];

const AD_RATE = 0.1;

export function sampleSheetsOf(market: SampleMarket, language: SampleLanguage): SampleSheet[] {
  return [listSheet(market, language), previewSheet(market, language), metricSheet(language), choiceSheet(language)];
}

function goodsOf(market: SampleMarket): Product[] {
  return PRODUCTS.filter(({ sku }) => market.goods.includes(sku));
}

function measures(product: Product, { isMetric }: SampleMarket): number[] {
  const [length, width, height, weight] = product.size;
  if (!isMetric) return [length, width, height, weight];
  return [
    ...[length, width, height].map((side) => Math.round(side * 25.4) / 10),
    Math.round(weight * 453.59237) / 1000,
  ];
}

/** The list with a line of formulas for each of the goods: one row, one answer. */
function listSheet(market: SampleMarket, language: SampleLanguage): SampleSheet {
  const zh = language === 'zh';
  const [side, weight] = market.isMetric ? ['cm', 'kg'] : ['in', 'lb'];
  const header = zh
    ? [
        'SKU',
        '商品',
        `长(${side})`,
        `宽(${side})`,
        `高(${side})`,
        `重量(${weight})`,
        `售价(${market.currency})`,
        `采购成本(${market.currency})`,
        '类目',
        '商品类型',
        '广告占比',
        '退货率',
        '日期',
        '尺寸分段',
        'FBA 配送费',
        '销售佣金',
        '利润',
        '利润率',
      ]
    : [
        'SKU',
        'Product',
        `Length (${side})`,
        `Width (${side})`,
        `Height (${side})`,
        `Weight (${weight})`,
        `Price (${market.currency})`,
        `Cost (${market.currency})`,
        'Category',
        'Goods',
        'Ad rate',
        'Return rate',
        'Date',
        'Size tier',
        'FBA fee',
        'Referral fee',
        'Profit',
        'Margin',
      ];
  const rows = goodsOf(market).map((product, at): SampleCell[] => [
    product.sku,
    product[language],
    ...measures(product, market),
    market.price(product.price),
    market.cost(product.cost),
    zh ? CATEGORIES[product.category] : product.category,
    product.goods === 'apparel' ? (zh ? '服装' : 'apparel') : zh ? '普通' : 'general',
    AD_RATE,
    market.returnRate,
    SAMPLE_DAY,
    ...listFormulas(market.id, at + 2),
  ]);
  return { name: zh ? 'SKU 表' : 'SKU list', rows: [header, ...rows] };
}

function listFormulas(market: string, row: number): string[] {
  const at = (letter: string) => `${letter}${row}`;
  const size = ['C', 'D', 'E', 'F'].map(at).join(',');
  const profit = `${at('G')},${at('H')},${size},${at('I')},"${market}",${at('K')},${at('L')},0,${at('J')},${at('M')}`;
  return [
    `=AMZ.SIZETIER(${size},"${market}",${at('M')})`,
    `=AMZ.FBAFEE(${size},${at('G')},"${market}",${at('J')},${at('M')},,${at('I')})`,
    `=AMZ.REFERRALFEE(${at('G')},${at('I')},"${market}",${at('M')})`,
    `=AMZ.PROFIT(${profit})`,
    `=AMZ.PROFIT(${profit},,,"margin")`,
  ];
}

const PREVIEW_HEADER = [
  'sku',
  'longest-side',
  'median-side',
  'shortest-side',
  'unit-of-dimension',
  'item-package-weight',
  'unit-of-weight',
  'currency',
  'your-price',
  'product-group',
];

/** The head of Amazon's Fee Preview report, and what the fee is by the card. */
function previewSheet(market: SampleMarket, language: SampleLanguage): SampleSheet {
  const [side, weight] = market.isMetric ? ['cm', 'kilograms'] : ['inches', 'pounds'];
  const rows = goodsOf(market)
    .filter(({ goods }) => !goods)
    .map((product, index): SampleCell[] => {
      const [a, b, c, heavy] = measures(product, market) as [number, number, number, number];
      const sides = [a, b, c].sort((x, y) => y - x);
      const row = index + 2;
      const size = `B${row},C${row},D${row},F${row}`;
      return [
        product.sku,
        ...sides,
        side!,
        heavy,
        weight!,
        market.currency,
        market.price(product.price),
        language === 'zh' ? CATEGORIES[product.category] : product.category,
        `=AMZ.FBAFEE(${size},I${row},"${market.id}",,"${SAMPLE_DAY}",,J${row})`,
      ];
    });
  const own = language === 'zh' ? '按费率卡应收' : 'fee by the rate card';
  return { name: language === 'zh' ? '费用预览' : 'Fee Preview', rows: [[...PREVIEW_HEADER, own], ...rows] };
}

/** The pasted metrics, each against its published threshold. */
function metricSheet(language: SampleLanguage): SampleSheet {
  const { name, rows } = metricsSheet(language === 'zh' ? 'zh-CN' : 'en-US');
  const heads = language === 'zh' ? ['指标', '数值', '状态'] : ['Metric', 'Value', 'Status'];
  const values = rows
    .slice(3)
    .map(([metric, value], at): SampleCell[] => [
      metric as string,
      value as string | number,
      `=PLATFORM.CHECK(A${at + 2},B${at + 2},"amazon",,"${SAMPLE_DAY}")`,
    ]);
  return { name, rows: [heads, ...values] };
}

/** The goods of the platform choice, a formula in each line. */
function choiceSheet(language: SampleLanguage): SampleSheet {
  const { name, rows } = platformSheet(language === 'zh' ? 'zh-CN' : 'en-US');
  const [heads, ...goods] = rows.slice(10, 14) as SampleCell[][];
  const filled = goods.map((cells, at) => [
    ...cells.slice(0, 6),
    `=PLATFORM.FIT(B${at + 2},C${at + 2},D${at + 2},E${at + 2},,,F${at + 2})`,
  ]);
  return { name, rows: [heads!, ...filled] };
}
