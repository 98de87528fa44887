import type { Wording } from '../language';

/** Sentences of fit, comparison, benchmark, checklist and diagnosis, by problem code. {name} stands for an argument. */
export const compareMessages = {
  fitNothingCounts: {
    en: 'No answer counts towards the fit: give an order quantity, a category from the list, or any other input.',
    zh: '没有可计分的信息：请填写起订量、可识别的类目或其他任一项。',
  },
  fitCategoryUnknown: {
    en: 'The category "{text}" is not in the list and nothing else counts. Known: {known}. Use one of these, or give another input.',
    zh: '类目“{text}”不在列表中，且没有其他可计分的信息。已知类目：{known}。请改用其中之一，或填写其他信息。',
  },
  fitCategoryOfBoth: {
    en: 'The category "{text}" holds words of both platforms, so it does not count, and nothing else does. Give another input.',
    zh: '类目“{text}”同时含有两个平台的词，不计分，也没有其他可计分的信息。请填写其他信息。',
  },
  benchmarkUnknown: {
    en: 'No figure is called "{text}". Nearest: {nearest}.',
    zh: '没有名为“{text}”的数据。相近的有：{nearest}。',
  },
  benchmarkUnknownAlone: {
    en: 'No figure is called "{text}". Use an id such as ali.aov or amz.net-margin, or choose one in the task pane.',
    zh: '没有名为“{text}”的数据。请填写编号（例如 ali.aov、amz.net-margin），或在任务窗格中选择。',
  },
  benchmarkOfBoth: {
    en: '"{text}" is a figure of both platforms: {choices}. Use one of these ids.',
    zh: '“{text}”两个平台都有：{choices}。请填写其中一个编号。',
  },
  benchmarkNoRange: {
    en: '{figure} is a single figure and no other source gives one, so it has no low or high end. Use show "value".',
    zh: '{figure}只有一个数值，也没有其他来源，因此没有上下限。请用 show "value"。',
  },
  checklistUnknown: {
    en: 'No account-opening list was collected for {marketplace}. Known: {known}.',
    zh: '尚未收集{marketplace}站的开户清单。已有：{known}。',
  },
  compareNothing: {
    en: 'No name in the first column is understood. Use names such as: {names}.',
    zh: '第一列没有可识别的名称。可用名称例如：{names}。',
  },
  compareCny: {
    en: '{name} is in CNY: add the exchange rate (CNY for one unit of the marketplace currency).',
    zh: '{name}为人民币：请填写汇率（1 单位本站货币，如 1 美元，合多少人民币）。',
  },
  compareMissing: {
    en: 'Needs: {name}.',
    zh: '需要：{name}。',
  },
} as const satisfies Record<string, Wording>;
