import { h } from '../dom';
import type { Dictionary } from '../i18n';
import { messageBar } from './controls';

/** Copies a text. Where the browser forbids that to a pane, the text is shown selected, ready for Ctrl+C. */
export async function copyText(text: string, t: Dictionary): Promise<HTMLElement> {
  try {
    await navigator.clipboard.writeText(text);
    return messageBar('success', t.text.copied);
  } catch {
    const area = h('textarea', { class: 'copy-by-hand', readonly: true, rows: 8, 'aria-label': t.text.copyByHand });
    area.value = text;
    setTimeout(() => {
      area.focus();
      area.select();
    }, 0);
    return h('div', {}, messageBar('info', t.text.copyByHand), area);
  }
}
