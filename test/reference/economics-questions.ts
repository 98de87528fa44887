import type { IsoDay } from './calendar';
import { cardOrNull, type Json } from './cards';
import { categoriesOn } from './categories';
import { daysFor } from './days';
import { itemCharged, ruler, type Placement, type Ruler } from './edges';
import { fees, profit, total, type Costs, type Result } from './economics';
import { parcelOf } from './fulfilment-questions';
import { digitsOf } from './marketplaces';
import type { Answer, Question, Right } from './question';

const MEASURES = ['profit', 'margin', 'roi', 'breakevenacos'] as const;

interface Sku {
  by: Ruler;
  day: IsoDay;
  goods: string;
  category: string;
  price: number;
  at: Placement;
  months: number;
}

function answered(sku: Sku, value: () => Right): () => Answer {
  return () => {
    const cards = ['referral', 'closing-fee', 'storage'].flatMap((fee) => {
      const inForce = cardOrNull(sku.by.market, fee, sku.day);
      return inForce ? [inForce] : [];
    });
    return {
      value: value(),
      cards: cards.map(({ label }) => label),
      confidences: cards.map(({ confidence }) => confidence),
    };
  };
}

function feesQuestion(sku: Sku): Question {
  const { by, day, goods, category, price, at, months } = sku;
  return {
    name: 'AMZ.FEES',
    market: by.market,
    day,
    args: [...at.sides, at.weight, price, category, by.market, goods, day, by.units, months],
    answer: answered(sku, () => {
      const row = fees(parcelOf(sku), months);
      return [row.referral, row.closing, row.fulfilment, row.surcharge, row.storage, total(row)];
    }),
  };
}

function profitQuestion(sku: Sku, costs: Costs, measure: keyof Result): Question {
  const { by, day, goods, category, price, at, months } = sku;
  const { cost, otherCost, adRate, returnRate } = costs as Record<keyof Costs, number>;
  return {
    name: 'AMZ.PROFIT',
    market: by.market,
    day,
    args: [price, cost, ...at.sides, at.weight, category, by.market, adRate, returnRate, otherCost].concat([
      goods,
      day,
      by.units,
      months,
      measure,
    ]),
    answer: answered(sku, () => profit(parcelOf(sku), months, costs)[measure]),
  };
}

/** A fixed sequence of numbers from 0 to below 1 that repeats late. */
function* sequence(): Generator<number> {
  for (let n = 1; ; n++) yield (n * 0.6180339887) % 1;
}

function priceOf(market: string, share: number): number {
  const price = 1 + share ** 3 * 900;
  return digitsOf(market) === 0 ? Math.round(price * 130) : Number(price.toFixed(2));
}

/** SKUs of every tier in every category, each with other costs. */
export function* economicsQuestions(market: string): Generator<Question> {
  const random = sequence();
  const next = () => random.next().value as number;
  for (const day of daysFor(market, 'referral', 'closing-fee', 'refund-administration', 'storage')) {
    const by = ruler(market, day);
    const categories = categoriesOn(market, day);
    if (!by || categories.length === 0) continue;
    const weight = by.card.weight === 'lb' ? 0.7 : 300;
    const items = (by.card.tiers as Json[]).flatMap(
      ({ id }) => itemCharged(by, id as string, weight) ?? itemCharged(by, id as string, weight * 100) ?? [],
    );
    const skus = categories.map((category, n): Sku => {
      const at = items[n % items.length]!;
      const goods = n % 7 === 3 ? 'apparel' : 'general';
      return { by, day, goods, category, price: priceOf(market, next()), at, months: 1 + (n % 3) };
    });
    yield* skus.map(feesQuestion);
    yield* skus.map((sku, n) => {
      const cost = priceOf(market, next() * 0.8);
      const costs = { cost, otherCost: n % 2, adRate: (n % 5) * 0.03, returnRate: n % 4 === 0 ? 0 : 0.05 };
      return profitQuestion(sku, costs, MEASURES[n % 4]!);
    });
  }
}
