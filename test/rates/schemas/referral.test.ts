import { z } from 'zod';
import { closingFee, referral } from '../../../src/rates/schemas/referral';

const faults = (schema: z.ZodType, card: unknown) => {
  const result = schema.safeParse(card);
  return result.success ? 'no fault' : z.prettifyError(result.error);
};
const line = { whole: [[null, 15]], categories: ['footwear'] };

describe('referral cards', () => {
  test('a sound card passes', () => {
    expect(faults(referral, { minimum: 0.3, rates: [line] })).toBe('no fault');
    expect(faults(referral, { basedOn: { from: '2026-02-01' }, rates: [] })).toBe('no fault');
    expect(faults(referral, { minimum: null, rates: [{ unknown: true, categories: ['footwear'] }] })).toBe('no fault');
  });

  test.each([
    [
      'upper ends that fall',
      {
        rates: [
          {
            ...line,
            whole: [
              [20, 8],
              [10, 5],
              [null, 15],
            ],
          },
        ],
      },
      'upper ends must rise',
    ],
    [
      'a row after the open one',
      {
        rates: [
          {
            ...line,
            whole: [
              [null, 8],
              [10, 5],
            ],
          },
        ],
      },
      'only the last may be open',
    ],
    ['an end that is neither open nor declared', { rates: [{ ...line, whole: [[10, 5]] }] }, '"openAbove"'],
    ['an open end declared unknown', { rates: [{ ...line, openAbove: true }] }, '"openAbove"'],
    ['a line without rows', { rates: [{ categories: ['footwear'] }] }, '"whole", "portions" or both'],
    ['a category twice', { rates: [line, line] }, 'category "footwear" is listed twice'],
    ['a category that is no id', { rates: [{ ...line, categories: ['Foot wear'] }] }, 'lower case words'],
    ['a percentage above 100', { rates: [{ ...line, whole: [[null, 150]] }] }, '100'],
    ['no minimum', { minimum: undefined, rates: [line] }, 'needs "minimum" and "rates"'],
    ['an unknown key', { rates: [{ ...line, portion: [] }] }, 'portion'],
  ])('%s is caught', (_, card, message) => {
    expect(faults(referral, { minimum: 0.3, ...card })).toContain(message);
  });
});

describe('closing-fee cards', () => {
  const card = { groups: { media: ['books'] }, fees: { media: 1.8 }, otherCategories: 0 };

  test('a sound card passes', () => expect(faults(closingFee, card)).toBe('no fault'));

  test.each([
    [
      'too few columns',
      { priceUpTo: [300, null], fees: { media: [1] }, otherCategories: [0, 0] },
      '2 amounts are needed',
    ],
    ['columns for the others missing', { priceUpTo: [300, null], fees: { media: [1, 2] } }, '2 amounts are needed'],
    ['a fee of no group', { fees: { music: 1 } }, 'group "music" is not listed'],
    ['no groups', { groups: undefined }, 'either "groups" or "groupsFrom"'],
  ])('%s are caught', (_, change, message) => expect(faults(closingFee, { ...card, ...change })).toContain(message));
});
