import type { Wording } from '../language';

/** Sentences that every family of functions shares, by problem code. {name} stands for an argument of the problem. */
export const commonMessages = {
  required: {
    en: '{name} is missing. Fill it in, or clear the whole row.',
    zh: '缺少 {name}。请填写，或将整行清空。',
  },
  notPositive: {
    en: '{name} is {value}; it must be greater than 0.',
    zh: '{name} 为 {value}，必须大于 0。',
  },
  negative: {
    en: '{name} is {value}; it must be 0 or more.',
    zh: '{name} 为 {value}，必须大于或等于 0。',
  },
  notANumber: {
    en: '{name}: "{text}" is not one number. Enter a single number, at most with its unit, for example 12.5.',
    zh: '{name}：“{text}”不是一个数字。请只填一个数字（可带单位），例如 12.5。',
  },
  ambiguousNumber: {
    en: '{name}: "{text}" can mean {meanings}. Enter the one you mean as a number, not as text, without thousands separators.',
    zh: '{name}：“{text}”可读作 {meanings}。请以数字格式（非文本）填写，不加千位分隔符。',
  },
  unitNotRead: {
    en: '{name}: "{text}" is in a unit that is not accepted here. If you mean {meant}, enter that.',
    zh: '{name}：“{text}”的单位这里不支持。如果是 {meant}，请按此填写。',
  },
  wrongUnit: {
    en: '{name}: "{text}" has a unit that does not fit. Use {units}.',
    zh: '{name}：“{text}”的单位不适用。请使用{units}。',
  },
  otherCurrency: {
    en: '{name}: "{text}" is not in {currency}. Enter the amount in {currency}, as a plain number.',
    zh: '{name}：“{text}”不是 {currency}。请换算成 {currency} 后填写纯数字。',
  },
  notADate: {
    en: '{name}: "{text}" is not a date. Use an Excel date or text such as 2026-11-22.',
    zh: '{name}：“{text}”不是日期。请使用 Excel 日期，或 2026-11-22 这样的文本。',
  },
  ambiguousDate: {
    en: '{name}: "{text}" can mean {meanings}. Write the year first, for example 2026-11-22.',
    zh: '{name}：“{text}”可以是 {meanings}。请把年份写在前面，例如 2026-11-22。',
  },
  marketplaceNotAmazon: {
    en: '{name}: "{text}" stands for orders from outside Amazon (MCF), which no marketplace charges its fees on. Use one of: {choices}.',
    zh: '{name}：“{text}”是亚马逊以外的订单（多渠道配送），不按站点收取佣金和配送费。可用站点：{choices}。',
  },
  marketplaceSeveral: {
    en: '{name}: "{text}" names more than one marketplace: {meanings}. Enter one of them.',
    zh: '{name}：“{text}”包含多个站点：{meanings}。请只填一个。',
  },
  marketplaceNotServed: {
    en: '{name}: no rate cards of Amazon {place} are kept here. Use one of: {choices}.',
    zh: '{name}：本工具没有亚马逊{place}站的费率。可用站点：{choices}。',
  },
  notAChoice: {
    en: '{name}: "{text}" is not known. Use one of: {choices}.',
    zh: '{name}：无法识别“{text}”。可用值：{choices}。',
  },
  notYesNo: {
    en: '{name}: "{text}" is neither yes nor no. Use TRUE/FALSE, 1/0, yes/no or a degree from 0 to 1.',
    zh: '{name}：“{text}”不是“是/否”。请使用 TRUE/FALSE、1/0、是/否，或 0 到 1 之间的程度值。',
  },
  outOfRange: {
    en: '{name} is {value}; it must be between {low} and {high}.',
    zh: '{name} 为 {value}，必须在 {low} 与 {high} 之间。',
  },
  notWhole: {
    en: '{name} is {value}; it must be a whole number.',
    zh: '{name} 为 {value}，必须是整数。',
  },
  shapeMismatch: {
    en: 'The ranges do not fit together: {first} is {firstSize}, {second} is {secondSize}. Use the same number of rows and columns, or a single cell.',
    zh: '区域大小不一致：{first} 为 {firstSize}，{second} 为 {secondSize}。请使用相同的行数和列数，或单个单元格。',
  },
  columnsOnly: {
    en: '{name} is {size}. This function returns a row for each item, so give a single cell or one column.',
    zh: '{name} 为 {size}。此函数为每个商品返回一行，请使用单个单元格或一列。',
  },
  singleOnly: {
    en: '{name} is {size}, but one value holds for the whole answer. Give a single cell.',
    zh: '{name} 为 {size}，但整个结果只按一个值计算，请使用单个单元格。',
  },
  tooManyRows: {
    en: 'The range holds {rows} filled rows; {name} answers up to {limit} in one formula. Split it into several formulas.',
    zh: '区域内有 {rows} 个已填行，{name} 一个公式最多处理 {limit} 行。请拆成多个公式。',
  },
  resultTooLong: {
    en: 'The result of {name} over {rows} rows is longer than Excel takes (5 MB). Use up to about {limit} rows in one formula.',
    zh: '{name} 处理 {rows} 行的结果超出 Excel 上限（5 MB）。请每个公式最多处理约 {limit} 行。',
  },
  tooBigANumber: {
    en: 'The result is too large to be a number. Check the numbers that go in.',
    zh: '结果过大，无法用数字表示。请检查填入的数字。',
  },
  blockMissing: {
    en: '{name} is missing: choose the cells that hold it.',
    zh: '缺少 {name}：请选择其所在的单元格区域。',
  },
  reasonsForOne: {
    en: '{name}: reasons is a table for one product. Give a single cell for every argument, or use verdict, alibaba, amazon or gap.',
    zh: '{name}：reasons 返回单个产品的表格。请让每个参数都是单个单元格，或改用 verdict、alibaba、amazon、gap。',
  },
  noCard: {
    en: 'No {fee} rate card for {place} is known on any day.',
    zh: '没有{place}任何日期的{fee}资料。',
  },
  noCardThatDay: {
    en: 'No {fee} rate card for {place} is known on {day}. Known: {known}.',
    zh: '没有{place} {day} 的{fee}资料。已知日期：{known}。',
  },
  cardTooOld: {
    en: 'The {fee} rate card for {place} was last checked on {checked}, more than {limit} days before {day}. It is too old to answer for that day.',
    zh: '{place}的{fee}费率卡最后核对于 {checked}，比 {day} 早超过 {limit} 天，不能用于该日。',
  },
  twoColumns: {
    en: '{name} needs two columns: a name and its value.',
    zh: '{name}需要两列：名称和数值。',
  },
  columnsMissing: {
    en: 'The first row of the list must be its header. No column was recognised for: {missing}.',
    zh: '没找到这些列：{missing}。请检查表头。',
  },
  yuanOrYen: {
    en: '{name}: "¥" may be yuan or yen here. Write CNY or JPY in the header.',
    zh: '{name}：此处“¥”可能是人民币或日元，请在表头写明 CNY 或 JPY。',
  },
  feeCurrency: {
    en: 'The fees are in {currency}, those of the marketplace in {expected}: choose the marketplace of the report.',
    zh: '报告中的费用是 {currency}，该站点用 {expected}：请选择报告所属的站点。',
  },
  wrongCurrency: {
    en: '{name} is in {currency}; use {expected} or CNY.',
    zh: '{name} 的币种为 {currency}；请使用 {expected} 或 CNY。',
  },
  fxForColumn: {
    en: '{name} is in CNY: fx (CNY for one {currency}) is needed.',
    zh: '{name} 为人民币：请填写汇率 fx（1 {currency} 合多少人民币）。',
  },
  notInThisBuild: {
    en: 'This build of the functions was made without the rate card "{card}" ({place}). Build it again with that marketplace and fee.',
    zh: '此构建不含“{card}”（{place}）费率卡。请加上该站点和该费用重新构建。',
  },
  unexpected: {
    en: 'Something went wrong inside {name} ({detail}): there is no answer for this cell. Please report it with the formula.',
    zh: '{name} 内部出错（{detail}），该单元格没有结果。请连同公式反馈给我们。',
  },
} as const satisfies Record<string, Wording>;
