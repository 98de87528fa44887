import { clickPrice } from '../../core/alibaba/click-price';
import { membership } from '../../core/alibaba/membership';
import { alibabaProfit } from '../../core/alibaba/profit';
import { tradeAssuranceFee } from '../../core/alibaba/trade-assurance';
import { Problem } from '../../core/words/problem';
import { readNumber } from '../../core/input/number';
import { nameOf } from '../edge/calculate';
import type { Cell } from '../edge/cells';
import { choice, readChoice, readText } from '../../core/input/read';
import { DATE, dayOfCell, number, orNull, orZero, other, plainSpec, rateCell } from './plain';

/** A rate typed as text: "1.5%" is a number, "high" stays a word, and so does "1.5 USD", which is no rate. */
function rateOf(cell: Cell): number | string | null {
  const rate = rateCell(cell);
  const read = typeof rate === 'string' ? readNumber(rate) : null;
  return read && !read.currency && !read.side && !read.weight ? read.value : rate;
}

export const MEMBERSHIP = plainSpec(
  'ALI.MEMBERSHIP',
  [other('plan', '会员'), number('years', '年数', 'months', false), DATE],
  1,
  (others, { today }) => {
    const day = dayOfCell(others('date'), today);
    if (day instanceof Problem) return day;
    const plan = readText(others('plan'));
    return ([years]) => membership(plan, orNull(years) ?? 1, day);
  },
);

export const TAFEE = plainSpec(
  'ALI.TAFEE',
  [number('amount', '订单金额', 'price'), other('rate', '费率'), DATE],
  1,
  (others, { today }) => {
    const day = dayOfCell(others('date'), today);
    if (day instanceof Problem) return day;
    const rate = rateOf(others('rate'));
    return ([amount = NaN]) => tradeAssuranceFee(amount, rate, day);
  },
);

export const CLICKPRICE = plainSpec(
  'ALI.CLICKPRICE',
  [
    number('nextBid', '下一名出价', 'price'),
    number('nextScore', '下一名推广评分', 'positive'),
    number('ownScore', '自己的推广评分', 'positive'),
  ],
  1,
  () =>
    ([bid = NaN, nextScore = NaN, ownScore = NaN]) =>
      clickPrice(bid, nextScore, ownScore),
  'CNY',
);

const MEASURE = other('measure', '指标');
const MEASURES = choice('profit', {
  profit: ['利润'],
  margin: ['利润率', '净利率'],
  breakevenorders: ['保本订单数', '盈亏平衡订单数', 'break-even orders'],
  costperorder: ['单笔成本', '每单成本', 'cost per order'],
});

export const PROFIT = plainSpec(
  'ALI.PROFIT',
  [
    number('orderValue', '订单金额', 'price'),
    number('cost', '单笔成本', 'cost'),
    number('orders', '订单数', 'positive'),
    other('plan', '会员'),
    number('adSpend', '广告花费', 'amount', false),
    other('taRate', '信保费率'),
    number('otherCost', '其他成本', 'amount', false),
    number('fx', '汇率', 'positive', false),
    MEASURE,
  ],
  1,
  (others, { today }) => {
    const measure = readChoice(others('measure'), nameOf(MEASURE), MEASURES);
    if (measure instanceof Problem) return measure;
    const plan = readText(others('plan'));
    const taRate = rateOf(others('taRate'));
    return ([orderValue = NaN, cost = NaN, orders = NaN, adSpend, otherCost, fx]) =>
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
      );
  },
);
