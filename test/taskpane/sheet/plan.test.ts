import { a1, a1Area, freeSheetName } from '../../../src/taskpane/sheet/plan';
import { asTabbedText } from '../../../src/taskpane/sheet/selection';

test.each([
  [0, 0, 'A1'],
  [9, 25, 'Z10'],
  [0, 26, 'AA1'],
  [1_048_575, 16_383, 'XFD1048576'],
])('row %i, column %i is %s', (row, column, address) => {
  expect(a1({ row, column })).toBe(address);
});

test('an area of one cell is that cell', () => {
  expect(a1Area({ row: 1, column: 1, rows: 1, columns: 1 })).toBe('B2');
  expect(a1Area({ row: 1, column: 1, rows: 3, columns: 2 })).toBe('B2:C4');
});

test.each([
  ['Audit', [], 'Audit'],
  ['Audit', ['audit'], 'Audit (2)'],
  ['Audit', ['Audit', 'AUDIT (2)'], 'Audit (3)'],
  ["'a/b\\c?d*e[f]:g'", [], 'a-b-c-d-e-f--g'],
  ['x'.repeat(40), ['x'.repeat(31)], `${'x'.repeat(27)} (2)`],
])('%j beside %j becomes %j', (wished, taken, name) => {
  expect(freeSheetName(wished, taken)).toBe(name);
});

test('cells become lines that a parser of pastes reads', () => {
  expect(
    asTabbedText([
      ['ODR', '0.8%'],
      ['a "b"', 'two\nlines'],
    ]),
  ).toBe('ODR\t0.8%\n"a ""b"""\t"two\nlines"');
});
