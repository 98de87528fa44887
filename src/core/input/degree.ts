import { invalid, type Problem } from '../words/problem';
import { type Wording } from '../words/language';
import { isBlank, plain, type Cell } from './cell';
import { shorten } from './quote';
import { foldWord } from './fold';
import { readNumber } from './number';

/** What is ticked and what people write for yes, in the languages of sellers' lists. */
export const YES_WORDS = ['yes', 'y', 'true', '是', '有', '对', '√', '✓', '✔', '☑', '✅', 'ja', 'oui', 'sí', 'はい'];
export const NO_WORDS = ['no', 'n', 'false', '否', '无', '没有', '不是', '×', '✗', '✘', '❌', 'nein', 'non', 'いいえ'];
const YES = new Set(YES_WORDS);
const NO = new Set(NO_WORDS);
const LONGEST_WORD = 60;

/**
 * A yes/no answer or a degree: TRUE, 1, yes and 是 are 1; FALSE, no and 否 are 0; 0.5 and 50% lie between. Blank is null, and so
 * is a bare 0, which an empty cell may arrive as; whoever means no writes it.
 */
export function readDegree(cell: Cell, name: Wording): number | null | Problem {
  const value = plain(cell);
  if (isBlank(value) || value === 0) return null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  const text = String(value);
  const word = text.length > LONGEST_WORD ? '' : foldWord(text);
  if (YES.has(word)) return 1;
  if (NO.has(word)) return 0;
  const degree = typeof value === 'number' ? value : readNumber(word)?.value;
  if (degree === undefined) return invalid('notYesNo', { name, text: shorten(text) });
  return degree >= 0 && degree <= 1 ? degree : invalid('outOfRange', { name, value: degree, low: 0, high: 1 });
}
