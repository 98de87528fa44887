import { EXAMPLE_LIST } from './example-list';
import { explainFees } from '../../core/amazon/explain';
import { Fees } from '../../core/amazon/fees';
import { newParcel, sortSides } from '../../core/amazon/size-tier';
import { isBlank, plain } from '../../core/input/cell';
import { readDate, readMarketplace, readNumberCell } from '../../core/input/read';
import { priceToMinor } from '../../core/money';
import { analyzeSkus, type SkuOptions } from '../../core/sku/list';
import { summarizeSkus } from '../../core/sku/summary-table';
import { invalid, Problem } from '../../core/words/problem';
import { w } from '../../core/words/wording';
import { nameOf, type Environment, type Field, type Parameter, type Table, type TableFunction } from '../declaration';
import type { Matrix } from '../edge/cells';
import { readNumbers, singleCells } from '../edge/single';
import { block, number } from '../parameters';
import { CATEGORY, DATE, GOODS, MARKETPLACE, MONTHS_OR_NONE, PARCEL, PRICE, SIPP, UNITS } from './parameters';
import { feesInput, settle, targetOf } from './settle';

const text = (label: Field['label']): Field => ({ label, format: 'text' });
const EXPLAIN_PARAMETERS = [...PARCEL, PRICE, CATEGORY, MARKETPLACE, GOODS, DATE, UNITS, MONTHS_OR_NONE, SIPP];

export const EXPLAIN: TableFunction = {
  id: 'AMZ.EXPLAIN',
  kind: 'table',
  text: w(
    'Why one item costs what it costs: each step with its value, rule, rate card, first day, confidence and source.',
    '说明一件商品的费用从何而来：每一步的数值、规则、费率卡、生效日、可信度和来源。',
  ),
  title: w('Fees step by step', '费用逐步说明'),
  words: '怎么算的 明细 依据 来源 why breakdown 费用说明',
  parameters: EXPLAIN_PARAMETERS,
  examples: [
    {
      formula: '=AMZ.EXPLAIN(10,6,3,1.2,24.99,"Pet Supplies","US",,"2026-11-22")',
      result: { cells: [[2, 2, 3.7485]] },
    },
  ],
  returns: w(
    'Table with a header row: step, value, rule, card, in force from, confidence, source.',
    '带表头的表格：步骤、数值、规则、费率卡、生效日、可信度、来源。',
  ),
  fields: [
    text(w('Step', '步骤')),
    text(w('Value', '数值')),
    text(w('Rule', '规则')),
    text(w('Rate card', '费率卡')),
    text(w('In force from', '生效日')),
    text(w('Confidence', '可信度')),
    text(w('Source', '来源')),
  ],
  mostRows: 1,
  table(args, environment) {
    const cells = singleCells(EXPLAIN_PARAMETERS, args);
    if (cells instanceof Problem) return cells;
    const others = cells.filter((_, at) => !EXPLAIN_PARAMETERS[at]!.number);
    const settled = settle(EXPLAIN_PARAMETERS, others, environment);
    if (settled instanceof Problem) return settled;
    const numbers = readNumbers(EXPLAIN_PARAMETERS, cells, targetOf(settled), settled.market.currency);
    if (numbers instanceof Problem) return numbers;
    if (settled.category === null) return invalid('required', { name: nameOf(CATEGORY) });
    const [length = NaN, width = NaN, height = NaN, weight = NaN, price = NaN, months = NaN] = numbers;
    const parcel = newParcel();
    sortSides(parcel, length, width, height, weight);
    const fees = Fees.on(feesInput(settled, Number.isNaN(months) ? 1 : months));
    return explainFees(fees, parcel, priceToMinor(price, settled.market.digits), environment.language);
  },
};

/** Rows of a list within two seconds on a slow machine. */
const MOST_SKUS = 20_000;

const TABLE = block(
  'table',
  w('Table', 'SKU 列表'),
  w('SKU list with its header row, in Chinese or English.', '带表头的 SKU 列表，中英文表头均可。'),
  'header',
);
const FX = number(
  'fx',
  'fx',
  w('Exchange rate', '汇率'),
  w(
    'Chinese yuan for one unit of the marketplace currency; needed for yuan columns.',
    '1 单位本站货币（如 1 美元）合多少人民币，表中有人民币列时填写。',
  ),
  false,
);
const SETTINGS: Parameter = {
  ...block(
    'settings',
    w('Settings', '设置'),
    w(
      'Two columns, name and value, that hold for every row without a column of its own: ad rate, return rate, VAT, first leg per kg, duty rate, storage months, category, exchange rate USD, …',
      '两列（名称、数值），对没有相应列的每一行生效：广告占比、退货率、增值税率、头程(每公斤)、关税率、仓储月数、类目、汇率 USD 等。',
    ),
    'anywhere',
  ),
  required: false,
};
const SKU_PARAMETERS = [TABLE, MARKETPLACE, DATE, FX, SETTINGS];

/** What a SKU list is read with. */
function skuOptions(args: readonly Matrix[], environment: Environment): SkuOptions | Problem {
  const [, marketplace, date, fx, block] = args;
  const market = readMarketplace(marketplace![0]![0], nameOf(MARKETPLACE));
  if (market instanceof Problem) return market;
  const day = readDate(date![0]![0], nameOf(DATE), environment.today);
  if (day instanceof Problem) return day;
  const rate = readNumberCell(fx![0]![0], nameOf(FX), FX.number!);
  if (rate instanceof Problem) return rate;
  const settings = plainCells(block!);
  if (settings.every((row) => row.every(isBlank))) return { market, day, fx: rate };
  if (settings[0]!.length < 2) return invalid('twoColumns', { name: nameOf(SETTINGS) });
  return { market, day, fx: rate, settings };
}

export const ANALYZE: TableFunction = {
  id: 'AMZ.ANALYZE',
  kind: 'table',
  text: w(
    'Analyses a SKU list: every fee, profit, margin, ROI and a status, one row per SKU in the same order. Columns of the list win over the arguments; the status says what was assumed.',
    '分析整张 SKU 列表：逐行返回各项费用、利润、利润率、ROI 和状态，顺序不变。列表中的列优先于参数，状态列说明按什么读取。',
  ),
  more: w(
    'Units and currencies in a cell win over those in its header; several columns of other costs are added up; yuan is divided by fx, or by an "fx" column for rows of another currency; where no unit was stated the status says what was read.',
    '单元格里的单位和币种优先于表头；多列其他成本相加；人民币按 fx 或“汇率”列换算；未写单位时状态列会说明按什么单位读取。',
  ),
  title: w('Profit of a SKU list', '整表利润分析'),
  words: '批量 sku 表 全部产品 头程 bulk list 选品表',
  parameters: SKU_PARAMETERS,
  examples: [
    {
      formula: '=AMZ.ANALYZE(A1:H4,"US","2026-11-22",7.1)',
      given: EXAMPLE_LIST,
      result: {
        cells: [
          [2, 1, 'LEASH-01'],
          [2, 2, w('Large standard-size', '大号标准尺寸（Large standard-size）')],
        ],
      },
    },
  ],
  returns: w(
    'Table with a header row: every fee, profit, margin, ROI and a status for each SKU.',
    '带表头的表格：每个 SKU 的各项费用、利润、利润率、ROI 和状态。',
  ),
  fields: [
    text(w('SKU', 'SKU')),
    text(w('Size tier', '尺寸分段')),
    { label: w('Referral fee', '销售佣金'), format: 'money' },
    { label: w('Closing fee', '结算费'), format: 'money' },
    { label: w('Fulfilment before surcharge', 'FBA 配送费（不含附加费）'), format: 'money' },
    { label: w('Surcharge', '附加费'), format: 'money' },
    { label: w('Storage', '仓储费'), format: 'money' },
    { label: w('Total fees', '费用合计'), format: 'money' },
    { label: w('Profit', '利润'), format: 'money' },
    { label: w('Margin', '利润率'), format: 'share' },
    { label: w('ROI', 'ROI'), format: 'share' },
    text(w('Status', '状态')),
    { label: w('Price counted', '计费售价'), format: 'money' },
    { label: w('Revenue without VAT', '不含增值税收入'), format: 'money' },
    { label: w('Cost', '采购成本'), format: 'money' },
    { label: w('First leg', '头程'), format: 'money' },
    { label: w('Duty', '关税'), format: 'money' },
    { label: w('Other cost', '其他成本'), format: 'money' },
    { label: w('Landed cost', '到岸成本'), format: 'money' },
    { label: w('Advertising', '广告费'), format: 'money' },
    { label: w('Break-even ACoS', '盈亏平衡 ACoS'), format: 'share' },
    text(w('Currency', '币种')),
    { label: w('Lowest price for the target margin', '达到目标利润率的最低售价'), format: 'money' },
  ],
  mostRows: MOST_SKUS,
  table(args, environment): Table | Problem {
    const options = skuOptions(args, environment);
    if (options instanceof Problem) return options;
    return analyzeSkus(plainCells(args[0]!), options, environment.language);
  },
};

export const SUMMARY: TableFunction = {
  id: 'AMZ.SUMMARY',
  kind: 'table',
  text: w(
    'A SKU list summed up: rows done and to fix, revenue, fees by kind, profit, margin, losses, best and worst SKUs, cheaper tiers within reach, effect of the next known change.',
    'SKU 列表汇总：已计算与待修正行数、收入、各类费用、利润、利润率、亏损、最好与最差的 SKU、可降档的商品、下次已知变化的影响。',
  ),
  title: w('Summary of a SKU list', '整表汇总'),
  words: '汇总 合计 亏损 批量 bulk summary 总览',
  parameters: SKU_PARAMETERS,
  examples: [
    {
      formula: '=AMZ.SUMMARY(A1:H4,"US","2026-11-22",7.1)',
      given: EXAMPLE_LIST,
      result: { cells: [[1, 3, w('Rows', '行数')]] },
    },
  ],
  returns: w(
    'Table with a header row: subject, item, rows, amount, share, note.',
    '带表头的表格：项目、内容、行数、金额、比例、说明。',
  ),
  fields: [
    text(w('Subject', '项目')),
    text(w('Item', '内容')),
    { label: w('Rows', '行数'), format: 'number' },
    { label: w('Amount', '金额'), format: 'money' },
    { label: w('Share', '比例'), format: 'share' },
    text(w('Note', '说明')),
  ],
  mostRows: MOST_SKUS,
  table(args, environment): Table | Problem {
    const options = skuOptions(args, environment);
    if (options instanceof Problem) return options;
    return summarizeSkus(plainCells(args[0]!), options, environment.language);
  },
};

/** Cells of a linked data type as their values; most lists have none. */
function plainCells(matrix: Matrix): Matrix {
  return matrix.map((row) => (row.some((cell) => typeof cell === 'object' && cell !== null) ? row.map(plain) : row));
}
