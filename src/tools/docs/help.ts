import type { Example } from '../../functions/declaration';
import type { FunctionMetadata } from '../metadata';
import { DECLARATIONS } from '../../functions/declarations';
import type { Calculator } from './calculator';
import { syntaxOf, type FunctionList } from './description';
import { showExample } from './examples';
import { TOPICS, type Topic } from './help-topics';

const POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/** The help page: both languages side by side, an anchor for every function, no script. */
export function helpPage(
  english: FunctionList,
  chinese: FunctionList,
  calculate: { en: Calculator; zh: Calculator },
): string {
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
${english.functions.map((f) => article(f, translations.get(f.id) ?? f, calculate)).join('\n')}
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

/** Rows of a table that the help prints of an example. */
const MOST_ROWS = 4;

function article(
  f: FunctionMetadata,
  translated: FunctionMetadata,
  calculate: { en: Calculator; zh: Calculator },
): string {
  const declared = DECLARATIONS.find(({ id }) => id === f.id)!;
  const more = declared.more ?? { en: '', zh: '' };
  const rows = f.parameters.map((p, at) => {
    const optional = p.optional ? ' <small>optional · <span lang="zh-CN">可选</span></small>' : '';
    const chinese = escapeHtml(translated.parameters[at]?.description ?? '');
    return `<tr><th><code>${p.name}</code>${optional}</th><td>${escapeHtml(p.description)}</td><td lang="zh-CN">${chinese}</td></tr>`;
  });
  return `<article id="${f.name}">
<h3><code>${f.name}</code></h3>
${pair(escapeHtml(`${f.description} ${more.en}`.trim()), escapeHtml(`${translated.description}${more.zh}`))}
<p class="syntax"><code>${escapeHtml(syntaxOf(f))}</code></p>
<table><thead><tr><th>Argument · <span lang="zh-CN">参数</span></th><th>English</th><th lang="zh-CN">中文</th></tr></thead><tbody>
${rows.join('\n')}
</tbody></table>
<p>Example · <span lang="zh-CN">示例</span>: <code>${escapeHtml(declared.examples[0].formula)}</code></p>
${answerOf(declared.examples[0], calculate.en)}
<div lang="zh-CN">${answerOf(declared.examples[0], calculate.zh)}</div>
</article>`;
}

function answerOf(example: Example, calculate: Calculator): string {
  const { given, answer } = showExample(example, calculate, MOST_ROWS);
  const rows = (cells: string[][]) =>
    `<table><tbody>${cells.map((row) => `<tr>${row.map((one) => `<td>${escapeHtml(one)}</td>`).join('')}</tr>`).join('')}</tbody></table>`;
  const before = given ? `<p>${given.range}:</p>${rows(given.cells)}` : '';
  const isOne = answer.length === 1 && answer[0]!.length === 1;
  return `${before}${isOne ? `<p>→ ${escapeHtml(answer[0]![0]!)}</p>` : `<p>→</p>${rows(answer)}`}`;
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
