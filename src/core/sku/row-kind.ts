import { isErrorCell, plain, type Cell } from '../input/cell';
import { foldWidth } from '../input/fold';
import type { RecognisedList } from './recognise';
import { isEmpty } from './measures';
import type { SkippedRow } from './types';

const TOTAL =
  /^(?:(?:本页|全部|月度|年度|总计)?(?:合计|总计|小计|总和|汇总|累计|均值|平均值?)|(?:grand |sub)?total|subtotal|sum|totals|average|avg|summe|gesamt|zwischensumme|総计|小计|合计)(?:\s*[:(（].*)?$/i;
const NOTE =
  /^(?:备注|注|注意|说明|附注|制表|审核|打印|导出|数据来源|单位|notes?|remarks?|source|generated|printed|exported|created|\*+|※|hinweis|注记)\s*[:：.*]|^[*※]|^(?:注|备注)\d|^(?:数据|本表|以上|以下)/i;
/** Alone in its row, 制表人：李四 or a sentence is no product. */
const SENTENCE = /^[^:]{2,20}:\s?[^\d\s]|[.!?,;]\s*[\u3400-\u9fff]|[.!?]$/;
const LONGEST_TOTAL = 40;

/** What a number is written with. */
const NUMERIC = /^[\d.,%\s-]+$/;
/** Between these a number is written without an exponent. */
const [LEAST_PLAIN, MOST_PLAIN] = [1e-6, 1e21];

/** Rows that are no product: totals, notes and headers that come again. null for a row to price. */
export function skippedAs(row: readonly Cell[], list: RecognisedList): SkippedRow | null {
  if (isHeaderAgain(row, list)) return 'repeated header';
  const label = labelOf(row);
  if (label === null) return null;
  // 合 计 is spaced out to fill its cell.
  const closed = label.replace(/([\u3400-\u9fff])\s+(?=[\u3400-\u9fff])/g, '$1');
  if (label.length <= LONGEST_TOTAL && TOTAL.test(closed)) return 'total';
  const isNote = (NOTE.test(label) && filled(row) <= 2) || (SENTENCE.test(label) && filled(row) === 1);
  return isNote && !hasNumbers(row, list) ? 'note' : null;
}

/** The first text of a row that is no number. */
function labelOf(row: readonly Cell[]): string | null {
  for (const cell of row) {
    if (isPlainNumber(cell)) continue;
    const text = textOf(cell);
    if (text !== '' && !NUMERIC.test(text)) return text;
  }
  return null;
}

function isPlainNumber(cell: Cell): boolean {
  if (typeof cell !== 'number') return false;
  const size = Math.abs(cell);
  return size === 0 || (size >= LEAST_PLAIN && size < MOST_PLAIN);
}

const filled = (row: readonly Cell[]): number => row.filter((cell) => textOf(cell) !== '').length;

const hasNumbers = (row: readonly Cell[], { columns }: RecognisedList): boolean =>
  columns.some(({ field, at }) => isNumberField(field) && /\d/.test(textOf(row[at])));

const isNumberField = (field: string | null): boolean =>
  field === 'length' || field === 'size' || field === 'weight' || field === 'price' || field === 'cost';

function textOf(cell: Cell): string {
  const value = plain(cell);
  if (typeof value === 'number') return value === 0 ? '' : String(value);
  return isEmpty(value) || isErrorCell(value) ? '' : foldWidth(String(value)).trim();
}

const headersOf = new WeakMap<RecognisedList, readonly string[]>();

/** The headers as the cells of a row are compared with them. */
function foldedHeaders(list: RecognisedList): readonly string[] {
  let headers = headersOf.get(list);
  if (!headers)
    headersOf.set(list, (headers = list.columns.map(({ header }) => foldWidth(header).replace(/\s+/g, ' '))));
  return headers;
}

/** At least three cells repeat their header, and at least half of those that are filled. */
function isHeaderAgain(row: readonly Cell[], list: RecognisedList): boolean {
  const headers = foldedHeaders(list);
  let same = 0;
  for (let place = 0; place < headers.length; place++) {
    const cell = row[list.columns[place]!.at];
    if (mayBegin(headers[place]!, cell) && begins(headers[place]!, textOf(cell))) same++;
  }
  if (same < LEAST_SAME) return false;
  return same * 2 >= list.columns.filter(({ at }) => textOf(row[at]) !== '').length;
}

const LEAST_SAME = 3;

/** A first look that spares most cells the second. */
function mayBegin(header: string, cell: Cell): boolean {
  if (isPlainNumber(cell)) return /^[-\d]/.test(header);
  if (typeof cell !== 'string' || cell === '') return cell !== null && cell !== undefined && cell !== '';
  const first = cell.charCodeAt(0);
  return first <= SPACE || first > LAST_ASCII || first === header.charCodeAt(0);
}

const [SPACE, LAST_ASCII] = [0x20, 0x7e];

const begins = (header: string, text: string): boolean =>
  text !== '' && /\D/.test(text) && header.startsWith(text.replace(/\s+/g, ' '));
