import type { App } from '../app';
import type { MarketPlace, MarketRow } from '../core';
import { stackedRows, type Area, type PlannedCell, type SheetPlan } from '../sheet/plan';
import { isoDay } from '../today';
import { comparedRows, type MarketsResult } from './markets-store';

const LABEL_WIDTH = 26;
const NUMBER_WIDTH = 12;
const STATUS_WIDTH = 36;
const TOP_ROWS = 3;
/** Profit, margin and status of one place. */
const PER_PLACE = 3;

/** What a place says of a row: its status, or that only a most is known. */
export function placeStatus({ core, language, t }: Pick<App, 'core' | 'language' | 't'>, place: MarketPlace): string {
  const status = core.skuStatus(place.row, language);
  return place.atMost === null ? status : `${t.markets.atMost}${t.text.colon}${status}`;
}

export const shownProfit = ({ row, atMost }: MarketPlace): number | null => row.money?.profit ?? atMost;

/** The list on several marketplaces, side by side, on a sheet of its own. */
export function marketsPlan(app: App, { comparison, day }: MarketsResult): SheetPlan {
  const { t } = app;
  const { markets, rows } = comparison;
  const names = [
    t.sku.column.label,
    t.markets.best,
    ...markets.flatMap(({ id, currency }) => [
      t.markets.profitOf(id, currency),
      t.markets.marginOf(id),
      t.markets.statusOf(id),
    ]),
  ];
  const head: Area = { row: TOP_ROWS, column: 0, rows: 1, columns: names.length };
  const body: Area = { ...head, row: TOP_ROWS + 1, rows: rows.length };
  const columnOf = (place: number, part: number) => 2 + place * PER_PLACE + part;
  const line = (row: MarketRow): PlannedCell[] => [
    { value: row.label },
    { value: row.best ?? '' },
    ...row.places.flatMap((place): PlannedCell[] => {
      const profit = shownProfit(place);
      const margin = place.row.money?.margin ?? null;
      return [
        profit === null ? { value: '' } : { value: profit, numberFormat: '#,##0.00' },
        margin === null ? { value: '' } : { value: margin, numberFormat: '0.0%' },
        { value: placeStatus(app, place) },
      ];
    }),
  ];
  const numbers = markets.flatMap((_, place) => [columnOf(place, 0), columnOf(place, 1)]);
  return {
    sheetName: t.markets.sheetName(isoDay(day)),
    origin: { row: 0, column: 0 },
    rows: stackedRows(
      [
        [{ value: t.markets.reportTitle(isoDay(day)) }],
        [{ value: t.markets.ended(rows.length, comparedRows(rows)) }],
        [{ value: t.markets.bestHint }],
        names.map((value) => ({ value })),
      ],
      rows,
      line,
    ),
    columns: names.length,
    titleRows: [{ row: 0, column: 0, rows: 1, columns: 1 }],
    headerRows: [head],
    wrapped: [head],
    numberHeads: numbers.map((column) => ({ ...head, column, columns: 1 })),
    losses: numbers.map((column) => ({ ...body, column, columns: 1 })),
    statuses: [],
    charts: [],
    columnWidths: [LABEL_WIDTH, NUMBER_WIDTH, ...markets.flatMap(() => [NUMBER_WIDTH, NUMBER_WIDTH, STATUS_WIDTH])],
    frozenRows: TOP_ROWS + 1,
    frozenColumns: 1,
    table: { ...head, rows: rows.length + 1 },
  };
}
