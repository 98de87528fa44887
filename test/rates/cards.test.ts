import fc from 'fast-check';
import { amazonSeries } from '../../src/core/amazon/cards';
import { FEE_NAMES } from '../../src/core/cards/fee-names';
import { fulfilmentRule, type Goods } from '../../src/core/amazon/fulfilment';
import { MARKETPLACES } from '../../src/core/marketplaces';
import { referralCategories } from '../../src/core/amazon/referral';
import { Problem } from '../../src/core/words/problem';
import { formatDay, parseIsoDay, type Day } from '../../src/rates/day';
import type { Band } from '../../src/rates/schemas/bands';
import type { Fulfilment, SizeTiers } from '../../src/rates/schemas/fba';
import type { Storage } from '../../src/rates/schemas/fba-inventory';
import type { ClosingFee, Referral, RefundAdministration } from '../../src/rates/schemas/referral';
import { allSeries, cardOn, cardsInForce, knownSpans, type Card, type Series } from '../../src/rates/store';

/** What must hold for the cards of all files together, whatever stands in them. */

const FIRST = parseIsoDay('2022-01-01');
const LAST = parseIsoDay('2028-12-31');
const everySeries = allSeries();
const nameOf = ({ platform, marketplace: place, fee, when }: Series) =>
  [platform, place, fee, ...Object.values(when)].filter(Boolean).join(' ');

/** Days on which something may begin or end, and the days beside them. */
function turns(series: Series): Day[] {
  const ends = [...series.starts, ...series.seasons.flatMap((s) => [s.first, s.last + 1])];
  return ends.flatMap((day) => [day - 1, day, day + 1]);
}

describe('on any day at most one card answers for a thing', () => {
  test('no two series answer for the same', () => {
    const names = everySeries.map((s) =>
      JSON.stringify([s.platform, s.marketplace, s.fee, Object.entries(s.when).sort()]),
    );
    expect(names.filter((name, at) => names.indexOf(name) < at)).toEqual([]);
  });

  test.each(everySeries.map((series) => [nameOf(series), series] as const))('%s', (_name, series) => {
    const check = (day: Day) => {
      const { card } = cardOn(series, day);
      const inSpan = knownSpans(series).some((s) => day >= s.from && (s.until === null || day <= s.until));
      if (!card) return;
      expect([day, inSpan]).toEqual([day, true]);
      expect(day).toBeGreaterThanOrEqual(card.from);
      expect(day).toBeLessThanOrEqual(card.until ?? Infinity);
      if (card.standing) expect(day).toBeGreaterThanOrEqual(card.standing.from);
    };
    turns(series).forEach(check);
    fc.assert(fc.property(fc.integer({ min: FIRST, max: LAST }), check), { numRuns: 50 });
  });

  test('the cards in force are those that answer, each once', () => {
    fc.assert(
      fc.property(fc.integer({ min: FIRST, max: LAST }), (day) => {
        const answers = everySeries.flatMap((series) => cardOn(series, day).card ?? []);
        expect(cardsInForce(day)).toEqual(answers);
        expect(new Set(answers).size).toBe(answers.length);
      }),
      { numRuns: 40 },
    );
  });

  test('no card ends before it begins', () => {
    for (const series of everySeries) {
      for (const card of [...series.cards, ...series.seasons.map((s) => s.card)]) {
        if (!card) continue;
        if (card.until !== null) expect(card.until).toBeGreaterThanOrEqual(card.from);
      }
    }
  });
});

const GOODS: readonly Goods[] = ['general', 'apparel', 'dangerous'];
const FULFILMENT_FEES = [
  'size-tiers',
  'fulfilment',
  'dangerous-goods',
  'low-price-discount',
  'fuel-surcharge',
] as const;

describe.each(MARKETPLACES.map((market) => [market.id, market] as const))('%s', (_id, market) => {
  const own = FULFILMENT_FEES.flatMap((fee) => [...amazonSeries(market, fee)]);
  const days = [...new Set([...own.flatMap(turns), FIRST, LAST])].sort((a, b) => a - b);

  test('every size tier has one fulfilment card on every day that has one, and no card lists another tier', () => {
    for (const goods of GOODS) {
      for (const day of days) {
        const rule = fulfilmentRule(market, goods, day, { restricted: 'no', selected: true });
        if (rule instanceof Problem) continue;
        for (const program of [rule.standard, rule.selected?.program, rule.lowPrice]) {
          if (!program) continue;
          const ids = program.tiers.rules.map(({ tier }) => tier.id);
          const where = `${market.id} ${goods} ${formatDay(day)}`;
          if (program !== rule.lowPrice)
            expect([where, ids.filter((_, at) => program.entries[at] === undefined)]).toEqual([where, []]);
          const listed = Object.keys(program.card.value.tiers);
          expect([where, listed.filter((id) => !ids.includes(id))]).toEqual([where, []]);
          for (const entry of program.entries) {
            if (!entry) continue;
            expect(day >= entry.card.from && day <= (entry.card.until ?? Infinity)).toBe(true);
          }
        }
      }
    }
  });

  test('a question names one series and no more', () => {
    const fulfilment = amazonSeries<Fulfilment>(market, 'fulfilment');
    const hasGoods = fulfilment.some(({ when }) => when['goods']);
    for (const program of ['standard', 'selected', 'low-price']) {
      for (const goods of hasGoods && program === 'standard' ? GOODS : [undefined]) {
        const found = fulfilment.filter(({ when }) => when['program'] === program && when['goods'] === goods);
        expect(found.length).toBeLessThanOrEqual(1);
      }
    }
    // The ordinary size tiers, referral fees and the like are asked for without a word, so they come first.
    for (const fee of Object.keys(FEE_NAMES)) {
      if (['fulfilment', 'digital-services-fee', 'sipp-discount'].includes(fee)) continue;
      const [first] = amazonSeries(market, fee);
      if (first) expect([fee, first.when]).toEqual([fee, {}]);
    }
  });
});

const bandUnit = (band: Band): 'lb' | 'g' => ('upToG' in band ? 'g' : 'lb');

test('bands are written in the unit of the size tiers that they answer for', () => {
  for (const market of MARKETPLACES) {
    const units = new Set(
      amazonSeries<SizeTiers>(market, 'size-tiers')
        .flatMap((s) => s.cards)
        .map((c) => c?.value.weight),
    );
    units.delete(undefined);
    for (const fee of ['fulfilment', 'overmax-handling', 'bulky-packaging', 'low-inventory', 'inbound-placement']) {
      for (const series of amazonSeries<{ tiers: Record<string, Band[] | null> }>(market, fee)) {
        const cards: (Card<{ tiers: Record<string, Band[] | null> }> | null)[] = [
          ...series.cards,
          ...series.seasons.map((s) => s.card),
        ];
        for (const bands of cards.flatMap((card) => Object.values(card?.value.tiers ?? {})))
          for (const band of bands ?? [])
            expect([market.id, fee, [...units]]).toEqual([market.id, fee, [bandUnit(band)]]);
      }
    }
  }
});

test('fees that are charged by tier name tiers that there are on that day', () => {
  for (const market of MARKETPLACES) {
    const tiers = amazonSeries<SizeTiers>(market, 'size-tiers')[0];
    for (const fee of ['overmax-handling', 'bulky-packaging', 'low-inventory', 'inbound-placement']) {
      for (const card of amazonSeries<{ tiers: object; exempt?: string[] }>(market, fee).flatMap((s) => s.cards)) {
        if (!card) continue;
        const sizes = cardOn(tiers!, Math.min(card.from, card.lastChecked)).card;
        const ids = sizes!.value.tiers.map(({ id }) => id);
        const named = [...Object.keys(card.value.tiers), ...(card.value.exempt ?? [])];
        expect([market.id, fee, named.filter((id) => !ids.includes(id))]).toEqual([market.id, fee, []]);
      }
    }
  }
});

test('a referral card that is based on another one finds it', () => {
  const based = everySeries
    .filter(({ fee }) => fee === 'referral')
    .flatMap((s) => s.cards as (Card<Referral> | null)[])
    .filter((card) => card?.value.basedOn);
  expect(based.length).toBeGreaterThan(0);
  for (const card of based) expect(referralCategories(card!).categories.length).toBeGreaterThan(10);
});

/** European cards share one list, so a name in it may be a category of a neighbour only. */
test('categories that fulfilment, storage and closing cards single out are categories of some marketplace', () => {
  const valuesOf = <T>(fee: string) =>
    everySeries
      .filter((series) => series.fee === fee)
      .flatMap((series) => [...series.cards, ...series.seasons.map((s) => s.card)] as (Card<T> | null)[])
      .flatMap((card) => card ?? []);
  const known = new Set(
    valuesOf<Referral>('referral').flatMap((card) => referralCategories(card).categories.map(({ id }) => id)),
  );
  const named = [
    ...valuesOf<Fulfilment>('fulfilment').flatMap(({ value }) => [
      ...(value.categories ?? []),
      ...(value.restricted?.categories ?? []),
      ...(value.restricted?.unclear ?? []),
    ]),
    ...valuesOf<Storage>('storage').flatMap(({ value }) => value.rates.flatMap((row) => row.categories ?? [])),
    ...valuesOf<ClosingFee>('closing-fee').flatMap(({ value }) => Object.values(value.groups ?? {}).flat()),
    ...valuesOf<RefundAdministration>('refund-administration').flatMap(({ value }) => value.exempt ?? []),
  ];
  expect(named.length).toBeGreaterThan(100);
  expect(named.filter((id) => !known.has(id))).toEqual([]);
});
