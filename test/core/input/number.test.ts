import fc from 'fast-check';
import { UNITS } from '../../../src/core/units';
import { fitsCurrency, inUnits, readNumber, unitWord, type ReadNumber } from '../../../src/core/input/number';

const plain = (value: number, more: Partial<ReadNumber> = {}): ReadNumber => ({
  value,
  isPercent: false,
  side: null,
  weight: null,
  currency: null,
  ...more,
});

describe('numbers', () => {
  test.each([
    ['12', 12],
    ['12.5', 12.5],
    ['.5', 0.5],
    ['5.', 5],
    ['007', 7],
    ['+3', 3],
    ['-3', -3],
    ['−3', -3],
    ['- 3', -3],
    ['1e3', 1000],
    ['1.5E-3', 0.0015],
    ['1,234', 1234],
    ['1,234.5', 1234.5],
    ['1,234,567.89', 1_234_567.89],
    ['1.234,56', 1234.56],
    ['1.234.567,8', 1_234_567.8],
    ['  12  ', 12],
    ['\u00a012\u2009', 12],
    ['１２.５', 12.5],
    ['１，２３４．５', 1234.5],
  ])('%p is %d', (text, value) => expect(readNumber(text)).toEqual(plain(value)));

  test.each([
    '',
    ' ',
    'abc',
    '1.2.3',
    '1,234.5.6',
    '10 x 6',
    '10-12',
    '--3',
    '1e',
    '1e9999',
    '0x10',
    'NaN',
    'Infinity',
    '½',
    '十二',
    '=1+1',
    '12 12',
    '$',
    '%',
    'kg',
    '1,',
    ',5',
  ])('%p has not one meaning', (text) => expect(readNumber(text)).toBeNull());

  test('a text longer than any number is not looked at', () => {
    expect(readNumber('1'.repeat(64))?.value).toBe(Number('1'.repeat(64)));
    expect(readNumber('1'.repeat(65))).toBeNull();
  });

  test('a number survives being written and read', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(readNumber(String(value))?.value).toBe(value + 0);
      }),
    );
  });

  test('no text makes it throw, and no answer is anything but a number', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (text) => {
        const read = readNumber(text);
        if (read) expect(Number.isNaN(read.value)).toBe(false);
      }),
    );
  });
});

describe('percentages', () => {
  test.each([
    ['8%', 0.08],
    ['0.8%', 0.008],
    ['0.7%', 0.007],
    ['15 %', 0.15],
    ['１５％', 0.15],
    ['-3%', -0.03],
    ['100%', 1],
    ['1,200%', 12],
  ])('%p is %d', (text, value) => expect(readNumber(text)).toEqual(plain(value, { isPercent: true })));

  test.each(['8%%', '8 % x', '%8', '$8%'])('%p is none', (text) => {
    const read = readNumber(text);
    expect(read === null || (read.isPercent && read.currency !== null)).toBe(true);
  });
});

describe('units', () => {
  test.each<[string, ReadNumber]>([
    ['10 in', plain(10, { side: 'in' })],
    ['10in.', plain(10, { side: 'in' })],
    ['10"', plain(10, { side: 'in' })],
    ['10″', plain(10, { side: 'in' })],
    ['10 inches', plain(10, { side: 'in' })],
    ['10英寸', plain(10, { side: 'in' })],
    ['25.4cm', plain(25.4, { side: 'cm' })],
    ['25.4 CM', plain(25.4, { side: 'cm' })],
    ['30厘米', plain(30, { side: 'cm' })],
    ['30 公分', plain(30, { side: 'cm' })],
    ['254 mm', plain(254, { side: 'mm' })],
    ['254毫米', plain(254, { side: 'mm' })],
    ['1.2 lb', plain(1.2, { weight: 'lb' })],
    ['1.2 lbs.', plain(1.2, { weight: 'lb' })],
    ['2 pounds', plain(2, { weight: 'lb' })],
    ['12 oz', plain(12, { weight: 'oz' })],
    ['12盎司', plain(12, { weight: 'oz' })],
    ['0.5千克', plain(0.5, { weight: 'kg' })],
    ['0.5 公斤', plain(0.5, { weight: 'kg' })],
    ['350 g', plain(350, { weight: 'g' })],
    ['350克', plain(350, { weight: 'g' })],
    ['1,250 g', plain(1250, { weight: 'g' })],
    ['2㎏', plain(2, { weight: 'kg' })],
  ])('%p', (text, read) => expect(readNumber(text)).toEqual(read));

  test.each(['10 ft', '10 m', '5 斤', '3 t', '10 cm kg', 'cm 10', '10 constructor', '10 toString'])(
    '%p is not known',
    (text) => expect(readNumber(text)).toBeNull(),
  );

  test.each([
    ['in', { side: 'in' }],
    [' CM ', { side: 'cm' }],
    ['毫米', { side: 'mm' }],
    ['lbs', { weight: 'lb' }],
    ['ＫＧ', { weight: 'kg' }],
    ['USD', { currency: 'USD' }],
    ['£', { currency: 'GBP' }],
    ['元', { currency: 'CNY' }],
    ['$', { currency: '$' }],
    ['pcs', null],
    ['constructor', null],
    ['', null],
  ])('%p on its own', (word, unit) => expect(unitWord(word)).toEqual(unit));
});

describe('currencies', () => {
  test.each([
    ['$19.99', 19.99, '$'],
    ['US$ 19.99', 19.99, 'USD'],
    ['US $19.99', 19.99, 'USD'],
    ['19.99 USD', 19.99, 'USD'],
    ['¥120', 120, '¥'],
    ['￥120', 120, '¥'],
    ['120元', 120, 'CNY'],
    ['RMB 120', 120, 'CNY'],
    ['120 人民币', 120, 'CNY'],
    ['€19.99', 19.99, 'EUR'],
    ['1.234,56 €', 1234.56, 'EUR'],
    ['£9.99', 9.99, 'GBP'],
    ['1,000円', 1000, 'JPY'],
    ['JPY 1000', 1000, 'JPY'],
    ['C$5', 5, 'CAD'],
    ['30加元', 30, 'CAD'],
    ['30 加币', 30, 'CAD'],
    ['25澳元', 25, 'AUD'],
    ['9.9新币', 9.9, 'SGD'],
    ['199墨西哥比索', 199, 'MXN'],
    ['99雷亚尔', 99, 'BRL'],
    ['100土耳其里拉', 100, 'TRY'],
    ['50迪拉姆', 50, 'AED'],
    ['50沙特里亚尔', 50, 'SAR'],
    ['500卢比', 500, 'INR'],
    ['R$ 78.90', 78.9, 'BRL'],
    ['₹300', 300, 'INR'],
    ['-$5', -5, '$'],
  ])('%p is %d in %s', (text, value, currency) => expect(readNumber(text)).toEqual(plain(value, { currency })));

  test.each(['$ 5 EUR', '₿1', '5 dollars', 'US$', '$$5', 'valueOf 5'])('%p is not known', (text) =>
    expect(readNumber(text)).toBeNull(),
  );

  test.each([
    ['USD', 'USD', true],
    ['USD', 'CAD', false],
    ['$', 'USD', true],
    ['$', 'CAD', true],
    ['$', 'EUR', false],
    ['¥', 'CNY', true],
    ['¥', 'JPY', true],
    ['¥', 'USD', false],
    ['CNY', 'JPY', false],
  ])('%s may mean %s: %p', (written, code, fits) => expect(fitsCurrency(written, code)).toBe(fits));
});

describe('conversion', () => {
  test.each<[string, keyof typeof UNITS, number]>([
    ['25.4 cm', 'in-lb', 10],
    ['10 in', 'cm-kg', 25.4],
    ['254 mm', 'in-lb', 10],
    ['10 in', 'mm-g', 254],
    ['10', 'cm-kg', 10],
    ['1 lb', 'cm-g', 453.59237],
    ['16 oz', 'in-lb', 1],
    ['1.5 lb', 'in-oz', 24],
    ['500 g', 'cm-kg', 0.5],
    ['0.5千克', 'cm-g', 500],
    ['453.59237 g', 'in-lb', 1],
  ])('%p in %s is %d', (text, units, value) => expect(inUnits(readNumber(text)!, UNITS[units])).toBe(value));

  test('there and back again', () => {
    const names = Object.keys(UNITS) as (keyof typeof UNITS)[];
    const sizes = fc.integer({ min: 1, max: 1_000_000 }).map((n) => n / 1000);
    fc.assert(
      fc.property(sizes, fc.constantFrom(...names), fc.constantFrom(...names), (value, a, b) => {
        const side = inUnits(plain(value, { side: UNITS[a].side }), UNITS[b]);
        expect(inUnits(plain(side, { side: UNITS[b].side }), UNITS[a])).toBeCloseTo(value, 6);
        const weight = inUnits(plain(value, { weight: UNITS[a].weight }), UNITS[b]);
        expect(inUnits(plain(weight, { weight: UNITS[b].weight }), UNITS[a])).toBeCloseTo(value, 5);
      }),
    );
  });
});
