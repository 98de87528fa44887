import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { dictionary } from '../../src/taskpane/i18n';

type Tree = Readonly<Record<string, unknown>>;

function leaves(tree: Tree, path = ''): [string, unknown][] {
  return Object.entries(tree).flatMap(([key, value]): [string, unknown][] =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? leaves(value as Tree, `${path}${key}.`)
      : [[path + key, value]],
  );
}

function words(value: unknown): string {
  if (Array.isArray(value)) return value.join(' ');
  return typeof value === 'function'
    ? String((value as (...args: string[]) => string)('A', 'B', 'C', 'D'))
    : String(value);
}

const en = leaves(dictionary('en'));
const zh = leaves(dictionary('zh'));
/** Signs, names and examples that hold no Chinese, or hold it in both languages. */
const SIGNS =
  /^(unit\.|text\.(colon|comma|listComma|of)$|audit\.(placeholder|candidate)$|tabs\.sku$|fees\.(placeholder|requestText|column\.(label|asin))$|sku\.(ratePlaceholder|cheaperStep|setting|column\.label|placeholder\.discount|headers|headersUnits)$)/;
const HAN = /\p{Script=Han}/u;

test('both languages have the same texts, each of the same kind', () => {
  expect(zh.map(([key, value]) => [key, typeof value])).toEqual(en.map(([key, value]) => [key, typeof value]));
});

test('every Chinese text is Chinese and every English text is not', () => {
  const keys = (texts: [string, unknown][], isChinese: boolean) =>
    texts.filter(([key, value]) => !SIGNS.test(key) && HAN.test(words(value)) === isChinese).map(([key]) => key);
  expect(keys(zh, false)).toEqual([]);
  expect(keys(en, true)).toEqual([]);
});

test('Chinese text uses Chinese punctuation', () => {
  const mixed = zh.filter(([, value]) => /\p{Script=Han}[,;:?()]|[,;:?(]\p{Script=Han}/u.test(words(value)));
  expect(mixed).toEqual([]);
});

test('every text is used by the pane', () => {
  const folder = path.join(__dirname, '../../src/taskpane');
  const source = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(({ name, parentPath }) => name.endsWith('.ts') && !parentPath.endsWith('i18n'))
    .map(({ name, parentPath }) => readFileSync(path.join(parentPath, name), 'utf8'))
    .join('\n');
  const words = new Set(source.match(/\w+/g));
  // These groups are read by values of the calculation.
  const keys = en
    .filter(([key]) => !/^(confidence|basis|unit)\./.test(key))
    .flatMap(([key]) => key.split('.').slice(-1));
  expect(keys.filter((key) => !words.has(key))).toEqual([]);
});
