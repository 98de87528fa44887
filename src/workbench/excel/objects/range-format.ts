import { optional, readBoolean, readColor, readNumber, readOneOf, readText } from '../arguments';
import { type CellStyle, EDGES, type Edge, HORIZONTAL, LINES, VERTICAL } from '../book';
import { invalidArgument } from '../errors';
import { define, type Factory } from '../host-object';
import type { RangeSelf } from './places';

function setStyle({ model, sheet, area }: RangeSelf, style: Partial<CellStyle>): void {
  model.changing(sheet);
  sheet.setStyle(area, style);
}

const styleOf = ({ sheet, area }: RangeSelf) => sheet.style(area);

const rangeFill: Factory<RangeSelf> = define({
  type: 'RangeFill',
  // A cell without a fill reads as white in Excel too.
  get: { Color: (self) => styleOf(self).fill ?? '#FFFFFF' },
  set: { Color: (self, value) => setStyle(self, { fill: readColor(value, 'color') }) },
  call: {
    Clear: (self) => {
      setStyle(self, { fill: null });
      return undefined;
    },
  },
});

const rangeFont: Factory<RangeSelf> = define({
  type: 'RangeFont',
  get: {
    Bold: (self) => styleOf(self).bold,
    Color: (self) => styleOf(self).color ?? '',
    Italic: (self) => styleOf(self).italic,
    Name: (self) => styleOf(self).fontName,
    Size: (self) => styleOf(self).size,
    Strikethrough: (self) => styleOf(self).strikethrough,
    Underline: (self) => {
      const { underline } = styleOf(self);
      return underline === null ? null : underline ? 'Single' : 'None';
    },
  },
  set: {
    Bold: (self, value) => setStyle(self, { bold: readBoolean(value, 'bold') }),
    Color: (self, value) => setStyle(self, { color: readColor(value, 'color') }),
    Italic: (self, value) => setStyle(self, { italic: readBoolean(value, 'italic') }),
    Name: (self, value) => setStyle(self, { fontName: readText(value, 'name') }),
    Size: (self, value) => setStyle(self, { size: readNumber(value, 'size') }),
    Strikethrough: (self, value) => setStyle(self, { strikethrough: readBoolean(value, 'strikethrough') }),
    Underline: (self, value) =>
      setStyle(self, { underline: readOneOf(value, ['None', 'Single'] as const, 'underline') === 'Single' }),
  },
});

interface BorderSelf {
  readonly range: RangeSelf;
  readonly edge: Edge;
}

const borderOf = ({ range, edge }: BorderSelf) => range.sheet.border(range.area, edge);

function setBorder(self: BorderSelf, change: { line?: (typeof LINES)[number]; color?: string }): void {
  const { range, edge } = self;
  range.model.changing(range.sheet);
  // Setting a colour or weight alone brings the line out, as in Excel.
  const current = borderOf(self);
  const line = change.line ?? (current.line === 'None' ? 'Continuous' : current.line);
  range.sheet.setBorder(range.area, { edge, line, color: change.color ?? current.color });
}

const rangeBorder: Factory<BorderSelf> = define({
  type: 'RangeBorder',
  get: {
    Color: (self) => borderOf(self).color,
    SideIndex: ({ edge }) => edge,
    Style: (self) => borderOf(self).line,
    Weight: () => 'Thin',
  },
  set: {
    Color: (self, value) => setBorder(self, { color: readColor(value, 'color') }),
    Style: (self, value) => setBorder(self, { line: readOneOf(value, LINES, 'style') }),
    Weight: (self, value) => {
      readOneOf(value, ['Hairline', 'Thin', 'Medium', 'Thick'] as const, 'weight');
      setBorder(self, {});
    },
  },
});

const rangeBorderCollection: Factory<RangeSelf> = define({
  type: 'RangeBorderCollection',
  get: { Count: () => EDGES.length },
  call: { GetItem: (range, [index]) => rangeBorder({ range, edge: readOneOf(index, EDGES, 'index') }) },
  items: (range) => EDGES.map((edge) => rangeBorder({ range, edge })),
});

function points(value: unknown, what: string): number {
  const number = readNumber(value, what);
  if (number < 0) throw invalidArgument(what);
  return number;
}

export const rangeFormat: Factory<RangeSelf> = define({
  type: 'RangeFormat',
  get: {
    ColumnWidth: ({ sheet, area }) => sheet.columnWidth(area),
    HorizontalAlignment: (self) => styleOf(self).horizontal,
    RowHeight: ({ sheet, area }) => sheet.rowHeight(area),
    VerticalAlignment: (self) => styleOf(self).vertical,
    WrapText: (self) => styleOf(self).wrap,
  },
  set: {
    ColumnWidth: ({ sheet, area }, value) => sheet.setColumnWidth(area, points(value, 'columnWidth')),
    HorizontalAlignment: (self, value) =>
      setStyle(self, { horizontal: readOneOf(value, HORIZONTAL, 'horizontalAlignment') }),
    RowHeight: ({ sheet, area }, value) => sheet.setRowHeight(area, points(value, 'rowHeight')),
    VerticalAlignment: (self, value) => setStyle(self, { vertical: readOneOf(value, VERTICAL, 'verticalAlignment') }),
    WrapText: (self, value) =>
      setStyle(self, { wrap: optional(value, false, (wrap) => readBoolean(wrap, 'wrapText')) }),
  },
  link: {
    Borders: (self) => rangeBorderCollection(self),
    Fill: (self) => rangeFill(self),
    Font: (self) => rangeFont(self),
  },
  call: {
    AutofitColumns: ({ sheet, area }) => {
      sheet.autofitColumns(area);
      return undefined;
    },
    AutofitRows: ({ sheet, area }) => {
      sheet.autofitRows(area);
      return undefined;
    },
  },
});
