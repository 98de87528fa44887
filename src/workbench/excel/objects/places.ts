import { type Area, MAX_COLUMNS, MAX_ROWS, parseAddress } from '../../a1';
import { onSheet, readText } from '../arguments';
import type { Sheet } from '../book';
import { invalidArgument } from '../errors';
import { type Factory, type HostObject, isHostObject, named } from '../host-object';
import type { WorkbookModel } from '../model';

export interface SheetSelf {
  readonly model: WorkbookModel;
  readonly sheet: Sheet;
}

export interface RangeSelf extends SheetSelf {
  readonly area: Area;
}

const WHOLE: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

export const worksheet: Factory<SheetSelf> = named('Worksheet');
const range: Factory<RangeSelf> = named('Range');

export function rangeAt(model: WorkbookModel, sheet: Sheet, area: Area): HostObject {
  return range({ model, sheet, area: onSheet(area) });
}

/** The range behind an argument that is a range itself. */
export function readRange(value: unknown, what: string): RangeSelf {
  if (!isHostObject(value) || value.type !== 'Range') throw invalidArgument(what);
  return value.self as RangeSelf;
}

/** A sheet's range by address; without one, all of it. */
export function rangeOf({ model, sheet }: SheetSelf, text: unknown): HostObject {
  if (text === undefined || text === null || text === '') return rangeAt(model, sheet, WHOLE);
  const parsed = parseAddress(readText(text, 'address'));
  if (parsed === undefined) throw invalidArgument(`address: ${String(text)}`);
  if (parsed.sheet !== undefined && parsed.sheet !== sheet.name) throw invalidArgument(`address: ${String(text)}`);
  return rangeAt(model, sheet, parsed.area);
}
