/** Cells of separated text: quotes, line breaks within them, and which character separates. */

const SEPARATORS = [';', ',', '|'] as const;
const LOOK_AHEAD = 12;
/** Share of the lines that must agree on the number of cells: a title or a total above them may not. */
const AGREEMENT = 0.6;
const FEWEST_CELLS = 2;
const MOST_JOINED_LINES = 20;

/** The cells of one record; a quoted cell may hold the separator, line breaks and doubled quotes. */
export function splitRecord(record: string, separator: string): string[] {
  if (!record.includes('"')) return record.split(separator);
  const cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  let isStart = true;
  for (let at = 0; at < record.length; at++) {
    const character = record[at]!;
    if (isQuoted) {
      if (character !== '"') cell += character;
      else if (record[at + 1] === '"') {
        cell += '"';
        at++;
      } else isQuoted = false;
    } else if (character === separator) {
      cells.push(cell);
      cell = '';
      isStart = true;
      continue;
    } else if (character === '"' && isStart) isQuoted = true;
    else cell += character;
    if (character !== ' ') isStart = false;
  }
  cells.push(cell);
  return cells;
}

/** How many lines a record takes up because a quoted cell holds line breaks. */
export function linesOfRecord(lines: readonly string[], at: number, longest: number): number {
  const line = lines[at]!;
  if (!/(?:^|[\t,;|])\s?"/.test(line) || !hasOpenQuote(line)) return 1;
  for (let count = 2; count <= MOST_JOINED_LINES && at + count <= lines.length; count++) {
    const next = lines[at + count - 1]!;
    if (next.length > longest) return 1;
    if (hasOpenQuote(next)) return count;
  }
  return 1;
}

function hasOpenQuote(line: string): boolean {
  return line.split('"').length % 2 === 0;
}

/**
 * The character that separates the cells of a block of lines (up to the next blank line), or null. Most lines must
 * agree on the number of cells, and a comma between two digits is not taken for a separator unless others are.
 */
export function blockSeparator(lines: readonly string[], start: number, longest: number): string | null {
  const block: string[] = [];
  for (let at = start; at < lines.length && block.length < LOOK_AHEAD; at += linesOfRecord(lines, at, longest)) {
    if (lines[at]!.trim() === '' || lines[at]!.length > longest) break;
    block.push(lines.slice(at, at + linesOfRecord(lines, at, longest)).join('\n'));
  }
  if (block.length < 2 || block.some((line) => line.includes('\t'))) return null;
  return SEPARATORS.find((separator) => isSeparatorOf(block, separator)) ?? null;
}

function isSeparatorOf(block: readonly string[], separator: string): boolean {
  const counts = block.map((line) => splitRecord(line, separator).length);
  const [usual, times] = mostFrequent(counts);
  if (usual < FEWEST_CELLS || times < 2 || times < counts.length * AGREEMENT) return false;
  if (usual === FEWEST_CELLS && times < counts.length) return false;
  return separator !== ',' || block.some((line) => line.replace(/\d,\d/g, '').includes(','));
}

function mostFrequent(values: readonly number[]): [value: number, times: number] {
  const times = new Map<number, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  return [...times].reduce((best, next) => (next[1] > best[1] ? next : best));
}
