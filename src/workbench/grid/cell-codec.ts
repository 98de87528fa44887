/** Between the grid's cell records and worksheet values. */
import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import type { CellInput } from '../excel/book';
import { CellError, type CellValue, isErrorCode } from '../values';
import { fromEngineError } from './register-functions';

const BUSY_TEXT = '#GETTING_DATA';

/** `calculated`: the value comes from a formula, so error text is an error and not merely text. */
export function decodeCell(cell: Nullable<ICellData>, calculated: boolean): CellValue {
  const value = cell?.v;
  if (value === null || value === undefined) return richText(cell);
  if (cell?.t === CellValueType.BOOLEAN) return Boolean(Number(value));
  if (calculated && typeof value === 'string' && (isErrorCode(value) || value === BUSY_TEXT))
    return new CellError(fromEngineError(value));
  return value;
}

/** Cells that the user typed with mixed formats keep their text as a document. */
function richText(cell: Nullable<ICellData>): string | null {
  const text = cell?.p?.body?.dataStream;
  return text === undefined ? null : text.replace(/\r\n$/, '');
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * A value as it goes into a cell. Text is read as Excel reads it: a leading "=" makes a formula, digits a number,
 * TRUE a boolean, an apostrophe keeps it text. Dates and percentages in text stay text here, which Excel would convert.
 */
export function encodeCell(input: CellInput): ICellData {
  if (typeof input !== 'string') {
    const type = typeof input === 'boolean' ? CellValueType.BOOLEAN : CellValueType.NUMBER;
    return { v: typeof input === 'boolean' ? Number(input) : input, t: type, f: null, si: null, p: null };
  }
  if (input === '') return { v: null, f: null, si: null, p: null };
  if (input.startsWith('=') && input.length > 1) return { f: input, v: null, si: null, p: null };
  if (input.startsWith("'")) return { v: input.slice(1), t: CellValueType.FORCE_STRING, f: null, si: null, p: null };
  const text = input.trim();
  if (NUMBER.test(text)) return { v: Number(text), t: CellValueType.NUMBER, f: null, si: null, p: null };
  if (/^(true|false)$/i.test(text))
    return { v: /^true$/i.test(text) ? 1 : 0, t: CellValueType.BOOLEAN, f: null, si: null, p: null };
  return { v: input, t: CellValueType.STRING, f: null, si: null, p: null };
}
