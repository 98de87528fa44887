import type { App, View } from '../app';
import { h } from '../dom';

/** Version, what leaves the workbook (nothing), how sure the figures are, licence. */
export function aboutView({ t, core, language }: App): View {
  const section = (title: string, ...lines: readonly string[]) =>
    h(
      'section',
      { class: 'stack' },
      h('h3', { class: 'panel-title' }, title),
      ...lines.map((line) => h('p', {}, line)),
    );
  return {
    element: h(
      'div',
      { class: 'view stack about' },
      h('h2', { class: 'view-title' }, t.product),
      h(
        'p',
        { class: 'hint' },
        t.about.version(core.version),
        ' · ',
        t.about.functions(core.functions(language).length),
      ),
      section(t.about.privacyTitle, ...t.about.privacy),
      section(t.about.figuresTitle, ...t.about.figures),
      section(t.about.licenceTitle, ...t.about.licence),
    ),
  };
}
