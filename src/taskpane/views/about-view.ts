import { html, type TemplateResult } from 'lit';
import type { App } from '../app';

/** Of the build that this is part of. */
const about = SELLER_FUNCTIONS_ABOUT;

/** Version, build and newest card, what leaves the workbook (nothing), how sure the figures are, licence. */
export function aboutView({ t, core, language }: App): TemplateResult {
  const section = (title: string, lines: readonly string[]) =>
    html`<section class="stack">
      <h3 class="panel-title">${title}</h3>
      ${lines.map((line) => html`<p>${line}</p>`)}
    </section>`;
  return html`<div class="view stack about">
    <h2 class="view-title">${t.product}</h2>
    <p class="hint">
      ${t.about.version(about.version, about.build)} · ${t.about.functions(core.functions(language).length)}
    </p>
    <p class="hint">${t.about.rates(about.newestCard, about.lastChecked)}</p>
    ${section(t.about.privacyTitle, t.about.privacy)} ${section(t.about.figuresTitle, t.about.figures)}
    ${section(t.about.licenceTitle, t.about.licence)}
  </div>`;
}
