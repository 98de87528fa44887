import type { Argument, FeeCheckRow } from '../core';

/*
 * A made-up Fee Preview, with the columns of GET_FBA_ESTIMATED_FBA_FEES_TXT_DATA. Its fees come from the worksheet
 * functions, so that it is as true on any day as the cards are; what is wrong in it was planted.
 */

/** Longest, median and shortest side and weight, in the units of the marketplace. */
export type Measured = readonly [longest: number, median: number, shortest: number, weight: number];

export interface ExampleGoods {
  sku: string;
  name: string;
  category: string;
  price: number;
  measures: Measured;
  monthlyUnits: number;
}

export interface ExamplePlace {
  marketplace: string;
  /** What the report calls it. */
  store: string;
  currency: string;
  digits: number;
  isMetric: boolean;
  /** YYYY-MM-DD */
  day: string;
}

/** The answer of a worksheet function: a number or a text, anything else where there is none. */
export type Ask = (id: string, ...args: Argument[]) => unknown;

const HEADER = [
  'sku',
  'asin',
  'amazon-store',
  'product-name',
  'product-group',
  'your-price',
  'longest-side',
  'median-side',
  'shortest-side',
  'unit-of-dimension',
  'item-package-weight',
  'unit-of-weight',
  'product-size-tier',
  'currency',
  'estimated-referral-fee-per-unit',
  'expected-fulfillment-fee-per-unit',
  'units-per-month',
];
const NO_FIGURE = '--';

/** Amazon's figures for one of the goods. */
interface Previewed {
  measured: Measured;
  tier: string;
  referral: number | string;
  fee: number | string;
}

class Figures {
  constructor(
    readonly goods: ExampleGoods,
    readonly place: ExamplePlace,
    private readonly ask: Ask,
  ) {}

  get right(): Previewed {
    return this.as(this.goods.measures);
  }

  /** As if it had been measured so. */
  as(measured: Measured): Previewed {
    const { price, category } = this.goods;
    const { marketplace, day } = this.place;
    return {
      measured,
      tier: this.tier(measured),
      referral: figure(this.ask('AMZ.REFERRALFEE', price, category, marketplace, day)),
      fee: this.fee(measured),
    };
  }

  fee(measured: Measured): number | string {
    const { price, category } = this.goods;
    const { marketplace, day } = this.place;
    return figure(this.ask('AMZ.FBAFEE', ...measured, price, marketplace, null, day, null, category));
  }

  tier(measured: Measured): string {
    const tier = this.ask('AMZ.SIZETIER', ...measured, this.place.marketplace, this.place.day);
    return typeof tier === 'string' ? tier : '';
  }
}

const figure = (answer: unknown): number | string => (typeof answer === 'number' ? answer : NO_FIGURE);
const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

/** More and more, until it counts. */
function enlarged(
  [longest, median, shortest, weight]: Measured,
  by: { longest: number; weight: number },
  counts: (measured: Measured) => boolean,
): Measured {
  const at = (step: number): Measured => [
    rounded(longest * (1 + step * by.longest), 2),
    median,
    shortest,
    rounded(weight * (1 + step * by.weight), 3),
  ];
  const steps = Array.from({ length: 40 }, (_, step) => (step + 1) / 5);
  return at(steps.find((step) => counts(at(step))) ?? 0);
}

interface Planted {
  cause: FeeCheckRow['cause'];
  figures: (figures: Figures) => Previewed;
}

const measuredMore =
  (by: { longest: number; weight: number }) =>
  (figures: Figures): Previewed => {
    const { measures } = figures.goods;
    const right = figures.fee(measures);
    return figures.as(enlarged(measures, by, (measured) => figures.fee(measured) !== right));
  };

/** What is wrong in the lines of the report, one after the other; the lines after them are right. */
export const PLANTED: readonly Planted[] = [
  { cause: 'same', figures: ({ right }) => right },
  { cause: 'measured size or weight', figures: measuredMore({ longest: 0, weight: 1 }) },
  { cause: 'measured size or weight', figures: measuredMore({ longest: 1, weight: 0 }) },
  {
    // Two in a hundred of the price more than the category has.
    cause: 'other category rate',
    figures({ right, goods: { price }, place: { digits } }) {
      const { referral } = right;
      return { ...right, referral: typeof referral === 'number' ? rounded(referral + price / 50, digits) : referral };
    },
  },
  {
    cause: 'other tier',
    figures(figures) {
      const { measures } = figures.goods;
      const right = figures.tier(measures);
      const larger = enlarged(measures, { longest: 1, weight: 1 }, (measured) => figures.tier(measured) !== right);
      return { ...figures.right, tier: figures.tier(larger), fee: figures.fee(larger) };
    },
  },
  { cause: 'not compared', figures: ({ right }) => ({ ...right, fee: NO_FIGURE }) },
];

/** The report with its header, English in every country as its file is. */
export function plantedReport(goods: readonly ExampleGoods[], place: ExamplePlace, ask: Ask): (string | number)[][] {
  return [[...HEADER], ...goods.map((one, at) => reported(new Figures(one, place, ask), at))];
}

function reported(figures: Figures, at: number): (string | number)[] {
  const { goods, place } = figures;
  const { measured, tier, referral, fee } = PLANTED[at]?.figures(figures) ?? figures.right;
  const [side, weight] = place.isMetric ? ['centimeters', 'kilograms'] : ['inches', 'pounds'];
  return [
    goods.sku,
    `B0SAMPLE${String(at + 1).padStart(2, '0')}`,
    place.store,
    goods.name,
    goods.category,
    goods.price,
    ...measured.slice(0, 3),
    side!,
    measured[3],
    weight!,
    tier,
    place.currency,
    referral,
    fee,
    goods.monthlyUnits,
  ];
}
