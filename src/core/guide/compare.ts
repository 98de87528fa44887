import type { Day } from '../../rates/day';
import type { Comparison } from '../../rates/schemas/platform';
import { findSeries } from '../cards/lookup';
import { invalid, Problem, wordProblem } from '../words/problem';
import { type Language, type Wording } from '../words/language';
import { cents, map2, minus, over, sum, type Amount } from './amounts';
import { benchmark } from './benchmark';
import { Profile, type Cell } from './compare-profile';
import { PROFILE_FIELDS } from './profile-fields';
import {
  alibabaSide,
  amazonSide,
  breakEvenUnits,
  cashOnAlibaba,
  cashOnAmazon,
  notNeeded,
  yearProfit,
  type AmazonCosts,
  type AmazonItem,
  type Side,
} from './compare-sides';
import { PLATFORM_NAMES } from '../words/platforms';
import { referenceCard } from '../cards/reference';
import { headerOf, type Table } from '../words/show';
import { listed } from '../words/wording';

export type { AmazonCosts, AmazonItem } from './compare-sides';

interface Line {
  item: Wording;
  /** null: the platform has no such line. */
  alibaba: Amount | null;
  amazon: Amount | null;
  note?: Wording;
}

const HEADER: readonly Wording[] = [
  { en: 'Item', zh: '项目' },
  { en: 'Alibaba.com', zh: '国际站' },
  { en: 'Amazon', zh: '亚马逊' },
  { en: 'Note', zh: '说明' },
];
const ITEMS = {
  revenue: { en: 'Revenue per unit', zh: '每件收入' },
  cost: { en: 'Product cost', zh: '采购成本' },
  membership: { en: 'Membership / selling plan', zh: '会员费分摊 / 月租分摊' },
  ads: { en: 'P4P / ads', zh: '直通车 / 广告' },
  fee: { en: 'Trade Assurance fee / referral fee', zh: '信保服务费 / 销售佣金' },
  sales: { en: 'Sales team', zh: '业务员成本' },
  fulfilment: { en: 'FBA fulfilment', zh: 'FBA 配送费' },
  storage: { en: 'FBA storage', zh: 'FBA 仓储费' },
  returns: { en: 'Returns', zh: '退货成本' },
  other: { en: 'Other cost', zh: '其他成本' },
  total: { en: 'Total cost', zh: '总成本' },
  profit: { en: 'Profit per unit', zh: '每件利润' },
  margin: { en: 'Margin', zh: '利润率' },
  typical: { en: 'Typical net margin (article)', zh: '典型净利率（文中）' },
  units: { en: 'Units a year', zh: '年销量' },
  yearProfit: { en: 'Profit a year', zh: '年利润' },
  cash: { en: 'Cash days', zh: '资金占用天数' },
  breakEven: { en: 'Break-even units a year', zh: '保本年销量' },
  notUnderstood: { en: 'Names not understood', zh: '未识别的名称' },
  notNeeded: { en: 'Not used: wholesale price x order quantity counts', zh: '未使用：以批发价 × 每单数量为准' },
  givenTwice: { en: 'Given twice, the first counts', zh: '重复填写，以第一个为准' },
} as const satisfies Record<string, Wording>;

/**
 * PLATFORM.COMPARE: one product on both platforms, from a list of names and values in any order, in Chinese or
 * English. All amounts of the list are in the currency of the Amazon marketplace (the exchange rate is CNY for one unit
 * of it) and per unit unless the name says "a year". Per unit: what the year costs (membership, P4P, sales team; selling
 * plan) is spread over the units of the year (orders x order quantity; 12 x units a month); the Trade Assurance fee is
 * that of an order over its units; ads on Amazon are ad rate x price; referral, FBA, storage and returns come from the
 * AMZ functions. Profit = revenue - total cost; margin = profit / revenue. Profit a year and break-even units use the
 * amounts before spreading: break-even = what the year costs / (price - cost per unit sold), rounded up. Cash days:
 * (lead days + payment days) x (1 - deposit) on Alibaba.com; inbound + stock + settlement days on Amazon. Left out and
 * taken as 0: ads, P4P, sales team, returns, other cost, deposit. Plan default basic, Trade Assurance rate default
 * high. An order value stands for the wholesale price or the order quantity, whichever is left out. A line whose inputs are missing is blank and its note names them; nothing is assumed. Amounts half up to cents.
 * Below the amounts stand the article's advice for each platform and the names that were not understood.
 */
export function compare(
  rows: readonly (readonly [Cell, Cell])[],
  amazonCosts: (item: AmazonItem) => AmazonCosts,
  readDay: (cell: Cell) => Day | Problem,
  language: Language,
): Table | Problem {
  const profile = new Profile(rows);
  if (profile.isEmpty) {
    return invalid('compareNothing', { names: listed(PROFILE_FIELDS.slice(0, 3).map((f) => f.name)) });
  }
  const day = readDay(profile.cell('date'));
  if (day instanceof Problem) return day;
  const series = findSeries<Comparison>('platform', null, 'comparison');
  const card = referenceCard(series, { fee: { en: 'comparison', zh: '平台对比' }, place: PLATFORM_NAMES.alibaba });
  if (card instanceof Problem) return card;
  const words = card.value;
  const lines = compareLines(profile, amazonCosts, day, words.notes);
  return [
    headerOf(HEADER, language),
    ...lines.map((line) => lineRow(line, language)),
    typicalRow(words.notes.typical, language),
    ...words.advice.map(({ topic, alibaba, amazon }) => [topic[language], alibaba[language], amazon[language], '']),
    ...listRow(ITEMS.notUnderstood, profile.notUnderstood, language),
    ...listRow(ITEMS.givenTwice, profile.givenTwice, language),
    ...listRow(ITEMS.notNeeded, notNeeded(profile), language),
  ];
}

function compareLines(
  profile: Profile,
  amazonCosts: (item: AmazonItem) => AmazonCosts,
  day: Day,
  notes: Comparison['notes'],
): Line[] {
  const alibaba = alibabaSide(profile, day);
  const amazon = amazonSide(profile, amazonCosts, day);
  const line = (item: keyof typeof ITEMS, a: Amount | null, z: Amount | null): Line => ({
    item: ITEMS[item],
    alibaba: a,
    amazon: z,
    note: notes[item],
  });
  const share = (side: Side, yearly: Amount) => map2(yearly, side.unitsAYear, (sum, units) => sum / units);
  const membership = [share(alibaba, alibaba.yearly.plan), share(amazon, amazon.yearly.plan)] as const;
  const alibabaAds = share(alibaba, alibaba.yearly.ads);
  const sales = share(alibaba, alibaba.yearly.sales);
  const totals = [
    sum([...Object.values(alibaba.perUnit), membership[0], alibabaAds, sales]),
    sum([...Object.values(amazon.perUnit), membership[1]]),
  ] as const;
  const profits = [minus(alibaba.price, totals[0]), minus(amazon.price, totals[1])] as const;
  const margins = [over(profits[0], alibaba.price), over(profits[1], amazon.price)] as const;
  return [
    line('revenue', alibaba.price, amazon.price),
    line('cost', alibaba.perUnit.cost, amazon.perUnit.cost),
    line('membership', ...membership),
    line('ads', alibabaAds, amazon.perUnit.ads),
    line('fee', alibaba.perUnit.fee, amazon.perUnit.fee),
    line('sales', sales, null),
    line('fulfilment', null, amazon.perUnit.fulfilment),
    line('storage', null, amazon.perUnit.storage),
    line('returns', null, amazon.perUnit.returns),
    line('other', alibaba.perUnit.other, amazon.perUnit.other),
    line('total', ...totals),
    line('profit', ...profits),
    line('margin', ...margins),
    line('units', alibaba.unitsAYear, amazon.unitsAYear),
    line('yearProfit', yearProfit(alibaba), yearProfit(amazon)),
    line('cash', cashOnAlibaba(profile), cashOnAmazon(profile)),
    line('breakEven', breakEvenUnits(alibaba), breakEvenUnits(amazon)),
  ];
}

function lineRow({ item, alibaba, amazon, note }: Line, language: Language): (string | number)[] {
  const isRate = item === ITEMS.margin;
  const shown = (amount: Amount | null) =>
    amount === null || amount instanceof Problem ? '' : isRate ? amount : cents(amount);
  const problems = [alibaba, amazon].filter((amount): amount is Problem => amount instanceof Problem);
  const sentences = new Set([
    ...(note ? [note[language]] : []),
    ...problems.map((problem) => wordProblem(problem, language)),
  ]);
  return [item[language], shown(alibaba), shown(amazon), [...sentences].join(language === 'zh' ? '' : ' ')];
}

function typicalRow(note: Wording | undefined, language: Language): (string | number)[] {
  const figure = (id: string) => {
    const value = benchmark(id, 'value', language);
    return value instanceof Problem ? '' : value;
  };
  return [
    ITEMS.typical[language],
    figure('seed.ali.net-margin'),
    figure('seed.amz.net-margin'),
    note?.[language] ?? '',
  ];
}

function listRow(item: Wording, names: readonly string[], language: Language): Table {
  return names.length === 0 ? [] : [[item[language], '', '', listed(names)[language]]];
}
