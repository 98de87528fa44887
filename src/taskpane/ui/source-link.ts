import { html, nothing, type TemplateResult } from 'lit';
import type { Dictionary } from '../i18n';
import { leadsToFrontPage } from './front-page';

/** A source by its title, as a link where it has an address of the web. Opening it is the reader's own act. */
export function sourceLink(title: string, url: string | null, t: Dictionary): TemplateResult {
  if (!url || !/^https?:\/\//.test(url)) return html`<span>${title}</span>`;
  const link = html`<a href=${url} target="_blank" rel="noopener noreferrer" title=${t.card.opens}>${title}</a>`;
  return html`${link}${leadsToFrontPage(url) ? html` ${t.card.frontPage}` : nothing}`;
}
