import type { App, View } from '../app';
import { readFigure } from '../audit/own-threshold';
import { analyseInSlices, analysisPlan, AnalysisProblem, rowsWithProblems, type Analysis } from '../bulk/analysis';
import type { BulkSession } from '../bulk/session';
import { h, replaceChildren } from '../dom';
import { formatNumber } from '../format';
import { readValues, selectedArea, usedArea, type Selected } from '../sheet/selection';
import { writeToNewSheet, type Written } from '../sheet/write';
import { runInSlices } from '../slices';
import { isoDay } from '../today';
import { button, dateField, messageBar, messagePlace, selectField, textField } from '../ui/controls';
import { longList } from '../ui/long-list';
import { runTask, type TaskCall } from '../ui/task';

type Outcome = { analysis: Analysis; written: Written } | { problem: string };

/** A SKU list in, a new sheet with every fee, profit, margin and ROI out. */
export function bulkView(app: App, session: BulkSession): View {
  const { t, core, language, preferences, host } = app;
  const messages = messagePlace();
  const result = h('div');
  const marketplace = selectField(t.bulk.marketplace, {
    choices: core.marketplaces(language).map(({ id, label }) => ({ value: id, label })),
    value: preferences.marketplace,
    onchange: (id) => void preferences.setMarketplace(id),
  });
  const date = dateField(t.bulk.date, session.date, (value) => (session.date = value));
  const fx = textField(t.bulk.fx, {
    numeric: true,
    value: session.fx,
    placeholder: t.bulk.fxPlaceholder,
    oninput: (value) => (session.fx = value),
  });

  const work = async (take: (call: TaskCall) => Promise<Selected>, call: TaskCall): Promise<Outcome> => {
    const selected = await take(call);
    const table = await readValues(selected, call);
    call.say(t.bulk.analysing(formatNumber(table.length - 1, language)));
    const options = {
      marketplace: marketplace.select.value,
      date: session.date,
      fx: readFigure(session.fx, 'number'),
    };
    const evaluate = (id: string, args: Parameters<typeof core.evaluate>[1]) => core.evaluate(id, args, language);
    try {
      const analysis = await runInSlices(analyseInSlices(table, options, evaluate), call);
      call.say(t.bulk.writing);
      const name = t.bulk.sheetName(session.date || isoDay(app.today));
      return { analysis, written: await writeToNewSheet(analysisPlan(analysis, name), call) };
    } catch (error) {
      if (error instanceof AnalysisProblem) return { problem: error.message || t.errors.nothingSelected };
      throw error;
    }
  };
  const run = async (take: (call: TaskCall) => Promise<Selected>) => {
    result.replaceChildren();
    const outcome = await runTask(app, messages, t.bulk.reading, (call) => work(take, call));
    if (!outcome) return;
    if ('problem' in outcome) messages.show(messageBar('error', outcome.problem));
    else replaceChildren(result, summary(app, outcome.analysis, outcome.written));
  };

  return {
    element: h(
      'div',
      { class: 'view stack' },
      h('p', { class: 'lead' }, t.bulk.lead),
      h('div', { class: 'pair' }, marketplace.element, date.element),
      fx,
      h('p', { class: 'hint' }, t.bulk.fxHint),
      host.isExcel
        ? h(
            'div',
            { class: 'buttons' },
            button(t.bulk.runSelection, {
              appearance: 'primary',
              icon: 'selection',
              id: 'run-bulk',
              onclick: () => void run(selectedArea),
            }),
            button(t.bulk.runSheet, { icon: 'sheet', onclick: () => void run(usedArea) }),
          )
        : messageBar('info', t.preview.noBulk),
      messages.element,
      result,
      h(
        'details',
        { class: 'section' },
        h('summary', {}, t.bulk.headersTitle),
        h('p', { class: 'hint' }, t.bulk.headers),
        h('p', { class: 'hint' }, t.bulk.headersUnits),
      ),
    ),
  };
}

function summary(app: App, analysis: Analysis, written: Written): HTMLElement {
  const { t, language } = app;
  const problems = rowsWithProblems(analysis);
  const words = t.bulk.done(formatNumber(analysis.rows.length, language), written.sheet);
  app.announce(words);
  return h(
    'div',
    { class: 'stack' },
    messageBar(
      problems.length ? 'warning' : 'success',
      words,
      problems.length > 0 && ` ${t.bulk.withProblems(formatNumber(problems.length, language))}`,
    ),
    problems.length > 0 &&
      longList(
        app,
        'unread-list',
        problems.map(
          ({ row, message }) =>
            () =>
              h(
                'li',
                { class: 'unread' },
                h('span', { class: 'unread-line' }, t.bulk.row(row)),
                h('span', { class: 'unread-reason' }, message),
              ),
        ),
      ),
  );
}
