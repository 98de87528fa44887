import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CellError, openCalculator, type Cell } from '../../src/tools/docs/calculator';
import { syntaxOf } from '../../src/tools/docs/description';
import { functionsPage } from '../../src/tools/docs/functions';
import { cell, table } from '../../src/tools/docs/markdown';
import { holdsOn, readPeriods, referenceDay } from '../../src/tools/docs/periods';

const PLAN = {
  id: 'AMZ.PLANFEE',
  name: 'AMZ.PLANFEE',
  description: 'Plan <per month>.',
  helpUrl: 'https://example.com/help.html#AMZ.PLANFEE',
  parameters: [
    { name: 'plan', description: 'The plan.', type: 'any', dimensionality: 'matrix' },
    { name: 'date', description: 'The day.', type: 'any', dimensionality: 'matrix', optional: true },
  ],
  result: { type: 'any', dimensionality: 'matrix' },
};

test('arguments that may be left out stand in brackets', () => {
  expect(syntaxOf(PLAN)).toBe('=AMZ.PLANFEE(plan, [date])');
});

test('text cannot break a table or become markup', () => {
  expect(cell('a|b <i> *c*\nd')).toBe('a\\|b \\<i\\> \\*c\\* d');
  expect(table(['a', 'b'], [['1', '2']])).toBe('| a | b |\n| --- | --- |\n| 1 | 2 |');
});

describe('the calculator', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'docs-'));
    writeFileSync(
      path.join(folder, 'functions.js'),
      `CustomFunctions.associate('T.ECHO', (...args) => [[JSON.stringify(args.slice(0, -1))]]);
       CustomFunctions.associate('T.DAY', () => [[new Date().getFullYear(), Date.UTC(2026, 0, 1), new Date(0).getTime()]]);
       CustomFunctions.associate('T.ERROR', () => [[new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, Office.context.displayLanguage)]]);`,
    );
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const calculate = (formula: string, language: 'en' | 'zh' = 'en') =>
    openCalculator(path.join(folder, 'functions.js'), language, '2031-05-06')(formula);

  test.each([
    ['=T.ECHO()', '[]'],
    ['=T.ECHO(1,"a",,TRUE,8%)', '[[[1]],[["a"]],null,[[true]],[[0.08]]]'],
    ['=T.ECHO(,2)', '[null,[[2]]]'],
    ['=T.ECHO({1,2;"x;,}",-4.5})', '[[[1,2],["x;,}",-4.5]]]'],
    ['=T.ECHO("say ""hi""")', '[[["say \\"hi\\""]]]'],
  ])('reads %s', (formula, args) => {
    expect(calculate(formula)).toEqual([[args]]);
  });

  test('runs on the day it is given', () => {
    expect(calculate('=T.DAY()')).toEqual([[2031, Date.UTC(2026, 0, 1), 0]]);
  });

  test('gives errors with their sentence', () => {
    expect(calculate('=T.ERROR()', 'zh')).toEqual([[new CellError('#N/A', 'zh-CN')]]);
  });

  test.each(['AMZ.FBAFEE(1)', '=AMZ', '=T.NONE(1)'])('refuses %s', (formula) => {
    expect(() => calculate(formula)).toThrow(formula);
  });
});

describe('the page of functions', () => {
  const page = (answer: Cell[][]) => functionsPage(() => answer, '2026-11-22', 'en');

  test('one value stands beside its formula', () => {
    expect(page([[39.99]])).toContain('Example: `=AMZ.PLANFEE("individual",12,"US","2026-11-22")` → 39.99');
  });

  test('a row is written in one line', () => {
    expect(page([['a', 1 / 3, new CellError('#N/A', 'No card.')]])).toContain('→ a · 0.33333333 · #N/A No card.');
  });

  test('a long table is cut and says so', () => {
    const rows = Array.from({ length: 20 }, (_, at): Cell[] => [`row ${at}`]);
    const text = page([['header'], ...rows]);
    expect(text).toContain('row 11');
    expect(text).not.toContain('row 12');
    expect(text).toContain('(and 8 more rows)');
  });
});

describe('the periods of the rate cards', () => {
  const periods = readPeriods();

  test('no series has two cards on one day, seasons apart', () => {
    const day = referenceDay(periods);
    const keys = periods
      .filter((p) => p.season === null && holdsOn(p, day))
      .map((p) => [p.platform, p.marketplace, p.fee, p.scope].join('/'));
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('a period that is not known has no confidence of a card', () => {
    for (const p of periods.filter((x) => x.standing === 'unknown')) expect(p.missing).toEqual([]);
  });
});
