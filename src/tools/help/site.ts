import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { About } from '../../about';
import { DECLARATIONS } from '../../functions/declarations';
import { openCalculator } from '../docs/calculator';
import { functionSection } from '../docs/functions';
import type { Language } from '../docs/labels';
import { readPeriods, referenceDay } from '../docs/periods';
import { renderMarkdown, type LinkTo } from './markdown';
import { FOLDER, pageHtml, WORDS, type Menu } from './page';

const ROOT = path.resolve(__dirname, '../../..');
const DOCS = path.join(ROOT, 'docs');

type Titles = Record<Language, string>;
interface Part {
  title: Titles;
  /** Pages by their file name without ending, each below docs/; the Chinese one ends in .zh-CN.md. */
  pages: readonly string[];
}

/** What the help has besides a page per function, in the order of its menu. */
const PARTS: readonly Part[] = [
  {
    title: { en: 'Use', zh: '使用' },
    pages: ['help/index', 'help/recipes', 'help/in-excel', 'help/results', 'functions'],
  },
  {
    title: { en: 'Figures', zh: '数据' },
    pages: ['coverage', 'changes', 'known-limits', 'trust'],
  },
  { title: { en: 'Rules', zh: '说明' }, pages: ['help/privacy', 'help/terms', 'hosting', 'warehouses'] },
];
const FUNCTIONS: Titles = { en: 'Functions', zh: '函数' };

interface Page {
  file: string;
  title: string;
  html: string;
  text: string;
}

export interface SiteOptions {
  /** dist/, where functions.js and the lists already are. */
  folder: string;
  about: About;
  /** Texts of the publisher for privacy and terms, by language: see docs/hosting.md. */
  legal: string | null;
}

/** The file that explains a function, in either language's folder. */
export function helpFile(id: string): string {
  return `${id.toLowerCase()}.html`;
}

/** Where a function is explained in a language. */
export function helpAddress(base: string, id: string, language: Language): string {
  return `${base}help/${FOLDER[language]}/${helpFile(id)}`;
}

/** Writes dist/help/: a folder for each language, a page for each function and each page of docs/ that users need. */
export function writeHelp(options: SiteOptions): void {
  const out = path.join(options.folder, 'help');
  for (const language of ['en', 'zh'] as const) writeLanguage(options, language, path.join(out, FOLDER[language]));
  for (const name of ['help.css', 'search.js']) copyFileSync(path.join(__dirname, name), path.join(out, name));
}

function writeLanguage(options: SiteOptions, language: Language, out: string): void {
  mkdirSync(out, { recursive: true });
  const parts = PARTS.map((part) => ({
    title: part.title[language],
    pages: part.pages.map((name) => docPage(name, options, language)).filter((page) => page !== null),
  }));
  const all = [...parts, { title: FUNCTIONS[language], pages: functionPages(options, language) }];
  const menu = all.map(({ title, pages }): Menu => ({
    title,
    links: pages.map(({ file, title: t }) => ({ file, title: t })),
  }));
  const { version, build, lastChecked } = options.about;
  const words = WORDS[language];
  const footer = `${words.build} ${version} (${build}), ${words.checked} ${lastChecked}.`;
  const pages = all.flatMap((part) => part.pages);
  for (const { file, title, html } of pages)
    writeFileSync(path.join(out, file), pageHtml({ file, title, body: html, menu, language, footer }));
  // A script, not JSON: a page that is opened from a disk may not fetch.
  const index = JSON.stringify(pages.map(({ file, title, text }) => ({ file, title, text })));
  writeFileSync(path.join(out, 'search-index.js'), `globalThis.SELLER_FUNCTIONS_HELP = ${index};\n`);
}

/** A page of docs/, or null where this version does not have it. */
function docPage(name: string, { legal }: SiteOptions, language: Language): Page | null {
  const source = path.join(DOCS, `${name}${language === 'en' ? '' : '.zh-CN'}.md`);
  if (!existsSync(source)) return null;
  const own = legal && path.join(legal, `${path.basename(name)}.${FOLDER[language]}.txt`);
  const markdown = readFileSync(source, 'utf8');
  const text = own && existsSync(own) ? `${markdown.split('\n')[0]}\n\n${readFileSync(own, 'utf8')}` : markdown;
  const body = text.replace(/^\[(中文|English)\]\([^)]*\)\n/m, '');
  const { html, title, text: found } = renderMarkdown(body, linkFrom(path.dirname(name), language));
  return { file: `${path.basename(name)}.html`, title, html, text: found };
}

const PAGES = new Set(PARTS.flatMap(({ pages }) => pages.map((name) => path.basename(name))));

/** Links between pages of docs/ become links between pages of the site; what it does not have loses its link. */
function linkFrom(folder: string, language: Language): LinkTo {
  return (target) => {
    if (/^(https:\/\/|#)/i.test(target)) return target;
    const [file = '', anchor] = target.split('#');
    if (/\.(png|svg)$/.test(file)) return null;
    const name = path.basename(file).replace(/(\.zh-CN)?\.md$/, '');
    const isHere = file.endsWith('.md') && PAGES.has(name) && existsSync(path.join(DOCS, folder, file));
    if (!isHere) return null;
    // The list of functions has a page for each.
    const functionAnchor = name === 'functions' && anchor ? functionOf(anchor) : null;
    // A page may point at what only the other language has.
    const its = file.endsWith('.zh-CN.md') ? 'zh' : 'en';
    const below = its === language ? '' : `../${FOLDER[its]}/`;
    return `${below}${functionAnchor ?? `${name}.html${anchor ? `#${anchor}` : ''}`}`;
  };
}

/** `amzfbafee` → `amz.fbafee.html` */
function functionOf(anchor: string): string | null {
  const match = /^(amz|ali|platform)([a-z]+)$/.exec(anchor);
  return match && `${match[1]}.${match[2]}.html`;
}

function functionPages({ folder }: SiteOptions, language: Language): Page[] {
  const calculate = openCalculator(path.join(folder, 'functions.js'), language, referenceDay(readPeriods()));
  return DECLARATIONS.map((declared) => {
    const markdown = functionSection(declared, calculate, language).join('\n\n').replace(/^## /, '# ');
    const { html, title, text } = renderMarkdown(`${markdown}\n\n${AFTER[language]}`, linkFrom('.', language));
    return { file: helpFile(declared.id), title, html, text };
  });
}

/** What every function's page ends with. */
const AFTER: Titles = {
  en: 'Any argument may be a cell, a column or a row; one formula then answers for all of them. The pane’s formula helper fills this function in field by field: open Seller Functions on the Home tab, choose Formulas. An error carries a sentence: [what a result means](help/results.md).',
  zh: '任何参数都可以是单元格、一整列或一整行，一个公式即可全部算出。任务窗格的公式助手可以逐项填写本函数：打开“开始”选项卡中的“卖家函数”，选择“公式”。出错时都附有说明，见[结果的含义](help/results.zh-CN.md)。',
};
