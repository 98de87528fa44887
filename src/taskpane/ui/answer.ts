import type { App } from '../app';
import { isCellProblem } from '../cells';
import type { Answer, Cell, CellProblem } from '../core';
import { h } from '../dom';
import { formatNumber, formatPercent } from '../format';
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
  const share = isShare && typeof cell === 'number' ? h('span', { class: 'card-count' }, formatPercent(cell, app.language)) : null;
  return h('p', { class: 'answer-value' }, shown(app, cell), share);
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
      hasHeader && header && h('thead', {}, h('tr', {}, ...header.map((cell) => h('th', { scope: 'col' }, tableCell(app, cell))))),
      h('tbody', {}, ...body.map((row) => h('tr', {}, ...row.map((cell) => dataCell(app, cell))))),
    ),
    left > 0 && h('p', { class: 'hint' }, app.t.helper.moreRows(formatNumber(left, app.language))),
  );
}

function dataCell(app: App, cell: Cell | CellProblem): HTMLElement {
  return h('td', { class: typeof cell === 'number' && 'number' }, tableCell(app, cell));
}

function tableCell(app: App, cell: Cell | CellProblem): HTMLElement | string {
  if (isCellProblem(cell)) return h('span', { class: 'answer-code' }, `${cell.code} ${cell.message}`);
  if (typeof cell === 'string' && /^https?:\/\/\S+$/.test(cell)) return sourceLink(cell, cell, app.t);
  return shown(app, cell);
}

function shown(app: App, cell: Cell): string {
  return typeof cell === 'number' ? formatNumber(cell, app.language) : visibleText(String(cell));
}
