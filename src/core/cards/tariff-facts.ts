import type { Card } from '../../rates/store';
import type { Wording } from '../words/language';
import { w } from '../words/wording';
import type { Tariff, TariffRow } from './tariff-types';
import { amountText, currencyOf, same, shareText } from './tariff-text';

type Value = Readonly<Record<string, unknown>>;

/** Plain fields of the small cards, and how each is written. Whatever is not listed is no amount. */
const FIELDS: Readonly<Record<string, { label: Wording; text: (card: Card, value: never) => Wording }>> = {
  rate: { label: w('Rate', '费率'), text: (_, rate: number) => same(shareText(rate)) },
  on: { label: w('Charged on', '计费基数'), text: (_, parts: string[]) => onWords(parts) },
  fee: { label: w('Per unit', '每件'), text: money },
  cap: { label: w('At most', '上限'), text: money },
  discount: { label: w('Discount per unit', '每件减'), text: money },
  maxPrice: { label: w('For prices up to', '适用售价不超过'), text: money },
  professionalPerMonth: { label: w('Professional plan, per month', '专业销售计划，每月'), text: money },
  individualPerItem: { label: w('Individual plan, per item', '个人销售计划，每件'), text: money },
  perYearCny: { label: w('Per year', '每年'), text: (card, amount: number | null) => inCurrency(card, amount, 'CNY') },
  incrementCny: {
    label: w('Added to each click', '每次点击加'),
    text: (card, amount: number) => inCurrency(card, amount, 'CNY'),
  },
  low: { label: w('From', '最低'), text: (_, share: number) => same(shareText(share)) },
  high: { label: w('Up to', '最高'), text: (_, share: number) => same(shareText(share)) },
  capUsd: {
    label: w('At most per order', '每单上限'),
    text: (card, amount: number) => inCurrency(card, amount, 'USD'),
  },
  freeAboveUsd: {
    label: w('Free for orders above', '订单超过此金额免费'),
    text: (card, amount: number) => inCurrency(card, amount, 'USD'),
  },
};

const ON: Readonly<Record<string, Wording>> = {
  selling: w('referral and closing fees', '销售佣金和结算费'),
  fba: w('fulfilment fees', '配送费'),
  storage: w('storage fees', '仓储费'),
};

function onWords(parts: readonly string[]): Wording {
  const words = parts.map((part) => ON[part]!);
  return w(words.map(({ en }) => en).join(', '), words.map(({ zh }) => zh).join('、'));
}

function money(card: Card, amount: number | null): Wording {
  return inCurrency(card, amount, currencyOf(card));
}

function inCurrency(card: Card, amount: number | null, currency: string): Wording {
  const text = amountText(card, amount).en;
  return amount === null ? same(text) : same(`${text} ${currency}`);
}

export function factsTariff(card: Card<Value>): Tariff {
  const rows = Object.entries(card.value).flatMap(([key, value]): TariffRow[] => {
    if (key === 'stars') return starRows(value as readonly Star[]);
    const field = FIELDS[key];
    return field ? [{ key, label: field.label, cells: [field.text(card, value as never)] }] : [];
  });
  return { unit: null, tables: [{ name: null, columns: [], rows }] };
}

interface Star {
  star: number;
  fromPoints: number;
}

function starRows(stars: readonly Star[]): TariffRow[] {
  return stars.map(({ star, fromPoints }) => ({
    key: `star ${star}`,
    label: w(`${star} star${star === 1 ? '' : 's'}`, `${star} 星`),
    cells: [w(`from ${fromPoints} points`, `${fromPoints} 分起`)],
  }));
}
