import { marketplace } from '../../../src/core/marketplaces';
import { rateName, SETTING_NAMES, type SettingKey } from '../../../src/core/sku/setting-names';
import { NO_SETTINGS, readSettings } from '../../../src/core/sku/settings';

const US = marketplace('US');

/** A value for each setting, and what is read from it. */
const VALUES: Record<SettingKey, [string | number, unknown]> = {
  category: ['Pet Supplies', 'Pet Supplies'],
  goods: ['服装', 'apparel'],
  fx: [7.1, new Map([['USD', 7.1]])],
  costCurrency: ['人民币', 'CNY'],
  adRate: ['10%', 0.1],
  adSalesShare: [0.4, 0.4],
  returnRate: ['3%', 0.03],
  vat: ['20%', 0.2],
  firstLegPerKg: ['36元', { amount: 36, currency: 'CNY' }],
  firstLegPerCbm: [1500, { amount: 1500, currency: null }],
  firstLegPerUnit: ['$1.2', { amount: 1.2, currency: '$' }],
  divisor: [5000, 5000],
  dutyRate: ['7.5%', 0.075],
  otherPerUnit: [0.2, [{ amount: 0.2, currency: null }]],
  discount: ['5%', { share: 0.05 }],
  months: ['none', 0],
  sipp: ['是', true],
  monthlyUnits: [300, 300],
  targetMargin: ['20%', 0.2],
  units: ['cm-kg', expect.objectContaining({ side: 'cm', weight: 'kg' })],
};

test.each(Object.keys(SETTING_NAMES) as SettingKey[])('%s is read by the names it is written with', (key) => {
  const [value, expected] = VALUES[key];
  for (const language of ['en', 'zh'] as const) {
    const { settings, problems } = readSettings([[SETTING_NAMES[key][language], value]], US);
    expect(problems).toEqual([]);
    const field = key === 'fx' ? 'rates' : key;
    expect({ ...settings, [field]: null }).toEqual({ ...NO_SETTINGS, [field]: null });
    expect(settings[field]).toEqual(expected);
  }
});

test.each([
  ['汇率/USD', 7.1, 'USD'],
  ['EUR汇率', 7.8, 'EUR'],
  ['fx GBP', 9, 'GBP'],
  ['JPY/CNY', 0.05, 'JPY'],
  ['Exchange rate (CAD)', 5.2, 'CAD'],
  [rateName('AUD').zh, 4.7, 'AUD'],
  [rateName('AUD').en, 4.7, 'AUD'],
])('%s is a rate of its currency', (name, rate, currency) => {
  const { settings, problems } = readSettings([[name, rate]], US);
  expect(problems).toEqual([]);
  expect([...settings.rates]).toEqual([[currency, rate]]);
});

test.each([
  ['foo', 3, 'setting "foo" is not known'],
  ['退货率', 5, 'setting 退货率 is 5; it must be between 0 and 1.'],
  ['退货率(%)', 0.5, 'can mean 0.5% or 50%'],
  ['SIPP', 'maybe', '"maybe" is neither yes nor no'],
  ['汇率', 'x', '"x" is not one number'],
  ['广告占比', { code: '#REF!' }, 'setting "广告占比" holds an Excel error'],
])('%s: %p is said', (name, value, said) => {
  const { settings, problems } = readSettings([[name, value]], US);
  expect(settings).toEqual({ ...NO_SETTINGS });
  expect(problems.map(({ en }) => en).join()).toContain(said);
  expect(problems.map(({ zh }) => zh).join()).toMatch(/[\u4e00-\u9fff]/);
});

test('a heading, blank lines and blank values are no settings', () => {
  const block = [
    ['名称', '值'],
    [null, null],
    ['', 3],
    ['退货率', ''],
    ['广告占比', '--'],
    ['Setting', 'Value'],
  ];
  expect(readSettings(block, US)).toEqual({ settings: { ...NO_SETTINGS }, problems: [] });
});
