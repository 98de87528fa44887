import { openSheet } from '../support/sheet';

const sheet = openSheet();
const rows = (marketplace: string) =>
  sheet.call('PLATFORM.RATES', [['amazon']], [[marketplace]], [['2026-11-22']]).slice(1);
const fees = (marketplace: string, of: string) =>
  rows(marketplace)
    .filter((row) => row[1] === of)
    .map((row) => String(row[2]));

test('a storage network lists the fulfilment cards of its own and the other cards of its marketplace', () => {
  expect(new Set(fees('DE-CEP', 'DE-CEP'))).toEqual(new Set(['FBA fulfilment fee']));
  const shared = fees('DE', 'DE').filter((fee) => fee !== 'FBA fulfilment fee');
  expect(fees('DE-CEP', 'DE')).toEqual(shared);
  expect(shared.length).toBeGreaterThan(5);
});

test('a marketplace does not list the cards of its storage network', () => {
  expect(fees('DE', 'DE-CEP')).toEqual([]);
  expect(fees('DE', 'DE')).toContain('FBA fulfilment fee');
});
