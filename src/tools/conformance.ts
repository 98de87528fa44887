import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { referenceAnswer } from '../../test/reference/ask';
import { everyQuestion } from '../../test/reference/every-marketplace';
import type { Answer, Question, Right } from '../../test/reference/question';

/**
 * `npm run conformance [-- folder]`: the questions of the reference engine with its answers, as JSON lines that any
 * other implementation can run. docs/conformance.md says what a row holds.
 */

const ROOT = path.resolve(__dirname, '../..');
const WEAKEST_FIRST = ['reported', 'corroborated', 'official'];

interface Described {
  id: string;
  parameters: { name: string }[];
}

const described = JSON.parse(readFileSync(path.join(ROOT, 'dist/functions.json'), 'utf8')) as {
  functions: Described[];
};
const parameters = new Map(described.functions.map(({ id, parameters }) => [id, parameters.map(({ name }) => name)]));

function inputsOf({ name, args }: Question): Record<string, unknown> {
  const names = parameters.get(name)!;
  return Object.fromEntries(args.flatMap((value, at) => (value === null ? [] : [[names[at]!, value]])));
}

const plain = (value: Right): unknown =>
  typeof value === 'string'
    ? value
    : Array.isArray(value)
      ? value.map((cell) => cell?.toNumber() ?? null)
      : value.toNumber();

/** An answer is as sure as the least sure card it rests on. */
function confidenceOf(answer: Answer): string | null {
  return WEAKEST_FIRST.find((level) => answer.confidences.includes(level)) ?? null;
}

function rowOf(question: Question): { market: string; confidence: string; line: string } {
  const answer = referenceAnswer(question);
  const confidence = answer && confidenceOf(answer);
  const row = {
    function: question.name,
    inputs: inputsOf(question),
    day: question.day,
    marketplace: question.market,
    expected: answer ? plain(answer.value) : '#N/A',
    card: answer ? answer.cards.join('; ') : null,
    confidence,
  };
  return { market: question.market, confidence: confidence ?? 'not known', line: JSON.stringify(row) };
}

const LEVELS = [...WEAKEST_FIRST].reverse().concat('not known');

function main(): void {
  const folder = path.resolve(process.argv[2] ?? path.join(ROOT, 'build/conformance'));
  mkdirSync(folder, { recursive: true });
  const files = new Map<string, ReturnType<typeof createWriteStream>>();
  const counts = new Map<string, Record<string, number>>();
  for (const question of everyQuestion()) {
    const { market, confidence, line } = rowOf(question);
    const file = `${market.toLowerCase().replace(/[^a-z-]/g, '-')}.jsonl`;
    if (!files.has(file)) files.set(file, createWriteStream(path.join(folder, file)));
    files.get(file)!.write(`${line}\n`);
    const count = counts.get(market) ?? Object.fromEntries(LEVELS.map((level) => [level, 0]));
    count[confidence]!++;
    counts.set(market, count);
  }
  for (const file of files.values()) file.end();
  printCounts(counts, folder);
}

function printCounts(counts: Map<string, Record<string, number>>, folder: string): void {
  const cell = (text: string | number) => String(text).padStart(13);
  console.log(['marketplace'.padEnd(12), ...LEVELS.map(cell)].join(''));
  const sum = (level: string) => [...counts.values()].reduce((all, count) => all + count[level]!, 0);
  for (const [market, count] of counts)
    console.log([market.padEnd(12), ...LEVELS.map((l) => cell(count[l]!))].join(''));
  console.log(['all'.padEnd(12), ...LEVELS.map((level) => cell(sum(level)))].join(''));
  console.log(`written to ${path.relative(process.cwd(), folder) || folder}`);
}

main();
