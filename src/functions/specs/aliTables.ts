import { stars as starsOf, type CapabilityScore } from '../../core/alibaba/stars';
import { invalid, Problem } from '../../core/problem';
import { readNumber } from '../../core/sheet/number';
import { tabulate } from '../edge/call';
import { isBlank, isErrorCell, plain, type Matrix } from '../edge/cells';
import { shorten } from '../../core/sheet/read';

/** ALI.STARS: a block of scores, or of names with their scores beside or below them. */
export function stars(scores: Matrix): Matrix {
  const broken = scores.flat().find(isErrorCell);
  if (broken !== undefined) return [[broken]];
  return tabulate(() => {
    const read = readScores(scores);
    const result = read instanceof Problem ? read : starsOf(read);
    return result instanceof Problem ? result : [result];
  });
}

/** Numbers are scores; a text that is no number names the next score to its right, or the one below it. */
function readScores(block: Matrix): CapabilityScore[] | Problem {
  const scores: CapabilityScore[] = [];
  let named: string | null = null;
  const cells = isNamedAbove(block) ? transpose(block) : block;
  for (const cell of cells.flat().map(plain)) {
    if (isBlank(cell)) continue;
    const value = typeof cell === 'number' ? cell : (readNumber(String(cell))?.value ?? null);
    if (value !== null) {
      scores.push({ name: named, points: value });
      named = null;
    } else if (named === null) named = String(cell).trim();
    else return invalid('notANumber', { name: named, text: shorten(String(cell)) });
  }
  return named === null ? scores : invalid('notANumber', { name: 'scores', text: shorten(named) });
}

/** A row of names over a row of scores. */
function isNamedAbove(block: Matrix): boolean {
  const isName = (cell: unknown) =>
    typeof plain(cell) === 'string' && !isBlank(cell) && readNumber(String(plain(cell))) === null;
  return block.length > 1 && block[0]!.length > 1 && block[0]!.every(isName);
}

function transpose(block: Matrix): Matrix {
  return block[0]!.map((_, column) => block.map((row) => row[column]));
}
