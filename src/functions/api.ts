import { membershipPlans } from '../core/alibaba/membership';
import { feeWords, scopeWords } from '../core/cards/card-words';
import { MARKETPLACES, marketplace } from '../core/marketplaces';
import { UNITS } from '../core/units';
import { listCategories } from '../core/amazon/referral';
import { auditTextInSlices } from '../core/audit/audit';
import type { AuditThreshold, MetricUnit } from '../core/metrics/types';
import type { PlatformId } from '../core/words/platforms';
import { benchmarks } from '../core/guide/benchmark';
import { publishedThreshold } from '../core/metrics/check';
import { symptoms } from '../core/guide/diagnose';
import { allMetrics, metricCard } from '../core/metrics/registry';
import { PLATFORM_NAMES } from '../core/words/platforms';
import { wordProblem } from '../core/words/problem';
import { type Language, type Wording } from '../core/words/language';
import { isErrorCell } from '../core/input/cell';
import { readDay } from '../core/input/day';
import { formatDay, type Day } from '../rates/day';
import type { Confidence } from '../rates/envelope';
import { cardsInForce, isCarriedForward, mainSource } from '../rates/store';
import { today } from './edge/call';
import { isBlank, speakingTo, type Matrix } from './edge/cells';
import { version } from '../../package.json';
import { w } from '../core/words/wording';

/*
 * What the pane sees of the calculation. functions.js leaves it behind as the global SellerFunctions, so that the cells
 * and the pane share one copy of the rules and the rate cards.
 */

export type Cell = string | number | boolean;
export type Argument = Cell | null | readonly (readonly (Cell | null)[])[];

/** A cell without an answer; `message` is in the language that was asked for. */
export interface CellProblem {
  code: string;
  message: string;
}
export type Answer = readonly (readonly (Cell | CellProblem)[])[];

export interface Choice {
  value: string;
  label: string;
}

export interface MarketplaceInfo {
  id: string;
  label: string;
  currency: string;
  currencyDigits: number;
  defaultUnits: string;
}

export interface RateCardInfo {
  platform: string;
  marketplace: string | null;
  fee: string;
  feeLabel: string;
  scope?: string;
  from: string;
  until: string | null;
  firstSeen: boolean;
  confidence: Confidence;
  lastChecked: string;
  carriedForward: boolean;
  source: { title: string; url: string | null };
}

/** A metric that an own threshold can be set for. */
export interface MetricInfo {
  id: string;
  platform: PlatformId;
  name: Wording;
  abbreviation: string;
  unit: MetricUnit;
  threshold: AuditThreshold | null;
}

type WorksheetFunction = (...args: never[]) => Matrix;

const CODES = { invalidValue: '#VALUE!', notAvailable: '#N/A', invalidNumber: '#NUM!' } as const;
const PROBLEM = (kind: keyof typeof CODES, message = ''): CellProblem => ({ code: CODES[kind], message });

/** One call exactly as a cell would make it, in the language asked for. Never throws. */
function evaluate(run: WorksheetFunction, args: readonly Argument[], language: Language): Answer {
  const matrices = args.map((argument) =>
    argument === null ? null : typeof argument === 'object' ? argument : [[argument]],
  );
  const answer = speakingTo({ language, error: PROBLEM }, () => (run as (...given: unknown[]) => Matrix)(...matrices));
  return answer.map((row) =>
    row.map((cell) => (isErrorCell(cell) ? (cell as CellProblem) : isBlank(cell) ? '' : (cell as Cell))),
  );
}

const worded = (values: readonly (readonly [string, Wording])[], language: Language): Choice[] =>
  values.map(([value, label]) => ({ value, label: `${value} - ${label[language]}` }));

const GOODS_LABELS = [
  ['general', w('general goods', '普通商品')],
  ['apparel', w('apparel', '服装')],
  ['dangerous', w('dangerous goods', '危险品')],
] as const;
const SPLIT_LABELS = [
  ['minimal', w('minimal splits', '最少拆分')],
  ['partial', w('partial splits', '部分拆分')],
  ['optimized', w('Amazon-optimized', '亚马逊优化')],
] as const;
const PLAN_LABELS = [
  ['professional', w('professional plan', '专业销售计划')],
  ['individual', w('individual plan', '个人销售计划')],
] as const;
const AMAZON_MEASURES = [
  ['profit', w('profit', '利润')],
  ['margin', w('margin', '利润率')],
  ['roi', w('return on cost', '投资回报率')],
  ['breakevenacos', w('break-even ACoS', '盈亏平衡 ACoS')],
] as const;
const ALIBABA_MEASURES = [
  ['profit', w('profit', '利润')],
  ['margin', w('margin', '利润率')],
  ['breakevenorders', w('break-even orders', '保本订单数')],
  ['costperorder', w('cost per order', '单笔成本')],
] as const;
const LANGUAGE_LABELS = [
  ['en', w('English', '英文')],
  ['zh', w('Chinese', '中文')],
] as const;
const LEVEL_LABELS = [
  ['pass', w('value that passes', '达标值')],
  ['warn', w('value that draws a warning', '预警值')],
  ['fail', w('value that fails', '不达标值')],
] as const;
const FIT_LABELS = [
  ['verdict', w('the better platform', '更合适的平台')],
  ['alibaba', w('score for Alibaba.com', '阿里巴巴国际站得分')],
  ['amazon', w('score for Amazon', '亚马逊得分')],
  ['gap', w('difference of the scores', '两者分差')],
  ['reasons', w('what speaks for which', '判断理由')],
] as const;
const RANGE_LABELS = [
  ['low', w('low end of the published range', '公布区间的下限')],
  ['high', w('high end of the published range', '公布区间的上限')],
] as const;
const BENCHMARK_LABELS = [
  ['value', w('the figure', '数值')],
  ...RANGE_LABELS,
  ['unit', w('its unit', '单位')],
  ['source', w('where it comes from', '来源')],
] as const;

/** The values an argument may take; empty for free input. */
function choices(fn: string, parameter: string, language: Language, market = 'US'): Choice[] {
  const day = today();
  switch (parameter) {
    case 'marketplace':
      return marketplaces(language).map(({ id, label }) => ({ value: id, label: `${id} - ${label}` }));
    case 'category':
      return fn.startsWith('AMZ.')
        ? listCategories(marketplace(market), day, language).map(({ id, name }) => ({ value: id, label: name }))
        : [];
    case 'goods':
      return worded(GOODS_LABELS, language);
    case 'units':
      return Object.keys(UNITS).map((value) => ({ value, label: value }));
    case 'split':
      return worded(SPLIT_LABELS, language);
    case 'plan':
      return fn === 'AMZ.PLANFEE'
        ? worded(PLAN_LABELS, language)
        : membershipPlans().map(({ id, name }) => ({ value: id, label: `${id} - ${name[language]}` }));
    case 'measure':
      return worded(fn === 'ALI.PROFIT' ? ALIBABA_MEASURES : AMAZON_MEASURES, language);
    case 'platform':
      return worded(Object.entries(PLATFORM_NAMES), language);
    case 'level':
      return worded(LEVEL_LABELS, language);
    case 'language':
      return worded(LANGUAGE_LABELS, language);
    case 'show':
      return worded(fn === 'PLATFORM.FIT' ? FIT_LABELS : BENCHMARK_LABELS, language);
    case 'rate':
    case 'taRate':
      return worded(RANGE_LABELS, language);
    case 'metric':
      return allMetrics().map(({ id, name }) => ({ value: id, label: name[language] }));
    case 'id':
      return benchmarks().map(({ id, card }) => ({ value: id, label: card.value.name[language] }));
    case 'symptom':
      return symptoms().map(({ id, name }) => ({ value: id, label: name[language] }));
    default:
      return [];
  }
}

function marketplaces(language: Language): MarketplaceInfo[] {
  return MARKETPLACES.map(({ id, name, currency, digits, units }) => ({
    id,
    label: name[language],
    currency,
    currencyDigits: digits,
    defaultUnits: units,
  }));
}

function rateCards(isoDay: string, language: Language): RateCardInfo[] {
  const day = readDay(isoDay) ?? today();
  return cardsInForce(day).map((card) => {
    const scope = scopeWords(card, language);
    const source = mainSource(card);
    return {
      platform: card.platform,
      marketplace: card.marketplace,
      fee: card.fee,
      feeLabel: feeWords(card.fee)[language],
      ...(scope && { scope }),
      from: formatDay(card.from),
      until: card.until === null ? null : formatDay(card.until),
      firstSeen: card.firstSeen,
      confidence: card.confidence,
      lastChecked: formatDay(card.lastChecked),
      carriedForward: isCarriedForward(card, day),
      source: { title: source.title, url: source.url },
    };
  });
}

function metrics(day: Day): MetricInfo[] {
  return allMetrics().map((metric) => {
    const card = metricCard(metric, day);
    const { id, platform, name, abbreviation, value } = metric;
    return { id, platform, name, abbreviation, unit: value.unit, threshold: card && publishedThreshold(card.value) };
  });
}

/** The global that functions.js leaves behind. */
export function makeApi(functions: Readonly<Record<string, WorksheetFunction>>) {
  return {
    version,
    evaluate(id: string, args: readonly Argument[], language: Language): Answer {
      const run = functions[id];
      return run ? evaluate(run, args, language) : [[{ code: '#NAME?', message: id }]];
    },
    auditTextInSlices,
    wordProblem,
    metrics,
    choices,
    marketplaces,
    rateCards,
  };
}

export type Api = ReturnType<typeof makeApi>;
