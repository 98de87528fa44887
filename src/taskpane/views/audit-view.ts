import type { App, View } from '../app';
import { EXAMPLE } from '../audit/examples';
import type { AuditSession } from '../audit/session';
import { h, replaceChildren } from '../dom';
import { formatNumber } from '../format';
import { asTabbedText, readTexts, selectedArea } from '../sheet/selection';
import { runInSlices } from '../slices';
import { button, messageBar, messagePlace, textArea } from '../ui/controls';
import { runTask } from '../ui/task';
import { auditResult } from './audit-result';

/** Longer pastes are held beside the box: a text box of this size makes the whole pane slow. */
const LONGEST_IN_BOX = 60_000;

/** Paste or take the selection, see what fails and what to do first. */
export function auditView(app: App, session: AuditSession): View {
  const { t, core, host, preferences } = app;
  const messages = messagePlace();
  const result = h('div', { class: 'result' });
  const held = h('div');
  const area = textArea(t.audit.paste, {
    placeholder: t.audit.placeholder,
    value: session.held ? '' : session.text,
    rows: session.audit ? 'short' : 'tall',
  });

  const showResult = () => {
    area.classList.toggle('paste-tall', !session.audit);
    area.classList.toggle('paste-short', session.audit !== null);
    if (session.audit) replaceChildren(result, auditResult(app, session, session.audit, runAgain));
    else replaceChildren(result, emptyState(app, useExample));
  };

  const audit = async () => {
    if (!session.held) session.text = area.value;
    if (session.text.trim() === '') {
      messages.show(messageBar('info', t.audit.nothing));
      area.focus();
      return;
    }
    const options = {
      day: app.today,
      marketplace: preferences.marketplace,
      own: preferences.own,
      choices: preferences.choices,
    };
    const done = await runTask(app, messages, t.audit.reading, (call) =>
      runInSlices(core.auditTextInSlices(session.text, options), call),
    );
    if (!done) return;
    if (done.problem) {
      session.audit = null;
      messages.show(messageBar('warning', core.wordProblem(done.problem, app.language)));
    } else {
      session.audit = done;
      app.announce(done.verdict[app.language]);
    }
    showResult();
  };
  const runAgain = () => void audit();

  const hold = (text: string, from: NonNullable<AuditSession['held']>) => {
    session.text = text;
    session.held = from;
    showHeld();
  };
  const release = () => {
    session.held = null;
    session.text = '';
    showHeld();
    area.focus();
  };
  const showHeld = () => {
    const lines = formatNumber(countLines(session.text), app.language);
    const words =
      session.held?.kind === 'cells' ? t.audit.heldCells(session.held.address, lines) : t.audit.heldPaste(lines);
    const shown = session.held && [
      h('span', {}, words),
      button('', {
        icon: 'remove',
        label: t.audit.release,
        appearance: 'transparent',
        size: 'small',
        onclick: release,
      }),
    ];
    replaceChildren(held, shown ? h('div', { class: 'held' }, ...shown) : null);
    area.hidden = session.held !== null;
  };

  area.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text.length > LONGEST_IN_BOX) {
      event.preventDefault();
      hold(text, { kind: 'paste' });
    }
    // After the box has taken the text.
    setTimeout(runAgain, 0);
  });
  area.addEventListener('input', () => {
    session.text = area.value;
  });
  area.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) runAgain();
  });

  const takeSelection = async () => {
    const taken = await runTask(app, messages, t.audit.readingCells, async (call) => {
      const selected = await selectedArea(call);
      return { selected, texts: await readTexts(selected, call) };
    });
    if (!taken) return;
    hold(asTabbedText(taken.texts), { kind: 'cells', address: taken.selected.address });
    await audit();
  };
  function useExample() {
    if (session.held) release();
    area.value = EXAMPLE[app.language];
    runAgain();
  }

  showHeld();
  showResult();
  return {
    element: h(
      'div',
      { class: 'view' },
      area,
      held,
      h(
        'div',
        { class: 'buttons' },
        button(t.audit.run, { appearance: 'primary', icon: 'audit', id: 'run-audit', onclick: runAgain }),
        host.isExcel && button(t.audit.useSelection, { icon: 'selection', onclick: () => void takeSelection() }),
      ),
      messages.element,
      result,
    ),
  };
}

function emptyState({ t }: App, useExample: () => void): HTMLElement {
  return h(
    'div',
    { class: 'empty' },
    h('p', { class: 'empty-title' }, t.audit.emptyTitle),
    h('ul', { class: 'empty-list' }, ...t.audit.emptyList.map((line) => h('li', {}, line))),
    button(t.audit.example, { size: 'small', id: 'use-example', onclick: useExample }),
  );
}

function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
