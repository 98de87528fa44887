import type { FunctionMetadata } from '../metadata';
import { BLOCKS } from './blocks';
import { CellError, type Cell } from './calculator';
import { splitDescription, syntaxOf, type FunctionList } from './description';
import type { Language } from './labels';
import { cell, code, generatedFrom, table } from './markdown';

const MOST_ROWS = 12;
const RANGE = /\b[A-Z]+\d+:[A-Z]+\d+\b/;

const WORDS = {
  en: {
    title: 'Functions',
    link: '[中文](functions.zh-CN.md)',
    intro: (day: string) =>
      `Every function with its arguments and an example. Arguments in square brackets may be left out. The results are those of ${day}.`,
    argument: 'Argument',
    meaning: 'Meaning',
    optional: 'optional',
    example: 'Example: ',
    with: (range: string) => `With this in ${range}:`,
    more: (rows: number) => `and ${rows} more rows`,
  },
  zh: {
    title: '函数列表',
    link: '[English](functions.md)',
    intro: (day: string) => `全部函数、参数和示例。方括号内的参数可省略。示例结果为 ${day} 的结果。`,
    argument: '参数',
    meaning: '含义',
    optional: '可选',
    example: '示例：',
    with: (range: string) => `${range} 的内容：`,
    more: (rows: number) => `以及另外 ${rows} 行`,
  },
} as const;

type Calculator = (formula: string) => Cell[][];

/** docs/functions.md. The examples stand in the English descriptions; their results are calculated. */
export function functionsPage(
  list: FunctionList,
  english: FunctionList,
  calculate: Calculator,
  day: string,
  language: Language,
): string {
  const words = WORDS[language];
  const examples = new Map(english.functions.map((f) => [f.id, splitDescription(f.description).example]));
  return [
    generatedFrom('the functions of the build'),
    `# ${words.title}`,
    words.link,
    words.intro(day),
    list.functions.map((f) => `- [${f.name}](#${anchor(f.name)})`).join('\n'),
    ...list.functions.flatMap((f) => section(f, examples.get(f.id) ?? null, calculate, language)),
  ].join('\n\n');
}

/** GitHub makes its anchors from the heading in lower case and without dots. */
function anchor(name: string): string {
  return name.toLowerCase().replaceAll('.', '');
}

function section(f: FunctionMetadata, example: string | null, calculate: Calculator, language: Language): string[] {
  const words = WORDS[language];
  const rows = f.parameters.map((p) => [p.optional ? `${p.name} (${words.optional})` : p.name, p.description]);
  return [
    `## ${f.name}`,
    splitDescription(f.description).text,
    code(syntaxOf(f)),
    table([words.argument, words.meaning], rows),
    ...(example ? exampleParts(f.id, example, calculate, language) : []),
  ];
}

function exampleParts(id: string, formula: string, calculate: Calculator, language: Language): string[] {
  const words = WORDS[language];
  const range = RANGE.exec(formula)?.[0];
  const block = range && BLOCKS[id];
  const answer = calculate(block ? formula.replace(range, arrayConstant(block)) : formula);
  const given = block
    ? [
        words.with(range),
        table(
          block[0]!.map(String),
          block.slice(1).map((row) => row.map(String)),
        ),
      ]
    : [];
  if (answer.length === 1 && answer[0]!.length === 1)
    return [...given, `${words.example}${code(formula)} → ${shown(answer[0]![0]!)}`];
  if (answer.length === 1)
    return [...given, `${words.example}${code(formula)} → ${answer[0]!.map(shown).map(cell).join(' · ')}`];
  const [header = [], ...rows] = answer.map((row) => row.map(shown));
  const rest = rows.length - MOST_ROWS;
  return [
    ...given,
    `${words.example}${code(formula)}`,
    table(header, rows.slice(0, MOST_ROWS)),
    ...(rest > 0 ? [`(${words.more(rest)})`] : []),
  ];
}

function arrayConstant(block: (string | number)[][]): string {
  const text = (value: string | number) =>
    typeof value === 'number' ? String(value) : `"${value.replaceAll('"', '""')}"`;
  return `{${block.map((row) => row.map(text).join(',')).join(';')}}`;
}

function shown(value: Cell): string {
  if (value instanceof CellError) return `${value.code} ${value.message}`.trim();
  return typeof value === 'number' ? String(Number(value.toPrecision(8))) : String(value);
}
