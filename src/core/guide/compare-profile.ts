import { MARKETPLACES, type Marketplace } from '../marketplaces';
import { isBlankMarker } from '../input/blank';
import { isBlank } from '../input/cell';
import { currencyOf, fitsCurrency } from '../input/currencies';
import { compactName, foldWord } from '../input/fold';
import { marketplaceOf } from '../input/marketplaces';
import { readNumber, type NumberContext, type ReadNumber } from '../input/number';
import { numberProblem } from '../input/number-problem';
import { shorten } from '../input/quote';
import { otherUnitOf, sideUnitOf, weightUnitOf } from '../input/unit-words';
import { invalid, Problem } from '../words/problem';
import { type Wording } from '../words/language';

export type Cell = string | number | boolean | null;

/** What a line holds; a number counts pieces, orders, days or months, or nothing that has a word. */
type FieldKind = 'pieces' | 'orders' | 'days' | 'number' | 'money' | 'share' | 'rate' | 'cell';

/** What each line of a profile is: a number, or something read elsewhere (a plan, a category, a size with its unit). */
const FIELDS = {
  wholesalePrice: {
    kind: 'money',
    name: { en: 'wholesale price', zh: '批发价' },
    aliases: ['alibaba price', '国际站单价', '国际站售价', '批发单价'],
  },
  orderQuantity: {
    kind: 'pieces',
    name: { en: 'order quantity', zh: '每单数量' },
    aliases: ['units per order', 'moq', '起订量', '每单件数'],
  },
  orderValue: {
    kind: 'money',
    name: { en: 'order value', zh: '订单金额' },
    aliases: ['average order value', 'alibaba order value', '平均订单金额', '每单金额', '客单价'],
  },
  orders: {
    kind: 'orders',
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
    kind: 'days',
    name: { en: 'lead days', zh: '生产交货天数' },
    aliases: ['lead time', '交期', '生产天数'],
  },
  paymentDays: { kind: 'days', name: { en: 'payment days', zh: '账期天数' }, aliases: ['payment terms', '账期'] },
  depositShare: { kind: 'share', name: { en: 'deposit', zh: '定金比例' }, aliases: ['deposit share', '定金'] },
  price: {
    kind: 'money',
    name: { en: 'retail price', zh: '零售价' },
    aliases: ['price', 'amazon price', '亚马逊售价', '售价', '价格'],
  },
  unitsPerMonth: {
    kind: 'pieces',
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
  inboundDays: { kind: 'days', name: { en: 'inbound days', zh: '头程天数' }, aliases: ['transit days', '运输天数'] },
  stockDays: { kind: 'days', name: { en: 'stock days', zh: '库存天数' }, aliases: ['days in stock', '库存周转天数'] },
  settlementDays: {
    kind: 'days',
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
  [F in ProfileField]: (typeof FIELDS)[F]['kind'] extends 'rate' | 'cell' ? never : F;
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

const IN_BRACKETS = /[(（[]\s*([^)）\]]*)/;
/** What makes a yuan amount of a longer remark: "成本(RMB 含税)". */
const CNY = /cny|rmb|人民币/i;

/**
 * A bare 0 may be an empty cell. In these lines it is left out, since 0 cannot be meant or would flatter the result; in
 * all others 0 is refused, or is what a line that is left out counts as.
 */
const ZERO_IS_BLANK: ReadonlySet<ProfileField> = new Set<ProfileField>([
  ...(['cost', 'fx', 'leadDays', 'inboundDays', 'stockDays', 'settlementDays'] as const),
  ...(['plan', 'category', 'marketplace', 'units', 'goods', 'months', 'date'] as const),
  ...(['length', 'width', 'height', 'weight'] as const),
]);

const MEASURED: ReadonlySet<ProfileField> = new Set<ProfileField>(['length', 'width', 'height', 'weight']);

/** "长(cm)" beside 25 is 25 cm, whatever the units of the marketplace; a unit in the cell counts first. */
function withUnitOfName({ name, value }: Entry): Exclude<Cell, null> {
  const unit = foldWord(IN_BRACKETS.exec(name)?.[1] ?? '');
  const isUnit = sideUnitOf(unit) ?? weightUnitOf(unit) ?? otherUnitOf(unit);
  const isBare =
    typeof value === 'number' || (typeof value === 'string' && /^[\d.,\s]+$/.test(value.normalize('NFKC')));
  return isUnit && isBare ? `${value} ${unit}` : value;
}

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

  /** The cell as it stands, a size or weight with the unit that its name gives; null where it is not given. */
  cell(field: ProfileField): Exclude<Cell, null> | null {
    const entry = this.entries.get(field);
    if (!entry) return null;
    return MEASURED.has(field) ? withUnitOfName(entry) : entry.value;
  }

  /** The number of a field, amounts in the currency of the marketplace; null where it is not given. */
  number(field: NumberField): number | null | Problem {
    const entry = this.entries.get(field);
    if (!entry) return null;
    const { name, kind } = FIELDS[field];
    const header = currencyOfHeader(entry.name);
    const read = readCell(entry.value, name, kind, header ?? this.homeCurrency());
    if (read instanceof Problem) return read;
    const { value } = read;
    if (value < 0) return invalid('negative', { name, value });
    if (kind === 'share' && value > 1) return invalid('rateNotAFraction', { name, value });
    return kind === 'money' ? this.inMarketCurrency(value, field, entry, read.currency ?? header) : value;
  }

  /** The marketplace of the product on Amazon, by default the United States. */
  private market(): Marketplace | Problem {
    const cell = this.cell('marketplace');
    return cell === null ? MARKETPLACES[0]! : marketplaceOf(String(cell), FIELDS.marketplace.name);
  }

  private homeCurrency(): string | undefined {
    const market = this.market();
    return market instanceof Problem ? undefined : market.currency;
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
    if (value === null || isWord) return value;
    const read = readCell(value, FIELDS.taRate.name, 'rate', undefined);
    return read instanceof Problem ? read : read.value;
  }

  /** CNY is converted; any other currency than the marketplace's is refused. "¥" is yen in Japan, else yuan. */
  private inMarketCurrency(
    amount: number,
    field: NumberField,
    { name, value }: Entry,
    written: string | null,
  ): number | Problem {
    const market = this.market();
    if (market instanceof Problem) return market;
    if (written === null || fitsCurrency(written, market.currency)) return amount;
    if (fitsCurrency(written, 'CNY')) return this.fromCny(amount, field);
    const isInName = currencyOfHeader(name) === written;
    return invalid('otherCurrency', {
      name: FIELDS[field].name,
      text: shorten(isInName ? name : String(value)),
      currency: market.currency,
    });
  }

  private fromCny(amount: number, field: NumberField): number | Problem {
    const fx = this.number('fx');
    if (fx instanceof Problem) return fx;
    return fx ? amount / fx : invalid('compareCny', { name: FIELDS[field].name });
  }

  private take(name: Cell, value: Cell): void {
    const text = name === null ? '' : String(name).trim();
    if (text === '' || isBlank(value)) return;
    const field = fieldNamed(text);
    // "none" is a plan of its own; where a number is asked it is an empty cell.
    if (field && FIELDS[field].kind !== 'cell' && isBlankMarker(value)) return;
    if (!field) this.notUnderstood.push(shorten(text));
    else if (value === 0 && ZERO_IS_BLANK.has(field)) return;
    else if (this.entries.has(field)) this.givenTwice.push(shorten(text));
    else this.entries.set(field, { name: text, value: value! });
  }
}

/** What a number in a line may carry, as a message names it. */
const PLAIN_NUMBER: Wording = { en: 'a plain number', zh: '不带单位的数字' };

/** A cell of a line: `currency` is what an amount without one is in. */
function readCell(
  cell: Exclude<Cell, null>,
  name: Wording,
  kind: FieldKind,
  currency: string | undefined,
): ReadNumber | Problem {
  if (typeof cell === 'number' && Number.isFinite(cell))
    return { value: cell, isPercent: false, side: null, weight: null, currency: null };
  const text = String(cell);
  const context = contextOf(kind, currency);
  const read = typeof cell === 'string' ? readNumber(text, context) : null;
  if (!read) return numberProblem(text, name, context);
  const isRate = kind === 'share' || kind === 'rate';
  const hasWrongUnit = read.side || read.weight || (read.isPercent && !isRate) || (read.currency && kind !== 'money');
  return hasWrongUnit ? invalid('wrongUnit', { name, text: shorten(text), units: PLAIN_NUMBER }) : read;
}

function contextOf(kind: FieldKind, currency: string | undefined): NumberContext {
  if (kind === 'money') return { currency };
  return kind === 'pieces' || kind === 'orders' || kind === 'days' ? { counts: kind } : {};
}

/** "采购成本(元)", "Unit cost (USD)" */
function currencyOfHeader(name: string): string | null {
  const within = IN_BRACKETS.exec(name)?.[1] ?? '';
  return currencyOf(foldWord(within)) ?? (CNY.test(within) ? 'CNY' : null);
}

/** "采购成本(¥)" and "Unit cost (USD)" are understood by what stands before the bracket. */
function fieldNamed(text: string): ProfileField | undefined {
  return text.length > LONGEST_NAME ? undefined : BY_NAME.get(compactName(text.replace(/[(（[].*$/, '')));
}

const LONGEST_NAME = 120;
const BY_NAME: ReadonlyMap<string, ProfileField> = new Map(
  PROFILE_FIELDS.flatMap(({ id, name, aliases }) =>
    [id, name.en, name.zh, ...aliases].map((alias) => [compactName(alias), id] as const),
  ),
);

/** What a message calls a field. */
export function fieldName(field: ProfileField): Wording {
  return FIELDS[field].name;
}
