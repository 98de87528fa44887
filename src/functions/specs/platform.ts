import { benchmark, BENCHMARK_SHOWS } from '../../core/guide/benchmark';
import { checkMetric, type CheckOptions } from '../../core/metrics/check';
import { fit, type FitInput } from '../../core/guide/fit';
import { readPlatform } from '../../core/metrics/registry';
import { thresholdNumber } from '../../core/metrics/threshold';
import { listed } from '../../core/words/wording';
import { invalid, Problem } from '../../core/words/problem';
import { nameOf, type Environment, type Scalar } from '../edge/calculate';
import type { Cell } from '../edge/cells';
import {
  AS_WRITTEN,
  choice,
  readChoice,
  readMarketplace,
  readNumberCell,
  readText,
  shorten,
} from '../../core/input/read';
import { readDegree } from '../../core/input/degree';
import { DATE, dayOfCell, number, orNull, other, plainSpec, type Others } from './plain';

const METRIC = other('metric', '指标', true);
const PLATFORM = other('platform', '平台');
const MARKETPLACE = other('marketplace', '站点');
const LEVEL = other('level', '级别');
const SHOW = other('show', '显示');

/** Platform, marketplace and day of a metric, each left out where its cell is blank. */
function checkOptions(others: Others, { today }: Environment): CheckOptions | Problem {
  const day = dayOfCell(others('date'), today);
  if (day instanceof Problem) return day;
  const platform = platformCell(others('platform'));
  if (platform instanceof Problem) return platform;
  if (readText(others('marketplace')) === null) return { day, platform };
  const market = readMarketplace(others('marketplace'), nameOf(MARKETPLACE));
  return market instanceof Problem ? market : { day, platform, marketplace: market.variantOf ?? market.id };
}

/** null where the cell is blank. */
export function platformCell(cell: Cell): 'amazon' | 'alibaba' | null | Problem {
  const text = readText(cell);
  return text === null
    ? null
    : (readPlatform(text) ??
        invalid('notAChoice', { name: nameOf(PLATFORM), text: shorten(text), choices: listed(['amazon', 'alibaba']) }));
}

/** The value of a metric: what a cell holds, 0 included. */
function valueCell(cell: Cell): number | string {
  return typeof cell === 'number' ? cell : String(cell ?? '');
}

export const CHECK = plainSpec(
  'PLATFORM.CHECK',
  [METRIC, other('value', '数值', 'row'), PLATFORM, MARKETPLACE, DATE],
  1,
  (others, environment) => {
    const options = checkOptions(others, environment);
    if (options instanceof Problem) return options;
    const status = checkMetric(readText(others('metric'))!, valueCell(others('value')), options);
    return () => (status instanceof Problem ? status : status.toUpperCase());
  },
);

const LEVELS = choice('pass', { pass: ['达标', '合格'], warn: ['预警', '警告'], fail: ['不达标', '不合格'] });

export const THRESHOLD = plainSpec(
  'PLATFORM.THRESHOLD',
  [METRIC, PLATFORM, LEVEL, MARKETPLACE, DATE],
  1,
  (others, environment) => {
    const options = checkOptions(others, environment);
    if (options instanceof Problem) return options;
    const level = readChoice(others('level'), nameOf(LEVEL), LEVELS);
    if (level instanceof Problem) return level;
    const value = thresholdNumber(readText(others('metric'))!, level, options);
    return () => value;
  },
);

const BENCHMARK_SHOW = choice(BENCHMARK_SHOWS[0], {
  value: ['数值'],
  low: ['最低', '下限'],
  high: ['最高', '上限'],
  unit: ['单位'],
  source: ['来源'],
});

export const BENCHMARK = plainSpec(
  'PLATFORM.BENCHMARK',
  [other('id', '编号', true), SHOW],
  1,
  (others, { language }) => {
    const show = readChoice(others('show'), nameOf(SHOW), BENCHMARK_SHOW);
    if (show instanceof Problem) return show;
    const value = benchmark(readText(others('id'))!, show, language);
    return () => value;
  },
);

export const FIT_SHOW = choice('verdict', {
  verdict: ['结论'],
  alibaba: ['国际站', '阿里'],
  amazon: ['亚马逊'],
  gap: ['差距'],
  reasons: ['理由', '依据'],
});

const DEGREES = [
  ['customised', '定制'],
  ['standardised', '标准品'],
  ['branded', '自有品牌'],
  ['ownFactory', '自有工厂'],
  ['ownDesign', '自主设计'],
  ['salesTeam', '业务团队'],
] as const;

export const FIT_PARAMETERS = [
  number('moq', '起订量', 'positive', 'row'),
  other('category', '类目', 'row'),
  number('orderValue', '订单金额', 'price', false),
  ...DEGREES.map(([name, zh]) => other(name, zh)),
  SHOW,
];

/** PLATFORM.FIT for every `show` that fits in one cell; the table of reasons is made from a single row. */
export const FIT = plainSpec('PLATFORM.FIT', FIT_PARAMETERS, 1, (others, { language }) => {
  const show = readChoice(others('show'), nameOf(SHOW), FIT_SHOW);
  if (show instanceof Problem) return show;
  const input = degrees(others);
  if (input instanceof Problem) return input;
  return ([moq, orderValue]) =>
    fit({ moq: orNull(moq), orderValue: orNull(orderValue), ...input }, show, language) as Scalar;
});

type Degrees = { category: string | null } & Record<(typeof DEGREES)[number][0], number | null>;

function degrees(others: Others): Degrees | Problem {
  const read = { category: readText(others('category')) } as Degrees;
  for (const [name, zh] of DEGREES) {
    const degree = readDegree(others(name), nameOf(other(name, zh)));
    if (degree instanceof Problem) return degree;
    read[name] = degree;
  }
  return read;
}

/** The single row that a table of reasons is made from. */
export function fitRow(cells: readonly Cell[]): FitInput | Problem {
  const at = (name: string) => cells[FIT_PARAMETERS.findIndex((parameter) => parameter.name === name)];
  const numbers: Record<string, number | null> = {};
  for (const parameter of FIT_PARAMETERS) {
    if (!parameter.number) continue;
    const value = readNumberCell(at(parameter.name), nameOf(parameter), parameter.number, AS_WRITTEN, 'USD');
    if (value instanceof Problem) return value;
    numbers[parameter.name] = value;
  }
  const input = degrees(at);
  return input instanceof Problem
    ? input
    : { moq: numbers['moq'] ?? null, orderValue: numbers['orderValue'] ?? null, ...input };
}
