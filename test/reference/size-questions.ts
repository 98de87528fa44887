import type { IsoDay } from './calendar';
import { daysFor, daysOfCards } from './days';
import { limitWeights, ruler, shapes, type Ruler, type Sides } from './edges';
import type { Question } from './question';
import { billableWeight, itemIn, place, weightInUnits, type Placed } from './size';

const cardsOf = (placed: Placed) => ({ cards: [placed.label], confidences: [placed.confidence] });

function* asked(by: Ruler, day: IsoDay, sides: Sides, weight: number, units: string): Generator<Question> {
  const { market } = by;
  const args = [...sides, weight, market, day, units];
  const placed = () => {
    const { tierCard } = place(market, day, itemIn(units, [1, 1, 1], 1, by.card));
    return place(market, day, itemIn(units, sides, weight, tierCard));
  };
  yield {
    name: 'AMZ.SIZETIER',
    market,
    day,
    args,
    answer: () => ({ value: placed().tier.name as string, ...cardsOf(placed()) }),
  };
  yield {
    name: 'AMZ.BILLABLEWEIGHT',
    market,
    day,
    args,
    answer: () => {
      const where = placed();
      const charged = billableWeight(itemIn(units, sides, weight, where.tierCard), where);
      return { value: weightInUnits(charged, where.tierCard.weight as string, units), ...cardsOf(where) };
    },
  };
}

/** Every item on a limit of a size-tier card at every weight limit, in the order of the function for one call each. */
export function* sizeQuestions(market: string): Generator<Question> {
  const whole = new Set(daysOfCards(market, 'size-tiers'));
  for (const day of daysFor(market, 'size-tiers')) {
    const by = ruler(market, day) ?? ruler(market, '2026-11-25');
    if (!by) continue;
    const questions: Question[] = [];
    const all = shapes(by.card);
    const weights = limitWeights(by);
    for (const sides of whole.has(day) ? all : all.slice(0, 6))
      for (const weight of whole.has(day) ? weights : weights.slice(0, 3))
        questions.push(...asked(by, day, sides, weight, by.units));
    yield* questions.filter(({ name }) => name === 'AMZ.SIZETIER');
    yield* questions.filter(({ name }) => name === 'AMZ.BILLABLEWEIGHT');
  }
}
