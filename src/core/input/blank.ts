import { isBlank, type Cell } from './cell';
import { simplified } from './han';

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
    'null',
    'none',
    'nil',
    'nan',
    'tbd',
    'tba',
    'unknown',
    'blank',
    'empty',
    'missing',
    'pending',
    'undefined',
    'nodata',
    'notset',
    'notavailable',
    'なし',
    '未定',
    '不明',
    'ka',
    'keineangabe',
  ],
]);
/** 无, 暂无数据, 待补充, 未填写, 不详: not there, and at most what is not there or still to be done. */
const ABSENT =
  /^[暂尚还]?(?:[无缺空]|没有|(?:[无未没缺空待不]|没有)(?:填写?|补充?|录入?|提供|确[认定]|核[实算对]|定|知|详|明|查询?|更新|公布|数据|信息|值|格|白|适用|报价|采购|询价|测量?|称重|设置?))$/;
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
  const word = simplified(cell.normalize('NFKC'))
    .replace(/[‐-―−─—]/g, '-')
    .replace(/[\s(){}[\]<>]|([a-z])\.(?=[a-z]|$)/gi, '$1')
    .toLowerCase();
  return word === '' || MARKERS.has(word) || ABSENT.test(word) || /^(?:-+|\.+|~+|_+|\?+)$/.test(word);
}
