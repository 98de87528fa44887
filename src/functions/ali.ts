import { call } from './edge/call';
import * as aliSpecs from './specs/ali';
import * as tables from './specs/ali-tables';

/**
 * Alibaba.com membership for a supplier in mainland China.
 * Example: =ALI.MEMBERSHIP("basic",1,"2026-11-22") gives 19800.
 * @customfunction ALI.MEMBERSHIP
 * @helpurl https://localhost:3000/addin/help.html#ALI.MEMBERSHIP
 * @param {unknown[][]} [plan] basic (default), verified or top; Chinese names are understood too.
 * @param {unknown[][]} [years] Years. Default: 1.
 * @param {unknown[][]} [date] Day for which the answer holds: an Excel date or text such as 2026-11-22. Default:
 * today.
 * @returns {unknown[][]} Price in Chinese yuan.
 */
export function membership(plan?: unknown[][], years?: unknown[][], date?: unknown[][]): unknown[][] {
  return call(aliSpecs.MEMBERSHIP, plan, years, date);
}

/**
 * Trade Assurance service fee on an order in US dollars, with the cap where a card has one.
 * Example: =ALI.TAFEE(5000,"high","2026-11-22") gives 75.
 * @customfunction ALI.TAFEE
 * @helpurl https://localhost:3000/addin/help.html#ALI.TAFEE
 * @param {unknown[][]} amount Order amount in US dollars.
 * @param {unknown[][]} [rate] A fraction, or low or high (default) for the ends of the published range.
 * @param {unknown[][]} [date] Day for which the answer holds: an Excel date or text such as 2026-11-22. Default:
 * today.
 * @returns {unknown[][]} Fee in US dollars.
 */
export function tradeAssuranceFee(amount: unknown[][], rate?: unknown[][], date?: unknown[][]): unknown[][] {
  return call(aliSpecs.TAFEE, amount, rate, date);
}

/**
 * P4P price of a click under the auction rule.
 * Example: =ALI.CLICKPRICE(10,8,10) gives 8.01.
 * @customfunction ALI.CLICKPRICE
 * @helpurl https://localhost:3000/addin/help.html#ALI.CLICKPRICE
 * @param {unknown[][]} nextBid Bid of the next advertiser, in yuan.
 * @param {unknown[][]} nextScore Promotion score of the next advertiser.
 * @param {unknown[][]} ownScore Your own promotion score.
 * @returns {unknown[][]} Price of a click in Chinese yuan.
 */
export function clickPrice(nextBid: unknown[][], nextScore: unknown[][], ownScore: unknown[][]): unknown[][] {
  return call(aliSpecs.CLICKPRICE, nextBid, nextScore, ownScore);
}

/**
 * A year on Alibaba.com: profit, margin, break-even orders or cost per order.
 * Example: =ALI.PROFIT(4200,3200,30,"basic",3000,"high",0,7.1) gives 22321.27.
 * @customfunction ALI.PROFIT
 * @helpurl https://localhost:3000/addin/help.html#ALI.PROFIT
 * @param {unknown[][]} orderValue Value of one order, in US dollars.
 * @param {unknown[][]} cost Cost of one order: goods and freight, in US dollars.
 * @param {unknown[][]} orders Orders in the year.
 * @param {unknown[][]} [plan] Membership: basic (default), verified or top.
 * @param {unknown[][]} [adSpend] Advertising spend of the year, in US dollars. Default: 0.
 * @param {unknown[][]} [taRate] Trade Assurance rate: a fraction, low or high (default).
 * @param {unknown[][]} [otherCost] Further costs of the year, in US dollars. Default: 0.
 * @param {unknown[][]} [fx] Chinese yuan for one US dollar; needed for the membership.
 * @param {unknown[][]} [measure] profit (default), margin, breakevenorders or costperorder.
 * @returns {unknown[][]} Amount in US dollars, a fraction, or a number of orders.
 */
export function alibabaProfit(
  orderValue: unknown[][],
  cost: unknown[][],
  orders: unknown[][],
  plan?: unknown[][],
  adSpend?: unknown[][],
  taRate?: unknown[][],
  otherCost?: unknown[][],
  fx?: unknown[][],
  measure?: unknown[][],
): unknown[][] {
  return call(aliSpecs.PROFIT, orderValue, cost, orders, plan, adSpend, taRate, otherCost, fx, measure);
}

/**
 * Star level that a set of capability scores gives, and the score that holds it down.
 * Example: =ALI.STARS({82,91,77,88}) gives 2, 77.
 * @customfunction ALI.STARS
 * @helpurl https://localhost:3000/addin/help.html#ALI.STARS
 * @param {unknown[][]} scores Capability scores, one per cell.
 * @returns {unknown[][]} One row: stars, limiting score.
 */
export function stars(scores: unknown[][]): unknown[][] {
  return tables.stars(scores);
}
