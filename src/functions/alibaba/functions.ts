import { clickPrice } from '../../core/alibaba/click-price';
import { membership, membershipPlans } from '../../core/alibaba/membership';
import { alibabaProfit } from '../../core/alibaba/profit';
import { tradeAssuranceFee } from '../../core/alibaba/trade-assurance';
import { readNumber } from '../../core/input/number';
import { AS_WRITTEN, choice, readChoice, readDate, readText } from '../../core/input/read';
import { Problem } from '../../core/words/problem';
import { w } from '../../core/words/wording';
import { nameOf, type Field, type Parameter, type RowFunction, type RowRule } from '../declaration';
import { plain, type Cell } from '../edge/cells';
import { otherCells, type Others } from '../edge/others';
import { choose, DATE, items, number, other } from '../parameters';

const money = (label: Field['label']): Field => ({ label, format: 'money' });
const MANY_ROWS = 500_000;

/** A rate that may be a fraction, a percentage or a word for an end of the published range. */
const rate = (name: string, text: Parameter['text']): Parameter => ({
  ...other(name, 'choice', name === 'rate' ? w('Rate', '费率') : w('Trade Assurance rate', '信保费率'), text),
  choices: () =>
    items([
      ['low', w('low end of the published range', '公布区间的下限')],
      ['high', w('high end of the published range', '公布区间的上限')],
    ]),
});
const RATE = rate(
  'rate',
  w(
    'A fraction, or low or high (default) for the ends of the published range.',
    '费率：小数，或 low、high（默认）取公布区间的两端。',
  ),
);
const TA_RATE = rate(
  'taRate',
  w('Trade Assurance rate: a fraction, low or high (default).', '信保服务费率：小数、low 或 high（默认）。'),
);
const PLAN: Parameter = {
  ...other(
    'plan',
    'choice',
    w('Membership', '会员'),
    w(
      'Membership: basic (default), verified or top; Chinese names are understood too.',
      '会员：basic 出口通（默认）、verified 金品诚企、top。',
    ),
  ),
  choices: () => items(membershipPlans().map(({ id, name }) => [id, name] as const)),
};

/** A rate typed as text: "1.5%" is a number, "high" stays a word, and so does "1.5 USD", which is no rate. */
function rateOf(cell: Cell): number | string | null {
  const value = plain(cell);
  if (typeof value === 'number' && value !== 0) return value;
  const text = readText(value);
  const read = text === null ? null : readNumber(text);
  return read && !read.currency && !read.side && !read.weight ? read.value : text;
}

const orNull = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value;
const orZero = (value: number | undefined): number => orNull(value) ?? 0;

/** Alibaba.com trades in US dollars; clicks are paid in yuan. */
const inCurrency = (run: RowRule['run'], currency = 'USD'): RowRule => ({ target: AS_WRITTEN, currency, run });

/** The day of a function, then its rule. */
function onDay(others: Others, today: number, make: (day: number) => RowRule): RowRule | Problem {
  const day = readDate(others(DATE), nameOf(DATE), today);
  return day instanceof Problem ? day : make(day);
}

const MEMBERSHIP_PARAMETERS = [
  PLAN,
  number('years', 'months', w('Years', '年数'), w('Years. Default: 1.', '年数，默认 1。'), false),
  DATE,
];
export const MEMBERSHIP: RowFunction = {
  id: 'ALI.MEMBERSHIP',
  kind: 'cell',
  text: w('Alibaba.com membership for a supplier in mainland China.', '阿里巴巴国际站中国大陆供应商会员费（人民币）。'),
  title: w('Membership price', '会员年费'),
  words: '出口通 金品诚企 会员费 membership 年费',
  parameters: MEMBERSHIP_PARAMETERS,
  examples: [{ formula: '=ALI.MEMBERSHIP("basic",1,"2026-11-22")', result: 19800 }],
  returns: w('Price in Chinese yuan.', '价格（人民币）。'),
  fields: [money(w('Membership', '会员费'))],
  mostRows: MANY_ROWS,
  context(cells, { today }) {
    const others = otherCells(MEMBERSHIP_PARAMETERS, cells);
    const plan = readText(others(PLAN));
    return onDay(others, today, (day) => inCurrency((years) => membership(plan, orNull(years) ?? 1, day)));
  },
};

const TAFEE_PARAMETERS = [
  number('amount', 'order', w('Amount', '订单金额'), w('Order amount in US dollars.', '订单金额（美元）。')),
  RATE,
  DATE,
];
export const TAFEE: RowFunction = {
  id: 'ALI.TAFEE',
  kind: 'cell',
  text: w(
    'Trade Assurance service fee on an order in US dollars, with the cap where a card has one.',
    '信用保障订单的交易服务费（美元），费率卡有封顶时按封顶收取。',
  ),
  title: w('Trade Assurance fee', '信保服务费'),
  words: '信保 信用保障 手续费 trade assurance 交易服务费',
  parameters: TAFEE_PARAMETERS,
  examples: [{ formula: '=ALI.TAFEE(5000,"high","2026-11-22")', result: 75 }],
  returns: w('Fee in US dollars.', '费用（美元）。'),
  fields: [money(w('Fee', '费用'))],
  mostRows: MANY_ROWS,
  context(cells, { today }) {
    const others = otherCells(TAFEE_PARAMETERS, cells);
    const charged = rateOf(others(RATE));
    return onDay(others, today, (day) => inCurrency((amount = NaN) => tradeAssuranceFee(amount, charged, day)));
  },
};

export const CLICKPRICE: RowFunction = {
  id: 'ALI.CLICKPRICE',
  kind: 'cell',
  text: w('P4P price of a click under the auction rule.', '直通车按竞价规则的单次点击价格（元）。'),
  title: w('Price of a click', '直通车点击价'),
  words: 'p4p 直通车 外贸直通车 点击 出价 cpc bid P4P 点击价',
  parameters: [
    number(
      'nextBid',
      'order',
      w('Next bid', '下一名出价'),
      w('Bid of the next advertiser, in yuan.', '下一名的出价（元）。'),
    ),
    number(
      'nextScore',
      'score',
      w('Next score', '下一名推广评分'),
      w('Promotion score of the next advertiser.', '下一名的推广评分。'),
    ),
    number('ownScore', 'score', w('Own score', '自己的推广评分'), w('Your own promotion score.', '自己的推广评分。')),
  ],
  examples: [{ formula: '=ALI.CLICKPRICE(10,8,10)', result: 8.01 }],
  returns: w('Price of a click in Chinese yuan.', '单次点击价格（元）。'),
  fields: [money(w('Price of a click', '点击价'))],
  mostRows: MANY_ROWS,
  context: () =>
    inCurrency((bid = NaN, nextScore = NaN, ownScore = NaN) => clickPrice(bid, nextScore, ownScore), 'CNY'),
};

const MEASURE = choose(
  'measure',
  w('Measure', '指标'),
  w(
    'profit (default), margin, breakevenorders or costperorder.',
    '指标：profit 利润（默认）、margin 利润率、breakevenorders 保本订单数、costperorder 单笔成本。',
  ),
  choice('profit', {
    profit: ['利润'],
    margin: ['利润率', '净利率'],
    breakevenorders: ['保本订单数', '盈亏平衡订单数', 'break-even orders'],
    costperorder: ['单笔成本', '每单成本', 'cost per order'],
  }),
  {
    profit: w('profit', '利润'),
    margin: w('margin', '利润率'),
    breakevenorders: w('break-even orders', '保本订单数'),
    costperorder: w('cost per order', '单笔成本'),
  },
);

const PROFIT_PARAMETERS = [
  number(
    'orderValue',
    'order',
    w('Order value', '订单金额'),
    w('Value of one order, in US dollars.', '单笔订单金额（美元）。'),
  ),
  number(
    'cost',
    'cost',
    w('Cost', '单笔成本'),
    w('Cost of one order: goods and freight, in US dollars.', '单笔订单成本：货款与运费（美元）。'),
  ),
  number('orders', 'positive', w('Orders', '订单数'), w('Orders in the year.', '一年的订单数。')),
  PLAN,
  number(
    'adSpend',
    'amount',
    w('Advertising', '广告花费'),
    w('Advertising spend of the year, in US dollars. Default: 0.', '一年的广告花费（美元），默认 0。'),
    false,
  ),
  TA_RATE,
  number(
    'otherCost',
    'amount',
    w('Other cost', '其他成本'),
    w('Further costs of the year, in US dollars. Default: 0.', '一年的其他成本（美元），默认 0。'),
    false,
  ),
  number(
    'fx',
    'fx',
    w('Exchange rate', '汇率'),
    w('Chinese yuan for one US dollar; needed for the membership.', '1 美元折合人民币，计算会员费必填。'),
    false,
  ),
  MEASURE,
];
export const PROFIT: RowFunction = {
  id: 'ALI.PROFIT',
  kind: 'cell',
  text: w(
    'A year on Alibaba.com: profit, margin, break-even orders or cost per order, with the prices of the day of the calculation.',
    '国际站一年的经营结果：利润、利润率、保本订单数或单笔成本，按计算当天的价格。',
  ),
  title: w('A year on Alibaba.com', '国际站一年利润'),
  words: '国际站 投产比 询盘 成本 roi alibaba 国际站利润 保本',
  parameters: PROFIT_PARAMETERS,
  examples: [{ formula: '=ALI.PROFIT(4200,3200,30,"basic",3000,"high",0,7.1)', result: 22321.27 }],
  returns: w('Amount in US dollars, a fraction, or a number of orders.', '金额（美元）、小数或订单数。'),
  fields: [{ label: w('Result', '结果'), format: 'number' }],
  mostRows: MANY_ROWS,
  context(cells, { today }) {
    const others = otherCells(PROFIT_PARAMETERS, cells);
    const measure = readChoice(others(MEASURE), nameOf(MEASURE), MEASURE.words);
    if (measure instanceof Problem) return measure;
    const plan = readText(others(PLAN));
    const taRate = rateOf(others(TA_RATE));
    return inCurrency((orderValue = NaN, cost = NaN, orders = NaN, adSpend, otherCost, fx) =>
      alibabaProfit(
        {
          orderValue,
          cost,
          orders,
          plan,
          adSpend: orZero(adSpend),
          taRate,
          otherCost: orZero(otherCost),
          fx: orNull(fx),
        },
        measure,
        today,
      ),
    );
  },
};
