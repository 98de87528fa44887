import type { IsoDay } from './calendar';
import { cardOrNull, type InForce, type Json } from './cards';
import { categoryKinds } from './categories';
import { daysFor, daysOfCards } from './days';
import { bandWeights, itemCharged, ruler, shapes, tidy, type Placement, type Ruler } from './edges';
import { aged, inbound, lowStock, plan, removal, storage } from './inventory';
import { orNull } from './not-known';
import type { Answer, Question, Right } from './question';
import { itemIn, place } from './size';

type Named = Pick<Question, 'name' | 'args'>;

function asked(by: Ruler, day: IsoDay, fee: string, { name, args }: Named, value: () => Right): Question {
  const answer = (): Answer => {
    const inForce = cardOrNull(by.market, fee, day) as InForce | null;
    return { value: value(), cards: inForce ? [inForce.label] : [], confidences: inForce ? [inForce.confidence] : [] };
  };
  return { name, market: by.market, day, args, answer };
}

/** Light items of every shape of the tier card, and one for every tier. */
function someItems(by: Ruler): Placement[] {
  const weight = by.card.weight === 'lb' ? 0.7 : 300;
  const ofTiers = (by.card.tiers as Json[]).flatMap(
    ({ id }) => itemCharged(by, id as string, weight) ?? itemCharged(by, id as string, weight * 100) ?? [],
  );
  return [...ofTiers, ...shapes(by.card).map((sides) => ({ sides, weight }))];
}

function* storageQuestions(by: Ruler, day: IsoDay, items: Placement[]): Generator<Question> {
  const { market } = by;
  for (const category of categoryKinds(market, day))
    for (const goods of ['general', 'apparel', 'dangerous'])
      for (const months of [1, 3, 14])
        for (const { sides, weight } of items) {
          const args = [...sides, weight, months, market, goods, day, by.units, category];
          yield asked(by, day, 'storage', { name: 'AMZ.STORAGEFEE', args }, () =>
            storage(market, day, goods, category, itemIn(by.units, sides, weight, by.card), months),
          );
        }
}

function* agedQuestions(by: Ruler, day: IsoDay, items: Placement[]): Generator<Question> {
  const bands = (cardOrNull(by.market, 'aged-inventory', day)?.value.bands ?? [{ fromDay: 100 }]) as Json[];
  const ages = bands.flatMap(({ fromDay }) => [(fromDay as number) - 1, fromDay as number]);
  for (const days of [...ages, 900])
    for (const { sides, weight } of items.slice(0, 30)) {
      const args = [...sides, days, by.market, day, by.units];
      yield asked(by, day, 'aged-inventory', { name: 'AMZ.AGEDFEE', args }, () =>
        aged(by.market, day, itemIn(by.units, sides, weight, by.card), by.card.sides as string, days),
      );
    }
}

/** Items on every row of a fee that is listed by size tier. */
function tierItems(by: Ruler, value: Json | undefined, items: Placement[]): Placement[] {
  const onRows = Object.entries((value?.tiers ?? {}) as Record<string, Json[]>).flatMap(([tier, rows]) =>
    bandWeights(rows, by.card.weight as string, by.weightStep).flatMap((weight) => itemCharged(by, tier, weight) ?? []),
  );
  return [...items.slice(0, 20), ...onRows];
}

function* inboundQuestions(by: Ruler, day: IsoDay, items: Placement[]): Generator<Question> {
  for (const split of ['minimal', 'partial', 'optimized'])
    for (const { sides, weight } of tierItems(by, cardOrNull(by.market, 'inbound-placement', day)?.value, items)) {
      const args = [...sides, weight, split, by.market, day, by.units];
      yield asked(by, day, 'inbound-placement', { name: 'AMZ.INBOUNDFEE', args }, () =>
        inbound(by.market, day, itemIn(by.units, sides, weight, by.card), split),
      );
    }
}

function* lowStockQuestions(by: Ruler, day: IsoDay, items: Placement[]): Generator<Question> {
  const value = cardOrNull(by.market, 'low-inventory', day)?.value;
  const ends = (value?.daysBelow ?? [20]) as number[];
  for (const supply of ends.flatMap((end) => [end - 1, end]))
    for (const { sides, weight } of tierItems(by, value, items)) {
      const args = [...sides, weight, supply, by.market, day, by.units];
      yield asked(by, day, 'low-inventory', { name: 'AMZ.LOWSTOCKFEE', args }, () =>
        lowStock(by.market, day, itemIn(by.units, sides, weight, by.card), supply),
      );
    }
}

function* removalQuestions(by: Ruler, day: IsoDay, items: Placement[]): Generator<Question> {
  const groups = (cardOrNull(by.market, 'removal', day)?.value.groups ?? {}) as Record<string, Json[]>;
  const onBands = Object.entries(groups).flatMap(([group, bands]) => {
    const tiers = (by.card.tiers as Json[]).filter((tier) => tier.group === group);
    return bandWeights(bands, by.card.weight as string, by.weightStep).flatMap((weight) =>
      shapes(by.card)
        .map((sides) => ({ sides, weight: tidy(weight) }))
        .filter(({ sides }) => isInGroup(by, sides, weight, tiers))
        .slice(0, 2),
    );
  });
  for (const { sides, weight } of [...items, ...onBands]) {
    const args = [...sides, weight, by.market, day, by.units];
    yield asked(by, day, 'removal', { name: 'AMZ.REMOVALFEE', args }, () =>
      removal(by.market, day, itemIn(by.units, sides, weight, by.card)),
    );
  }
}

function isInGroup(by: Ruler, sides: Placement['sides'], weight: number, tiers: Json[]): boolean {
  const placed = orNull(() => place(by.market, by.day, itemIn(by.units, sides, weight, by.card)));
  return placed !== null && tiers.includes(placed.tier);
}

function* planQuestions(by: Ruler): Generator<Question> {
  for (const day of daysFor(by.market, 'selling-plan'))
    for (const [name, sold] of [
      ['professional', null],
      ['individual', 1],
      ['individual', 37],
    ] as const)
      yield asked(by, day, 'selling-plan', { name: 'AMZ.PLANFEE', args: [name, sold, by.market, day] }, () =>
        plan(by.market, day, name, sold ?? 0),
      );
}

type Make = (by: Ruler, day: IsoDay, items: Placement[]) => Generator<Question>;

const KINDS: [string, Make][] = [
  ['storage', storageQuestions],
  ['aged-inventory', agedQuestions],
  ['inbound-placement', inboundQuestions],
  ['low-inventory', lowStockQuestions],
  ['removal', removalQuestions],
];

export function* inventoryQuestions(market: string): Generator<Question> {
  const first = ruler(market, '2026-11-25')!;
  yield* planQuestions(first);
  for (const [fee, make] of KINDS) {
    const whole = new Set(daysOfCards(market, fee, 'size-tiers'));
    for (const day of daysFor(market, fee)) {
      const by = ruler(market, day);
      if (!by) continue;
      const items = someItems(by);
      yield* make(by, day, whole.has(day) ? items : items.slice(0, 5));
    }
  }
}
