import { cardFor, findSeries } from '../../../src/core/cards/lookup';
import { Problem, wordProblem } from '../../../src/core/words/problem';
import { parseIsoDay as day, type Day } from '../../../src/rates/day';
import type { Card, Series } from '../../../src/rates/store';

const NAMED = { fee: { en: 'removal fee', zh: '移除费' }, place: { en: 'Utopia', zh: '乌托邦' } };
const CHECKED = day('2026-11-22');

function cardFrom(from: Day, until: Day | null, season: string | null = null): Card<number> {
  return {
    platform: 'amazon',
    marketplace: 'US',
    fee: 'removal',
    when: {},
    value: 1,
    confidence: 'reported',
    lastChecked: CHECKED,
    from,
    until,
    firstSeen: false,
    season,
    standing: null,
    sources: [],
    disputed: false,
    notes: [],
    gap: null,
  };
}

/** A series with cards between days; null is a gap. */
function series(spans: [string, boolean][], seasons: [string, string, boolean][] = []): Series<number> {
  const starts = spans.map(([from]) => day(from));
  return {
    platform: 'amazon',
    marketplace: 'US',
    fee: 'removal',
    when: {},
    starts,
    cards: spans.map(([, known], at) => {
      const next = starts[at + 1];
      return known ? cardFrom(starts[at]!, next === undefined ? null : next - 1) : null;
    }),
    seasons: seasons.map(([first, last, known]) => ({
      name: 'peak',
      first: day(first),
      last: day(last),
      card: known ? cardFrom(day(first), day(last), 'peak') : null,
    })),
  };
}

function answer(of: Series<number> | undefined, on: string): Problem {
  const found = cardFor(of, day(on), NAMED);
  if (found instanceof Problem) return found;
  throw new Error(`a card of ${found.from} answered`);
}

describe('why there is no card', () => {
  const all: Parameters<typeof series> = [
    [
      ['2023-01-17', true],
      ['2024-02-05', false],
      ['2024-04-15', true],
    ],
    [['2024-10-15', '2025-01-14', false]],
  ];

  test.each([
    ['before the first card', '2023-01-16'],
    ['in a gap', '2024-03-01'],
    ['in a season nobody published', '2024-12-24'],
  ])('%s: the days that are known are named', (_name, on) => {
    const problem = answer(series(...all), on);
    expect(problem.kind).toBe('unknown');
    expect(wordProblem(problem, 'en')).toBe(
      `No removal fee rate card for Utopia is known on ${on}. Known: 2023-01-17 to 2024-02-04, 2024-04-15 to 2024-10-14, 2025-01-15 onwards.`,
    );
    expect(wordProblem(problem, 'zh')).toContain(
      '已知日期：2023-01-17 至 2024-02-04、2024-04-15 至 2024-10-14、2025-01-15 起',
    );
  });

  test('no card at all', () => {
    expect(wordProblem(answer(undefined, '2026-11-22'), 'en')).toBe(
      'No removal fee rate card for Utopia is known on any day.',
    );
    expect(wordProblem(answer(undefined, '2026-11-22'), 'zh')).toMatch(/乌托邦.*移除费/);
  });

  test('too long after the last check', () => {
    const old = series([['2023-01-17', true]]);
    expect(cardFor(old, CHECKED + 400, NAMED)).not.toBeInstanceOf(Problem);
    const problem = answer(old, '2027-12-28');
    expect(problem.code).toBe('cardTooOld');
    expect(wordProblem(problem, 'en')).toContain(
      'was last checked on 2026-11-22, more than 400 days before 2027-12-28',
    );
    expect(wordProblem(problem, 'zh')).toContain('最后核对于 2026-11-22，比 2027-12-28 早超过 400 天');
  });
});

describe('findSeries', () => {
  test('every key must be the same', () => {
    expect(findSeries('amazon', 'US', 'fulfilment', { goods: 'general', program: 'standard' })?.when).toEqual({
      goods: 'general',
      program: 'standard',
    });
    expect(findSeries('amazon', 'US', 'fulfilment', { goods: 'general' })).toBeUndefined();
    expect(findSeries('amazon', 'US', 'fuel-surcharge')?.when).toEqual({});
    expect(findSeries('amazon', 'US', 'fuel-surcharge', { goods: 'general' })).toBeUndefined();
    expect(findSeries('amazon', 'XX', 'fuel-surcharge')).toBeUndefined();
  });
});
