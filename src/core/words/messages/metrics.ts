import type { Wording } from '../language';

/** Sentences about metrics, by problem code. {name} stands for an argument of the problem. */
export const metricMessages = {
  metricUnknown: {
    en: 'The metric "{text}" is not known. Nearest: {nearest}.',
    zh: '无法识别指标“{text}”。最接近的有：{nearest}。',
  },
  metricUnknownAlone: {
    en: 'The metric "{text}" is not known. Use its abbreviation, its full name or its column in the report, such as ODR.',
    zh: '无法识别指标“{text}”。请使用指标的缩写、全称或报表列名，例如 ODR。',
  },
  metricOfTwoPlatforms: {
    en: '"{text}" is a metric of both platforms: {choices}. Say which platform: amazon or alibaba.',
    zh: '“{text}”在两个平台都有：{choices}。请指明平台：amazon 或 alibaba。',
  },
  metricAmbiguous: {
    en: '"{text}" is the name of several metrics: {choices}. Use the full name.',
    zh: '“{text}”对应多个指标：{choices}。请使用完整名称。',
  },
  metricNotOfPlatform: {
    en: '"{text}" is not a metric of {platform}, but of {other}.',
    zh: '“{text}”不是{platform}的指标，而是{other}的指标。',
  },
  metricValueMissing: {
    en: 'The value of {metric} is missing. Enter a value.',
    zh: '缺少{metric}的数值。请填写。',
  },
  metricValueUnreadable: {
    en: '{metric}: "{text}" is not a value that can be read. Enter one number, for example {example}.',
    zh: '{metric}：“{text}”无法读作数值。请输入一个数字，例如 {example}。',
  },
  percentAmbiguous: {
    en: '{metric}: {text} can mean {asPercent} or {asFraction}. Write the percent sign.',
    zh: '{metric}：{text} 可能是 {asPercent}，也可能是 {asFraction}。请写上百分号。',
  },
  metricUnitMismatch: {
    en: '{metric} is measured in {unit}; "{text}" has another unit. Check that the value belongs to this metric.',
    zh: '{metric}的单位是{unit}，而“{text}”是另一种单位。请检查该数值是否属于这个指标。',
  },
  metricOutOfRange: {
    en: '{metric}: {text} is outside what is possible ({low} to {high}). Check the value.',
    zh: '{metric}：{text} 超出可能范围（{low} 至 {high}）。请检查数值。',
  },
  metricNotNegative: {
    en: '{metric}: {text} is negative; this metric cannot be. Check the value.',
    zh: '{metric}：{text} 为负数，该指标不可能为负。请检查数值。',
  },
  thresholdThatDay: {
    en: 'No threshold of {metric} ({platform}) is known on {day}. Known: {known}.',
    zh: '没有{platform}“{metric}”在 {day} 的阈值资料。已知日期：{known}。',
  },
  thresholdTooOld: {
    en: 'The threshold of {metric} ({platform}) was last checked on {checked}, more than {limit} days before {day}. It is too old to answer for that day.',
    zh: '{platform}“{metric}”的阈值最后核对于 {checked}，比 {day} 早超过 {limit} 天，不能用于该日。',
  },
  thresholdOnNoDay: {
    en: 'No threshold of {metric} ({platform}) is known on any day.',
    zh: '没有{platform}“{metric}”任何日期的阈值资料。',
  },
  metricNoThreshold: {
    en: 'No threshold of {metric} is published.',
    zh: '平台未公布{metric}的标准。',
  },
  metricNoThresholdThere: {
    en: 'The threshold of {metric} holds for {known}; none is published for {place}.',
    zh: '{metric}的阈值适用于 {known}；{place} 没有公布阈值。',
  },
  metricNoSuchLevel: {
    en: 'No {level} level of {metric} is published; only pass and fail are.',
    zh: '{metric}没有公布“{level}”级阈值，只有 pass 和 fail。',
  },
  metricBoundaryInside: {
    en: '"{text}" covers values that pass and values that do not. Paste the exact value.',
    zh: '“{text}”同时包含达标和不达标的值。请粘贴确切数值。',
  },
  metricNoData: {
    en: 'The paste says "{text}": there is no value to compare.',
    zh: '粘贴内容为“{text}”，没有可比较的数值。',
  },
  metricCountOnly: {
    en: 'Only a count ("{text}") was pasted; the rate is needed to compare.',
    zh: '只有数量（“{text}”），需要比率才能比较。',
  },
  metricWithoutValue: {
    en: '{metric}: no value was found on this line or the lines below.',
    zh: '{metric}：本行及下方几行都没有找到数值。',
  },
  metricTargetOnly: {
    en: '{metric}: "{text}" is a target, not a value of yours.',
    zh: '{metric}：“{text}”是目标值，不是您的实际值。',
  },
  metricManyValues: {
    en: '{metric}: several values stand here ("{text}") and nothing says which one counts.',
    zh: '{metric}：此处有多个数值（“{text}”），无法判断以哪个为准。',
  },
  metricNotOwn: {
    en: '{metric}: "{text}" is a target, a part (B2B), an earlier period or the figure of others, not the value itself.',
    zh: '{metric}：“{text}”是目标、部分数据（如 B2B）、往期或同行数据，不是指标本身的数值。',
  },
  metricMaybeBlank: {
    en: '{metric}: a 0 beside other values may be an empty cell ({count} in this column), so it is not judged. Write "0%" as text if it is a value.',
    zh: '{metric}：同列有其他数值时，0 可能是空单元格（本列共 {count} 个），因此不作判断。如确为 0，请以文本“0%”填写。',
  },
  pasteLineTooLong: {
    en: 'The line has {length} characters; lines over {limit} are not read. Paste it in shorter lines.',
    zh: '该行有 {length} 个字符，超过 {limit} 的行不读取。请拆成较短的行再粘贴。',
  },
  pasteTooLarge: {
    en: 'The paste has {length} characters in {lines} lines; the limit is {limit} characters and {lineLimit} lines. Paste it in parts.',
    zh: '粘贴内容有 {length} 个字符、{lines} 行，上限为 {limit} 个字符、{lineLimit} 行。请分批粘贴。',
  },
  pasteNothing: {
    en: 'No metric was recognised. Paste names with their values, for example "Order Defect Rate 0.8%", an account health page, a business or advertising report with its header, or Alibaba.com data.',
    zh: '没有识别到任何指标。请粘贴带名称的数值，例如“订单缺陷率 0.8%”，或账户状况页面、带表头的业务报告和广告报告、国际站数据。',
  },
  pasteProse: {
    en: 'This is running text without a metric. Paste names with their values, for example "Order Defect Rate 0.8%".',
    zh: '这是一段文字，没有指标。请粘贴带名称的数值，例如“订单缺陷率 0.8%”。',
  },
  pasteOtherReport: {
    en: 'This looks like {report}: it holds no account, traffic or advertising metric. Paste an account health page, a business report or an advertising report instead.',
    zh: '这看起来是{report}，其中没有账户、流量或广告指标。请改为粘贴账户状况页面、业务报告或广告报告。',
  },
  pasteEmpty: {
    en: 'Nothing was pasted. Paste metrics, for example "Order Defect Rate 0.8%".',
    zh: '没有内容。请粘贴指标，例如“订单缺陷率 0.8%”。',
  },
} as const satisfies Record<string, Wording>;
