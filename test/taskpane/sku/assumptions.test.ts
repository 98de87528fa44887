import { dictionary } from '../../../src/taskpane/i18n';
import { readForm, safeForm, settingsBlock, type AssumptionForm } from '../../../src/taskpane/sku/assumptions';
import { openSheet } from '../../support/sheet';
import type { PaneCore } from '../../../src/taskpane/core';

const core = openSheet().api as PaneCore;

const form = (values: AssumptionForm['values'], rates: AssumptionForm['rates'] = {}): AssumptionForm => ({
  values,
  rates,
});

test.each([
  ['adRate', '8', 0.08],
  ['adRate', '８％', 0.08],
  ['returnRate', '2,5', 0.025],
  ['months', '不计', 'none'],
  ['months', '2', 2],
  ['vat', '标准', 'standard'],
  ['vat', '20', 0.2],
  ['divisor', '6000', 6000],
  ['sipp', 'yes', true],
  ['discount', '10%', '10%'],
] as const)('%s typed as %s is %s', (key, typed, value) => {
  const read = readForm(form({ [key]: typed }));
  expect([read.values.get(key), read.problems.size]).toEqual([value, 0]);
});

test.each([
  ['adRate', '100'],
  ['adRate', 'a lot'],
  ['monthlyUnits', '-1'],
  ['months', 'two'],
] as const)('%s typed as %s is told at its field', (key, typed) => {
  const read = readForm(form({ [key]: typed }));
  expect([...read.problems.keys()]).toEqual([key]);
  expect(read.problems.get(key)?.(dictionary('en'))).toMatch(/for example/);
});

test.each(['0', '-7', '七', '7.1.2'])('a rate of %s is told at its field', (typed) => {
  expect([...readForm(form({}, { USD: typed })).problems.keys()]).toEqual(['rate:USD']);
});

test.each(['en', 'zh'] as const)('every name of the settings block is read again by the functions: %s', (language) => {
  const read = readForm(
    form(
      { adRate: '8', returnRate: '5', vat: '20', months: '2', targetMargin: '15', dutyRate: '4', firstLegPerKg: '9' },
      { GBP: '9.1' },
    ),
  );
  const settings = settingsBlock(read, core, language);
  const table = [
    ['SKU', 'Length (cm)', 'Width (cm)', 'Height (cm)', 'Weight (g)', 'Price (GBP)', 'Cost (GBP)', 'Category'],
    ['a', 25, 15, 8, 540, 24, 5, 'Home and Kitchen'],
  ];
  const steps = core.priceSkus(table, { marketplace: 'UK', day: 46351, fx: null, settings });
  let step = steps.next();
  while (!step.done) step = steps.next();
  expect(step.value.settingProblems).toEqual([]);
  const { adRate, returnRate, vat, months, targetMargin, dutyRate } = step.value.settings;
  expect([adRate, returnRate, vat, months, targetMargin, dutyRate]).toEqual([0.08, 0.05, 0.2, 2, 0.15, 0.04]);
});

test('a form from a workbook keeps only what fits', () => {
  const kept = {
    values: { adRate: '8', unknown: '1', vat: 20, discount: 'x'.repeat(500) },
    rates: { USD: '7.1', evil: '1', __proto__: 'x' },
  };
  expect(safeForm(kept)).toEqual({ values: { adRate: '8' }, rates: { USD: '7.1' } });
  for (const broken of [null, 'text', 5, { values: [1], rates: 'x' }])
    expect(safeForm(broken)).toEqual({ values: {}, rates: {} });
});
