import type { App } from '../app';
import { append, h, type Child } from '../dom';
import { formatNumber } from '../format';
import { button } from './controls';

const AT_ONCE = 50;

/** A list of any length: the first rows at once, the rest on request, so that 10,000 rows do not stall the page. */
export function longList(app: App, name: string, rows: readonly (() => Child)[]): HTMLElement {
  const list = h('ol', { class: name });
  const element = h('div', {}, list);
  let shown = 0;
  const more = button('', {
    size: 'small',
    appearance: 'subtle',
    onclick: () => {
      showMore();
    },
  });
  const showMore = () => {
    const next = rows.slice(shown, shown + AT_ONCE);
    append(
      list,
      next.map((row) => row()),
    );
    shown += next.length;
    const rest = rows.length - shown;
    if (rest > 0) {
      more.textContent = app.t.common.more(
        formatNumber(Math.min(AT_ONCE, rest), app.language),
        formatNumber(rest, app.language),
      );
      element.append(more);
    } else {
      more.remove();
    }
  };
  showMore();
  return element;
}
