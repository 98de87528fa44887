import { compactName } from '../input/fold';
import { bareNumber } from '../metrics/check';
import { scanValues, type RawCount, type RawNumber, type Scan } from '../metrics/value-text';
import type { PasteCell } from './paste';
import { COUNTED } from './values';
import { comparison, isLight, isNoData, isStateWord, isTargetNoun } from './words';

/**
 * What a cell is, whatever stands beside it.
 *
 *   blank    nothing                              value    one number and nothing that makes it another thing
 *   zero     a worksheet's 0: may be an empty cell bounded  "< 1%", "≤5h": a value only where nothing else is
 *   none     "N/A", "暂无数据"                     target   "Target: under 1%", "高于 95%", "95%以上"
 *   span     "60 days", "24 h"                    count    "3 of 667 orders", "12 orders"
 *   date     a date or a week                     many     several numbers that could each be the value
 *   words    anything else, a name too
 */
export type CellKind =
  'blank' | 'zero' | 'none' | 'value' | 'bounded' | 'target' | 'span' | 'count' | 'date' | 'many' | 'words';

export interface CellReading {
  kind: CellKind;
  /** The number of a value, a bounded value, a target or a span; the first one where there are many. */
  raw: RawNumber | null;
  count: RawCount | null;
}

const LONGEST_VALUE = 120;
/** Letters that may stand behind a percentage without making it something else: "0.45% Good", "5.2% 较高". */
const MOST_LETTERS = 12;
/** "+1.2%", "↓0.1%" tell how a value moved, not where it is. */
const CHANGE = /^[+↑↓▲▼△▽]/;
const SUFFIX =
  /^(?:points?|pts?|stars?|分|点|ポイント|points|punkte?|punti|puntos|星|us|usd|hk|cny|rmb|good|fair|poor|healthy|ok|pass|fail|良好|正常|达标|不达标|超标|偏高|偏低|较高|较低|gut|schlecht|bon|mauvais|良い|悪い)?$/i;
/** The numbers, counts and dates of a cell; a number of a worksheet is one number. */
export function scanCell(cell: PasteCell, decimalComma: boolean): Scan {
  if (cell.number === null) return scanValues(cell.folded, decimalComma);
  return { numbers: [{ ...bareNumber(cell.number), end: cell.folded.length }], counts: [], dates: [] };
}

const plainKind = (kind: CellKind): CellReading => ({ kind, raw: null, count: null });

export function readCell(cell: PasteCell, decimalComma: boolean): CellReading {
  if (cell.isMaybeBlank) return { ...plainKind('zero'), raw: scanCell(cell, decimalComma).numbers[0]! };
  if (cell.number !== null) return { ...plainKind('value'), raw: scanCell(cell, decimalComma).numbers[0]! };
  const folded = cell.folded.trim();
  if (folded === '') return plainKind('blank');
  if (isNoData(folded)) return plainKind('none');
  if (CHANGE.test(folded) || folded.length > LONGEST_VALUE || !/\d/.test(folded)) return plainKind('words');
  return readText(cell.folded, scanValues(cell.folded, decimalComma));
}

function readText(text: string, { numbers, counts, dates }: Scan): CellReading {
  const rest = without(text, [...numbers, ...counts, ...dates]);
  const [count = null] = counts;
  const spans = numbers.filter((number) => number.unit !== null && !number.percent);
  const plain = numbers.filter((number) => !spans.includes(number));
  const [raw = spans[0] ?? null] = plain;
  if (plain.length > 1) return { kind: 'many', raw, count };
  if (raw && isTargetNoun(rest)) return { kind: 'target', raw, count };
  if (plain.length === 0 && spans.length === 0) {
    if (count) return { kind: isFew(rest) ? 'count' : 'words', raw: null, count };
    return plainKind(dates.length > 0 && isFew(rest) ? 'date' : 'words');
  }
  const side = comparison(rest);
  if (side) return { kind: isFew(rest) ? 'target' : 'words', raw: { ...raw!, bound: side }, count };
  if (plain.length === 0) return { kind: isFew(rest) ? 'span' : 'words', raw, count };
  return { kind: kindOfNumber(text, raw!, rest), raw, count };
}

/** "0.45%", "US$ 0.82", "248", "12 orders"; "7天总销售额" and "尺寸2" are words. */
function kindOfNumber(text: string, raw: RawNumber, rest: string): CellKind {
  const letters = compactName(rest);
  const after = text.slice(raw.end);
  const isGlued = /[\u3041-\u30ff\u3400-\u9fff]\s?$/.test(text.slice(0, raw.start));
  const isBounded = raw.bound !== 'exact' && raw.bound !== 'range';
  if (letters === '' || SUFFIX.test(letters) || isLight(rest) || isStateWord(rest))
    return isBounded ? 'bounded' : 'value';
  if (!raw.percent && !raw.money && COUNTED.test(after)) return letters.length <= MOST_LETTERS * 2 ? 'count' : 'words';
  const isFirst = text.slice(0, raw.start).trim() === '';
  if (isFirst && !isGlued && (raw.percent || raw.money) && letters.length <= MOST_LETTERS)
    return isBounded ? 'bounded' : 'value';
  return 'words';
}

/** "of 667 orders" and "in the last 60 days" are few words; a title is not. */
function isFew(rest: string): boolean {
  return compactName(rest).length <= MOST_LETTERS * 3;
}

function without(text: string, parts: readonly { start: number; end: number }[]): string {
  return parts.reduce((rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), text);
}

/** "7 Day Total Sales" reads like a label, its cells ("$231.00") do not. */
export function isAmountCell(cell: PasteCell, decimalComma: boolean): boolean {
  const { kind, raw } = readCell(cell, decimalComma);
  return kind === 'value' && raw !== null && (cell.number !== null || raw.money || raw.percent);
}
