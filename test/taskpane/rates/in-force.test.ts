import type { RateCardInfo } from '../../../src/taskpane/core';
import { cardMarks, changedPlaces, nextEnd, oldestCheck } from '../../../src/taskpane/rates/in-force';

const card = (changes: Partial<RateCardInfo>): RateCardInfo => ({
  platform: 'amazon',
  marketplace: 'US',
  fee: 'fulfilment',
  feeLabel: 'fulfilment fee',
  from: '2026-01-15',
  until: null,
  firstSeen: false,
  confidence: 'official',
  lastChecked: '2026-11-22',
  age: 3,
  carriedForward: false,
  disputed: false,
  notes: '',
  source: { title: '', url: null },
  ...changes,
});

test('places with another card in force than before are named once', () => {
  const before = cardMarks([card({}), card({ marketplace: 'DE' })]);
  const now = cardMarks([card({ from: '2026-10-15' }), card({ fee: 'storage' }), card({ marketplace: 'DE' })]);
  expect(changedPlaces(before, now)).toEqual(['US']);
  expect(changedPlaces(now, now)).toEqual([]);
  expect(changedPlaces(now, before)).toEqual(['US']);
  expect(changedPlaces(before, cardMarks([card({})]))).toEqual(['DE']);
});

test('the next known end and the oldest check', () => {
  const cards = [card({ until: '2027-01-14' }), card({ until: '2026-12-31', lastChecked: '2026-08-01' }), card({})];
  expect([nextEnd(cards), oldestCheck(cards)]).toEqual(['2026-12-31', '2026-08-01']);
  expect([nextEnd([]), oldestCheck([])]).toEqual([null, null]);
});
