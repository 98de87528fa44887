import { html, svg, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

/** Line icons on a 20 x 20 grid, drawn for this pane. Each is a list of paths; a path starting with "!" is filled. */
const PATHS = {
  pass: ['M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15Z', 'm6.6 10.2 2.4 2.4 4.5-4.9'],
  warn: ['M10 3 2.4 16.5h15.2L10 3Z', 'M10 8v4', '!M9.1 13.4h1.8v1.6H9.1z'],
  fail: ['M6.9 2.5h6.2l4.4 4.4v6.2l-4.4 4.4H6.9l-4.4-4.4V6.9l4.4-4.4Z', 'm7.3 7.3 5.4 5.4', 'm12.7 7.3-5.4 5.4'],
  unknown: [
    'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15Z',
    'M7.8 8.1c.1-1.3 1-2.1 2.2-2.1s2.2.8 2.2 2c0 1.5-2.1 1.7-2.1 3.4',
    '!M9.2 12.8h1.7v1.6H9.2z',
  ],
  home: ['M3 9.2 10 3l7 6.2', 'M5 8v8.5h3.6v-5h2.8v5H15V8'],
  settings: [
    'M10 7.4a2.6 2.6 0 1 0 0 5.2 2.6 2.6 0 0 0 0-5.2Z',
    'M8.6 2.6h2.8l.5 2 1.5.9 2-.6 1.4 2.4-1.5 1.4v1.8l1.5 1.4-1.4 2.4-2-.6-1.5.9-.5 2H8.6l-.5-2-1.5-.9-2 .6-1.4-2.4 1.5-1.4V8.7L3.2 7.3l1.4-2.4 2 .6 1.5-.9.5-2Z',
  ],
  about: ['M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15Z', 'M10 9.2v4.6', '!M9.1 5.9h1.8v1.7H9.1z'],
  audit: ['M5 3h10v14H5z', 'm7.4 7.6 1 1 1.8-2', 'M12 7.8h1.2', 'm7.4 12.2 1 1 1.8-2', 'M12 12.4h1.2'],
  sheet: ['M3 4h14v12H3z', 'M3 8h14', 'M3 12h14', 'M8 4v12'],
  formula: ['M12.9 4.3c-1.8-.9-3 .1-3.3 2L8 15.5', 'M6.7 8.6h5.1', 'm11.6 11.4 3.6 4.2', 'm15.2 11.4-3.8 4.2'],
  rates: ['M3.5 9.6V3.5h6.1l7 7-6.1 6.1-7-7Z', '!M6 6h1.8v1.8H6z'],
  copy: ['M7 6.5h9v11H7z', 'M4 14V3.5h9'],
  target: [
    'M10 3.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Z',
    'M10 7.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6Z',
    'M10 1.5v3M10 15.5v3M1.5 10h3M15.5 10h3',
  ],
  selection: ['M3 3h9v9H3z', 'm11 11 6 2.4-2.6 1-1 2.6L11 11Z'],
  write: ['M3 3.5h14v5M3 3.5v13h6M3 8h14M8 3.5v13', 'm11.5 17 .4-2.4 4.2-4.2 2 2-4.2 4.2-2.4.4Z'],
  remove: ['m5 5 10 10', 'm15 5-10 10'],
  link: ['M8.5 5H4v11h11v-4.5', 'M11.5 3.5h5v5', 'm16.2 3.8-7 7'],
} as const;

export type IconName = keyof typeof PATHS;

/** Decoration beside a word, never instead of one. */
export function icon(name: IconName, options: { className?: string; slot?: string } = {}): TemplateResult {
  return html`<svg
    class=${`icon ${options.className ?? ''}`.trim()}
    slot=${ifDefined(options.slot)}
    viewBox="0 0 20 20"
    aria-hidden="true"
    focusable="false"
  >
    ${PATHS[name].map((path) =>
      path.startsWith('!')
        ? svg`<path class="icon-solid" d=${path.slice(1)}></path>`
        : svg`<path class="icon-line" d=${path}></path>`,
    )}
  </svg>`;
}
