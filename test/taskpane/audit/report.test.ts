import { auditAsText } from '../../../src/taskpane/audit/audit-text';
import { auditReport, type ReportOptions } from '../../../src/taskpane/audit/report';
import { dictionary } from '../../../src/taskpane/i18n';
import { Problem } from '../../../src/core/words/problem';
import type { SheetPlan } from '../../../src/taskpane/sheet/plan';
import { audit, item } from '../support/audit';

const OPTIONS: ReportOptions = {
  origin: { row: 0, column: 0 },
  language: 'en',
  t: dictionary('en'),
  word: () => 'no number here',
  live: true,
  marketplace: 'US',
  charts: true,
};
/** All rows of a plan. */
const rowsOf = (plan: SheetPlan) => plan.rows.slice(0, plan.rows.length);
const own = item({
  threshold: { ...item().threshold!, own: true, basis: 'own', wording: { en: 'under 2%', zh: '低于 2%' } },
});
const unread = [{ line: 7, text: '=cmd|calc', problem: new Problem('invalid', 'unexpected', {}) }];

test('a live report asks PLATFORM.CHECK about the cell beside it, with platform, marketplace and day', () => {
  const row = rowsOf(auditReport(audit(), OPTIONS))[5]!;
  expect(row[1]).toEqual({ value: 0.052, numberFormat: '0.00%' });
  expect(row[2]).toEqual({
    formula: '=PLATFORM.CHECK("late-shipment-rate",TEXT(B6,"0.00##%"),"amazon","US","2026-11-22")',
  });
  expect(row[3]).toEqual({
    formula: '=PLATFORM.THRESHOLD("late-shipment-rate","amazon","pass","US","2026-11-22")',
    numberFormat: '0.00%',
  });
});

test('the cell that a live formula looks at moves with the place of the report', () => {
  const plan = auditReport(audit(), { ...OPTIONS, origin: { row: 9, column: 3 } });
  expect(rowsOf(plan)[5]![2]!.formula).toContain('TEXT(E15,');
  expect(plan.statuses[0]!.area).toEqual({ row: 14, column: 5, rows: 1, columns: 1 });
});

test('a number that is no share is passed as it is', () => {
  const score = item({ unit: 'score', value: 236, metric: 'ahr' });
  const plan = auditReport(audit({ items: [score] }), OPTIONS);
  expect(rowsOf(plan)[5]![2]!.formula).toBe('=PLATFORM.CHECK("ahr",B6,"amazon","US","2026-11-22")');
});

test.each([
  ['an own threshold', own],
  ['a value that is no number', item({ value: null, status: 'unknown' })],
  ['no threshold', item({ threshold: null, status: 'unknown' })],
])('a live report writes %s as a plain value', (_name, plain) => {
  const row = rowsOf(auditReport(audit({ items: [plain] }), OPTIONS))[5]!;
  expect(row.filter((cell) => cell.formula !== undefined)).toEqual([]);
  expect(row[2]).toEqual({ value: plain.status.toUpperCase() });
});

test('an own threshold is marked as own', () => {
  const row = rowsOf(auditReport(audit({ items: [own] }), OPTIONS))[5]!;
  expect(row[4]).toEqual({ value: 'under 2% (own)' });
  expect(row[10]).toEqual({ value: 'Own threshold' });
});

test('a plain report holds no formula and speaks the language of the pane', () => {
  const plan = auditReport(audit(), { ...OPTIONS, live: false, language: 'zh', t: dictionary('zh') });
  expect(
    rowsOf(plan)
      .flat()
      .filter((cell) => cell.formula !== undefined),
  ).toEqual([]);
  expect(rowsOf(plan)[5]!.slice(0, 3)).toEqual([
    { value: '迟发率 (LSR)' },
    { value: 0.052, numberFormat: '0.00%' },
    { value: '不达标' },
  ]);
  expect(plan.statuses[0]!.words.fail).toBe('不达标');
});

test('lines that were not read are listed with the reason', () => {
  const plan = auditReport(audit({ unread }), OPTIONS);
  expect(
    rowsOf(plan)
      .at(-2)!
      .map((cell) => cell.value),
  ).toEqual(['Line', 'Not understood', 'Reason']);
  expect(rowsOf(plan).at(-1)).toEqual([{ value: 7 }, { value: '=cmd|calc' }, { value: 'no number here' }]);
});

test('a series gets its table and a chart beside it, with the limit as a line', () => {
  const points = [0.03, 0.052].map((value, at) => ({
    label: `W${at}`,
    day: 46340 + at,
    value,
    text: '',
    status: 'fail' as const,
    line: at,
  }));
  const plan = auditReport(audit({ items: [item({ isSeries: true, points })] }), OPTIONS);
  const [chart] = plan.charts;
  expect(chart!.title).toBe('Late Shipment Rate');
  const head = chart!.source.row;
  expect(plan.rows.slice(head, head + 3).map((row) => row.map((cell) => cell.value))).toEqual([
    ['Period', 'Late Shipment Rate', 'Limit'],
    ['W0', 0.03, 0.04],
    ['W1', 0.052, 0.04],
  ]);
  expect(chart!.source).toEqual({ row: head, column: 0, rows: 3, columns: 3 });
  expect(chart!.at.row + chart!.at.rows).toBeLessThanOrEqual(plan.rows.length);
  expect(
    auditReport(audit({ items: [item({ isSeries: true, points })] }), { ...OPTIONS, charts: false }).charts,
  ).toEqual([]);
});

test('the text for a chat says verdict, metric, status, rule, distance, first step and what was not read', () => {
  expect(auditAsText(audit({ unread }), 'en', dictionary('en'), () => 'no number here')).toBe(
    [
      '1 of 1 fails',
      '',
      '✗ Late Shipment Rate: 5.2%, Fail (rule: under 4%), 1.2 points over',
      '   → Ship today.',
      'Line 7 not understood: =cmd|calc (no number here)',
    ].join('\n'),
  );
  expect(auditAsText(audit(), 'zh', dictionary('zh'), () => '')).toBe(
    ['1 项中 1 项不达标', '', '✗ 迟发率：5.2%，不达标（标准：低于 4%），超出 1.2 个百分点', '   → 今天发货。'].join(
      '\n',
    ),
  );
});
