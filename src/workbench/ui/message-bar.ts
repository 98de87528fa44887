/** One line under the grid that says why the selected cell shows an error. */
import { localAddress } from '../a1';
import { ERROR_HELP, type Language } from '../language';
import type { CellError } from '../values';
import { element } from './shell';

export class MessageBar {
  private readonly bar = element('message', HTMLElement);

  constructor(private readonly language: Language) {}

  show(row: number, column: number, error: CellError | undefined): void {
    this.bar.hidden = error === undefined;
    if (error === undefined) return this.bar.replaceChildren();
    const message = error.message || (ERROR_HELP[this.language][error.code] ?? '');
    this.bar.replaceChildren(
      part('where', localAddress({ row, column, rows: 1, columns: 1 })),
      part('code', error.code),
      part('text', message),
    );
  }
}

function part(name: string, text: string): HTMLElement {
  const span = document.createElement('span');
  span.className = name;
  span.textContent = text;
  return span;
}
