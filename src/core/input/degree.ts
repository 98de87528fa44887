import { invalid, type Problem } from '../words/problem';
import { type Wording } from '../words/language';
import { isBlank, plain, type Cell } from './cell';
import { shorten } from './quote';
import { readNumber } from './number';

const YES = ['yes', 'y', 'true', '是', '有', '对', '√', '✓'];
const NO = ['no', 'n', 'false', '否', '无', '没有', '不是', '×', '✗'];

/** A yes/no answer or a degree: TRUE, 1, yes and 是 are 1; FALSE, no and 否 are 0; 0.5 and 50% lie between; blank is null. */
export function readDegree(cell: Cell, name: Wording): number | null | Problem {
  const value = plain(cell);
  if (isBlank(value)) return null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  const word = String(value).normalize('NFKC').trim().toLowerCase();
  if (YES.includes(word)) return 1;
  if (NO.includes(word)) return 0;
  const degree = typeof value === 'number' ? value : readNumber(word)?.value;
  if (degree === undefined) return invalid('notYesNo', { name, text: shorten(word) });
  return degree >= 0 && degree <= 1 ? degree : invalid('outOfRange', { name, value: degree, low: 0, high: 1 });
}
