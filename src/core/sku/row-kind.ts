import { isErrorCell, plain, type Cell } from '../input/cell';
import { foldWidth } from '../input/fold';
import type { RecognisedList } from './recognise';
import { isEmpty } from './measures';
import type { SkippedRow } from './types';

const TOTAL =
  /^(?:(?:本页|全部|月度|年度|总计)?(?:合计|总计|小计|总和|汇总|累计|均值|平均值?)|(?:grand |sub)?total|subtotal|sum|totals|average|avg|summe|gesamt|zwischensumme|総計|小計|合計)(?:\s*[:(（].*)?$/i;
const NOTE =
  /^(?:备注|注|注意|说明|附注|制表|审核|打印|导出|数据来源|单位|notes?|remarks?|source|generated|printed|exported|created|\*+|※|hinweis|注記)\s*[:：.*]|^[*※]|^(?:注|备注)\d|^(?:数据|本表|以上|以下)/i;
const LONGEST_TOTAL = 40;

/** Rows that are no product: totals, notes and headers that come again. null for a row to price. */
export function skippedAs(row: readonly Cell[], list: RecognisedList): SkippedRow | null {
  const texts = row.map(textOf);
  if (isHeaderAgain(texts, list)) return 'repeated header';
  const filled = texts.filter((text) => text !== '');
  const label = filled.find((text) => !/^[\d.,%\s-]+$/.test(text));
  if (label !== undefined && label.length <= LONGEST_TOTAL && TOTAL.test(label)) return 'total';
  const hasNumbers = list.columns.some(({ field, at }) => isNumberField(field) && /\d/.test(texts[at] ?? ''));
  return label !== undefined && filled.length <= 2 && !hasNumbers && NOTE.test(label) ? 'note' : null;
}

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

function isHeaderAgain(texts: readonly string[], list: RecognisedList): boolean {
  let same = 0;
  let filled = 0;
  const headers = foldedHeaders(list);
  for (const [place, { at }] of list.columns.entries()) {
    const text = texts[at] ?? '';
    if (text === '') continue;
    filled++;
    if (/\D/.test(text) && headers[place]!.startsWith(text.replace(/\s+/g, ' '))) same++;
  }
  return same >= 3 && same * 2 >= filled;
}
