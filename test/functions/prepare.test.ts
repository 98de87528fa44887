import { openSheet } from '../support/sheet';
import type { Api } from '../../src/functions/api';

const sheet = openSheet();
const { prepare } = sheet.api as Api;

const FIXED = { marketplace: 'UK', date: '2026-11-25', category: 'Pet Supplies', units: 'cm-kg' };

test('a prepared function answers as a cell does', () => {
  const fee = prepare('AMZ.FBAFEE', FIXED);
  expect(fee.parameters).toEqual(['length', 'width', 'height', 'weight', 'price']);
  expect(fee(25, 15, 8, 0.5, 24)).toBe(
    sheet.evaluate('=AMZ.FBAFEE(25,15,8,0.5,24,"UK",,"2026-11-25","cm-kg","Pet Supplies")')[0]![0],
  );
  expect(fee.why(25, 15, 8, 0.5, 24)).toBe('');
});

test('what has no answer is NaN, and says why', () => {
  const fee = prepare('AMZ.FBAFEE', FIXED);
  expect(fee(-1, 15, 8, 0.5, 24)).toBeNaN();
  expect(fee.why(-1, 15, 8, 0.5, 24)).toContain('length is -1');
  expect(fee.why(25, 15, 8)).toContain('weight');
});

test('numbers may be fixed too, and what cannot be read is said at once', () => {
  const profit = prepare('AMZ.PROFIT', {
    ...FIXED,
    cost: 6,
    length: 25,
    width: 15,
    height: 8,
    weight: '500 g',
    vat: '20%',
  });
  expect(profit.parameters).toEqual(['price', 'adRate', 'returnRate', 'otherCost', 'months']);
  expect(profit(24, NaN, NaN, NaN, NaN)).toBe(
    sheet.evaluate('=AMZ.PROFIT(24,6,25,15,8,0.5,"Pet Supplies","UK",,,,,"2026-11-25",,,,20%)')[0]![0],
  );
  expect(() => prepare('AMZ.FBAFEE', { marketplace: 'Atlantis' })).toThrow('Atlantis');
});
