import { isBlankMarker } from '../input/blank';
import { plain, type Cell } from '../input/cell';
import { readDegree } from '../input/degree';
import { shorten } from '../input/quote';
import type { Wording } from '../words/language';
import type { Problem } from '../words/problem';
import { invalid } from '../words/problem';

/** A column of yes and no; null where it says nothing. 无 and "none" are a no here. */
export function readYesNo(cell: Cell, name: Wording): boolean | null | Problem {
  const value = plain(cell);
  const word = typeof value === 'string' ? value.normalize('NFKC').trim().toLowerCase() : '';
  if (/^(?:不带电|非危险品|普货|不含电池|无电池|not hazmat|non-hazmat|nein|いいえ|非該当)$/.test(word)) return false;
  if (/^(?:带电|危险品|含电池|内置电池|内电|纯电|配套电池|hazmat|dangerous|ja|はい|該当)$/.test(word)) return true;
  if (/^(?:无|none|没有)$/.test(word)) return false;
  if (isBlankMarker(value)) return null;
  const degree = readDegree(value, name);
  if (degree === 0 || degree === 1 || degree === null) return degree === null ? null : degree === 1;
  return invalid('notYesNo', { name, text: shorten(String(value)) });
}
