import fc from 'fast-check';
import { bandFee, bandOf, bandTable } from '../../../src/core/amazon/bands';
import { billableWeight } from '../../../src/core/amazon/billable-weight';
import type { FbaFee } from '../../../src/core/amazon/fba-fee';
import { categoryLists, fulfilmentRule } from '../../../src/core/amazon/fulfilment';
import { marketplace } from '../../../src/core/marketplaces';
import { UNITS } from '../../../src/core/units';
import { marketCategories } from '../../../src/core/amazon/referral';
import { sizeTier, type Item } from '../../../src/core/amazon/size-tier';
import { percentOf } from '../../../src/core/money';
import { Problem } from '../../../src/core/words/problem';
import { Trace } from '../../../src/core/cards/trace';
import { formatDay } from '../../../src/rates/day';
import type { Fulfilment } from '../../../src/rates/schemas/fba';
import { allSeries, type Card } from '../../../src/rates/store';
import { boxesFor, CONTEXTS, feeOf, itemOf, pricesFor, type Box } from './contexts';

const RUNS = { numRuns: 25 };
const isKnown = (fee: number) => !Number.isNaN(fee);
function splitOf(fee: FbaFee, item: Item, price: number): { fulfilment: number; surcharge: number } {
  const into = { fulfilment: NaN, surcharge: NaN };
  fee.split(item, price, into);
  return into;
}

test('there is something to look at in every marketplace with fulfilment fees', () => {
  expect(new Set(CONTEXTS.map(({ market }) => market.id)).size).toBe(22);
  expect(CONTEXTS.length).toBeGreaterThan(150);
});

describe.each(CONTEXTS.map((context) => [context.name, context] as const))('%s', (_name, context) => {
  const fee = feeOf(context);
  const { tiers, market } = context;
  const lists = categoryLists(market, context.day);
  const categories = [null, '', ...lists.restricted, ...lists.unclear, ...lists.selected];
  const boxes = boxesFor(tiers);
  const inputs = fc.record({ box: boxes, price: pricesFor(fee), category: fc.constantFrom(...categories) });

  test('the order of the sides does not matter', () => {
    fc.assert(
      fc.property(boxes, pricesFor(fee), ([a, b, c, weight], price) => {
        const total = fee.total(itemOf([a, b, c, weight], tiers), price);
        const orders: Box[] = [
          [a, c, b, weight],
          [b, a, c, weight],
          [b, c, a, weight],
          [c, a, b, weight],
          [c, b, a, weight],
        ];
        for (const order of orders) expect(fee.total(itemOf(order, tiers), price)).toBe(total);
      }),
      RUNS,
    );
  });

  test('the same box in other units costs the same', () => {
    // Inches and pounds are exact in centimetres and grams, not the other way round.
    const [units, perSide, perWeight] =
      tiers.sides === 'in' ? ([UNITS['cm-g'], 2.54, 453.59237] as const) : ([UNITS['mm-g'], 10, 1] as const);
    fc.assert(
      fc.property(boxes, pricesFor(fee), (box, price) => {
        const total = fee.total(itemOf(box, tiers), price);
        const exact = (value: number) => Number(value.toFixed(10));
        const [length, width, height] = box.slice(0, 3).map((side) => exact(side * perSide)) as [
          number,
          number,
          number,
        ];
        const other: Box = [length, width, height, exact(box[3] * perWeight)];
        expect(fee.total(itemOf(other, tiers, units), price)).toBe(total);
        const [small, each] = tiers.weight === 'lb' ? (['in-oz', 16] as const) : (['cm-kg', 0.001] as const);
        expect(fee.total(itemOf([box[0], box[1], box[2], exact(box[3] * each)], tiers, UNITS[small]), price)).toBe(
          total,
        );
      }),
      RUNS,
    );
  });

  test('the total is the fee of the card, the amount for dangerous goods and the surcharge', () => {
    fc.assert(
      fc.property(inputs, ({ box, price, category }) => {
        const rule = feeOf(context, category);
        const item = itemOf(box, tiers);
        const total = rule.total(item, price);
        const { fulfilment: before, surcharge } = splitOf(rule, item, price);
        expect(isKnown(total)).toBe(isKnown(before) && isKnown(surcharge));
        if (!isKnown(total)) return;
        expect(total).toBe(before + surcharge);
        expect(surcharge).toBeGreaterThanOrEqual(0);
        expect(Number.isInteger(total)).toBe(true);
        // India charges nothing for a standard size above INR 20,000; everywhere else there is a fee.
        if (market.id !== 'IN') expect(before).toBeGreaterThan(0);
        expect(before).toBeGreaterThanOrEqual(0);
        const resolved = fulfilmentRule(market, context.goods, context.day, { restricted: 'no', selected: false });
        if (resolved instanceof Problem) throw new Error(resolved.code);
        const share = resolved.surcharge
          ? percentOf(before - (resolved.addOn?.amount ?? 0), resolved.surcharge.rate)
          : 0;
        expect(surcharge).toBe(share);
      }),
      RUNS,
    );
  });

  test('the explanation has the numbers of the fee, and its amounts add up to it', () => {
    fc.assert(
      fc.property(inputs, ({ box, price, category }) => {
        const rule = feeOf(context, category);
        const item = itemOf(box, tiers);
        const trace = new Trace();
        const { beforeSurcharge, surcharge } = rule.explain(item, price, trace);
        expect({ fulfilment: beforeSurcharge, surcharge }).toEqual(splitOf(rule, item, price));
        expect(trace.problem !== null).toBe(!isKnown(beforeSurcharge));
        if (trace.problem) return expect(trace.problem.code).toBe(rule.why(item, price).code);
        const amounts = trace.steps.filter(({ step, value }) => MONEY.test(step.en) && typeof value === 'number');
        const sum = amounts.reduce(
          (total, { value }) => total + Math.round((value as number) * 10 ** market.digits),
          0,
        );
        expect(sum).toBe(beforeSurcharge + surcharge);
        for (const { card } of trace.steps) {
          expect(context.day).toBeGreaterThanOrEqual(card!.from);
          expect(context.day).toBeLessThanOrEqual(card!.until ?? Infinity);
        }
      }),
      RUNS,
    );
  });

  test('a heavier item of the same tier never costs less', () => {
    fc.assert(
      fc.property(inputs, fc.double({ min: 1, max: 2, noNaN: true }), ({ box, price }, times) => {
        const rule = feeOf(context, '');
        const [light, heavy] = [itemOf(box, tiers), itemOf([box[0], box[1], box[2], box[3] * times], tiers)];
        const tier = sizeTier(tiers, light);
        if (!tier || sizeTier(tiers, heavy) !== tier || FALLS.has(`${market.id} ${tier.tier.id}`)) return;
        expect(billableWeight(tiers, tier, heavy)).toBeGreaterThanOrEqual(billableWeight(tiers, tier, light));
        const fees = [rule.total(light, price), rule.total(heavy, price)] as const;
        if (fees.every(isKnown)) expect(fees[1]).toBeGreaterThanOrEqual(fees[0]);
      }),
      RUNS,
    );
  });

  test('without a price the fee answers exactly where every price gives the same', () => {
    const tried = [1, ...fee.jumps().flatMap((end) => [end, end + 1]), 1_000_000].filter((price) => price > 0);
    fc.assert(
      fc.property(inputs, fc.integer({ min: 1, max: 30_000 }), ({ box, category }, any) => {
        const rule = feeOf(context, category);
        const item = itemOf(box, tiers);
        const fees = [...tried, any].map((price) => rule.total(item, price));
        const answer = rule.total(item, NaN);
        const agree = fees.every((other) => other === fees[0]);
        expect(answer).toBe(agree ? fees[0] : NaN);
        if (!isKnown(answer) && fees.every(isKnown))
          expect(['priceNeeded', 'categoryNeeded']).toContain(rule.why(item, NaN).code);
      }),
      RUNS,
    );
  });

  test('without a category the fee answers exactly where every kind of category gives the same', () => {
    const index = marketCategories(market, context.day);
    const all = index instanceof Problem ? [] : index.categories.map(({ id }) => id);
    const kinds = [...new Set(['', ...all, ...categories.filter((id) => id !== null)])].map((id) => feeOf(context, id));
    fc.assert(
      fc.property(boxes, pricesFor(fee), (box, price) => {
        const item = itemOf(box, tiers);
        const fees = kinds.map((rule) => rule.total(item, price));
        const agree = fees.every((other) => other === fees[0]);
        expect(fee.total(item, price)).toBe(agree ? fees[0] : NaN);
        if (!agree && fees.every(isKnown)) expect(fee.why(item, price).code).toBe('categoryNeeded');
      }),
      { numRuns: 15 },
    );
  });
});

const MONEY = /^(Base fee|Increments|Low-Price FBA discount|Dangerous goods|Fuel and logistics surcharge)/;

/** Cards that charge less for more weight, as published: marketplace and tier. */
const FALLS = new Set(['TR standard-oversize']);

describe('the published bands', () => {
  const falls: string[] = [];
  const fulfilment = allSeries().filter(({ fee }) => fee === 'fulfilment');
  for (const series of fulfilment) {
    const { digits } = marketplace(series.marketplace!);
    for (const card of [...series.cards, ...series.seasons.map((s) => s.card)] as (Card<Fulfilment> | null)[]) {
      for (const [tier, bands] of Object.entries(card?.value.tiers ?? {})) {
        if (!card || !bands) continue;
        const columns = card.value.priceUpTo?.length ?? 1;
        const table = bandTable(bands, columns, digits);
        for (let column = 0; column < columns; column++) {
          const fees = weightsIn(table).map((weight) => [
            weight,
            bandFee(table, bandOf(table, weight), column, weight),
          ]);
          fees
            .filter(([, fee]) => isKnown(fee!))
            .forEach(([weight, fee], at, known) => {
              if (at > 0 && fee! < known[at - 1]![1]!)
                falls.push(
                  `${series.marketplace} ${tier} ${formatDay(card.from)} column ${column}: over ${weight! - 0.5}`,
                );
            });
        }
      }
    }
  }

  test('fall with weight only in the card of Türkiye, which is on the page of known limits', () => {
    expect(falls).toEqual([3000, 4000, 5000].map((g) => `TR standard-oversize 2026-04-16 column 1: over ${g}`));
  });
});

/** Weights in every band and on every one of its first steps, half a gram (or pound) over the ends. */
function weightsIn(table: ReturnType<typeof bandTable>): number[] {
  const weights = new Set<number>();
  let from = 0;
  table.upTo.forEach((upTo, at) => {
    const end = upTo === Infinity ? from + 10 * Math.max(table.per[at]!, 1) : upTo;
    const inside = [from + Math.min(0.5, (end - from) / 2), end];
    for (let step = 1; step <= 5 && table.per[at]! > 0; step++) inside.push(table.above[at]! + step * table.per[at]!);
    inside.filter((weight) => weight > from && weight <= end).forEach((weight) => weights.add(weight));
    from = end;
  });
  return [...weights].sort((a, b) => a - b);
}
