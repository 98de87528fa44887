import type { IsoDay } from './calendar';
import { cardOrNull, seriesOf, type Json } from './cards';
import { categoryKinds } from './categories';
import { daysFor, daysOfCards } from './days';
import { decimal } from './decimal';
import { bandWeights, itemCharged, limitWeights, ruler, shapes, tidy, type Placement, type Ruler } from './edges';
import { fulfilment, type Parcel } from './fulfilment';
import { digitsOf } from './marketplaces';
import type { Question } from './question';
import { itemIn } from './size';

const GOODS = ['general', 'apparel', 'dangerous'];
const PRICED_BY = ['fulfilment', 'size-tiers', 'fuel-surcharge', 'low-price-discount', 'dangerous-goods', 'referral'];

interface Asked {
  by: Ruler;
  day: IsoDay;
  goods: string;
  category: string;
  price: number;
  at: Placement;
}

export function parcelOf({ by, day, goods, category, price, at }: Asked): Parcel {
  const item = itemIn(by.units, at.sides, at.weight, by.card);
  return { market: by.market, day, goods, category, item, price: decimal(price) };
}

function question(asked: Asked): Question {
  const { by, day, goods, category, price, at } = asked;
  return {
    name: 'AMZ.FBAFEE',
    market: by.market,
    day,
    args: [...at.sides, at.weight, price, by.market, goods, day, by.units, category],
    answer: () => {
      const { fee, surcharge, labels, confidences } = fulfilment(parcelOf(asked));
      return { value: fee.plus(surcharge), cards: labels, confidences };
    },
  };
}

/** The fulfilment cards that answer on a day, and what lies below their seasons. */
function fulfilmentCards(market: string, day: IsoDay): Json[] {
  return seriesOf(market, 'fulfilment').flatMap(({ when }) => {
    const inForce = cardOrNull(market, 'fulfilment', day, when);
    return [inForce?.value, inForce?.standing?.value].filter((value): value is Json => value !== undefined);
  });
}

/** On every price limit, and one minor unit beyond. */
function priceEdges(market: string, day: IsoDay): number[] {
  const step = 10 ** -digitsOf(market);
  const prices = new Set<number>([step, 25, 4999]);
  const add = (end: unknown) => typeof end === 'number' && [end, tidy(end + step)].forEach((each) => prices.add(each));
  for (const value of fulfilmentCards(market, day)) {
    ((value.priceUpTo ?? []) as (number | null)[]).forEach(add);
    add(value.maxPrice);
    add((value.restricted as Json | undefined)?.maxPrice);
  }
  add(cardOrNull(market, 'low-price-discount', day)?.value.maxPrice);
  return [...prices].sort((a, b) => a - b);
}

/** Items on every band edge of every tier of the cards in force. */
function bandItems(by: Ruler, day: IsoDay, most = Infinity): Placement[] {
  const weights = new Map<string, Set<number>>();
  for (const value of fulfilmentCards(by.market, day))
    for (const [tier, bands] of Object.entries(value.tiers as Record<string, Json[] | null>)) {
      const places = [tier, ...((value.tierSet ? value.insteadOf : []) as string[])];
      for (const where of places) {
        if (!weights.has(where)) weights.set(where, new Set());
        bandWeights(bands ?? [], by.card.weight as string, by.weightStep).forEach((w) => weights.get(where)!.add(w));
      }
    }
  return [...weights].flatMap(([tier, all]) =>
    [...all].slice(0, most).flatMap((weight) => itemCharged(by, tier, weight) ?? []),
  );
}

/** Items on the limits of the size tiers, light and heavy: the dimensional weight decides, or the tier changes. */
function limitItems(by: Ruler): Placement[] {
  const weights = limitWeights(by);
  return shapes(by.card).flatMap((sides, at) =>
    [weights[0]!, weights[at % weights.length]!].map((weight) => ({ sides, weight })),
  );
}

function* onWholeDay(by: Ruler, day: IsoDay): Generator<Question> {
  const kinds = categoryKinds(by.market, day);
  const [plain = '', ...special] = kinds;
  const items = bandItems(by, day);
  for (const goods of GOODS) {
    for (const at of items) yield question({ by, day, goods, category: plain, price: 40, at });
    for (const at of limitItems(by)) yield question({ by, day, goods, category: plain, price: 40, at });
  }
  const few = bandItems(by, day, 3);
  for (const price of priceEdges(by.market, day))
    for (const at of few) yield question({ by, day, goods: 'general', category: plain, price, at });
  for (const category of special)
    for (const price of priceEdges(by.market, day))
      for (const at of price > 30 ? items : few) yield question({ by, day, goods: 'general', category, price, at });
}

function* onDayOfChange(by: Ruler, day: IsoDay): Generator<Question> {
  for (const category of categoryKinds(by.market, day))
    for (const goods of GOODS)
      for (const price of [9, 40])
        for (const at of bandItems(by, day, 1)) yield question({ by, day, goods, category, price, at });
}

export function* fulfilmentQuestions(market: string): Generator<Question> {
  const whole = new Set(daysOfCards(market, 'fulfilment', 'size-tiers'));
  for (const day of daysFor(market, ...PRICED_BY)) {
    const by = ruler(market, day);
    if (!by) continue;
    yield* whole.has(day) ? onWholeDay(by, day) : onDayOfChange(by, day);
  }
}
