import { wordProblem, type Problem } from '../words/problem';
import { type Language, type Wording } from '../words/language';
import type { Audit, AuditItem, AuditQuestion, UnreadLine } from './types';
import type { AuditSource, Status } from '../metrics/types';
import { PLATFORM_NAMES } from '../words/platforms';

const HEADER: Readonly<Record<Language, readonly string[]>> = {
  en: ['Metric', 'Of', 'Value', 'Status', 'Threshold', 'Distance', 'Next step', 'Source'],
  zh: ['指标', '对象', '数值', '状态', '阈值', '差距', '下一步', '来源'],
};
const CONFIDENCE: Readonly<Record<string, Wording>> = {
  official: { en: 'official', zh: '官方' },
  corroborated: { en: 'corroborated', zh: '多方印证' },
  reported: { en: 'reported', zh: '单一来源' },
};
const OWN: Wording = { en: 'own', zh: '自设' };
const NO_THRESHOLD: Wording = { en: 'none published', zh: '平台未公布标准' };
/** More rows than these nobody reads, and a result has a largest size; the worst come first. */
const MOST_ROWS = 5_000;
const NOTHING: Wording = { en: 'no metric read', zh: '未识别到指标' };
const NOT_READ: Wording = { en: 'not read', zh: '未读取' };
const STATUS: Readonly<Record<Status, string>> = { pass: 'PASS', warn: 'WARN', fail: 'FAIL', unknown: 'UNKNOWN' };

/**
 * The table of PLATFORM.AUDIT: header, one row per metric in the order of attention, then the questions and the
 * lines that could not be read. A value is a number where there is one (a percent as a fraction). Where a metric has
 * several values, its next step begins with which of them is shown and where it stands.
 */
export function auditTable(audit: Audit, language: Language): (string | number)[][] {
  return [
    [...HEADER[language]],
    ...audit.items.slice(0, MOST_ROWS).map((item) => itemRow(item, language)),
    ...leftOutRows(audit.items.length - MOST_ROWS, language),
    ...audit.questions.map((question) => questionRow(question, language)),
    ...audit.unread.slice(0, MOST_ROWS).map((line) => unreadRow(line, language)),
    ...leftOutRows(audit.unread.length - MOST_ROWS, language),
    ...(audit.notice ? [noticeRow(audit.notice, language)] : []),
  ];
}

function leftOutRows(count: number, language: Language): (string | number)[][] {
  if (count <= 0) return [];
  const words = {
    en: `${count} more rows are left out, the worst are shown. Select fewer lines.`,
    zh: `还有 ${count} 行未列出（已列出最差的）。请少选一些行。`,
  };
  return [[NOT_READ[language], '', '', STATUS.unknown, '', '', words[language], '']];
}

/** A number where there is one; an amount with the currency it was pasted with. */
function valueCell({ value, text, unit, valueWording }: AuditItem): string | number {
  if (value === null) return text;
  return unit === 'money' && /[^\d.,\s]/.test(valueWording.en) ? valueWording.en : value;
}

function noticeRow(notice: Problem, language: Language): (string | number)[] {
  return [NOTHING[language], '', '', STATUS.unknown, '', '', wordProblem(notice, language), ''];
}

function itemRow(item: AuditItem, language: Language): (string | number)[] {
  const { threshold, source, problem } = item;
  const rule = threshold
    ? threshold.own
      ? inBrackets(threshold.wording[language], OWN[language], language)
      : threshold.wording[language]
    : NO_THRESHOLD[language];
  return [
    item.name[language],
    item.of,
    valueCell(item),
    STATUS[item.status],
    rule,
    item.distance?.[language] ?? '',
    [item.choice?.[language], problem && !item.distance ? wordProblem(problem, language) : nextStep(item, language)]
      .filter(Boolean)
      .join(language === 'zh' ? '' : ' '),
    source ? inBrackets(source.title, checked(source, language), language) : '',
  ];
}

function inBrackets(text: string, aside: string, language: Language): string {
  return language === 'zh' ? `${text}（${aside}）` : `${text} (${aside})`;
}

function checked({ confidence, date }: AuditSource, language: Language): string {
  return CONFIDENCE[confidence]![language] + (language === 'zh' ? '，' : ', ') + date;
}

/** What to do first where something is wrong or close; nothing otherwise. */
function nextStep(item: AuditItem, language: Language): string {
  if (item.problem) return wordProblem(item.problem, language);
  const needsWork = item.status === 'fail' || item.status === 'warn' || item.isNear;
  return needsWork ? (item.sideMeaning ?? item.steps[0])![language] : '';
}

function questionRow(question: AuditQuestion, language: Language): (string | number)[] {
  const join = language === 'zh' ? '、' : ', ';
  const choices = question.candidates
    .map((c) => inBrackets(c.name[language], PLATFORM_NAMES[c.platform][language], language))
    .join(join);
  const ask =
    language === 'zh'
      ? `可能是${choices}。请指明平台或使用完整名称。`
      : `This can be ${choices}. Give the platform or use the full name.`;
  return [question.label, '', '', STATUS.unknown, '', '', ask, ''];
}

function unreadRow({ line, text, problem }: UnreadLine, language: Language): (string | number)[] {
  const place = language === 'zh' ? `第 ${line} 行` : `line ${line}`;
  return [
    inBrackets(NOT_READ[language], place, language),
    '',
    text,
    STATUS.unknown,
    '',
    '',
    wordProblem(problem, language),
    '',
  ];
}
