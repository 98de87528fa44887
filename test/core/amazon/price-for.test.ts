import fc from 'fast-check';
import { Economics } from '../../../src/core/amazon/economics';
import { Fees } from '../../../src/core/amazon/fees';
import { marketplace } from '../../../src/core/marketplaces';
import { type UnitsName } from '../../../src/core/units';
import { newParcel, sortSides } from '../../../src/core/amazon/size-tier';
import { lowestPrice } from '../../../src/core/amazon/price-for';
import { profitOf, type Measure, type UnitEconomics } from '../../../src/core/amazon/profit';
import { fromMinor, priceToMinor } from '../../../src/core/money';
import { Problem } from '../../../src/core/words/problem';
import { PRICEFOR, PROFIT } from '../../../src/functions/amazon/profit';
import { ask, numberOf, type Args } from './ask';

/** What is asked, in whole numbers: minor units and percent. */
interface Question {
  measure: Measure;
  /** Percent, or minor units for "profit". */
  target: number;
  cost: number;
  otherCost: number;
  adPercent: number;
  returnPercent: number;
}

interface Place {
  name: string;
  market: string;
  units: UnitsName;
  box: [number, number, number, number];
  category: string;
  date: string;
  /** Prices are tried up to here, one by one. */
  upTo: number;
}

const PLACES: Place[] = [
  // The low-price column ends at 9.99, the next at 50; 8% up to 10.00.
  {
    name: 'US small',
    market: 'US',
    units: 'in-lb',
    box: [8, 5, 0.5, 0.4],
    category: 'Beauty and Personal Care',
    date: '2026-11-22',
    upTo: 6000,
  },
  {
    name: 'US large standard',
    market: 'US',
    units: 'in-lb',
    box: [10, 6, 3, 1.2],
    category: 'Clothing and Accessories',
    date: '2026-06-01',
    upTo: 6500,
  },
  {
    name: 'US 2025, a discount up to 9.99',
    market: 'US',
    units: 'in-lb',
    box: [10, 6, 3, 1.2],
    category: 'Baby Products',
    date: '2025-06-01',
    upTo: 4000,
  },
  {
    name: 'UK low price',
    market: 'UK',
    units: 'cm-g',
    box: [20, 15, 3, 180],
    category: 'Clothing and Accessories',
    date: '2026-06-01',
    upTo: 5000,
  },
  {
    name: 'DE low price',
    market: 'DE',
    units: 'cm-g',
    box: [20, 15, 2, 150],
    category: 'Toys and Games',
    date: '2026-06-01',
    upTo: 4000,
  },
  {
    name: 'JP',
    market: 'JP',
    units: 'cm-g',
    box: [20, 15, 3, 200],
    category: 'Toys and Games',
    date: '2026-11-22',
    upTo: 6000,
  },
  {
    name: 'CA',
    market: 'CA',
    units: 'cm-g',
    box: [20, 15, 5, 300],
    category: 'Toys and Games',
    date: '2026-11-22',
    upTo: 6000,
  },
  { name: 'FR', market: 'FR', units: 'cm-g', box: [30, 20, 8, 900], category: 'Books', date: '2026-06-01', upTo: 5000 },
];

/** A hundred times the profit, in whole numbers where costs and percentages are. */
function hundredfold(u: UnitEconomics, q: Question): number {
  const kept = 100 - q.returnPercent;
  return (
    kept * u.price -
    100 * (q.cost + q.otherCost) -
    kept * u.referral -
    q.returnPercent * u.refundAdministration -
    100 * (u.closing + u.fulfilment + u.surcharge + u.storage) -
    q.adPercent * u.price
  );
}

function reaches(u: UnitEconomics, q: Question): boolean {
  const profit = hundredfold(u, q);
  switch (q.measure) {
    // As AMZ.PROFIT shows it: in whole minor units, half away from zero.
    case 'profit':
      return Math.sign(profit) * Math.floor((Math.abs(profit) + 50) / 100) >= q.target;
    case 'margin':
      return profit >= q.target * u.price;
    case 'roi':
      return profit >= q.target * (q.cost + q.otherCost);
    case 'breakevenacos':
      return profit + q.adPercent * u.price >= q.target * u.price;
  }
}

const inputOf = (place: Place) => ({
  market: marketplace(place.market),
  goods: 'general' as const,
  day: priceDay(place.date),
  category: place.category,
  months: 1,
  sipp: false,
});
const priceDay = (text: string) => Date.parse(`${text}T00:00:00Z`) / 86_400_000 + 25_569;

/** Every price from the lowest up, until one reaches the target. NaN: a fee below is not known; null: none does. */
function tried(place: Place, q: Question, economics: Economics): number | null {
  for (let price = 1; price <= place.upTo; price++) {
    const unit = economics.at(price);
    if (Number.isNaN(profitOf(unit))) return NaN;
    if (reaches(unit, q)) return price;
  }
  return null;
}

function economicsOf(place: Place, q: Question): Economics {
  const rule = Fees.on(inputOf(place));
  const parcel = newParcel();
  sortSides(parcel, ...place.box);
  const { digits } = marketplace(place.market);
  return Economics.of(rule, parcel, {
    cost: fromMinor(q.cost, digits),
    otherCost: fromMinor(q.otherCost, digits),
    adRate: q.adPercent / 100,
    returnRate: q.returnPercent / 100,
    vat: 0,
  });
}

function argsOf(place: Place, q: Question): Args {
  const { digits } = marketplace(place.market);
  const [length, width, height, weight] = place.box;
  return {
    cost: fromMinor(q.cost, digits),
    length,
    width,
    height,
    weight,
    category: place.category,
    marketplace: place.market,
    adRate: q.adPercent / 100,
    returnRate: q.returnPercent / 100,
    otherCost: fromMinor(q.otherCost, digits),
    date: place.date,
    units: place.units,
    measure: q.measure,
  };
}

const targetOf = (place: Place, q: Question) =>
  q.measure === 'profit' ? fromMinor(q.target, marketplace(place.market).digits) : q.target / 100;

const questions = (place: Place): fc.Arbitrary<Question> => {
  const scale = place.upTo / 6000;
  return fc.record({
    measure: fc.constantFrom<Measure>('profit', 'margin', 'roi', 'breakevenacos'),
    target: fc.integer({ min: -30, max: 60 }),
    cost: fc.integer({ min: 1, max: Math.round(1500 * scale) }),
    otherCost: fc.integer({ min: 0, max: Math.round(200 * scale) }),
    adPercent: fc.constantFrom(0, 0, 5, 10, 33),
    returnPercent: fc.constantFrom(0, 0, 3, 10),
  });
};

describe.each(PLACES.map((place) => [place.name, place] as const))('%s', (_name, place) => {
  test('the price reaches the target, and no lower price does', () => {
    let found = 0;
    fc.assert(
      fc.property(questions(place), (q) => {
        const lowest = tried(place, q, economicsOf(place, q));
        const answer = ask(PRICEFOR, { ...argsOf(place, q), target: targetOf(place, q) });
        if (Number.isNaN(lowest)) return expect(answer).toBeInstanceOf(Problem);
        const price = priceToMinor(numberOf(answer), marketplace(place.market).digits);
        if (lowest === null) return expect(answer instanceof Problem || price > place.upTo).toBe(true);
        found++;
        expect(price).toBe(lowest);
      }),
      { numRuns: 150 },
    );
    expect(found).toBeGreaterThan(20);
  });

  test('the measure at the price is the target or more', () => {
    fc.assert(
      fc.property(questions(place), (q) => {
        const answer = ask(PRICEFOR, { ...argsOf(place, q), target: targetOf(place, q) });
        if (answer instanceof Problem) return;
        const measured = numberOf(ask(PROFIT, { ...argsOf(place, q), price: numberOf(answer) }));
        // A profit is shown to the minor unit.
        const slack = q.measure === 'profit' ? 0.5 / 10 ** marketplace(place.market).digits : 0;
        expect(measured).toBeGreaterThanOrEqual(targetOf(place, q) - slack - 1e-12);
      }),
      { numRuns: 60 },
    );
  });
});

describe('lowestPrice', () => {
  const line = (slope: number, from: number) => (price: number) => slope * price - from;

  test.each([
    ['a line', line(1, 250), [], 250],
    ['a line that is reached at once', line(1, 1), [], 1],
    ['a slow line', line(0.01, 250), [], 25_000],
    ['never', line(-1, 1), [], null],
    ['reached in a jump', (price: number) => (price > 999 ? 1 : -1), [999], 1000],
    ['lost in a jump and reached again', (price: number) => (price <= 500 ? price - 600 : price - 900), [500], 900],
    [
      'reached before the jump that loses it',
      (price: number) => (price <= 500 ? price - 400 : price - 900),
      [500],
      400,
    ],
    [
      'reached at the last price before a jump',
      (price: number) => (price <= 500 ? price - 500 : price - 900),
      [500],
      500,
    ],
    ['not known below', (price: number) => (price < 10 ? NaN : 1), [9], 'priceUnknown'],
  ])('%s', (_name, surplus, jumps, price) => {
    const found = lowestPrice(surplus, jumps);
    expect(found instanceof Problem ? found.code : found).toBe(price);
  });

  test('rounding steps on a line do not hide the lowest price', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 400 }), (percent, need) => {
        const surplus = (price: number) => price - Math.floor((price * percent) / 100 + 0.5) - need;
        let lowest = 1;
        while (surplus(lowest) < 0) lowest++;
        expect(lowestPrice(surplus, [])).toBe(lowest);
      }),
    );
  });
});
