import { NUMBER_KINDS, type NumberKind } from '../input/read';
import type { Wording } from '../words/language';
import { w } from '../words/wording';
import type { SkuField } from './types';

/** What a field is called in messages, what its cells may be, and what its header may say of units. */
export interface FieldSpec {
  name: Wording;
  unit?: 'side' | 'weight' | 'money' | 'share';
  kind?: NumberKind;
}

const side = (en: string, zh: string): FieldSpec => ({ name: w(en, zh), unit: 'side', kind: NUMBER_KINDS.side });
const money = (en: string, zh: string, kind: NumberKind = NUMBER_KINDS.cost): FieldSpec => ({
  name: w(en, zh),
  unit: 'money',
  kind,
});
const share = (en: string, zh: string): FieldSpec => ({ name: w(en, zh), unit: 'share', kind: NUMBER_KINDS.share });
const plain = (en: string, zh: string, kind?: NumberKind): FieldSpec => ({ name: w(en, zh), ...(kind && { kind }) });

export const FIELDS: Readonly<Record<SkuField, FieldSpec>> = {
  sku: plain('SKU', 'SKU'),
  category: plain('category', '类目'),
  marketplace: plain('marketplace', '站点'),
  length: side('length', '长'),
  width: side('width', '宽'),
  height: side('height', '高'),
  depth: side('depth', '深'),
  size: side('size', '尺寸'),
  weight: { name: w('weight', '重量'), unit: 'weight', kind: NUMBER_KINDS.weight },
  price: money('price', '售价', NUMBER_KINDS.price),
  salePrice: money('sale price', '促销价', NUMBER_KINDS.amount),
  discount: plain('coupon or discount', '优惠券或折扣'),
  vat: share('VAT', '增值税率'),
  cost: money('cost', '成本'),
  firstLegPerKg: money('first leg per kg', '头程单价（每公斤）'),
  firstLegPerCbm: money('first leg per cbm', '头程单价（每立方米）'),
  dutyRate: share('duty rate', '关税率'),
  otherCost: money('otherCost', '其他成本'),
  adRate: share('adRate', '广告占比'),
  acos: share('ACoS', 'ACoS'),
  adSalesShare: share('share of sales from ads', '广告销售占比'),
  adPerUnit: money('advertising per unit', '单件广告费'),
  returnRate: share('returnRate', '退货率'),
  months: plain('months', '仓储月数', NUMBER_KINDS.months),
  monthlyUnits: plain('units a month', '月销量', NUMBER_KINDS.pieces),
  sipp: plain('SIPP', 'SIPP'),
  goods: plain('goods', '商品类型'),
  dangerous: plain('dangerous goods', '危险品'),
  date: plain('date', '日期'),
  units: plain('units', '单位'),
  sideUnit: plain('unit of size', '尺寸单位'),
  weightUnit: plain('unit of weight', '重量单位'),
  currency: plain('currency', '币种'),
  costCurrency: plain('currency of costs', '成本币种'),
  fx: plain('fx', '汇率', NUMBER_KINDS.positive),
  agedUnits: plain('aged units', '超 180 天库存', NUMBER_KINDS.pieces),
  amazonFulfilment: money("Amazon's fulfilment fee", '亚马逊配送费', NUMBER_KINDS.amount),
  amazonReferral: money("Amazon's referral fee", '亚马逊佣金', NUMBER_KINDS.amount),
  amazonTier: plain("Amazon's size tier", '亚马逊尺寸分段'),
};

/** What must stand in the list for anything to be worked out; a category may be missing. */
export const NEEDED = ['length', 'width', 'height', 'weight', 'price'] as const satisfies SkuField[];

/** Fields with as many columns as there are: they are added up. */
export const ADDED_UP: ReadonlySet<SkuField> = new Set(['otherCost', 'agedUnits']);

/** A header that says its unit, for messages. */
export const HEADER_EXAMPLES: Readonly<Record<'side' | 'weight' | 'money' | 'share', Wording>> = {
  side: w('Length (cm)', '长(cm)'),
  weight: w('Weight (kg)', '重量(kg)'),
  money: w('Cost (CNY)', '成本(元)'),
  share: w('Return rate (%)', '退货率(%)'),
};
