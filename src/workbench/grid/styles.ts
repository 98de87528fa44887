/** Between Excel's format properties and the grid's style records. */
import {
  BooleanNumber,
  BorderStyleTypes,
  BorderType,
  HorizontalAlign,
  type IStyleData,
  type Nullable,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { FRange } from '@univerjs/sheets/facade';
import type { CellStyle, Edge, Horizontal, Line, Vertical } from '../excel/book';

const DEFAULT_FONT = 'Arial';
const DEFAULT_SIZE = 11;
const BLACK = '#000000';

const HORIZONTAL_OF: Readonly<Record<number, Horizontal>> = {
  [HorizontalAlign.LEFT]: 'Left',
  [HorizontalAlign.CENTER]: 'Center',
  [HorizontalAlign.RIGHT]: 'Right',
};
const VERTICAL_OF: Readonly<Record<number, Vertical>> = {
  [VerticalAlign.TOP]: 'Top',
  [VerticalAlign.MIDDLE]: 'Center',
  [VerticalAlign.BOTTOM]: 'Bottom',
};

/** The grid writes colours as `#rrggbb` or `rgb(r,g,b)`; Excel as `#RRGGBB`. */
export function excelColor(text: string): string {
  const channels = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(text)?.slice(1, 4);
  const hex =
    channels === undefined
      ? text
      : `#${channels.map((channel) => Number(channel).toString(16).padStart(2, '0')).join('')}`;
  return hex.startsWith('#') ? hex.toUpperCase() : hex;
}

export function decodeStyle(style: Nullable<IStyleData>): CellStyle {
  return {
    fill: style?.bg?.rgb ? excelColor(style.bg.rgb) : null,
    color: style?.cl?.rgb ? excelColor(style.cl.rgb) : BLACK,
    bold: style?.bl === BooleanNumber.TRUE,
    italic: style?.it === BooleanNumber.TRUE,
    underline: style?.ul?.s === BooleanNumber.TRUE,
    strikethrough: style?.st?.s === BooleanNumber.TRUE,
    size: style?.fs ?? DEFAULT_SIZE,
    fontName: style?.ff ?? DEFAULT_FONT,
    horizontal: HORIZONTAL_OF[style?.ht ?? HorizontalAlign.UNSPECIFIED] ?? 'General',
    vertical: VERTICAL_OF[style?.vt ?? VerticalAlign.UNSPECIFIED] ?? 'Bottom',
    wrap: style?.tb === WrapStrategy.WRAP,
  };
}

/** Applies the named properties, and only those, through the grid's own undoable commands. */
export function applyStyle(range: FRange, style: Partial<CellStyle>): void {
  if (style.fill !== undefined) range.setBackgroundColor(style.fill ?? '');
  if (style.color !== undefined) range.setFontColor(style.color);
  if (style.bold !== undefined) range.setFontWeight(style.bold ? 'bold' : 'normal');
  if (style.italic !== undefined) range.setFontStyle(style.italic ? 'italic' : 'normal');
  if (style.underline !== undefined) range.setFontLine(style.underline ? 'underline' : 'none');
  if (style.strikethrough !== undefined) range.setFontLine(style.strikethrough ? 'line-through' : 'none');
  if (style.size !== undefined) range.setFontSize(style.size);
  if (style.fontName !== undefined) range.setFontFamily(style.fontName);
  // In the facade's words "normal" is the right edge.
  if (style.horizontal !== undefined)
    range.setHorizontalAlignment(
      style.horizontal === 'Right' ? 'normal' : style.horizontal === 'Center' ? 'center' : 'left',
    );
  if (style.vertical !== undefined)
    range.setVerticalAlignment(style.vertical === 'Top' ? 'top' : style.vertical === 'Center' ? 'middle' : 'bottom');
  if (style.wrap !== undefined) range.setWrap(style.wrap);
}

/** The same as a style record, for what is drawn over a cell without being stored in it. */
export function styleRecord(style: Partial<CellStyle>): IStyleData {
  return {
    ...(style.fill ? { bg: { rgb: style.fill } } : {}),
    ...(style.color ? { cl: { rgb: style.color } } : {}),
    ...(style.bold === undefined ? {} : { bl: style.bold ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
    ...(style.italic === undefined ? {} : { it: style.italic ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
    ...(style.underline === undefined ? {} : { ul: { s: style.underline ? BooleanNumber.TRUE : BooleanNumber.FALSE } }),
    ...(style.strikethrough === undefined
      ? {}
      : { st: { s: style.strikethrough ? BooleanNumber.TRUE : BooleanNumber.FALSE } }),
  };
}

const BORDER_TYPE: Readonly<Record<Edge, BorderType>> = {
  EdgeTop: BorderType.TOP,
  EdgeBottom: BorderType.BOTTOM,
  EdgeLeft: BorderType.LEFT,
  EdgeRight: BorderType.RIGHT,
  InsideHorizontal: BorderType.HORIZONTAL,
  InsideVertical: BorderType.VERTICAL,
};
const LINE_TYPE: Readonly<Record<Line, BorderStyleTypes>> = {
  None: BorderStyleTypes.NONE,
  Continuous: BorderStyleTypes.THIN,
  Dash: BorderStyleTypes.DASHED,
  Dot: BorderStyleTypes.DOTTED,
  Double: BorderStyleTypes.DOUBLE,
};

export function applyBorder(range: FRange, edge: Edge, line: Line, color: string): void {
  range.setBorder(BORDER_TYPE[edge], LINE_TYPE[line], color);
}

/** The line on one edge of a cell; inside lines are seen from the first cell. */
export function decodeBorder(style: Nullable<IStyleData>, edge: Edge): { line: Line; color: string } {
  const side = (
    {
      EdgeTop: 't',
      EdgeBottom: 'b',
      EdgeLeft: 'l',
      EdgeRight: 'r',
      InsideHorizontal: 'b',
      InsideVertical: 'r',
    } as const
  )[edge];
  const border = style?.bd?.[side];
  if (!border || border.s === BorderStyleTypes.NONE) return { line: 'None', color: BLACK };
  const line = (Object.keys(LINE_TYPE) as Line[]).find((name) => LINE_TYPE[name] === border.s) ?? 'Continuous';
  return { line, color: excelColor(border.cl.rgb ?? BLACK) };
}
