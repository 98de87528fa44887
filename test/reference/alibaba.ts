import type { IsoDay } from './calendar';
import { alibabaSeries, onDay, type Json, type Series } from './cards';
import { decimal, halfUp, smaller, ZERO, type Amount, type Decimal } from './decimal';
import { notKnown, orNull } from './not-known';

function answering(file: string, day: IsoDay, pick: (series: Series) => boolean): Json {
  const series = alibabaSeries(file).find(pick);
  const inForce = series && onDay(series, `alibaba ${file}`, day);
  return inForce ? inForce.value : notKnown(`no ${file} card on ${day}`);
}

export function membership(plan: string, years: number, day: IsoDay): Decimal {
  const { perYearCny } = answering('membership', day, ({ when }) => when?.plan === plan);
  if (perYearCny === null) notKnown(`${plan}: nobody published the price`);
  return halfUp(decimal(perYearCny as number).times(years), 2);
}

/**
 * The share of the order, a cap and a free limit where the card has them. A share of one's own needs no card; of a
 * card that there is, only the cap holds for it. */
export function tradeAssurance(amount: Amount, rate: 'low' | 'high' | number, day: IsoDay): Decimal {
  const byCard = () => answering('trade-assurance', day, ({ when }) => when?.terms === undefined);
  const value = typeof rate === 'number' ? (orNull(byCard) ?? {}) : byCard();
  const order = decimal(amount);
  if (typeof rate !== 'number' && value.freeAboveUsd !== undefined && order.gt(value.freeAboveUsd as number))
    return ZERO;
  const share = typeof rate === 'number' ? rate : (value[rate] as number);
  const fee = halfUp(order.times(decimal(share)), 2);
  return value.capUsd === undefined ? fee : smaller(fee, decimal(value.capUsd as number));
}
