import { isNameCharacter, isWordCharacter, nameLetters } from '../input/fold';
import { isOtherThing } from './words';
import { allNames, meaningsOf, type Meaning } from '../metrics/registry';

/** A name of a metric inside a line. */
export interface Mention {
  start: number;
  end: number;
  meanings: readonly Meaning[];
}

interface Node {
  next: Map<string, Node>;
  meanings: readonly Meaning[] | null;
}
let root: Node | undefined;

/** Names that stand in running text; numbers of indicators do not. */
function trie(): Node {
  if (root) return root;
  root = { next: new Map(), meanings: null };
  for (const [name, meanings] of allNames()) {
    if (/^\d+$/.test(name)) continue;
    let node = root;
    for (const character of name) {
      const next: Node = node.next.get(character) ?? { next: new Map(), meanings: null };
      node.next.set(character, next);
      node = next;
    }
    node.meanings = meanings;
  }
  return root;
}

/** Names are at most this long, so a search costs no more than this for each character of the line. */
const MOST_SEPARATORS = 3;
const CHINESE = /[\u3041-\u30ff\u3400-\u9fff]/;
/** Chinese words that may touch a name: before it and after it. */
const BEFORE =
  /(?:我的|我们的|店铺|本店|账户|账号|卖家|天|当前|目前|本月|上月|本周|上周|今日|昨日|平均|其中|总体|整体|和|及|与|的|了|の|と|は|が)$/;
const AFTER =
  /^(?:は|が|の|も|を|へ|で|为|是|达|约|目|当|现|低|高|小|大|不|超|只|仅|有|在|已|从|由|较|要|应|需|须|必|：|到|降|升|涨|跌|飙|上升|上涨|下降|下跌|下滑|回升|回落|增加|增至|减少|减至|提高|提升|持|仍|均|会|还|也|太|过|正|很|都|就|环|同|百分之|千分之|上?上周|上月|本[周月]|(?:近|最近|过去)\d)/;
const SHORT = 2;
const SEPARATOR_BEFORE = /(?:^|[,;|()[\]\t/:：.!?])\s*$/;
const VALUE_AFTER = /^[\s:=()[\]|~-]*(?:[<>≤≥]|\d|[$¥€£]|is\b|was\b|n\/a|为|是|$)/i;

/** Finds the names of metrics in a folded line, the longest at each place, from left to right. */
export function findMentions(text: string): Mention[] {
  const mentions: Mention[] = [];
  const touchesMention = (at: number) => mentions.length > 0 && mentions[mentions.length - 1]!.end === at;
  let at = 0;
  while (at < text.length) {
    const mention = startsWord(text, at) ? longestAt(text, at) : null;
    if (mention && standsAlone(text, mention, touchesMention(at))) {
      mentions.push(mention);
      at = mention.end;
    } else at++;
  }
  return mentions;
}

function startsWord(text: string, at: number): boolean {
  if (!isNameCharacter(text[at]!)) return false;
  return !(isWordCharacter(text[at]) && isWordCharacter(text[at - 1]));
}

/** One character of a text may stand for two letters of a name: "ß" is "ss". */
function follow(node: Node, letters: string): Node | undefined {
  let at: Node | undefined = node;
  for (const letter of letters) at = at?.next.get(letter);
  return at;
}

function longestAt(text: string, start: number): Mention | null {
  let node = trie();
  let found: Mention | null = null;
  let skipped = 0;
  for (let at = start; at < text.length; at++) {
    const character = text[at]!;
    if (!isNameCharacter(character)) {
      if (++skipped > MOST_SEPARATORS || character === '\t') break;
      continue;
    }
    skipped = 0;
    const next = follow(node, nameLetters(character));
    if (!next) break;
    node = next;
    const endsWord = !(isWordCharacter(character) && isWordCharacter(text[at + 1]));
    if (node.meanings && endsWord) found = { start, end: at + 1, meanings: node.meanings };
  }
  return found;
}

/** A name inside a longer word is another name: "点击" in "点击成本". Short and common names need a place of their own. */
function standsAlone(text: string, { start, end, meanings }: Mention, afterMention: boolean): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  const after = text.slice(end, end + 12);
  const joinedBefore = CHINESE.test(text[start]!) && CHINESE.test(text[start - 1] ?? '') && !afterMention;
  if (joinedBefore && !BEFORE.test(before)) return false;
  if (CHINESE.test(text[end - 1]!) && CHINESE.test(after[0] ?? '') && !AFTER.test(after)) return false;
  const isCommon = meanings.every((m) => m.isGeneric) || end - start <= SHORT;
  return !isCommon || (SEPARATOR_BEFORE.test(before) && VALUE_AFTER.test(after));
}

const SHARE_OF_LABEL = 0.6;

/** What the header of a column or the first cell of a row means: the whole of it, or a name that fills most of it. */
export function labelMeanings(label: string): readonly Meaning[] {
  const whole = meaningsOf(label);
  if (whole.length > 0 || label.length > 120) return whole;
  const mentions = findMentions(label);
  const named = mentions[0];
  if (mentions.length !== 1 || !named) return sharedMeanings(mentions);
  if (isOtherThing(label.slice(named.end)) || isOtherThing(label.slice(0, named.start))) return [];
  return named.end - named.start >= label.trim().length * SHARE_OF_LABEL ? named.meanings : [];
}

/** "Late Shipment Rate / LSR": the meanings that all names have in common. */
export function sharedMeanings(mentions: readonly { meanings: readonly Meaning[] }[]): readonly Meaning[] {
  const [first, ...others] = mentions;
  if (!first) return [];
  return first.meanings.filter((m) => others.every((o) => o.meanings.some((n) => n.metric === m.metric)));
}
