import { SCORES, stars as starsOf, type CapabilityScore } from '../../core/alibaba/stars';
import { foldWidth, stripInvisible } from '../../core/input/fold';
import { readNumber } from '../../core/input/number';
import { shorten } from '../../core/input/quote';
import { invalid, Problem } from '../../core/words/problem';
import { w } from '../../core/words/wording';
import type { TableFunction } from '../declaration';
import { isBlank, isMissing, plain, type Cell, type Matrix } from '../edge/cells';
import { block } from '../parameters';

/** ALI.STARS: a block of scores, or of names with their scores beside or below them. */
export const STARS: TableFunction = {
  id: 'ALI.STARS',
  kind: 'table',
  header: false,
  text: w(
    'Star level that a set of capability scores gives, and the score that holds it down. An empty cell or a bare 0 is left out; write "0" as text for a score of zero.',
    '一组能力分对应的星级，以及限制星级的那一项。空格或数字 0 不计；得分确为零时请填文本“0”。',
  ),
  title: w('Star level', '商家星等级'),
  words: '星级 星等级 短板 stars 能力分',
  parameters: [
    block(
      'scores',
      w('Scores', '能力分'),
      w(
        'Capability scores, one per cell, names beside or above them where you like.',
        '各项能力分，每格一项，旁边或上方可写名称。',
      ),
      'anywhere',
    ),
  ],
  examples: [{ formula: '=ALI.STARS({82,91,77,88})', result: [2, 77] }],
  returns: w('One row: stars, limiting score.', '一行：星级、限制星级的分数。'),
  fields: [
    { label: w('Stars', '星级'), format: 'number' },
    { label: w('Limiting score', '限制项'), format: 'text' },
  ],
  mostRows: 10_000,
  table([scores]) {
    const read = readScores(scores!.map((row) => row.map(plain)));
    const result = read instanceof Problem ? read : starsOf(read);
    return result instanceof Problem ? result : [result];
  },
};

/** Names count only in pairs with scores: a text anywhere else is a score that could not be read. */
function readScores(cells: Matrix): CapabilityScore[] | Problem {
  const pairs = pairsOf(cells) ?? cells.flat().map((score): [Cell, Cell] => [null, score]);
  const scores: CapabilityScore[] = [];
  for (const [name, score] of pairs) {
    const called = isBlank(name) ? null : stripInvisible(String(name)).trim();
    if (isMissing(score)) {
      if (called === null) continue;
      return invalid('required', { name: called });
    }
    const points = readScore(score);
    if (points === null) return invalid('notANumber', { name: called ?? SCORES, text: shorten(String(score)) });
    scores.push({ name: called, points });
  }
  return scores;
}

/** Two columns, or two rows, of which the first holds names; null where the block holds scores alone. */
function pairsOf(cells: Matrix): [Cell, Cell][] | null {
  const [first, second] = cells;
  const across = cells.every((row) => row.length === 2) ? cells.map((row) => [row[0], row[1]] as [Cell, Cell]) : null;
  const below = cells.length === 2 ? first!.map((name, column) => [name, second![column]] as [Cell, Cell]) : null;
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
  const read = readNumber(cell.trim().replace(/\s{0,9}(?:分|points?)$/i, ''));
  if (!read || read.isPercent || read.side || read.weight || read.currency) return null;
  return read.value;
}
