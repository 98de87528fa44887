import type { Day } from '../../rates/day';
import { fromMinor, priceToMinor, roundHalfUp, type Minor } from '../money';
import { argument } from '../words/wording';
import { invalid, Problem, unknown } from '../words/problem';
import { compactName } from '../input/fold';
import { membershipPerYearCny } from './membership';
import { tradeAssuranceFeeCents } from './trade-assurance';

/** A year on Alibaba.com. Amounts in USD; `plan`, `taRate` and `fx` are null where they are left out. */
export interface AlibabaYear {
  /** What the buyer pays for an order. */
  orderValue: number;
  /** What the goods of an order cost the seller. */
  cost: number;
  /** Orders in the year. */
  orders: number;
  /** As ALI.MEMBERSHIP; "none" for a year without a paid membership. */
  plan: string | null;
  /** P4P spend of the year. */
  adSpend: number;
  /** As `rate` of ALI.TAFEE. */
  taRate: number | string | null;
  /** Everything else the year costs: wages of the sales team, samples, trade shows. */
  otherCost: number;
  /** CNY per USD. */
  fx: number | null;
}

export type AlibabaMeasure = 'profit' | 'margin' | 'breakevenorders' | 'costperorder';

/** Plans that mean: no paid membership. */
const NO_PLAN = ['none', 'free', '无', '免费', '免费会员'].map(compactName);

/**
 * ALI.PROFIT: a year on Alibaba.com in USD, half up to the cent.
 * An order brings `orderValue` less `cost` less the Trade Assurance fee of that order; the year costs the membership
 * (CNY / `fx`), `adSpend` and `otherCost` whatever the number of orders. From that:
 * `profit` = orders x what an order brings - what the year costs; `margin` = profit / (orders x orderValue), a
 * fraction; `breakevenorders` = the fewest whole orders that cover what the year costs; `costperorder` = membership,
 * ads, other cost and Trade Assurance fees over the orders: what an order costs beside its goods.
 * `fx` is CNY per USD and needed unless `plan` is "none". Unknown: a plan whose price nobody publishes, and
 * `breakevenorders` where an order loses money, also where the year costs nothing. Source: ALI.MEMBERSHIP and ALI.TAFEE.
 * Example: 4,200 a order, cost 3,000, 40 orders, plan basic, ads 5,000, fee 1.5%, other 10,000, fx 7.2: an order brings
 * 1,137, the year costs 2,750 + 5,000 + 10,000, so profit is 27730, margin 0.165059…, breakevenorders 16.
 */
export function alibabaProfit(year: AlibabaYear, measure: AlibabaMeasure, day: Day): number | Problem {
  const fault = checkYear(year, measure);
  if (fault) return fault;
  const feeCents = tradeAssuranceFeeCents(year.orderValue, year.taRate, day);
  if (feeCents instanceof Problem) return feeCents;
  const membershipCents = membershipUsdCents(year.plan, year.fx, day);
  if (membershipCents instanceof Problem) return membershipCents;
  const yearCents = membershipCents + priceToMinor(year.adSpend, 2) + priceToMinor(year.otherCost, 2);
  const orderValueCents = priceToMinor(year.orderValue, 2);
  const orderBringsCents = orderValueCents - priceToMinor(year.cost, 2) - feeCents;
  if (measure === 'breakevenorders') return breakEvenOrders(yearCents, orderBringsCents);
  if (measure === 'costperorder') return fromMinor(roundHalfUp(yearCents / year.orders + feeCents), 2);
  const profitCents = orderBringsCents * year.orders - yearCents;
  return measure === 'margin' ? profitCents / (orderValueCents * year.orders) : fromMinor(Math.round(profitCents), 2);
}

const CHINESE = { cost: '单笔成本', orders: '订单数', adSpend: '广告花费', otherCost: '其他成本' } as const;

function checkYear(year: AlibabaYear, measure: AlibabaMeasure): Problem | null {
  const { orderValue, orders } = year;
  if (!(orderValue > 0)) return invalid('notPositive', { name: argument('orderValue', '订单金额'), value: orderValue });
  for (const name of ['cost', 'orders', 'adSpend', 'otherCost'] as const) {
    if (!(year[name] >= 0)) return invalid('negative', { name: argument(name, CHINESE[name]), value: year[name] });
  }
  const divides = measure === 'margin' || measure === 'costperorder';
  return divides && orders === 0
    ? invalid('notPositive', { name: argument('orders', CHINESE.orders), value: orders })
    : null;
}

/** A year of membership in US cents; 0 without a paid membership. */
export function membershipUsdCents(plan: string | null, fx: number | null, day: Day): Minor | Problem {
  if (plan !== null && NO_PLAN.includes(compactName(plan))) return 0;
  const perYearCny = membershipPerYearCny(plan, day);
  if (perYearCny instanceof Problem) return perYearCny;
  if (fx === null) return invalid('fxNeeded', { amount: perYearCny });
  if (!(fx > 0)) return invalid('notPositive', { name: argument('fx', '汇率'), value: fx });
  if (fx < 1) return invalid('fxInverted', { fx });
  return roundHalfUp((perYearCny * 100) / fx);
}

function breakEvenOrders(yearCents: Minor, orderBringsCents: Minor): number | Problem {
  if (orderBringsCents < 0 || (orderBringsCents === 0 && yearCents > 0))
    return unknown('neverBreaksEven', { amount: fromMinor(orderBringsCents, 2) });
  return yearCents === 0 ? 0 : Math.ceil(yearCents / orderBringsCents);
}
