import fc from 'fast-check';
import type { Category } from '../../../src/core/amazon/category';
import { closingFee, closingProblem, closingRule } from '../../../src/core/amazon/closing';
import { digitalServicesFee, taxOnFees } from '../../../src/core/amazon/digital-services';
import { marketplace } from '../../../src/core/marketplaces';
import {
  minimumOverride,
  referralCard,
  referralCategories,
  referralFee,
  referralProblem,
  referralRule,
  ruleOf,
  type ReferralRule,
  type ReferralStep,
} from '../../../src/core/amazon/referral';
import { refundAdministrationFee, refundRule } from '../../../src/core/amazon/refund';
import { roundHalfUp } from '../../../src/core/money';
import { Problem, wordProblem } from '../../../src/core/words/problem';
import { formatDay, parseIsoDay } from '../../../src/rates/day';
import type { Referral } from '../../../src/rates/schemas/referral';
import { allSeries, type Card } from '../../../src/rates/store';

const day = parseIsoDay;

function rule(place: string, on: string, text: string): ReferralRule {
  const found = referralRule(marketplace(place), day(on), text);
  if (found instanceof Problem) throw new Error(wordProblem(found, 'en'));
  return found;
}
function card(place: string, on: string): Card<Referral> {
  const found = referralCard(marketplace(place), day(on));
  if (found instanceof Problem) throw new Error(wordProblem(found, 'en'));
  return found;
}
const category = (id: string): Category => ({ id, name: { en: id, zh: id } });
const problem = (found: unknown) => (found instanceof Problem ? wordProblem(found, 'en') : 'no problem');

describe('referralFee', () => {
  test.each([
    ['US', '2026-11-22', 'Home and Kitchen', 1999, 300],
    ['US', '2026-11-22', 'Baby Products', 1000, 80],
    ['US', '2026-11-22', 'Baby Products', 1001, 150],
    ['US', '2026-11-22', 'Baby Products', 100, 30],
    ['US', '2026-11-22', 'Electronics Accessories', 15000, 1900],
    ['US', '2026-11-22', 'Fine Art', 600000, 60500],
    ['US', '2026-11-22', 'Gift Cards', 1, 0],
    ['UK', '2026-11-22', 'Clothing and Accessories', 2000, 200],
    ['UK', '2026-11-22', 'Clothing and Accessories', 2001, 300],
    ['UK', '2026-11-22', 'Clothing and Accessories', 6000, 740],
    ['UK', '2026-11-22', 'Clothing and Accessories (other fulfilment)', 6000, 900],
    ['FR', '2025-12-14', 'Clothing and Accessories', 1500, 120],
    ['JP', '2026-11-22', 'Shoes', 8000, 962],
    ['JP', '2026-11-22', 'Shoes', 750, 38],
    ['JP', '2026-11-22', 'Shoes', 500, 30],
    ['IN', '2026-11-22', 'Masks', 100000, 0],
    ['IN', '2026-11-22', 'Masks', 100001, 8000],
  ])('%s %s %s: %d costs %d', (place, on, text, price, fee) => {
    expect(referralFee(rule(place, on, text), price)).toBe(fee);
  });

  test('the trace is what the rule did', () => {
    const steps: ReferralStep[] = [];
    expect(referralFee(rule('UK', '2026-11-22', 'Clothing and Accessories'), 6000, (step) => steps.push(step))).toBe(
      740,
    );
    expect(steps).toEqual([
      { kind: 'portion', from: 0, to: 4000, rate: 150_000, amount: 600 },
      { kind: 'portion', from: 4000, to: 6000, rate: 70_000, amount: 140 },
    ]);
    const small: ReferralStep[] = [];
    expect(referralFee(rule('UK', '2026-11-22', 'Clothing and Accessories'), 100, (step) => small.push(step))).toBe(25);
    expect(small).toEqual([
      { kind: 'whole', to: 1500, rate: 50_000, amount: 5 },
      { kind: 'minimum', minimum: 25 },
    ]);
  });

  test('a price above the known rows has no fee, and the limit is named', () => {
    const open = rule('NL', '2026-11-22', 'Grocery and Gourmet');
    expect(referralFee(open, 1000)).toBe(50);
    expect(referralFee(open, 1001)).toBeNaN();
    expect(problem(referralProblem(open, day('2026-11-22')))).toContain('up to a price of 10.00 EUR');
  });

  test('a category without a published rate has no fee at any price', () => {
    const nobody = rule('NL', '2026-11-22', 'Footwear');
    expect(referralFee(nobody, 1999)).toBeNaN();
    expect(problem(referralProblem(nobody, day('2026-11-22')))).toContain('Footwear is not known');
  });

  test.each([
    [
      'US',
      '2024-01-14',
      'No referral fee rate card for United States is known on 2024-01-14. Known: 2024-01-15 onwards.',
    ],
    ['AU', '2020-06-01', 'Known: 2019-03-31 to 2019-10-31, 2026-01-01 onwards.'],
    ['SE', '2025-12-14', 'Known: 2026-02-01 onwards.'],
  ])('%s %s: no card, and the known days are named', (place, on, words) => {
    expect(problem(referralRule(marketplace(place), day(on), 'Furniture'))).toContain(words);
  });
});

describe('properties of every rule of every card', () => {
  const cards = allSeries()
    .filter((series) => series.fee === 'referral')
    .flatMap((series) => series.cards as readonly (Card<Referral> | null)[])
    .filter((known) => known !== null);
  const rules = cards.flatMap((known) => referralCategories(known).categories.map((one) => ruleOf(known, one)));
  const anyRule = fc.constantFrom(...rules);
  const ends = (of: ReferralRule) => [...of.wholeUpTo, ...of.portionUpTo].filter((end) => end < Infinity);
  const anyPrice = fc.integer({ min: 1, max: 100_000_000 });
  const named = (of: ReferralRule) => `${of.card.marketplace} ${formatDay(of.card.from)} ${of.category.id}`;

  test('the fee is never below the minimum, and never above the price unless the minimum is', () => {
    fc.assert(
      fc.property(anyRule, anyPrice, (of, price) => {
        const fee = referralFee(of, price);
        if (Number.isNaN(fee)) return;
        expect([named(of), fee >= (of.minimum ?? 0), fee <= Math.max(price, of.minimum ?? 0)]).toEqual([
          named(of),
          true,
          true,
        ]);
      }),
    );
  });

  test('the fee is a whole number of minor units and the traced fee is the same fee', () => {
    fc.assert(
      fc.property(anyRule, anyPrice, (of, price) => {
        let exact = 0;
        let minimum = 0;
        const fee = referralFee(of, price, (step) => {
          if (step.kind === 'minimum') minimum = step.minimum;
          else exact += step.amount;
        });
        expect(referralFee(of, price)).toBe(fee);
        if (!Number.isNaN(fee)) expect([named(of), fee]).toEqual([named(of), Math.max(minimum, roundHalfUp(exact))]);
      }),
    );
  });

  test('within a band a higher price never costs less', () => {
    for (const of of rules) {
      const edges = [0, ...ends(of), 100_000_000].sort((a, b) => a - b);
      edges.slice(1).forEach((end, at) => {
        const from = edges[at]! + 1;
        const middle = Math.floor((from + end) / 2);
        const fees = [from, middle, end].map((price) => referralFee(of, price));
        if (fees.some(Number.isNaN)) return;
        expect([named(of), fees]).toEqual([named(of), [...fees].sort((a, b) => a - b)]);
      });
    }
  });

  test('portions are continuous: one minor unit more of price changes the fee by one at most', () => {
    for (const of of rules.filter((one) => one.portionUpTo.length > 1)) {
      for (const end of of.portionUpTo) {
        const isWhole = [...of.wholeUpTo].some((whole) => end <= whole);
        if (end === Infinity || isWhole) continue;
        const step = referralFee(of, end + 1) - referralFee(of, end);
        expect([named(of), step >= 0 && step <= 1]).toEqual([named(of), true]);
      }
    }
  });

  test('a rule either has no published rate or answers for the smallest price', () => {
    for (const of of rules) expect([named(of), Number.isNaN(referralFee(of, 1))]).toEqual([named(of), of.unknown]);
  });

  test('a rule is made once for a card and category', () => {
    expect(rule('UK', '2026-11-22', 'pets')).toBe(rule('UK', '2026-12-01', '宠物用品'));
  });
});

describe('a card based on another one', () => {
  test.each([
    ['2025-12-14', 800],
    ['2025-12-15', 500],
    ['2026-02-01', 500],
  ])('DE %s: clothing at 10 EUR at %d parts', (on, parts) => {
    expect(referralFee(rule('DE', on, 'Clothing and Accessories'), 1000)).toBe(parts / 10);
  });

  test('keeps its own default minimum', () => {
    expect(rule('DE', '2026-11-22', 'Footwear').minimum).toBe(30);
    expect(rule('UK', '2026-11-22', 'Footwear').minimum).toBe(25);
    expect(rule('UK', '2025-06-01', 'Footwear').minimum).toBe(25);
    expect(rule('UK', '2025-06-01', 'Books').minimum).toBeNull();
    expect(rule('ES', '2025-06-01', 'Footwear').minimum).toBe(30);
  });

  test('can leave categories out', () => {
    expect(rule('JP', '2025-10-30', 'Beauty').category.id).toBe('beauty');
    expect(rule('JP', '2025-10-31', 'Beauty').category.id).toBe('beauty-health-and-personal-care');
  });
});

describe('minimumOverride', () => {
  const item = (unitWeightG: number, longestCm = 100, lengthPlusGirthCm = 200) => ({
    unitWeightG,
    longestCm,
    lengthPlusGirthCm,
  });

  test.each([
    [item(23000), null],
    [item(23001), 2000],
    [item(31500), 2000],
    [item(31501), 2500],
    [item(1000, 175), null],
    [item(1000, 175.1), 2500],
    [item(1000, 100, 360), null],
    [item(1000, 100, 360.1), 2500],
  ])('UK %j: %s', (unit, minimum) => expect(minimumOverride(card('UK', '2026-11-22'), unit)).toBe(minimum));

  test('the euro amount for Heavy Bulky is not known', () => {
    expect(minimumOverride(card('FR', '2026-11-22'), item(23001))).toBe(2000);
    expect(problem(minimumOverride(card('FR', '2026-11-22'), item(31501)))).toContain('France');
  });

  test('a card without one has none', () => expect(minimumOverride(card('US', '2026-11-22'), item(40000))).toBeNull());
});

describe('closing fees', () => {
  test.each([
    ['US', '2026-11-22', 'media', 1999, 180],
    ['US', '2026-11-22', 'video-game-consoles', 1999, 180],
    ['US', '2026-11-22', 'pet-supplies', 1999, 0],
    ['UK', '2026-11-22', 'books', 999, 50],
    ['DE', '2026-11-22', 'books', 999, 101],
    ['DE', '2026-11-22', 'software', 999, 81],
    ['FR', '2026-11-22', 'books', 999, 61],
    ['FR', '2025-01-01', 'software', 999, 61],
    ['SE', '2026-11-22', 'books', 9900, 1100],
    ['PL', '2026-11-22', 'software', 9900, 300],
    ['JP', '2025-04-15', 'books', 1000, 140],
    ['JP', '2025-04-14', 'books', 1000, NaN],
    ['JP', '2026-11-22', 'media', 1000, NaN],
    ['JP', '2026-11-22', 'shoes', 1000, 0],
    ['CA', '2026-11-22', 'media', 1000, NaN],
    ['CA', '2026-11-22', 'furniture', 1000, 0],
    ['AU', '2019-06-01', 'books', 1000, 100],
    ['AU', '2026-11-22', 'home', 1000, 0],
    ['SG', '2026-11-22', 'beauty', 1000, 0],
    ['IN', '2026-04-01', 'masks', 30000, 2000],
    ['IN', '2026-04-01', 'masks', 30001, 1800],
    ['IN', '2026-04-01', 'masks', 50000, 1800],
    ['IN', '2026-04-01', 'masks', 50001, 2700],
    ['IN', '2026-04-01', 'masks', 100000, 2700],
    ['IN', '2026-04-01', 'masks', 100001, 5200],
    ['IN', '2026-04-01', 'handbags', 30000, 2600],
    ['IN', '2026-04-01', 'handbags', 50000, 2200],
    ['IN', '2026-04-01', 'books', 30000, 1300],
    ['IN', '2026-04-01', 'books', 50000, 1400],
    ['IN', '2026-04-01', 'refrigerators', 100001, 7200],
    ['IN', '2026-04-01', 'kindle-accessories', 30000, NaN],
    ['IN', '2026-04-01', 'kindle-accessories', 50001, 2700],
    ['IN', '2026-09-06', 'handbags', 30000, 2600],
    ['IN', '2026-09-07', 'handbags', 30000, 2700],
    ['IN', '2026-09-07', 'books', 30000, NaN],
    ['IN', '2026-09-07', 'books', 50001, 3000],
    ['IN', '2026-09-07', 'refrigerators', 100001, 7500],
  ])('%s %s %s at %d: %d', (place, on, id, price, fee) => {
    const found = closingRule(marketplace(place), day(on), category(id));
    if (found instanceof Problem) throw new Error(problem(found));
    expect(closingFee(found, price)).toBe(fee);
  });

  test('every category of a card that names closing fees is one that its marketplace has', () => {
    for (const series of allSeries().filter((one) => one.fee === 'closing-fee')) {
      const known = new Set(
        allSeries()
          .filter((one) => one.fee === 'referral' && one.marketplace === series.marketplace)
          .flatMap((one) => one.cards as readonly (Card<Referral> | null)[])
          .flatMap((one) => (one ? referralCategories(one).categories.map((each) => each.id) : [])),
      );
      for (const each of series.cards) {
        const groups = (each?.value as { groups?: Record<string, string[]> } | undefined)?.groups ?? {};
        expect(
          Object.values(groups)
            .flat()
            .filter((id) => !known.has(id)),
        ).toEqual([]);
      }
    }
  });

  test('the reason names category, marketplace and day', () => {
    const sentence = problem(closingProblem(marketplace('CA'), day('2026-11-22'), category('media')));
    expect(sentence).toContain('Amazon Canada charges a closing fee for media');
  });
});

describe('refund administration fee', () => {
  test.each([
    ['US', 'pet-supplies', 150, 30],
    ['US', 'pet-supplies', 2500, 500],
    ['US', 'pet-supplies', 2600, 500],
    ['US', 'media', 150, 0],
    ['UK', 'footwear', 2501, 500],
    ['PL', 'pet-products', 1000, 200],
    ['JP', 'shoes', 999, 100],
    ['JP', 'shoes', 9999, 500],
    ['AU', 'home', 100000, 20000],
  ])('%s %s: of a referral fee of %d, %d is kept', (place, id, fee, kept) => {
    const found = refundRule(marketplace(place), day('2026-11-22'), category(id));
    if (found instanceof Problem) throw new Error(problem(found));
    expect(refundAdministrationFee(found, fee)).toBe(kept);
  });

  test.each(['DE', 'CA', 'MX', 'IN', 'TR', 'SG'])('%s: nobody published it', (place) => {
    expect(problem(refundRule(marketplace(place), day('2026-11-22'), category('home')))).toContain(
      'refund administration fee',
    );
  });
});

describe('digital services fee of a seller in China, and taxes on fees', () => {
  test.each([
    ['UK', '2024-09-30', null],
    ['UK', '2024-10-01', [20_000, 'selling,fba']],
    ['UK', '2026-11-22', [20_000, 'selling,fba']],
    ['FR', '2026-03-19', [20_000, 'selling,fba']],
    ['FR', '2026-03-20', [30_000, 'selling,fba']],
    ['IT', '2026-03-19', [20_000, 'selling']],
    ['ES', '2026-03-20', [30_000, 'selling']],
    ['CA', '2025-08-14', [20_000, 'selling']],
    ['CA', '2025-08-15', null],
    ['US', '2026-11-22', null],
    ['DE', '2026-11-22', null],
  ])('%s %s: %j', (place, on, expected) => {
    const found = digitalServicesFee(marketplace(place), day(on));
    if (found instanceof Problem) throw new Error(problem(found));
    expect(found && [found.rate, found.on.join()]).toEqual(expected);
  });

  test('a card that nobody checked for too long does not answer', () => {
    expect(digitalServicesFee(marketplace('UK'), day('2028-01-01'))).toBeInstanceOf(Problem);
  });

  test.each([
    ['IN', '2026-11-22', [180_000, 'selling,fba,storage', 'GST (tax on fees)']],
    ['TR', '2026-11-22', [200_000, 'selling', 'KDV (tax on fees)']],
    ['US', '2026-11-22', null],
  ])('tax on fees %s %s: %j', (place, on, expected) => {
    const found = taxOnFees(marketplace(place), day(on));
    if (found instanceof Problem) throw new Error(problem(found));
    expect(found && [found.rate, found.on.join(), found.name.en]).toEqual(expected);
  });

  test('before the tax was first seen it is not known', () => {
    expect(taxOnFees(marketplace('IN'), day('2026-03-15'))).toBeInstanceOf(Problem);
  });
});
