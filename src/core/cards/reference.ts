import { seriesOf, type Card, type Series, type Source } from '../../rates/store';
import { unknown, type Problem } from '../words/problem';
import type { Named } from './lookup';

/**
 * The newest card of a series that is read without a date: figures and advice that an article or a guide once gave.
 * They say when they were given and do not run out. null where the series is nothing but a gap.
 */
export function newestCard<T>(series: Series<T>): Card<T> | null {
  const cards = series.cards.filter((card): card is Card<T> => card !== null);
  return cards[cards.length - 1] ?? null;
}

/** The same, or the reason why there is none. */
export function referenceCard<T>(series: Series<T> | undefined, named: Named): Card<T> | Problem {
  return (series && newestCard(series)) ?? unknown('noCard', { ...named });
}

/** The newest card of every series of one kind of reference data, by the value that names the series. */
export function newestCards<T>(fee: string, key: string): { id: string; card: Card<T> }[] {
  return seriesOf<T>('platform', null, fee).flatMap((series) => {
    const card = newestCard(series);
    return card ? [{ id: series.when[key] ?? '', card }] : [];
  });
}

/** A source as a cell shows it: title and address. */
export function cite(source: Source): string {
  return source.url === null ? source.title : `${source.title}, ${source.url}`;
}

/** The sources of a row, by their places in the card. */
export function citeAll(card: Card, places: readonly number[]): string {
  return places.map((place) => cite(card.sources[place]!)).join('; ');
}
