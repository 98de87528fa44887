import { html, nothing, type TemplateResult } from 'lit';
import type { App } from '../app';
import { formatNumber } from '../format';
import { button } from './controls';
import { AT_ONCE, type Shown } from './shown';

/** A list of any length, of which `shown` says how much is on the page. */
export function longList<T>(
  app: App,
  name: string,
  shown: Shown,
  rows: readonly T[],
  row: (item: T, index: number) => TemplateResult,
): TemplateResult {
  const rest = rows.length - shown.count;
  const number = (count: number) => formatNumber(count, app.language);
  const more = () =>
    button(app.t.common.more(number(Math.min(AT_ONCE, rest)), number(rest)), {
      size: 'small',
      appearance: 'subtle',
      onclick: () => {
        shown.more();
      },
    });
  return html`<div>
    <ol class=${name}>
      ${rows.slice(0, shown.count).map(row)}
    </ol>
    ${rest > 0 ? more() : nothing}
  </div>`;
}
