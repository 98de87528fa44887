import { type Area, parseAddress } from '../../a1';
import { CellError } from '../../values';
import { optional, readBoolean, readInteger, readMatrix, readText } from '../arguments';
import type { CellInput, Sheet } from '../book';
import { alreadyExists, invalidArgument, itemNotFound } from '../errors';
import { define, type Factory, type HostObject, isHostObject } from '../host-object';
import type { TableModel, WorkbookModel } from '../model';
import { rangeAt, type RangeSelf, readRange, type SheetSelf, worksheet } from './places';

interface TableSelf extends SheetSelf {
  readonly table: TableModel;
}

interface ColumnSelf extends TableSelf {
  readonly index: number;
}

const DEFAULT_STYLE = 'TableStyleMedium2';

const header = ({ area }: TableModel): Area => ({ ...area, rows: 1 });
const body = ({ area, hasHeaders }: TableModel): Area =>
  hasHeaders ? { ...area, row: area.row + 1, rows: area.rows - 1 } : area;

function columnNames({ sheet, table }: TableSelf): string[] {
  if (!table.hasHeaders) return Array.from({ length: table.area.columns }, (_, index) => `Column${index + 1}`);
  return (sheet.values(header(table))[0] ?? []).map((value) =>
    value instanceof CellError ? value.code : String(value ?? ''),
  );
}

const ofColumn = ({ model, sheet, index }: ColumnSelf, area: Area) =>
  rangeAt(model, sheet, { ...area, column: area.column + index, columns: 1 });

const tableColumn: Factory<ColumnSelf> = define({
  type: 'TableColumn',
  get: {
    Id: ({ index }) => index + 1,
    Index: ({ index }) => index,
    Name: (self) => columnNames(self)[self.index] ?? '',
  },
  call: {
    GetDataBodyRange: (self) => ofColumn(self, body(self.table)),
    GetHeaderRowRange: (self) => ofColumn(self, header(self.table)),
    GetRange: (self) => ofColumn(self, self.table.area),
  },
});

/** By name, by id (counted from one) or by index. */
function findColumn(self: TableSelf, key: unknown): HostObject | null {
  const index =
    typeof key === 'number'
      ? key - 1
      : columnNames(self).findIndex((name) => name.toLowerCase() === readText(key, 'key').toLowerCase());
  return index >= 0 && index < self.table.area.columns ? tableColumn({ ...self, index }) : null;
}

function required(object: HostObject | null): HostObject {
  if (object === null) throw itemNotFound();
  return object;
}

const tableColumnCollection: Factory<TableSelf> = define({
  type: 'TableColumnCollection',
  get: { Count: ({ table }) => table.area.columns },
  call: {
    GetCount: ({ table }) => ({ scalar: table.area.columns }),
    GetItem: (self, [key]) => required(findColumn(self, key)),
    GetItemAt: (self, [index]) => required(findColumn(self, readInteger(index, 'index') + 1)),
    GetItemOrNullObject: (self, [key]) => findColumn(self, key),
  },
  items: (self) => Array.from({ length: self.table.area.columns }, (_, index) => tableColumn({ ...self, index })),
});

const tableRow: Factory<TableSelf & { readonly index: number }> = define({
  type: 'TableRow',
  get: {
    Index: ({ index }) => index,
    Values: ({ sheet, table, index }) =>
      sheet
        .values({ ...body(table), row: body(table).row + index, rows: 1 })
        .map((row) => row.map((value): CellInput => (value instanceof CellError ? value.code : (value ?? '')))),
  },
  call: {
    GetRange: ({ model, sheet, table, index }) =>
      rangeAt(model, sheet, { ...body(table), row: body(table).row + index, rows: 1 }),
  },
});

const tableRowCollection: Factory<TableSelf> = define({
  type: 'TableRowCollection',
  get: { Count: ({ table }) => body(table).rows },
  call: {
    Add: (self, [index, values]) => {
      const { model, sheet, table } = self;
      if (index !== undefined && index !== null) throw invalidArgument('index: the workbench adds rows at the end');
      model.changing(sheet);
      const count = Array.isArray(values) ? values.length : 1;
      const added = { ...table.area, row: table.area.row + table.area.rows, rows: count };
      sheet.write(added, readMatrix(values ?? '', added, 'values'));
      table.area = { ...table.area, rows: table.area.rows + count };
      model.changed('look');
      return tableRow({ ...self, index: body(table).rows - count });
    },
    GetCount: ({ table }) => ({ scalar: body(table).rows }),
    GetItemAt: (self, [index]) => tableRow({ ...self, index: readInteger(index, 'index') }),
  },
  items: (self) => Array.from({ length: body(self.table).rows }, (_, index) => tableRow({ ...self, index })),
});

function drop({ model, sheet, table }: TableSelf): void {
  model.changing(sheet);
  const { tables } = model.sheet(sheet.id);
  tables.splice(tables.indexOf(table), 1);
  model.changed('look');
}

const look = (change: (self: TableSelf, value: unknown) => void) => (self: TableSelf, value: unknown) => {
  change(self, value);
  self.model.changed('look');
};

const table: Factory<TableSelf> = define({
  type: 'Table',
  get: {
    HighlightFirstColumn: ({ table }) => table.firstColumn,
    Id: ({ table }) => table.id,
    Name: ({ table }) => table.name,
    ShowBandedRows: ({ table }) => table.bandedRows,
    ShowFilterButton: ({ table }) => table.filterButton,
    ShowHeaders: ({ table }) => table.hasHeaders,
    Style: ({ table }) => table.style,
  },
  set: {
    HighlightFirstColumn: look(({ table }, value) => (table.firstColumn = readBoolean(value, 'highlightFirstColumn'))),
    Name: ({ model, table }, value) => {
      const name = readText(value, 'name');
      if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name)) throw invalidArgument(`name: ${name}`);
      if (
        allTables(model).some((other) => other.table !== table && other.table.name.toLowerCase() === name.toLowerCase())
      )
        throw alreadyExists();
      table.name = name;
    },
    ShowBandedRows: look(({ table }, value) => (table.bandedRows = readBoolean(value, 'showBandedRows'))),
    ShowFilterButton: ({ table }, value) => {
      table.filterButton = readBoolean(value, 'showFilterButton');
    },
    Style: look(({ table }, value) => (table.style = readText(value, 'style'))),
  },
  link: {
    Columns: (self) => tableColumnCollection(self),
    Rows: (self) => tableRowCollection(self),
    Worksheet: (self) => worksheet(self),
  },
  call: {
    ConvertToRange: (self) => {
      drop(self);
      return rangeAt(self.model, self.sheet, self.table.area);
    },
    Delete: (self) => {
      drop(self);
      self.sheet.clear(self.table.area, 'All');
      return undefined;
    },
    GetDataBodyRange: ({ model, sheet, table }) => rangeAt(model, sheet, body(table)),
    GetHeaderRowRange: ({ model, sheet, table }) => rangeAt(model, sheet, header(table)),
    GetRange: ({ model, sheet, table }) => rangeAt(model, sheet, table.area),
  },
});

function tablesOn(model: WorkbookModel, sheet: Sheet): TableSelf[] {
  return model.sheet(sheet.id).tables.map((table) => ({ model, sheet, table }));
}

function allTables(model: WorkbookModel): TableSelf[] {
  return model.book.sheets.flatMap((sheet) => tablesOn(model, sheet));
}

function target(model: WorkbookModel, sheet: Sheet, where: unknown): RangeSelf {
  if (isHostObject(where)) return readRange(where, 'address');
  const parsed = parseAddress(readText(where, 'address'));
  const owner = parsed?.sheet === undefined ? sheet : model.book.sheets.find(({ name }) => name === parsed.sheet);
  if (parsed === undefined || owner === undefined) throw invalidArgument('address');
  return { model, sheet: owner, area: parsed.area };
}

function add(model: WorkbookModel, on: Sheet, where: unknown, hasHeaders: unknown): HostObject {
  const { sheet, area } = target(model, on, where);
  model.changing(sheet);
  const overlapping = model
    .sheet(sheet.id)
    .tables.some(
      ({ area: other }) =>
        other.row < area.row + area.rows &&
        area.row < other.row + other.rows &&
        other.column < area.column + area.columns &&
        area.column < other.column + other.columns,
    );
  if (overlapping) throw invalidArgument('a table overlaps another');
  const headed = optional(hasHeaders, true, (value) => readBoolean(value, 'hasHeaders'));
  const names = new Set(allTables(model).map((other) => other.table.name));
  let number = names.size + 1;
  while (names.has(`Table${number}`)) number++;
  const added: TableModel = {
    id: model.newId('table'),
    name: `Table${number}`,
    area,
    style: DEFAULT_STYLE,
    hasHeaders: headed,
    bandedRows: true,
    filterButton: true,
    firstColumn: false,
  };
  model.sheet(sheet.id).tables.push(added);
  model.changed('look');
  return table({ model, sheet, table: added });
}

/** The tables of one sheet or of the workbook. */
function collection<T>(
  modelOf: (self: T) => WorkbookModel,
  sheetOf: (self: T) => Sheet,
  tablesOf: (self: T) => TableSelf[],
): Factory<T> {
  const find = (self: T, key: unknown): HostObject | null => {
    const found = tablesOf(self).find(
      ({ table }) => table.id === key || table.name.toLowerCase() === String(key).toLowerCase(),
    );
    return found === undefined ? null : table(found);
  };
  return define<T>({
    type: 'TableCollection',
    get: { Count: (self) => tablesOf(self).length },
    call: {
      Add: (self, [where, hasHeaders]) => add(modelOf(self), sheetOf(self), where, hasHeaders),
      GetCount: (self) => ({ scalar: tablesOf(self).length }),
      GetItem: (self, [key]) => required(find(self, key)),
      GetItemAt: (self, [index]) => {
        const found = tablesOf(self)[readInteger(index, 'index')];
        return required(found === undefined ? null : table(found));
      },
      GetItemOrNullObject: (self, [key]) => find(self, key),
    },
    items: (self) => tablesOf(self).map((found) => table(found)),
  });
}

export const tableCollection = collection<SheetSelf>(
  ({ model }) => model,
  ({ sheet }) => sheet,
  ({ model, sheet }) => tablesOn(model, sheet),
);
export const workbookTableCollection = collection<WorkbookModel>(
  (model) => model,
  (model) => model.book.activeSheet,
  allTables,
);
