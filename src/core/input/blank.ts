import { isBlank, type Cell } from './cell';

/** What exports and people write where they have nothing to say. */
const MARKERS = new Set([
  ...[
    '-',
    '--',
    '---',
    '/',
    '//',
    '\\',
    '.',
    '?',
    'n/a',
    'na',
    '#n/a',
    'n.a.',
    'null',
    'none',
    'nil',
    'nan',
    'tbd',
    'tba',
  ],
  ...['无', '暂无', '空', '未知', '待定', '待填', '没有', '暂缺', '无数据', '暂无数据', 'なし', 'k.a.', 'undefined'],
]);
const LONGEST_MARKER = 12;
/** Most cells begin with a letter or digit that no marker begins with, and need no closer look. */
const BEGINNINGS = new Set([...MARKERS].map((marker) => marker.charAt(0)));
const PLAIN = /^[0-9a-z]/i;

/**
 * A cell of a list or of a paste that holds nothing: blank, or a marker such as "--", "N/A", "/" or 暂无. For lists and
 * pastes only: an argument of a function is typed for that function, so a marker there is text that is not a number.
 */
export function isBlankMarker(cell: Cell): boolean {
  if (isBlank(cell)) return true;
  if (typeof cell !== 'string' || cell.length > LONGEST_MARKER) return false;
  if (PLAIN.test(cell) && !BEGINNINGS.has(cell.charAt(0).toLowerCase())) return false;
  const word = cell
    .normalize('NFKC')
    .replace(/[‐-―−─—]/g, '-')
    .replace(/[\s(){}[\]<>]/g, '')
    .toLowerCase();
  return word === '' || MARKERS.has(word) || /^-+$/.test(word);
}
