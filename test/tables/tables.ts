import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Api } from '../../src/functions/api';
import { asCells } from '../support/audit';
import { clockAt } from '../support/clock';
import { readCases } from '../support/cases';
import { listCases } from '../support/list-cases';
import { CellError, openSheet, ROOT, type Cell, type Matrix, type Sheet } from '../support/sheet';

/**
 * Whole tables as a reader sees them, in both languages. Figures are proved elsewhere; here nothing that is printed may
 * change unseen. `npm run tables` prints them anew, and the difference in version control is what a person reads.
 */

export const LANGUAGES = ['en', 'zh'] as const;
export type TableLanguage = (typeof LANGUAGES)[number];

const FOLDER = path.join(ROOT, 'test/tables');
const PASTES = path.join(ROOT, 'test/cases/audit');
/** What the tables are asked on; a paste has no date of its own. */
const NOW = '2026-11-26T04:00:00Z';

type Answer = (sheet: Sheet, language: TableLanguage) => Matrix;
interface Printed {
  title: string;
  answer: Answer;
}

/** Formulas of `questions.tsv`: the file of the answer, the formula, and what it shows. */
function questions(): Map<string, Printed[]> {
  const [, ...lines] = readFileSync(path.join(FOLDER, 'questions.tsv'), 'utf8').trimEnd().split('\n');
  const groups = new Map<string, Printed[]>();
  for (const line of lines) {
    const [group, formula, why] = line.split('\t') as [string, string, string];
    const printed = { title: `${formula} (${why})`, answer: (sheet: Sheet) => sheet.evaluate(formula) };
    groups.set(group, [...(groups.get(group) ?? []), printed]);
  }
  return groups;
}

const pastes = (): Printed[] =>
  readdirSync(PASTES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const paste = readFileSync(path.join(PASTES, name, 'paste.txt'), 'utf8');
      return { title: name, answer: (sheet) => sheet.call('PLATFORM.AUDIT', asCells(paste, null) as Matrix) };
    });

const one = (cell: Cell | undefined): Matrix | null => (cell === undefined ? null : [[cell]]);

const lists = (id: string): Printed[] =>
  listCases().flatMap(([file, all]) =>
    all.map(({ name, table, options = {} }) => ({
      title: `${file}: ${name}`,
      answer: (sheet) =>
        sheet.call(
          id,
          table,
          one(options.marketplace),
          one(options.date ?? '2026-11-25'),
          one(options.fx),
          options.settings ?? null,
        ),
    })),
  );

/** The amounts of every card in force, as the Rates tab shows them. */
const TARIFFS: Printed = {
  title: 'every card in force on 2026-11-25',
  answer: ({ api }, language) =>
    (api as Api).rateCards('2026-11-25', language).flatMap((card): Matrix => {
      const tariff = card.tariff();
      const name = [card.marketplace ?? card.platform, card.feeLabel, card.scope ?? '', card.from, tariff?.unit ?? ''];
      const rows = (tariff?.tables ?? []).flatMap((table) => [
        [table.name, ...table.columns],
        ...table.rows.map(({ label, cells, step }) => [label, ...cells, step]),
      ]);
      return [[], name, ...rows];
    }),
};

/** What the declarations say of every function. */
const DECLARED: Printed = {
  title: 'functions, arguments and columns',
  answer: ({ api }, language) =>
    (api as Api)
      .functions(language)
      .flatMap((declared): Matrix => [
        [declared.id, declared.title, declared.description, declared.more, declared.words, declared.returns],
        ...declared.parameters.map(({ name, label, description, optional, kind }) => [
          ...[name, label, description, optional ? 'optional' : 'needed', kind],
          ...(api as Api).choices(declared.id, name, language).map(({ value, label: said }) => `${value}: ${said}`),
        ]),
        ...declared.fields.map(({ label, format }) => [label, format]),
        [],
      ]),
};

/** Formulas of the case rows whose first answer is a sentence or that name a metric: both languages of each. */
const said = (ids: readonly string[]): Printed[] =>
  [...new Set(readCases().map(({ formula }) => formula))]
    .filter((formula) => ids.some((id) => formula.startsWith(`=${id}(`)))
    .sort()
    .map((formula) => ({ title: formula, answer: (sheet) => sheet.evaluate(formula) }));

const GROUPS: ReadonlyMap<string, Printed[]> = new Map([
  ...questions(),
  ['pastes', pastes()],
  ['tariffs', [TARIFFS]],
  ['functions', [DECLARED]],
  ['lists', lists('AMZ.ANALYZE')],
  ['summaries', lists('AMZ.SUMMARY')],
  [
    'guide',
    said(['PLATFORM.FIT', 'PLATFORM.COMPARE', 'PLATFORM.BENCHMARK', 'PLATFORM.DIAGNOSE', 'PLATFORM.CHECKLIST']),
  ],
  ['metrics', said(['PLATFORM.CHECK', 'PLATFORM.THRESHOLD'])],
  ['advice', said(['AMZ.NEXTTIER', 'ALI.STARS', 'ALI.MEMBERSHIP'])],
]);

export const tableGroups = (): string[] => [...GROUPS.keys()];

function cellText(cell: Cell): string {
  const text = cell instanceof CellError ? `${cell.code} ${cell.message}` : String(cell ?? '');
  return text.replace(/[\n\r\t]/g, (control) => JSON.stringify(control).slice(1, -1));
}

/** As on a sheet of paper: what stands again under itself is a ditto mark. */
const ditto = (rows: readonly string[][]): string[] =>
  rows.map((row, at) =>
    row
      .map((text, column) => (text.length > 8 && text === rows[at - 1]?.[column] ? '"' : text))
      .join(' | ')
      .trimEnd(),
  );

/** A call that is refused as a whole is its error. */
function cellsOf(answer: Answer, sheet: Sheet, language: TableLanguage): Matrix {
  try {
    return answer(sheet, language);
  } catch (error) {
    if (error instanceof CellError) return [[error]];
    throw error;
  }
}

/** One group as text: a title, the rows, an empty line. */
export function printed(group: string, language: TableLanguage): string {
  const sheet = openSheet(language === 'zh' ? 'zh-CN' : 'en-US', clockAt(NOW));
  return GROUPS.get(group)!
    .map(({ title, answer }) =>
      [`# ${title}`, ...ditto(cellsOf(answer, sheet, language).map((row) => row.map(cellText))), ''].join('\n'),
    )
    .join('\n');
}

export const fileOf = (group: string, language: TableLanguage): string => path.join(FOLDER, language, `${group}.txt`);
