import { roundAway } from '../amazon/profit';
import type { Marketplace } from '../marketplaces';
import type { Language, Wording } from '../words/language';
import type { Problem } from '../words/problem';
import { wordProblem } from '../words/problem';
import { w } from '../words/wording';
import { Duplicates } from './list-notes';
import { readList } from './price-list';
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
  const list = readList(table, options);
  const { recognised, settings } = list.context;
  if (recognised.problem) return recognised.problem;
  return asTable({ recognised, options, settings, settingProblems: list.settingProblems }, list.rows(), language);
}

/** A priced list as AMZ.ANALYZE shows it. */
export const skuTable = (list: PricedList, language: Language): SkuCell[][] => asTable(list, list.rows, language);

/** Each row is written as soon as it is priced: of a long list only the cells are kept. */
function asTable(list: ListHead, rows: Iterable<PricedRow>, language: Language): SkuCell[][] {
  const columns = skuColumns(list, language);
  const duplicates = new Duplicates();
  const table: SkuCell[][] = [[]];
  for (const row of rows) {
    duplicates.add(row);
    table.push(columns.row(row));
  }
  table[0] = columns.header(duplicates.said());
  return table;
}

type ListHead = Omit<PricedList, 'rows'>;

interface TableColumns {
  /** `more`: what is to be said of the whole list beside what its columns say. */
  header(more?: readonly Wording[]): string[];
  row(row: PricedRow): SkuCell[];
}

export function skuColumns(list: ListHead, language: Language): TableColumns {
  const hasTarget = list.settings.targetMargin !== null;
  const titles = [...OLD, ...MORE, ...(hasTarget ? [TARGET] : [])].map((title) => title[language]);
  const writer = new RowWriter(language, titles.length, hasTarget);
  return {
    header: (more = []) =>
      titles.map((title, at) => (at === STATUS ? title + headerNote(list, more, language) : title)),
    row: (row) => writer.cells(row),
  };
}

const MOST_NAMED = 8;

/** What concerns no single row: columns that nothing was read from, and settings that were not understood. */
function headerNote({ recognised, settingProblems }: ListHead, more: readonly Wording[], language: Language): string {
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

const NOT_KNOWN = w('not known', '暂无费率');
const OK = w('OK', '正常');
const NO_COST = w('no cost: fees only', '缺少成本，仅计算费用');

/** Writes priced rows as cells. */
class RowWriter {
  private readonly notKnown: string;
  /** Of the row before, which most rows repeat. */
  private last: { notes: PricedRow['notes']; state: PricedRow['state']; status: string } | null = null;

  constructor(
    private readonly language: Language,
    private readonly width: number,
    private readonly hasTarget: boolean,
  ) {
    this.notKnown = NOT_KNOWN[language];
  }

  cells(row: PricedRow): SkuCell[] {
    const { money, market } = row;
    if (money && market) return this.figures(row, money, market);
    const cells = Array.from({ length: this.width }, (): SkuCell => '');
    if (row.state === 'blank') return cells;
    cells[0] = row.label;
    cells[STATUS] = statusOf(row, this.language);
    return cells;
  }

  private figures(row: PricedRow, money: UnitMoney, { digits, currency }: Marketplace): SkuCell[] {
    const { notKnown } = this;
    const scale = 10 ** digits;
    const hasCost = money.cost !== null;
    const cells = [
      row.label,
      row.tier ? row.tier[this.language] : '',
      money.referral ?? notKnown,
      money.closing ?? notKnown,
      money.fulfilment ?? notKnown,
      money.surcharge ?? notKnown,
      money.storage ?? notKnown,
      money.fees ?? notKnown,
      money.profit ?? '',
      money.margin ?? '',
      money.roi ?? '',
      this.status(row),
      money.price,
      rounded(money.revenue, scale),
      rounded(money.cost, scale),
      besideCost(money.firstLeg, scale, hasCost),
      besideCost(money.duty, scale, hasCost),
      besideCost(money.otherCost, scale, hasCost),
      rounded(money.landed, scale),
      rounded(money.advertising, scale),
      money.breakEvenAcos ?? '',
      currency,
    ];
    if (this.hasTarget) cells.push(money.targetPrice ?? '');
    return cells;
  }

  private status(row: PricedRow): string {
    if (row.problem) return statusOf(row, this.language);
    const { notes, state } = row;
    if (this.last?.notes !== notes || this.last.state !== state)
      this.last = { notes, state, status: statusOf(row, this.language) };
    return this.last.status;
  }
}

const rounded = (exact: number | null, scale: number): SkuCell =>
  exact === null ? '' : roundAway(exact * scale) / scale;

/** Costs beside one that is not known are shown only where there are some. */
function besideCost(exact: number, scale: number, hasCost: boolean): SkuCell {
  const amount = roundAway(exact * scale) / scale;
  return amount === 0 && !hasCost ? '' : amount;
}

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
