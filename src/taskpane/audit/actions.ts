import type { App } from '../app';
import type { AuditQuestion } from '../core';
import { asTabbedText, readTexts, selectedArea } from '../sheet/selection';
import { runInSlices } from '../slices';
import { isKept } from '../ui/kept';
import { runTask } from '../ui/task';
import { EXAMPLE } from './examples';
import type { AuditStore } from './store';

/** Audits the text that the store holds. */
export async function runAudit(app: App, store: AuditStore): Promise<void> {
  const { core, preferences, language } = app;
  if (store.text.trim() === '') {
    store.messages.say('info', (t) => t.audit.nothing);
    focusPaste();
    return;
  }
  const { marketplace, own, choices } = preferences;
  const options = { day: app.today, marketplace, own, choices };
  const done = await runTask(
    app,
    store.messages,
    (t) => t.audit.reading,
    (call) => runInSlices(core.auditTextInSlices(store.text, options), call),
  );
  if (!done) return;
  const { problem } = done;
  store.take(problem ? null : done);
  if (problem) store.messages.say('warning', () => core.wordProblem(problem, language));
  else app.announce(done.verdict[language]);
  app.update();
}

/** Takes the selected cells instead of a paste. */
export async function auditSelection(app: App, store: AuditStore): Promise<void> {
  const taken = await runTask(
    app,
    store.messages,
    (t) => t.audit.readingCells,
    async (call) => {
      const selected = await selectedArea(call);
      return { selected, texts: await readTexts(selected, call) };
    },
  );
  if (!taken) return;
  store.hold(asTabbedText(taken.texts), { kind: 'cells', address: taken.selected.address });
  await runAudit(app, store);
}

export function useExample(app: App, store: AuditStore): void {
  store.release();
  store.text = EXAMPLE[app.language];
  void runAudit(app, store);
}

/** Keeps the answer to a question with the workbook; one answer about the platform answers the others too. */
export async function answerQuestion(
  app: App,
  store: AuditStore,
  question: AuditQuestion,
  candidate: AuditQuestion['candidates'][number],
): Promise<void> {
  const chosen = new Map([[question.key, candidate.metric]]);
  if (question.byPlatform) {
    const others = store.audit?.questions.filter((open) => open.byPlatform && open !== question) ?? [];
    for (const other of others) {
      const same = other.candidates.find(({ platform }) => platform === candidate.platform);
      if (same) chosen.set(other.key, same.metric);
    }
  }
  const keeping = app.preferences.setChoices(Object.fromEntries(chosen));
  const audited = runAudit(app, store);
  // Said only after the audit, which clears what was said before.
  await isKept(
    keeping.finally(() => audited),
    store.messages,
  );
}

export function focusPaste(): void {
  setTimeout(() => document.querySelector<HTMLElement>('fluent-textarea.paste')?.focus(), 0);
}
