import type { Wording } from '../language';

/** Sentences of the alibaba functions, by problem code. {name} stands for an argument of the problem. */
export const alibabaMessages = {
  planPriceUnknown: {
    en: 'Nobody publishes what the {plan} membership costs. Put your own price into otherCost and use plan "none".',
    zh: '{plan}的年费没有公开价格。请把实际价格填入 otherCost（其他成本），并将 plan 设为 "none"。',
  },
  rateNotAFraction: {
    en: '{name} is {value}; a rate is a fraction below 1. For 1.5% enter 1.5% or 0.015.',
    zh: '{name} 为 {value}，费率应小于 1。1.5% 请填 1.5% 或 0.015。',
  },
  fxNeeded: {
    en: 'fx is missing. The membership ({amount} a year) is paid in CNY and the order in USD: give CNY per USD, or use plan "none".',
    zh: '缺少 fx（汇率）。会员年费（每年 {amount} 元）以人民币支付，订单为美元：请填 1 美元兑人民币的汇率，或将 plan 设为 "none"。',
  },
  fxInverted: {
    en: 'fx is {fx}; it must be CNY for one USD. This looks like USD for one CNY: enter 1 divided by it.',
    zh: 'fx（汇率）为 {fx}，应为 1 美元兑多少人民币。这像是 1 元人民币兑美元，请填其倒数。',
  },
  neverBreaksEven: {
    en: 'A sale brings {amount} before the yearly costs, so no volume breaks even. Raise the price or lower the cost.',
    zh: '扣除年度费用前每笔毛利为 {amount}，卖多少都无法保本。请提价或降低成本。',
  },
} as const satisfies Record<string, Wording>;
