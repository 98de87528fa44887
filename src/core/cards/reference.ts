import { seriesOf, type Card, type Series, type Source } from '../../rates/store';

/**
 * The newest card of a series that is read without a date: figures and advice that an article or a guide once gave.
 * They say when they were given and do not run out.
 */
export function newestCard<T>(series: Series<T>): Card<T> {
  const cards = series.cards.filter((card): card is Card<T> => card !== null);
  return cards[cards.length - 1]!;
}

/** The newest card of every series of one kind of reference data, by the value that names the series. */
export function newestCards<T>(fee: string, key: string): { id: string; card: Card<T> }[] {
  return seriesOf<T>('platform', null, fee).map((series) => ({ id: series.when[key] ?? '', card: newestCard(series) }));
}

/** A source as a cell shows it: title and address. */
export function cite(source: Source): string {
  return source.url === null ? source.title : `${source.title}, ${source.url}`;
}

/** The sources of a row, by their places in the card. */
export function citeAll(card: Card, places: readonly number[]): string {
  return places.map((place) => cite(card.sources[place]!)).join('; ');
}
