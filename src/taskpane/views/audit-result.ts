import { html, nothing, type TemplateResult } from 'lit';
import type { App } from '../app';
import { answerQuestion } from '../audit/actions';
import { auditAsText, nameOf } from '../audit/audit-text';
import type { AuditStore } from '../audit/store';
import type { Audit, AuditItem, AuditQuestion, UnreadLine } from '../core';
import { formatNumber, valueOf } from '../format';
import { visibleText } from '../outside-text';
import { button } from '../ui/controls';
import { copyText } from '../ui/copy';
import { disclosureButton, disclosurePanel, enterPanel } from '../ui/disclosure';
import { icon } from '../ui/icons';
import { longList } from '../ui/long-list';
import { messageBar, slotView } from '../ui/notice';
import { auditWritePanel } from './audit-write-panel';
import { metricCard } from './metric-card';
import { ownPanel, startOwnForm } from './own-panel';

/** Verdict, what can be done with it, open questions, one card per metric, and what could not be read. */
export function auditResult(app: App, store: AuditStore, audit: Audit): TemplateResult {
  const openOwn = (metric: string) => {
    startOwnForm(app, store, metric);
    store.isOwnOpen = true;
    app.update();
    enterPanel('own');
  };
  const { core, language } = app;
  const unpublished = audit.items.filter(isUnpublished);
  const judged = audit.items.filter((item) => !isUnpublished(item));
  return html`<div class="stack">
    ${verdictBar(app, audit)} ${audit.questions.map((question) => questionCard(app, store, question))}
    ${audit.items.length > 0 ? resultButtons(app, store, audit) : nothing} ${slotView(app, store.copied)}
    ${disclosurePanel('write', store.isWriteOpen, () => auditWritePanel(app, store, audit))}
    ${disclosurePanel('own', store.isOwnOpen, () => ownPanel(app, store))}
    ${audit.notice && audit.items.length === 0 ? messageBar('info', core.wordProblem(audit.notice, language)) : nothing}
    ${longList(app, 'cards', store.cards, judged, (item) => metricCard(app, item, openOwn))}
    ${unpublished.length > 0 ? unpublishedList(app, unpublished) : nothing}
    ${audit.unread.length > 0 ? unreadList(app, store, audit.unread) : nothing} ${lineCount(app, audit)}
  </div>`;
}

/** A value that was read and that the platform publishes no standard for: there is nothing to judge and nothing to do. */
const isUnpublished = (item: AuditItem) => item.status === 'unknown' && item.threshold === null && item.value !== null;

/** All of them in one line, each with its value; a card each would bury what needs work. */
function unpublishedList({ t, language }: App, items: readonly AuditItem[]): TemplateResult {
  return html`<details class="section">
    <summary>${t.audit.unpublished(formatNumber(items.length, language))}</summary>
    <ul class="unread-list">
      ${items.map(
        (item) =>
          html`<li><bdi>${nameOf(item, language, t)}</bdi>${t.text.colon}${visibleText(valueOf(item, language))}</li>`,
      )}
    </ul>
  </details>`;
}

function resultButtons(app: App, store: AuditStore, audit: Audit): TemplateResult {
  const { t, core, language } = app;
  const copy = () => {
    const text = auditAsText(audit, language, t, (problem, tongue) => core.wordProblem(problem, tongue));
    void copyText(text, store.copied);
  };
  const write = disclosureButton({
    id: 'write',
    label: t.write.open,
    icon: 'write',
    isOpen: store.isWriteOpen,
    onToggle() {
      store.isWriteOpen = !store.isWriteOpen;
      app.update();
    },
  });
  const own = disclosureButton({
    id: 'own',
    label: t.own.open(Object.keys(app.preferences.own).length),
    icon: 'target',
    isOpen: store.isOwnOpen,
    onToggle() {
      store.isOwnOpen = !store.isOwnOpen;
      app.update();
    },
  });
  return html`<div class="buttons">
    ${write} ${button(t.text.copy, { icon: 'copy', size: 'small', appearance: 'subtle', onclick: copy })} ${own}
  </div>`;
}

function verdictBar({ t, language }: App, { verdict, counts, items }: Audit): TemplateResult {
  const worst = counts.fail ? 'fail' : counts.warn || counts.near ? 'warn' : counts.pass ? 'pass' : 'unknown';
  const tally = [
    counts.fail && t.audit.tally.fail(counts.fail),
    counts.warn && t.audit.tally.warn(counts.warn),
    counts.near && t.audit.tally.near(counts.near),
    counts.pass - counts.near > 0 && t.audit.tally.pass(counts.pass - counts.near),
    counts.unknown && t.audit.tally.unknown(counts.unknown),
  ].filter((words) => typeof words === 'string');
  return html`<section class=${`verdict verdict-${worst}`} aria-labelledby="verdict">
    ${icon(worst, { className: 'verdict-icon' })}
    <div>
      <h2 id="verdict" class="verdict-text">${verdict[language]}</h2>
      ${items.length > 0 ? html`<p class="verdict-tally">${tally.join(' · ')}</p>` : nothing}
    </div>
  </section>`;
}

/** Asked once: the answer is kept with the workbook and can be taken back under Settings. */
function questionCard(app: App, store: AuditStore, question: AuditQuestion): TemplateResult {
  const { t, language } = app;
  return html`<fieldset class="question">
    <legend>${t.audit.question(visibleText(question.label))}</legend>
    <div class="buttons">
      ${question.candidates.map((candidate) =>
        button(t.audit.candidate(t.platform[candidate.platform], candidate.name[language]), {
          size: 'small',
          onclick: () => void answerQuestion(app, store, question, candidate),
        }),
      )}
    </div>
    <p class="hint">${t.audit.remembered}</p>
  </fieldset>`;
}

function unreadList(app: App, store: AuditStore, unread: readonly UnreadLine[]): TemplateResult {
  const { t, core, language } = app;
  const row = (line: UnreadLine) =>
    html`<li class="unread">
      <span class="unread-line">${t.audit.line(line.line)}</span>
      <bdi class="unread-text">${visibleText(line.text)}</bdi>
      <span class="unread-reason">${core.wordProblem(line.problem, language)}</span>
    </li>`;
  return html`<details class="section" open>
    <summary>${t.audit.unread(formatNumber(unread.length, language))}</summary>
    ${longList(app, 'unread-list', store.unread, unread, row)}
  </details>`;
}

function lineCount({ t, language }: App, { counts, items }: Audit): TemplateResult {
  const number = (count: number) => formatNumber(count, language);
  const words = t.audit.lines(
    number(counts.lines),
    number(items.length),
    number(counts.unread),
    counts.noise > 0 ? number(counts.noise) : null,
    counts.asked > 0 ? number(counts.asked) : null,
  );
  return html`<p class="hint">${words}</p>`;
}
