import { SCORES, stars as starsOf, type CapabilityScore } from '../../core/alibaba/stars';
import { invalid, Problem } from '../../core/words/problem';
import { foldWidth, stripInvisible } from '../../core/input/fold';
import { readNumber } from '../../core/input/number';
import { shorten } from '../../core/input/read';
import { tabulate } from '../edge/call';
import { isBlank, isErrorCell, plain, type Cell, type Matrix } from '../edge/cells';

/** ALI.STARS: a block of scores, or of names with their scores beside or below them. */
export function stars(scores: Matrix): Matrix {
  const broken = scores.flat().find(isErrorCell);
  if (broken !== undefined) return [[broken]];
  return tabulate(() => {
    const read = readScores(scores.map((row) => row.map(plain)));
    const result = read instanceof Problem ? read : starsOf(read);
    return result instanceof Problem ? result : [result];
  });
}

/** Names count only in pairs with scores: a text anywhere else is a score that could not be read. */
function readScores(block: Matrix): CapabilityScore[] | Problem {
  const pairs = pairsOf(block);
  const cells: [Cell, Cell][] =
    pairs ??
    block
      .flat()
      .filter((cell) => !isBlank(cell))
      .map((score) => [null, score]);
  const scores: CapabilityScore[] = [];
  for (const [name, score] of cells) {
    if (isBlank(name) && isBlank(score)) continue;
    const called = isBlank(name) ? null : stripInvisible(String(name)).trim();
    if (isBlank(score)) return invalid('required', { name: called ?? SCORES });
    const points = readScore(score);
    if (points === null) return invalid('notANumber', { name: called ?? SCORES, text: shorten(String(score)) });
    scores.push({ name: called, points });
  }
  return scores;
}

/** Two columns, or two rows, of which the first holds names; null where the block holds scores alone. */
function pairsOf(block: Matrix): [Cell, Cell][] | null {
  const [first, second] = block;
  const across = block.every((row) => row.length === 2) ? block.map((row) => [row[0], row[1]] as [Cell, Cell]) : null;
  const below = block.length === 2 ? first!.map((name, column) => [name, second![column]] as [Cell, Cell]) : null;
  return [across, below].find((pairs) => pairs?.some(([name]) => isName(name)) && pairs.every(isPair)) ?? null;
}

function isPair([name]: [Cell, Cell]): boolean {
  return isBlank(name) || isName(name);
}

/** 营销力 is a name; "8O" is a score with a slip of the finger. */
function isName(cell: Cell): boolean {
  return typeof cell === 'string' && /\p{L}/u.test(cell) && !/\d/.test(foldWidth(cell));
}

/** 80, "80" or "80分"; not "80%", which is no score. */
function readScore(cell: Cell): number | null {
  if (typeof cell === 'number') return cell;
  if (typeof cell !== 'string') return null;
  const read = readNumber(cell.trim().replace(/\s*(?:分|points?)$/i, ''));
  if (!read || read.isPercent || read.side || read.weight || read.currency) return null;
  return read.value;
}
