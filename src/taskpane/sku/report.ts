import type { App } from '../app';
import type { Cell, PricedRow, UnitMoney } from '../core';
import type { Selected } from '../sheet/selection';
import { stackedRows, type Area, type PlannedCell, type SheetPlan } from '../sheet/plan';
import { isoDay } from '../today';
import { assumptionLines, marginBands, sumLines } from './summary-lines';
import type { SkuResult } from './store';

/** What one column of the report shows of a row. */
interface ReportColumn {
  name: string;
  width: number;
  /** Numbers stand right and have one format in the whole column. */
  format: 'money' | 'share' | 'count' | null;
  of(row: PricedRow): string | number | null;
  isLoss?: boolean;
}

type MoneyKey = keyof UnitMoney;

const LABEL_WIDTH = 26;
const STATUS_WIDTH = 44;
const NUMBER_WIDTH = 11;
const OWN_WIDTH = 14;
/** Rows above the table: title, verdict, a line for each sum, an empty one. */
const TOP_ROWS = 12;
const BOX_COLUMNS = [3, 7] as const;
const BAND_COLUMN = 12;
const CHART_COLUMNS = 6;

/** The columns of the report in the order in which a seller reads them: what, what to do, price, cost, fees, result. */
function reportColumns({ t, core, language, preferences }: App, result: SkuResult): ReportColumn[] {
  const market = core.marketplaces(language).find(({ id }) => id === preferences.marketplace);
  const currencies = new Set(result.summary.sums.map((sums) => sums.currency));
  const currency = currencies.size > 1 ? '' : ` (${[...currencies][0] ?? market?.currency ?? ''})`;
  const names = t.sku.column;
  const money = (key: MoneyKey & keyof typeof names, isLoss = false): ReportColumn => ({
    name: names[key] + currency,
    width: NUMBER_WIDTH,
    format: 'money',
    isLoss,
    of: ({ money: known }) => (known ? known[key] : null),
  });
  const share = (key: 'margin' | 'roi' | 'breakEvenAcos', isLoss = false): ReportColumn => ({
    name: names[key],
    width: NUMBER_WIDTH,
    format: 'share',
    isLoss,
    of: ({ money: known }) => (known ? known[key] : null),
  });
  return [
    { name: names.label, width: LABEL_WIDTH, format: null, of: ({ label }) => label },
    { name: names.status, width: STATUS_WIDTH, format: null, of: (row) => statusWords(row, { core, language }) },
    ...(currencies.size > 1
      ? [{ name: names.market, width: OWN_WIDTH, format: null, of: (row: PricedRow) => row.market?.currency ?? '' }]
      : []),
    money('price'),
    money('landed'),
    { name: names.tier, width: 18, format: null, of: ({ tier }) => tier?.[language] ?? '' },
    money('referral'),
    money('fulfilment'),
    money('surcharge'),
    money('storage'),
    money('fees'),
    money('advertising'),
    money('profit', true),
    share('margin', true),
    share('roi', true),
    share('breakEvenAcos'),
    money('targetPrice'),
    { name: names.monthlyUnits, width: NUMBER_WIDTH, format: 'count', of: ({ monthlyUnits }) => monthlyUnits },
    { name: names.saving, width: 30, format: null, of: ({ cheaper }) => cheaper?.change[language] ?? '' },
  ];
}

type Speaker = Pick<App, 'core' | 'language'>;

/** What a row says of itself, in the words of AMZ.ANALYZE: what to do first, and what was assumed. */
function statusWords(row: PricedRow, { core, language }: Speaker): string {
  return row.state === 'blank' ? '' : core.skuStatus(row, language);
}

/** The report on a sheet of its own: the sums and what was assumed on top, then an Excel table of the rows. */
export function reportPlan(app: App, result: SkuResult): SheetPlan {
  const columns = [...reportColumns(app, result), ...ownColumns(app, result)];
  const top = topRows(app, result);
  const { rows } = result.list;
  const head: Area = { row: TOP_ROWS, column: 0, rows: 1, columns: columns.length };
  const body: Area = { ...head, row: TOP_ROWS + 1, rows: rows.length };
  const bands = marginBands(app, result.summary);
  const formats = columnFormats(columns, rows);
  return {
    sheetName: app.t.sku.sheetName(isoDay(result.list.options.day)),
    origin: { row: 0, column: 0 },
    rows: stackedRows([...top, columns.map(({ name }) => ({ value: name }))], rows, (row) =>
      plannedRow(row, columns, formats, app),
    ),
    columns: columns.length,
    titleRows: [{ row: 0, column: 0, rows: 1, columns: 1 }],
    headerRows: [head],
    wrapped: [head],
    numberHeads: numberColumns(columns).map((column) => ({ ...head, column, columns: 1 })),
    losses: lossColumns(columns).map((column) => ({ ...body, column, columns: 1 })),
    statuses: [{ area: { ...body, column: 1, columns: 1 }, words: { pass: app.t.sku.ok } }],
    charts:
      bands.length > 0 && columns.length > BAND_COLUMN + 2
        ? [
            {
              title: app.t.sku.marginTitle,
              kind: 'columns',
              source: { row: 1, column: BAND_COLUMN, rows: bands.length + 1, columns: 2 },
              at: { row: 0, column: BAND_COLUMN + 2, rows: TOP_ROWS, columns: CHART_COLUMNS },
            },
          ]
        : [],
    columnWidths: columns.map(({ width }) => width),
    frozenRows: TOP_ROWS + 1,
    frozenColumns: 1,
    table: { ...head, rows: rows.length + 1 },
  };
}

/** The same columns beside the list, row by row, so that nothing of the list moves. */
export function besidePlan(app: App, result: SkuResult, from: Selected): SheetPlan {
  const columns = reportColumns(app, result).slice(1);
  const { rows, recognised } = result.list;
  const headAt = recognised.headerAt + Math.max(1, recognised.headerRows) - 1;
  const origin = { row: from.area.row + headAt, column: from.area.column + from.area.columns + 1 };
  const byPlace = new Map(rows.map((row) => [row.at, row]));
  const last = rows.reduce((max, { at }) => Math.max(max, at), headAt);
  const formats = columnFormats(columns, rows);
  const line = (at: number) => {
    const row = byPlace.get(at);
    return row ? plannedRow(row, columns, formats, app) : [];
  };
  const area: Area = { row: origin.row + 1, column: 0, rows: last - headAt, columns: 1 };
  return {
    sheetName: from.sheet,
    origin,
    rows: {
      length: last - headAt + 1,
      slice: (first, end) =>
        Array.from({ length: Math.max(0, Math.min(end, last - headAt + 1) - first) }, (_, index) =>
          first + index === 0 ? columns.map(({ name }) => ({ value: name })) : line(headAt + first + index),
        ),
    },
    columns: columns.length,
    titleRows: [],
    headerRows: [],
    wrapped: [],
    losses: lossColumns(columns).map((column) => ({ ...area, column: origin.column + column })),
    statuses: [],
    charts: [],
    columnWidths: [],
    frozenRows: 0,
  };
}

const indexes = (columns: readonly ReportColumn[], wanted: (column: ReportColumn) => boolean | undefined) =>
  columns.flatMap((column, index) => (wanted(column) ? [index] : []));
const numberColumns = (columns: readonly ReportColumn[]) => indexes(columns, ({ format }) => format !== null);
const lossColumns = (columns: readonly ReportColumn[]) => indexes(columns, ({ isLoss }) => isLoss);

function plannedRow(
  row: PricedRow,
  columns: readonly ReportColumn[],
  formats: readonly string[],
  { t }: App,
): PlannedCell[] {
  const isPriced = row.state !== 'to fix' && row.state !== 'blank' && row.state !== 'skipped';
  return columns.map(({ of, format }, index) => {
    const value = of(row);
    if (value === null) return { value: isPriced && format === 'money' ? t.sku.noRate : '' };
    return typeof value === 'number' ? { value, numberFormat: formats[index] } : { value };
  });
}

/** One format for a column, so that 2 stands below 13.50 as 2.00; a column of whole amounts (yen) stays whole. */
function columnFormats(columns: readonly ReportColumn[], rows: readonly PricedRow[]): string[] {
  return columns.map(({ format, of }) => {
    if (format === 'share') return '0.0%';
    if (format === null) return 'General';
    const isWhole = rows.every((row) => {
      const value = of(row);
      return typeof value !== 'number' || Number.isInteger(value);
    });
    return isWhole ? '#,##0' : '#,##0.00';
  });
}

/** The list's own columns that the report does not show already, so that nothing is lost. */
function ownColumns({ t }: App, { list, table }: SkuResult): ReportColumn[] {
  const { columns } = list.recognised;
  const label = columns.find(({ field }) => field === 'sku');
  return columns
    .filter((column) => column !== label && column.header.trim() !== '')
    .map((column) => ({
      name: t.sku.ownColumn(column.header),
      width: OWN_WIDTH,
      format: null,
      of: (row) => ownValue(table[row.at]?.[column.at]),
    }));
}

function ownValue(cell: Cell | null | undefined): string | number {
  return typeof cell === 'number' || typeof cell === 'string' ? cell : String(cell ?? '');
}

/** Title, verdict, sums on the left, what was assumed beside them, and the margins that the chart draws. */
function topRows(app: App, result: SkuResult): PlannedCell[][] {
  const { t } = app;
  const { list, summary } = result;
  const rows: PlannedCell[][] = Array.from({ length: TOP_ROWS }, () => []);
  const put = (row: number, column: number, cell: PlannedCell) => {
    const line = rows[row];
    if (!line) return;
    while (line.length < column) line.push({ value: '' });
    line[column] = cell;
  };
  put(0, 0, { value: t.sku.reportTitle(isoDay(list.options.day)) });
  put(1, 0, { value: t.sku.ended(summary) });
  const [first] = summary.sums;
  if (first)
    sumLines(app, first).forEach(({ name, value, format }, at) => {
      put(2 + at, 0, { value: name });
      put(2 + at, 1, { value, numberFormat: format });
    });
  const lines = assumptionLines(app, result);
  const perBox = TOP_ROWS - 2;
  put(1, BOX_COLUMNS[0], { value: t.sku.assumptionsTitle });
  lines.slice(0, perBox * BOX_COLUMNS.length).forEach((line, at) => {
    put(2 + (at % perBox), BOX_COLUMNS[Math.floor(at / perBox)] ?? BOX_COLUMNS[0], { value: line });
  });
  const bands = marginBands(app, summary);
  put(1, BAND_COLUMN, { value: t.sku.marginBand });
  put(1, BAND_COLUMN + 1, { value: t.sku.marginCount });
  bands.forEach(({ name, count }, at) => {
    put(2 + at, BAND_COLUMN, { value: name });
    put(2 + at, BAND_COLUMN + 1, { value: count });
  });
  return rows;
}
