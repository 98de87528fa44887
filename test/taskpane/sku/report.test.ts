import type { App } from '../../../src/taskpane/app';
import type { Cell, Language, PaneCore } from '../../../src/taskpane/core';
import { dictionary } from '../../../src/taskpane/i18n';
import { besidePlan, reportPlan } from '../../../src/taskpane/sku/report';
import type { SkuResult } from '../../../src/taskpane/sku/store';
import { atOnce } from '../../support/at-once';
import { openSheet } from '../../support/sheet';

const core = openSheet().api as PaneCore;

const TABLE: Cell[][] = [
  ['SKU', 'Colour', 'Length (in)', 'Width (in)', 'Height (in)', 'Weight (lb)', 'Price ($)', 'Cost ($)', 'Category'],
  ['A-1', 'red', 10, 6, 3, 1.2, 24.99, 5, 'Home and Kitchen'],
  ['A-2', 'blue', 20, 12, 8, 'heavy', 49.99, 12, 'Home and Kitchen'],
  ['A-3', 'green', 10, 6, 3, 1.2, 9.99, 20, 'Home and Kitchen'],
];

function appFor(language: Language): App {
  return { core, language, t: dictionary(language), preferences: { marketplace: 'US' } } as unknown as App;
}

function resultOf(): SkuResult {
  const steps = core.priceSkus(TABLE, {
    marketplace: 'US',
    day: 46348,
    fx: null,
    settings: [['Ad rate', 0.1]],
    corrections: [],
  });
  const list = atOnce(steps);
  const from = {
    sheet: 'List',
    sheetId: '{list}',
    address: 'List!B3:J6',
    area: { row: 2, column: 1, rows: 4, columns: 9 },
  };
  return {
    list,
    summary: atOnce(core.summariseSkus(list)),
    from,
    table: TABLE,
    settings: [['Ad rate', 0.1]],
    written: null,
  };
}

test('the sums and the assumptions stand on top, then a table of the rows with the own columns at its end', () => {
  const plan = reportPlan(appFor('en'), resultOf());
  const cells = plan.rows.slice(0, plan.rows.length).map((row) => row.map((cell) => cell.value ?? ''));
  const head = plan.table!.row;
  expect(cells[0]?.[0]).toBe('SKU analysis, fees of 2026-11-22');
  expect(cells[1]?.[0]).toBe('2 rows of 3 done · 1 to fix');
  expect(cells.slice(0, head).flat()).toContain('Ad rate: 0.1');
  expect(cells[head]?.slice(0, 4)).toEqual(['SKU', 'Status', 'Price (USD)', 'Landed cost (USD)']);
  expect(cells[head]).toContain('Colour (list)');
  expect(cells.slice(head + 1).map((row) => row[0])).toEqual(['A-1', 'A-2', 'A-3']);
  expect(plan.table).toMatchObject({ rows: 4, columns: plan.columns });
  expect([plan.frozenRows, plan.frozenColumns]).toEqual([head + 1, 1]);
});

test('a row that could not be worked out says why and holds no figure', () => {
  const plan = reportPlan(appFor('en'), resultOf());
  const [row] = plan.rows.slice(plan.table!.row + 2, plan.table!.row + 3);
  expect(String(row?.[1]?.value)).toContain('heavy');
  const figures = row?.slice(2, 17).filter(({ value }) => typeof value === 'number');
  expect(figures).toEqual([]);
});

test('profit and margin are red below zero, and every amount of a column has one format', () => {
  const plan = reportPlan(appFor('zh'), resultOf());
  const names = plan.rows.slice(plan.table!.row, plan.table!.row + 1)[0]!.map(({ value }) => value);
  expect(plan.losses?.map(({ column }) => names[column])).toEqual(['利润 (USD)', '利润率', '投资回报率（按到仓成本）']);
  const rows = plan.rows.slice(plan.table!.row + 1, plan.rows.length);
  const formats = new Set(rows.map((row) => row[names.indexOf('利润 (USD)')]?.numberFormat).filter(Boolean));
  expect([...formats]).toEqual(['#,##0.00']);
});

test('beside the list every row stands beside its own', () => {
  const plan = besidePlan(appFor('en'), resultOf(), resultOf().from!);
  expect(plan.origin).toEqual({ row: 2, column: 11 });
  const rows = plan.rows.slice(0, plan.rows.length);
  expect(rows).toHaveLength(4);
  expect(rows[0]?.[0]?.value).toBe('Status');
  expect(rows[1]?.[1]?.value).toBe(24.99);
});
