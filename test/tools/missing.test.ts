import { MARKETPLACES } from '../../src/core/marketplaces';
import { missingIn, missingSection } from '../../src/tools/docs/missing';
import { readPeriods, referenceDay } from '../../src/tools/docs/periods';

const periods = readPeriods();
const day = referenceDay(periods);

test.each([
  // A fee without a card, a fee that another variant's card answers, and a part of a card, each in both languages.
  ['BR', 'en', 'Monthly storage fee, Aged inventory surcharge, Removal or disposal fee', ''],
  ['BR', 'zh', '月度仓储费、超龄库存附加费、移除或弃置费', ''],
  ['JP', 'en', expect.stringContaining('Low-inventory-level fee'), expect.stringContaining('Aged inventory surcharge')],
  ['DE-CEP', 'en', expect.not.stringContaining('Monthly storage'), 'Selling plan: individual, per item'],
  ['AE', 'zh', expect.stringContaining('月度仓储费'), '销售佣金: small-appliances；销售计划月租: 个人计划每件费用'],
] as const)('%s (%s): what is charged and not known', (id, language, whole, parts) =>
  expect(missingIn(id, periods, day, language)).toEqual([whole, parts]),
);

test('a fee is missing in a marketplace exactly where the overview has no letter for it', () => {
  for (const { id, variantOf } of MARKETPLACES) {
    const own = periods.filter((p) => p.marketplace === id && p.fee === 'storage');
    const cards = own.length ? own : periods.filter((p) => p.marketplace === variantOf && p.fee === 'storage');
    const isKnown = cards.some(
      (p) => p.from <= day && (p.until === null || p.until >= day) && p.standing !== 'unknown',
    );
    expect([id, missingIn(id, periods, day, 'en')[0].includes('Monthly storage')]).toEqual([id, !isKnown]);
  }
});

test('before its first card a fee is missing too, and a long list of categories is counted', () => {
  expect(missingIn('MX', periods, '2026-09-02', 'en')[0]).toContain('Monthly storage');
  expect(missingIn('MX', periods, '2026-09-03', 'en')[0]).not.toContain('Monthly storage');
  expect(missingIn('NL', periods, day, 'en')[1]).toMatch(/Referral fee: .+, \d+ categories more$/);
  // Belgium takes its rates over from the Dutch card, and with them what is not known.
  expect(missingIn('BE', periods, day, 'en')[1]).toMatch(/Referral fee: .+, \d+ categories more$/);
  expect(missingSection(periods, day, 'en')).toContain('| AU | Monthly storage fee');
});
