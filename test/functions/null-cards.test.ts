import { DECLARATIONS } from '../../src/functions/declarations';
import { call } from '../../src/functions/edge/call';
import { speakingTo, type Matrix } from '../../src/functions/edge/cells';
import { forgetRules } from '../../src/functions/edge/rules';
import { allSeries, type Card, type Series } from '../../src/rates/store';

/*
 * A gap that is real is a card of null. Whatever card of whatever file becomes one, every function answers with values
 * or with worded errors.
 */

const DAY = '2026-11-25';
const INPUTS: Readonly<Record<string, unknown>> = {
  length: 30,
  width: 20,
  height: 8,
  weight: 0.7,
  price: 24.99,
  cost: 5,
  target: 0.1,
  days: 400,
  supplyDays: 10,
  unitsSold: 3,
  returnRate: 0.05,
  vat: 'standard',
  units: 'cm-kg',
  date: DAY,
  fromDate: '2026-06-01',
  toDate: DAY,
  amount: 5000,
  orderValue: 4200,
  orders: 30,
  fx: 7.1,
  nextBid: 10,
  nextScore: 8,
  ownScore: 10,
  moq: 100,
  metric: 'ODR',
  value: '1%',
  id: 'seed.ali.aov',
  symptom: 'exposure drop',
};
const BLOCKS: Readonly<Record<string, Matrix>> = {
  table: [
    ['SKU', 'Length (cm)', 'Width (cm)', 'Height (cm)', 'Weight (kg)', 'Price', 'Cost', 'Category'],
    ['A', 30, 20, 8, 0.7, 24.99, 5, 'Books'],
  ],
  block: [
    ['Order Defect Rate', '0.62%'],
    ['Late Shipment Rate', '4.8%'],
    ['ACoS', '35%'],
  ],
  profile: [
    ['wholesale price', 4.2],
    ['retail price', 24.99],
    ['category', 'Books'],
  ],
  scores: [[80, 90]],
};

/** The argument of a function, by its name, in the marketplace of a card. */
function argument(id: string, name: string, marketplace: string | null): unknown {
  if (BLOCKS[name]) return BLOCKS[name];
  if (name === 'marketplace') return marketplace ?? 'US';
  if (name === 'category') return id.startsWith('AMZ') ? 'Books' : 'machinery';
  if (name === 'platform') return id === 'PLATFORM.CHECKLIST' ? 'amazon' : null;
  return INPUTS[name] ?? null;
}

/** What is no answer: an internal fault, an error without a sentence, a number that is none. */
function faults(marketplace: string | null): string[] {
  const error = (kind: string, message = '') => ({ code: kind, message });
  return DECLARATIONS.flatMap((declared) => {
    const args = declared.parameters.map(({ name }) => argument(declared.id, name, marketplace));
    const answer = speakingTo({ language: 'en', error }, () => call(declared, args));
    return answer.flat().flatMap((cell) => {
      if (typeof cell === 'number') return Number.isFinite(cell) ? [] : `${declared.id}: ${cell}`;
      if (typeof cell !== 'object' || cell === null) return [];
      const { message } = cell as { message: string };
      return message === '' || message.includes('Something went wrong') ? `${declared.id}: ${message}` : [];
    });
  });
}

const named = ({ platform, marketplace, fee, when }: Series) =>
  [platform, marketplace, fee, ...Object.values(when)].filter(Boolean).join(' ');

/** A series with the card of the day, and its seasons, taken away; and put back. */
function without(series: Series): () => void {
  const cards = series.cards as (Card | null)[];
  const seasons = series.seasons as unknown as { card: Card | null }[];
  const [kept, keptSeasons] = [[...cards], seasons.map(({ card }) => card)];
  cards.fill(null);
  for (const season of seasons) season.card = null;
  forgetRules();
  return () => {
    forgetRules();
    kept.forEach((card, at) => (cards[at] = card));
    keptSeasons.forEach((card, at) => (seasons[at]!.card = card));
  };
}

test('with every card in place nothing is at fault', () => {
  expect(faults('US')).toEqual([]);
});

test.each(allSeries().map((series) => [named(series), series] as const))('without the cards of %s', (_name, series) => {
  const restore = without(series);
  try {
    expect(faults(series.marketplace)).toEqual([]);
  } finally {
    restore();
  }
});
