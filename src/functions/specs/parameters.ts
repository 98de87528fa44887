import type { Parameter } from '../edge/calculate';
import { NUMBER_KINDS } from '../../core/input/read';

const number = (name: string, zh: string, kind: keyof typeof NUMBER_KINDS, required: boolean): Parameter => ({
  name,
  zh,
  required,
  number: NUMBER_KINDS[kind],
});
const other = (name: string, zh: string, required = false): Parameter => ({ name, zh, required });

/** The arguments that functions share, by the names of the contract. */
export const P = {
  length: number('length', '长', 'side', true),
  width: number('width', '宽', 'side', true),
  height: number('height', '高', 'side', true),
  weight: number('weight', '重量', 'weight', true),
  price: number('price', '售价', 'price', true),
  priceOptional: number('price', '售价', 'price', false),
  cost: number('cost', '成本', 'cost', true),
  target: number('target', '目标值', 'target', true),
  months: number('months', '月数', 'months', false),
  days: number('days', '库龄天数', 'days', true),
  supplyDays: number('supplyDays', '可供应天数', 'supplyDays', true),
  unitsSold: number('unitsSold', '销售件数', 'count', false),
  adRate: number('adRate', '广告费占比', 'share', false),
  returnRate: number('returnRate', '退货率', 'share', false),
  otherCost: number('otherCost', '其他成本', 'amount', false),
  category: other('category', '类目', true),
  categoryOptional: other('category', '类目'),
  marketplace: other('marketplace', '站点'),
  goods: other('goods', '商品类型'),
  date: other('date', '日期'),
  units: other('units', '单位'),
  split: other('split', '入库拆分方式'),
  plan: other('plan', '销售计划'),
  measure: other('measure', '指标'),
  fromDate: other('fromDate', '起始日期', true),
  toDate: other('toDate', '结束日期', true),
} as const;

export const SIDES = [P.length, P.width, P.height] as const;
export const ITEM = [...SIDES, P.weight] as const;
