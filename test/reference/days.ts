import { dayBefore, daysLater, type IsoDay } from './calendar';
import { daysOfChange, onDay, seriesOf } from './cards';

/** Days on which everybody asks: in and out of season, and far ahead. */
const ORDINARY: IsoDay[] = ['2026-07-15', '2026-11-25', '2027-06-30'];

/** The last days on which cards of the two dates of checking answer, and the days after them. */
const CARRIED_ENDS: IsoDay[] = ['2026-08-21', '2026-11-22'].flatMap((checked) => {
  const last = daysLater(checked, 400);
  return [last, daysLater(last, 1)];
});

/** Every day around a change of one of the fees, and the ordinary days. */
export function daysFor(market: string, ...fees: string[]): IsoDay[] {
  const days = new Set<IsoDay>([...ORDINARY, ...CARRIED_ENDS]);
  for (const fee of fees)
    for (const series of seriesOf(market, fee)) daysOfChange(series).forEach((day) => days.add(day));
  return [...days].sort();
}

/** One day for every combination of cards of the fees: the first on which it holds. */
export function daysOfCards(market: string, ...fees: string[]): IsoDay[] {
  const seen = new Set<string>();
  return daysFor(market, ...fees).filter((day) => {
    const labels = fees
      .flatMap((fee) => seriesOf(market, fee).map((series) => onDay(series, JSON.stringify(series.when ?? {}), day)))
      .map((card) => (card ? `${card.label} ${card.standing?.label ?? ''}` : '-'))
      .join(';');
    return !seen.has(labels) && seen.add(labels);
  });
}

export { dayBefore };
