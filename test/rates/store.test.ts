import { formatDay, parseIsoDay as day } from '../../src/rates/day';
import type * as Store from '../../src/rates/store';
import { compileRates } from '../../src/tools/compile-rates';

interface Authored {
  from: Record<string, unknown>;
  seasons?: unknown[];
  when?: Record<string, string>;
}

/** The store over cards of its own: fuel surcharges of the US, one series for each given. */
function storeOf(...series: Authored[]): typeof Store {
  const file = {
    platform: 'amazon',
    marketplace: 'US',
    fee: 'fuel-surcharge',
    sources: {
      a: { title: 'First source', url: 'https://example.com/a' },
      b: { title: 'Second source', url: null },
      amazon: { title: 'Third source', url: 'https://sell.amazon.co.uk/pricing' },
    },
    series,
  };
  let store: typeof Store | undefined;
  jest.isolateModules(() => {
    jest.doMock('../../build/generated/cards', () => {
      const { sources, files } = compileRates([['fuel.json', JSON.stringify(file)]]);
      const texts = Object.entries(files).map(([key, series]) => [key, JSON.stringify(series)]);
      return { LEFT_OUT: [], SOURCES: JSON.stringify(sources), FILES: Object.fromEntries(texts) };
    });
    store = jest.requireActual<typeof Store>('../../src/rates/store');
    jest.dontMock('../../build/generated/cards');
  });
  return store!;
}

const CHECKED = '2026-11-22';
const card = (rate: number, more: object = {}) => ({
  confidence: 'reported',
  lastChecked: CHECKED,
  sources: ['a'],
  ...more,
  value: { rate },
});
const seriesOf = (store: typeof Store) => store.seriesOf<{ rate: number }>('amazon', 'US', 'fuel-surcharge')[0]!;
/** The rate that answers on a day; null where none does. */
const rateOn = (store: typeof Store, on: string) => store.cardOn(seriesOf(store), day(on)).card?.value.rate ?? null;
const spans = (store: typeof Store) =>
  store
    .knownSpans(seriesOf(store))
    .map(({ from, until }) => `${formatDay(from)} to ${until === null ? '-' : formatDay(until)}`);

describe('standing cards', () => {
  const store = storeOf({
    from: {
      // Not in the order of the days on purpose.
      '2026-01-15': card(0.04),
      '2024-01-15': card(0.01),
      '2025-01-15': null,
      '2025-06-01': card(0.02),
    },
  });

  test.each([
    ['the day before the first', '2024-01-14', null],
    ['its first day', '2024-01-15', 0.01],
    ['its last day', '2025-01-14', 0.01],
    ['the first day of a gap', '2025-01-15', null],
    ['the last day of a gap', '2025-05-31', null],
    ['the day after a gap', '2025-06-01', 0.02],
    ['the last day before the next card', '2026-01-14', 0.02],
    ['the newest card', '2026-01-15', 0.04],
    ['a day after it was checked', '2027-03-01', 0.04],
  ])('%s', (_name, on, rate) => expect(rateOn(store, on)).toBe(rate));

  test('a card knows its first and last day', () => {
    const days = seriesOf(store).cards.map((c) => c && [formatDay(c.from), c.until && formatDay(c.until)]);
    expect(days).toEqual([['2024-01-15', '2025-01-14'], null, ['2025-06-01', '2026-01-14'], ['2026-01-15', null]]);
  });

  test('a day without a card is not called too old', () => {
    expect(store.cardOn(seriesOf(store), day('2025-03-01'))).toEqual({ card: null, tooOld: null });
  });

  test('the days that are known', () => {
    expect(spans(store)).toEqual(['2024-01-15 to 2025-01-14', '2025-06-01 to -']);
  });

  test('cards that follow each other are one span, and a gap at the end closes it', () => {
    expect(
      spans(storeOf({ from: { '2024-01-01': card(0.01), '2025-01-01': card(0.02), '2026-01-01': null } })),
    ).toEqual(['2024-01-01 to 2025-12-31']);
  });
});

describe('repeated cards', () => {
  const store = storeOf({
    from: {
      '2024-04-15': card(0.01, { firstSeen: true, notes: [{ en: 'Said of the card.', zh: '费率卡的说明。' }] }),
      '2025-01-15': { sameAs: '2024-04-15' },
    },
  });

  test('the value, its confidence and its notes answer again under a first day of their own', () => {
    const [first, again] = seriesOf(store).cards;
    expect(again).toEqual({ ...first, from: day('2025-01-15'), until: null });
  });

  test('a repetition may stand before the card it repeats', () => {
    const early = storeOf({ from: { '2024-04-15': { sameAs: '2025-01-15' }, '2025-01-15': card(0.03) } });
    expect(rateOn(early, '2024-05-01')).toBe(0.03);
  });
});

describe('what a card says of itself', () => {
  const notes = [{ en: 'One transcription only.', zh: '仅有一份第三方转录。' }];
  const store = storeOf({
    from: { '2026-01-15': card(0.01, { firstSeen: true, sources: ['b', 'a'], notes }) },
  });
  const [only] = seriesOf(store).cards;

  test('the source that is shown is a page of the platform, else the first with an address, else the first', () => {
    expect(store.mainSource(only!)).toEqual({ title: 'First source', url: 'https://example.com/a' });
    const official = storeOf({ from: { '2026-01-15': card(0.01, { sources: ['b', 'a', 'amazon'] }) } });
    expect(official.mainSource(seriesOf(official).cards[0]!).title).toBe('Third source');
    const bare = storeOf({ from: { '2026-01-15': card(0.01, { sources: ['b'] }) } });
    expect(seriesOf(bare).cards[0]!.sources).toEqual([{ title: 'Second source', url: null }]);
  });
  test('first seen, notes, confidence, day of the check', () => {
    expect(only).toMatchObject({
      firstSeen: true,
      notes,
      confidence: 'reported',
      lastChecked: day(CHECKED),
      season: null,
      standing: null,
      platform: 'amazon',
      marketplace: 'US',
      fee: 'fuel-surcharge',
    });
  });
  test('a card whose first day is known says so', () => {
    expect(seriesOf(storeOf({ from: { '2026-01-15': card(0.01) } })).cards[0]!.firstSeen).toBe(false);
  });
});

describe('seasons', () => {
  const store = storeOf({
    from: { '2024-01-15': card(0.01), '2026-12-01': card(0.02) },
    seasons: [
      { name: 'peak', first: '2024-10-15', last: '2025-01-14', card: card(0.05) },
      { name: 'peak', first: '2025-10-15', last: '2026-01-14', card: null },
      { name: 'peak', first: '2026-10-15', last: '2027-01-14', card: card(0.06) },
    ],
  });
  const on = (text: string) => store.cardOn(seriesOf(store), day(text)).card;

  test.each([
    ['the day before', '2024-10-14', 0.01],
    ['the first day', '2024-10-15', 0.05],
    ['the last day', '2025-01-14', 0.05],
    ['the standing card resumes', '2025-01-15', 0.01],
    ['the first day of a season nobody published', '2025-10-15', null],
    ['its last day', '2026-01-14', null],
    ['the standing card resumes after it', '2026-01-15', 0.01],
  ])('%s', (_name, text, rate) => expect(rateOn(store, text)).toBe(rate));

  test('a season has a name, both its ends, and the card it lies above', () => {
    expect(on('2024-11-01')).toMatchObject({ season: 'peak', from: day('2024-10-15'), until: day('2025-01-14') });
    expect(on('2024-11-01')!.standing!.value.rate).toBe(0.01);
  });

  test('the card under a season may change while it lasts', () => {
    expect([on('2026-11-30')!.standing!.value.rate, on('2026-12-01')!.standing!.value.rate]).toEqual([0.01, 0.02]);
    expect([on('2026-11-30')!.value.rate, on('2026-12-01')!.value.rate]).toEqual([0.06, 0.06]);
  });

  test('the same card is the same object each time, so that what is made of it can be kept', () => {
    expect(on('2024-11-02')).toBe(on('2024-11-01'));
    expect(on('2026-12-02')).toBe(on('2027-01-14'));
    expect(on('2026-12-02')).not.toBe(on('2026-11-30'));
  });

  test('the days that are known leave out the season nobody published', () => {
    expect(spans(store)).toEqual(['2024-01-15 to 2025-10-14', '2026-01-15 to -']);
  });

  test('a season without a standing card answers, and nothing lies under it', () => {
    const alone = storeOf({
      from: { '2025-01-15': card(0.01) },
      seasons: [{ name: 'peak', first: '2024-10-15', last: '2024-12-31', card: card(0.05) }],
    });
    expect(rateOn(alone, '2024-11-01')).toBe(0.05);
    expect(alone.cardOn(seriesOf(alone), day('2024-11-01')).card!.standing).toBeNull();
    expect(rateOn(alone, '2025-01-01')).toBeNull();
    expect(spans(alone)).toEqual(['2024-10-15 to 2024-12-31', '2025-01-15 to -']);
  });

  test.each([
    ['begins in a gap', { '2024-01-01': null, '2024-12-01': card(0.01) }, ['2024-10-15 to -']],
    ['ends in a gap', { '2024-01-01': card(0.01), '2024-12-01': null }, ['2024-01-01 to 2025-01-14']],
    [
      'lies over a gap between two cards',
      { '2024-01-01': card(0.01), '2024-11-01': null, '2024-12-01': card(0.02) },
      ['2024-01-01 to -'],
    ],
  ])('a season that %s joins the days that are known', (_name, from, known) => {
    const half = storeOf({
      from,
      seasons: [{ name: 'peak', first: '2024-10-15', last: '2025-01-14', card: card(0.05) }],
    });
    expect(spans(half)).toEqual(known);
  });

  test('a season nobody published may begin before a card does, and cover all of one', () => {
    const covered = storeOf({
      from: { '2024-11-01': card(0.01), '2024-12-01': card(0.02), '2024-12-20': null },
      seasons: [{ name: 'peak', first: '2024-10-15', last: '2024-12-10', card: null }],
    });
    expect(spans(covered)).toEqual(['2024-12-11 to 2024-12-19']);
  });
});

describe('carried forward', () => {
  const store = storeOf({ from: { '2026-01-15': card(0.01) } });
  const checked = day(CHECKED);
  const only = seriesOf(store).cards[0]!;

  test('a card answers up to 400 days after it was checked, and no day longer', () => {
    expect(store.CARRY_FORWARD_DAYS).toBe(400);
    expect(store.cardOn(seriesOf(store), checked + 400)).toEqual({ card: only });
    expect(store.cardOn(seriesOf(store), checked + 401)).toEqual({ card: null, tooOld: only });
  });

  test('people are told from the 91st day after the check', () => {
    expect(store.FRESH_DAYS).toBe(90);
    expect(store.isCarriedForward(only, checked)).toBe(false);
    expect(store.isCarriedForward(only, checked + 90)).toBe(false);
    expect(store.isCarriedForward(only, checked + 91)).toBe(true);
  });

  test('the age in days counts from the check, and is nothing before it', () => {
    expect(store.ageInDays(only, checked)).toBe(0);
    expect(store.ageInDays(only, checked + 90)).toBe(90);
    expect(store.ageInDays(only, checked - 5)).toBe(0);
  });

  test('a season that was announced ahead is carried forward too', () => {
    const ahead = storeOf({
      from: { '2026-01-15': card(0.01) },
      seasons: [{ name: 'peak', first: '2028-01-01', last: '2028-01-31', card: card(0.05) }],
    });
    expect(ahead.cardOn(seriesOf(ahead), day('2028-01-15'))).toMatchObject({ card: null, tooOld: { season: 'peak' } });
  });
});

describe('the next known change', () => {
  const store = storeOf({
    from: { '2026-01-15': card(0.01), '2027-02-01': card(0.02), '2027-03-01': null },
    seasons: [{ name: 'peak', first: '2026-10-15', last: '2027-01-14', card: card(0.05) }],
  });
  const series = seriesOf(store);

  test.each([
    ['before the first card', '2026-01-01', '2026-01-15'],
    ['a season begins', '2026-06-01', '2026-10-15'],
    ['the day before it begins', '2026-10-14', '2026-10-15'],
    ['the day it begins: its end', '2026-10-15', '2027-01-15'],
    ['the season ends and another card starts', '2027-01-15', '2027-02-01'],
    ['a gap begins', '2027-02-10', '2027-03-01'],
    ['nothing is known any more', '2027-03-01', null],
  ])('%s', (_name, on, next) => {
    const change = store.nextChange(series, day(on));
    expect(change === null ? null : formatDay(change)).toBe(next);
  });

  test('a card that answers finds its series', () => {
    const { card: answering } = store.cardOn(series, day('2026-06-01'));
    expect(formatDay(store.nextChangeOf(answering!, day('2026-06-01'))!)).toBe('2026-10-15');
  });
});

describe('cards in force', () => {
  const store = storeOf(
    { when: { goods: 'general' }, from: { '2026-01-15': card(0.01) } },
    { when: { goods: 'apparel' }, from: { '2026-06-01': card(0.02) } },
    {
      when: { goods: 'dangerous' },
      from: { '2026-01-15': card(0.03) },
      seasons: [{ name: 'peak', first: '2026-10-15', last: '2027-01-14', card: null }],
    },
  );
  const goods = (on: string) => store.cardsInForce(day(on)).map((c) => [c.when['goods'], c.season]);

  test.each([
    ['2026-01-14', []],
    [
      '2026-01-15',
      [
        ['general', null],
        ['dangerous', null],
      ],
    ],
    [
      '2026-06-01',
      [
        ['general', null],
        ['apparel', null],
        ['dangerous', null],
      ],
    ],
    [
      '2026-10-15',
      [
        ['general', null],
        ['apparel', null],
      ],
    ],
    [
      '2027-01-15',
      [
        ['general', null],
        ['apparel', null],
        ['dangerous', null],
      ],
    ],
    ['2027-12-28', []],
  ])('on %s', (on, cards) => expect(goods(on)).toEqual(cards));

  test('a fee without a file has no series', () => {
    expect(store.seriesOf('amazon', 'US', 'removal')).toEqual([]);
    expect(store.seriesOf('amazon', 'UK', 'fuel-surcharge')).toEqual([]);
    expect(store.allSeries()).toHaveLength(3);
  });
});
