import type { App } from '../app';
import { auditAsText } from '../audit/audit-text';
import type { AuditSession } from '../audit/session';
import type { Audit, AuditQuestion, UnreadLine } from '../core';
import { h, type Child } from '../dom';
import { formatNumber } from '../format';
import { visibleText } from '../outside-text';
import { copyText } from '../ui/copy';
import { button, messagePlace } from '../ui/controls';
import { disclosure } from '../ui/disclosure';
import { icon, type IconName } from '../ui/icons';
import { longList } from '../ui/long-list';
import { auditWritePanel } from './audit-write-panel';
import { metricCard } from './metric-card';
import { ownPanel } from './own-panel';

/** Verdict, what can be done with it, open questions, one card per metric, and what could not be read. */
export function auditResult(app: App, session: AuditSession, audit: Audit, runAgain: () => void): HTMLElement {
  const { t, core, language } = app;
  const messages = messagePlace();
  const copy = async () => {
    const text = auditAsText(audit, language, t, (problem, tongue) => core.wordProblem(problem, tongue));
    messages.show(await copyText(text, t));
  };
  const own = disclosure({
    id: 'own',
    label: t.own.open(Object.keys(app.preferences.own).length),
    icon: 'target',
    isOpen: session.isOwnOpen,
    onToggle: (isOpen) => (session.isOwnOpen = isOpen),
    content: () => ownPanel(app, session, runAgain),
  });
  const write = disclosure({
    id: 'write',
    label: t.write.open,
    icon: 'write',
    isOpen: session.isWriteOpen,
    onToggle: (isOpen) => (session.isWriteOpen = isOpen),
    content: () => auditWritePanel(app, audit),
  });
  const openOwn = (metric: string) => {
    session.ownMetric = metric;
    own.open();
  };
  return h(
    'div',
    { class: 'stack' },
    verdictBar(app, audit),
    ...audit.questions.map((question) => questionCard(app, audit, question, runAgain)),
    audit.items.length > 0 &&
      h(
        'div',
        { class: 'buttons' },
        write.button,
        button(t.text.copy, { icon: 'copy', size: 'small', appearance: 'subtle', onclick: () => void copy() }),
        own.button,
      ),
    messages.element,
    write.panel,
    own.panel,
    longList(
      app,
      'cards',
      audit.items.map((item) => () => metricCard(app, item, openOwn)),
    ),
    audit.unread.length > 0 && unreadList(app, audit.unread),
    lineCount(app, audit),
  );
}

function verdictBar({ t, language }: App, { verdict, counts, items }: Audit): HTMLElement {
  const worst = counts.fail ? 'fail' : counts.warn || counts.near ? 'warn' : counts.pass ? 'pass' : 'unknown';
  const mark: IconName = worst;
  const tally = [
    counts.fail && t.audit.tally.fail(counts.fail),
    counts.warn && t.audit.tally.warn(counts.warn),
    counts.near && t.audit.tally.near(counts.near),
    counts.pass - counts.near > 0 && t.audit.tally.pass(counts.pass - counts.near),
    counts.unknown && t.audit.tally.unknown(counts.unknown),
  ].filter((words) => typeof words === 'string');
  return h(
    'section',
    { class: `verdict verdict-${worst}`, 'aria-labelledby': 'verdict' },
    icon(mark, 'verdict-icon'),
    h(
      'div',
      {},
      h('h2', { id: 'verdict', class: 'verdict-text' }, verdict[language]),
      items.length > 0 && h('p', { class: 'verdict-tally' }, tally.join(' · ')),
    ),
  );
}

/** Asked once: the answer is kept with the workbook and can be taken back under Settings. */
function questionCard(app: App, audit: Audit, question: AuditQuestion, runAgain: () => void): HTMLElement {
  const { t, language, preferences } = app;
  const choose = async (candidate: AuditQuestion['candidates'][number]) => {
    await preferences.setChoice(question.key, candidate.metric);
    if (question.byPlatform) {
      for (const other of audit.questions.filter((open) => open.byPlatform && open !== question)) {
        const same = other.candidates.find(({ platform }) => platform === candidate.platform);
        if (same) await preferences.setChoice(other.key, same.metric);
      }
    }
    runAgain();
  };
  return h(
    'fieldset',
    { class: 'question' },
    h('legend', {}, t.audit.question(visibleText(question.label))),
    h(
      'div',
      { class: 'buttons' },
      ...question.candidates.map((candidate) =>
        button(t.audit.candidate(t.platform[candidate.platform], candidate.name[language]), {
          size: 'small',
          onclick: () => void choose(candidate),
        }),
      ),
    ),
    h('p', { class: 'hint' }, t.audit.remembered),
  );
}

function unreadList(app: App, unread: readonly UnreadLine[]): HTMLElement {
  const { t, core, language } = app;
  const row = (line: UnreadLine) => (): Child =>
    h(
      'li',
      { class: 'unread' },
      h('span', { class: 'unread-line' }, t.audit.line(line.line)),
      h('bdi', { class: 'unread-text' }, visibleText(line.text)),
      h('span', { class: 'unread-reason' }, core.wordProblem(line.problem, language)),
    );
  return h(
    'details',
    { class: 'section', open: true },
    h('summary', {}, t.audit.unread(formatNumber(unread.length, language))),
    longList(app, 'unread-list', unread.map(row)),
  );
}

function lineCount({ t, language }: App, { counts }: Audit): HTMLElement {
  const number = (count: number) => formatNumber(count, language);
  const words = t.audit.lines(
    number(counts.lines),
    number(counts.used),
    number(counts.unread),
    number(counts.noise + counts.blank),
    counts.asked > 0 ? number(counts.asked) : null,
  );
  return h('p', { class: 'hint' }, words);
}
