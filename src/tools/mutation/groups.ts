import { readdirSync } from 'node:fs';
import path from 'node:path';
import { ask, batches, formula, isSame, referenceAnswer } from '../../../test/reference/ask';
import { readQuestions } from '../../../test/reference/kept-questions';
import { compare, readCases } from '../../../test/support/cases';
import { ROOT, type Sheet } from '../../../test/support/sheet';
import { openPlanted, Registry } from './registry';
import { makeSuite, type Suite } from './suite';

/** One start of the product: its functions and the tests of its rooms, opened when first asked for. */
export class Start {
  private opened: Sheet | null = null;
  private readonly suites = new Map<string, Suite>();

  get sheet(): Sheet {
    return (this.opened ??= openPlanted('en-US'));
  }

  suite(name: string): Suite {
    const known = this.suites.get(name);
    if (known) return known;
    const suite: Suite = makeSuite((file) => registry.load(require.resolve(file)));
    const registry = new Registry(suite.globals);
    registry.load(path.join(ROOT, name));
    this.suites.set(name, suite);
    return suite;
  }
}

/** What is asked together. The answer is the first difference, or null. */
export interface Group {
  name: string;
  run: (start: Start) => string | null | Promise<string | null>;
}

function grouped<T>(all: Iterable<T>, key: (one: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(key(one));
    if (group) group.push(one);
    else groups.set(key(one), [one]);
  }
  return [...groups];
}

const caseGroups = (): Group[] =>
  grouped(readCases(), ({ file }) => file).map(([name, rows]) => ({
    name,
    run: ({ sheet }) => {
      for (const row of rows) {
        const difference = compare(row.expected, sheet.evaluate(row.formula));
        if (difference !== null)
          return `${name}:${row.line} ${row.formula} expected ${row.expected} gave ${difference}`;
      }
      return null;
    },
  }));

const questionGroups = (file: string): Group[] =>
  grouped(readQuestions(file), ({ name, market }) => `${name} ${market}`).map(([name, questions]) => ({
    name,
    run: ({ sheet }) => {
      for (const batch of batches(questions)) {
        const rows = ask(sheet, batch);
        for (const [row, question] of batch.entries())
          if (!isSame(referenceAnswer(question)?.value ?? null, rows[row]!)) return formula(question);
      }
      return null;
    },
  }));

/** Tests that are not asked: the first needs processes of its own, two count what a long search has found. */
const ELSEWHERE = new Set([
  'test/properties/time-zone.test.ts',
  'test/properties/next-tier.test.ts',
  'test/properties/price-for.test.ts',
]);

/** Their tests are asked one by one. */
const LONG = new Set(
  ['amazon/fees', 'amazon/fulfilment', 'amazon/next-tier', 'amazon/price-for', 'audit/audit', 'audit/law', 'sku/list']
    .map((name) => `test/core/${name}.test.ts`)
    .concat('test/functions/null-cards.test.ts', 'test/properties/any-cell.test.ts', 'test/tables/tables.test.ts'),
);

const testGroups = (): Group[] =>
  ['test/core', 'test/functions', 'test/properties', 'test/tables']
    .flatMap((folder) =>
      readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
    )
    .filter((name) => name.endsWith('.test.ts') && !ELSEWHERE.has(name))
    .sort()
    .flatMap((name) => {
      if (!LONG.has(name)) return [{ name, run: (start) => runTests(start.suite(name)) }];
      const { titles } = new Start().suite(name);
      return titles.map((title, at) => ({
        name: `${name} ${at + 1}: ${title}`,
        run: (start) => runTests(start.suite(name), at),
      }));
    });

async function runTests(suite: Suite, only?: number): Promise<null> {
  for (const at of only === undefined ? suite.titles.keys() : [only]) await suite.run(at);
  return null;
}

export const allGroups = (questions: string): Group[] => [
  ...caseGroups(),
  ...questionGroups(questions),
  ...testGroups(),
];

/** The first difference, or null; what is thrown is one too. */
export async function differenceOf(group: Group, start: Start): Promise<string | null> {
  try {
    return await group.run(start);
  } catch (error) {
    return `${group.name}: ${error instanceof Error ? error.message.split('\n').slice(0, 6).join(' | ') : String(error)}`;
  }
}
