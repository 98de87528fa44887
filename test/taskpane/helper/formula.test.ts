import {
  argumentsOf,
  EMPTY,
  explainFields,
  formulaOf,
  literalOf,
  missingOf,
  tooLongLiteral,
  type FieldValue,
} from '../../../src/taskpane/helper/formula';

const typed = (text: string): FieldValue => ({ kind: 'typed', text });
const cells: FieldValue = { kind: 'cells', address: 'Sheet1!A1:A2', values: [[1], [2]] };

test.each([
  [[typed('10'), typed('6'), typed('3'), typed('1.2')], '=AMZ.X(10,6,3,1.2)'],
  [[typed('10 in'), EMPTY, typed('US')], '=AMZ.X("10 in",,"US")'],
  [[typed('10'), EMPTY, EMPTY], '=AMZ.X(10)'],
  [[EMPTY], '=AMZ.X()'],
  [[cells, typed('true')], '=AMZ.X(Sheet1!A1:A2,TRUE)'],
  [[typed('say "hi"')], '=AMZ.X("say ""hi""")'],
  [[typed('=1+1')], '=AMZ.X("=1+1")'],
  [[typed('2026-11-22')], '=AMZ.X("2026-11-22")'],
  [[typed('0.8%')], '=AMZ.X("0.8%")'],
  [[{ kind: 'block', text: 'a\tb' }], '=AMZ.X(…)'],
] as [FieldValue[], string][])('fields %j make %s', (fields, formula) => {
  expect(formulaOf('AMZ.X', fields)).toBe(formula);
});

test.each([
  ['12', 12],
  ['-0.5', -0.5],
  ['1e5', '1e5'],
  ['1,234', '1,234'],
  ['FALSE', false],
  ['', ''],
])('%j is the literal %j', (text, value) => {
  expect(literalOf(text)).toBe(value);
});

test('arguments arrive as a cell would pass them', () => {
  const block: FieldValue = { kind: 'block', text: 'ODR\t0.8%\nLSR' };
  expect(argumentsOf([typed('1'), EMPTY, cells, block, EMPTY])).toEqual([
    1,
    null,
    [[1], [2]],
    [
      ['ODR', '0.8%'],
      ['LSR', ''],
    ],
  ]);
});

const parameter = (name: string, optional = false) => ({ name, description: '', optional });

test('required fields that are empty are named', () => {
  expect(missingOf([parameter('length'), parameter('width'), parameter('price', true)], [typed('1')])).toEqual([
    'width',
  ]);
});

test('a text longer than a formula takes is found', () => {
  expect(tooLongLiteral([typed('x'.repeat(255))])).toBeNull();
  expect(tooLongLiteral([typed('x'.repeat(256))])).toHaveLength(256);
});

test('AMZ.EXPLAIN takes what it needs from the fields of another function, by name', () => {
  const explain = [parameter('length'), parameter('price'), parameter('marketplace', true)];
  const other = [parameter('price'), parameter('cost'), parameter('length')];
  expect(explainFields(explain, other, [typed('20'), typed('5'), typed('10')])).toEqual([
    typed('10'),
    typed('20'),
    EMPTY,
  ]);
  expect(explainFields(explain, other, [typed('20'), typed('5')])).toBeNull();
});
