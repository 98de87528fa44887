import { CATEGORIES } from '../../workbench/sample/products';
import { metricsSheet } from '../../workbench/sample/metrics';
import { platformSheet } from '../../workbench/sample/platforms';
import { previewSheet } from './fee-preview';
import {
  goodsOf,
  measures,
  SAMPLE_DAY,
  type SampleCell,
  type SampleLanguage,
  type SampleMarket,
  type SampleSheet,
} from './market';

const AD_RATE = 0.1;

export function sampleSheetsOf(market: SampleMarket, language: SampleLanguage): SampleSheet[] {
  return [listSheet(market, language), previewSheet(market, language), metricSheet(language), choiceSheet(language)];
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
