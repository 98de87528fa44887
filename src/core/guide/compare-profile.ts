import { findMarketplace } from '../input/marketplaces';
import { invalid, Problem } from '../words/problem';
import { type Wording } from '../words/language';
import { compactName } from '../input/fold';
import { fitsCurrency, readNumber, unitWord } from '../input/number';

export type Cell = string | number | boolean | null;

type FieldKind = 'number' | 'money' | 'share' | 'rate' | 'cell';

/** What each line of a profile is: a number, or something read elsewhere (a plan, a category, a size with its unit). */
const FIELDS = {
  wholesalePrice: {
    kind: 'money',
    name: { en: 'wholesale price', zh: '批发价' },
    aliases: ['alibaba price', '国际站单价', '国际站售价', '批发单价'],
  },
  orderQuantity: {
    kind: 'number',
    name: { en: 'order quantity', zh: '每单数量' },
    aliases: ['units per order', 'moq', '起订量', '每单件数'],
  },
  orderValue: {
    kind: 'money',
    name: { en: 'order value', zh: '订单金额' },
    aliases: ['average order value', 'alibaba order value', '平均订单金额', '每单金额', '客单价'],
  },
  orders: {
    kind: 'number',
    name: { en: 'orders a year', zh: '年订单数' },
    aliases: ['orders', 'orders per year', '订单数'],
  },
  plan: { kind: 'cell', name: { en: 'membership plan', zh: '会员类型' }, aliases: ['plan', 'membership', '会员'] },
  p4p: {
    kind: 'money',
    name: { en: 'P4P a year', zh: '年直通车费用' },
    aliases: ['p4p', 'p4p spend', 'ad spend', '直通车', '直通车费用'],
  },
  taRate: { kind: 'rate', name: { en: 'Trade Assurance rate', zh: '信保费率' }, aliases: ['ta rate', '信保服务费率'] },
  salesEffort: {
    kind: 'money',
    name: { en: 'sales team a year', zh: '年业务员成本' },
    aliases: ['sales effort', 'sales team', '业务员成本', '业务团队成本'],
  },
  otherAlibaba: {
    kind: 'money',
    name: { en: 'other cost on Alibaba.com', zh: '国际站其他成本' },
    aliases: ['alibaba other cost'],
  },
  leadDays: {
    kind: 'number',
    name: { en: 'lead days', zh: '生产交货天数' },
    aliases: ['lead time', '交期', '生产天数'],
  },
  paymentDays: { kind: 'number', name: { en: 'payment days', zh: '账期天数' }, aliases: ['payment terms', '账期'] },
  depositShare: { kind: 'share', name: { en: 'deposit', zh: '定金比例' }, aliases: ['deposit share', '定金'] },
  price: {
    kind: 'money',
    name: { en: 'retail price', zh: '零售价' },
    aliases: ['price', 'amazon price', '亚马逊售价', '售价', '价格'],
  },
  unitsPerMonth: {
    kind: 'number',
    name: { en: 'units a month', zh: '月销量' },
    aliases: ['monthly sales', 'units per month', '亚马逊月销量'],
  },
  adRate: {
    kind: 'share',
    name: { en: 'ad rate', zh: '广告费占比' },
    aliases: ['tacos', 'ad share', '广告占比', '广告费率'],
  },
  returnRate: { kind: 'share', name: { en: 'return rate', zh: '退货率' }, aliases: ['returns', '退款率'] },
  otherAmazon: {
    kind: 'money',
    name: { en: 'other cost on Amazon', zh: '亚马逊其他成本' },
    aliases: ['amazon other cost'],
  },
  inboundDays: { kind: 'number', name: { en: 'inbound days', zh: '头程天数' }, aliases: ['transit days', '运输天数'] },
  stockDays: { kind: 'number', name: { en: 'stock days', zh: '库存天数' }, aliases: ['days in stock', '库存周转天数'] },
  settlementDays: {
    kind: 'number',
    name: { en: 'settlement days', zh: '回款天数' },
    aliases: ['payout days', '结算天数'],
  },
  cost: {
    kind: 'money',
    name: { en: 'unit cost', zh: '采购成本' },
    aliases: ['cost', 'product cost', '成本', '单位成本', '采购价'],
  },
  fx: { kind: 'number', name: { en: 'exchange rate', zh: '汇率' }, aliases: ['fx', 'cny per usd', '人民币汇率'] },
  category: { kind: 'cell', name: { en: 'category', zh: '类目' }, aliases: ['分类', '品类'] },
  marketplace: { kind: 'cell', name: { en: 'marketplace', zh: '站点' }, aliases: ['亚马逊站点', 'market'] },
  length: { kind: 'cell', name: { en: 'length', zh: '长' }, aliases: ['长度', 'l'] },
  width: { kind: 'cell', name: { en: 'width', zh: '宽' }, aliases: ['宽度', 'w'] },
  height: { kind: 'cell', name: { en: 'height', zh: '高' }, aliases: ['高度', 'h'] },
  weight: { kind: 'cell', name: { en: 'weight', zh: '重量' }, aliases: ['重', '单重'] },
  units: { kind: 'cell', name: { en: 'units', zh: '单位' }, aliases: ['unit system', '单位制'] },
  goods: { kind: 'cell', name: { en: 'goods', zh: '货物类型' }, aliases: ['商品类型'] },
  months: { kind: 'cell', name: { en: 'storage months', zh: '仓储月数' }, aliases: ['months', '存储月数'] },
  date: { kind: 'cell', name: { en: 'date', zh: '日期' }, aliases: [] },
} as const satisfies Record<string, { kind: FieldKind; name: Wording; aliases: readonly string[] }>;

export type ProfileField = keyof typeof FIELDS;
export type NumberField = {
  [F in ProfileField]: (typeof FIELDS)[F]['kind'] extends 'number' | 'money' | 'share' ? F : never;
}[ProfileField];

/** The fields of a profile with their names, in the order in which a form lists them. */
export const PROFILE_FIELDS = Object.entries(FIELDS).map(([id, { name, aliases }]) => ({
  id: id as ProfileField,
  name,
  aliases,
}));

/** A filled cell and the name it was listed under. */
interface Entry {
  name: string;
  value: Exclude<Cell, null>;
}

/** CNY inside a longer header, "成本(RMB 含税)"; a header that is a currency and nothing else is read as one. */
const CNY = /cny|rmb|人民币/i;
const IN_BRACKETS = /[(（[]\s*([^)）\]]*)/;

/** A profile as it was understood. */
export class Profile {
  private readonly entries = new Map<ProfileField, Entry>();
  readonly notUnderstood: string[] = [];
  readonly givenTwice: string[] = [];

  constructor(rows: readonly (readonly [Cell, Cell])[]) {
    for (const [name, value] of rows) this.take(name, value);
  }

  get isEmpty(): boolean {
    return this.entries.size === 0;
  }

  /** The cell as it stands; null where it is not given. */
  cell(field: ProfileField): Exclude<Cell, null> | null {
    return this.entries.get(field)?.value ?? null;
  }

  /** The number of a field, amounts in the currency of the marketplace; null where it is not given. */
  number(field: NumberField): number | null | Problem {
    const entry = this.entries.get(field);
    if (!entry) return null;
    const { name, kind } = FIELDS[field];
    const number = readCell(entry.value, name, kind);
    if (number instanceof Problem) return number;
    if (number < 0) return invalid('negative', { name, value: number });
    if (kind === 'share' && number > 1) return invalid('rateNotAFraction', { name, value: number });
    return kind === 'money' ? this.inMarketCurrency(number, field, entry) : number;
  }

  /** True where the profile gives the field. */
  has(field: ProfileField): boolean {
    return this.entries.has(field);
  }

  /** What the list called the field; null where it is not given. */
  nameGiven(field: ProfileField): string | null {
    return this.entries.get(field)?.name ?? null;
  }

  /** `taRate`: a fraction or a word such as "low". */
  taRate(): number | string | null | Problem {
    const value = this.cell('taRate');
    const isWord = typeof value === 'string' && !/\d/.test(value);
    return value === null || isWord ? value : readCell(value, FIELDS.taRate.name, 'rate');
  }

  /** CNY is converted; any other currency than the marketplace's is refused. "¥" is yen in Japan, else yuan. */
  private inMarketCurrency(amount: number, field: NumberField, { name, value }: Entry): number | Problem {
    const written = currencyOf(value) ?? currencyOfHeader(name);
    const market = findMarketplace(String(this.cell('marketplace') ?? 'US'));
    if (written === null || (market && fitsCurrency(written, market.currency))) return amount;
    if (fitsCurrency(written, 'CNY')) return this.fromCny(amount, field);
    return market
      ? invalid('otherCurrency', {
          name: FIELDS[field].name,
          text: currencyOf(value) === null ? name : String(value),
          currency: market.currency,
        })
      : amount;
  }

  private fromCny(amount: number, field: NumberField): number | Problem {
    const fx = this.number('fx');
    if (fx instanceof Problem) return fx;
    return fx ? amount / fx : invalid('compareCny', { name: FIELDS[field].name });
  }

  private take(name: Cell, value: Cell): void {
    const text = name === null ? '' : String(name).trim();
    if (text === '' || value === null || value === '') return;
    const field = fieldNamed(text);
    if (!field) this.notUnderstood.push(text);
    else if (this.entries.has(field)) this.givenTwice.push(text);
    else this.entries.set(field, { name: text, value });
  }
}

const PLAIN_NUMBER: Wording = { en: 'a plain number', zh: '不带单位的数字' };

function readCell(value: Exclude<Cell, null>, name: Wording, kind: FieldKind): number | Problem {
  const read = typeof value === 'number' ? null : readNumber(String(value));
  const number = typeof value === 'number' ? value : read?.value;
  if (number === undefined || !Number.isFinite(number)) return invalid('notANumber', { name, text: String(value) });
  const isRate = kind === 'share' || kind === 'rate';
  const hasWrongUnit =
    read && (read.side || read.weight || (read.isPercent && !isRate) || (read.currency && kind !== 'money'));
  return hasWrongUnit ? invalid('wrongUnit', { name, text: String(value), units: PLAIN_NUMBER }) : number;
}

function currencyOf(value: Exclude<Cell, null>): string | null {
  return typeof value === 'string' ? (readNumber(value)?.currency ?? null) : null;
}

/** "采购成本(元)", "Unit cost (USD)" */
function currencyOfHeader(name: string): string | null {
  const within = IN_BRACKETS.exec(name)?.[1]?.trim() ?? '';
  return unitWord(within)?.currency ?? (CNY.test(within) ? 'CNY' : null);
}

/** "采购成本(¥)" and "Unit cost (USD)" are understood by what stands before the bracket. */
function fieldNamed(text: string): ProfileField | undefined {
  const name = compactName(text.replace(/[(（[].*$/, ''));
  const is = (alias: string) => compactName(alias) === name;
  return PROFILE_FIELDS.find((field) => [field.id, field.name.en, field.name.zh, ...field.aliases].some(is))?.id;
}

/** What a message calls a field. */
export function fieldName(field: ProfileField): Wording {
  return FIELDS[field].name;
}
