import MarkdownIt, { type Token } from 'markdown-it';

/**
 * The Markdown of this project's own pages as HTML. Markup in a page is text, and a link has no scheme but https, so
 * that nothing in a page, a description or a result can become code.
 */
export interface Rendered {
  html: string;
  title: string;
  /** What a reader may look for, without markup. */
  text: string;
}

/** Where a link of the page leads on the site; null leaves its words only. */
export type LinkTo = (target: string) => string | null;

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，。；：！？、（）“”《》]/u;

const markdown = new MarkdownIt({ html: false });
export const { escapeHtml } = markdown.utils;

/** A page of the site, a place in one, or an https address; everything else stays the text that it is. */
markdown.validateLink = (address) => /^https:\/\//i.test(address) || !/^[^/?#]*:|^\/\/|\\|%5c/i.test(address.trim());

// A wide table scrolls by itself, so that the page never does; the keyboard can scroll it too.
markdown.renderer.rules.table_open = () => '<div class="table" tabindex="0"><table>';
markdown.renderer.rules.table_close = () => '</table></div>';
// Chinese has no blank between two lines of a paragraph.
markdown.renderer.rules.softbreak = (tokens, at) =>
  CJK.test(tokens[at - 1]?.content.at(-1) ?? '') && CJK.test(tokens[at + 1]?.content.at(0) ?? '') ? '' : '\n';

export function renderMarkdown(source: string, linkTo: LinkTo): Rendered {
  const env = {};
  const tokens = markdown.parse(source.replace(/^<!--[\s\S]*?-->$/gm, ''), env);
  const taken = new Map<string, number>();
  const words: string[] = [];
  let title = '';
  tokens.forEach((token, at) => {
    if (token.type === 'heading_open') {
      const heading = wordsOf(tokens[at + 1]!);
      token.attrSet('id', unusedAnchor(anchorOf(heading), taken));
      if (token.tag === 'h1') title ||= heading;
    }
    if (token.type === 'th_open' || token.type === 'td_open') alignByClass(token);
    if (token.type === 'inline') token.children = token.children && relinked(token.children, linkTo);
    if (token.type === 'inline' || token.type === 'fence' || token.type === 'code_block') words.push(wordsOf(token));
  });
  const text = words.join(' ').replace(/\s+/g, ' ').trim();
  return { html: markdown.renderer.render(tokens, markdown.options, env).trim(), title, text };
}

/** The site allows no inline style. */
function alignByClass(token: Token): void {
  const isRight = String(token.attrGet('style')).includes('right');
  token.attrs = isRight ? [['class', 'number']] : null;
}

/** Links and pictures as the site has them; what it does not have loses its link, a picture vanishes. */
function relinked(tokens: readonly Token[], linkTo: LinkTo): Token[] {
  const kept: Token[] = [];
  const opened: boolean[] = [];
  for (const token of tokens) {
    if (token.type === 'link_close' && !opened.pop()) continue;
    const name = token.type === 'link_open' ? 'href' : token.type === 'image' ? 'src' : null;
    const address = name && linkTo(String(token.attrGet(name)));
    if (token.type === 'link_open') opened.push(address !== null);
    if (name && address === null) continue;
    if (name && address !== null) token.attrSet(name, address);
    kept.push(token);
  }
  return kept;
}

/** What a reader sees of a token. */
function wordsOf({ type, content, children }: Token): string {
  if (type === 'softbreak' || type === 'hardbreak') return ' ';
  return children ? children.map(wordsOf).join('') : content;
}

/** As GitHub makes its anchors, so that one link works in both places. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_\s-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}

/** The second heading of the same words has a number behind it. */
function unusedAnchor(anchor: string, taken: Map<string, number>): string {
  const before = taken.get(anchor) ?? 0;
  taken.set(anchor, before + 1);
  return before ? `${anchor}-${before}` : anchor;
}
