import { rangeOf, sheetIfThere, type Area } from './plan';

/** How a place looked before anything was written to it. */
export interface PlaceBefore {
  numberFormats: readonly (readonly string[])[];
  conditionalFormats: ReadonlySet<string>;
  charts: ReadonlySet<string>;
}

export async function surveyPlace(context: Excel.RequestContext, sheet: string, area: Area): Promise<PlaceBefore> {
  const range = rangeOf(context, sheet, area);
  const charts = context.workbook.worksheets.getItem(sheet).charts;
  range.load('numberFormat');
  range.conditionalFormats.load('items/id');
  charts.load('items/name');
  await context.sync();
  return {
    numberFormats: range.numberFormat as string[][],
    conditionalFormats: new Set(range.conditionalFormats.items.map((format) => format.id)),
    charts: new Set(charts.items.map((chart) => chart.name)),
  };
}

/** Takes back what was written to the first rows of a place, and nothing that was there before. */
export async function restorePlace(
  context: Excel.RequestContext,
  sheet: string,
  written: Area,
  before: PlaceBefore,
): Promise<void> {
  if (written.rows === 0) return;
  const worksheet = await sheetIfThere(context, sheet);
  if (!worksheet) return;
  const range = rangeOf(context, sheet, written);
  const { charts } = worksheet;
  range.conditionalFormats.load('items/id');
  charts.load('items/name');
  await context.sync();
  range.clear('Contents');
  range.numberFormat = before.numberFormats.slice(0, written.rows).map((row) => [...row]);
  range.conditionalFormats.items
    .filter((format) => !before.conditionalFormats.has(format.id))
    .forEach((format) => format.delete());
  charts.items.filter((chart) => !before.charts.has(chart.name)).forEach((chart) => chart.delete());
  await context.sync();
}
