import type { IsoDay } from './calendar';
import { card, cardOrNull } from './cards';
import { categoriesOn } from './categories';
import { daysFor, daysOfCards } from './days';
import { decimal } from './decimal';
import { tidy } from './edges';
import { digitsOf } from './marketplaces';
import type { Question } from './question';
import { ratesOf, referral } from './referral';

function question(market: string, day: IsoDay, category: string, price: number): Question {
  return {
    name: 'AMZ.REFERRALFEE',
    market,
    day,
    args: [price, category, market, day],
    answer: () => {
      const { label, confidence } = card(market, 'referral', day);
      return {
        value: referral(market, day, category, decimal(price), null),
        cards: [`${label} ${category}`],
        confidences: [confidence],
      };
    },
  };
}

/** Prices at which a category's fee changes its rule, one minor unit beyond, and where the minimum stops to count. */
function prices(market: string, day: IsoDay, category: string): number[] {
  const step = 10 ** -digitsOf(market);
  const rate = ratesOf(market, day).get(category)!;
  const all = new Set<number>(
    [step, 1.99, 2, 19.99, 24.9, 100, 3333.33, 250000].map((price) => tidy(Math.max(step, price))),
  );
  for (const [end] of [...(rate.whole ?? []), ...(rate.portions ?? [])])
    if (end !== null)
      [end, end + step, end * 2 + 0.37].forEach((price) => all.add(Number(price.toFixed(digitsOf(market)))));
  if (digitsOf(market) === 0) return [...new Set([...all].map(Math.ceil))];
  return [...all];
}

export function* referralQuestions(market: string): Generator<Question> {
  const whole = new Set(daysOfCards(market, 'referral'));
  for (const day of daysFor(market, 'referral')) {
    const known = categoriesOn(market, day);
    const asked = whole.has(day) ? known : known.slice(0, 4);
    for (const category of asked)
      for (const price of prices(market, day, category)) yield question(market, day, category, price);
    if (cardOrNull(market, 'referral', day)) continue;
    for (const category of categoriesOn(market, '2026-11-25').slice(0, 4)) yield question(market, day, category, 20);
  }
}
