import { MARKETPLACES, marketplace } from '../../../src/core/marketplaces';
import { UNITS, type CardUnits } from '../../../src/core/units';
import { Problem, wordProblem, type ProblemCode } from '../../../src/core/words/problem';
import { isBlank, isErrorCell, plain, type Cell } from '../../../src/core/input/cell';
import {
  GOODS,
  LANGUAGE,
  NUMBER_KINDS,
  PLAN,
  readChoice,
  readDate,
  readMarketplace,
  readNumberCell,
  readText,
  readUnits,
  shorten,
  SPLIT,
} from '../../../src/core/input/read';

const NAME = { en: 'length', zh: 'length（长）' };
const said = (read: unknown) => (read instanceof Problem ? wordProblem(read, 'en') : read);

describe('cells', () => {
  test.each<[string, Cell, boolean]>([
    ['null', null, true],
    ['undefined', undefined, true],
    ['empty text', '', true],
    ['spaces', ' \t', true],
    ['0', 0, false],
    ['FALSE', false, false],
    ['text', 'x', false],
  ])('%s is blank: %p', (_name, cell, blank) => expect(isBlank(cell)).toBe(blank));

  test.each<[string, Cell, boolean]>([
    ['an error with a code', { code: '#DIV/0!' }, true],
    ['an error value', { type: 'Error', basicValue: '#REF!' }, true],
    ['a formatted error', { type: 'FormattedNumber', basicType: 'Error' }, true],
    ['a formatted number', { type: 'FormattedNumber', basicValue: 5 }, false],
    ['text that looks like one', '#N/A', false],
    ['an object with another code', { code: 'US' }, false],
    ['null', null, false],
  ])('%s is an error: %p', (_name, cell, isError) => expect(isErrorCell(cell)).toBe(isError));

  test('a linked or formatted cell stands for its basic value', () => {
    expect(plain({ type: 'FormattedNumber', basicValue: 5, numberFormat: '0.00' })).toBe(5);
    expect(plain({ type: 'Error', basicValue: '#REF!' })).toEqual({ type: 'Error', basicValue: '#REF!' });
    expect(plain('x')).toBe('x');
    expect(plain(null)).toBeNull();
  });
});

describe('numbers', () => {
  const CM_G: CardUnits = { side: 'cm', weight: 'g' };
  const CARD: Partial<Record<keyof typeof UNITS, CardUnits>> = { 'in-lb': { side: 'in', weight: 'lb' } };
  const read = (cell: Cell, kind: keyof typeof NUMBER_KINDS, units: keyof typeof UNITS = 'in-lb') =>
    said(readNumberCell(cell, NAME, NUMBER_KINDS[kind], { assumed: UNITS[units], card: CARD[units] ?? CM_G }));

  test.each<[Cell, keyof typeof NUMBER_KINDS, keyof typeof UNITS, unknown]>([
    [10, 'side', 'in-lb', 10],
    ['10', 'side', 'in-lb', 10],
    ['12,5', 'side', 'in-lb', 12.5],
    ['25.4 cm', 'side', 'in-lb', 10],
    ['10 in', 'side', 'cm-kg', 25.4],
    ['12 oz', 'weight', 'in-lb', 0.75],
    ['500克', 'weight', 'cm-kg', 500],
    [0.5, 'weight', 'cm-kg', 500],
    ['0.5', 'weight', 'cm-kg', 500],
    [96, 'side', 'mm-g', 9.6],
    // One step, whatever the units of the row: two steps lose the band edge.
    ['9.6 cm', 'side', 'in-oz', 9.6],
    ['69 mm', 'side', 'in-oz', 6.9],
    ['2.5厘米', 'side', 'in-oz', 2.5],
    ['150 g', 'weight', 'in-oz', 150],
    [4.4 - 2.4, 'side', 'cm-kg', 2],
    [0.1 + 0.2, 'weight', 'in-lb', 0.3],
    ['$19.99', 'price', 'in-lb', 19.99],
    ['US$ 1,019.99', 'price', 'in-lb', 1019.99],
    ['8%', 'share', 'in-lb', 0.08],
    [0.08, 'share', 'in-lb', 0.08],
    [1, 'share', 'in-lb', 1],
    ['-5%', 'target', 'in-lb', -0.05],
    [-3.5, 'target', 'in-lb', -3.5],
    [{ basicValue: 7 }, 'side', 'in-lb', 7],
    [2, 'months', 'in-lb', 2],
    [120, 'months', 'in-lb', 120],
  ])('%p as %s in %s is %p', (cell, kind, units, value) => expect(read(cell, kind, units)).toBe(value));

  test.each<[Cell, keyof typeof NUMBER_KINDS, unknown]>([
    // The desktop delivers a blank cell as 0: where 0 could not be meant it is one.
    [null, 'side', null],
    ['', 'price', null],
    [0, 'side', null],
    [0, 'price', null],
    [0, 'months', null],
    [0, 'cost', 0],
    [0, 'target', 0],
    [0, 'days', 0],
    ['0', 'cost', 0],
  ])('%p as %s is %p', (cell, kind, value) => expect(read(cell, kind)).toBe(value));

  test.each<[Cell, keyof typeof NUMBER_KINDS, ProblemCode, object]>([
    [-1, 'side', 'notPositive', { value: -1 }],
    ['0', 'side', 'notPositive', { value: 0 }],
    ['-2 cm', 'side', 'notPositive', { value: -2 }],
    [-0.5, 'cost', 'negative', { value: -0.5 }],
    ['-2', 'days', 'negative', { value: -2 }],
    [1.5, 'share', 'outOfRange', { value: 1.5, low: 0, high: 1 }],
    ['150%', 'share', 'outOfRange', { value: 1.5, low: 0, high: 1 }],
    [121, 'months', 'outOfRange', { value: 121, low: 1, high: 120 }],
    [1.5, 'months', 'notWhole', { value: 1.5 }],
    [NaN, 'side', 'notANumber', { text: 'NaN' }],
    [Infinity, 'price', 'notANumber', { text: 'Infinity' }],
    [true, 'side', 'notANumber', { text: 'TRUE' }],
    ['about ten', 'side', 'notANumber', { text: 'about ten' }],
    ['1,250', 'side', 'ambiguousNumber', { text: '1,250', meanings: { en: '1250 or 1.25', zh: expect.any(String) } }],
    ['5\'8"', 'side', 'unitNotRead', { meant: '68 in' }],
    ['10 kg', 'side', 'wrongUnit', { text: '10 kg', units: { en: 'in, cm or mm', zh: expect.any(String) } }],
    ['10 cm', 'weight', 'wrongUnit', { text: '10 cm', units: { en: 'lb, oz, kg or g', zh: expect.any(String) } }],
    ['10%', 'price', 'wrongUnit', { text: '10%' }],
    ['$8', 'share', 'wrongUnit', { text: '$8' }],
    ['3 cm', 'months', 'wrongUnit', { text: '3 cm' }],
    ['$5', 'side', 'wrongUnit', { text: '$5' }],
  ])('%p as %s is refused as %s', (cell, kind, code, args) => {
    const problem = readNumberCell(cell, NAME, NUMBER_KINDS[kind]);
    expect(problem).toMatchObject({ kind: 'invalid', code, args: { name: NAME, ...args } });
    expect(wordProblem(problem as Problem, 'en')).toMatch(/^length/);
  });
});

describe('choices', () => {
  test.each<[Cell, string]>([
    [null, 'general'],
    ['', 'general'],
    [0, 'general'],
    ['general', 'general'],
    [' General ', 'general'],
    ['普通商品', 'general'],
    ['Non-Apparel', 'general'],
    ['服装', 'apparel'],
    ['CLOTHING', 'apparel'],
    ['危险品', 'dangerous'],
    ['普货', 'general'],
    ['Dangerous-Goods', 'dangerous'],
    ['hazmat', 'dangerous'],
    ['ＤＧ', 'dangerous'],
  ])('goods %p is %s', (cell, goods) => expect(readChoice(cell, NAME, GOODS)).toBe(goods));

  test.each([
    [SPLIT, 'optimised', 'optimized'],
    [SPLIT, '部分拆分', 'partial'],
    [SPLIT, '', 'minimal'],
    [PLAN, 'Pro', 'professional'],
    [PLAN, '个人卖家', 'individual'],
    [PLAN, null, 'professional'],
    [LANGUAGE, '中文', 'zh'],
    [LANGUAGE, 'zh-CN', 'zh'],
    [LANGUAGE, 'English', 'en'],
  ])('%# %p is %s', (among, cell, found) => expect(readChoice<string>(cell, NAME, among)).toBe(found));

  test.each<Cell>(['silk', 'generals', true, 5, 'constructor', '__proto__', 'toString'])('%p is none', (cell) => {
    expect(said(readChoice(cell, NAME, GOODS))).toContain('Use one of: general, apparel, dangerous.');
  });
});

describe('marketplaces', () => {
  test.each(MARKETPLACES.map((m) => [m.id, m] as const))('%s by its id, its names and its domain', (id, market) => {
    for (const word of [id, id.toLowerCase(), market.name.en, market.name.zh, `${market.name.zh}站`])
      expect(readMarketplace(word, NAME)).toBe(market);
    for (const address of [market.domain, `www.${market.domain}`, `https://www.${market.domain}/`])
      expect(readMarketplace(address, NAME)).toBe(marketplace(market.variantOf ?? market.id));
  });

  test.each([
    ['GB', 'UK'],
    ['ＵＳ', 'US'],
    ['usa', 'US'],
    ['亚马逊德国站', 'DE'],
    ['DE_CEP', 'DE-CEP'],
    ['中欧', 'DE-CEP'],
    ['中欧站', 'DE-CEP'],
    ['Turkey', 'TR'],
    ['UAE', 'AE'],
    ['', 'US'],
  ])('%p is %s', (word, id) => expect(readMarketplace(word, NAME)).toBe(marketplace(id)));

  test.each(['Atlantis', 'amazon.cn', 'constructor', 'U S', 'EU'])('%p is none', (word) => {
    expect(said(readMarketplace(word, NAME))).toContain('Use one of: US CA MX BR UK DE DE-CEP FR');
  });
});

describe('units', () => {
  test.each([
    ['in-lb', 'in-lb'],
    ['IN-LB', 'in-lb'],
    ['in/lb', 'in-lb'],
    ['in lb', 'in-lb'],
    ['cm_g', 'cm-g'],
    ['metric', 'cm-kg'],
    ['英制', 'in-lb'],
    ['公制', 'cm-kg'],
    ['英寸-磅', 'in-lb'],
    ['厘米/千克', 'cm-kg'],
    ['cm, g', 'cm-g'],
    ['inch pounds', 'in-lb'],
    ['mm-g', 'mm-g'],
  ] as const)('%p is %s', (word, units) => expect(readUnits(word, NAME, marketplace('US'))).toBe(UNITS[units]));

  test('blank is what the marketplace uses', () => {
    expect(readUnits('', NAME, marketplace('US'))).toBe(UNITS['in-lb']);
    expect(readUnits(null, NAME, marketplace('UK'))).toBe(UNITS['cm-kg']);
    expect(readUnits(0, NAME, marketplace('JP'))).toBe(UNITS['cm-kg']);
  });

  test.each<Cell>(['cm', 'ft-lb', 'constructor', 7])('%p is none', (word) => {
    expect(said(readUnits(word, NAME, marketplace('US')))).toContain(
      'in-lb, in-oz, cm-kg, cm-g, mm-g, imperial, metric',
    );
  });
});

describe('days and texts', () => {
  test.each<[Cell, unknown]>([
    [null, 46_000],
    ['', 46_000],
    [0, 46_000],
    ['2026-11-22', 46_348],
    [46_348.5, 46_348],
    [{ basicValue: 46_348 }, 46_348],
  ])('%p is day %p', (cell, day) => expect(readDate(cell, NAME, 46_000)).toBe(day));

  test.each<Cell>(['soon', true, -1, '2026-02-30'])('%p is no day', (cell) => {
    expect(said(readDate(cell, NAME, 46_000))).toContain(
      'is not a date. Use an Excel date or text such as 2026-11-22.',
    );
  });

  test.each<[Cell, string | null]>([
    [' Toys ', 'Toys'],
    [12, '12'],
    [null, null],
    ['', null],
    [0, null],
    [{ basicValue: '玩具' }, '玩具'],
  ])('%p is the text %p', (cell, text) => expect(readText(cell)).toBe(text));

  test('a quote is short and shows nothing that cannot be seen', () => {
    expect(shorten('plain')).toBe('plain');
    expect(shorten(`a\u0000b\u202ec\u200b`)).toBe('a b c');
    expect(shorten('x'.repeat(60))).toBe('x'.repeat(60));
    expect(shorten('x'.repeat(61))).toBe(`${'x'.repeat(60)}…`);
  });
});
