import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { CellError, ROOT, type Cell, type Matrix } from '../support/sheet';
import { gist, holds, sheet } from './law';

interface Described {
  id: string;
  parameters: { name: string; optional?: boolean }[];
}

const { functions } = JSON.parse(readFileSync(path.join(ROOT, 'dist/functions.json'), 'utf8')) as {
  functions: Described[];
};

const WORDS = [
  'US',
  'DE',
  '美国',
  'JP',
  'cm-kg',
  'dangerous',
  '服装',
  '2026-11-25',
  '2026年2月30日',
  'Pet Supplies',
  '宠物用品',
  'margin',
  'amazon',
  'ODR',
  '0.8%',
  '12,5',
  '1,234',
  '25.4 cm',
  '1 lb 3 oz',
  '$19.99',
  'none',
  '不计',
  'yes',
  '否',
  '__proto__',
  'constructor',
  'toString',
  '=1+1',
  '\u202e',
  ' ',
];

const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<Cell>(...WORDS) },
  { weight: 3, arbitrary: fc.double({ min: 0.01, max: 300, noNaN: true }) },
  { weight: 2, arbitrary: fc.constantFrom<Cell>(0, -1, 1e308, 5e-324, 46351, 0.15, -0, 1e15, Number.MAX_SAFE_INTEGER) },
  fc.string({ maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom<Cell>(null, '', true, false, new CellError('#REF!'), new CellError('#N/A')),
);

const matrix: fc.Arbitrary<Matrix | null> = fc.oneof(
  { weight: 6, arbitrary: cell.map((value) => [[value]]) },
  { weight: 1, arbitrary: fc.constant(null) },
  {
    weight: 2,
    arbitrary: fc
      .record({ rows: fc.integer({ min: 1, max: 3 }), columns: fc.integer({ min: 1, max: 3 }) })
      .chain(({ rows, columns }) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
      ),
  },
);

/** What Excel can show: a finite number, a text, a truth value, or an error with a sentence. */
function fault(value: unknown): string | null {
  if (value instanceof CellError) {
    if (value.code === '#REF!' || value.message === '') return value.code === '#NUM!' ? 'an error without words' : null;
    return /TypeError|undefined|\[object|NaN|Infinity|is not a function|please report/i.test(value.message)
      ? value.message
      : null;
  }
  if (typeof value === 'number') return Number.isFinite(value) ? null : String(value);
  if (typeof value === 'string') return /\[object |undefined|\bNaN\b|Infinity/i.test(value) ? value : null;
  return typeof value === 'boolean' ? null : `a cell is ${value === undefined ? 'undefined' : JSON.stringify(value)}`;
}

/** The same cell came in: what a person typed may well say "undefined". */
function cameIn(args: (Matrix | null)[], text: string): boolean {
  return args.some((arg) =>
    arg?.some((row) => row.some((value) => typeof value === 'string' && value.length > 3 && text.includes(value))),
  );
}

describe.each(functions.map(({ id, parameters }) => [id, parameters.length] as const))('%s', (id, arity) => {
  test('any cells give cells: values, or errors with a sentence', () => {
    holds<[(Matrix | null)[]]>(
      [fc.array(matrix, { minLength: 1, maxLength: arity })],
      (args) => {
        let answer: Matrix;
        try {
          answer = sheet.call(id, ...pad(args, arity));
        } catch (error) {
          // A refusal of the whole call is thrown as the host's error.
          const problem = fault(error instanceof CellError ? error : `${String(error)} undefined`);
          expect(problem && !cameIn(args, problem) ? problem : null).toBeNull();
          return;
        }
        const width = answer[0]!.length;
        for (const row of answer) {
          expect(row).toHaveLength(width);
          for (const value of row) {
            const problem = fault(value);
            expect(problem && !cameIn(args, problem) ? problem : null).toBeNull();
          }
        }
      },
      120,
    );
  });

  test('left out, null and empty text are the same', () => {
    holds<[(Matrix | null)[], number]>(
      [
        fc.array(
          cell.map((value): Matrix => [[value]]),
          { minLength: arity, maxLength: arity },
        ),
        fc.nat(arity - 1),
      ],
      (args, from) => {
        const asked = [null, [[null]], [['']]].map((blank) => {
          const given = args.map((arg, at) => (at >= from ? (blank as Matrix | null) : arg));
          try {
            return sheet.call(id, ...given).map((row) => row.map(gist));
          } catch (error) {
            return gist(error as Cell);
          }
        });
        expect(asked[1]).toEqual(asked[0]);
        expect(asked[2]).toEqual(asked[0]);
      },
      60,
    );
  });

  test('100,000 characters in any text argument are refused or read at once', () => {
    // Time is not measured: work that grows faster than the text would not end within the limit of a test.
    const long = [
      'x'.repeat(100_000),
      '1,'.repeat(50_000),
      'ａ\u202e '.repeat(33_000),
      '9'.repeat(100_000),
      '\u4e2d'.repeat(100_000),
    ];
    for (let at = 0; at < arity; at++)
      for (const text of long) {
        const args = Array.from({ length: arity }, (_, each): Matrix | null => (each === at ? [[text]] : null));
        const answers = attempt(id, args);
        for (const value of answers) {
          const words = value instanceof CellError ? value.message : String(value);
          expect(words.length).toBeLessThan(33_000);
        }
      }
  });
});

function pad(args: (Matrix | null)[], arity: number): (Matrix | null)[] {
  return Array.from({ length: arity }, (_, at) => args[at] ?? null);
}

function attempt(id: string, args: (Matrix | null)[]): Cell[] {
  try {
    return sheet.call(id, ...args).flat();
  } catch (error) {
    return [error as Cell];
  }
}
