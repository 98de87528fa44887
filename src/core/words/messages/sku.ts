import type { Wording } from '../language';

/** Sentences about SKU lists, by problem code. {name} is a header as the person wrote it. */
export const skuMessages = {
  skuColumnTwice: {
    en: 'Two columns stand for {field}: "{first}" and "{second}". Rename or delete one of them.',
    zh: '“{first}”和“{second}”两列都表示{field}。请改名或删除其中一列。',
  },
  skuHeaderUnclear: {
    en: 'The unit or currency in the header "{name}" does not fit {field}, or there are two. Write one, for example {example}, or rename a column that is something else.',
    zh: '表头“{name}”中的单位或币种不适用于{field}，或写了两种。请只写一种，例如 {example}；如为其他含义请改名。',
  },
  skuMissing: {
    en: 'Missing: {missing}. Fill in, or clear the whole row.',
    zh: '缺少：{missing}。请填写，或将整行清空。',
  },
  skuErrorCell: {
    en: '"{name}" holds an Excel error. Correct it first.',
    zh: '“{name}”为 Excel 错误值，请先修正。',
  },
  skuSizeUnreadable: {
    en: '{name}: "{text}" is not length x width x height. Write, for example, 25*15*8 cm.',
    zh: '{name}：“{text}”不是“长*宽*高”。请按 25*15*8 cm 的格式填写。',
  },
  skuUnitsDiffer: {
    en: '{name} is in {first} by its header and in {second} by the unit column of this row. Correct one of them.',
    zh: '{name}：表头单位为 {first}，该行单位列为 {second}。请修正其中一处。',
  },
  skuSidesDiffer: {
    en: 'Length, width and height are in different units and one has none. Write its unit, for example 8 cm.',
    zh: '长、宽、高的单位不一致，且有一边没有单位。请补上单位，例如 8 cm。',
  },
  skuShareUnclear: {
    en: '{name}: {value} under a "%" header can mean {value}% or {percent}%. Write the percent sign in the cell.',
    zh: '{name}：表头带“%”时，{value} 可能是 {value}%，也可能是 {percent}%。请在单元格内写上百分号。',
  },
  skuCurrencyColumn: {
    en: '{name} has no currency of its own and the currency column says {currency}. Write the currency in its header, for example {example}.',
    zh: '{name} 未注明币种，而币种列为 {currency}。请在表头写明币种，例如 {example}。',
  },
  skuFxElsewhere: {
    en: '{name} is in CNY and this row is in {currency}. Add a column fx (CNY for one {currency}).',
    zh: '{name} 为人民币，而该行站点货币为 {currency}。请增加“汇率”列（1 {currency} 折合人民币）。',
  },
  skuEncoding: {
    en: 'The header cannot be read: the file was opened with the wrong encoding. Open it again with Data > From Text/CSV and choose 936: GBK or 65001: UTF-8. Not recognised: {missing}.',
    zh: '表头是乱码：打开文件时编码不对。请用“数据 > 从文本/CSV”重新打开，编码选 936：简体中文(GBK) 或 65001：UTF-8。未识别到：{missing}。',
  },
  skuMixedDecimals: {
    en: 'The column "{name}" writes decimals with points in some cells and with commas in others. Use one way in the whole column.',
    zh: '“{name}”列的小数点写法不一致：有的用点，有的用逗号。请整列统一。',
  },
  skuImpossible: {
    en: 'Size and weight cannot both be right: {density} kg a litre. Check the units of both columns.',
    zh: '尺寸与重量不可能同时正确：每升 {density} kg。请检查这两列的单位。',
  },
  skuNoCategory: {
    en: 'No category: the referral fee and the total are not known. Fill in the category, also below merged cells, or give one for all rows in the settings.',
    zh: '没有类目：无法计算销售佣金和费用合计。请填写类目（合并单元格请逐行填满），或在设置中为全部行指定类目。',
  },
  skuCategoryForAll: {
    en: 'No category: the referral fee is not known, and the fulfilment fee depends on the category here. Fill in the category, also below merged cells, or give one for all rows in the settings.',
    zh: '没有类目：无法计算销售佣金，且此处配送费取决于类目。请填写类目（合并单元格请逐行填满），或在设置中为全部行指定类目。',
  },
  skuCostCurrency: {
    en: '{name} has no currency and would be above the price in {currency}: fees only. Write the currency in its header, for example (CNY) or ({currency}), or give the exchange rate fx.',
    zh: '{name} 未注明币种，按 {currency} 计算将高于售价，因此仅计算费用。请在表头写明币种，例如 (CNY) 或 ({currency})，或填写汇率。',
  },
  skuAdAbovePrice: {
    en: '{name} is more than the price of one unit. Advertising is needed per unit or as a share of sales.',
    zh: '{name} 高于单件售价。请填写单件广告费，或广告占比。',
  },
  skuDiscountUnclear: {
    en: '{name}: "{text}" can be a share or an amount, or what is left to pay. Write, for example, 20% off or $2 off.',
    zh: '{name}：“{text}”可能是比例、金额或折后比例。请写明，例如“20% off”或“$2 off”。',
  },
  skuDiscountAbovePrice: {
    en: '{name} takes off the whole price. Correct one of them.',
    zh: '{name} 大于或等于售价。请修正其中一处。',
  },
  skuCarton: {
    en: '"{name}" and the sizes may be those of a carton, since there is "{column}". Name them: unit gross weight and unit size, or carton weight and carton size.',
    zh: '表中有“{column}”，“{name}”和尺寸可能是整箱数据。请在表头写明“单品毛重、单品尺寸”或“外箱毛重、外箱尺寸”。',
  },
  skuNotFeePreview: {
    en: 'No fee of Amazon was found. Give the Fee Preview report with its header row, with the column expected-fulfillment-fee-per-unit.',
    zh: '没有找到亚马逊的费用列。请提供费用预览报告（含表头），其中应有 expected-fulfillment-fee-per-unit 列。',
  },
} as const satisfies Record<string, Wording>;
