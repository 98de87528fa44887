import { html, nothing, type TemplateResult } from 'lit';
import type { App } from '../app';
import { auditReport } from '../audit/report';
import type { AuditStore } from '../audit/store';
import type { Audit } from '../core';
import { rememberWritten } from '../rates/actions';
import type { Place } from '../sheet/plan';
import { selectedAddress } from '../sheet/selection';
import { writeToNewSheet, writeToPlace } from '../sheet/write';
import { button, checkField, selectField } from '../ui/controls';
import { messageBar, slotView } from '../ui/notice';
import { runTask } from '../ui/task';

/** Where to write the report, live or plain, with or without charts. Without Excel it says why it cannot. */
export function auditWritePanel(app: App, store: AuditStore, audit: Audit): TemplateResult {
  const { t } = app;
  if (!app.host.isExcel) return messageBar('info', t.preview.noWriting);
  const choice = store.write;
  const hasTrend = audit.items.some((item) => item.isSeries && item.points.length > 1);
  const charts = checkField(t.write.charts, {
    id: 'write-charts',
    checked: choice.charts,
    onchange: (checked) => (choice.charts = checked),
  });
  const run = button(t.write.run, {
    appearance: 'primary',
    id: 'write-report',
    onclick: () => void write(app, store, audit),
  });
  return html`<div class="stack">
    <h3 class="panel-title">${t.write.title}</h3>
    ${whereField(app, store)}
    <p class="hint">${choice.place ? t.write.at(choice.place.address) : t.write.atNewSheet}</p>
    ${howField(app, store)}
    <p class="hint">${t.write.howHint}</p>
    ${hasTrend ? charts : nothing}
    <div class="buttons">${run}</div>
    ${slotView(app, store.writeMessages)}
  </div>`;
}

function whereField(app: App, store: AuditStore): TemplateResult {
  const { t } = app;
  return selectField(t.write.where, {
    id: 'write-where',
    choices: [
      { value: 'new', label: t.write.newSheet },
      { value: 'place', label: t.write.fromSelection },
    ],
    value: store.write.where,
    onchange(value) {
      store.write.where = value === 'place' ? 'place' : 'new';
      store.write.place = null;
      app.update();
      if (value === 'place') void takePlace(app, store);
    },
  });
}

function howField(app: App, store: AuditStore): TemplateResult {
  const { t } = app;
  return selectField(t.write.how, {
    id: 'write-how',
    choices: [
      { value: 'live', label: t.write.live },
      { value: 'plain', label: t.write.plain },
    ],
    value: store.write.live ? 'live' : 'plain',
    onchange(value) {
      store.write.live = value === 'live';
      app.update();
    },
  });
}

async function takePlace(app: App, store: AuditStore): Promise<void> {
  const selected = await runTask(
    app,
    store.writeMessages,
    (t) => t.write.readingPlace,
    (call) => selectedAddress(call),
  );
  if (selected) store.write.place = selected;
  else store.write.where = 'new';
  app.update();
}

async function write(app: App, store: AuditStore, audit: Audit): Promise<void> {
  const { place, live, charts } = store.write;
  const plan = (origin: Place) =>
    auditReport(audit, {
      origin,
      language: app.language,
      t: app.t,
      word: (problem, language) => app.core.wordProblem(problem, language),
      live,
      marketplace: app.preferences.marketplace,
      charts,
    });
  const written = await runTask(
    app,
    store.writeMessages,
    (t) => t.write.writing,
    (call) =>
      place
        ? writeToPlace(place, plan({ row: place.area.row, column: place.area.column }), call)
        : writeToNewSheet(plan({ row: 0, column: 0 }), call),
  );
  if (!written) return;
  store.writeMessages.say('success', (t) => t.write.done(written.sheet, written.address));
  app.announce(app.t.write.done(written.sheet, written.address));
  if (live) await rememberWritten(app);
}
