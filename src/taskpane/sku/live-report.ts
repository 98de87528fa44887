import type { App } from '../app';
import type { FunctionField } from '../core';
import { a1Area, type Area, type FormattedArea, type Place, type PlannedCell, type SheetPlan } from '../sheet/plan';
import { isoDay } from '../today';
import type { Words } from '../ui/slot';
import type { SkuList, SkuResult, SkuStore } from './store';

/** A report whose figures are formulas: they follow the list, its day and its settings. */

const ANALYZE = 'AMZ.ANALYZE';
const SUMMARY = 'AMZ.SUMMARY';
/** The block of names and values that the formulas read; spare lines take further settings. */
const BLOCK_ROW = 3;
const SPARE_LINES = 4;
/** Where the rows of the list begin: right of the summary and an empty column. */
const ROWS_AT = { row: 2, column: 7 };
const SUMMARY_WIDTHS = [26, 28, 9, 13, 9, 30, 3];
const WIDTH: Readonly<Record<FunctionField['format'], number>> = {
  text: 26,
  money: 12,
  share: 10,
  number: 10,
  date: 12,
};
/** More lines than a summary has. */
const MOST_SUMS = 200;

/** Why formulas cannot give this report, and what to do; null where they can. */
export function whyNotLive({ core, language }: App, store: SkuStore, { from, table }: SkuList): Words | null {
  if (!from) return (t) => t.sku.live.noSheet;
  if (store.corrections.length > 0) return (t) => t.sku.live.corrected;
  const most = core.functions(language).find(({ id }) => id === ANALYZE)?.mostRows ?? 0;
  return table.length > most ? (t) => t.sku.live.tooLong(String(most)) : null;
}

/** Settings on the left, the summary below them, the rows of the list on the right. */
export function livePlan(app: App, store: SkuStore, result: SkuResult, list: string): SheetPlan {
  const { t } = app;
  const block = blockRows(app, store, result);
  const sumsAt = { row: BLOCK_ROW + block.length + 1, column: 0 };
  const call = (id: string): PlannedCell => ({ formula: `=${id}(${argumentsOf(list, block.length)})` });
  const parts = [
    spill(app, SUMMARY, { ...sumsAt, rows: MOST_SUMS }),
    spill(app, ANALYZE, { ...ROWS_AT, rows: result.table.length }),
  ];
  const numbers = parts.flatMap(({ numbers: areas }) => areas);
  return {
    sheetName: t.sku.live.sheetName(isoDay(result.list.options.day)),
    origin: { row: 0, column: 0 },
    rows: [
      [{ value: t.sku.live.title }],
      [{ value: t.sku.live.note(list) }],
      [...blanks(ROWS_AT.column), call(ANALYZE)],
      ...block,
      [],
      [call(SUMMARY)],
    ],
    columns: ROWS_AT.column + 1,
    titleRows: [{ row: 0, column: 0, rows: 1, columns: 1 }],
    headerRows: parts.map(({ head }) => head),
    wrapped: parts.map(({ head }) => head),
    formats: numbers,
    losses: numbers.map(({ area }) => area),
    numberHeads: numbers.map(({ area }) => ({ ...area, row: area.row - 1, rows: 1 })),
    statuses: [],
    charts: [],
    columnWidths: [...SUMMARY_WIDTHS, ...fieldsOf(app, ANALYZE).map(({ format }) => WIDTH[format])],
    frozenRows: ROWS_AT.row + 1,
  };
}

const fieldsOf = ({ core, language }: App, id: string): readonly FunctionField[] =>
  core.functions(language).find((one) => one.id === id)?.fields ?? [];

/** Where the answer of a function spills to: its head, and below it the columns of numbers with their format. */
function spill(app: App, id: string, at: Place & { rows: number }): { head: Area; numbers: FormattedArea[] } {
  const { core, language, preferences } = app;
  const market = core.marketplaces(language).find(({ id: known }) => known === preferences.marketplace);
  const formats: Readonly<Partial<Record<FunctionField['format'], string>>> = {
    money: market?.currencyDigits === 0 ? '#,##0' : '#,##0.00',
    share: '0.0%',
    number: '#,##0',
  };
  const fields = fieldsOf(app, id);
  const numbers = fields.flatMap(({ format: kind }, column): FormattedArea[] => {
    const format = formats[kind];
    const area = { row: at.row + 1, column: at.column + column, rows: at.rows, columns: 1 };
    return format === undefined ? [] : [{ area, format }];
  });
  return { head: { row: at.row, column: at.column, rows: 1, columns: fields.length }, numbers };
}

function blanks(count: number): PlannedCell[] {
  return Array.from({ length: count }, () => ({ value: '' }));
}

/** Marketplace and day, then the settings under the names that the functions read. */
function blockRows({ t }: App, { day }: SkuStore, { list, settings }: SkuResult): PlannedCell[][] {
  const dated: PlannedCell = day === '' ? { formula: '=TODAY()' } : { value: list.options.day };
  return [
    [{ value: t.sku.marketplace }, { value: list.options.market.id }],
    [{ value: t.sku.dayShort }, { ...dated, numberFormat: 'yyyy-mm-dd' }],
    ...settings.map((line) => line.map((value): PlannedCell => ({ value }))),
    ...Array.from({ length: SPARE_LINES }, () => blanks(2)),
  ];
}

function argumentsOf(list: string, lines: number): string {
  const [market, day] = [0, 1].map((line) => absolute({ row: BLOCK_ROW + line, column: 1, rows: 1, columns: 1 }));
  const settings = absolute({ row: BLOCK_ROW + 2, column: 0, rows: lines - 2, columns: 2 });
  return [list, market, day, '', settings].join(',');
}

function absolute(area: Area): string {
  return a1Area(area).replace(/[A-Z]+|\d+/g, '$$$&');
}
