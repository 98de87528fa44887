import type { Wording } from '../words/language';
import { SEVERITIES, type AuditThreshold, type Status } from '../metrics/types';
import { type AuditItem } from './types';
import { metricById, type Metric } from '../metrics/registry';

/**
 * A pass is a near miss when it lies within this share of the threshold, or of the room between the threshold and
 * the top of the scale, whichever is smaller: 0.9% of 1%, 4.55 of 4.5 where 5 is the best. It is a matter of order
 * and emphasis, not a threshold; nobody publishes one.
 */
const NEAR_MISS_SHARE = 0.1;
/** 0.9% is a tenth below 1% although 0.01 * 0.9 is a little more than 0.009. */
const SLACK = 1e-9;

export function isNearMiss(value: number, { pass }: AuditThreshold, metric: Metric): boolean {
  if (pass.operator === 'eq') return false;
  const top = metric.value.max ?? (metric.value.bare?.largest === 1 ? 1 : Infinity);
  switch (pass.operator) {
    case 'lt':
    case 'lte':
      return pass.value > 0 && pass.value - value <= pass.value * (NEAR_MISS_SHARE + SLACK);
    case 'between':
      return pass.high! - value <= (pass.high! - pass.value) * (NEAR_MISS_SHARE + SLACK);
    default: {
      const room = Math.min(pass.value, top - pass.value);
      return room > 0 && value - pass.value <= room * (NEAR_MISS_SHARE + SLACK);
    }
  }
}

const RANKS: Readonly<Record<Status, number>> = { fail: 0, warn: 1, pass: 3, unknown: 4 };
const NEAR_RANK = 2;

/**
 * Failures by severity of their consequence, warnings and near misses, passes, unknown; the subjects of one metric stay
 * together, the worst first; else the order of the paste.
 */
export function inOrderOfAttention(items: readonly AuditItem[]): AuditItem[] {
  const rank = (item: AuditItem) => (item.status === 'pass' && item.isNear ? NEAR_RANK : RANKS[item.status]);
  const severity = (item: AuditItem) => SEVERITIES.indexOf(item.severity);
  const first = new Map<string, number>();
  items.forEach(({ metric }, at) => first.has(metric) || first.set(metric, at));
  return [...items].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      severity(a) - severity(b) ||
      first.get(a.metric)! - first.get(b.metric)! ||
      badness(b) - badness(a),
  );
}

/** The higher, the worse; values without a better and a worse side stay as they are. */
function badness({ value, metric }: AuditItem): number {
  const direction = metricById(metric)?.value.direction ?? 'none';
  if (value === null || direction === 'none') return 0;
  return direction === 'higher' ? -value : value;
}

/** "2 of 9 fail: late shipment rate first" */
export function verdictOf(items: readonly AuditItem[], questions: number): Wording {
  const verdict = verdictOfItems(items);
  if (questions === 0) return verdict;
  const en = questions === 1 ? '1 name needs an answer' : `${questions} names need an answer`;
  return { en: `${verdict.en}; ${en}`, zh: `${verdict.zh}；有 ${questions} 个名称需要您确认` };
}

function verdictOfItems(items: readonly AuditItem[]): Wording {
  const of = items.length;
  const [first] = items;
  if (!first) return { en: 'No metric was found', zh: '没有找到指标' };
  const fail = items.filter((item) => item.status === 'fail').length;
  const warn = items.filter((item) => item.status === 'warn').length;
  const pass = items.filter((item) => item.status === 'pass').length;
  const near = items.filter((item) => item.status === 'pass' && item.isNear).length;
  const name = { en: inSentence(first.name.en), zh: first.name.zh };
  if (fail > 0) {
    return {
      en: `${fail} of ${of} ${fail === 1 ? 'fails' : 'fail'}: ${name.en} first`,
      zh: `${of} 项中 ${fail} 项不达标：先处理${name.zh}`,
    };
  }
  const close = warn + near;
  if (close > 0) {
    return {
      en: `None of ${of} fails; ${close} ${close === 1 ? 'is' : 'are'} close: ${name.en} first`,
      zh: `${of} 项中没有不达标；${close} 项接近阈值：先看${name.zh}`,
    };
  }
  if (pass === of) return { en: of === 1 ? 'The one metric passes' : `All ${of} pass`, zh: `${of} 项全部达标` };
  if (items.every(({ status, threshold }) => status === 'unknown' && !threshold)) {
    const en =
      of === 1 ? '1 metric read; no limit is published for it' : `${of} metrics read; no limit is published for them`;
    return { en, zh: `读到 ${of} 项，平台没有公布标准，无法判断` };
  }
  const open = of - pass;
  return {
    en: `${pass} of ${of} pass; ${open} ${open === 1 ? 'has' : 'have'} nothing to be compared with`,
    zh: `${of} 项中 ${pass} 项达标；${open} 项平台没有公布标准或无法判断`,
  };
}

/** "Late Shipment Rate" inside a sentence: small letters, abbreviations kept. */
function inSentence(name: string): string {
  return name
    .split(' ')
    .map((word) => (/[A-Z].*[A-Z]/.test(word) ? word : word.toLowerCase()))
    .join(' ');
}
