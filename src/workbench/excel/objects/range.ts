import { address, type Area, MAX_COLUMNS, MAX_ROWS } from '../../a1';
import { CellError, type CellValue } from '../../values';
import { optional, readInteger, readMatrix, readOneOf } from '../arguments';
import { isBlank, type CellInput } from '../book';
import { invalidArgument, itemNotFound, notImplemented } from '../errors';
import { define, type Factory, type HostObject } from '../host-object';
import { conditionalFormatCollection } from './conditional-format';
import { rangeFormat } from './range-format';
import { rangeAt, type RangeSelf, readRange, type SheetSelf, worksheet } from './places';

/** Reading more cells than this at once would outgrow the 5 MB of a response anyway. */
const MOST_CELLS_READ = 2_000_000;

const CLEAR = ['All', 'Contents', 'Formats'] as const;

function read<T>({ area }: RangeSelf, reader: () => T): T {
  if (area.rows * area.columns > MOST_CELLS_READ) throw invalidArgument('the range is too large to be read at once');
  return reader();
}

const shown = (value: CellValue): CellInput => (value instanceof CellError ? value.code : (value ?? ''));

function valueType(value: CellValue): string {
  if (isBlank(value)) return 'Empty';
  if (value instanceof CellError) return 'Error';
  return { number: 'Double', boolean: 'Boolean', string: 'String' }[typeof value as 'boolean' | 'number' | 'string'];
}

function write({ model, sheet, area }: RangeSelf, value: unknown, what: string): void {
  model.changing(sheet);
  sheet.write(area, readMatrix(value, area, what));
}

/** An area of the same range: rows and columns are counted from its first cell. */
function part(self: RangeSelf, change: Partial<Area>): HostObject {
  return rangeAt(self.model, self.sheet, { ...self.area, ...change });
}

function usedWithin(self: RangeSelf, valuesOnly: boolean): HostObject | null {
  const used = self.sheet.used(valuesOnly);
  const shared = used && intersection(used, self.area);
  return shared === undefined ? null : rangeAt(self.model, self.sheet, shared);
}

function intersection(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

/** The block of filled cells around a range, up to the first blank row and column on each side. */
function surroundingRegion({ sheet, area }: RangeSelf): Area {
  const used = sheet.used(true);
  if (used === undefined) return area;
  const values = sheet.values(used);
  const filled = (part: Area): boolean => {
    const inside = intersection(part, used);
    if (inside === undefined) return false;
    for (let r = inside.row; r < inside.row + inside.rows; r++) {
      for (let c = inside.column; c < inside.column + inside.columns; c++) {
        if (!isBlank(values[r - used.row]?.[c - used.column] ?? null)) return true;
      }
    }
    return false;
  };
  let { row, column, rows, columns } = area;
  for (;;) {
    const wide = { column: Math.max(0, column - 1), columns: columns + (column > 0 ? 2 : 1) };
    const tall = { row: Math.max(0, row - 1), rows: rows + (row > 0 ? 2 : 1) };
    if (row > 0 && filled({ ...wide, row: row - 1, rows: 1 })) [row, rows] = [row - 1, rows + 1];
    else if (column > 0 && filled({ ...tall, column: column - 1, columns: 1 }))
      [column, columns] = [column - 1, columns + 1];
    else if (filled({ ...wide, row: row + rows, rows: 1 })) rows++;
    else if (filled({ ...tall, column: column + columns, columns: 1 })) columns++;
    else return { row, column, rows, columns };
  }
}

const range: Factory<RangeSelf> = define({
  type: 'Range',
  tracked: true,
  onRequest: ['FormulasLocal', 'Formulas', 'NumberFormat', 'NumberFormatLocal', 'Text', 'Values', 'ValueTypes'],
  get: {
    Address: ({ sheet, area }) => address(sheet.name, area),
    AddressLocal: ({ sheet, area }) => address(sheet.name, area),
    CellCount: ({ area }) => area.rows * area.columns,
    ColumnCount: ({ area }) => area.columns,
    ColumnIndex: ({ area }) => area.column,
    Formulas: (self) => read(self, () => self.sheet.formulas(self.area)),
    FormulasLocal: (self) => read(self, () => self.sheet.formulas(self.area)),
    IsEntireColumn: ({ area }) => area.rows === MAX_ROWS,
    IsEntireRow: ({ area }) => area.columns === MAX_COLUMNS,
    NumberFormat: (self) => read(self, () => self.sheet.numberFormats(self.area)),
    NumberFormatLocal: (self) => read(self, () => self.sheet.numberFormats(self.area)),
    RowCount: ({ area }) => area.rows,
    RowIndex: ({ area }) => area.row,
    Text: (self) => read(self, () => self.sheet.text(self.area)),
    Values: (self) => read(self, () => self.sheet.values(self.area).map((row) => row.map(shown))),
    ValueTypes: (self) => read(self, () => self.sheet.values(self.area).map((row) => row.map(valueType))),
  },
  set: {
    Formulas: (self, value) => write(self, value, 'formulas'),
    FormulasLocal: (self, value) => write(self, value, 'formulas'),
    NumberFormat: (self, value) => {
      self.model.changing(self.sheet);
      self.sheet.setNumberFormats(
        self.area,
        readMatrix(value, self.area, 'numberFormat').map((row) => row.map((format) => String(format ?? 'General'))),
      );
    },
    Values: (self, value) => write(self, value, 'values'),
  },
  link: {
    ConditionalFormats: (self) => conditionalFormatCollection(self),
    Format: (self) => rangeFormat(self),
    Worksheet: ({ model, sheet }) => worksheet({ model, sheet }),
  },
  call: {
    _KeepReference: () => undefined,
    _ValidateArraySize: ({ area }, [rows, columns]) => {
      if (rows !== area.rows || columns !== area.columns)
        throw invalidArgument("the input array doesn't match the size of the range");
      return undefined;
    },
    Calculate: ({ model }) => {
      model.book.recalculate(false);
      return undefined;
    },
    Clear: ({ model, sheet, area }, [applyTo]) => {
      model.changing(sheet);
      sheet.clear(
        area,
        optional(applyTo, 'All', (value) => readOneOf(value, CLEAR, 'applyTo')),
      );
      return undefined;
    },
    Delete: ({ model, sheet, area }, [shift]) => {
      if (shift !== 'Up' || area.columns !== MAX_COLUMNS) throw notImplemented('Range.delete of less than whole rows');
      model.changing(sheet);
      sheet.deleteRows(area.row, area.rows);
      return undefined;
    },
    GetAbsoluteResizedRange: (self, [rows, columns]) =>
      part(self, { rows: readInteger(rows, 'numRows'), columns: readInteger(columns, 'numColumns') }),
    GetBoundingRect: (self, [other]) => {
      const { area } = readRange(other, 'anotherRange');
      const row = Math.min(self.area.row, area.row);
      const column = Math.min(self.area.column, area.column);
      const rows = Math.max(self.area.row + self.area.rows, area.row + area.rows) - row;
      const columns = Math.max(self.area.column + self.area.columns, area.column + area.columns) - column;
      return part(self, { row, column, rows, columns });
    },
    GetCell: (self, [row, column]) =>
      part(self, {
        row: self.area.row + readInteger(row, 'row'),
        column: self.area.column + readInteger(column, 'column'),
        rows: 1,
        columns: 1,
      }),
    GetColumn: (self, [column]) => part(self, { column: self.area.column + readInteger(column, 'column'), columns: 1 }),
    GetEntireColumn: (self) => part(self, { row: 0, rows: MAX_ROWS }),
    GetEntireRow: (self) => part(self, { column: 0, columns: MAX_COLUMNS }),
    GetIntersection: (self, [other]) => {
      const area = intersection(self.area, readRange(other, 'anotherRange').area);
      if (area === undefined) throw itemNotFound();
      return part(self, area);
    },
    GetIntersectionOrNullObject: (self, [other]) => {
      const area = intersection(self.area, readRange(other, 'anotherRange').area);
      return area === undefined ? null : part(self, area);
    },
    GetLastCell: (self) =>
      part(self, {
        row: self.area.row + self.area.rows - 1,
        column: self.area.column + self.area.columns - 1,
        rows: 1,
        columns: 1,
      }),
    GetLastColumn: (self) => part(self, { column: self.area.column + self.area.columns - 1, columns: 1 }),
    GetLastRow: (self) => part(self, { row: self.area.row + self.area.rows - 1, rows: 1 }),
    GetOffsetRange: (self, [rows, columns]) =>
      part(self, {
        row: self.area.row + readInteger(rows, 'rowOffset'),
        column: self.area.column + readInteger(columns, 'columnOffset'),
      }),
    GetResizedRange: (self, [rows, columns]) =>
      part(self, {
        rows: self.area.rows + readInteger(rows, 'deltaRows'),
        columns: self.area.columns + readInteger(columns, 'deltaColumns'),
      }),
    GetRow: (self, [row]) => part(self, { row: self.area.row + readInteger(row, 'row'), rows: 1 }),
    GetSurroundingRegion: (self) => part(self, surroundingRegion(self)),
    GetUsedRange: (self, [valuesOnly]) => usedWithin(self, valuesOnly === true) ?? part(self, { rows: 1, columns: 1 }),
    GetUsedRangeOrNullObject: (self, [valuesOnly]) => usedWithin(self, valuesOnly === true),
    Insert: (self, [shift]) => {
      if (shift !== 'Down' || self.area.columns !== MAX_COLUMNS)
        throw notImplemented('Range.insert of less than whole rows');
      self.model.changing(self.sheet);
      self.sheet.insertRows(self.area.row, self.area.rows);
      return range(self);
    },
    Merge: ({ model, sheet, area }, [across]) => {
      if (across === true) throw notImplemented('Range.merge(true)');
      model.changing(sheet);
      sheet.merge(area);
      return undefined;
    },
    Select: ({ sheet, area }) => {
      sheet.select(area);
      return undefined;
    },
    Unmerge: ({ model, sheet, area }) => {
      model.changing(sheet);
      sheet.unmerge(area);
      return undefined;
    },
  },
});

interface RangeAreasSelf extends SheetSelf {
  readonly areas: readonly Area[];
}

const rangeCollection: Factory<RangeAreasSelf> = define({
  type: 'RangeCollection',
  call: { GetCount: ({ areas }) => ({ scalar: areas.length }) },
  items: ({ model, sheet, areas }) => areas.map((area) => rangeAt(model, sheet, area)),
});

/** Several selected ranges; enough to learn where they are and to work with each. */
export const rangeAreas: Factory<RangeAreasSelf> = define({
  type: 'RangeAreas',
  tracked: true,
  get: {
    Address: ({ sheet, areas }) => areas.map((area) => address(sheet.name, area)).join(','),
    AreaCount: ({ areas }) => areas.length,
    CellCount: ({ areas }) => areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0),
  },
  link: {
    Areas: (self) => rangeCollection(self),
    Worksheet: ({ model, sheet }) => worksheet({ model, sheet }),
  },
  call: { _KeepReference: () => undefined },
});
