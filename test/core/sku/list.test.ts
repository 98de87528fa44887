import fc from 'fast-check';
import { marketplace } from '../../../src/core/marketplaces';
import { Problem, wordProblem } from '../../../src/core/words/problem';
import { type Language } from '../../../src/core/words/language';
import type { Cell } from '../../../src/core/input/cell';
import { analyzeSkus, type SkuCell, type SkuOptions } from '../../../src/core/sku/list';
import { NOUNS } from '../../../src/core/sku/header-words';

const DAY = 46_348; // 2026-11-22
/** Those that end in the status; what follows has tests of its own. */
const COLUMNS = 12;
const US: SkuOptions = { market: marketplace('US'), day: DAY, fx: null };

function analyze(table: Cell[][], options: Partial<SkuOptions> = {}, language: Language = 'en'): SkuCell[][] {
  const result = analyzeSkus(table, { ...US, ...options }, language);
  if (result instanceof Problem) throw new Error(wordProblem(result, language));
  return result.map((row) => row.slice(0, COLUMNS));
}

const HEADER: Cell[] = [
  ...['SKU', 'Length (in)', 'Width (in)', 'Height (in)', 'Weight (lb)'],
  ...['Price', 'Cost (USD)', 'Category'],
];
const BOX: Cell[] = ['A-1', 10, 6, 3, 1.2, 24.99, 5, 'Pet Supplies'];
/** Large standard, 1.25 lb, peak 2026: 5.73, 3.5% of it 0.20; 15% of 24.99 is 3.75; 180 in3 at 2.40 a cubic foot is 0.25. */
const ROW = ['A-1', 'Large standard-size', 3.75, 0, 5.73, 0.2, 0.25, 9.93, 10.06, 10.06 / 24.99, 10.06 / 5, 'OK'];

type Changes = Readonly<Record<string, readonly [header: Cell, cell: Cell]>>;
/** One row with some cells of another kind, under a header with other words. */
function one(changes: Changes, options: Partial<SkuOptions> = {}): SkuCell[] {
  const changeOf = (name: Cell) => changes[String(name).replace(/ \(.*/, '')];
  const header = HEADER.map((name) => changeOf(name)?.[0] ?? name);
  const row = HEADER.map((name, at) => changeOf(name)?.[1] ?? BOX[at]);
  return analyze([header, row], options)[1]!;
}

/** The box with further columns. */
const withColumns = (more: Record<string, Cell>, options: Partial<SkuOptions> = {}): SkuCell[] =>
  analyze(
    [
      [...HEADER, ...Object.keys(more)],
      [...BOX, ...Object.values(more)],
    ],
    options,
  )[1]!;

/** The status of a box whose columns have these headers and cells. */
const statusOf = (header: Cell[], row: Cell[], options: Partial<SkuOptions> = {}, language: Language = 'en') =>
  analyze([header, row], options, language)[1]!.at(-1);

const refusal = (header: Cell[], language: Language = 'en'): string => {
  const problem = analyzeSkus([header], US, language);
  return problem instanceof Problem ? wordProblem(problem, language) : '';
};

const rounded = (row: readonly SkuCell[]) =>
  row.map((cell) => (typeof cell === 'number' ? Number(cell.toFixed(9)) : cell));
function expectRow(row: readonly SkuCell[], expected: readonly SkuCell[] = ROW): void {
  expect(rounded(row)).toEqual(rounded(expected));
}

describe('headers', () => {
  test('the header of the result, in both languages', () => {
    expect(analyze([HEADER, BOX])[0]).toEqual([
      'SKU',
      'Size tier',
      'Referral fee',
      'Closing fee',
      'Fulfilment before surcharge',
      'Surcharge',
      'Storage',
      'Total fees',
      'Profit',
      'Margin',
      'ROI',
      'Status',
    ]);
    expect(analyze([HEADER, BOX], {}, 'zh')[0]!.slice(0, 4)).toEqual(['SKU', '尺寸分段', '销售佣金', '结算费']);
  });

  /** What the status adds where a list says nothing of units. */
  const BARE = [...ROW.slice(0, -1), 'OK; read as in, lb; cost read as USD'];

  test.each<[string, Cell[], SkuCell[]]>([
    ['English', ['SKU', 'Length', 'Width', 'Height', 'Weight', 'Price', 'Cost', 'Category'], BARE],
    [
      'small letters and spaces',
      [' sku ', 'LENGTH', 'width', 'height', 'weight', 'selling price', 'unit cost', 'category'],
      BARE,
    ],
    [
      'underscores',
      [
        'seller_sku',
        'package_length',
        'package_width',
        'package_height',
        'item_package_weight',
        'your_price',
        'product_cost',
        'product_category',
      ],
      BARE,
    ],
    ['Chinese', ['货号', '长', '宽', '高', '重量', '售价', '成本', '类目'], BARE],
    [
      'Chinese, as sellers sort sides',
      ['MSKU', '最长边', '次长边', '最短边', '毛重', '销售价', '采购价', '品类'],
      BARE,
    ],
    [
      'with units',
      ['SKU', '长(in)', '宽（英寸）', 'Height [in]', 'Weight (lb)', 'Price (USD)', 'Cost($)', '类目'],
      ROW,
    ],
    [
      'with units behind a slash',
      ['SKU', 'Length/in', 'Width_in', 'Height in', 'Weight/lb', 'Price USD', 'Cost_USD', 'Category'],
      ROW,
    ],
    ['units without a border', ['SKU', '长in', '宽英寸', '高(in', '重量lb', '售价USD', '成本美元', '商品类目'], ROW],
    [
      'units by a preposition',
      [
        'SKU',
        'Length in inches',
        'Width in in',
        'Height (in)',
        'Weight in lb',
        'Price in USD',
        'Cost in $',
        'Category',
      ],
      ROW,
    ],
    [
      'camel case',
      ['sellerSku', 'lengthIn', 'widthIn', 'heightIn', 'weightLb', 'priceUSD', 'costUSD', 'productCategory'],
      ROW,
    ],
    [
      'remarks',
      [
        '*SKU',
        '长\n(in, 含包装)',
        '宽（in）',
        '高（in）',
        '毛重（lb/件）',
        '售价（USD，含税）',
        '采购成本（含税，美元/个）',
        '类目名称',
      ],
      ROW,
    ],
    [
      'the words of a fee preview',
      [
        'sku',
        'longest-side (inches)',
        'median-side (inches)',
        'shortest-side (inches)',
        'item-package-weight (pounds)',
        'your-price',
        'cost',
        'product-group',
      ],
      [...ROW.slice(0, -1), 'OK; cost read as USD'],
    ],
  ])('%s', (_name, header, expected) => expectRow(analyze([header, BOX])[1]!, expected));

  test('the order of the columns does not matter, and other columns are left alone', () => {
    const order = [7, 5, 4, 0, 3, 2, 1, 6];
    const mixed = (row: Cell[]) => ['', ...order.map((at) => row[at]), 'a note'];
    expectRow(analyze([mixed(HEADER), mixed(BOX)])[1]!);
  });

  const RIGHT: Cell[] = ['SKU', '长(cm)', '宽(cm)', '高(cm)', '重量(g)', '售价', '成本', '类目'];
  const renamed = (at: number, ...names: Cell[]) => [...RIGHT.slice(0, at), ...names, ...RIGHT.slice(at + 1)];

  test.each<[string, Cell[], string, string]>([
    [
      'a word twice',
      renamed(5, '售价', '售价'),
      'Two columns stand for price: "售价" and "售价".',
      '“售价”和“售价”两列都表示售价。',
    ],
    [
      'two words as good',
      renamed(6, '成本', '采购价(元)'),
      '"成本" and "采购价(元)"',
      '“成本”和“采购价(元)”两列都表示成本。',
    ],
    [
      'a size of the product and of the package',
      renamed(1, '长', '宽', '高', '长', '宽', '高'),
      'length: "长" and "长"',
      '长。',
    ],
    ['a length in kilograms', renamed(1, '长(kg)'), 'The unit or currency in the header "长(kg)"', '表头“长(kg)”'],
    ['metres', renamed(1, '长(m)'), '"长(m)" does not fit length', '长(cm)'],
    ['two units', renamed(1, '长(cm/in)'), '"长(cm/in)" does not fit length, or there are two.', '长(cm)'],
    ['catties', renamed(4, '重量(斤)'), '"重量(斤)"', '重量(kg)'],
    ['two currencies', renamed(6, '成本(USD/CNY)'), '"成本(USD/CNY)"', '成本(元)'],
    [
      'a price that may be a cost',
      renamed(5, '单价').filter((name) => name !== '成本'),
      'price (单价 may be a cost)',
      '售价（“单价”可能是采购价，请改为“售价”）',
    ],
  ])('%s is refused by name', (_name, header, en, zh) => {
    expect(refusal(header)).toContain(en);
    expect(refusal(header, 'zh')).toContain(zh);
  });

  test.each<[string, Cell[], string[]]>([
    ['nothing', HEADER, []],
    ['what describes a product', [...HEADER, '图片', '备注', 'ASIN', '品名', 'Brand', '', 0], []],
    ['what nothing is read from', [...HEADER, '净重', 'FBA费', '箱长(cm)'], ['净重', 'FBA费', '箱长(cm)']],
    ['a weaker word', [...HEADER, '价格', '产品尺寸', 'ACoS', 'TACoS'], ['价格', '产品尺寸', 'ACoS']],
    ['a unit price beside a price', [...HEADER, '单价'], ['单价']],
  ])('of the columns, %s: named in the header of the status', (_name, header, unused) => {
    const note = (text: string) => (unused.length ? text : '');
    expect(analyze([header])[0]!.at(-1)).toBe(`Status${note(` (not used: ${unused.join(', ')})`)}`);
    expect(analyze([header], {}, 'zh')[0]!.at(-1)).toBe(`状态${note(`（未使用的列：${unused.join('、')}）`)}`);
  });

  test('of very many columns some are named', () => {
    const many = Array.from({ length: 20 }, (_, at) => `col${at}`);
    const names = many.slice(0, 8);
    expect(analyze([[...HEADER, ...many]])[0]!.at(-1)).toBe(`Status (not used: ${names.join(', ')} and 12 more)`);
    expect(analyze([[...HEADER, ...many]], {}, 'zh')[0]!.at(-1)).toBe(
      `状态（未使用的列：${names.join('、')}等 20 列）`,
    );
  });

  test.each<[string, Cell[], Cell[]]>([
    ['售价 over 单价 (a purchase price)', [...HEADER, '单价'], [...BOX, 6]],
    ['单价 beside a cost is the price', HEADER.map((name) => (name === 'Price' ? '单价' : name)), BOX],
    [
      'packaged over plain sides',
      [...HEADER, '包装长(in)', '包装宽(in)', '包装高(in)'],
      [...BOX.slice(0, 1), 8, 5, 2, ...BOX.slice(4), 10, 6, 3],
    ],
    ['gross over other weights', [...HEADER, '毛重(lb)'], [...BOX.slice(0, 4), 1, ...BOX.slice(5), 1.2]],
    ['the referral category over others', [...HEADER, '佣金类目'], [...BOX.slice(0, 7), '狗窝', 'Pet Supplies']],
    ['sides over a size of words', [...HEADER, 'Size'], [...BOX, 'XL']],
  ])('%s', (_name, header, row) => expectRow(analyze([header, row])[1]!));

  test.each<[string, Cell[][], string, string]>([
    [
      'no header',
      [BOX],
      'length, width, height (or one column size, such as 25*15*8), weight, price.',
      '长、宽、高（或一列“包装尺寸”，如 25*15*8）、重量、售价。',
    ],
    ['an empty list', [], 'length, width', '长、宽'],
    ['a header without a weight', [HEADER.filter((name) => name !== 'Weight (lb)')], ': weight.', '：重量。'],
    ['a header of errors', [[{ code: '#REF!' }, null, 5]], 'length', '长'],
  ])('%s names the missing columns', (_name, table, en, zh) => {
    const problem = analyzeSkus(table, US, 'en');
    expect(problem).toBeInstanceOf(Problem);
    expect(wordProblem(problem as Problem, 'en')).toContain(en);
    expect(wordProblem(problem as Problem, 'zh')).toContain(zh);
  });

  test('a header that no object knows', () => {
    expect(analyzeSkus([['constructor', '__proto__', 'toString']], US, 'en')).toBeInstanceOf(Problem);
  });

  test('without a SKU column the rows still come in order', () => {
    const without = (row: Cell[]) => row.slice(1);
    expectRow(analyze([without(HEADER), without(BOX)])[1]!, ['', ...ROW.slice(1)]);
  });
});

describe('units', () => {
  const METRIC = { Length: ['长(cm)', 25.4], Width: ['宽(cm)', 15.24], Height: ['高(cm)', 7.62] } as const;
  const bare = (row: readonly SkuCell[], note: string) => [...row.slice(0, -1), `OK; ${note}`];

  test.each<[string, Changes]>([
    ['centimetres in the header', { ...METRIC, Length: ['长cm', 25.4] }],
    [
      'millimetres in the header',
      { Length: ['Length (mm)', 254], Width: ['Width (mm)', 152.4], Height: ['高(毫米)', 76.2] },
    ],
    ['a unit of each its own', { Length: ['长(cm)', 25.4], Width: ['宽(mm)', 152.4] }],
    ['grams in the header', { Weight: ['重量g', 544.310844] }],
    ['kilograms in the header', { Weight: ['毛重（kg）', 0.544310844] }],
    ['ounces in the header', { Weight: ['Weight (oz)', 19.2] }],
    ['a unit in a cell wins over the header', { Length: ['长(cm)', '10 in'], Weight: ['重量(kg)', '1.2 lb'] }],
    ['units in cells alone', { Length: ['长', '25.4cm'], Width: ['宽', '6"'], Height: ['高', '7.62厘米'] }],
    ['numbers as text', { Length: ['Length (in)', '10'], Price: ['Price', '$24.99'], Cost: ['Cost', 'US$ 5.00'] }],
  ])('%s', (_name, changes) => expectRow(one(changes)));

  test.each<[string, Changes, string]>([
    [
      'kilograms alone: the size is metric',
      { Length: ['长', 25.4], Width: ['宽', 15.24], Height: ['高', 7.62], Weight: ['重量(kg)', 0.544310844] },
      'size read as cm',
    ],
    [
      'grams alone',
      { Length: ['长', 25.4], Width: ['宽', 15.24], Height: ['高', 7.62], Weight: ['重量', '544.310844g'] },
      'size read as cm',
    ],
    ['centimetres alone: the weight is metric', { ...METRIC, Weight: ['重量', 0.544310844] }, 'weight read as kg'],
    ['one side alone', { Length: ['长', 25.4], Width: ['宽', '15.24cm'], Height: ['高', 7.62] }, 'size read as cm'],
    ['pounds alone', { Length: ['长', 10], Width: ['宽', 6], Height: ['高', 3] }, 'size read as in'],
    ['inches alone', { Weight: ['重量', 1.2] }, 'weight read as lb'],
    [
      'nothing: the units of the marketplace',
      { Length: ['长', 10], Width: ['宽', 6], Height: ['高', 3], Weight: ['重量', 1.2] },
      'read as in, lb',
    ],
  ])('%s', (_name, changes, note) => expectRow(one(changes), bare(ROW, note)));

  test('a bare list of a metric marketplace says so too, in Chinese', () => {
    const header = ['SKU', '长', '宽', '高', '重量', '售价', '成本', '类目'];
    const row = ['A', 25, 15, 8, 0.54, 19.99, 5, '宠物用品'];
    expect(statusOf(header, row, { market: marketplace('UK') }, 'zh')).toBe(
      '正常；按 cm、kg 读取；成本按 GBP 读取；未扣除售价中的增值税',
    );
    expect(statusOf(header, [...row.slice(0, 4), '540g', ...row.slice(5)], { market: marketplace('UK') }, 'zh')).toBe(
      '正常；尺寸按 cm 读取；成本按 GBP 读取；未扣除售价中的增值税',
    );
  });

  test('sides in different units, one without', () => {
    const changes: Changes = {
      Length: ['长', '25.4cm'],
      Width: ['宽', '152.4mm'],
      Height: ['高', 3],
    };
    expect(one(changes).at(-1)).toContain('Length, width and height are in different units');
  });

  test.each<[string, Cell, Cell[]]>([
    ['systems', '单位制', ['imperial', 'in-lb', '英制', 'IN-LB']],
    ['an ambiguous header', 'Units', ['in/lb', 'in lb']],
  ])('a column of units sets them row by row: %s', (_name, name, words) => {
    const header = ['SKU', 'Length', 'Width', 'Height', 'Weight', 'Price', 'Cost (USD)', 'Category', name];
    const metric: Cell[] = ['A-1', 25.4, 15.24, 7.62, 0.544310844, 24.99, 5, 'Pet Supplies', 'cm-kg'];
    const rows = analyze([header, metric, ...words.map((word) => [...BOX, word])]);
    rows.slice(1).forEach((row) => expectRow(row));
  });

  test('the unit columns of Amazon reports', () => {
    const header = [
      'SKU',
      'Length',
      'Width',
      'Height',
      'Weight',
      'Price',
      'Cost (USD)',
      'Category',
      'unit-of-dimension',
      'unit-of-weight',
    ];
    const rows = analyze([
      header,
      [...BOX, 'inches', 'pounds'],
      ['A-1', 25.4, 15.24, 7.62, 544.310844, 24.99, 5, 'Pet Supplies', 'Centimeters', '克'],
      [...BOX, 'furlong', 'lb'],
      [...BOX, 'in', 'stone'],
    ]);
    expectRow(rows[1]!);
    expectRow(rows[2]!);
    expect(rows[3]!.at(-1)).toContain('unit-of-dimension: "furlong" is not known. Use one of: in, cm, mm.');
    expect(rows[4]!.at(-1)).toContain('unit-of-weight: "stone" is not known. Use one of: lb, oz, kg, g.');
  });

  test('what a product is counted in is no unit of size', () => {
    for (const word of ['个', '件', 'PCS', '套']) expectRow(withColumns({ 单位: word }));
    expect(withColumns({ 单位: 'cubits' }).at(-1)).toContain('单位: "cubits" is not known.');
  });

  test('a unit column that contradicts the header', () => {
    expect(withColumns({ 单位制: 'cm-kg' }).at(-1)).toBe(
      'Length (in) is in in by its header and in cm by the unit column of this row. Correct one of them.',
    );
  });
});

describe('one column for the size', () => {
  const sized = (name: Cell, cell: Cell) =>
    analyze([
      ['SKU', name, 'Weight (lb)', 'Price', 'Cost (USD)', 'Category'],
      ['A-1', cell, 1.2, 24.99, 5, 'Pet Supplies'],
    ])[1]!;

  test.each<[Cell, Cell]>([
    ['尺寸(cm)', '25.4*15.24*7.62'],
    ['尺寸cm', '25.4x15.24x7.62'],
    ['包装尺寸', '25.4×15.24×7.62cm'],
    ['包装尺寸', '25.4 X 15.24 X 7.62 CM'],
    ['包装尺寸（长*宽*高，mm）', '254＊152.4＊76.2'],
    ['长*宽*高(cm)', '7.62*25.4*15.24'],
    ['长×宽×高 cm', '25.4 * 15.24 * 7.62'],
    ['尺寸 长*宽*高(cm)', '(25.4*15.24*7.62)'],
    ['L*W*H (in)', '10*6*3'],
    ['Size (L x W x H, in)', '10 x 6 x 3'],
    ['Package Dimensions', '10 in x 6 in x 3 in'],
    ['Dimensions', '10"L x 6"W x 3"H'],
    ['Dimensions', '25.4cm x 152.4mm x 3in'],
    ['尺寸', '长25.4*宽15.24*高7.62cm'],
    ['尺寸(cm)', '10*6*3 in'],
  ])('%s: %s', (name, cell) => expectRow(sized(name, cell)));

  test('without a unit the rules for sides hold', () => {
    expect(sized('尺寸', '10*6*3').at(-1)).toBe('OK; size read as in');
  });

  test.each<Cell>([
    '25.4*15.24',
    '25.4',
    25.4,
    '1*2*3*4',
    '大号',
    '25*15*8kg',
    'a*b*c',
    '25cm*15mm*8',
    '25-15-8',
    '-25*15*8',
    '25*0*8',
  ])('%p is not read', (cell) => {
    const row = sized('尺寸(cm)', cell);
    expect(row.slice(0, -1)).toEqual(['A-1', ...Array<string>(10).fill('')]);
    expect(row.at(-1)).toMatch(/^尺寸\(cm\)( is|:)/);
  });

  test('a blank size is missing', () => expect(sized('尺寸(cm)', 0).at(-1)).toContain('Missing: 尺寸(cm).'));
});

describe('currencies', () => {
  test.each<[string, Cell]>([
    ['Cost(¥)', 36],
    ['采购成本（￥）', 36],
    ['成本(元)', 36],
    ['Cost (CNY)', 36],
    ['Cost [RMB]', 36],
    ['成本(人民币)', '36'],
    ['Cost_CNY', 36],
    ['成本RMB', 36],
    ['成本/元', 36],
    ['成本¥', 36],
    ['成本（含税，元/件）', 36],
    ['成本(RMB ¥)', '36'],
    ['人民币成本', 36],
    ['成本（含税）', '¥36'],
    ['成本', '36元'],
    ['成本', 'CNY 36'],
    ['成本', '¥36'],
    ['成本($)', '36元'],
    ['成本(USD)', '￥36'],
    ['成本(元)', '$5'],
    ['成本(元)', 'USD 5'],
  ])('%s %s: the cell first, then the header; yuan are converted with fx', (header, cost) =>
    expectRow(one({ Cost: [header, cost] }, { fx: 7.2 })),
  );

  test('a header in the currency of the marketplace needs none', () => {
    expectRow(one({ Cost: ['Cost (USD)', 5] }));
    expectRow(one({ Cost: ['Cost ($)', 5] }));
    expectRow(one({ Cost: ['Cost (US$)', '$5'] }));
  });

  test.each<[string, Changes, string]>([
    [
      'yuan in the header without fx',
      { Cost: ['Cost (CNY)', 36] },
      'Cost (CNY) is in CNY: fx (CNY for one USD) is needed.',
    ],
    ['yuan in the cell without fx', { Cost: ['Cost', '36元'] }, 'Cost is in CNY: fx (CNY for one USD) is needed.'],
    ['a third currency in the header', { Cost: ['Cost (EUR)', 5] }, 'Cost (EUR) is in EUR; use USD or CNY.'],
    ['one that no marketplace has', { Cost: ['成本(港币)', 5] }, '成本(港币) is in HKD; use USD or CNY.'],
    ['a dollar that is not this one', { Cost: ['成本/加元', 5] }, '成本/加元 is in CAD; use USD or CNY.'],
    ['a third currency in the cell', { Price: ['Price', '€24.99'] }, 'Price is in EUR; use USD or CNY.'],
    ['pounds below a dollar header', { Price: ['Price ($)', '£24.99'] }, 'Price ($) is in GBP; use USD or CNY.'],
    ['a length in dollars', { Length: ['Length (in)', '$10'] }, 'Length (in): "$10" has a unit that does not fit.'],
  ])('%s', (_name, changes, status) =>
    expect(one(changes).at(-1)).toBe(status.endsWith('fit.') ? `${status} Use in, cm or mm.` : status),
  );

  const KOJI = {
    Length: ['长(cm)', 20],
    Width: ['宽(cm)', 15],
    Height: ['高(cm)', 3],
    Weight: ['重量(g)', 200],
    Category: ['类目', 'Toys and Games'],
  } as const;
  const jp = (header: Cell, cost: Cell) =>
    one({ ...KOJI, Price: ['售价(JPY)', 3000], Cost: [header, cost] }, { market: marketplace('JP'), fx: 0.05 });

  test('¥ beside a Japanese marketplace may be yen or yuan', () => {
    expect(jp('Cost(¥)', 500).at(-1)).toBe('Cost(¥): "¥" may be yuan or yen here. Write CNY or JPY in the header.');
    expect(jp('Cost', '¥500').at(-1)).toBe('Cost: "¥" may be yuan or yen here. Write CNY or JPY in the header.');
    const yen = jp('Cost(JPY)', 500);
    expect(yen.at(-1)).toBe('OK; no VAT taken off the price');
    for (const same of [jp('Cost(CNY)', 25), jp('成本(元)', '¥25'), jp('成本(日元)', '¥500'), jp('成本(日币)', 500)])
      expect(rounded(same)).toEqual(rounded(yen));
  });

  describe('marketplaces row by row', () => {
    const LIST = ['SKU', '长(cm)', '宽(cm)', '高(cm)', '重量(kg)', '售价($)', '成本($)', '类目', '站点'];
    const rowIn = (market: string, price: Cell = 24.99, cost: Cell = 5) => [
      'A',
      25,
      15,
      8,
      0.54,
      price,
      cost,
      'Toys and Games',
      market,
    ];

    test('"$" is tested against the currency of the row', () => {
      const rows = analyze([LIST, rowIn('US'), rowIn('CA'), rowIn('UK'), rowIn('JP'), rowIn('UK', '£24.99', 'GBP 5')]);
      expect(rows.slice(1).map((row) => row.at(-1))).toEqual([
        'OK',
        'OK',
        '售价($) is in $; use GBP or CNY.',
        '售价($) is in $; use JPY or CNY.',
        'OK; no VAT taken off the price',
      ]);
    });

    test('fx belongs to the currency of the argument; a column of rates serves the others', () => {
      const header = [...LIST.map((name) => name.replace('售价($)', '售价').replace('($)', '(元)')), '汇率'];
      const rows = analyze(
        [
          header,
          [...rowIn('US', 24.99, 36), ''],
          [...rowIn('UK', 24.99, 45), 0],
          [...rowIn('UK', 24.99, 45), 9],
          [...rowIn('US', 24.99, 35), 7],
          [...rowIn('US', 24.99, 36), 0.14],
          [...rowIn('UK', 24.99, 45), 'x'],
          [...rowIn('UK', 24.99, '£5'), ''],
        ],
        { fx: 7.2 },
      ).slice(1);
      const [dollar, noRate, pound, ownRate, inverted, broken, ownPound] = rows;
      expect(dollar!.at(-1)).toBe('OK');
      expect(noRate!.at(-1)).toBe('成本(元) is in CNY and this row is in GBP. Add a column fx (CNY for one GBP).');
      expect(pound!.at(-1)).toBe('OK; no VAT taken off the price');
      expect(pound).toEqual(ownPound);
      expect(rounded(ownRate!)).toEqual(rounded(dollar!));
      expect(inverted!.at(-1)).toContain('fx is 0.14');
      expect(broken!.at(-1)).toContain('汇率: "x"');
    });

    test('in Chinese the remedy is named too', () => {
      const header = ['SKU', '长(cm)', '宽(cm)', '高(cm)', '重量(kg)', '售价', '成本(元)', '类目', '站点'];
      expect(analyze([header, rowIn('英国', 24.99, 45)], { fx: 7.2 }, 'zh')[1]!.at(-1)).toBe(
        '成本(元) 为人民币，而该行站点货币为 GBP。请增加“汇率”列（1 GBP 折合人民币）。',
      );
    });
  });

  test('a currency column agrees with the marketplace, or amounts must say their own', () => {
    for (const word of ['USD', '美元', '$', 'usd', '', 0]) expectRow(withColumns({ 币种: word }));
    expect(withColumns({ 币种: 'CNY' }, { fx: 7.2 }).at(-1)).toBe(
      'Price has no currency of its own and the currency column says CNY. Write the currency in its header, for example Price (CNY).',
    );
    expect(withColumns({ Currency: 'GBP' }).at(-1)).toContain('the currency column says GBP');
    expectRow(one({ Price: ['Price (USD)', 24.99], Cost: ['Cost (元)', 36] }, { fx: 7.2 }));
  });
});

describe('rows', () => {
  const blank: Cell[] = HEADER.map(() => '');

  test('blank rows stay blank and keep their place', () => {
    const rows = analyze([HEADER, BOX, blank, HEADER.map(() => null), BOX, []]);
    // What stands below the last filled row is cut off.
    expect(rows).toHaveLength(5);
    for (const at of [2, 3]) expect(rows[at]).toEqual(Array<string>(12).fill(''));
    for (const at of [1, 4]) expectRow(rows[at]!);
  });

  test('rows that the desktop delivers as zeros are blank too', () => {
    expect(analyze([HEADER, HEADER.map(() => 0), BOX])[1]).toEqual(Array<string>(12).fill(''));
  });

  test('blank rows with something in a column that is not read are blank', () => {
    expect(
      analyze([
        [...HEADER, '备注'],
        [...HEADER.map(() => 0), 'later'],
      ])[1],
    ).toEqual(Array<string>(12).fill(''));
  });

  test.each<Cell>(['', null, 0])('a row with a SKU, otherwise %p, is not priced and says why', (empty) => {
    const row = ['A-2', ...HEADER.slice(1).map(() => empty)];
    const [en, zh] = (['en', 'zh'] as const).map((language) => analyze([HEADER, row], {}, language)[1]!);
    expect(en).toEqual([
      'A-2',
      ...Array<string>(10).fill(''),
      'Missing: Length (in), Width (in), Height (in), Weight (lb), Price, Category. Fill in, or clear the whole row.',
    ]);
    expect(zh!.at(-1)).toBe(
      '缺少：Length (in)、Width (in)、Height (in)、Weight (lb)、Price、Category。请填写，或将整行清空。',
    );
  });

  test('without a SKU column a name labels the row, and a number is a label too', () => {
    const named = (name: Cell, label: Cell) =>
      analyze([
        [name, ...HEADER.slice(1)],
        [label, ...BOX.slice(1)],
      ])[1]![0];
    expect(named('品名', '牵引绳')).toBe('牵引绳');
    expect(named('产品名称', ' 牵引绳 ')).toBe('牵引绳');
    expect(named('货号', 1001)).toBe('1001');
    expect(
      analyze([
        ['品名', ...HEADER, 'ASIN'],
        ['牵引绳', ...BOX, 'B0'],
      ])[1]![0],
    ).toBe('A-1');
  });

  test.each<[string, number, Cell, string]>([
    ['a missing weight', 4, '', 'Missing: Weight (lb).'],
    ['a negative length', 1, -10, 'Length (in) is -10; it must be greater than 0.'],
    ['words', 5, 'about ten', 'Price: "about ten"'],
    ['two meanings', 1, '1,234', 'Length (in): "1,234" can mean 1234 or 1.234'],
    ['an Excel error', 3, { code: '#DIV/0!' }, '"Height (in)" holds an Excel error. Correct it first.'],
    ['a wrong unit', 4, '10 cm', 'Weight (lb): "10 cm" has a unit that does not fit.'],
    ['a formula as text', 5, '=cmd|calc', 'Price: "=cmd|calc"'],
    ['a very long text', 5, 'x'.repeat(5000), `Price: "${'x'.repeat(60)}…" is`],
  ])('%s is said in the status and spoils no other row', (_name, at, cell, status) => {
    const broken = BOX.map((value, place) => (place === at ? cell : value));
    const rows = analyze([HEADER, BOX, broken, BOX]);
    expectRow(rows[1]!);
    expectRow(rows[3]!);
    expect(rows[2]!.slice(0, -1)).toEqual(['A-1', ...Array<string>(10).fill('')]);
    expect(rows[2]!.at(-1)).toContain(status);
  });

  test.each(['Moon rocks', '<img src=x onerror=alert(1)>', '=HYPERLINK("x")'])(
    'the category %p is not known: what does not depend on it is there',
    (category) => {
      const rows = analyze([HEADER, BOX, [...BOX.slice(0, 7), category], BOX]);
      expectRow(rows[1]!);
      expectRow(rows[3]!);
      expect(rows[2]![0]).toBe('A-1');
      expect(rows[2]!.slice(8, 11)).toEqual(['', '', '']);
      expect(rows[2]!.at(-1)).toContain(category);
    },
  );

  test('an Excel error in a column that is not read spoils nothing', () => {
    expectRow(withColumns({ 库存: { code: '#N/A' }, 备注: { code: '#REF!' } }));
    const broken = analyze([HEADER, [{ code: '#N/A' }, ...BOX.slice(1)]])[1]!;
    expect([broken[0], broken.at(-1)]).toEqual(['', '"SKU" holds an Excel error. Correct it first.']);
  });

  test('what Amazon charges beside the total is named', () => {
    // 97 in is over 96: 17 for up to 50 lb. Overmax handling card of 2026-01-15.
    const long = ['L-1', 97, 10, 5, 45, 300, 50, 'Pet Supplies'];
    expect(statusOf(HEADER, long)).toBe('OK; overmax handling fee of 17.00 USD not in the total');
    expect(statusOf(HEADER, long, {}, 'zh')).toBe('正常；合计不含超限处理费 17.00 USD');
    expect(statusOf(HEADER, ['L-1', 96, 8, 5, 45, 300, 50, 'Pet Supplies'])).toBe('OK');
  });

  test('messages speak the language asked for', () => {
    const broken = BOX.map((value, at) => (at === 1 ? -10 : value));
    expect(analyze([HEADER, broken], {}, 'zh')[1]!.at(-1)).toBe('Length (in) 为 -10，必须大于 0。');
  });

  test('a fee that is not known is named, and the others are there', () => {
    const brazil = ['M-1', 20, 15, 5, 0.3, 40, 10, 'Toys and Games'];
    const row = analyze([HEADER.map((name) => (name === 'Cost (USD)' ? 'Cost (BRL)' : name)), brazil], {
      market: marketplace('BR'),
    })[1]!;
    expect(row.slice(2, 6).every((cell) => typeof cell === 'number')).toBe(true);
    expect(row[6]).toBe('not known');
    // The rest adds up, and the profit is there.
    const [referral, closing, fulfilment, surcharge, , total, profit] = row.slice(2, 9) as number[];
    expect(total).toBeCloseTo(referral! + closing! + fulfilment! + surcharge!, 9);
    expect(profit).toBeCloseTo(40 - 10 - total!, 9);
    expect(row.at(-1)).toBe('OK; without storage: not published; no VAT taken off the price');
  });

  test('an item no tier takes keeps what is known', () => {
    const giant = ['S-1', 300, 300, 300, 90, 400, 100, 'Toys and Games'];
    const row = analyze([HEADER.map((name) => (name === 'Cost (USD)' ? 'Cost (JPY)' : name)), giant], {
      market: marketplace('JP'),
    })[1]!;
    expect(row[1]).toBe('');
    expect(row[4]).toBe('not known');
    expect(row.at(-1)).toContain('No size tier');
  });
});

describe('costs', () => {
  test('no cost column: fees only', () => {
    const cut = (row: Cell[]) => row.filter((_cell, at) => at !== 6);
    expectRow(analyze([cut(HEADER), cut(BOX)])[1]!, [...ROW.slice(0, 8), '', '', '', 'no cost: fees only']);
  });

  test('a blank cost: fees only; a cost of 0 counts and has no return on it', () => {
    expectRow(one({ Cost: ['Cost', ''] }), [...ROW.slice(0, 8), '', '', '', 'no cost: fees only']);
    expectRow(one({ Cost: ['Cost', 0] }), [...ROW.slice(0, 8), 15.06, 15.06 / 24.99, '', 'OK; cost is 0']);
  });

  test.each<[string, Record<string, Cell>, number]>([
    // 10.06 less freight, less 10% of 24.99.
    ['freight', { 头程: 1.5 }, 8.56],
    ['other costs', { 'Other costs': 1.5 }, 8.56],
    [
      'every column of other costs',
      { 头程: 0.5, 包装费: 0.2, '关税(USD)': '$0.3', 海运费: 0, 贴标费: '', 杂费: 0.5 },
      8.56,
    ],
    ['freight as text', { '运费/件': '$1.50' }, 8.56],
    ['advertising as a percentage', { 广告费占比: '10%' }, 7.56],
    ['advertising as a fraction', { 'Ad rate': 0.1 }, 7.56],
    ['a share below a header with "%"', { '广告占比(%)': 10 }, 7.56],
    ['a formatted share below a header with "%"', { '广告占比%': 0.1 }, 7.56],
    ['text below a header with "%"', { '广告占比（%）': '10%' }, 7.56],
  ])('%s', (_name, more, profit) => expect(withColumns(more)[8]).toBe(profit));

  test('other costs in yuan are converted, each column by its own currency', () => {
    expect(withColumns({ '头程(元)': 7.2, 'Prep fee': 0.2, 国内运费: '2.16元' }, { fx: 7.2 })[8]).toBe(8.56);
    expect(withColumns({ '头程(元)': 7.2 }).at(-1)).toBe('头程(元) is in CNY: fx (CNY for one USD) is needed.');
    expect(withColumns({ 头程: -1 }).at(-1)).toBe('头程 is -1; it must be 0 or more.');
  });

  test('a bare share that could be either', () => {
    expect(withColumns({ '退货率(%)': 0.5 }).at(-1)).toBe(
      '退货率(%): 0.5 under a "%" header can mean 0.5% or 50%. Write the percent sign in the cell.',
    );
    expect(withColumns({ '退货率(%)': 101 }).at(-1)).toContain('must be between 0 and 1');
    expect(withColumns({ 退货率: 5 }).at(-1)).toContain('must be between 0 and 1');
  });

  test('returns give back the price and most of the referral fee', () => {
    // 24.99 x 0.95 - 5 - 3.75 x 0.95 - 20% of 3.75 x 0.05 - 6.18, half up.
    expect(withColumns({ 退货率: '5%' })[8]).toBe(8.96);
  });

  test('months of storage', () => {
    // November and December at 2.40 a cubic foot: 0.25 each, 0.50 together.
    expect(withColumns({ 仓储月数: 2 })[6]).toBe(0.5);
  });
});

describe('columns override the options row by row', () => {
  test('marketplaces, days and kinds of goods', () => {
    const header = [...HEADER, '站点', '日期', '商品类型'];
    const rows = analyze([
      header,
      [...BOX, '', '', ''],
      [...BOX, '美国', '2026-11-22', '普通'],
      [...BOX, 'US', '2026-06-01', ''],
      [...BOX, 'US', DAY, '服装'],
      [...BOX, '火星', '', ''],
      [...BOX, 'US', 'soon', ''],
      [...BOX, 'US', '', 'silk'],
    ]).slice(1);
    expectRow(rows[0]!);
    expectRow(rows[1]!);
    expect(rows[2]![4]).not.toBe(5.73);
    // Apparel with its surcharge is 6.63 in the peak season of 2026.
    expect((rows[3]![4] as number) + (rows[3]![5] as number)).toBeCloseTo(6.63, 9);
    expect(rows[4]!.at(-1)).toContain('站点: "火星" is not known.');
    expect(rows[5]!.at(-1)).toContain('日期: "soon" is not a date.');
    expect(rows[6]!.at(-1)).toContain('商品类型: "silk" is not known.');
  });
});

describe('whatever a list holds', () => {
  const word = fc.constantFrom<Cell>(
    ...Object.values(NOUNS).map((groups) => groups[0]![0]),
    '',
    0,
    null,
    '合计',
    'x(cm)',
  );
  const cell = fc.oneof(
    fc.constantFrom<Cell>(
      '',
      0,
      null,
      10,
      0.5,
      '25*15*8cm',
      '¥45',
      '$5',
      '10 in',
      'US',
      'Pet Supplies',
      { code: '#N/A' },
      -3,
    ),
    fc.string(),
    fc.double(),
  );
  const header = fc.shuffledSubarray(
    HEADER.filter((name) => name !== 'SKU'),
    { minLength: 7 },
  );

  test('each row has its row, of one width, and ends in a status unless it is blank', () => {
    fc.assert(
      fc.property(
        header,
        fc.array(word, { maxLength: 4 }),
        fc.array(fc.array(cell, { maxLength: 11 }), { maxLength: 4 }),
        (names, more, rows) => {
          const result = analyzeSkus([[...names, ...more], ...rows], { ...US, fx: 7 }, 'en');
          if (result instanceof Problem) return wordProblem(result, 'en').length > 0;
          return (
            result.length <= rows.length + 1 &&
            result.every((row) => row.length === 22 && (row.every((value) => value === '') || row[COLUMNS - 1] !== ''))
          );
        },
      ),
    );
  });

  test('a row is answered the same alone as among others', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 8, maxLength: 8 }), { maxLength: 5 }), (rows) => {
        const together = analyze([HEADER, BOX, ...rows, BOX]).slice(2, -1);
        expect(together).toEqual(rows.map((row) => analyze([HEADER, row, BOX])[1]!));
      }),
    );
  });

  test('a header of any text is understood or not, and never breaks', () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: 'binary' })), (names) => void analyzeSkus([names], US, 'zh')));
  });

  test('texts as long as a cell can be are no header and no size', () => {
    const long = ' a$'.repeat(10_000);
    const table = [
      ['SKU', '尺寸(cm)', '重量(g)', '售价', '类目', long],
      ['A', ` x${' '.repeat(30_000)}1`, 540, 24.99, '宠物用品', long],
    ];
    const [header, row] = analyze(table) as [SkuCell[], SkuCell[]];
    expect(String(header.at(-1)).length).toBeLessThan(100);
    expect(row.at(-1)).toContain('is not length x width x height');
  });
});
