import { formatDay, type Day } from '../../rates/day';
import { CARRY_FORWARD_DAYS, cardOn, knownSpans, seriesOf, type Card, type Series } from '../../rates/store';
import type { Problem } from '../words/problem';
import { unknown } from '../words/problem';
import { type Wording } from '../words/language';

/** What a person calls the thing that was looked up. */
export interface Named {
  fee: Wording;
  place: Wording;
}

/** The series whose `when` equals the given one, key by key. */
export function findSeries<T>(
  platform: string,
  marketplace: string | null,
  fee: string,
  when: Readonly<Record<string, string>> = {},
): Series<T> | undefined {
  return seriesOf<T>(platform, marketplace, fee).find(
    (series) => sameKeys(series.when, when) && sameKeys(when, series.when),
  );
}

function sameKeys(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  return Object.entries(a).every(([key, value]) => b[key] === value);
}

/** The card in force, or the reason why there is none, naming the days that are known. */
export function cardFor<T>(series: Series<T> | undefined, day: Day, named: Named): Card<T> | Problem {
  if (!series) return unknown('noCard', { ...named });
  const found = cardOn(series, day);
  if (found.card) return found.card;
  if (found.tooOld) {
    return unknown('cardTooOld', {
      ...named,
      checked: formatDay(found.tooOld.lastChecked),
      limit: CARRY_FORWARD_DAYS,
      day: formatDay(day),
    });
  }
  return unknown('noCardThatDay', { ...named, day: formatDay(day), known: wordSpans(series) });
}

function wordSpans(series: Series): Wording {
  const spans = knownSpans(series);
  const word = (open: string, join: string, between: string) =>
    spans
      .map((s) =>
        s.until === null ? `${formatDay(s.from)}${open}` : `${formatDay(s.from)}${between}${formatDay(s.until)}`,
      )
      .join(join);
  return { en: word(' onwards', ', ', ' to '), zh: word(' 起', '、', ' 至 ') };
}
