import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { numberReadings, readNumber, type NumberContext, type ReadNumber } from '../../../src/core/input/number';
import { numberProblem } from '../../../src/core/input/number-problem';
import { decimalMarkOf, inColumn } from '../../../src/core/input/decimal-mark';
import { wordProblem } from '../../../src/core/words/problem';

type Row = [text: string, context: string, expected: string, source: string];
const FILE = path.resolve(__dirname, '../../cases/input/numbers.json');
const { rows } = JSON.parse(readFileSync(FILE, 'utf8')) as { rows: Row[] };

const contextOf = (text: string): NumberContext =>
  text ? (Object.fromEntries([text.split('=')]) as NumberContext) : {};
const unitOf = (read: ReadNumber) => read.currency ?? read.side ?? read.weight ?? (read.isPercent ? '%' : '');
const NAME = { en: 'weight', zh: '重量' };

function shown(text: string, context: NumberContext): string {
  const readings = numberReadings(text, context);
  if (readings.length > 1)
    return readings
      .map(({ value }) => value)
      .sort((a, b) => b - a)
      .join(' | ');
  if (readings[0]) return `${readings[0].value} ${unitOf(readings[0])}`.trim();
  const problem = numberProblem(text, NAME, context);
  return problem.code === 'unitNotRead' ? `cure: ${String(problem.args.meant)}` : 'none';
}

describe('what a text is read as', () => {
  test.each(rows)('%j in %j is %s (%s)', (text, context, expected) => {
    expect(shown(text, contextOf(context))).toBe(expected);
  });
});

describe('a refusal', () => {
  test.each([
    ['1.234 €', 'weight: "1.234 €" can mean 1.234 or 1234.'],
    ['5\'8"', 'If you mean 68 in, enter that.'],
    ['about ten', 'weight: "about ten" is not one number.'],
  ])('%s: %s', (text, words) => expect(wordProblem(numberProblem(text, NAME), 'en')).toContain(words));
});

/** A number as a country writes it, the group mark and the decimal mark given. */
function written(cents: number, group: string, decimal: string, isIndian = false): string {
  const [whole = '', rest = ''] = (cents / 100).toFixed(2).split('.');
  const pattern = isIndian ? /\B(?=(\d{2})*\d{3}$)(?<=\d)/g : /\B(?=(\d{3})+$)/g;
  return whole.replace(pattern, group) + decimal + rest;
}

describe('laws', () => {
  const STYLES: [string, string, boolean?][] = [
    [',', '.'],
    ['.', ','],
    [' ', ','],
    ['\u00a0', ','],
    ['\u202f', ','],
    ["'", '.'],
    ['’', ','],
    ['', '.'],
    ['', ','],
    [',', '.', true],
  ];
  const amounts = fc.integer({ min: 0, max: 99_999_999_999 });

  test('an amount with its cents is read as itself in the writing of every country', () => {
    fc.assert(
      fc.property(amounts, fc.constantFrom(...STYLES), (cents, [group, decimal, isIndian]) => {
        expect(readNumber(written(cents, group, decimal, isIndian))?.value).toBe(cents / 100);
      }),
    );
  });

  test('a number of any precision is read as itself, or refused with itself among its meanings', () => {
    const units = fc.constantFrom('', ' €', ' kg', ' g', ' $', ' cm', ' mm', '%', ' kr', '円');
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9_999_999 }),
        fc.integer({ min: 0, max: 4 }),
        fc.boolean(),
        units,
        (digits, places, isComma, unit) => {
          const plain = (digits / 10 ** places).toFixed(places);
          const meanings = numberReadings((isComma ? plain.replace('.', ',') : plain) + unit).map((r) => r.value);
          const meant = unit === '%' ? Number((Number(plain) / 100).toPrecision(15)) : Number(plain);
          // The custom of what is counted may settle a lone mark the other way, never otherwise.
          const isLone = isComma && places === 3 && digits >= 1000 && digits < 1_000_000;
          if (isLone && ['', ' $', ' g', ' mm', '%', '円'].includes(unit)) expect(meanings).toHaveLength(1);
          else expect(meanings).toContain(meant);
        },
      ),
    );
  });

  test('in a column whose mark is known every number of it is read as itself', () => {
    const cells = fc.array(fc.tuple(fc.integer({ min: 1, max: 9_999_999 }), fc.integer({ min: 0, max: 4 })), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(cells, fc.boolean(), (numbers, isComma) => {
        const texts = numbers.map(([digits, places]) => {
          const plain = (digits / 10 ** places).toFixed(places);
          return isComma ? plain.replace('.', ',') : plain;
        });
        const mark = decimalMarkOf(texts);
        expect(mark).not.toBe('mixed');
        if (mark === 'unsettled' || !texts.some((text) => /[.,]/.test(text))) return;
        expect(mark).toBe(isComma ? ',' : '.');
        texts.forEach((text, at) => {
          const [digits, places] = numbers[at]!;
          expect(readNumber(text, inColumn(mark))?.value).toBe(Number((digits / 10 ** places).toFixed(places)));
        });
      }),
    );
  });

  test.each<[unknown[], string]>([
    [['1.234', '2.500'], 'unsettled'],
    [['1.234', '24,90'], ','],
    [['1,234', '24.90'], '.'],
    [['24,90', '24.90'], 'mixed'],
    [['1.234.567', '1,234,567'], 'mixed'],
    [[12.5, null, '', 'abc', 3], '.'],
    [['12', '13'], '.'],
  ])('the column %j writes %s', (cells, mark) => expect(decimalMarkOf(cells)).toBe(mark));

  test('no hostile text makes it throw or answer with something that is no number', () => {
    const pieces = fc.constantFrom(
      '1',
      '23',
      '.',
      ',',
      ' ',
      "'",
      '-',
      '(',
      ')',
      '%',
      '$',
      '€',
      'kg',
      'lb',
      'oz',
      'e',
      '万',
      '\u202f',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        for (const { value } of numberReadings(parts.join(''))) expect(Number.isFinite(value)).toBe(true);
      }),
    );
    for (const text of ['1,'.repeat(50_000), ' '.repeat(100_000), '('.repeat(100_000), "1'".repeat(50_000)]) {
      expect(numberReadings(text)).toEqual([]);
    }
  });
});
