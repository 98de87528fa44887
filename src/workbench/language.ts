/** The two languages of the workbench and every sentence that it shows. */

export const LANGUAGES = ['zh-CN', 'en-US'] as const;
export type Language = (typeof LANGUAGES)[number];

export function languageFrom(query: URLSearchParams, preferred: string): Language {
  const asked = query.get('lang') ?? preferred;
  return asked.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en-US';
}

const EN = {
  title: 'Seller Functions workbench',
  product: 'Seller Functions',
  standIn: 'Online trial (not Excel)',
  standInDetail:
    'This page runs the built add-in without Excel. What it calculates comes from the add-in; the grid around it is not Excel.',
  newWorkbook: 'Blank workbook',
  sampleWorkbook: 'Sample workbook',
  anew: 'Takes the place of the open workbook, which is not kept',
  language: 'Language',
  hidePane: 'Hide task pane',
  showPane: 'Show task pane',
  pane: 'Task pane',
  resizePane: 'Resize task pane',
  starting: 'Starting the add-in…',
  failed: 'The add-in could not be started: {reason}',
  cellMessages: 'Message of the selected cell',
  book: 'Book1',
  sheet: 'Sheet1',
  charts: 'Charts on this sheet',
  chartPreview: 'Preview only: the workbench draws charts more simply than Excel.',
  closeChart: 'Close',
  wrongCount: '{function}: wrong number of arguments: {given} given, {wanted} wanted',
  fromTo: '{from} to {to}',
  atLeast: 'at least {from}',
  argumentMissing: '{argument} is missing',
  oneValue: '{argument} takes one value; the workbench does not spread a range over single calls',
  noNumber: '{argument} is not a number',
  noBoolean: '{argument} is not TRUE or FALSE',
} as const;

type Texts = { readonly [key in keyof typeof EN]: string };

const ZH: Texts = {
  title: '卖家函数工作台',
  product: '卖家函数',
  standIn: '在线试用（非 Excel）',
  standInDetail: '本页在没有 Excel 的情况下运行已构建的加载项。计算结果来自加载项，表格本身并不是 Excel。',
  newWorkbook: '空白工作簿',
  sampleWorkbook: '示例工作簿',
  anew: '将替换当前打开的工作簿，当前内容不会保留',
  language: '语言',
  hidePane: '隐藏任务窗格',
  showPane: '显示任务窗格',
  pane: '任务窗格',
  resizePane: '调整任务窗格宽度',
  starting: '正在启动加载项…',
  failed: '无法启动加载项：{reason}',
  cellMessages: '所选单元格的提示',
  book: '工作簿1',
  sheet: 'Sheet1',
  charts: '本工作表中的图表',
  chartPreview: '仅为预览：工作台绘制的图表比 Excel 简单。',
  closeChart: '关闭',
  wrongCount: '{function}：参数个数不对：填了 {given} 个，应为 {wanted} 个',
  fromTo: '{from} 至 {to}',
  atLeast: '至少 {from}',
  argumentMissing: '缺少参数 {argument}',
  oneValue: '参数 {argument} 只接受一个值；本页不会把区域拆成多次调用',
  noNumber: '参数 {argument} 不是数字',
  noBoolean: '参数 {argument} 不是 TRUE 或 FALSE',
};

export const TEXTS: Readonly<Record<Language, Texts>> = { 'en-US': EN, 'zh-CN': ZH };

/** A sentence with its gaps filled. */
export function fill(sentence: string, parts: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (gap, name: string) => String(parts[name] ?? gap));
}

/** What the codes mean where the function itself gave no sentence. */
export const ERROR_HELP: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  'en-US': {
    '#SPILL!': 'The result needs more cells, and something stands in its way. Clear the cells below and to the right.',
    '#NAME?': 'No function or name is called this.',
    '#BUSY!': 'Waiting for the add-in.',
    '#DIV/0!': 'Division by zero.',
    '#REF!': 'The formula refers to cells that are gone.',
    '#NUM!': 'The number is out of range.',
    '#N/A': 'No value is available.',
    '#VALUE!': 'A value has the wrong type.',
  },
  'zh-CN': {
    '#SPILL!': '结果需要更多单元格，但有内容挡住了。请清空下方和右侧的单元格。',
    '#NAME?': '没有这个名称的函数。',
    '#BUSY!': '正在等待加载项。',
    '#DIV/0!': '除数为零。',
    '#REF!': '公式引用的单元格已不存在。',
    '#NUM!': '数值超出范围。',
    '#N/A': '没有可用的值。',
    '#VALUE!': '值的类型不正确。',
  },
};
