import { optional, readBoolean, readInteger, readNumber, readOneOf, readText } from '../arguments';
import { invalidArgument, itemNotFound } from '../errors';
import { define, type Factory, type HostObject, isHostObject } from '../host-object';
import type { ChartModel } from '../model';
import { rangeOf, type RangeSelf, readRange, type SheetSelf, worksheet } from './places';

interface ChartSelf extends SheetSelf {
  readonly chart: ChartModel;
}

const SERIES_BY = ['Auto', 'Columns', 'Rows'] as const;
const LEGEND_POSITIONS = ['Top', 'Bottom', 'Left', 'Right', 'Corner', 'Custom'] as const;
/** The kinds that the preview can draw; others are kept and drawn as columns. */
const TYPE = /^[A-Z][A-Za-z0-9]+$/;

function change<V>(read: (value: unknown) => V, assign: (chart: ChartModel, value: V) => void) {
  return ({ model, chart }: ChartSelf, value: unknown): void => {
    assign(chart, read(value));
    model.changed('charts');
  };
}

const number = (what: string) => (value: unknown) => readNumber(value, what);

const chartTitle: Factory<ChartSelf> = define({
  type: 'ChartTitle',
  get: { Text: ({ chart }) => chart.title, Visible: ({ chart }) => chart.titleVisible },
  set: {
    Text: change(
      (value) => readText(value, 'text'),
      (chart, text) => {
        chart.title = text;
        chart.titleVisible = true;
      },
    ),
    Visible: change(
      (value) => readBoolean(value, 'visible'),
      (chart, visible) => (chart.titleVisible = visible),
    ),
  },
});

const chartLegend: Factory<ChartSelf> = define({
  type: 'ChartLegend',
  get: { Position: ({ chart }) => chart.legendPosition, Visible: ({ chart }) => chart.legendVisible },
  set: {
    Position: change(
      (value) => readOneOf(value, LEGEND_POSITIONS, 'position'),
      (chart, position) => (chart.legendPosition = position),
    ),
    Visible: change(
      (value) => readBoolean(value, 'visible'),
      (chart, visible) => (chart.legendVisible = visible),
    ),
  },
});

function axis(key: 'categoryAxisTitle' | 'valueAxisTitle'): Factory<ChartSelf> {
  const title: Factory<ChartSelf> = define({
    type: 'ChartAxisTitle',
    get: { Text: ({ chart }) => chart[key] },
    set: {
      Text: change(
        (value) => readText(value, 'text'),
        (chart, text) => (chart[key] = text),
      ),
    },
  });
  return define<ChartSelf>({ type: 'ChartAxis', link: { Title: (self) => title(self) } });
}
const categoryAxis = axis('categoryAxisTitle');
const valueAxis = axis('valueAxisTitle');
const chartAxes: Factory<ChartSelf> = define({
  type: 'ChartAxes',
  link: { CategoryAxis: (self) => categoryAxis(self), ValueAxis: (self) => valueAxis(self) },
});

function asRange(self: SheetSelf, value: unknown, what: string): RangeSelf {
  return readRange(isHostObject(value) ? value : rangeOf(self, value), what);
}

const chart: Factory<ChartSelf> = define({
  type: 'Chart',
  get: {
    ChartType: ({ chart }) => chart.type,
    Height: ({ chart }) => chart.height,
    Id: ({ chart }) => chart.id,
    Left: ({ chart }) => chart.left,
    Name: ({ chart }) => chart.name,
    Top: ({ chart }) => chart.top,
    Width: ({ chart }) => chart.width,
  },
  set: {
    Height: change(number('height'), (chart, height) => (chart.height = height)),
    Left: change(number('left'), (chart, left) => (chart.left = left)),
    Name: change(
      (value) => readText(value, 'name'),
      (chart, name) => (chart.name = name),
    ),
    Top: change(number('top'), (chart, top) => (chart.top = top)),
    Width: change(number('width'), (chart, width) => (chart.width = width)),
  },
  link: {
    Axes: (self) => chartAxes(self),
    Legend: (self) => chartLegend(self),
    Title: (self) => chartTitle(self),
    Worksheet: (self) => worksheet(self),
  },
  call: {
    Delete: ({ model, sheet, chart }) => {
      const { charts } = model.sheet(sheet.id);
      charts.splice(charts.indexOf(chart), 1);
      model.changed('charts');
      return undefined;
    },
    SetData: (self, [source]) => {
      const { sheet, area } = readRange(source, 'sourceData');
      self.chart.source = { sheetId: sheet.id, area };
      self.model.changed('charts');
      return undefined;
    },
    SetPosition: (self, [startCell, endCell]) => {
      const start = asRange(self, startCell, 'startCell').area;
      const end = optional<RangeSelf | undefined>(endCell, undefined, (value) => asRange(self, value, 'endCell'))?.area;
      const { sheet, chart, model } = self;
      const widthTo = (column: number) =>
        sum(column, (index) => sheet.columnWidth({ row: 0, column: index, rows: 1, columns: 1 }) ?? 0);
      const heightTo = (row: number) =>
        sum(row, (index) => sheet.rowHeight({ row: index, column: 0, rows: 1, columns: 1 }) ?? 0);
      chart.left = widthTo(start.column);
      chart.top = heightTo(start.row);
      if (end !== undefined) {
        chart.width = widthTo(end.column + end.columns) - chart.left;
        chart.height = heightTo(end.row + end.rows) - chart.top;
      }
      model.changed('charts');
      return undefined;
    },
  },
});

function sum(count: number, of: (index: number) => number): number {
  let total = 0;
  for (let index = 0; index < count; index++) total += of(index);
  return total;
}

function chartsOn({ model, sheet }: SheetSelf): ChartSelf[] {
  return model.sheet(sheet.id).charts.map((chart) => ({ model, sheet, chart }));
}

function add(self: SheetSelf, type: unknown, source: unknown, seriesBy: unknown): HostObject {
  const { model, sheet } = self;
  const kind = readText(type, 'type');
  if (!TYPE.test(kind)) throw invalidArgument(`type: ${kind}`);
  model.changing(sheet);
  const data = readRange(source, 'sourceData');
  const { charts } = model.sheet(sheet.id);
  const added: ChartModel = {
    id: model.newId('chart'),
    name: `Chart ${charts.length + 1}`,
    type: kind,
    source: { sheetId: data.sheet.id, area: data.area },
    seriesBy: optional(seriesBy, 'Auto', (value) => readOneOf(value, SERIES_BY, 'seriesBy')),
    title: '',
    titleVisible: true,
    legendVisible: true,
    legendPosition: 'Bottom',
    left: 60,
    top: 60,
    width: 360,
    height: 216,
    categoryAxisTitle: '',
    valueAxisTitle: '',
  };
  charts.push(added);
  model.changed('charts');
  return chart({ ...self, chart: added });
}

function find(self: SheetSelf, key: unknown): HostObject | null {
  const found = chartsOn(self).find(({ chart }) => chart.id === key || chart.name === key);
  return found === undefined ? null : chart(found);
}

function required(object: HostObject | null): HostObject {
  if (object === null) throw itemNotFound();
  return object;
}

export const chartCollection: Factory<SheetSelf> = define({
  type: 'ChartCollection',
  get: { Count: (self) => chartsOn(self).length },
  call: {
    Add: (self, [type, source, seriesBy]) => add(self, type, source, seriesBy),
    GetCount: (self) => ({ scalar: chartsOn(self).length }),
    GetItem: (self, [key]) => required(find(self, key)),
    GetItemAt: (self, [index]) => {
      const found = chartsOn(self)[readInteger(index, 'index')];
      return required(found === undefined ? null : chart(found));
    },
    GetItemOrNullObject: (self, [key]) => find(self, key),
  },
  items: (self) => chartsOn(self).map((found) => chart(found)),
});
