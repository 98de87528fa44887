import { capitalised, formatAnswer, formatNumber, formatPercent } from '../../src/taskpane/format';

test.each([
  [0.008, '0.8%'],
  [0.00374, '0.374%'],
  [1, '100%'],
  [0.95, '95%'],
])('%p as a share is %s', (value, expected) => {
  expect(formatPercent(value, 'en')).toBe(expected);
});

test('amounts with cents have two places, whole numbers none, long ones four', () => {
  expect([0.2, 2, 1.99921].map((value) => formatAnswer(value, 'en'))).toEqual(['0.20', '2', '1.9992']);
  expect(formatNumber(12345.5, 'zh')).toBe('12,345.5');
});

test('a name set alone starts with a capital; Chinese has none', () => {
  expect(['closing fee', 'FBA fulfilment fee', '结算费', ''].map(capitalised)).toEqual([
    'Closing fee',
    'FBA fulfilment fee',
    '结算费',
    '',
  ]);
});
