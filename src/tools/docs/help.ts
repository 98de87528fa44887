import type { FunctionMetadata } from '../metadata';
import { splitDescription, syntaxOf, type FunctionList } from './description';
import { TOPICS, type Topic } from './help-topics';

const POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/** The help page: both languages side by side, an anchor for every function, no script. */
export function helpPage(english: FunctionList, chinese: FunctionList): string {
  const names = english.functions.map(({ name }) => `<li><a href="#${name}"><code>${name}</code></a></li>`);
  const translations = new Map(chinese.functions.map((f) => [f.id, f]));
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="referrer" content="no-referrer" />
    <title>Seller Functions: help · 卖家函数：帮助</title>
    <link rel="icon" href="assets/icon-32.png" />
    <link rel="stylesheet" href="assets/help.css" />
  </head>
  <body>
    <header><img src="assets/icon-64.png" width="48" height="48" alt="" /><h1>Seller Functions · <span lang="zh-CN">卖家函数</span></h1></header>
    <main>
${TOPICS.map(topic).join('\n')}
<section id="functions">
<h2>Functions · <span lang="zh-CN">函数</span></h2>
<ul class="names">${names.join('')}</ul>
${english.functions.map((f) => article(f, translations.get(f.id) ?? f)).join('\n')}
</section>
    </main>
  </body>
</html>
`;
}

function topic({ id, title, paragraphs }: Topic): string {
  const rows = paragraphs.map(([en, zh]) => pair(prose(en), prose(zh)));
  return `<section id="${id}">
<h2>${escapeHtml(title[0])} · <span lang="zh-CN">${escapeHtml(title[1])}</span></h2>
${rows.join('\n')}
</section>`;
}

function article(f: FunctionMetadata, translated: FunctionMetadata): string {
  const { text, example } = splitDescription(f.description);
  const rows = f.parameters.map((p, at) => {
    const optional = p.optional ? ' <small>optional · <span lang="zh-CN">可选</span></small>' : '';
    const chinese = escapeHtml(translated.parameters[at]?.description ?? '');
    return `<tr><th><code>${p.name}</code>${optional}</th><td>${escapeHtml(p.description)}</td><td lang="zh-CN">${chinese}</td></tr>`;
  });
  return `<article id="${f.name}">
<h3><code>${f.name}</code></h3>
${pair(escapeHtml(text), escapeHtml(splitDescription(translated.description).text))}
<p class="syntax"><code>${escapeHtml(syntaxOf(f))}</code></p>
<table><thead><tr><th>Argument · <span lang="zh-CN">参数</span></th><th>English</th><th lang="zh-CN">中文</th></tr></thead><tbody>
${rows.join('\n')}
</tbody></table>
${example ? `<p>Example · <span lang="zh-CN">示例</span>: <code>${escapeHtml(example)}</code></p>` : ''}
</article>`;
}

function pair(en: string, zh: string): string {
  return `<div class="pair"><p>${en}</p><p lang="zh-CN">${zh}</p></div>`;
}

/** Text between backticks becomes code. */
function prose(text: string): string {
  return escapeHtml(text).replace(/`([^`]+)`/g, '<code>$1</code>');
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
