import type { Wording } from '../words/language';
import { w } from '../words/wording';
import { FIELDS } from './fields';
import { SKU_FIELDS, type SkuField } from './types';

/** Settings by a name that is read again when it stands in a block of names and values. */
export const SETTING_NAMES = {
  category: w('Category', '类目'),
  goods: w('Goods', '商品类型'),
  fx: w('Exchange rate', '汇率'),
  costCurrency: w('Cost currency', '成本币种'),
  adRate: w('Ad rate', '广告占比'),
  adSalesShare: w('Ad sales share', '广告销售占比'),
  returnRate: w('Return rate', '退货率'),
  vat: w('VAT', '增值税率'),
  firstLegPerKg: w('First leg per kg', '头程(每公斤)'),
  firstLegPerCbm: w('First leg per cbm', '头程(每立方米)'),
  firstLegPerUnit: w('First leg', '头程'),
  divisor: w('Volume divisor', '体积重除数'),
  dutyRate: w('Duty rate', '关税率'),
  otherPerUnit: w('Other cost', '其他成本'),
  discount: w('Coupon', '优惠券'),
  months: w('Storage months', '仓储月数'),
  sipp: w('SIPP', 'SIPP'),
  monthlyUnits: w('Monthly units', '月销量'),
  targetMargin: w('Target margin', '目标利润率'),
  units: w('Unit system', '单位制'),
} as const satisfies Record<string, Wording>;
export type SettingKey = keyof typeof SETTING_NAMES;

/** The name of a rate of another currency: "Exchange rate USD". */
export const rateName = (currency: string): Wording =>
  w(`${SETTING_NAMES.fx.en} ${currency}`, `${SETTING_NAMES.fx.zh} ${currency}`);

/** What a column can be taken for, in the order of a picker. */
export function fieldNames(): readonly { field: SkuField; name: Wording }[] {
  return SKU_FIELDS.map((field) => ({ field, name: FIELDS[field].name }));
}
