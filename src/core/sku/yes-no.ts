import { isBlankMarker } from '../input/blank';
import { plain, type Cell } from '../input/cell';
import { readDegree } from '../input/degree';
import { foldWord } from '../input/fold';
import { shorten } from '../input/quote';
import type { Wording } from '../words/language';
import type { Problem } from '../words/problem';
import { invalid } from '../words/problem';

const LONGEST_WORD = 40;
/** Of goods: what is in them and what they are. */
const SO = /^(?:带电|危险品|含电|含电池|内置电池|内电|纯电|配套电池|纽扣电池|锂电池|干电池|hazmat|dangerous|该当)$/;
const NOT_SO =
  /^(?:无|none|[不非未无](?:带|含|是)?(?:电|磁|电池|危险品)?|普货|(?:not |non-?)(?:hazmat|dangerous)|非该当)$/;

/** A column of yes and no; null where it says nothing. 无 and "none" are a no here. */
export function readYesNo(cell: Cell, name: Wording): boolean | null | Problem {
  const value = plain(cell);
  const word = typeof value === 'string' && value.length <= LONGEST_WORD ? foldWord(value) : '';
  if (NOT_SO.test(word)) return false;
  if (SO.test(word)) return true;
  if (isBlankMarker(value)) return null;
  const degree = readDegree(value, name);
  if (degree === 0 || degree === 1 || degree === null) return degree === null ? null : degree === 1;
  return invalid('notYesNo', { name, text: shorten(String(value)) });
}
