/** Charts of the active sheet as small drawings: the open-source grid has none of its own. */
import type { ChartModel } from '../excel/model';
import { type Language, TEXTS } from '../language';
import type { Matrix } from '../values';
import { element } from './shell';

const WIDTH = 340;
const HEIGHT = 180;
const MARGIN = { top: 12, right: 10, bottom: 26, left: 46 };
const COLORS = ['#0f6b54', '#d98324', '#3867a6', '#a33b53', '#6d7a86'];
const MOST_LABELS = 8;

interface Series {
  readonly name: string;
  readonly values: readonly number[];
}

interface ChartData {
  readonly categories: readonly string[];
  readonly series: readonly Series[];
}

/** The cells that a chart draws. */
export interface ChartSource {
  readonly values: Matrix;
  /** They are shown as percentages. */
  readonly isShare: boolean;
}

/** The first column is the categories and the first row the names, where they hold no numbers; as Excel guesses. */
function chartData(source: Matrix, seriesBy: string): ChartData {
  const byRows = seriesBy === 'Rows' || (seriesBy === 'Auto' && source.length < (source[0]?.length ?? 0));
  const table = byRows ? transpose(source) : source;
  const isNumber = (value: unknown) => typeof value === 'number';
  const named = !(table[0] ?? []).slice(1).some(isNumber);
  const body = named ? table.slice(1) : table;
  const categorised = (table[0]?.length ?? 0) > 1 && !body.every((row) => isNumber(row[0]));
  const from = categorised ? 1 : 0;
  return {
    categories: body.map((row, index) => (categorised ? String(row[0] ?? '') : String(index + 1))),
    series: Array.from({ length: (table[0]?.length ?? 0) - from }, (_, index) => ({
      name: named ? String(table[0]?.[index + from] ?? '') : `Series${index + 1}`,
      values: body.map((row) => (isNumber(row[index + from]) ? Number(row[index + from]) : 0)),
    })),
  };
}

function transpose(matrix: Matrix): Matrix {
  return (matrix[0] ?? []).map((_, column) => matrix.map((row) => row[column] ?? null));
}

export class ChartPanel {
  private readonly panel = element('charts', HTMLElement);
  private readonly closed = new Set<string>();

  constructor(private readonly language: Language) {}

  show(charts: readonly ChartModel[], read: (chart: ChartModel) => ChartSource): void {
    const open = charts.filter(({ id }) => !this.closed.has(id));
    this.panel.hidden = open.length === 0;
    this.panel.replaceChildren(
      ...(open.length === 0
        ? []
        : [this.header(open), ...open.map((chart) => figure(chart, read(chart))), this.remark()]),
    );
  }

  private header(charts: readonly ChartModel[]): HTMLElement {
    const texts = TEXTS[this.language];
    const header = document.createElement('header');
    const close = document.createElement('button');
    close.type = 'button';
    close.textContent = texts.closeChart;
    close.addEventListener('click', () => {
      for (const { id } of charts) this.closed.add(id);
      this.panel.hidden = true;
    });
    header.append(texts.charts, close);
    return header;
  }

  private remark(): HTMLElement {
    const remark = document.createElement('p');
    remark.textContent = TEXTS[this.language].chartPreview;
    return remark;
  }
}

function figure(chart: ChartModel, source: ChartSource): HTMLElement {
  const figure = document.createElement('figure');
  const title = document.createElement('strong');
  title.textContent = chart.titleVisible ? chart.title : '';
  const data = chartData(source.values, chart.seriesBy);
  const drawing = draw(data, chart.type, source.isShare);
  drawing.setAttribute('aria-label', chart.title);
  figure.append(title, drawing, legend(data));
  return figure;
}

function legend({ series }: ChartData): HTMLElement {
  const caption = document.createElement('figcaption');
  series.forEach(({ name }, index) => {
    const mark = svg('svg', { viewBox: '0 0 10 10', width: 8, height: 8, 'aria-hidden': 'true' });
    mark.append(svg('rect', { width: 10, height: 10, rx: 2, fill: colorOf(index) }));
    const entry = document.createElement('span');
    entry.append(mark, name);
    caption.append(entry);
  });
  return caption;
}

function colorOf(index: number): string {
  return COLORS[index % COLORS.length] ?? '#000';
}

/** Where values lie close together, Excel starts the axis of a line near them; all other axes start at zero. */
export function axisOf(
  values: readonly number[],
  isLine: boolean,
  isShare: boolean,
): readonly [low: number, high: number] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const room = (high - low) / 2;
  return isLine && room > 0 && low > 0 && (high - low) / high < 1 / 6
    ? [low - room, isShare && high <= 1 ? Math.min(1, high + room) : high + room]
    : [Math.min(0, low), Math.max(0, high)];
}

function tickText(value: number, isShare: boolean): string {
  return value.toLocaleString(
    'en',
    isShare ? { style: 'percent', maximumFractionDigits: 1 } : { maximumFractionDigits: 2 },
  );
}

function svg(name: string, attributes: Readonly<Record<string, string | number>>, text?: string): SVGElement {
  const node = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
  if (text !== undefined) node.textContent = text;
  return node;
}

function draw({ categories, series }: ChartData, type: string, isShare: boolean): SVGElement {
  const root = svg('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, width: WIDTH, height: HEIGHT, role: 'img' });
  const all = series.flatMap(({ values }) => values);
  const isLine = /^(Line|Area|XYScatter)/.test(type);
  const [low, high] = axisOf(all, isLine, isShare);
  const width = WIDTH - MARGIN.left - MARGIN.right;
  const height = HEIGHT - MARGIN.top - MARGIN.bottom;
  const y = (value: number) => MARGIN.top + ((high - value) / (high - low || 1)) * height;
  const slot = width / Math.max(1, categories.length);
  for (const value of [low, (low + high) / 2, high]) {
    root.append(
      svg('line', { x1: MARGIN.left, x2: WIDTH - MARGIN.right, y1: y(value), y2: y(value), stroke: '#e1e4e8' }),
      svg(
        'text',
        { x: MARGIN.left - 6, y: y(value) + 3, 'text-anchor': 'end', 'font-size': 10, fill: '#5b636d' },
        tickText(value, isShare),
      ),
    );
  }
  series.forEach(({ values }, index) => {
    const color = colorOf(index);
    if (isLine) {
      const points = values.map((value, at) => `${MARGIN.left + slot * (at + 0.5)},${y(value)}`).join(' ');
      root.append(svg('polyline', { points, fill: 'none', stroke: color, 'stroke-width': 2 }));
      return;
    }
    const bar = (slot * 0.7) / series.length;
    values.forEach((value, at) => {
      const x = MARGIN.left + slot * (at + 0.15) + bar * index;
      root.append(
        svg('rect', {
          x,
          y: Math.min(y(value), y(0)),
          width: Math.max(1, bar - 1),
          height: Math.abs(y(value) - y(0)),
          fill: color,
        }),
      );
    });
  });
  const every = Math.ceil(categories.length / MOST_LABELS);
  categories.forEach((category, at) => {
    if (at % every !== 0) return;
    const label = category.length > 10 ? `${category.slice(0, 9)}…` : category;
    root.append(
      svg(
        'text',
        {
          x: MARGIN.left + slot * (at + 0.5),
          y: HEIGHT - 8,
          'text-anchor': 'middle',
          'font-size': 10,
          fill: '#5b636d',
        },
        label,
      ),
    );
  });
  return root;
}
