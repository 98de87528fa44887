import type { Audit, AuditItem, Language, Problem } from '../core';
import type { Dictionary } from '../i18n';
import { visibleText } from '../outside-text';
import { valueOf } from '../format';

export type WordProblem = (problem: Problem, language: Language) => string;

/** The audit as lines for a chat message: verdict, what needs attention with its first step, and the rest in one line. */
export function auditAsText(audit: Audit, language: Language, t: Dictionary, word: WordProblem): string {
  const urgent = audit.items.filter((item) => item.status === 'fail' || item.status === 'warn' || item.isNear);
  const rest = audit.items.filter((item) => !urgent.includes(item));
  const lines = [audit.verdict[language], '', ...urgent.map((item) => itemLine(item, language, t))];
  if (rest.length) lines.push(...rest.map((item) => itemLine(item, language, t)));
  for (const unread of audit.unread.slice(0, MOST_UNREAD)) {
    lines.push(t.text.unread(unread.line, visibleText(unread.text), word(unread.problem, language)));
  }
  if (audit.unread.length > MOST_UNREAD) lines.push(t.text.moreUnread(audit.unread.length - MOST_UNREAD));
  return lines.join('\n').trim();
}

const MOST_UNREAD = 20;
const MARK = { pass: '✓', warn: '!', fail: '✗', unknown: '?' } as const;

function itemLine(item: AuditItem, language: Language, t: Dictionary): string {
  const status = item.isNear ? t.status.near : t.status[item.status];
  const parts = [
    `${MARK[item.status]} ${nameOf(item, language, t)}${t.text.colon}${visibleText(valueOf(item, language))}`,
    `${status}${item.threshold ? t.text.rule(thresholdText(item, language, t)) : ''}`,
  ];
  if (item.distance) parts.push(item.distance[language]);
  if (item.choice) parts.push(visibleText(item.choice[language]));
  const step = item.status === 'fail' || item.status === 'warn' || item.isNear ? item.steps[0] : undefined;
  return parts.join(t.text.comma) + (step ? `\n   → ${step[language]}` : '');
}

/** The metric, and the account, ASIN or campaign it is about where there are several. */
export function nameOf(item: AuditItem, language: Language, t: Dictionary): string {
  const name = item.name[language];
  return item.of ? t.text.of(name, visibleText(item.of)) : name;
}

/** "under 1%", marked where the seller set it. */
export function thresholdText(item: AuditItem, language: Language, t: Dictionary): string {
  if (!item.threshold) return '';
  const words = item.threshold.wording[language];
  return item.threshold.own ? t.text.ownRule(words) : words;
}
