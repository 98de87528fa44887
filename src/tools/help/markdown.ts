/**
 * The Markdown of this project's own pages as HTML: headings, paragraphs, lists, tables, fenced code, links, images,
 * code, bold. Text is escaped first, so nothing in a page, a description or a result can become markup.
 */
export interface Rendered {
  html: string;
  title: string;
  /** What a reader may look for, without markup. */
  text: string;
}

/** Where a link of the page leads on the site; null leaves its words only. */
export type LinkTo = (target: string) => string | null;

export function renderMarkdown(source: string, linkTo: LinkTo): Rendered {
  const lines = source.replace(/<!--[\s\S]*?-->/g, '').split('\n');
  const blocks: string[] = [];
  const words: string[] = [];
  let title = '';
  const inline = (text: string) => inlineHtml(text, linkTo);
  for (let at = 0; at < lines.length;) {
    const end = blockEnd(lines, at);
    const block = lines.slice(at, end);
    at = end;
    const first = block[0]!;
    if (first.trim() === '') continue;
    const heading = /^(#{1,4}) (.*)/.exec(first);
    if (heading?.[1] === '#') title = plain(heading[2]!);
    words.push(...block.map(plain));
    if (heading) {
      const level = heading[1]!.length;
      blocks.push(`<h${level} id="${anchorOf(heading[2]!)}">${inline(heading[2]!)}</h${level}>`);
    } else blocks.push(blockHtml(block, inline));
  }
  return { html: blocks.join('\n'), title, text: words.filter((line) => !/^[\s|:-]*$/.test(line)).join(' ') };
}

const LIST = /^\s*(?:[-*]|(\d+)\.) /;

/** The line after the block that begins at `at`. */
function blockEnd(lines: string[], at: number): number {
  const first = lines[at]!;
  if (first.startsWith('```')) {
    const close = lines.findIndex((line, place) => place > at && line.startsWith('```'));
    return close < 0 ? lines.length : close + 1;
  }
  if (first.trim() === '' || first.startsWith('#')) return at + 1;
  const kind = kindOf(first);
  let end = at + 1;
  while (end < lines.length && lines[end]!.trim() !== '' && !/^(#|```)/.test(lines[end]!)) {
    if (kindOf(lines[end]!) !== kind && kind !== 'list') break;
    end++;
  }
  return end;
}

function kindOf(line: string): 'table' | 'list' | 'text' {
  if (line.startsWith('|')) return 'table';
  return LIST.test(line) ? 'list' : 'text';
}

function blockHtml(block: string[], inline: (text: string) => string): string {
  const first = block[0]!;
  if (first.startsWith('```')) return `<pre><code>${escapeHtml(block.slice(1, -1).join('\n'))}</code></pre>`;
  switch (kindOf(first)) {
    case 'table':
      return tableHtml(block, inline);
    case 'list':
      return listHtml(block, inline);
    case 'text':
      return `<p>${inline(block.join(' '))}</p>`;
  }
}

function listHtml(block: string[], inline: (text: string) => string): string {
  const items: string[] = [];
  for (const line of block) {
    if (LIST.test(line)) items.push(line.replace(LIST, ''));
    else items[items.length - 1] += ` ${line.trim()}`;
  }
  const tag = LIST.exec(block[0]!)?.[1] === undefined ? 'ul' : 'ol';
  return `<${tag}>${items.map((item) => `<li>${inline(item)}</li>`).join('')}</${tag}>`;
}

function tableHtml(block: string[], inline: (text: string) => string): string {
  const cells = (line: string) =>
    line
      .replace(/^\||\|\s*$/g, '')
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim());
  const [header = '', , ...rows] = block;
  const row = (line: string, tag: 'th' | 'td') =>
    `<tr>${cells(line)
      .map((cell) => `<${tag}>${inline(cell)}</${tag}>`)
      .join('')}</tr>`;
  // A wide table scrolls by itself, so that the page never does.
  return `<div class="table"><table><thead>${row(header, 'th')}</thead><tbody>${rows
    .map((line) => row(line, 'td'))
    .join('')}</tbody></table></div>`;
}

/** `code`, **bold**, ![image](address) and [words](address); a backslash takes a sign's meaning away. */
const INLINE =
  /`([^`]+)`|!\[([^\]]*)\]\(([^)\s]+)\)|\[((?:[^[\]\\]|\\.)+)\]\(([^)\s]+)\)|\*\*([^*]+)\*\*|\\([\\`*_{}[\]<>()#+.!|-])/g;

function inlineHtml(text: string, linkTo: LinkTo): string {
  let html = '';
  let from = 0;
  for (const match of text.matchAll(INLINE)) {
    html += escapeHtml(text.slice(from, match.index));
    from = match.index + match[0].length;
    html += tokenHtml(match, linkTo);
  }
  return html + escapeHtml(text.slice(from));
}

function tokenHtml(match: RegExpExecArray, linkTo: LinkTo): string {
  const [, code, alt, image, words, target, bold, sign] = match;
  if (code !== undefined) return `<code>${escapeHtml(code.replaceAll('\\|', '|'))}</code>`;
  if (image !== undefined) {
    const source = linkTo(image);
    return source === null ? '' : `<img src="${escapeHtml(source)}" alt="${escapeHtml(alt ?? '')}" />`;
  }
  if (words !== undefined) {
    const address = linkTo(target!);
    const inner = inlineHtml(words, linkTo);
    return address === null ? inner : `<a href="${escapeHtml(address)}">${inner}</a>`;
  }
  if (bold !== undefined) return `<strong>${inlineHtml(bold, linkTo)}</strong>`;
  return escapeHtml(sign ?? '');
}

/** The words of a line, for the search and for titles. */
function plain(line: string): string {
  return line
    .replace(LIST, '')
    .replace(/^#+ |```/g, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\\(.)/g, '$1')
    .replace(/[`*]|^\||\|$/g, '')
    .replaceAll('|', ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** As GitHub makes its anchors, so that one link works in both places. */
export function anchorOf(heading: string): string {
  return plain(heading)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
