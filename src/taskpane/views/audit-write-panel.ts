import type { App } from '../app';
import { auditReport } from '../audit/report';
import type { Audit } from '../core';
import { h, replaceChildren } from '../dom';
import type { Place } from '../sheet/plan';
import { selectedAddress, type Selected } from '../sheet/selection';
import { writeToNewSheet, writeToPlace } from '../sheet/write';
import { button, checkField, messageBar, messagePlace, selectField } from '../ui/controls';
import { runTask } from '../ui/task';

/** Where to write the report, live or plain, with or without charts. Without Excel it says why it cannot. */
export function auditWritePanel(app: App, audit: Audit): HTMLElement {
  const { t } = app;
  if (!app.host.isExcel) return messageBar('info', t.preview.noWriting);
  const messages = messagePlace();
  const chosen = { place: null as Selected | null, live: true, charts: true };
  const hasTrend = audit.items.some((item) => item.isSeries && item.points.length > 1);

  const placeWords = h('p', { class: 'hint' });
  const showPlace = () => {
    replaceChildren(placeWords, chosen.place ? t.write.at(chosen.place.address) : t.write.atNewSheet);
  };
  const takePlace = async () => {
    const selected = await runTask(app, messages, t.write.readingPlace, (call) => selectedAddress(call));
    if (selected) chosen.place = selected;
    else where.select.value = 'new';
    showPlace();
  };
  const where = selectField(t.write.where, {
    choices: [
      { value: 'new', label: t.write.newSheet },
      { value: 'place', label: t.write.fromSelection },
    ],
    onchange(value) {
      chosen.place = null;
      showPlace();
      if (value === 'place') void takePlace();
    },
  });
  const how = selectField(t.write.how, {
    choices: [
      { value: 'live', label: t.write.live },
      { value: 'plain', label: t.write.plain },
    ],
    onchange: (value) => (chosen.live = value === 'live'),
  });

  const write = async () => {
    const plan = (origin: Place) =>
      auditReport(audit, {
        origin,
        language: app.language,
        t,
        word: (problem, language) => app.core.wordProblem(problem, language),
        live: chosen.live,
        marketplace: app.preferences.marketplace,
        charts: chosen.charts,
      });
    const { place } = chosen;
    const written = await runTask(app, messages, t.write.writing, (call) =>
      place
        ? writeToPlace(place.sheet, plan({ row: place.area.row, column: place.area.column }), call)
        : writeToNewSheet(plan({ row: 0, column: 0 }), call),
    );
    if (!written) return;
    const words = t.write.done(written.sheet, written.address);
    messages.show(messageBar('success', words));
    app.announce(words);
  };

  showPlace();
  return h(
    'div',
    { class: 'stack' },
    h('h3', { class: 'panel-title' }, t.write.title),
    where.element,
    placeWords,
    how.element,
    h('p', { class: 'hint' }, t.write.howHint),
    hasTrend && checkField(t.write.charts, true, (checked) => (chosen.charts = checked)),
    h(
      'div',
      { class: 'buttons' },
      button(t.write.run, { appearance: 'primary', id: 'write-report', onclick: () => void write() }),
    ),
    messages.element,
  );
}
