import { meaningsOf, type Meaning } from '../metrics/registry';
import { numberCell, textCell, type PasteCell, type PasteRow } from './paste';
import { isFulfilment, isRateLike } from './words';

/**
 * Reads JSON and copied objects (keys without quotes, single quotes, commas at the end) as rows of key and value. No
 * evaluation: a small parser with a limited depth.
 */

type Leaf = string | number | boolean | null;
type Tree = Leaf | Tree[] | { [key: string]: Tree };

const DEEPEST = 30;
const MOST_LEAVES = 50_000;

class Parser {
  private at = 0;
  private leaves = 0;

  constructor(private readonly text: string) {}

  /** null where the text is no object. */
  read(): Tree | undefined {
    const tree = this.value(0);
    this.space();
    return this.at === this.text.length ? tree : undefined;
  }

  private value(depth: number): Tree | undefined {
    this.space();
    const character = this.text[this.at];
    if (depth > DEEPEST || character === undefined || this.leaves > MOST_LEAVES) return undefined;
    if (character === '{') return this.object(depth);
    if (character === '[') return this.list(depth);
    this.leaves++;
    if (character === '"' || character === "'") return this.quoted();
    return this.word();
  }

  private object(depth: number): Tree | undefined {
    const tree: Record<string, Tree> = Object.create(null) as Record<string, Tree>;
    this.at++;
    for (;;) {
      this.space();
      if (this.take('}')) return tree;
      const key = /["']/.test(this.text[this.at] ?? '') ? this.quoted() : this.key();
      this.space();
      if (key === undefined || !this.take(':')) return undefined;
      const value = this.value(depth + 1);
      if (value === undefined) return undefined;
      tree[key] = value;
      this.space();
      if (!this.take(',') && this.text[this.at] !== '}') return undefined;
    }
  }

  private list(depth: number): Tree | undefined {
    const tree: Tree[] = [];
    this.at++;
    for (;;) {
      this.space();
      if (this.take(']')) return tree;
      const value = this.value(depth + 1);
      if (value === undefined) return undefined;
      tree.push(value);
      this.space();
      if (!this.take(',') && this.text[this.at] !== ']') return undefined;
    }
  }

  private quoted(): string | undefined {
    const mark = this.text[this.at]!;
    const from = ++this.at;
    while (this.at < this.text.length && this.text[this.at] !== mark) this.at += this.text[this.at] === '\\' ? 2 : 1;
    if (this.at >= this.text.length) return undefined;
    return this.text.slice(from, this.at++).replace(/\\(u[0-9a-f]{4}|.)/gi, unescape);
  }

  private key(): string | undefined {
    const found = this.match(/[\w$.\-\u00c0-\uffff]+/y);
    return found || undefined;
  }

  private word(): Leaf | undefined {
    const found = this.match(/[^\s,\]}"'{[:]+/y);
    if (found === '') return undefined;
    if (/^(?:null|undefined|None|NaN)$/.test(found)) return null;
    if (/^(?:true|false|True|False)$/.test(found)) return /^t/i.test(found);
    const number = Number(found);
    return Number.isFinite(number) ? number : found;
  }

  private match(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.at += found.length;
    return found;
  }

  private take(character: string): boolean {
    if (this.text[this.at] !== character) return false;
    this.at++;
    return true;
  }

  private space(): void {
    while (this.at < this.text.length && /[\s\ufeff]/.test(this.text[this.at]!)) this.at++;
  }
}

function unescape(_whole: string, escape: string): string {
  if (/^u[0-9a-f]{4}$/i.test(escape)) return String.fromCharCode(parseInt(escape.slice(1), 16));
  return { n: ' ', t: ' ', r: ' ', b: '', f: '' }[escape] ?? escape;
}

/** Keys under which an object keeps the figure that it is named after. */
const VALUE_KEYS = ['rate', 'value', 'currentvalue', 'current', 'actual', 'percentage', 'score', 'amount'];
/** Keys of what a list of objects is about. */
const SUBJECT_KEY = /asin|sku|campaign|account|store|shop|seller|marketplace|country|name$|date|week|month|id$/i;
const TARGET_KEY = /target|threshold|goal|limit|benchmark|rival|peer|condition|previous|last|b2b/i;
const LONGEST_SUBJECT = 60;
const COUNT_KEY = /count$|quantity$|orders$|total$|cnt$/i;

/** True for text that is built like a JSON or a copied object, or a part of one from a key on. */
export function isObjectText(text: string): boolean {
  const trimmed = text.trim();
  return /^(?:[{[]|["']?[\w.]+["']?\s{0,9}:\s{0,9}[{[])/.test(trimmed) && /[}\]][,;]?$/.test(trimmed);
}

/** The rows of an object: what each figure is called, the figure, and what it is about; null where it is none. */
export function objectRows(text: string): PasteRow[] | null {
  if (!isObjectText(text)) return null;
  const trimmed = text.trim().replace(/[,;]$/, '');
  const tree = new Parser(/^[{[]/.test(trimmed) ? trimmed : `{${trimmed}}`).read();
  if (tree === undefined || typeof tree !== 'object' || tree === null) return null;
  const rows: PasteRow[] = [];
  const lines = text.split(/\r\n|\r|\n/).length;
  const add = (cells: PasteCell[]): void => {
    rows.push({ line: Math.min(rows.length + 1, lines), lineCount: 1, cells, isTable: true, tooLong: 0 });
  };
  if (!addTable(tree, add)) addObject(tree, [], '', add);
  return rows;
}

type Add = (cells: PasteCell[]) => void;
const isLeaf = (tree: Tree): tree is Leaf => tree === null || typeof tree !== 'object';
const cellOf = (leaf: Leaf): PasteCell => {
  if (typeof leaf === 'number') return numberCell(leaf, false);
  return textCell(leaf === null ? 'null' : String(leaf));
};

/** A list of flat objects is a table: its keys are the header. */
function addTable(tree: Tree, add: Add): boolean {
  if (!Array.isArray(tree) || tree.length === 0 || !tree.every(isFlat)) return false;
  const keys = [...new Set(tree.flatMap((row) => Object.keys(row as object)))];
  add(keys.map(textCell));
  for (const row of tree as Record<string, Leaf>[]) add(keys.map((key) => cellOf(row[key] ?? '')));
  return true;
}

function isFlat(tree: Tree): boolean {
  return !isLeaf(tree) && !Array.isArray(tree) && Object.values(tree).every(isLeaf);
}

function addObject(tree: Tree, path: readonly string[], subject: string, add: Add): void {
  if (isLeaf(tree)) return;
  if (Array.isArray(tree)) {
    if (!addTable(tree, add)) for (const part of tree) addObject(part, path, subject, add);
    return;
  }
  const of = [subject, subjectOf(tree)].filter(Boolean).join(' ').slice(0, LONGEST_SUBJECT);
  const own = path.length === 0 ? undefined : ownKey(tree, path);
  for (const [key, value] of Object.entries(tree)) {
    if (!isLeaf(value)) addObject(value, [...path, key], of, add);
    else if (own === undefined || own === key) addLeaf(own === key ? path : [...path, key], key, value, of, add);
  }
}

/** The key under which an object keeps the figure it is named after: a rate, or for a number of cases their count. */
function ownKey(tree: Record<string, Tree>, path: readonly string[]): string | undefined {
  const keys = Object.keys(tree).filter((key) => isLeaf(tree[key]!));
  const rate = VALUE_KEYS.map((wanted) => keys.find((key) => key.toLowerCase() === wanted)).find(Boolean);
  if (rate !== undefined) return rate;
  const isNumber = nameIn(path)?.meanings.every(({ metric }) => metric.value.unit === 'number') ?? false;
  return isNumber ? keys.find((key) => COUNT_KEY.test(key)) : undefined;
}

function addLeaf(path: readonly string[], key: string, value: Leaf, of: string, add: Add): void {
  if (value === null || typeof value === 'boolean' || TARGET_KEY.test(key)) return;
  if (typeof value === 'string' && !/\d/.test(value)) return;
  const name = nameIn(path);
  if (!name && (COUNT_KEY.test(key) || !isRateLike(key))) return;
  const label = name?.label ?? path.join('.');
  add([...(of === '' ? [] : [textCell(of)]), textCell(label), cellOf(value)]);
}

/** The name of a metric at the end of a path of keys: "performanceMetrics.orderDefectRate.mfn" is one of the ODR. */
function nameIn(path: readonly string[]): { label: string; meanings: readonly Meaning[] } | null {
  const known = isFulfilment(path[path.length - 1] ?? '') ? path.slice(0, -1) : path;
  for (let from = 0; from < known.length; from++) {
    const label = known.slice(from).join('.');
    for (const spelling of [label, `${label}.rate`]) {
      const meanings = meaningsOf(spelling);
      if (meanings.length > 0) return { label: spelling, meanings };
    }
  }
  return null;
}

function subjectOf(tree: Record<string, Tree>): string {
  const key = Object.keys(tree).find((name) => SUBJECT_KEY.test(name) && typeof tree[name] === 'string');
  return key === undefined ? '' : (tree[key] as string).slice(0, 40);
}
