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
} as const satisfies Record<string, Wording>;
