import { roundAway } from '../amazon/profit';
import type { Language, Wording } from '../words/language';
import type { Problem } from '../words/problem';
import { wordProblem } from '../words/problem';
import { w } from '../words/wording';
import { sayDuplicates } from './list-notes';
import { priceSkus } from './price-list';
import type { PricedList, PricedRow, SkuOptions, SkuTable, UnitMoney } from './types';

export type { SkuOptions } from './types';
export type SkuCell = string | number;

/** The columns of old keep their places; later ones follow after the status. */
const OLD = [
  w('SKU', 'SKU'),
  w('Size tier', '尺寸分段'),
  w('Referral fee', '销售佣金'),
  w('Closing fee', '结算费'),
  w('Fulfilment before surcharge', 'FBA 配送费（不含附加费）'),
  w('Surcharge', '附加费'),
  w('Storage', '仓储费'),
  w('Total fees', '费用合计'),
  w('Profit', '利润'),
  w('Margin', '利润率'),
  w('ROI', 'ROI'),
  w('Status', '状态'),
];
export const STATUS = OLD.length - 1;
export const TOTAL = 7;
const MORE = [
  w('Price counted', '计费售价'),
  w('Revenue without VAT', '不含增值税收入'),
  w('Cost', '采购成本'),
  w('First leg', '头程'),
  w('Duty', '关税'),
  w('Other cost', '其他成本'),
  w('Landed cost', '到岸成本'),
  w('Advertising', '广告费'),
  w('Break-even ACoS', '盈亏平衡 ACoS'),
  w('Currency', '币种'),
];
/** Label, tier, status and currency; every other column holds numbers. */
export const TEXT_COLUMNS: ReadonlySet<number> = new Set([0, 1, STATUS, OLD.length + MORE.length - 1]);
const TARGET = w('Lowest price for the target margin', '达到目标利润率的最低售价');

/**
 * Analyses a SKU list: a header row, then one row of results for each row below the header of the list in the same
 * order, blank rows left blank. A row that cannot be read says so in its status and spoils no other.
 */
export function analyzeSkus(table: SkuTable, options: SkuOptions, language: Language): SkuCell[][] | Problem {
  const list = priceSkus(table, options);
  return list.recognised.problem ?? skuTable(list, language);
}

/** A priced list as AMZ.ANALYZE shows it. */
export function skuTable(list: PricedList, language: Language): SkuCell[][] {
  const columns = skuColumns(list, language, sayDuplicates(list.rows));
  return [columns.header, ...list.rows.map(columns.row)];
}

interface TableColumns {
  header: string[];
  row(row: PricedRow): SkuCell[];
}

export function skuColumns(
  list: Omit<PricedList, 'rows'>,
  language: Language,
  more: readonly Wording[] = [],
): TableColumns {
  const hasTarget = list.settings.targetMargin !== null;
  const titles = [...OLD, ...MORE, ...(hasTarget ? [TARGET] : [])];
  const header = titles.map((title) => title[language]);
  header[STATUS] += headerNote(list, more, language);
  return {
    header,
    row: (row) => {
      const cells = cellsOf(row, language);
      if (hasTarget) cells.push(row.money?.targetPrice ?? '');
      return cells;
    },
  };
}

const MOST_NAMED = 8;

/** What concerns no single row: columns that nothing was read from, and settings that were not understood. */
function headerNote(
  { recognised, settingProblems }: Omit<PricedList, 'rows'>,
  more: readonly Wording[],
  language: Language,
): string {
  const notes: Wording[] = [...settingProblems, ...more];
  const unused = unusedHeaders(recognised);
  const named = unused.slice(0, MOST_NAMED);
  const others = unused.length - named.length;
  if (unused.length > 0)
    notes.unshift(
      w(
        `not used: ${named.join(', ')}${others ? ` and ${others} more` : ''}`,
        `未使用的列：${named.join('、')}${others ? `等 ${unused.length} 列` : ''}`,
      ),
    );
  if (notes.length === 0) return '';
  const said = notes.map((note) => note[language]);
  return language === 'zh' ? `（${said.join('；')}）` : ` (${said.join('; ')})`;
}

function unusedHeaders(recognised: PricedList['recognised']): readonly string[] {
  return 'unused' in recognised ? (recognised as { unused: readonly string[] }).unused : [];
}

const PARTS = ['referral', 'closing', 'fulfilment', 'surcharge', 'storage', 'fees'] as const;
const NOT_KNOWN = w('not known', '暂无费率');

function cellsOf(row: PricedRow, language: Language): SkuCell[] {
  const blank = [...OLD, ...MORE].map((): SkuCell => '');
  if (row.state === 'blank') return blank;
  blank[0] = row.label;
  const status = statusOf(row, language);
  blank[STATUS] = status;
  const { money, market } = row;
  if (!money || !market) return blank;
  const known = (part: keyof UnitMoney): SkuCell => money[part] ?? '';
  const scale = 10 ** market.digits;
  const amount = (part: keyof UnitMoney): SkuCell => {
    const exact = money[part];
    return exact === null ? '' : roundAway(exact * scale) / scale;
  };
  const costs = (['firstLeg', 'duty', 'otherCost'] as const).map(amount);
  return [
    row.label,
    tierWords(row, language),
    ...PARTS.map((part) => money[part] ?? NOT_KNOWN[language]),
    known('profit'),
    known('margin'),
    known('roi'),
    status,
    money.price,
    amount('revenue'),
    amount('cost'),
    ...costs.map((cost) => (money.cost === null && cost === 0 ? '' : cost)),
    amount('landed'),
    amount('advertising'),
    known('breakEvenAcos'),
    market.currency,
  ];
}

function tierWords({ tier }: PricedRow, language: Language): string {
  if (!tier) return '';
  return tier[language];
}

const OK = w('OK', '正常');
const NO_COST = w('no cost: fees only', '缺少成本，仅计算费用');

/** What a row says of itself: that it is done or why not, then everything that was assumed or left out. */
export function statusOf(row: PricedRow, language: Language): string {
  const first = row.problem
    ? wordProblem(row.problem, language)
    : row.state === 'fees only'
      ? NO_COST[language]
      : OK[language];
  const notes = row.notes.map((note) => note[language]);
  if (row.state === 'skipped' || notes.length === 0) return notes.join() || first;
  return [first.replace(/[.。]$/, ''), ...notes].join(language === 'zh' ? '；' : '; ');
}
