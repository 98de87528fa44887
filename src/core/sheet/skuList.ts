import type { Day } from '../../rates/day';
import { Economics } from '../amazon/economics';
import { Fees, newFees, totalFees } from '../amazon/fees';
import type { Marketplace } from '../amazon/marketplaces';
import { profitOf } from '../amazon/profit';
import { IN_CM, IN_G, sizeTier, type Units } from '../amazon/sizeTier';
import { fromMinor, priceToMinor } from '../money';
import { invalid, Problem, wordProblem, type Language, type Wording } from '../problem';
import { isBlank, isErrorCell, type Cell } from './cell';
import { compactName } from './fold';
import { unitWord } from './number';
import {
  GOODS,
  NUMBER_KINDS,
  readChoice,
  readDate,
  readMarketplace,
  readNumberCell,
  readText,
  readUnits,
  type NumberKind,
} from './read';

/** What a column of a SKU list may hold, with the words sellers put in its header. */
const FIELDS = {
  sku: {
    name: { en: 'SKU', zh: 'SKU' },
    words: ['sku', 'msku', 'seller sku', 'fnsku', 'asin', '货号', '商品编码', '编号', '型号'],
  },
  length: {
    name: { en: 'length', zh: '长' },
    words: [
      'length',
      'l',
      '长',
      '长度',
      '最长边',
      '包装长',
      '包装长度',
      'longest side',
      'package length',
      'item length',
    ],
    kind: NUMBER_KINDS.side,
  },
  width: {
    name: { en: 'width', zh: '宽' },
    words: ['width', 'w', '宽', '宽度', '次长边', '包装宽', '包装宽度', 'median side', 'package width', 'item width'],
    kind: NUMBER_KINDS.side,
  },
  height: {
    name: { en: 'height', zh: '高' },
    words: [
      'height',
      'h',
      '高',
      '高度',
      '最短边',
      '厚',
      '厚度',
      '包装高',
      '包装高度',
      'shortest side',
      'package height',
      'item height',
      'depth',
    ],
    kind: NUMBER_KINDS.side,
  },
  weight: {
    name: { en: 'weight', zh: '重量' },
    words: [
      'weight',
      '重量',
      '重',
      '毛重',
      '单重',
      '包装重量',
      '实重',
      '单件重量',
      'package weight',
      'item weight',
      'unit weight',
      'item package weight',
    ],
    kind: NUMBER_KINDS.weight,
  },
  price: {
    name: { en: 'price', zh: '售价' },
    words: [
      'price',
      '售价',
      '价格',
      '销售价',
      '单价',
      '销售价格',
      'selling price',
      'your price',
      'sales price',
      'list price',
    ],
    kind: NUMBER_KINDS.price,
  },
  cost: {
    name: { en: 'cost', zh: '成本' },
    words: [
      'cost',
      '成本',
      '采购价',
      '采购成本',
      '进价',
      '产品成本',
      '货值',
      '单件成本',
      '出厂价',
      'unit cost',
      'product cost',
      'cogs',
      'purchase price',
    ],
    kind: NUMBER_KINDS.cost,
  },
  otherCost: {
    name: { en: 'otherCost', zh: '其他成本' },
    words: [
      'othercost',
      '其他成本',
      '其它成本',
      '头程',
      '头程运费',
      '头程费用',
      '运费',
      'freight',
      'shipping cost',
      'other costs',
      'inbound freight',
    ],
    kind: NUMBER_KINDS.count,
  },
  adRate: {
    name: { en: 'adRate', zh: '广告占比' },
    words: ['adrate', '广告占比', '广告费占比', '广告费率', 'tacos', 'acos', 'ad rate', 'ad spend rate', '广告费比'],
    kind: NUMBER_KINDS.share,
  },
  returnRate: {
    name: { en: 'returnRate', zh: '退货率' },
    words: ['returnrate', '退货率', '退款率', 'return rate', 'refund rate'],
    kind: NUMBER_KINDS.share,
  },
  months: {
    name: { en: 'months', zh: '仓储月数' },
    words: ['months', '仓储月数', '存储月数', '在库月数', 'storage months'],
    kind: NUMBER_KINDS.months,
  },
  category: {
    name: { en: 'category', zh: '类目' },
    words: [
      'category',
      '类目',
      '品类',
      '分类',
      '佣金类目',
      '产品类目',
      'referral category',
      'product category',
      'fee category',
    ],
  },
  marketplace: {
    name: { en: 'marketplace', zh: '站点' },
    words: ['marketplace', '站点', '国家', '市场', 'country', 'store', 'market'],
  },
  goods: { name: { en: 'goods', zh: '商品类型' }, words: ['goods', '商品类型', '货物类型', '产品类型', 'goods type'] },
  date: { name: { en: 'date', zh: '日期' }, words: ['date', '日期', 'day'] },
  units: { name: { en: 'units', zh: '单位' }, words: ['units', '单位', 'unit system', '单位制'] },
} as const satisfies Record<string, { name: Wording; words: readonly string[]; kind?: NumberKind }>;
type Field = keyof typeof FIELDS;
const FIELD_NAMES = Object.keys(FIELDS) as Field[];
const FIELD_OF = new Map<string, Field>(
  FIELD_NAMES.flatMap((field) => FIELDS[field].words.map((word) => [compactName(word), field] as const)),
);

/** What must stand in the list for a row to be priced. */
const NEEDED: readonly Field[] = ['length', 'width', 'height', 'weight', 'price', 'category'];

/** A recognised column: where it stands and what its header says of units and currency. */
interface ListColumn {
  at: number;
  side: Units['side'] | null;
  weight: Units['weight'] | null;
  /** "CNY", another code, or null. */
  currency: string | null;
}
type Columns = Partial<Record<Field, ListColumn>>;

export interface SkuOptions {
  market: Marketplace;
  day: Day;
  /** CNY for one unit of the marketplace's currency; needed only for CNY columns. */
  fx: number | null;
}

export type SkuCell = string | number | Problem;

const w = (en: string, zh: string): Wording => ({ en, zh });
const OUTPUT = [
  w('SKU', 'SKU'),
  w('Size tier', '尺寸分段'),
  w('Referral fee', '销售佣金'),
  w('Closing fee', '结算费'),
  w('Fulfilment before surcharge', '附加费前配送费'),
  w('Surcharge', '附加费'),
  w('Storage', '仓储费'),
  w('Total fees', '费用合计'),
  w('Profit', '利润'),
  w('Margin', '利润率'),
  w('ROI', 'ROI'),
  w('Status', '状态'),
];

/** Recognises a header: "采购成本(¥)" is cost in CNY, "长（cm）" is length in centimetres, "Weight [lb]" is weight in pounds. */
function readHeader(cell: Cell): { field: Field; column: Omit<ListColumn, 'at'> } | null {
  if (typeof cell !== 'string') return null;
  const text = cell.normalize('NFKC');
  const bracket =
    /[([【]([^)\]】]*)[)\]】]/.exec(text)?.[1] ??
    /[/_\s](cm|mm|in|inch|kg|g|lb|lbs|oz|usd|cny|rmb|eur|gbp|jpy)$/i.exec(text)?.[1] ??
    '';
  const bare = text.replace(/[([【].*$/, '');
  const field = FIELD_OF.get(compactName(bare)) ?? FIELD_OF.get(compactName(bare.replace(/[/_\s]\w+$/, '')));
  if (!field) return null;
  const unit = unitWord(bracket);
  return { field, column: { side: unit?.side ?? null, weight: unit?.weight ?? null, currency: currencyOf(bracket) } };
}

const YUAN = /^(¥|￥|元|rmb|cny|人民币|cn¥)$/i;

/** In a header of a Chinese seller's list "¥" is the yuan; only beside a Japanese marketplace it is ambiguous. */
function currencyOf(bracket: string): string | null {
  const word = bracket.normalize('NFKC').trim();
  if (word === '¥') return '¥';
  if (YUAN.test(word)) return 'CNY';
  const read = unitWord(word)?.currency ?? null;
  return read === '¤' ? null : read;
}

function readHeaders(header: readonly Cell[]): Columns | Problem {
  const columns: Columns = {};
  header.forEach((cell, at) => {
    const read = readHeader(cell);
    if (read && !columns[read.field]) columns[read.field] = { at, ...read.column };
  });
  const missing = NEEDED.filter((field) => !columns[field]);
  if (missing.length === 0) return columns;
  const list = (language: Language, join: string) => missing.map((field) => FIELDS[field].name[language]).join(join);
  return invalid('columnsMissing', { missing: { en: list('en', ', '), zh: list('zh', '、') } });
}

/**
 * Analyses a SKU list, its header row first: one row of results for each SKU in the same order, blank rows left blank.
 * Units and currencies in headers are honoured; columns for marketplace, date, goods or units override the options row
 * by row. A row that cannot be read says so in its status and spoils no other.
 */
export function analyzeSkus(
  table: readonly (readonly Cell[])[],
  options: SkuOptions,
  language: Language,
): SkuCell[][] | Problem {
  const columns = readHeaders(table[0] ?? []);
  if (columns instanceof Problem) return columns;
  const list = new SkuList(columns, options, language);
  return [OUTPUT.map((title) => title[language]), ...table.slice(1).map((row) => list.row(row))];
}

class SkuList {
  private readonly rules = new Map<string, Fees | Problem>();
  private readonly fees = newFees();

  constructor(
    private readonly columns: Columns,
    private readonly options: SkuOptions,
    private readonly language: Language,
  ) {}

  row(row: readonly Cell[]): SkuCell[] {
    if (NEEDED.every((field) => isBlank(this.cell(row, field)))) return OUTPUT.map(() => '');
    const sku = readText(this.cell(row, 'sku')) ?? '';
    const result = this.analyze(row);
    if (!(result instanceof Problem)) return [sku, ...result];
    return [sku, ...OUTPUT.slice(2).map(() => ''), wordProblem(result, this.language)];
  }

  private cell(row: readonly Cell[], field: Field): Cell {
    const column = this.columns[field];
    return column ? row[column.at] : null;
  }

  private analyze(row: readonly Cell[]): SkuCell[] | Problem {
    if (row.some(isErrorCell)) return invalid('errorInRow');
    const market =
      this.columns.marketplace && !isBlank(this.cell(row, 'marketplace'))
        ? readMarketplace(this.cell(row, 'marketplace'), FIELDS.marketplace.name)
        : this.options.market;
    if (market instanceof Problem) return market;
    const rule = this.ruleFor(row, market);
    if (rule instanceof Problem) return rule;
    const numbers = this.numbers(row, rule);
    if (numbers instanceof Problem) return numbers;
    const { length, width, height, weight, price, cost, otherCost, adRate, returnRate } = numbers;
    rule.measure(length, width, height, weight);
    const minor = priceToMinor(price, market.digits);
    const { fees } = this;
    rule.at(minor, fees);
    const money = (amount: number) =>
      Number.isNaN(amount) ? w('not known', '未知')[this.language] : fromMinor(amount, market.digits);
    const tier = rule.tiers && sizeTier(rule.tiers, rule.measured);
    const shown = [
      tier?.tier.name ?? '',
      fees.referral,
      fees.closing,
      fees.fulfilment,
      fees.surcharge,
      fees.storage,
      totalFees(fees),
    ].map((value) => (typeof value === 'number' ? money(value) : value));
    const of = Economics.of(rule, { cost: cost ?? 0, otherCost, adRate, returnRate });
    const unit = of.at(minor);
    const profit = profitOf(unit);
    if (Number.isNaN(profit))
      return [...shown, '', '', '', wordProblem(rule.firstProblem(fees, minor) ?? of.why(minor), this.language)];
    if (cost === null) return [...shown, '', '', '', w('no cost: fees only', '缺少成本，仅计算费用')[this.language]];
    return [...shown, of.money(profit), profit / unit.price, cost > 0 ? profit / unit.cost : '', 'OK'];
  }

  /** The fees of the row's marketplace, day, goods and category, resolved once for each set. */
  private ruleFor(row: readonly Cell[], market: Marketplace): Fees | Problem {
    const cells = (['goods', 'date', 'units', 'category', 'months'] as const).map((field) => this.cell(row, field));
    const key = JSON.stringify([market.id, ...cells]);
    let rule = this.rules.get(key);
    if (!rule) this.rules.set(key, (rule = this.makeRule(market, cells)));
    return rule;
  }

  private makeRule(
    market: Marketplace,
    [goodsCell, dateCell, unitsCell, categoryCell, monthsCell]: readonly Cell[],
  ): Fees | Problem {
    const goods = readChoice(goodsCell, FIELDS.goods.name, GOODS);
    if (goods instanceof Problem) return goods;
    const day = readDate(dateCell, FIELDS.date.name, this.options.day);
    if (day instanceof Problem) return day;
    const units = readUnits(unitsCell, FIELDS.units.name, market);
    if (units instanceof Problem) return units;
    const months = readNumberCell(monthsCell, FIELDS.months.name, FIELDS.months.kind, units);
    if (months instanceof Problem) return months;
    const category = readText(categoryCell);
    if (category === null) return invalid('required', { name: FIELDS.category.name });
    return Fees.on({ market, goods, day, units, category, months: months ?? 1 });
  }

  private numbers(row: readonly Cell[], rule: Fees): RowNumbers | Problem {
    const read = { cost: null } as Partial<RowNumbers>;
    for (const field of NUMBER_FIELDS) {
      const value = this.number(row, field, rule);
      if (value instanceof Problem) return value;
      if (value === null && NEEDED.includes(field)) return invalid('required', { name: FIELDS[field].name });
      read[field] = field === 'cost' ? (value as number) : (value ?? 0);
    }
    return read as RowNumbers;
  }

  private number(row: readonly Cell[], field: NumberField, rule: Fees): number | null | Problem {
    const column = this.columns[field];
    if (!column) return null;
    const { units, market } = rule.input;
    const own: Units = { name: '', side: column.side ?? units.side, weight: column.weight ?? units.weight };
    const value = readNumberCell(row[column.at], FIELDS[field].name, FIELDS[field].kind, own);
    if (typeof value !== 'number') return value;
    const { carries } = FIELDS[field].kind;
    if (carries === 'side') return value * (IN_CM[own.side] / IN_CM[units.side]);
    if (carries === 'weight') return value * (IN_G[own.weight] / IN_G[units.weight]);
    return this.converted(value, column.currency, market, FIELDS[field].name);
  }

  /** An amount in the currency of the marketplace. */
  private converted(value: number, currency: string | null, market: Marketplace, name: Wording): number | Problem {
    if (currency === null || currency === market.currency) return value;
    if (currency === '¥' && market.currency === 'JPY') return invalid('yuanOrYen', { name });
    if (currency !== 'CNY' && currency !== '¥')
      return invalid('wrongCurrency', { name, currency, expected: market.currency });
    return this.options.fx === null
      ? invalid('fxForColumn', { name, currency: market.currency })
      : value / this.options.fx;
  }
}

const NUMBER_FIELDS = [
  'length',
  'width',
  'height',
  'weight',
  'price',
  'cost',
  'otherCost',
  'adRate',
  'returnRate',
] as const;
type NumberField = (typeof NUMBER_FIELDS)[number];
type RowNumbers = Record<Exclude<NumberField, 'cost'>, number> & { cost: number | null };
