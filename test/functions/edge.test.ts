import { CellError, openSheet, type Cell, type Matrix } from '../support/sheet';

const sheet = openSheet('en-US');
const chinese = openSheet('zh-CN');
const DAY = '2026-11-22';

const column = (...cells: Cell[]): Matrix => cells.map((cell) => [cell]);
const row = (...cells: Cell[]): Matrix => [cells];
const one = (cell: Cell): Matrix => [[cell]];

/** AMZ.FBAFEE for the US on a day of the 2026 peak season. */
function fee(
  length: Matrix,
  width: Matrix,
  height: Matrix,
  weight: Matrix,
  price: Matrix | null = one(24.99),
  units: Matrix | null = null,
) {
  return sheet.call('AMZ.FBAFEE', length, width, height, weight, price, one('US'), null, one(DAY), units);
}
const BOX = [one(10), one(6), one(3), one(1.2)] as const;
/** 5.73 on the peak card for 1.25+ to 1.5 lb, plus 3.5%. */
const BOX_FEE = 5.93;

function problem(cell: Cell | undefined): [string, string] {
  if (!(cell instanceof CellError)) throw new Error(`expected an error, got ${JSON.stringify(cell)}`);
  return [cell.code, cell.message];
}

describe('shapes', () => {
  test.each([
    ['a single cell', one(10), [[BOX_FEE]]],
    ['a column', column(10, 10, 10), [[BOX_FEE], [BOX_FEE], [BOX_FEE]]],
    ['a row', row(10, 10), [[BOX_FEE, BOX_FEE]]],
    [
      'a block',
      [
        [10, 10],
        [10, 10],
      ] as Matrix,
      [
        [BOX_FEE, BOX_FEE],
        [BOX_FEE, BOX_FEE],
      ],
    ],
  ])('%s', (_name, length, expected) => {
    expect(fee(length, BOX[1], BOX[2], BOX[3])).toEqual(expected);
  });

  test('a column and a row span a block', () => {
    expect(fee(column(10, 10, 10), BOX[1], BOX[2], row(1.2, 1.2))).toEqual(
      Array.from({ length: 3 }, () => [BOX_FEE, BOX_FEE]),
    );
  });

  test('sizes that do not fit name both arguments and their sizes', () => {
    const [code, message] = problem(fee(column(10, 10), column(6, 6, 6), BOX[2], BOX[3])[0]![0]);
    expect(code).toBe('#VALUE!');
    expect(message).toContain('length is 2 x 1');
    expect(message).toContain('width is 3 x 1');
  });

  test('a row function returns its fields for each item and refuses a second column', () => {
    const fees = (length: Matrix) =>
      sheet.call(
        'AMZ.FEES',
        length,
        BOX[1],
        BOX[2],
        BOX[3],
        one(24.99),
        one('Pet Supplies'),
        one('US'),
        null,
        one(DAY),
      );
    expect(fees(column(10, 10))).toEqual([
      [3.75, 0, 5.73, 0.2, 0.25, 9.93],
      [3.75, 0, 5.73, 0.2, 0.25, 9.93],
    ]);
    expect(problem(fees(row(10, 10))[0]![0])).toEqual(['#VALUE!', expect.stringContaining('length is 1 x 2')]);
  });

  test('10,000 rows in one call', () => {
    const lengths = Array.from({ length: 10_000 }, (_, at): Cell[] => [1 + (at % 20)]);
    const answer = fee(lengths, BOX[1], BOX[2], BOX[3]);
    expect(answer).toHaveLength(10_000);
    expect(answer[9]).toEqual([BOX_FEE]);
    expect(answer.every((cells) => typeof cells[0] === 'number')).toBe(true);
  });

  test('an array too large for Excel is refused before anything is computed', () => {
    const tall = Array.from({ length: 1000 }, (): Cell[] => [10]);
    const wide = [Array.from({ length: 1000 }, () => 6)];
    expect(problem(fee(tall, wide, BOX[2], BOX[3])[0]![0])).toEqual(['#VALUE!', expect.stringContaining('1000000')]);
  });
});

describe('blanks', () => {
  const blanks: [string, Cell][] = [
    ['null', null],
    ['empty text', ''],
    ['0', 0],
    ['spaces', '  '],
  ];
  test.each(blanks)('%s in every required input leaves the row blank', (_name, blank) => {
    expect(fee(column(10, blank), column(6, blank), column(3, blank), column(1.2, blank))).toEqual([[BOX_FEE], ['']]);
  });
  test.each(blanks)('%s as an optional argument is its default', (_name, blank) => {
    expect(
      sheet.call('AMZ.FBAFEE', ...BOX, one(24.99), one(blank), one(blank), one(DAY), one(blank), one(blank)),
    ).toEqual([[BOX_FEE]]);
  });
  test.each(blanks)('%s in one required input names it', (_name, blank) => {
    expect(problem(fee(BOX[0], one(blank), BOX[2], BOX[3])[0]![0])).toEqual([
      '#VALUE!',
      expect.stringContaining('width'),
    ]);
  });
  test('a value that serves every row does not fill a blank row', () => {
    expect(sheet.call('AMZ.REFERRALFEE', column(20, null, 30), one('Pet Supplies'), one('US'), one(DAY))).toEqual([
      [3],
      [''],
      [4.5],
    ]);
  });
});

describe('numbers as text', () => {
  test.each<[string, Cell]>([
    ['plain', '10'],
    ['full-width', '１０'],
    ['with a point', '10.0'],
    ['inches', '10 in'],
    ['inches, quoted', '10"'],
    ['centimetres', '25.4cm'],
    ['millimetres', '254 mm'],
    ['Chinese centimetres', '25.4厘米'],
  ])('a length %s', (_name, text) => {
    expect(fee(one(text), BOX[1], BOX[2], BOX[3])).toEqual([[BOX_FEE]]);
  });
  test.each<[string, Cell]>([
    ['ounces', '19.2 oz'],
    ['grams', '544.310844 g'],
    ['kilograms', '0.544310844千克'],
    ['pounds', '1.2磅'],
  ])('a weight in %s', (_name, text) => {
    expect(fee(BOX[0], BOX[1], BOX[2], one(text))).toEqual([[BOX_FEE]]);
  });
  test.each<[string, Cell]>([
    ['$', '$24.99'],
    ['US$', 'US$ 24.99'],
    ['a currency code', '24.99 USD'],
    ['thousands', '1,024.99'],
  ])('a price with %s', (_name, text) => {
    expect(typeof fee(...BOX, one(text))[0]![0]).toBe('number');
  });
  test('a unit in the cell wins over units', () => {
    expect(fee(one('10 in'), one('6 in'), one('3 in'), one('1.2 lb'), one(24.99), one('cm-kg'))).toEqual([[BOX_FEE]]);
  });
  test.each<[string, Cell, string]>([
    ['words', 'about ten', 'about ten'],
    ['a comma with two meanings', '1,250', '1,250'],
    ['a wrong unit', '10 kg', '10 kg'],
    ['a percentage', '10%', '10%'],
    ['TRUE', true, 'TRUE'],
    ['two numbers', '10 x 6', '10 x 6'],
  ])('%s is refused and quoted', (_name, cell, quoted) => {
    const [code, message] = problem(fee(one(cell), BOX[1], BOX[2], BOX[3])[0]![0]);
    expect(code).toBe('#VALUE!');
    expect(message).toContain('length');
    expect(message).toContain(quoted);
  });
  test('hostile text is quoted short and without control or direction characters', () => {
    const [, message] = problem(
      fee(one(`=HYPERLINK("x")\u202e\u0000${'a'.repeat(500)}`), BOX[1], BOX[2], BOX[3])[0]![0],
    );
    expect(message.length).toBeLessThan(200);
    expect(message).not.toMatch(/[\u0000\u202e]/);
  });
});

describe('errors', () => {
  test('an error in an input cell comes back as it is, and spoils no other row', () => {
    const broken = new CellError('#DIV/0!');
    expect(fee(column(10, broken, 10), BOX[1], BOX[2], BOX[3])).toEqual([[BOX_FEE], [broken], [BOX_FEE]]);
  });
  test('an error in a cell that serves every row comes back in every filled row', () => {
    const broken = new CellError('#REF!');
    expect(fee(column(10, null), column(6, null), column(3, null), column(1.2, null), one(broken))).toEqual([
      [broken],
      [''],
    ]);
  });
  test.each([-1, 0.0 / 0, Infinity])('a length of %p is refused', (value) => {
    expect(problem(fee(one(value), BOX[1], BOX[2], BOX[3])[0]![0])[0]).toBe('#VALUE!');
  });
  test('one bad row leaves the others', () => {
    const answer = fee(column(10, -2, 10), BOX[1], BOX[2], BOX[3]);
    expect(answer[0]).toEqual([BOX_FEE]);
    expect(problem(answer[1]![0])).toEqual(['#VALUE!', expect.stringContaining('-2')]);
    expect(answer[2]).toEqual([BOX_FEE]);
  });
  test('what the cards do not say is #N/A and names what is known', () => {
    const [code, message] = problem(sheet.evaluate('=AMZ.FBAFEE(10,6,3,1.2,24.99,"US",,"2022-01-01")')[0]![0]);
    expect(code).toBe('#N/A');
    expect(message).toContain('2023-01-17');
  });
  test('messages speak the display language', () => {
    expect(problem(sheet.evaluate('=AMZ.FBAFEE(-1,6,3,1.2)')[0]![0])[1]).toContain('must be greater than 0');
    expect(problem(chinese.evaluate('=AMZ.FBAFEE(-1,6,3,1.2)')[0]![0])[1]).toContain('必须大于 0');
  });
});

describe('dates, marketplaces, units and choices', () => {
  test.each<Cell>([DAY, '2026/11/22', '2026年11月22日', 46348, 46348.75, '２０２６-11-22'])('%p is the day', (day) => {
    expect(sheet.call('AMZ.FBAFEE', ...BOX, one(24.99), one('US'), null, one(day))).toEqual([[BOX_FEE]]);
  });
  test.each<Cell>(['2026-13-01', '22.11.26', 'soon', -5, true])('%p is refused as a date', (day) => {
    expect(problem(sheet.call('AMZ.FBAFEE', ...BOX, one(24.99), one('US'), null, one(day))[0]![0])).toEqual([
      '#VALUE!',
      expect.stringContaining('date'),
    ]);
  });
  test.each(['US', 'us', '美国', '美国站', 'amazon.com', 'www.amazon.com', 'United States', ' US '])(
    '%p is the US',
    (place) => {
      expect(sheet.call('AMZ.FBAFEE', ...BOX, one(24.99), one(place), null, one(DAY))).toEqual([[BOX_FEE]]);
    },
  );
  test.each(['UK', 'GB', 'amazon.co.uk', '英国', '英国站'])('%p is the UK', (place) => {
    expect(sheet.call('AMZ.PLANFEE', null, null, one(place), one(DAY))).toEqual([[25]]);
  });
  test('an unknown marketplace lists the known ones', () => {
    expect(problem(sheet.call('AMZ.PLANFEE', null, null, one('Atlantis'), one(DAY))[0]![0])).toEqual([
      '#VALUE!',
      expect.stringContaining('US CA MX'),
    ]);
  });
  test.each([
    ['in-lb', 10, 6, 3, 1.2],
    ['in-oz', 10, 6, 3, 19.2],
    ['cm-kg', 25.4, 15.24, 7.62, 0.544310844],
    ['cm-g', 25.4, 15.24, 7.62, 544.310844],
    ['mm-g', 254, 152.4, 76.2, 544.310844],
    ['imperial', 10, 6, 3, 1.2],
    ['公制', 25.4, 15.24, 7.62, 0.544310844],
  ] as const)('units %s', (units, length, width, height, weight) => {
    expect(fee(one(length), one(width), one(height), one(weight), one(24.99), one(units))).toEqual([[BOX_FEE]]);
  });
  test('choices may change from row to row', () => {
    const answer = sheet.call(
      'AMZ.FBAFEE',
      ...BOX,
      one(24.99),
      one('US'),
      column('general', 'apparel', '危险品', 'silk'),
      one(DAY),
    );
    expect(answer.slice(0, 3)).toEqual([[5.93], [6.63], [6.97]]);
    expect(problem(answer[3]![0])).toEqual(['#VALUE!', expect.stringContaining('general, apparel, dangerous')]);
  });
});

test('a result is a plain number without a negative zero', () => {
  expect(Object.is(sheet.evaluate(`=AMZ.AGEDFEE(10,6,3,10,"US","${DAY}")`)[0]![0], 0)).toBe(true);
});

test('without an Office object messages are English', () => {
  expect(problem(openSheet().evaluate('=AMZ.FBAFEE(-1,6,3,1.2)')[0]![0])[1]).toContain('length is -1');
});
