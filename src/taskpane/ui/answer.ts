import { html, nothing, type TemplateResult } from 'lit';
import type { App } from '../app';
import { isCellProblem } from '../cells';
import type { Answer, Cell, CellProblem } from '../core';
import { formatAnswer, formatMoney, formatNumber, formatPercent } from '../format';
import { visibleText } from '../outside-text';
import { icon } from './icons';
import { sourceLink } from './source-link';

const MOST_ROWS = 200;

/** A single answer, large; an answer that is missing with its reason. */
export function answerValue(app: App, cell: Cell | CellProblem, isShare: boolean): TemplateResult {
  if (isCellProblem(cell)) {
    return html`<div class="answer-problem">
      ${icon('warn')}
      <div>
        <span class="answer-code">${cell.code}</span>
        <p>${cell.message}</p>
      </div>
    </div>`;
  }
  const share =
    isShare && typeof cell === 'number'
      ? html`<span class="card-count">${formatPercent(cell, app.language)}</span>`
      : nothing;
  return html`<p class="answer-value">${shown(app, cell)}${share}</p>`;
}

/** A row of named fields, one below the other. A row that has no answer at all says why once. */
export function answerFields(app: App, row: Answer[number], names: readonly string[]): TemplateResult {
  const first = row[0];
  if (first !== undefined && isCellProblem(first) && row.every((cell) => isCellProblem(cell)))
    return answerValue(app, first, false);
  // Amounts stand below each other, so one with cents gives them all two places.
  const isMoney = row.some((cell) => typeof cell === 'number' && !Number.isInteger(cell));
  const content = (cell: Cell | CellProblem) =>
    typeof cell === 'number' && isMoney
      ? html`<dd class="number">${formatMoney(cell, app.language)}</dd>`
      : html`<dd>${tableCell(app, cell)}</dd>`;
  return html`<dl class="answer-fields">
    ${row.map(
      (cell, at) =>
        html`<dt>${names[at] ?? ''}</dt>
          ${content(cell)}`,
    )}
  </dl>`;
}

/** An answer of several cells, in a frame that scrolls by itself. */
export function answerTable(app: App, answer: Answer, hasHeader: boolean, label: string): TemplateResult {
  const [header, ...rest] = answer;
  const all = hasHeader ? rest : answer;
  const body = all.slice(0, MOST_ROWS);
  const left = all.length - body.length;
  const head = (cells: Answer[number]) =>
    html`<thead>
      <tr>
        ${cells.map((cell) => html`<th scope="col">${tableCell(app, cell)}</th>`)}
      </tr>
    </thead>`;
  return html`<div class="table-frame" tabindex="0" role="region" aria-label=${label}>
    <table class="table">
      ${hasHeader && header ? head(header) : nothing}
      <tbody>
        ${body.map(
          (row) =>
            html`<tr>
              ${row.map((cell) => dataCell(app, cell))}
            </tr>`,
        )}
      </tbody>
    </table>
    ${left > 0 ? html`<p class="hint">${app.t.helper.moreRows(formatNumber(left, app.language))}</p>` : nothing}
  </div>`;
}

const STEP = { step: 0, value: 1, rule: 2, card: 3, from: 4, confidence: 5, source: 6 } as const;

/** The table of AMZ.EXPLAIN for a narrow page: one entry per step, with the rule and where it comes from below. */
export function explainedSteps(app: App, answer: Answer): TemplateResult {
  const [header, ...rows] = answer;
  const first = header?.[0];
  if (first !== undefined && isCellProblem(first)) return answerValue(app, first, false);
  return html`<ol class="explained">
    ${rows.map((row) => explainedStep(app, row))}
  </ol>`;
}

/** A sentence rather than a value: it takes the whole line. */
const isLong = (cell: Cell | CellProblem) => typeof cell === 'string' && cell.length > 36;

function explainedStep(app: App, row: Answer[number]): TemplateResult {
  const at = (column: keyof typeof STEP) => row[STEP[column]] ?? '';
  const value = at('value');
  const look = isLong(value) ? 'explained-more' : `explained-value${typeof value === 'number' ? ' number' : ''}`;
  const origin = [at('card'), at('from'), at('confidence')].filter((cell) => cell !== '');
  const source = at('source');
  return html`<li class="explained-step">
    <span class="explained-name">${tableCell(app, at('step'))}</span>
    <span class=${look}>${tableCell(app, value)}</span>
    ${at('rule') === '' ? nothing : html`<span class="explained-more">${tableCell(app, at('rule'))}</span>`}
    ${
      origin.length === 0
        ? nothing
        : html`<span class="explained-more fact-faint"
            >${origin.map((cell, index) => html`${index ? ' · ' : ''}${tableCell(app, cell)}`)}</span
          >`
    }
    ${
      source === ''
        ? nothing
        : html`<span class="explained-more fact-faint"
            >${app.t.card.source}${app.t.text.colon}${tableCell(app, source)}</span
          >`
    }
  </li>`;
}

/** "Title of the page, https://…", or the address alone. */
const TITLE_AND_ADDRESS = /^([^\n]*?)[,\s]*(https?:\/\/\S+)$/;

function dataCell(app: App, cell: Cell | CellProblem): TemplateResult {
  return html`<td class=${typeof cell === 'number' ? 'number' : ''}>${tableCell(app, cell)}</td>`;
}

function tableCell(app: App, cell: Cell | CellProblem): TemplateResult | string {
  if (isCellProblem(cell)) return html`<span class="answer-code">${cell.code} ${cell.message}</span>`;
  const [, title, url] = (typeof cell === 'string' && TITLE_AND_ADDRESS.exec(cell)) || [];
  return url ? sourceLink(title || url, url, app.t) : shown(app, cell);
}

function shown(app: App, cell: Cell): string {
  return typeof cell === 'number' ? formatAnswer(cell, app.language) : visibleText(String(cell));
}
