import type { App } from '../app';
import { isCellProblem } from '../cells';
import type { Answer, Cell, CellProblem } from '../core';
import { h } from '../dom';
import { formatAnswer, formatMoney, formatNumber, formatPercent } from '../format';
import { visibleText } from '../outside-text';
import { icon } from './icons';
import { sourceLink } from './source-link';

const MOST_ROWS = 200;

/** A single answer, large; an answer that is missing with its reason. */
export function answerValue(app: App, cell: Cell | CellProblem, isShare: boolean): HTMLElement {
  if (isCellProblem(cell)) {
    return h(
      'div',
      { class: 'answer-problem' },
      icon('warn'),
      h('div', {}, h('span', { class: 'answer-code' }, cell.code), h('p', {}, cell.message)),
    );
  }
  const share =
    isShare && typeof cell === 'number' ? h('span', { class: 'card-count' }, formatPercent(cell, app.language)) : null;
  return h('p', { class: 'answer-value' }, shown(app, cell), share);
}

/** A row of named fields, one below the other. A row that has no answer at all says why once. */
export function answerFields(app: App, row: Answer[number], names: readonly string[]): HTMLElement {
  const first = row[0];
  if (first !== undefined && isCellProblem(first) && row.every((cell) => isCellProblem(cell)))
    return answerValue(app, first, false);
  // Amounts stand below each other, so one with cents gives them all two places.
  const isMoney = row.some((cell) => typeof cell === 'number' && !Number.isInteger(cell));
  return h(
    'dl',
    { class: 'answer-fields' },
    ...row.flatMap((cell, at) => [
      h('dt', {}, names[at] ?? ''),
      typeof cell === 'number' && isMoney
        ? h('dd', { class: 'number' }, formatMoney(cell, app.language))
        : h('dd', {}, tableCell(app, cell)),
    ]),
  );
}

/** An answer of several cells, in a frame that scrolls by itself. */
export function answerTable(app: App, answer: Answer, hasHeader: boolean, label: string): HTMLElement {
  const [header, ...rest] = answer;
  const body = (hasHeader ? rest : answer).slice(0, MOST_ROWS);
  const left = (hasHeader ? rest : answer).length - body.length;
  return h(
    'div',
    { class: 'table-frame', tabindex: 0, role: 'region', 'aria-label': label },
    h(
      'table',
      { class: 'table' },
      hasHeader &&
        header &&
        h('thead', {}, h('tr', {}, ...header.map((cell) => h('th', { scope: 'col' }, tableCell(app, cell))))),
      h('tbody', {}, ...body.map((row) => h('tr', {}, ...row.map((cell) => dataCell(app, cell))))),
    ),
    left > 0 && h('p', { class: 'hint' }, app.t.helper.moreRows(formatNumber(left, app.language))),
  );
}

const STEP = { step: 0, value: 1, rule: 2, card: 3, from: 4, confidence: 5, source: 6 } as const;

/** The table of AMZ.EXPLAIN for a narrow page: one entry per step, with the rule and where it comes from below. */
export function explainedSteps(app: App, answer: Answer): HTMLElement {
  const [header, ...rows] = answer;
  const first = header?.[0];
  if (first !== undefined && isCellProblem(first)) return answerValue(app, first, false);
  return h('ol', { class: 'explained' }, ...rows.map((row) => explainedStep(app, row)));
}

/** A sentence rather than a value: it takes the whole line. */
const isLong = (cell: Cell | CellProblem) => typeof cell === 'string' && cell.length > 36;

function explainedStep(app: App, row: Answer[number]): HTMLElement {
  const at = (column: keyof typeof STEP) => row[STEP[column]] ?? '';
  const value = at('value');
  const rule = at('rule');
  const origin = [at('card'), at('from'), at('confidence')].filter((cell) => cell !== '');
  const source = at('source');
  return h(
    'li',
    { class: 'explained-step' },
    h('span', { class: 'explained-name' }, tableCell(app, at('step'))),
    h(
      'span',
      { class: isLong(value) ? 'explained-more' : `explained-value${typeof value === 'number' ? ' number' : ''}` },
      tableCell(app, value),
    ),
    rule !== '' && h('span', { class: 'explained-more' }, tableCell(app, rule)),
    origin.length > 0 &&
      h(
        'span',
        { class: 'explained-more fact-faint' },
        ...origin.flatMap((cell, index) => (index ? [' · ', tableCell(app, cell)] : [tableCell(app, cell)])),
      ),
    source !== '' &&
      h('span', { class: 'explained-more fact-faint' }, app.t.card.source, app.t.text.colon, tableCell(app, source)),
  );
}

/** "Title of the page, https://…", or the address alone. */
const TITLE_AND_ADDRESS = /^([^\n]*?)[,\s]*(https?:\/\/\S+)$/;

function dataCell(app: App, cell: Cell | CellProblem): HTMLElement {
  return h('td', { class: typeof cell === 'number' && 'number' }, tableCell(app, cell));
}

function tableCell(app: App, cell: Cell | CellProblem): HTMLElement | string {
  if (isCellProblem(cell)) return h('span', { class: 'answer-code' }, `${cell.code} ${cell.message}`);
  const [, title, url] = (typeof cell === 'string' && TITLE_AND_ADDRESS.exec(cell)) || [];
  return url ? sourceLink(title || url, url, app.t) : shown(app, cell);
}

function shown(app: App, cell: Cell): string {
  return typeof cell === 'number' ? formatAnswer(cell, app.language) : visibleText(String(cell));
}
