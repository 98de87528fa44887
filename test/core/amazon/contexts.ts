import fc from 'fast-check';
import { amazonSeries } from '../../../src/core/amazon/cards';
import { FbaFee } from '../../../src/core/amazon/fba-fee';
import type { Goods } from '../../../src/core/amazon/fulfilment';
import { MARKETPLACES, type Marketplace } from '../../../src/core/marketplaces';
import { UNITS } from '../../../src/core/units';
import { newParcel, sortSides, type Parcel, type TierTable } from '../../../src/core/amazon/size-tier';
import { sideIn, weightIn, type Units } from '../../../src/core/units';
import type { CategoryChoice } from '../../../src/core/amazon/category-of';
import { invalid, Problem } from '../../../src/core/words/problem';
import { formatDay, type Day } from '../../../src/rates/day';

/** A marketplace, kind of goods and day on which fulfilment fees are known. */
export interface Context {
  name: string;
  market: Marketplace;
  goods: Goods;
  day: Day;
  tiers: TierTable;
}

const GOODS: readonly Goods[] = ['general', 'apparel', 'dangerous'];
const DATED = ['size-tiers', 'fulfilment', 'dangerous-goods', 'low-price-discount', 'fuel-surcharge', 'referral'];

/** The first day of every period in which the fees of a marketplace stay the same. */
function periods(market: Marketplace): Day[] {
  const starts = DATED.flatMap((fee) =>
    amazonSeries(market, fee).flatMap((s) => [
      ...s.starts,
      ...s.seasons.flatMap(({ first, last }) => [first, last + 1]),
    ]),
  );
  return [...new Set(starts)].sort((a, b) => a - b);
}

/** One category by its id, or any. */
export function categories(id: string | null): CategoryChoice {
  return { ids: id === null ? null : [id], isUnknown: false, problem: invalid('categoryNeeded') };
}

/** Every marketplace, kind of goods and period with a fulfilment fee. */
export const CONTEXTS: readonly Context[] = MARKETPLACES.flatMap((market) =>
  periods(market).flatMap((day) =>
    GOODS.flatMap((goods) => {
      const fee = FbaFee.on(market, goods, day, categories(null));
      const name = `${market.id} ${goods} ${formatDay(day)}`;
      return fee instanceof Problem ? [] : [{ name, market, goods, day, tiers: fee.tiers }];
    }),
  ),
);

export function feeOf({ market, goods, day }: Context, categoryId: string | null = null): FbaFee {
  const fee = FbaFee.on(market, goods, day, categories(categoryId));
  if (fee instanceof Problem) throw new Error(fee.code);
  return fee;
}

/** What a person types: three sides and a weight, in the units of the card. */
export type Box = readonly [length: number, width: number, height: number, weight: number];

const share = fc.integer({ min: 1, max: 1100 }).map((thousandths) => thousandths / 1000);
const hundredths = (value: number) => Math.max(0.01, Math.round(value * 100) / 100);

/** Boxes around the limits of every tier of a table: within, on and just over them. */
export function boxesFor(tiers: TierTable): fc.Arbitrary<Box> {
  const heaviest = tiers.weight === 'lb' ? 160 : 40_000;
  const longest = tiers.sides === 'in' ? 110 : 200;
  return fc
    .record({ rule: fc.constantFrom(...tiers.rules), a: share, b: share, c: share, d: share, exact: fc.nat(7) })
    .map(({ rule, a, b, c, d, exact }): Box => {
      const at = (limit: number, other: number, part: number, bit: number) => {
        const end = Number.isFinite(limit) && limit > 0 ? limit : other;
        return exact & bit ? end : hundredths(end * part);
      };
      const side = longest * 0.5;
      const weight = Math.min(rule.maxUnitWeight, rule.maxWeight - rule.packagingWeight);
      return [
        at(rule.maxLongest, longest, a, 1),
        at(rule.maxMedian, side, b, 0),
        at(rule.maxShortest, side, c, 2),
        at(weight, heaviest, d, 4),
      ];
    });
}

const CARD_UNITS = Object.values(UNITS);
/** The units in which the cards of a table are written. */
export function unitsOf(tiers: TierTable): Units {
  return CARD_UNITS.find((units) => units.side === tiers.sides && units.weight === tiers.weight)!;
}

export function itemOf(box: Box, tiers: TierTable, units: Units = unitsOf(tiers)): Parcel {
  const parcel = newParcel();
  const side = (value: number) => sideIn(tiers.sides, value, units.side);
  const [length, width, height, weight] = box;
  sortSides(parcel, side(length), side(width), side(height), weightIn(tiers.weight, weight, units.weight));
  return parcel;
}

/** Prices around everything that is decided by price, and others. */
export function pricesFor(fee: FbaFee): fc.Arbitrary<number> {
  const edges = fee.jumps().flatMap((end) => [end, end + 1, Math.max(1, end - 1)]);
  return fc.oneof(fc.constantFrom(...edges), fc.integer({ min: 1, max: 20_000 }));
}
