import { MAX_COLUMNS, MAX_ROWS } from '../../a1';
import { optional, readBoolean, readInteger, readOneOf, readText } from '../arguments';
import type { Sheet } from '../book';
import { alreadyExists, invalidArgument, itemNotFound, RichApiError } from '../errors';
import { define, type Factory, type HostObject } from '../host-object';
import type { WorkbookModel } from '../model';
import { chartCollection } from './chart';
import { rangeAt, rangeOf, readRange, type SheetSelf, worksheet } from './places';
import { tableCollection } from './table';

const VISIBILITY = ['Visible', 'Hidden', 'VeryHidden'] as const;

/** Excel's rules for a sheet name. */
function checkName(model: WorkbookModel, value: unknown, except?: Sheet): string {
  const name = readText(value, 'name');
  if (name === '' || name.length > 31 || /[:\\/?*[\]]/.test(name) || /^'|'$/.test(name))
    throw invalidArgument(`name: ${name}`);
  const taken = model.book.sheets.some(
    (sheet) => sheet.id !== except?.id && sheet.name.toLowerCase() === name.toLowerCase(),
  );
  if (taken) throw alreadyExists();
  return name;
}

const freezePanes: Factory<SheetSelf> = define({
  type: 'WorksheetFreezePanes',
  call: {
    FreezeAt: ({ sheet }, [frozen]) => {
      const { area } = readRange(frozen, 'frozenRange');
      sheet.freeze(area.row + area.rows, area.column + area.columns);
      return undefined;
    },
    FreezeColumns: ({ sheet }, [count]) => {
      sheet.freeze(sheet.frozen().rows, readInteger(count, 'count'));
      return undefined;
    },
    FreezeRows: ({ sheet }, [count]) => {
      sheet.freeze(readInteger(count, 'count'), sheet.frozen().columns);
      return undefined;
    },
    GetLocationOrNullObject: ({ model, sheet }) => {
      const { rows, columns } = sheet.frozen();
      if (rows === 0 && columns === 0) return null;
      return rangeAt(model, sheet, { row: 0, column: 0, rows: rows || MAX_ROWS, columns: columns || MAX_COLUMNS });
    },
    Unfreeze: ({ sheet }) => {
      sheet.freeze(0, 0);
      return undefined;
    },
  },
});

const protection: Factory<SheetSelf> = define({
  type: 'WorksheetProtection',
  get: { Protected: ({ model, sheet }) => model.sheet(sheet.id).isProtected },
  call: {
    Protect: ({ model, sheet }) => {
      model.changing(sheet);
      model.sheet(sheet.id).isProtected = true;
      return undefined;
    },
    Unprotect: ({ model, sheet }) => {
      model.sheet(sheet.id).isProtected = false;
      return undefined;
    },
  },
});

function usedRange({ model, sheet }: SheetSelf, valuesOnly: unknown): HostObject | null {
  const area = sheet.used(valuesOnly === true);
  return area === undefined ? null : rangeAt(model, sheet, area);
}

function remove({ model, sheet }: SheetSelf): void {
  if (model.book.sheets.filter(({ visible }) => visible).length === 1 && sheet.visible) {
    throw new RichApiError(
      'InvalidOperation',
      'A workbook must contain at least one visible worksheet.',
      'Worksheet.delete',
    );
  }
  sheet.remove();
}

/** Events arrive without being asked for; the client only has to know that it may wait for them. */
const EVENTS = {
  _RegisterActivatedEvent: () => undefined,
  _RegisterDataChangedEvent: () => undefined,
  _RegisterSelectionChangedEvent: () => undefined,
  _UnregisterActivatedEvent: () => undefined,
  _UnregisterDataChangedEvent: () => undefined,
  _UnregisterSelectionChangedEvent: () => undefined,
} as const;

define<SheetSelf>({
  type: 'Worksheet',
  get: {
    Id: ({ sheet }) => sheet.id,
    Name: ({ sheet }) => sheet.name,
    Position: ({ sheet }) => sheet.position,
    ShowGridlines: ({ sheet }) => sheet.gridlines,
    Visibility: ({ sheet }) => (sheet.visible ? 'Visible' : 'Hidden'),
  },
  set: {
    Name: ({ model, sheet }, value) => sheet.rename(checkName(model, value, sheet)),
    Position: ({ model, sheet }, value) => {
      const position = readInteger(value, 'position');
      if (position < 0 || position >= model.book.sheets.length) throw invalidArgument('position');
      sheet.moveTo(position);
    },
    ShowGridlines: ({ sheet }, value) => sheet.showGridlines(readBoolean(value, 'showGridlines')),
    Visibility: ({ sheet }, value) => sheet.show(readOneOf(value, VISIBILITY, 'visibility') === 'Visible'),
  },
  link: {
    Charts: (self) => chartCollection(self),
    FreezePanes: (self) => freezePanes(self),
    Protection: (self) => protection(self),
    Tables: (self) => tableCollection(self),
  },
  call: {
    ...EVENTS,
    _GetSheetById: ({ model }, [id]) => worksheetItem(model, id),
    Activate: ({ sheet }) => {
      sheet.activate();
      return undefined;
    },
    Calculate: ({ model }) => {
      model.book.recalculate(false);
      return undefined;
    },
    Delete: (self) => {
      remove(self);
      return undefined;
    },
    GetCell: ({ model, sheet }, [row, column]) =>
      rangeAt(model, sheet, {
        row: readInteger(row, 'row'),
        column: readInteger(column, 'column'),
        rows: 1,
        columns: 1,
      }),
    GetRange: (self, [address]) => rangeOf(self, address),
    GetRangeByIndexes: ({ model, sheet }, [row, column, rows, columns]) =>
      rangeAt(model, sheet, {
        row: readInteger(row, 'startRow'),
        column: readInteger(column, 'startColumn'),
        rows: readInteger(rows, 'rowCount'),
        columns: readInteger(columns, 'columnCount'),
      }),
    // An empty sheet's used range is its first cell.
    GetUsedRange: (self, [valuesOnly]) => usedRange(self, valuesOnly) ?? rangeOf(self, 'A1'),
    GetUsedRangeOrNullObject: (self, [valuesOnly]) => usedRange(self, valuesOnly),
  },
});

function find(model: WorkbookModel, key: unknown): Sheet | undefined {
  const name = readText(key, 'key');
  const { sheets } = model.book;
  return (
    sheets.find(({ id }) => id === name) ?? sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase())
  );
}

function worksheetItem(model: WorkbookModel, key: unknown): HostObject {
  const sheet = find(model, key);
  if (sheet === undefined) throw itemNotFound();
  return worksheet({ model, sheet });
}

function freeName(model: WorkbookModel): string {
  const taken = new Set(model.book.sheets.map(({ name }) => name.toLowerCase()));
  let number = model.book.sheets.length + 1;
  while (taken.has(`sheet${number}`)) number++;
  return `Sheet${number}`;
}

function edge(model: WorkbookModel, sheets: readonly Sheet[], visibleOnly: unknown): HostObject {
  const sheet = sheets.find(({ visible }) => visibleOnly !== true || visible);
  if (sheet === undefined) throw itemNotFound();
  return worksheet({ model, sheet });
}

export const worksheetCollection: Factory<WorkbookModel> = define({
  type: 'WorksheetCollection',
  call: {
    ...EVENTS,
    Add: (model, [name]) =>
      worksheet({
        model,
        sheet: model.book.addSheet(optional(name, freeName(model), (value) => checkName(model, value))),
      }),
    GetActiveWorksheet: (model) => worksheet({ model, sheet: model.book.activeSheet }),
    GetCount: (model, [visibleOnly]) => ({
      scalar: model.book.sheets.filter(({ visible }) => visibleOnly !== true || visible).length,
    }),
    GetFirst: (model, [visibleOnly]) => edge(model, model.book.sheets, visibleOnly),
    GetItem: (model, [key]) => worksheetItem(model, key),
    GetItemOrNullObject: (model, [key]) => {
      const sheet = find(model, key);
      return sheet === undefined ? null : worksheet({ model, sheet });
    },
    GetLast: (model, [visibleOnly]) => edge(model, [...model.book.sheets].reverse(), visibleOnly),
  },
  items: (model) => model.book.sheets.map((sheet) => worksheet({ model, sheet })),
});
