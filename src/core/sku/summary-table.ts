import { formatDay } from '../../rates/day';
import type { Language, Wording } from '../words/language';
import type { Problem } from '../words/problem';
import { percent } from '../words/show';
import { w } from '../words/wording';
import type { SkuCell } from './list';
import { priceInSlices } from './price-list';
import { summarise } from './summary';
import type { CurrencySums, PricedList, Ranked, SkuOptions, SkuTable, Summary } from './types';

const HEADER = [
  w('Subject', '项目'),
  w('Item', '内容'),
  w('Rows', '行数'),
  w('Amount', '金额'),
  w('Share', '比例'),
  w('Note', '说明'),
];

/** AMZ.SUMMARY: the list in figures, one row for each. */
export function summarizeSkus(table: SkuTable, options: SkuOptions, language: Language): SkuCell[][] | Problem {
  const run = priceInSlices(table, options);
  let step = run.next();
  while (!step.done) step = run.next();
  return step.value.recognised.problem ?? summaryTable(step.value, language);
}

export function summaryTable(list: PricedList, language: Language): SkuCell[][] {
  const summary = summarise(list);
  const lines = [
    ...rowLines(summary),
    ...summary.sums.flatMap(sumLines),
    ...marginLines(summary),
    ...rankedLines(w('Best', '利润最高'), summary.best),
    ...rankedLines(w('Worst', '利润最低'), summary.worst),
    ...summary.sums.flatMap(adviceLines),
    ...otherLines(summary, list),
  ];
  return [HEADER.map((title) => title[language]), ...lines.map((line) => worded(line, language))];
}

interface Line {
  subject: Wording;
  item: Wording | string;
  rows?: number | undefined;
  amount?: number | undefined;
  share?: number | undefined;
  note?: Wording | string | undefined;
}

function worded({ subject, item, rows, amount, share, note }: Line, language: Language): SkuCell[] {
  const say = (text: Wording | string | undefined) => (typeof text === 'object' ? text[language] : (text ?? ''));
  return [subject[language], say(item), rows ?? '', amount ?? '', share ?? '', say(note)];
}

const ROWS = w('Rows', '行');

function rowLines(summary: Summary): Line[] {
  const line = (en: string, zh: string, rows: number): Line => ({ subject: ROWS, item: w(en, zh), rows });
  return [
    line('done', '已完成', summary.done),
    line('fees only (no cost)', '仅费用（缺少成本）', summary.feesOnly),
    line('in part', '部分完成', summary.part),
    line('to fix', '需修正', summary.toFix),
    line('blank', '空行', summary.blank),
    line('skipped', '已跳过', summary.skipped),
    ...summary.reasons.map((reason) => ({
      subject: w('Reason', '原因'),
      item: reason.of,
      rows: reason.count,
      note: w(`first: row ${reason.rows[0]! + 1}`, `首个：第 ${reason.rows[0]! + 1} 行`),
    })),
  ];
}

const PARTS = [
  ['revenue', w('revenue without VAT', '收入（不含增值税）')],
  ['referral', w('referral fees', '销售佣金')],
  ['closing', w('closing fees', '结算费')],
  ['fulfilment', w('fulfilment before surcharge', 'FBA 配送费（不含附加费）')],
  ['surcharge', w('surcharge', '附加费')],
  ['storage', w('storage', '仓储费')],
  ['fees', w('all fees', '费用合计')],
  ['cost', w('cost', '采购成本')],
  ['firstLeg', w('first leg', '头程')],
  ['duty', w('duty', '关税')],
  ['otherCost', w('other cost', '其他成本')],
  ['advertising', w('advertising', '广告费')],
  ['profit', w('profit', '利润')],
] as const satisfies readonly (readonly [keyof CurrencySums, Wording])[];

function sumLines(sums: CurrencySums): Line[] {
  const subject = sums.byMonth
    ? w(`A month, ${sums.currency}`, `每月，${sums.currency}`)
    : w(`One unit of each, ${sums.currency}`, `每个 SKU 各一件，${sums.currency}`);
  const left = sums.withoutUnits;
  const note = left > 0 ? w(`${left} rows without units a month left out`, `${left} 行没有月销量，未计入`) : undefined;
  const lines: Line[] = PARTS.map(([part, item]) => ({
    subject,
    item,
    rows: sums.rows,
    amount: sums[part],
    share: sums.revenue > 0 && part !== 'revenue' ? sums[part] / sums.revenue : undefined,
    note: part === 'revenue' ? note : undefined,
  }));
  lines.push({ subject, item: w('losses', '亏损'), rows: sums.losses.count, amount: sums.losses.sum });
  lines.push({ subject, item: w('weighted margin', '加权利润率'), rows: sums.rows, share: sums.margin ?? undefined });
  return lines;
}

function marginLines({ margins }: Summary): Line[] {
  return margins.map(({ from, to, count }) => ({
    subject: w('Margin', '利润率分布'),
    item:
      from === null
        ? w(`under ${percent(to!)}`, `低于 ${percent(to!)}`)
        : to === null
          ? w(`${percent(from)} and more`, `${percent(from)} 及以上`)
          : w(`${percent(from)} to ${percent(to)}`, `${percent(from)} 至 ${percent(to)}`),
    rows: count,
  }));
}

function rankedLines(subject: Wording, ranked: readonly Ranked[]): Line[] {
  return ranked.map(({ label, at, profit, margin, currency }) => ({
    subject,
    item: label,
    amount: profit,
    share: margin,
    note: w(`row ${at + 1}, ${currency} per unit`, `第 ${at + 1} 行，${currency} 每件`),
  }));
}

const MOST_STEPS = 20;

function adviceLines(sums: CurrencySums): Line[] {
  const { cheaper, nextChange, currency, byMonth } = sums;
  const lines = cheaper.rows.slice(0, MOST_STEPS).map((step): Line => {
    const year = step.perYear === null ? w('', '') : w(`; ${step.perYear} a year`, `；每年 ${step.perYear}`);
    return {
      subject: w('Cheaper tier within reach', '可降档的商品'),
      item: step.label,
      amount: step.perMonth ?? step.saving,
      note: w(
        `${step.perMonth === null ? 'per unit' : 'per month'}, ${currency}: ${step.change.en} (${step.target.en})${year.en}`,
        `${step.perMonth === null ? '每件' : '每月'}，${currency}：${step.change.zh}（${step.target.zh}）${year.zh}`,
      ),
    };
  });
  if (cheaper.perMonth !== null)
    lines.push({
      subject: w('Cheaper tier within reach', '可降档的商品'),
      item: w('all together, a month', '合计，每月'),
      rows: cheaper.rows.length,
      amount: cheaper.perMonth,
      note: w(`${cheaper.perYear} a year, ${currency}`, `每年 ${cheaper.perYear}，${currency}`),
    });
  if (nextChange)
    lines.push({
      subject: w('Next change of fees', '下次费率变化'),
      item: formatDay(nextChange.day),
      rows: nextChange.rows.length,
      amount: nextChange.sum,
      note: byMonth
        ? w(`more (less) a month, ${currency}`, `每月增加（减少），${currency}`)
        : w(`more (less) for one unit of each, ${currency}`, `每个 SKU 各一件，增加（减少），${currency}`),
    });
  return lines;
}

function otherLines(summary: Summary, list: PricedList): Line[] {
  const lines: Line[] = [];
  if (summary.aged)
    lines.push({
      subject: w('Aged stock', '超龄库存'),
      item: w('units in stock for more than 180 days', '库龄超过 180 天的件数'),
      rows: summary.aged.rows.length,
      amount: summary.aged.units,
    });
  for (const { label, rows } of summary.duplicates.slice(0, MOST_STEPS))
    lines.push({
      subject: w('SKU twice', '重复的 SKU'),
      item: label,
      rows: rows.length,
      note: rows.map((at) => at + 1).join(', '),
    });
  for (const header of summary.uncountedMoney)
    lines.push({ subject: w('Not counted', '未计入的列'), item: header, note: w('speaks of money', '与金额有关') });
  for (const header of summary.unused) lines.push({ subject: w('Not used', '未使用的列'), item: header });
  for (const assumption of summary.assumptions) lines.push({ subject: w('Assumed', '假设'), item: assumption });
  lines.push({
    subject: w('Assumed', '假设'),
    item: w(`marketplace ${list.options.market.id}`, `站点：${list.options.market.name.zh}`),
    note: formatDay(list.options.day),
  });
  return lines;
}
