import { compactName } from '../input/fold';
import { readHeaderText } from '../sku/header-text';
import type { Noun } from '../sku/header-words';
import type { Wording } from '../words/language';

/** What a line holds; a number counts pieces, orders, days or months, or nothing that has a word. */
export type FieldKind = 'pieces' | 'orders' | 'days' | 'number' | 'money' | 'share' | 'rate' | 'cell';

/** What each line of a profile is: a number, or something read elsewhere (a plan, a category, a size with its unit). */
export const FIELDS = {
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
    aliases: [],
  },
  unitsPerMonth: {
    kind: 'pieces',
    name: { en: 'units a month', zh: '月销量' },
    aliases: ['monthly sales'],
  },
  adRate: {
    kind: 'share',
    name: { en: 'ad rate', zh: '广告费占比' },
    aliases: ['ad share'],
  },
  returnRate: { kind: 'share', name: { en: 'return rate', zh: '退货率' }, aliases: ['returns'] },
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
    aliases: [],
  },
  fx: { kind: 'number', name: { en: 'exchange rate', zh: '汇率' }, aliases: ['cny per usd'] },
  category: { kind: 'cell', name: { en: 'category', zh: '类目' }, aliases: [] },
  marketplace: { kind: 'cell', name: { en: 'marketplace', zh: '站点' }, aliases: [] },
  length: { kind: 'cell', name: { en: 'length', zh: '长' }, aliases: [] },
  width: { kind: 'cell', name: { en: 'width', zh: '宽' }, aliases: [] },
  height: { kind: 'cell', name: { en: 'height', zh: '高' }, aliases: [] },
  weight: { kind: 'cell', name: { en: 'weight', zh: '重量' }, aliases: [] },
  units: { kind: 'cell', name: { en: 'units', zh: '单位' }, aliases: [] },
  goods: { kind: 'cell', name: { en: 'goods', zh: '商品类型' }, aliases: ['货物类型'] },
  months: { kind: 'cell', name: { en: 'storage months', zh: '仓储月数' }, aliases: [] },
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

/** What the vocabulary of SKU lists knows by more names than stand here. */
const OF_LISTS: Partial<Readonly<Record<Noun, ProfileField>>> = {
  price: 'price',
  cost: 'cost',
  category: 'category',
  marketplace: 'marketplace',
  length: 'length',
  width: 'width',
  height: 'height',
  weight: 'weight',
  units: 'units',
  goods: 'goods',
  months: 'months',
  date: 'date',
  fx: 'fx',
  adRate: 'adRate',
  returnRate: 'returnRate',
  monthlyUnits: 'unitsPerMonth',
};

const LONGEST_NAME = 120;
const BY_NAME: ReadonlyMap<string, ProfileField> = new Map(
  PROFILE_FIELDS.flatMap(({ id, name, aliases }) =>
    [id, name.en, name.zh, ...aliases].map((alias) => [compactName(alias), id] as const),
  ),
);

/** "采购成本(¥)" and "Unit cost (USD)" are understood by what stands before the bracket. */
export function fieldNamed(text: string): ProfileField | undefined {
  if (text.length > LONGEST_NAME) return undefined;
  return BY_NAME.get(compactName(text.replace(/[(（[].*$/, ''))) ?? fieldOfLists(text);
}

/** A carton's size and a price of another time are not the product's. */
function fieldOfLists(text: string): ProfileField | undefined {
  const { noun, scope, names } = readHeaderText(text);
  const isOwn = scope === null || scope === 'product' || scope === 'package' || scope === 'purchase';
  return noun !== null && names === null && isOwn ? OF_LISTS[noun] : undefined;
}

/** What a message calls a field. */
export function fieldName(field: ProfileField): Wording {
  return FIELDS[field].name;
}
