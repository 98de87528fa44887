import type { Wording } from '../words/language';
import type { Bound, MetricUnit } from './types';

const same = (text: string): Wording => ({ en: text, zh: text });

/** At most four decimals, without trailing zeros. */
function plainNumber(value: number): string {
  return String(Number(Number(value.toPrecision(12)).toFixed(4)));
}

/** `percentText(0.008)` is "0.8%". */
export function percentText(fraction: number): string {
  return `${plainNumber(fraction * 100)}%`;
}

/** A value in a person's words: "0.8%", "2.1 hours" / "2.1 小时", "400". */
export function valueWords(value: number, unit: MetricUnit): Wording {
  if (unit === 'percent') return same(percentText(value));
  return withUnit(plainNumber(value), unit);
}

/** A difference of two values: "0.2 percentage points". */
export function differenceWords(difference: number, unit: MetricUnit): Wording {
  const text = plainNumber(unit === 'percent' ? difference * 100 : difference);
  if (unit === 'percent') return { en: `${text} percentage ${plural(text, 'point')}`, zh: `${text} 个百分点` };
  if (unit === 'score') return { en: `${text} ${plural(text, 'point')}`, zh: `${text} 分` };
  return withUnit(text, unit);
}

function withUnit(text: string, unit: MetricUnit): Wording {
  if (unit === 'hours') return { en: `${text} ${plural(text, 'hour')}`, zh: `${text} 小时` };
  if (unit === 'days') return { en: `${text} ${plural(text, 'day')}`, zh: `${text} 天` };
  if (unit === 'months') return { en: `${text} ${plural(text, 'month')}`, zh: `${text} 个月` };
  return same(text);
}

function plural(number: string, word: string): string {
  return number === '1' ? word : `${word}s`;
}

/** "under 1%" / "低于 1%"; inclusive and strict bounds are worded apart. */
export function boundWords(bound: Bound, unit: MetricUnit): Wording {
  const at = valueWords(bound.value, unit);
  switch (bound.operator) {
    case 'lt':
      return { en: `under ${at.en}`, zh: `低于 ${at.zh}` };
    case 'lte':
      return { en: `${at.en} or less`, zh: `不高于 ${at.zh}` };
    case 'gt':
      return { en: `over ${at.en}`, zh: `高于 ${at.zh}` };
    case 'gte':
      return { en: `${at.en} or more`, zh: `不低于 ${at.zh}` };
    case 'eq':
      return { en: `exactly ${at.en}`, zh: `等于 ${at.zh}` };
    case 'between': {
      const high = valueWords(bound.high!, unit);
      return { en: `${at.en} to ${high.en}`, zh: `${at.zh} 至 ${high.zh}` };
    }
  }
}

/** Units in words, for messages. */
export const UNIT_WORDS: Readonly<Record<MetricUnit, Wording>> = {
  percent: { en: 'percent', zh: '百分比' },
  ratio: { en: 'times (a ratio)', zh: '倍数' },
  number: { en: 'a number of cases', zh: '数量' },
  days: { en: 'days', zh: '天' },
  hours: { en: 'hours', zh: '小时' },
  months: { en: 'months', zh: '月' },
  money: { en: 'money', zh: '金额' },
  score: { en: 'points', zh: '分' },
};
