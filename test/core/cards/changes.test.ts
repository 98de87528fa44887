import { changes, changesOf } from '../../../src/core/cards/changes';
import { formatDay } from '../../../src/rates/day';
import { seriesOf } from '../../../src/rates/store';

const mexico = () =>
  changesOf(seriesOf('amazon', 'MX', 'fulfilment').find(({ when }) => when['program'] === 'standard')!);
const same = (text: string) => ({ en: text, zh: text });
const on = (day: string) => mexico().find(({ card }) => formatDay(card.from) === day)!;

test('a card is compared with the one before it, amount by amount', () => {
  const { amounts } = on('2026-06-04');
  expect(amounts).toContainEqual({
    what: { en: 'Envelope, up to 100 g', zh: '信封（Envelope），100 克以内' },
    before: same('27.00 / 36.20 / 49.00 / 60.00'),
    after: same('27.00 / 33.00 / 49.00 / 60.00'),
  });
  expect(amounts.every(({ before, after }) => before !== after)).toBe(true);
});

test('amounts that are not known are said to be so, and come back', () => {
  const above = (day: string) => on(day).amounts.find(({ what }) => what.en.startsWith('Standard, over'));
  expect(above('2026-06-04')?.after?.en).toBe('28.50 / 40.00 / ? / ? + 1.15 / 1.15 / ? / ? per 250 g above 1000 g');
  expect(above('2026-07-06')?.after).toEqual({
    en: '28.50 / 40.00 / 60.00 / 72.80 + 1.15 / 1.15 / 1.75 / 1.50 per 250 g above 1000 g',
    zh: '28.50 / 40.00 / 60.00 / 72.80，超过 1000 克的部分，每 250 克加 1.15 / 1.15 / 1.75 / 1.50',
  });
});

test('the first card has nothing before it', () => {
  expect(on('2026-02-17')).toMatchObject({ before: null, amounts: [] });
});

test('a season is compared with the card below it and ends nothing', () => {
  const peak = changes('US').find(({ card }) => card.fee === 'fulfilment' && card.season === 'peak')!;
  expect(peak.before?.season).toBe(null);
  expect(peak.amounts.every(({ after }) => after !== null)).toBe(true);
});

test('a referral card that takes over another one shows only what is new', () => {
  const change = changes('AE').find(({ card }) => card.fee === 'referral' && formatDay(card.from) === '2026-10-10')!;
  expect(change.amounts.map(({ what, before, after }) => [what.en, before?.en, after?.en])).toEqual([
    ['Mobile Phones', '?', '5%'],
    ['Sports', '?', '14%'],
  ]);
});

test('the newest stand first', () => {
  const days = changes().map(({ card }) => card.from);
  expect(days).toEqual([...days].sort((a, b) => b - a));
  expect(days.length).toBeGreaterThan(200);
});
