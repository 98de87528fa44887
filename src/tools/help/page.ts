import type { Language } from '../docs/labels';
import { escapeHtml } from './markdown';

/** No inline script, no other host; the search runs from the site's own files, without a server too. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

export const WORDS = {
  en: {
    site: 'Seller Functions help',
    search: 'Search: a function, a fee, a message',
    none: 'Nothing found. Try fewer or shorter words.',
    contents: 'Contents',
    other: '中文',
    otherLabel: '本页的中文版',
    build: 'Version',
    checked: 'rate cards checked up to',
    foreign: 'Not connected with Amazon, Alibaba.com or Microsoft.',
  },
  zh: {
    site: '卖家函数帮助',
    search: '搜索：函数、费用或提示',
    none: '没有找到。请减少或缩短关键词。',
    contents: '目录',
    other: 'English',
    otherLabel: 'This page in English',
    build: '版本',
    checked: '费率卡核对至',
    foreign: '与亚马逊、阿里巴巴国际站和微软均无关联。',
  },
} as const;

export const FOLDER = { en: 'en', zh: 'zh-CN' } as const;

export interface Menu {
  title: string;
  links: { file: string; title: string }[];
}

/** One page of the site, with the menu, the search field and the way to the other language. */
export function pageHtml(page: {
  file: string;
  title: string;
  body: string;
  menu: readonly Menu[];
  language: Language;
  footer: string;
}): string {
  const { file, title, body, menu, language, footer } = page;
  const words = WORDS[language];
  const other = language === 'en' ? 'zh' : 'en';
  const links = menu
    .map(
      (part) =>
        `<section><h2>${escapeHtml(part.title)}</h2><ul>${part.links
          .map(
            (link) =>
              `<li><a href="${link.file}"${link.file === file ? ' aria-current="page"' : ''}>${escapeHtml(link.title)}</a></li>`,
          )
          .join('')}</ul></section>`,
    )
    .join('');
  return `<!doctype html>
<html lang="${FOLDER[language]}">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="referrer" content="no-referrer" />
    <title>${escapeHtml(title)} · ${words.site}</title>
    <link rel="icon" href="../../assets/icon-32.png" />
    <link rel="stylesheet" href="../help.css" />
    <script src="search-index.js" defer></script>
    <script src="../search.js" defer></script>
  </head>
  <body>
    <header>
      <a class="home" href="index.html"><img src="../../assets/icon-64.png" width="32" height="32" alt="" />${words.site}</a>
      <a class="other" href="../${FOLDER[other]}/${file}" lang="${FOLDER[other]}" title="${words.otherLabel}">${words.other}</a>
      <div class="search">
        <input id="search" type="search" placeholder="${words.search}" aria-label="${words.search}" autocomplete="off" data-none="${words.none}" />
        <ol id="found" aria-live="polite" hidden></ol>
      </div>
    </header>
    <div class="columns">
      <details class="menu" open><summary>${words.contents}</summary><nav aria-label="${words.contents}">${links}</nav></details>
      <main>
${body}
      </main>
    </div>
    <footer><p>${escapeHtml(footer)} ${words.foreign}</p></footer>
  </body>
</html>
`;
}
