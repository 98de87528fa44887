import {
  analyseInSlices,
  analysisPlan,
  AnalysisProblem,
  endingOf,
  type Evaluate,
} from '../../../src/taskpane/bulk/analysis';
import type { Cell } from '../../../src/taskpane/core';

const OPTIONS = { marketplace: 'US', date: '', fx: null };

/** Stands in for AMZ.ANALYZE: doubles the second column, and answers nothing where it is blank. */
const doubling: Evaluate = (_id, [table]) => {
  const [header, ...rows] = table as Cell[][];
  return [
    [...header!, 'margin'],
    ...rows.map((row) => [...row, row[1] === '' ? { code: '#N/A', message: 'no price' } : Number(row[1]) * 2]),
  ];
};

function run<T>(steps: Generator<number, T>): { value: T; shares: number[] } {
  const shares: number[] = [];
  for (;;) {
    const step = steps.next();
    if (step.done) return { value: step.value, shares };
    shares.push(step.value);
  }
}

test('pieces give the rows of one call, in order', () => {
  const rows = Array.from({ length: 250 }, (_, index): Cell[] => [`SKU ${index}`, index]);
  const { value, shares } = run(analyseInSlices([['sku', 'price'], ...rows], OPTIONS, doubling));
  expect(value.header).toEqual(['sku', 'price', 'margin']);
  expect(value.rows).toEqual(rows.map((row) => [...row, Number(row[1]) * 2]));
  expect(shares).toEqual([0.4, 0.8, 1]);
});

test('a list that cannot be read stops with the reason', () => {
  const refusing: Evaluate = () => [[{ code: '#VALUE!', message: 'no column for the length' }]];
  expect(() => run(analyseInSlices([['a'], [1]], OPTIONS, refusing))).toThrow('no column for the length');
  expect(() => run(analyseInSlices([], OPTIONS, refusing))).toThrow(AnalysisProblem);
});

test('date and exchange rate are passed on, blank ones left out', () => {
  const asked: unknown[] = [];
  const spy: Evaluate = (_id, args) => {
    asked.push(args.slice(1));
    return [['sku'], ['a']];
  };
  run(analyseInSlices([['sku'], ['a']], { marketplace: 'DE', date: '2026-11-22', fx: 7.1 }, spy));
  run(analyseInSlices([['sku'], ['a']], OPTIONS, spy));
  expect(asked).toEqual([
    ['DE', '2026-11-22', 7.1],
    ['US', null, null],
  ]);
});

test('the sheet holds numbers with a format, and the name of an error as text', () => {
  const { value } = run(
    analyseInSlices(
      [
        ['sku', 'price'],
        ['=x', 0.105],
        ['b', ''],
      ],
      OPTIONS,
      doubling,
    ),
  );
  const plan = analysisPlan(value, 'SKU analysis');
  expect(plan.rows.slice(0, 3)).toEqual([
    [{ value: 'sku' }, { value: 'price' }, { value: 'margin' }],
    [{ value: '=x' }, { value: 0.105, numberFormat: '#,##0.00' }, { value: 0.21, numberFormat: '#,##0.00' }],
    [{ value: 'b' }, { value: '' }, { value: '#N/A' }],
  ]);
  expect(plan.rows).toHaveLength(3);
  expect(plan.rows.slice(1, 2)).toEqual(plan.rows.slice(0, 3).slice(1, 2));
});

test('a column has one format: two places where one amount has cents, none where all are whole', () => {
  const analysis = {
    header: ['sku', 'fee', 'yen', ...Array.from({ length: 6 }, () => ''), 'margin', 'roi', 'status'],
    rows: [
      [1001, 2, 434, 0, 0, 0, 0, 0, 0, 1, 1, 'OK'],
      [1002, 13.5, 1200, 0, 0, 0, 0, 0, 0, 0.5, 0.25, 'OK'],
    ],
  };
  const [, first] = analysisPlan(analysis, 'SKU analysis').rows.slice(0, 2);
  expect(first?.slice(0, 3).map((cell) => cell?.numberFormat)).toEqual(['0', '#,##0.00', '0']);
  expect(first?.slice(9, 11).map((cell) => cell?.numberFormat)).toEqual(['0.0%', '0.0%']);
});

describe('how an analysis ended', () => {
  const row = (label: string, fees: Cell, profit: Cell, status: string): Cell[] => [
    label,
    '',
    '',
    '',
    '',
    '',
    '',
    fees,
    profit,
    '',
    '',
    status,
  ];

  test('every row is counted once, and those to fix by what they need, the most common first', () => {
    const rows = [
      row('a', 5, 3, 'OK'),
      row('b', '', '', 'no weight'),
      row('c', 5, '', 'no cost'),
      Array.from({ length: 12 }, (): Cell => ''),
      row('e', '', '', 'needs fx'),
      row('f', '', '', 'needs fx'),
    ];
    expect(endingOf({ header: [], rows })).toEqual({
      done: 1,
      feesOnly: 1,
      blank: 1,
      toFix: 3,
      reasons: [
        { words: 'needs fx', rows: [5, 6] },
        { words: 'no weight', rows: [2] },
      ],
    });
  });

  test('a cell without an answer gives its own reason', () => {
    const broken = [...row('a', '', '', ''), { code: '#N/A', message: 'no card' }];
    expect(endingOf({ header: [], rows: [broken] }).reasons).toEqual([{ words: 'no card', rows: [1] }]);
  });
});
