import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { openCalculator, CellError } from '../../src/tools/docs/calculator';
import { anchorOf, renderMarkdown } from '../../src/tools/help/markdown';
import { FOLDER } from '../../src/tools/help/page';

const ROOT = path.resolve(__dirname, '../..');
const DIST = path.join(ROOT, 'dist');
/** The day that the recipes name. */
const DAY = '2026-11-22';

/** The HTML in one line, since only the reader of a source sees its line ends. */
const html = (markdown: string) => renderMarkdown(markdown, (target) => target).html.replace(/>\n/g, '>');

test.each([
  ['# A `b` c', '<h1 id="a-b-c">A <code>b</code> c</h1>'],
  ['## Same\n\n## Same', '<h2 id="same">Same</h2><h2 id="same-1">Same</h2>'],
  ['one\ntwo', '<p>one\ntwo</p>'],
  ['一行。\n又一行', '<p>一行。又一行</p>'],
  ['- a\n- b\n  c', '<ul><li>a</li><li>b\nc</li></ul>'],
  ['- a\n  - b', '<ul><li>a\n<ul><li>b</li></ul></li></ul>'],
  ['1. a\n2. b', '<ol><li>a</li><li>b</li></ol>'],
  ['```\n<x>\n```', '<pre><code>&lt;x&gt;\n</code></pre>'],
  ['**bold** and [a **b**](c.md)', '<p><strong>bold</strong> and <a href="c.md">a <strong>b</strong></a></p>'],
  ['a \\*b\\* \\<i\\> <i>', '<p>a *b* &lt;i&gt; &lt;i&gt;</p>'],
  ['<!-- hidden\nlines -->\nshown', '<p>shown</p>'],
  ['[x](https://example.com/?a=1&b=2)', '<p><a href="https://example.com/?a=1&amp;b=2">x</a></p>'],
  ['[x](#excel-版本)', '<p><a href="#excel-%E7%89%88%E6%9C%AC">x</a></p>'],
])('%j', (markdown, expected) => {
  expect(html(markdown)).toBe(expected);
});

/** Each would be code, another site's content or a way out of the page's own folder in a careless reader. */
test.each([
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x]( javascript:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](java&Tab;script:alert(1))',
  '[x](java&#10;script:alert(1))',
  '[x](<java script:alert(1)>)',
  '[x](vbscript:x)',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](http://example.com)',
  '[x](//example.com/a)',
  '[x](\\\\example.com\\a)',
  '[x](/\\example.com)',
  '[x][1]\n\n[1]: javascript:alert(1)',
  '<javascript:alert(1)>',
  '<https.example.com:x>',
  '![x](data:image/svg+xml;base64,PHN2Zz4=)',
  '![x](http://example.com/a.png)',
  '![x" onerror="alert(1)](a.png)',
  '[x](a.md "t\\" onclick=\\"alert(1)")',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  'a <b onmouseover="alert(1)">c</b>',
  '<!-- --><script>alert(1)</script> <!-- -->',
  '<!-- a --> <iframe src="https://example.com"></iframe>',
  '```"><script>alert(1)</script>\nx\n```',
  '| a |\n| --- |\n| <svg onload=alert(1)> |',
  '# <a name="x" onclick="alert(1)">y</a>',
])('%j becomes no code and no foreign address', (markdown) => {
  const made = html(markdown);
  const tags = made.match(/<[^>]*>/g) ?? [];
  for (const tag of tags) {
    expect(tag).toMatch(
      /^<\/?(p|a|h1|code|pre|div|table|thead|tbody|tr|th|td|img)( (href|src|alt|id|title|class|tabindex)="[^"]*")*\/?>$/,
    );
    expect(/(?:href|src)="([^"]*)"/.exec(tag)?.[1] ?? 'a.md').toMatch(/^a\.(md|png)$/);
  }
});

test('a link that the site does not have keeps its words, a picture vanishes', () => {
  expect(
    renderMarkdown('[a **b**](c.md) [d](https://e.example) ![f](g.png)', (to) => (to === 'c.md' ? null : to)).html,
  ).toBe('<p>a <strong>b</strong> <a href="https://e.example">d</a> <img src="g.png" alt="f"></p>');
  expect(renderMarkdown('![f](g.png)!', () => null).html).toBe('<p>!</p>');
});

test('a table scrolls by itself, and a bar in a cell is a bar', () => {
  expect(html('| a | b |\n| --- | ---: |\n| `x\\|y` | 2 |')).toBe(
    '<div class="table" tabindex="0"><table><thead><tr><th>a</th><th class="number">b</th></tr></thead><tbody><tr><td><code>x|y</code></td><td class="number">2</td></tr></tbody></table></div>',
  );
});

test('the search gets the words without their markup', () => {
  const { title, text } = renderMarkdown(
    '# A `b`\n\n- **c** [d](e.md)\n\n```\nf\n```\n\n| g | h |\n| - | - |\n| i\\* | |',
    () => null,
  );
  expect([title, text]).toEqual(['A b', 'A b c d f g h i*']);
});

test('anchors are those of GitHub', () => {
  expect(anchorOf('Where it runs: A, b & c')).toBe('where-it-runs-a-b--c');
  expect(anchorOf('Excel 版本')).toBe('excel-版本');
});

describe.each(['en', 'zh'] as const)('the site, %s', (language) => {
  const folder = path.join(DIST, 'help', FOLDER[language]);
  const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));
  const page = (name: string) => readFileSync(path.join(folder, name), 'utf8');
  const list = JSON.parse(
    readFileSync(path.join(DIST, language === 'en' ? 'functions.json' : 'functions.zh-CN.json'), 'utf8'),
  ) as { functions: { id: string; helpUrl: string; parameters: { name: string }[] }[] };

  test.each(list.functions.map((f) => [f.id, f] as const))('%s has its page, where its help address leads', (id, f) => {
    const { pathname } = new URL(f.helpUrl);
    expect(pathname.endsWith(`/help/${FOLDER[language]}/${id.toLowerCase()}.html`)).toBe(true);
    const text = page(path.basename(pathname));
    for (const { name } of f.parameters) expect(text).toContain(name);
  });

  test.each(pages)('every link of %s leads somewhere', (name) => {
    const text = page(name);
    for (const [, target] of text.matchAll(/(?:href|src)="([^"]+)"/g)) {
      if (target!.startsWith('https://')) continue;
      const [file, anchor] = target!.split('#');
      const where = file ? path.join(folder, file) : path.join(folder, name);
      expect([target, existsSync(where)]).toEqual([target, true]);
      if (anchor) expect(readFileSync(where, 'utf8')).toContain(`id="${decodeURIComponent(anchor)}"`);
    }
  });

  test.each(pages)('%s allows its own files and nothing else', (name) => {
    const text = page(name);
    expect(text).toContain("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'");
    expect(text).not.toMatch(/<script(?! src="(\.\.\/search|search-index)\.js" defer>)|<style| style=| on\w+=/);
  });

  test('the search knows every page', () => {
    const script = readFileSync(path.join(folder, 'search-index.js'), 'utf8');
    const index = JSON.parse(/= (.*);\n$/.exec(script)![1]!) as { file: string; title: string; text: string }[];
    expect(index.map(({ file }) => file).sort()).toEqual([...pages].sort());
    for (const { title, text } of index) expect(title && text).toBeTruthy();
  });
});

/** What goes wrong around the add-in rather than in it; the page must answer each, in both languages. */
const IN_EXCEL: readonly (readonly [string, RegExp, RegExp])[] = [
  ['the add-in is not loaded', /^\| `#NAME\?` +\| .*not loaded/m, /^\| `#NAME\?` +\| .*尚未加载/m],
  ['an error without a sentence', /`#N\/A` or `#VALUE!` without a sentence/, /没有说明的 `#N\/A` 或 `#VALUE!`/],
  ['where the sentence is to be had', /helper in the pane.*`AMZ\.ANALYZE`/, /公式助手.*`AMZ\.ANALYZE`/],
  ['it waits', /^\| `#BUSY!`/m, /^\| `#BUSY!`/m],
  ['arrays in arrays', /^\| `#CALC!`/m, /^\| `#CALC!`/m],
  ['a spill in a table', /`#SPILL!` in a table/, /表格中的 `#SPILL!`/],
  ['one row of a table', /\[@Length\]/, /\[@长\]/],
  ['one field', /INDEX\(.*,1,6\)/, /INDEX\(.*,1,6\)/],
  ['a range', /A2:A500/, /A2:A500/],
  ['a range that grows', /`A:\.A`/, /`A:\.A`/],
  ['a macro', /`Formula2`/, /`Formula2`/],
  ['a colleague without it', /without the add-in sees/, /没有安装加载项的同事/],
  ['editing together', /several people edit/, /多人共同编辑/],
  ['the cache', /clear the Office cache/, /清除 Office 缓存/],
];

test.each(IN_EXCEL)('"In Excel" answers: %s', (_, english, chinese) => {
  expect(readFileSync(path.join(ROOT, 'docs/help/in-excel.md'), 'utf8')).toMatch(english);
  expect(readFileSync(path.join(ROOT, 'docs/help/in-excel.zh-CN.md'), 'utf8')).toMatch(chinese);
});

describe.each([
  ['docs/help/recipes.md', 'en'],
  ['docs/help/recipes.zh-CN.md', 'zh'],
] as const)('%s', (name, language) => {
  const text = readFileSync(path.join(ROOT, name), 'utf8');
  const calculate = openCalculator(path.join(DIST, 'functions.js'), language, DAY);
  const shown = [...text.matchAll(/`(=[^`]+)` → (.+?)(?:\s*[（(][^（）()]*[）)]。?)?$/gm)].map(
    (m) => [m[1]!, m[2]!] as const,
  );

  test.each(shown)('%s → %s', (formula, result) => {
    const [cells] = calculate(formula);
    expect(cells!.join(' · ')).toBe(result);
  });

  /** Formulas without a printed result and without cells: they answer with a figure all the same. */
  const others = [...text.matchAll(/`(=(?:AMZ|ALI|PLATFORM)\.[A-Z]+\([^`]*\))`/g)]
    .map(([, formula]) => formula!)
    .filter(
      (formula) =>
        !/\$?[A-Z]\$?\d|…|[A-Z]:/.test(formula.replace(/"[^"]*"/g, '')) && !shown.some(([f]) => f === formula),
    );

  test.each(others)('%s answers', (formula) => {
    const cells = calculate(formula).flat();
    const errors = cells.filter((cell): cell is CellError => cell instanceof CellError);
    // The card of the next year may not be published yet; then the cell says so.
    expect(errors.filter(({ code, message }) => code !== '#N/A' || !message)).toEqual([]);
  });
});
