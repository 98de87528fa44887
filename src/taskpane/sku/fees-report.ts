import type { App } from '../app';
import type { FeeCheckRow } from '../core';
import { stackedRows, type Area, type PlannedCell, type SheetPlan } from '../sheet/plan';
import { isoDay } from '../today';
import type { FeesResult } from './fees-store';

interface FeeColumn {
  name: string;
  width: number;
  format: 'money' | null;
  of(row: FeeCheckRow): string | number | null;
}

const TEXT_WIDTH = 24;
const LONG_WIDTH = 60;
const NUMBER_WIDTH = 12;
const TOP_ROWS = 3;

function feeColumns({ t, core, language }: App, { hasOwn }: FeesResult): FeeColumn[] {
  const names = t.fees.column;
  const text = (name: string, of: FeeColumn['of'], width = TEXT_WIDTH): FeeColumn => ({
    name,
    width,
    format: null,
    of,
  });
  const money = (name: string, of: FeeColumn['of']): FeeColumn => ({ name, width: NUMBER_WIDTH, format: 'money', of });
  return [
    text(names.label, ({ label }) => label),
    text(names.asin, ({ asin }) => asin, NUMBER_WIDTH),
    text(names.currency, ({ market }) => market.currency, NUMBER_WIDTH),
    money(names.amazon, ({ amazon }) => amazon),
    money(names.ours, ({ ours }) => ours),
    ...(hasOwn ? [money(names.own, ({ own }) => own)] : []),
    money(names.perUnit, ({ perUnit }) => perUnit),
    money(names.perMonth, ({ perMonth }) => perMonth),
    money(names.per90Days, ({ per90Days }) => per90Days),
    text(names.cause, (row) => causeWords({ t, core, language }, row), LONG_WIDTH),
    money(names.amazonReferral, ({ amazonReferral }) => amazonReferral),
    money(names.oursReferral, ({ oursReferral }) => oursReferral),
    money(names.referralPerUnit, ({ referralPerUnit }) => referralPerUnit),
    text(names.amazonTier, ({ amazonTier }) => amazonTier),
    text(names.oursTier, ({ oursTier }) => oursTier?.[language] ?? ''),
    text(names.request, ({ request }) => request?.en ?? '', LONG_WIDTH),
    ...(language === 'en' ? [] : [text(names.requestMeaning, ({ request }) => request?.[language] ?? '', LONG_WIDTH)]),
  ];
}

/** Why the fees differ, or why they could not be compared. */
export function causeWords({ core, language }: Pick<App, 't' | 'core' | 'language'>, row: FeeCheckRow): string {
  return row.problem ? core.wordProblem(row.problem, language) : row.why[language];
}

/** The comparison on a sheet of its own, worst money first. */
export function feesPlan(app: App, result: FeesResult): SheetPlan {
  const { t } = app;
  const columns = feeColumns(app, result);
  const { rows } = result.check;
  const head: Area = { row: TOP_ROWS, column: 0, rows: 1, columns: columns.length };
  const body: Area = { ...head, row: TOP_ROWS + 1, rows: rows.length };
  const numbers = columns.flatMap(({ format }, at) => (format === null ? [] : [at]));
  const line = (row: FeeCheckRow): PlannedCell[] =>
    columns.map(({ of, format }) => {
      const value = of(row);
      return typeof value === 'number' && format ? { value, numberFormat: '#,##0.00' } : { value: value ?? '' };
    });
  const top: PlannedCell[][] = [
    [{ value: t.fees.reportTitle(isoDay(result.day)) }],
    [{ value: t.fees.ended(result.check) }],
    [{ value: t.fees.paidBack }],
  ];
  return {
    sheetName: t.fees.sheetName(isoDay(result.day)),
    origin: { row: 0, column: 0 },
    rows: stackedRows([...top, columns.map(({ name }) => ({ value: name }))], rows, line),
    columns: columns.length,
    titleRows: [{ row: 0, column: 0, rows: 1, columns: 1 }],
    headerRows: [head],
    wrapped: [head],
    numberHeads: numbers.map((column) => ({ ...head, column, columns: 1 })),
    losses: [],
    statuses: [
      {
        area: { ...body, column: columns.findIndex(({ name }) => name === t.fees.column.cause), columns: 1 },
        words: {},
      },
    ],
    charts: [],
    columnWidths: columns.map(({ width }) => width),
    frozenRows: TOP_ROWS + 1,
    frozenColumns: 1,
    table: { ...head, rows: rows.length + 1 },
  };
}
