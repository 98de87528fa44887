import { safeCorrections } from '../../../src/taskpane/sku/corrections';
import { safeReports, withReport } from '../../../src/taskpane/sku/remembered-report';
import { headerKey } from '../../../src/taskpane/sku/header-key';

const HEAD = { headerAt: 1, headerRows: 1 };

test('the key of a list is that of its headers: other figures keep it, another header does not', () => {
  const list = [['a title'], ['SKU', '长(cm)'], ['A', 1]];
  const key = headerKey(list, HEAD);
  expect(headerKey([['another'], ['SKU', '长(cm)'], ['B', 2]], HEAD)).toBe(key);
  expect(headerKey([['a title'], ['SKU', '宽(cm)'], ['A', 1]], HEAD)).not.toBe(key);
  expect(headerKey([['a title'], ['SKU'], ['A', 1]], HEAD)).not.toBe(key);
});

test.each([
  [[{ at: 2, field: 'cost', currency: 'CNY' }], [{ at: 2, field: 'cost', currency: 'CNY' }]],
  [[{ at: 0, field: null, isPercent: true }], [{ at: 0, field: null, isPercent: true }]],
  [[{ at: -1, field: 'cost' }, { at: 1.5, field: 'cost' }, 'text', null, { at: 1, field: 7 }], []],
])('corrections of a workbook: %j', (kept, safe) => {
  expect(safeCorrections(kept)).toEqual(safe);
});

test('what is no list of corrections is none', () => {
  for (const broken of [null, {}, 'text']) expect(safeCorrections(broken)).toBeNull();
});

const REPORT = {
  sheetId: '{2}',
  area: { row: 0, column: 0, rows: 20, columns: 19 },
  listSheetId: '{1}',
  listAt: { row: 0, column: 0 },
  of: 'US 2026-11-25',
  first: 'SKU analysis',
  mark: 'x1',
};

test.each([
  [[REPORT], 1],
  [[REPORT, { ...REPORT, area: { ...REPORT.area, rows: 0 } }], 1],
  [
    [
      { ...REPORT, area: { ...REPORT.area, column: -1 } },
      { ...REPORT, listAt: null },
    ],
    0,
  ],
  [[{ ...REPORT, first: 'x'.repeat(301) }, { ...REPORT, mark: 7 }, null, 'text'], 0],
  [{ report: REPORT }, 0],
  [undefined, 0],
  [Array.from({ length: 40 }, () => REPORT), 30],
])('reports of a workbook: case %#', (kept, count) => {
  expect(safeReports(kept)).toHaveLength(count);
});

test('a report written again takes the place of the earlier one', () => {
  const renewed = { ...REPORT, mark: 'x2' };
  expect(
    withReport([REPORT, { ...REPORT, sheetId: '{3}' }], renewed).map(({ sheetId, mark }) => [sheetId, mark]),
  ).toEqual([
    ['{3}', 'x1'],
    ['{2}', 'x2'],
  ]);
});
