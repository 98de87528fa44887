import type { App } from '../app';
import type { Cell, CurrencySums, SkuSummary } from '../core';
import { formatNumber, formatPercent } from '../format';
import type { Dictionary } from '../i18n';
import { isoDay } from '../today';
import type { SkuResult } from './store';

/** A figure of the summary with its name, for the page and for the sheet. */
export interface SumLine {
  name: string;
  value: number | string;
  format?: string;
  isLoss?: boolean;
  /** Places of the rows behind it. */
  rows?: readonly number[];
}

/** The sums of one currency, in the order of a profit account. */
export function sumLines({ t, language }: App, sums: CurrencySums): SumLine[] {
  const format = sums.digits > 0 ? '#,##0.00' : '#,##0';
  const line = (name: string, value: number | null, more: Partial<SumLine> = {}): SumLine[] =>
    value === null ? [] : [{ name: `${name} (${sums.currency})`, value, format, isLoss: value < 0, ...more }];
  const { losses, cheaper, nextChange } = sums;
  const landed = sums.cost + sums.firstLeg + sums.duty + sums.otherCost;
  return [
    ...line(sums.byMonth ? t.sku.sum.revenueByMonth : t.sku.sum.revenue, sums.revenue),
    ...line(t.sku.sum.fees, sums.fees),
    ...line(t.sku.sum.landed, landed),
    ...line(t.sku.sum.advertising, sums.advertising),
    ...line(sums.byMonth ? t.sku.sum.profitByMonth : t.sku.sum.profit, sums.profit),
    ...(sums.margin === null
      ? []
      : [{ name: t.sku.sum.margin, value: sums.margin, format: '0.0%', isLoss: sums.margin < 0 }]),
    ...line(t.sku.sum.losses(formatNumber(losses.count, language)), losses.sum, { rows: losses.rows }),
    ...line(t.sku.sum.cheaper(formatNumber(cheaper.rows.length, language)), cheaper.perMonth, {
      rows: cheaper.rows.map(({ at }) => at),
    }),
    ...(nextChange
      ? line(t.sku.sum.nextChange(isoDay(nextChange.day)), nextChange.sum, { rows: nextChange.rows, isLoss: false })
      : []),
  ];
}

/** What the fees of one currency are made of. */
export function feeLines({ t }: App, sums: CurrencySums): SumLine[] {
  const format = sums.digits > 0 ? '#,##0.00' : '#,##0';
  return (['referral', 'closing', 'fulfilment', 'surcharge', 'storage'] as const)
    .filter((key) => sums[key] !== 0)
    .map((key) => ({ name: t.sku.column[key], value: sums[key], format }));
}

/** What was assumed for all rows, a line each: marketplace and day first. */
export function assumptionLines({ t, language }: App, { list, settings: block, summary }: SkuResult): string[] {
  const settings = block.map(([name = '', value = '']) =>
    t.sku.setting(String(name), typeof value === 'number' ? formatNumber(value, language) : settingWord(t, value)),
  );
  return [
    t.sku.setting(t.sku.marketplace, list.options.market.name[language]),
    t.sku.setting(t.sku.dayShort, isoDay(list.options.day)),
    ...settings,
    ...summary.assumptions.map((assumption) => assumption[language]),
  ];
}

function settingWord(t: Dictionary, value: Cell): string {
  return typeof value === 'boolean' ? (value ? t.helper.yes : t.helper.no) : String(value);
}

export interface MarginBand {
  name: string;
  count: number;
  isLoss: boolean;
  rows: readonly number[];
}

/** The distribution of margins, lowest first. */
export function marginBands({ t, language }: App, { margins }: SkuSummary): MarginBand[] {
  const percent = (share: number) => formatPercent(share, language);
  return margins.map(({ from, to, count, rows }) => ({
    name:
      from === null
        ? t.sku.band.under(percent(to ?? 0))
        : to === null
          ? t.sku.band.over(percent(from))
          : t.sku.band.between(percent(from), percent(to)),
    count,
    rows,
    isLoss: to !== null && to <= 0,
  }));
}
