/**
 * The workbook that the workbench opens with: what a seller in China keeps about goods sold on Amazon US, with the
 * add-in's functions over it. Goods, sizes and prices are invented, but each is a plausible one, and together they reach
 * every US size tier and price band. One formula per column, as the functions are meant to be used.
 */
import { columnLetters } from './a1';
import type { CellInput } from './excel/book';
import type { SheetContent } from './grid/snapshot';
import type { Language } from './language';

interface Product {
  readonly sku: string;
  readonly en: string;
  readonly zh: string;
  /** Length, width and height in inches, weight in pounds. */
  readonly size: readonly [number, number, number, number];
  readonly price: number;
  /** Landed cost in US dollars. */
  readonly cost: number;
  readonly category: keyof typeof CATEGORIES;
  readonly goods?: 'apparel' | 'dangerous';
}

const CATEGORIES = {
  'Automotive and Powersports': '汽车用品与动力运动',
  'Baby Products': '母婴用品',
  'Backpacks, Handbags, and Luggage': '背包、手提包和箱包',
  'Beauty, Health and Personal Care': '美妆、健康和个人护理',
  'Clothing and Accessories': '服装与配饰',
  'Electronics Accessories': '电子产品配件',
  Footwear: '鞋靴',
  Furniture: '家具',
  'Home and Kitchen': '家居与厨房',
  Jewelry: '珠宝首饰',
  'Lawn and Garden': '草坪与园艺',
  Mattresses: '床垫',
  'Office Products': '办公用品',
  'Pet Supplies': '宠物用品',
  'Sports and Outdoors': '运动户外',
  'Tools and Home Improvement': '工具和家居装修',
  'Toys and Games': '玩具和游戏',
} as const;

const PRODUCTS: readonly Product[] = [
  // Small standard-size
  {
    sku: 'PC-6101',
    en: 'Phone case, clear, 6.1 in',
    zh: '透明手机壳 6.1 寸',
    size: [6.5, 3.5, 0.6, 0.14],
    price: 9.99,
    cost: 1.2,
    category: 'Electronics Accessories',
  },
  {
    sku: 'JW-0417',
    en: 'Stud earrings, 6 pairs',
    zh: '耳钉 6 对装',
    size: [5, 4, 0.7, 0.12],
    price: 13.99,
    cost: 1.9,
    category: 'Jewelry',
  },
  {
    sku: 'KT-2210',
    en: 'Baking mats, 2 pack',
    zh: '硅胶烘焙垫 2 片',
    size: [12.5, 8.5, 0.7, 0.62],
    price: 14.99,
    cost: 3.1,
    category: 'Home and Kitchen',
  },
  {
    sku: 'SK-3305',
    en: 'Ankle socks, 6 pairs',
    zh: '船袜 6 双装',
    size: [9, 7, 0.7, 0.45],
    price: 8.99,
    cost: 2.2,
    category: 'Clothing and Accessories',
    goods: 'apparel',
  },
  // Large standard-size
  {
    sku: 'TS-1188',
    en: 'T-shirt, combed cotton',
    zh: '精梳棉 T 恤',
    size: [13, 10, 1.2, 0.55],
    price: 19.99,
    cost: 4.6,
    category: 'Clothing and Accessories',
    goods: 'apparel',
  },
  {
    sku: 'HD-5520',
    en: 'Hoodie, fleece lined',
    zh: '加绒连帽卫衣',
    size: [14, 11, 3.5, 1.7],
    price: 52.99,
    cost: 13.5,
    category: 'Clothing and Accessories',
    goods: 'apparel',
  },
  {
    sku: 'PB-2000',
    en: 'Power bank, 20,000 mAh',
    zh: '移动电源 20000 毫安时',
    size: [7.2, 4.3, 1.8, 1.05],
    price: 32.99,
    cost: 9.8,
    category: 'Electronics Accessories',
    goods: 'dangerous',
  },
  {
    sku: 'PT-0933',
    en: 'Cat water fountain',
    zh: '宠物饮水机',
    size: [9, 9, 7.5, 2.9],
    price: 34.99,
    cost: 8.7,
    category: 'Pet Supplies',
  },
  {
    sku: 'PT-0941',
    en: 'Dog lead, reflective',
    zh: '反光牵引绳',
    size: [8, 5, 2, 0.5],
    price: 9.49,
    cost: 1.8,
    category: 'Pet Supplies',
  },
  {
    sku: 'BT-7702',
    en: 'Beard trimmer',
    zh: '剃须修剪器',
    size: [9.5, 6, 2.6, 1.1],
    price: 42.99,
    cost: 11.2,
    category: 'Beauty, Health and Personal Care',
    goods: 'dangerous',
  },
  {
    sku: 'NP-0150',
    en: 'Nail polish set',
    zh: '指甲油套装',
    size: [7, 5, 2.2, 0.9],
    price: 9.99,
    cost: 2.4,
    category: 'Beauty, Health and Personal Care',
    goods: 'dangerous',
  },
  {
    sku: 'TY-4408',
    en: 'Magnetic building tiles, 60',
    zh: '磁力片 60 片',
    size: [12, 9, 4, 3.6],
    price: 39.99,
    cost: 10.5,
    category: 'Toys and Games',
  },
  {
    sku: 'OF-1207',
    en: 'Monitor stand with drawer',
    zh: '带抽屉显示器支架',
    size: [16.5, 10.5, 4.8, 5.4],
    price: 36.99,
    cost: 9.9,
    category: 'Office Products',
  },
  {
    sku: 'BB-3001',
    en: 'Nappy bag backpack',
    zh: '妈咪双肩包',
    size: [15, 11, 6, 2.6],
    price: 45.99,
    cost: 12.4,
    category: 'Backpacks, Handbags, and Luggage',
  },
  {
    sku: 'SH-8140',
    en: 'Running shoes',
    zh: '跑步鞋',
    size: [13.2, 8.6, 4.9, 2.1],
    price: 58.99,
    cost: 16.8,
    category: 'Footwear',
  },
  {
    sku: 'KT-2290',
    en: 'Cast iron pan, 12 in',
    zh: '铸铁煎锅 12 寸',
    size: [17.5, 12.6, 2.9, 8.4],
    price: 34.99,
    cost: 10.2,
    category: 'Home and Kitchen',
  },
  {
    sku: 'SP-6610',
    en: 'Adjustable dumbbell, 19 lb',
    zh: '可调哑铃 19 磅',
    size: [15.5, 8.2, 7.8, 19.4],
    price: 89.99,
    cost: 31,
    category: 'Sports and Outdoors',
  },
  // Small bulky
  {
    sku: 'LG-3315',
    en: 'Garden hose reel',
    zh: '花园水管卷盘',
    size: [21, 17, 12, 15.8],
    price: 69.99,
    cost: 22.5,
    category: 'Lawn and Garden',
  },
  {
    sku: 'PT-0977',
    en: 'Dog bed, large',
    zh: '大号狗窝',
    size: [30, 22, 9, 7.2],
    price: 49.99,
    cost: 14.3,
    category: 'Pet Supplies',
  },
  {
    sku: 'BB-3040',
    en: 'Foldable baby gate',
    zh: '折叠婴儿门栏',
    size: [36, 20, 4, 12.5],
    price: 54.99,
    cost: 17.6,
    category: 'Baby Products',
  },
  // Large bulky
  {
    sku: 'FN-1020',
    en: 'Bookshelf, 5 tiers',
    zh: '五层书架',
    size: [48, 14.5, 6, 33],
    price: 79.99,
    cost: 29.5,
    category: 'Furniture',
  },
  {
    sku: 'SP-6655',
    en: 'Folding exercise bike',
    zh: '折叠健身车',
    size: [38, 18, 9, 46.5],
    price: 159.99,
    cost: 62,
    category: 'Sports and Outdoors',
  },
  // Extra-large
  {
    sku: 'LG-3390',
    en: 'Patio umbrella, 10 ft',
    zh: '户外遮阳伞 10 英尺',
    size: [96, 8, 8, 18.9],
    price: 74.99,
    cost: 24.8,
    category: 'Lawn and Garden',
  },
  {
    sku: 'MT-7010',
    en: 'Foam mattress, full, rolled',
    zh: '卷装记忆棉床垫',
    size: [62, 17, 17, 47],
    price: 199.99,
    cost: 78,
    category: 'Mattresses',
  },
  {
    sku: 'FN-1088',
    en: 'Standing desk, electric',
    zh: '电动升降桌',
    size: [61, 24, 6, 68.5],
    price: 239.99,
    cost: 96,
    category: 'Furniture',
  },
  {
    sku: 'SP-6690',
    en: 'Weight bench with rack',
    zh: '带架卧推凳',
    size: [56, 22, 11, 118],
    price: 329.99,
    cost: 141,
    category: 'Sports and Outdoors',
  },
  {
    sku: 'TL-9001',
    en: 'Tool cabinet, 16 drawers',
    zh: '十六屉工具柜',
    size: [46, 25, 40, 176],
    price: 649.99,
    cost: 288,
    category: 'Tools and Home Improvement',
  },
  {
    sku: 'AU-5512',
    en: 'Roof cargo box',
    zh: '车顶行李箱',
    size: [66, 34, 17, 44],
    price: 289.99,
    cost: 112,
    category: 'Automotive and Powersports',
  },
];

const FIRST = PRODUCTS[0]!;

const GOODS = {
  general: { en: 'general', zh: '普通' },
  apparel: { en: 'apparel', zh: '服装' },
  dangerous: { en: 'dangerous', zh: '危险品' },
} as const;

interface Column {
  readonly key: string;
  readonly en: string;
  readonly zh: string;
  readonly width: number;
  readonly format?: string;
  /** A column that the seller fills in. */
  readonly value?: (product: Product, language: Language) => CellInput;
  /** A column that one formula in its first row fills. */
  readonly formula?: (of: (key: string) => string) => string;
}

const size = (index: 0 | 1 | 2 | 3) => (product: Product) => product.size[index];
const sizes = (of: (key: string) => string): string => ['length', 'width', 'height', 'weight'].map(of).join(',');
/** A tenth of sales spent on advertising, one order in twenty returned: in columns, so that any reading of the list has them. */
const AD_RATE = 0.1;
const RETURN_RATE = 0.05;
const profit = (of: (key: string) => string): string =>
  `${of('price')},${of('cost')},${sizes(of)},${of('category')},"US",${of('adRate')},${of('returnRate')},0,${of('goods')}`;

const COLUMNS: readonly Column[] = [
  { key: 'sku', en: 'SKU', zh: 'SKU', width: 62, value: ({ sku }) => sku },
  {
    key: 'name',
    en: 'Product',
    zh: '商品',
    width: 170,
    value: (product, language) => (language === 'zh-CN' ? product.zh : product.en),
  },
  { key: 'length', en: 'Length (in)', zh: '长(in)', width: 50, value: size(0) },
  { key: 'width', en: 'Width (in)', zh: '宽(in)', width: 48, value: size(1) },
  { key: 'height', en: 'Height (in)', zh: '高(in)', width: 50, value: size(2) },
  { key: 'weight', en: 'Weight (lb)', zh: '重量(lb)', width: 54, value: size(3) },
  { key: 'price', en: 'Price ($)', zh: '售价($)', width: 54, format: '0.00', value: ({ price }) => price },
  { key: 'cost', en: 'Cost ($)', zh: '成本($)', width: 54, format: '0.00', value: ({ cost }) => cost },
  { key: 'tier', en: 'Size tier', zh: '尺寸分段', width: 158, formula: (of) => `AMZ.SIZETIER(${sizes(of)})` },
  {
    key: 'fba',
    en: 'FBA fee',
    zh: 'FBA费',
    width: 56,
    format: '0.00',
    formula: (of) => `AMZ.FBAFEE(${sizes(of)},${of('price')},"US",${of('goods')})`,
  },
  {
    key: 'referral',
    en: 'Referral fee',
    zh: '销售佣金',
    width: 60,
    format: '0.00',
    formula: (of) => `AMZ.REFERRALFEE(${of('price')},${of('category')})`,
  },
  {
    key: 'storage',
    en: 'Storage a month',
    zh: '月仓储费',
    width: 60,
    format: '0.00',
    formula: (of) => `AMZ.STORAGEFEE(${sizes(of)},1,"US",${of('goods')})`,
  },
  {
    key: 'profit',
    en: 'Profit ($)',
    zh: '利润($)',
    width: 60,
    format: '0.00',
    formula: (of) => `AMZ.PROFIT(${profit(of)})`,
  },
  {
    key: 'margin',
    en: 'Margin',
    zh: '利润率',
    width: 56,
    format: '0.0%',
    formula: (of) => `AMZ.PROFIT(${profit(of)},,,,"margin")`,
  },
  {
    key: 'category',
    en: 'Category',
    zh: '类目',
    width: 196,
    value: ({ category }, language) => (language === 'zh-CN' ? CATEGORIES[category] : category),
  },
  {
    key: 'goods',
    en: 'Goods',
    zh: '商品类型',
    width: 76,
    value: ({ goods }, language) => GOODS[goods ?? 'general'][language === 'zh-CN' ? 'zh' : 'en'],
  },
  {
    key: 'fees',
    en: 'Referral',
    zh: '佣金',
    width: 68,
    format: '0.00',
    formula: (of) => `AMZ.FEES(${sizes(of)},${of('price')},${of('category')},"US",${of('goods')})`,
  },
  // The rest of the row that AMZ.FEES gives.
  { key: 'closing', en: 'Closing', zh: '结算费', width: 64, format: '0.00' },
  { key: 'fulfilment', en: 'Fulfilment', zh: '配送费', width: 76, format: '0.00' },
  { key: 'surcharge', en: 'Surcharge', zh: '附加费', width: 76, format: '0.00' },
  { key: 'feesStorage', en: 'Storage', zh: '仓储费', width: 68, format: '0.00' },
  { key: 'total', en: 'Total fees', zh: '费用合计', width: 76, format: '0.00' },
  { key: 'adRate', en: 'Ad share', zh: '广告占比', width: 68, format: '0%', value: () => AD_RATE },
  { key: 'returnRate', en: 'Return rate', zh: '退货率', width: 76, format: '0%', value: () => RETURN_RATE },
];

/** `C2:C29`, by the key of a column. */
function cellsOf(key: string): string {
  const letter = columnLetters(COLUMNS.findIndex((column) => column.key === key));
  return `${letter}2:${letter}${PRODUCTS.length + 1}`;
}

function indexes(matches: (column: Column) => boolean): number[] {
  return COLUMNS.flatMap((column, index) => (matches(column) ? [index] : []));
}

function productSheet(language: Language): SheetContent {
  const zh = language === 'zh-CN';
  return {
    name: zh ? '商品费用' : 'Products',
    headings: 1,
    frozenColumns: 2,
    fontSize: 10,
    widths: COLUMNS.map(({ width }) => width),
    numberColumns: indexes(({ value, format }) => format !== undefined || typeof value?.(FIRST, language) === 'number'),
    inputColumns: indexes(({ value, key }) => value !== undefined && key !== 'sku' && key !== 'name'),
    formats: Object.fromEntries(
      COLUMNS.flatMap(({ format }, index) => (format === undefined ? [] : [[index, format]])),
    ),
    rows: [
      COLUMNS.map((column) => (zh ? column.zh : column.en)),
      ...PRODUCTS.map((product, row) =>
        COLUMNS.map(({ value, formula }): CellInput => {
          if (value !== undefined) return value(product, language);
          return formula !== undefined && row === 0 ? `=${formula(cellsOf)}` : null;
        }),
      ),
    ],
  };
}

function platformSheet(language: Language): SheetContent {
  const en = language === 'en-US';
  const say = (english: string, chinese: string) => (en ? english : chinese);
  const category = (name: keyof typeof CATEGORIES) => say(name, CATEGORIES[name]);
  const yes = say('yes', '是');
  const no = say('no', '否');
  return {
    name: say('Platforms', '平台选择'),
    widths: [260, 92, 220, 84, 104, 96, 110, 120, 400],
    titles: [0, 8, 16, 25],
    remarks: [1, 9, 17, 26],
    tableHeads: [2, 10, 18, 27],
    rows: [
      [say('Alibaba.com membership', '阿里巴巴国际站会员')],
      [say('Yearly price in yuan, by plan', '各会员类型的年费（元）')],
      [say('Plan', '会员'), say('Years', '年数'), say('Price', '价格')],
      [say('basic', '出口通'), 1, '=ALI.MEMBERSHIP(A4:A6,B4:B6)'],
      [say('verified', '金品诚企'), 1],
      [say('verified', '金品诚企'), 3],
      [],
      [],
      [say('Which platform fits?', '适合哪个平台？')],
      [say('Minimum order, category, order value and what the factory can do', '起订量、类目、订单金额与工厂条件')],
      [
        say('Product', '产品'),
        say('MOQ', '起订量'),
        say('Category', '类目'),
        say('Order ($)', '订单金额($)'),
        say('Customised', '可定制'),
        say('Own factory', '自有工厂'),
        say('Fit', '结论'),
      ],
      [
        say('Branded power bank', '自有品牌移动电源'),
        50,
        category('Electronics Accessories'),
        1200,
        no,
        no,
        '=PLATFORM.FIT(B12:B14,C12:C14,D12:D14,E12:E14,,,F12:F14)',
      ],
      [say('OEM metal parts', 'OEM 金属件'), 1000, category('Tools and Home Improvement'), 18000, yes, yes],
      [say('Yoga mat', '瑜伽垫'), 1, category('Sports and Outdoors'), 30, no, no],
      [],
      [],
      [say('Are the account metrics in order?', '账户指标是否达标？')],
      [say('Each value against the published threshold', '与平台公布的标准比较')],
      [say('Metric', '指标'), say('Value', '数值'), say('Status', '状态')],
      [say('Order Defect Rate', '订单缺陷率'), '0.8%', '=PLATFORM.CHECK(A20:A23,B20:B23)'],
      [say('Late Shipment Rate', '迟发率'), '4.6%'],
      [say('Valid Tracking Rate', '有效追踪率'), '96.2%'],
      [say('Inventory Performance Index', '库存绩效指标'), 412],
      [],
      [],
      [say('Rate cards in force', '现行费率卡')],
      [say('What the functions calculate from', '函数所依据的费率')],
      ['=PLATFORM.RATES("amazon","US")'],
    ],
  };
}

/** Shares are fractions and everything else is a count or a score of 1 and more: each reads as sellers write it. */
const SHARE_OR_NUMBER = '[=0]0;[<1]0.0#%;General';

/** Pasted as it comes from two back offices: names in either language, percentages as text, remarks in between. */
function metricsSheet(language: Language): SheetContent {
  const en = language === 'en-US';
  const say = (english: string, chinese: string) => (en ? english : chinese);
  return {
    name: say('Account metrics', '账户指标'),
    widths: [280, 90, 40, 280, 80, 90, 130, 230, 480, 330],
    formats: { 4: SHARE_OR_NUMBER },
    titles: [0],
    remarks: [1],
    tableHeads: [2],
    rows: [
      [say('Account metrics, pasted', '粘贴的账户指标')],
      [
        say(
          'Columns A and B were pasted from Seller Central; D holds one formula',
          'A、B 列粘贴自卖家后台；D 列是一个公式',
        ),
      ],
      [say('Metric', '指标'), say('Value', '数值'), null, '=PLATFORM.AUDIT(A3:B17,"amazon")'],
      [say('Order Defect Rate', '订单缺陷率'), '0.8%'],
      [say('Negative Feedback Rate', '负面反馈率'), '0.3%'],
      [say('A-to-z Guarantee Claim Rate', '亚马逊商城交易保障索赔率'), '0.4%'],
      [say('Cancellation Rate', '配送前取消率'), '1.2%'],
      [say('Late Shipment Rate', '迟发率'), '4.6%'],
      [say('Valid Tracking Rate', '有效追踪率'), '96.2%'],
      [say('On-Time Delivery Rate', '准时交货率'), '91.5%'],
      [say('Account Health Rating', '账户状况评级'), 248],
      [say('Listing Policy Violations', '上架政策违规'), 1],
      [say('Received Intellectual Property Complaints', '知识产权投诉'), 0],
      [say('Inventory Performance Index', '库存绩效指标'), 412],
      ['ACoS', '31%'],
      ['CTR', '0.38%'],
      [say('Buyer-Seller Contact Response Time', '联系回复时间'), '18 h'],
    ],
  };
}

export function sampleSheets(language: Language): SheetContent[] {
  return [productSheet(language), platformSheet(language), metricsSheet(language)];
}
