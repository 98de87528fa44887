import { auditCells } from '../../core/audit/audit';
import { auditTable } from '../../core/audit/table';
import { AS_WRITTEN, choice, readChoice, readDate, readMarketplace, readText, shorten } from '../../core/input/read';
import { checkMetric, type CheckOptions } from '../../core/metrics/check';
import { allMetrics, readPlatform } from '../../core/metrics/registry';
import { thresholdNumber } from '../../core/metrics/threshold';
import type { PlatformId } from '../../core/words/platforms';
import { invalid, Problem } from '../../core/words/problem';
import { listed, w } from '../../core/words/wording';
import {
  nameOf,
  type Environment,
  type Parameter,
  type RowFunction,
  type Scalar,
  type TableFunction,
} from '../declaration';
import { plain, type Cell } from '../edge/cells';
import { otherCells, type Others } from '../edge/others';
import { block, choose, DATE, MARKETPLACE, other, PLATFORM } from '../parameters';

const METRIC: Parameter = {
  ...other(
    'metric',
    'choice',
    w('Metric', '指标'),
    w('Metric: abbreviation, name in English or Chinese, or report column.', '指标：缩写、中英文名称或报表列名。'),
    true,
  ),
  choices: () => allMetrics().map(({ id, name }) => ({ value: id, label: name })),
};
const VALUE: Parameter = {
  ...other(
    'value',
    'number',
    w('Value', '数值'),
    w(
      'Its value. Percent metrics: 0.8%, 0.008 or the text 0.8%; 0.8 could be either and is refused.',
      '指标值。百分比指标可写 0.8%、0.008 或文本 0.8%；0.8 有两种含义，不予判断。',
    ),
    'row',
  ),
  zeroIsBlank: false,
};
const LEVEL = choose(
  'level',
  w('Level', '级别'),
  w('pass (default), warn or fail.', '级别：pass 达标（默认）、warn 预警、fail 不达标。'),
  choice('pass', { pass: ['达标', '合格'], warn: ['预警', '警告'], fail: ['不达标', '不合格'] }),
  {
    pass: w('value that passes', '达标值'),
    warn: w('value that draws a warning', '预警值'),
    fail: w('value that fails', '不达标值'),
  },
);

/** Platform, marketplace and day of a metric, each left out where its cell is blank. */
function checkOptions(others: Others, { today }: Environment): CheckOptions | Problem {
  const day = readDate(others(DATE), nameOf(DATE), today);
  if (day instanceof Problem) return day;
  const platform = platformCell(others(PLATFORM));
  if (platform instanceof Problem) return platform;
  if (readText(others(MARKETPLACE)) === null) return { day, platform };
  const market = readMarketplace(others(MARKETPLACE), nameOf(MARKETPLACE));
  return market instanceof Problem ? market : { day, platform, marketplace: market.variantOf ?? market.id };
}

/** null where the cell is blank. */
export function platformCell(cell: Cell): PlatformId | null | Problem {
  const text = readText(cell);
  if (text === null) return null;
  const choices = listed(['amazon', 'alibaba']);
  return readPlatform(text) ?? invalid('notAChoice', { name: nameOf(PLATFORM), text: shorten(text), choices });
}

const answering = (answer: Scalar) => ({ target: AS_WRITTEN, currency: null, run: () => answer });

const CHECK_PARAMETERS = [METRIC, VALUE, PLATFORM, MARKETPLACE, DATE];
export const CHECK: RowFunction = {
  id: 'PLATFORM.CHECK',
  kind: 'cell',
  text: w(
    'Checks a metric against the published threshold: PASS, WARN, FAIL, or UNKNOWN where none is published. Write percent metrics with a percent sign: 0.8%.',
    '按公布的阈值检查指标：PASS 达标、WARN 预警、FAIL 不达标，无公布阈值时为 UNKNOWN。百分比指标请带百分号，如 0.8%。',
  ),
  more: w(
    'Percent metrics, written without a percent sign: a number above the most the metric can be (1, for ACoS 5) is a percent, so 8 is 8%; a number whose hundredth is too small to be reported is a fraction, so an Order Defect Rate of 0.008 is 0.8% and 0.09 is 9%; a number in between (Order Defect Rate: 0.1 to 1) is refused, because 0.8 can be 0.8% or 80%: write the percent sign.',
    '百分比指标不写百分号时：超过该指标最大可能值（一般为 1，ACoS 为 5）的数按百分数读，8 即 8%；除以 100 后小到没有意义的数按小数读，订单缺陷率填 0.008 即 0.8%，0.09 即 9%；介于两者之间的数（订单缺陷率为 0.1 至 1）不予判断，因为 0.8 可能是 0.8%，也可能是 80%，请写上百分号。',
  ),
  title: w('Is a metric in order?', '指标是否达标'),
  words: '绩效 odr 迟发率 达标 检查 metric check 指标 ODR',
  parameters: CHECK_PARAMETERS,
  examples: [{ formula: '=PLATFORM.CHECK("ODR","0.8%")', result: 'PASS' }],
  returns: w('PASS, WARN, FAIL or UNKNOWN.', 'PASS、WARN、FAIL 或 UNKNOWN。'),
  fields: [{ label: w('Status', '状态'), format: 'text' }],
  mostRows: 100_000,
  context(cells, environment) {
    const others = otherCells(CHECK_PARAMETERS, cells);
    const options = checkOptions(others, environment);
    if (options instanceof Problem) return options;
    const value = plain(others(VALUE));
    const metric = readText(others(METRIC))!;
    const status = checkMetric(metric, typeof value === 'number' ? value : String(value ?? ''), options);
    return status instanceof Problem ? status : answering(status.toUpperCase());
  },
};

const THRESHOLD_PARAMETERS = [METRIC, PLATFORM, LEVEL, MARKETPLACE, DATE];
export const THRESHOLD: RowFunction = {
  id: 'PLATFORM.THRESHOLD',
  kind: 'cell',
  text: w('Threshold behind PLATFORM.CHECK.', 'PLATFORM.CHECK 所用的阈值。'),
  title: w('Threshold of a metric', '指标标准'),
  words: '红线 标准 阈值 要求 limit',
  parameters: THRESHOLD_PARAMETERS,
  examples: [{ formula: '=PLATFORM.THRESHOLD("ODR")', result: 0.01 }],
  returns: w('Threshold; percent metrics as a fraction.', '阈值；百分比指标为小数。'),
  fields: [{ label: w('Threshold', '阈值'), format: 'number' }],
  mostRows: 100_000,
  context(cells, environment) {
    const others = otherCells(THRESHOLD_PARAMETERS, cells);
    const options = checkOptions(others, environment);
    if (options instanceof Problem) return options;
    const level = readChoice(others(LEVEL), nameOf(LEVEL), LEVEL.words);
    if (level instanceof Problem) return level;
    const value = thresholdNumber(readText(others(METRIC))!, level, options);
    return value instanceof Problem ? value : answering(value);
  },
};

const text = (en: string, zh: string) => ({ label: w(en, zh), format: 'text' as const });

export const AUDIT: TableFunction = {
  id: 'PLATFORM.AUDIT',
  kind: 'table',
  text: w(
    'Audits a pasted block of metrics: one row per metric and subject, worst first. A block in which nothing is recognised answers with a row that says so.',
    '审核粘贴的一块指标：每个指标和对象一行，最严重的在前；未识别到任何指标时也会返回说明。',
  ),
  title: w('Account audit', '账户体检'),
  words: '体检 绩效 账户健康 audit health 诊断',
  parameters: [block('block', w('Block', '指标区域'), w('Pasted block of metrics.', '粘贴的指标区域。')), PLATFORM],
  examples: [
    {
      formula: '=PLATFORM.AUDIT(A1:B4)',
      given: {
        range: 'A1:B4',
        cells: [
          ['Order Defect Rate', '0.62%'],
          ['Late Shipment Rate', '4.8%'],
          ['Valid Tracking Rate', '96.1%'],
          ['On-Time Delivery Rate', '88.0%'],
        ],
      },
      result: { cells: [] },
    },
  ],
  returns: w(
    'Table with a header row: metric, of (account, week, ASIN, campaign), value, status, threshold, distance, next step, source.',
    '带表头的表格：指标、对象（账户、周、ASIN、广告活动）、数值、状态、阈值、差距、下一步、来源。',
  ),
  fields: [
    text('Metric', '指标'),
    text('Of', '对象'),
    text('Value', '数值'),
    text('Status', '状态'),
    text('Threshold', '阈值'),
    text('Distance', '差距'),
    text('Next step', '下一步'),
    text('Source', '来源'),
  ],
  mostRows: 20_000,
  table([cells, platform], { language, today }) {
    const hint = platformCell(platform![0]![0]);
    if (hint instanceof Problem) return hint;
    const result = auditCells(cells!, { day: today, ...(hint && { platform: hint }) });
    return result.problem ?? auditTable(result, language);
  },
};
