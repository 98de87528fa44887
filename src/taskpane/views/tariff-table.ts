import { html, nothing, type TemplateResult } from 'lit';
import type { App } from '../app';
import type { TariffInfo } from '../core';

type Table = TariffInfo['tables'][number];
type Row = Table['rows'][number];

/** The amounts of a card. Tables with the same heads are one, a line with the name of each above its rows. */
export function tariffTables(app: App, { unit, tables }: TariffInfo): TemplateResult {
  const runs: Table[][] = [];
  for (const table of tables) {
    const last = runs.at(-1);
    if (last && headsOf(last[0]!) === headsOf(table)) last.push(table);
    else runs.push([table]);
  }
  const hasUnknown = tables.some(({ rows }) => rows.some(({ cells }) => cells.includes('?')));
  return html`<div class="stack tariff">
    ${runs.map((run) => tableOf(unit, run))}
    ${hasUnknown ? html`<p class="hint">${app.t.rates.unknownAmount}</p>` : nothing}
  </div>`;
}

const headsOf = ({ columns }: Table) => columns.join('|');

function tableOf(unit: string, run: readonly Table[]): TemplateResult {
  const { columns } = run[0]!;
  const width = Math.max(columns.length, 1) + 1;
  return html`<div class="table-frame" tabindex="0">
    <table class="table tariff-table">
      ${
        unit
          ? html`<caption>
              ${unit}
            </caption>`
          : nothing
      }
      ${
        columns.length > 0
          ? html`<thead>
              <tr>
                <td></td>
                ${columns.map((column) => html`<th scope="col" class="number">${column}</th>`)}
              </tr>
            </thead>`
          : nothing
      }
      ${run.map(
        ({ name, rows }) =>
          html`<tbody>
            ${
              name
                ? html`<tr>
                    <th scope="rowgroup" colspan=${width} class="tariff-name">${name}</th>
                  </tr>`
                : nothing
            }
            ${rows.map((row) => rowOf(row, width))}
          </tbody>`,
      )}
    </table>
  </div>`;
}

/** One amount serves every column. */
function rowOf({ label, cells, step }: Row, width: number): TemplateResult {
  const span = cells.length === 1 ? width - 1 : 1;
  return html`<tr>
    <th scope="row">${label}${step ? html`<span class="tariff-step">${step}</span>` : nothing}</th>
    ${cells.map((cell) => html`<td class="number" colspan=${span}>${cell}</td>`)}
  </tr>`;
}
