import type { Declaration } from '../../functions/declaration';
import { DECLARATIONS } from '../../functions/declarations';
import type { Calculator } from './calculator';
import { showExample } from './examples';
import type { Language } from './labels';
import { cell, code, generatedFrom, table } from './markdown';

const MOST_ROWS = 12;

const WORDS = {
  en: {
    title: 'Functions',
    link: '[中文](functions.zh-CN.md)',
    intro: (day: string) =>
      `Every function with its arguments and an example. Arguments in square brackets may be left out. The results are those of ${day}.`,
    argument: 'Argument',
    meaning: 'Meaning',
    optional: 'optional',
    returns: 'Returns: ',
    example: 'Example: ',
    with: (range: string) => `With this in ${range}:`,
    more: (rows: number) => `and ${rows} more rows`,
    rows: (rows: number) => `One formula answers up to ${rows.toLocaleString('en')} filled rows.`,
  },
  zh: {
    title: '函数列表',
    link: '[English](functions.md)',
    intro: (day: string) => `全部函数、参数和示例。方括号内的参数可省略。示例结果为 ${day} 的结果。`,
    argument: '参数',
    meaning: '含义',
    optional: '可选',
    returns: '返回：',
    example: '示例：',
    with: (range: string) => `${range} 的内容：`,
    more: (rows: number) => `以及另外 ${rows} 行`,
    rows: (rows: number) => `一个公式最多处理 ${rows.toLocaleString('en')} 个已填行。`,
  },
} as const;

/** docs/functions.md, from the declarations; the results of the examples are calculated. */
export function functionsPage(calculate: Calculator, day: string, language: Language): string {
  const words = WORDS[language];
  return [
    generatedFrom('the declarations of the functions'),
    `# ${words.title}`,
    words.link,
    words.intro(day),
    DECLARATIONS.map(({ id }) => `- [${id}](#${anchor(id)})`).join('\n'),
    ...DECLARATIONS.flatMap((declared) => functionSection(declared, calculate, language)),
  ].join('\n\n');
}

/** GitHub makes its anchors from the heading in lower case and without dots. */
function anchor(name: string): string {
  return name.toLowerCase().replaceAll('.', '');
}

/** One function as Markdown; the help has a page for each. */
export function functionSection(declared: Declaration, calculate: Calculator, language: Language): string[] {
  const words = WORDS[language];
  const { id, parameters, text, more, returns, mostRows } = declared;
  const isOptional = ({ required }: Declaration['parameters'][number]) => required === false;
  const rows = parameters.map((p) => [isOptional(p) ? `${p.name} (${words.optional})` : p.name, p.text[language]]);
  const syntax = parameters.map((p) => (isOptional(p) ? `[${p.name}]` : p.name)).join(', ');
  return [
    `## ${id}`,
    more ? `${text[language]} ${more[language]}` : text[language],
    code(`=${id}(${syntax})`),
    table([words.argument, words.meaning], rows),
    `${words.returns}${returns[language]}`,
    ...(mostRows > 1 ? [words.rows(mostRows)] : []),
    ...declared.examples.flatMap((example) => exampleParts(example, calculate, language)),
  ];
}

function exampleParts(example: Declaration['examples'][number], calculate: Calculator, language: Language): string[] {
  const words = WORDS[language];
  const { formula, given, answer, more } = showExample(example, calculate, MOST_ROWS);
  const before = given ? [words.with(given.range), table(given.cells[0]!, given.cells.slice(1))] : [];
  if (answer.length === 1) return [...before, `${words.example}${code(formula)} → ${answer[0]!.map(cell).join(' · ')}`];
  return [
    ...before,
    `${words.example}${code(formula)}`,
    table(answer[0]!, answer.slice(1)),
    ...(more > 0 ? [`(${words.more(more)})`] : []),
  ];
}
