import { readBoolean, readColor, readInteger, readOneOf, readText } from '../arguments';
import type { CellStyle } from '../book';
import { invalidArgument, itemNotFound, notImplemented } from '../errors';
import { define, type Factory, type HostObject } from '../host-object';
import { type CellValueRule, type ConditionalFormatModel, OPERATORS, TEXT_OPERATORS, type TextRule } from '../model';
import { ruleConstant } from '../overlay';
import { rangeAt, type RangeSelf } from './places';

interface FormatSelf {
  readonly range: RangeSelf;
  readonly format: ConditionalFormatModel;
}

function restyle({ range, format }: FormatSelf, style: Partial<CellStyle>): void {
  format.style = { ...format.style, ...style };
  range.model.changed('look');
}

const fill: Factory<FormatSelf> = define({
  type: 'ConditionalRangeFill',
  get: { Color: ({ format }) => format.style.fill ?? '' },
  set: { Color: (self, value) => restyle(self, { fill: readColor(value, 'color') }) },
  call: {
    Clear: (self) => {
      restyle(self, { fill: undefined });
      return undefined;
    },
  },
});

const font: Factory<FormatSelf> = define({
  type: 'ConditionalRangeFont',
  get: {
    Bold: ({ format }) => format.style.bold ?? null,
    Color: ({ format }) => format.style.color ?? '',
    Italic: ({ format }) => format.style.italic ?? null,
    Strikethrough: ({ format }) => format.style.strikethrough ?? null,
  },
  set: {
    Bold: (self, value) => restyle(self, { bold: readBoolean(value, 'bold') }),
    Color: (self, value) => restyle(self, { color: readColor(value, 'color') }),
    Italic: (self, value) => restyle(self, { italic: readBoolean(value, 'italic') }),
    Strikethrough: (self, value) => restyle(self, { strikethrough: readBoolean(value, 'strikethrough') }),
  },
});

const rangeFormat: Factory<FormatSelf> = define({
  type: 'ConditionalRangeFormat',
  link: { Fill: (self) => fill(self), Font: (self) => font(self) },
});

/** A rule's formula must be a constant here: comparing with other cells is not modelled. */
function constant(value: unknown, what: string): string {
  const text = typeof value === 'number' ? String(value) : readText(value, what);
  if (ruleConstant(text) === undefined) throw notImplemented(`ConditionalCellValueRule.${what} other than a constant`);
  return text;
}

function readCellValueRule(value: unknown): CellValueRule {
  if (typeof value !== 'object' || value === null) throw invalidArgument('rule');
  const { operator, formula1, formula2 } = value as Record<string, unknown>;
  return {
    operator: readOneOf(operator, OPERATORS, 'operator'),
    formula1: constant(formula1, 'formula1'),
    ...(formula2 === undefined || formula2 === null ? {} : { formula2: constant(formula2, 'formula2') }),
  };
}

function readTextRule(value: unknown): TextRule {
  if (typeof value !== 'object' || value === null) throw invalidArgument('rule');
  const { operator, text } = value as Record<string, unknown>;
  return { operator: readOneOf(operator, TEXT_OPERATORS, 'operator'), text: readText(text, 'text') };
}

function rule(type: string, readRule: (value: unknown) => CellValueRule | TextRule): Factory<FormatSelf> {
  return define<FormatSelf>({
    type,
    get: { Rule: ({ format }) => format.rule ?? null },
    set: {
      Rule: ({ range, format }, value) => {
        format.rule = readRule(value);
        range.model.changed('look');
      },
    },
    link: { Format: (self) => rangeFormat(self) },
  });
}
const cellValue = rule('CellValueConditionalFormat', readCellValueRule);
const textComparison = rule('TextConditionalFormat', readTextRule);

function ofType(
  self: FormatSelf,
  type: ConditionalFormatModel['type'],
  make: (self: FormatSelf) => HostObject,
): HostObject | null {
  return self.format.type === type ? make(self) : null;
}

function required(object: HostObject | null): HostObject {
  if (object === null) throw itemNotFound();
  return object;
}

const conditionalFormat: Factory<FormatSelf> = define({
  type: 'ConditionalFormat',
  get: {
    Id: ({ format }) => format.id,
    Priority: ({ range, format }) => range.model.sheet(range.sheet.id).conditionalFormats.indexOf(format),
    StopIfTrue: ({ format }) => format.stopIfTrue,
    Type: ({ format }) => format.type,
  },
  set: {
    Priority: ({ range, format }, value) => {
      const all = range.model.sheet(range.sheet.id).conditionalFormats;
      all.splice(all.indexOf(format), 1);
      all.splice(readInteger(value, 'priority'), 0, format);
      range.model.changed('look');
    },
    StopIfTrue: ({ format }, value) => {
      format.stopIfTrue = readBoolean(value, 'stopIfTrue');
    },
  },
  link: {
    CellValue: (self) => required(ofType(self, 'CellValue', cellValue)),
    CellValueOrNullObject: (self) => ofType(self, 'CellValue', cellValue),
    TextComparison: (self) => required(ofType(self, 'ContainsText', textComparison)),
    TextComparisonOrNullObject: (self) => ofType(self, 'ContainsText', textComparison),
  },
  call: {
    Delete: ({ range, format }) => {
      remove(range, (other) => other === format);
      return undefined;
    },
    GetRange: ({ range, format }) => rangeAt(range.model, range.sheet, format.area),
  },
});

function overlaps({ area }: RangeSelf, format: ConditionalFormatModel): boolean {
  const { row, column, rows, columns } = format.area;
  return (
    row < area.row + area.rows &&
    area.row < row + rows &&
    column < area.column + area.columns &&
    area.column < column + columns
  );
}

function formatsOf(range: RangeSelf): FormatSelf[] {
  return range.model
    .sheet(range.sheet.id)
    .conditionalFormats.filter((format) => overlaps(range, format))
    .map((format) => ({ range, format }));
}

function remove(range: RangeSelf, which: (format: ConditionalFormatModel) => boolean): void {
  range.model.changing(range.sheet);
  const all = range.model.sheet(range.sheet.id).conditionalFormats;
  all.splice(0, all.length, ...all.filter((format) => !which(format)));
  range.model.changed('look');
}

function add(range: RangeSelf, type: unknown): HostObject {
  if (type !== 'CellValue' && type !== 'ContainsText')
    throw notImplemented(`conditionalFormats.add("${String(type)}")`);
  range.model.changing(range.sheet);
  const format: ConditionalFormatModel = {
    id: range.model.newId('format'),
    type,
    area: range.area,
    rule: undefined,
    style: {},
    stopIfTrue: false,
  };
  // The newest rule comes first, as in Excel.
  range.model.sheet(range.sheet.id).conditionalFormats.unshift(format);
  return conditionalFormat({ range, format });
}

function find(range: RangeSelf, id: unknown): HostObject | null {
  const found = formatsOf(range).find(({ format }) => format.id === id);
  return found === undefined ? null : conditionalFormat(found);
}

export const conditionalFormatCollection: Factory<RangeSelf> = define({
  type: 'ConditionalFormatCollection',
  call: {
    Add: (self, [type]) => add(self, type),
    ClearAll: (self) => {
      remove(self, (format) => overlaps(self, format));
      return undefined;
    },
    GetCount: (self) => ({ scalar: formatsOf(self).length }),
    GetItem: (self, [id]) => required(find(self, id)),
    GetItemAt: (self, [index]) => {
      const found = formatsOf(self)[readInteger(index, 'index')];
      return required(found === undefined ? null : conditionalFormat(found));
    },
    GetItemOrNullObject: (self, [id]) => find(self, id),
  },
  items: (self) => formatsOf(self).map((found) => conditionalFormat(found)),
});
