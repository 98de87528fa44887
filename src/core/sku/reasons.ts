import type { Wording } from '../words/language';
import type { Problem } from '../words/problem';
import { w } from '../words/wording';
import type { SkuField } from './types';

/** What rows that could not be worked out have in common, and the field that cures them. */
const REASONS: Readonly<Record<string, readonly [SkuField | null, Wording]>> = {
  'no cost': ['cost', w('no cost: fees only', '缺少成本，仅计算费用')],
  skuMissing: [null, w('values missing', '缺少数据')],
  required: [null, w('values missing', '缺少数据')],
  skuErrorCell: [null, w('Excel errors in the list', '列表中有 Excel 错误值')],
  fxForColumn: ['fx', w('exchange rate missing', '缺少汇率')],
  skuFxElsewhere: ['fx', w('exchange rate missing', '缺少汇率')],
  fxInverted: ['fx', w('exchange rate upside down', '汇率方向相反')],
  wrongCurrency: ['fx', w('another currency without a rate', '其他币种，缺少汇率')],
  skuCurrencyColumn: ['currency', w('currency unclear', '币种不明')],
  skuCostCurrency: ['costCurrency', w('currency of the cost unclear', '成本币种不明')],
  yuanOrYen: ['costCurrency', w('yuan or yen', '人民币还是日元不明')],
  skuNoCategory: ['category', w('no category', '没有类目')],
  skuCategoryForAll: ['category', w('no category', '没有类目')],
  categoryNeeded: ['category', w('the fee depends on the category', '费用取决于类目')],
  categoryUnknown: ['category', w('category not known', '类目未识别')],
  categoryUnknownAlone: ['category', w('category not known', '类目未识别')],
  categoryAmbiguous: ['category', w('category fits several', '类目有多种可能')],
  notADate: ['date', w('dates not read', '日期未读出')],
  skuUnitsDiffer: ['units', w('units contradict each other', '单位互相矛盾')],
  skuSidesDiffer: ['units', w('units contradict each other', '单位互相矛盾')],
  skuImpossible: ['weight', w('size and weight contradict each other', '尺寸与重量矛盾')],
  skuSizeUnreadable: ['size', w('sizes not read', '尺寸未读出')],
  skuShareUnclear: [null, w('shares with two meanings', '百分比有歧义')],
  skuDiscountUnclear: ['discount', w('discounts with two meanings', '折扣有歧义')],
  notANumber: [null, w('not a number', '不是数字')],
  ambiguousNumber: [null, w('numbers with two meanings', '数字有歧义')],
  notPositive: [null, w('values of zero or less', '数值小于或等于 0')],
  negative: [null, w('values below zero', '数值小于 0')],
};

export const cureOf = (problem: Problem): SkuField | null => REASONS[problem.code]?.[0] ?? null;

const UNKNOWN_RATE = w('rate not known', '暂无费率');
const OTHER = w('other reasons', '其他原因');

/** A kind of reason in words; a rate that nobody published is one kind. */
export function reasonWords(reason: string, problem: Problem | null): Wording {
  return REASONS[reason]?.[1] ?? (problem?.kind === 'unknown' ? UNKNOWN_RATE : OTHER);
}

/** Reasons that are one kind share this. */
export const reasonKey = (reason: string, problem: Problem | null): string => reasonWords(reason, problem).en;
