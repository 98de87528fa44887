/** What the help page explains, in both languages. Paragraphs are plain text; `code` stands between backticks. */
export interface Topic {
  id: string;
  title: [en: string, zh: string];
  paragraphs: [en: string, zh: string][];
}

export const TOPICS: Topic[] = [
  {
    id: 'start',
    title: ['Start', '开始使用'],
    paragraphs: [
      [
        'Type `=AMZ.` in a cell and choose a function. `=AMZ.FBAFEE(10,6,3,1.2,24.99)` gives the FBA fulfilment fee of a 10 x 6 x 3 inch unit of 1.2 lb sold at $24.99.',
        '在单元格输入 `=AMZ.`，再从列表中选择函数。`=AMZ.FBAFEE(10,6,3,1.2,24.99)` 计算 10 x 6 x 3 英寸、1.2 磅、售价 24.99 美元的商品的 FBA 配送费。',
      ],
      [
        'Any argument may be a column. One formula then fills the whole list: `=AMZ.FBAFEE(A2:A500,B2:B500,C2:C500,D2:D500,E2:E500)`. That is much faster than 499 formulas.',
        '任何参数都可以是一整列，一个公式即可算完整张表：`=AMZ.FBAFEE(A2:A500,B2:B500,C2:C500,D2:D500,E2:E500)`，比逐行写 499 个公式快得多。',
      ],
      [
        'The pane opens with the Seller Functions button on the Home tab: audit of account metrics, analysis of a SKU list, formula helper and rate cards.',
        '点击“开始”选项卡里的“卖家函数”打开任务窗格：账户指标体检、SKU 批量分析、公式助手和费率卡。',
      ],
    ],
  },
  {
    id: 'results',
    title: ['What a result means', '结果的含义'],
    paragraphs: [
      [
        '`#VALUE!`: an input is missing or cannot be read. `#N/A`: the rate cards do not say. Both carry a sentence that says what to do: point at the warning sign beside the cell, or run `AMZ.EXPLAIN` on that row.',
        '`#VALUE!`：输入缺失或无法识别；`#N/A`：费率卡没有这项数据。两者都附有一句说明，告诉您怎么处理：把鼠标移到单元格旁的警告标志上，或对该行使用 `AMZ.EXPLAIN`。',
      ],
      [
        'The functions never guess. A fee that nobody published is `#N/A`, never the fee of a neighbouring size, day or country.',
        '函数从不猜测。没有公布的费用一律返回 `#N/A`，不会拿相邻尺寸、日期或国家的费用顶替。',
      ],
      [
        'Each rate card says how sure it is. official: read on Amazon’s or Alibaba.com’s own page. corroborated: two or more independent copies agree. reported: one copy only. `AMZ.EXPLAIN` and `PLATFORM.RATES` show it with the source and the day it was last checked.',
        '每张费率卡都注明可信度。official：取自亚马逊或阿里巴巴国际站官方页面；corroborated：两份以上独立资料一致；reported：只有一份资料。`AMZ.EXPLAIN` 和 `PLATFORM.RATES` 会列出可信度、来源和最近核对日期。',
      ],
      [
        'A card without an announced end goes on answering for 400 days after it was last checked; from the 91st day on it is labelled "carried forward".',
        '没有公布截止日的费率卡在最近核对日之后最多沿用 400 天；从第 91 天起注明“核对后未再核对”。',
      ],
      [
        'Write percentages as `8%` or 0.08. `PLATFORM.CHECK` refuses a number that could be either, such as 0.8 for a percentage metric; write `"0.8%"`.',
        '百分比请写成 `8%` 或 0.08。`PLATFORM.CHECK` 遇到有歧义的数字会拒绝，例如百分比指标填 0.8；请写成 `"0.8%"`。',
      ],
    ],
  },
  {
    id: 'trouble',
    title: ['When something is wrong', '常见问题'],
    paragraphs: [
      [
        '`#NAME?` after opening a workbook: the add-in is not loaded yet. Open the pane once and wait a few seconds. If it stays, remove the add-in, clear the Office cache and add it again.',
        '打开工作簿后出现 `#NAME?`：加载项尚未加载。打开一次任务窗格，稍等几秒；仍不行时，移除加载项、清除 Office 缓存后重新添加。',
      ],
      [
        'Old results after an update: Excel keeps the function list for up to 24 hours. Restart Excel; clear the Office cache if that does not help.',
        '更新后仍是旧结果：Excel 会把函数列表缓存最长 24 小时。重启 Excel；仍无效时清除 Office 缓存。',
      ],
      [
        'An empty cell is nothing, not zero; Excel cannot tell the two apart. For an optional argument blank means its default.',
        '空单元格视为未填写，而不是 0（Excel 无法区分两者）。可选参数留空即取默认值。',
      ],
      [
        'If the same function names come from a sideloaded copy and from your administrator, or from another add-in, remove one of them.',
        '如果旁加载的副本、管理员部署的版本或其他加载项提供了同名函数，请移除其中一个。',
      ],
      [
        'Excel for Windows (Microsoft 365, LTSC 2021, LTSC 2024), Excel for Mac and Excel on the web are supported. Excel on the iPad and Excel 2019 or earlier have no such functions.',
        '支持 Windows 版 Excel（Microsoft 365、LTSC 2021、LTSC 2024）、Mac 版 Excel 和 Excel 网页版。iPad 版 Excel 以及 Excel 2019 或更早版本不支持。',
      ],
    ],
  },
  {
    id: 'privacy',
    title: ['Privacy', '隐私'],
    paragraphs: [
      [
        'Everything is calculated on your computer. The functions use no network; the pane loads nothing but its own files and Microsoft’s office.js. No figure of yours leaves the workbook.',
        '所有计算都在您的电脑上完成。函数不访问网络；任务窗格只加载自身文件和微软的 office.js。您的数据不会离开工作簿。',
      ],
      [
        'Seller Functions is not connected with Amazon, Alibaba.com or Microsoft. Fees on your statement are decided by the platforms; check them before you decide on them.',
        '本加载项与亚马逊、阿里巴巴国际站和微软均无关联。实际费用以平台账单为准，决策前请核对。',
      ],
    ],
  },
];
