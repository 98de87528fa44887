import { a1Area, rangeOf, type SheetPlan, type StatusColours } from './plan';

/** Excel's own pairs for bad, neutral and good cells, and grey where nothing is published. */
const STATUS_COLOURS = {
  fail: { font: '#9C0006', fill: '#FFC7CE' },
  warn: { font: '#7F6000', fill: '#FFEB9C' },
  pass: { font: '#006100', fill: '#C6EFCE' },
  unknown: { font: '#595959', fill: '#EDEDED' },
} as const;

const HEADER = { font: '#FFFFFF', fill: '#107C41' } as const;
const POINTS_PER_CHARACTER = 6;

/** Widths, wrapped text and the frozen header: only on a sheet that is the pane's own. */
export async function dressNewSheet(context: Excel.RequestContext, sheet: string, plan: SheetPlan): Promise<void> {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  plan.columnWidths.forEach((characters, column) => {
    const range = worksheet.getRangeByIndexes(0, plan.origin.column + column, 1, 1);
    range.format.columnWidth = characters * POINTS_PER_CHARACTER;
  });
  for (const area of plan.wrapped) {
    const format = rangeOf(context, sheet, area).format;
    format.wrapText = true;
    format.verticalAlignment = 'Top';
  }
  for (const { area, format } of plan.formats ?? []) {
    const range = rangeOf(context, sheet, area);
    // One value for all cells, which Excel takes and the types do not know.
    range.numberFormat = format as unknown as string[][];
  }
  freeze(worksheet, plan);
  if (plan.table) {
    const table = worksheet.tables.add(rangeOf(context, sheet, plan.table), true);
    // The header keeps the pane's own colours.
    table.style = 'TableStyleLight1';
  }
  await context.sync();
}

function freeze(worksheet: Excel.Worksheet, { frozenRows, frozenColumns = 0 }: SheetPlan): void {
  if (frozenRows > 0 && frozenColumns > 0)
    worksheet.freezePanes.freezeAt(worksheet.getRangeByIndexes(0, 0, frozenRows, frozenColumns));
  else if (frozenRows > 0) worksheet.freezePanes.freezeRows(frozenRows);
}

export async function colourHeaders(context: Excel.RequestContext, sheet: string, plan: SheetPlan): Promise<void> {
  for (const area of plan.titleRows) {
    const font = rangeOf(context, sheet, area).format.font;
    font.bold = true;
    font.size = 14;
  }
  for (const area of plan.headerRows) {
    const format = rangeOf(context, sheet, area).format;
    format.font.bold = true;
    format.font.color = HEADER.font;
    format.fill.color = HEADER.fill;
  }
  for (const area of plan.numberHeads ?? []) rangeOf(context, sheet, area).format.horizontalAlignment = 'Right';
  await context.sync();
}

/** Conditional formats, so that the colour follows when a value is changed later. */
export async function colourStatuses(context: Excel.RequestContext, sheet: string, plan: SheetPlan): Promise<void> {
  plan.statuses.forEach((statuses) => {
    colourStatusArea(context, sheet, statuses);
  });
  for (const area of plan.losses ?? []) {
    const { cellValue } = rangeOf(context, sheet, area).conditionalFormats.add('CellValue');
    cellValue.rule = { formula1: '0', operator: 'LessThan' };
    cellValue.format.font.color = STATUS_COLOURS.fail.font;
  }
  await context.sync();
}

function colourStatusArea(context: Excel.RequestContext, sheet: string, { area, words }: StatusColours): void {
  const range = rangeOf(context, sheet, area);
  for (const status of ['fail', 'warn', 'pass', 'unknown'] as const) {
    const word = words[status];
    if (word === undefined) continue;
    const cellValue = range.conditionalFormats.add('CellValue').cellValue;
    cellValue.rule = { formula1: `="${word}"`, operator: 'EqualTo' };
    cellValue.format.font.color = STATUS_COLOURS[status].font;
    cellValue.format.fill.color = STATUS_COLOURS[status].fill;
  }
}

export async function addCharts(context: Excel.RequestContext, sheet: string, plan: SheetPlan): Promise<void> {
  const charts = context.workbook.worksheets.getItem(sheet).charts;
  for (const planned of plan.charts) {
    const chart = charts.add(
      planned.kind === 'line' ? 'LineMarkers' : 'ColumnClustered',
      rangeOf(context, sheet, planned.source),
      'Columns',
    );
    chart.title.text = planned.title;
    const [first, last] = a1Area(planned.at).split(':');
    chart.setPosition(first ?? 'A1', last);
  }
  await context.sync();
}
