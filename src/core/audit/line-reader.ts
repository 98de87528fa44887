import { scanValues, type RawNumber, type Scan } from '../metrics/value-text';
import { readCell, scanCell } from './cell-reading';
import { isNotOwn, labelRole, periodInLabel } from './label-role';
import { findMentions, type Mention } from './mentions';
import type { Named } from './named';
import type { PasteCell } from './paste';
import { readPeriod } from './periods';
import type { ReadState } from './state';
import {
  groupMentions,
  isWindowNumber,
  LONGEST_LABEL,
  looksLikeMetric,
  pickValues,
  tidyLabel,
  trimMarks,
} from './values';
import {
  comparison,
  isFulfilment,
  isLight,
  isNoData,
  isOtherName,
  isOtherThing,
  isPart,
  isRateLike,
  isStateWord,
  isTargetNoun,
} from './words';

/** Reads one cell or line of running text. */
export function readLine(state: ReadState, line: number, cell: PasteCell): void {
  if (cell.number !== null) return readLoose(state, line, cell, scanCell(cell, state.decimalComma));
  const mentions = groupMentions(cell.folded, findMentions(cell.folded));
  const scan = scanValues(cell.folded, state.decimalComma);
  if (mentions.length === 0) return readLoose(state, line, cell, scan);
  state.found.mark(line, 'used');
  mentions.forEach((mention, index) => {
    const end = mentions[index + 1]?.start ?? cell.folded.length;
    readMention(state, line, cell, { ...mention, end: mention.end }, end, scan, mentions.length === 1);
  });
}

function readMention(
  state: ReadState,
  line: number,
  cell: PasteCell,
  mention: Mention,
  end: number,
  scan: Scan,
  isOnly: boolean,
): void {
  const { text, folded } = cell;
  const named = state.open(text.slice(mention.start, mention.end), mention.meanings, line, text);
  const numbers = scan.numbers.filter((n) => n.start >= mention.end && n.end <= end);
  const count = scan.counts.find((c) => c.start >= mention.end && c.end <= end);
  const behind = folded.slice(mention.end, numbers[0]?.start ?? end);
  const label = trimMarks(text.slice(mention.start, mention.end + behind.length));
  if (numbers.length > 0 && isOtherThing(behind) && !isTargetNoun(behind)) {
    state.named = null;
    return state.found.refuseUnknown(line, text, label);
  }
  const isPartAlone = isPart(behind) && label.length - (mention.end - mention.start) <= LONGEST_PART;
  if (isPartAlone || (numbers.length === 0 && !count && isNotOwn(behind)))
    return state.refuseNotOwn(mention.meanings, line, label);
  const pointDay = readPeriod(trimMarks(behind), state.today);
  named.period = pointDay ?? readPeriod(periodInLabel(behind), state.today);
  const picked = pickValues(folded, mention.end, numbers, mention.meanings);
  const textOf = (raw: { start: number; end: number }) => text.slice(raw.start, raw.end).trim();
  named.targetText = picked.targetText;
  if (isOfOthers(folded, mention.start)) {
    named.targetText ||= picked.values[0] ? textOf(picked.values[0].raw) : '';
    return;
  }
  const percentLabel = /^\s?\(?%/.test(folded.slice(mention.end));
  for (const { raw, pointLabel } of picked.values)
    named.add({
      kind: 'value',
      raw,
      text: textOf(raw),
      line,
      pointLabel,
      pointDay: readPeriod(pointLabel, state.today) ?? pointDay,
      percentLabel,
    });
  if (picked.values.length > 0) {
    if (count) named.addCount(count, textOf(count));
    return;
  }
  if (picked.bounded)
    return named.add({ kind: 'bounded', raw: picked.bounded, text: textOf(picked.bounded), line, pointDay });
  const tail = trimMarks(folded.slice(mention.end, end));
  if (isNoData(tail.replace(/^%\)?\s*/, ''))) return named.add({ kind: 'none', text: tail, line });
  if (count) return named.addCount(count, textOf(count));
  if (picked.counted) {
    const { start, end: stop, low } = picked.counted;
    return named.addCount({ part: low, whole: 0 }, textOf({ start, end: stop }));
  }
  if (isOnly) addValueBefore(named, cell, mention, scan.numbers);
}

/** "0.45% Order Defect Rate" */
function addValueBefore(named: Named, { text }: PasteCell, mention: Mention, numbers: readonly RawNumber[]): void {
  const [raw, ...others] = numbers.filter((n) => n.end <= mention.start);
  if (!raw || others.length > 0 || !raw.percent || mention.start - raw.end > 3 || raw.start > 2) return;
  named.add({ kind: 'value', raw, text: text.slice(raw.start, raw.end).trim(), line: named.line });
}

const LOOK_BACK = 24;
/** "- Amazon Business" behind a name, and no sentence about it. */
const LONGEST_PART = 24;

/** "Industry average ODR 0.5%", "Target ODR: 1%": what stands right before the name makes it a figure of others. */
function isOfOthers(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - LOOK_BACK), start);
  return labelRole(before.slice(before.search(/[^,.;:|()[\]\t\n]*$/)), true) !== 'metric';
}

/** A line without a known name: the value of the name above it, something unknown, or noise. */
function readLoose(state: ReadState, line: number, cell: PasteCell, scan: Scan): void {
  const { folded } = cell;
  const named = state.current();
  const [anyNumber] = scan.numbers;
  const labelEnd = (anyNumber ?? scan.counts[0])?.start ?? folded.length;
  const label = folded.slice(0, labelEnd).trim();
  if (named && continueNamed(state, named, line, cell, scan, label)) return state.found.mark(line, 'used');
  if (anyNumber) named?.doubtZeros();
  const first = scan.numbers.find((n) => n.percent) ?? anyNumber;
  if (!first && scan.counts.length === 0 && isOtherName(folded)) return state.beginUnknown(cell.text, line);
  if (!first) return;
  const before = folded.slice(0, first.start).trim();
  if (cell.number === null && looksLikeMetric(before, first, folded)) {
    state.leave();
    return state.found.refuseUnknown(line, cell.text, cell.text.slice(0, first.start).trim());
  }
  if (isOtherName(label)) return state.beginUnknown(cell.text.slice(0, labelEnd).trim(), line);
  const { kind } = readCell(cell, state.decimalComma);
  if (kind === 'value' && first.percent) state.refuseUnderUnknown(cell.text.trim());
}

function continueNamed(
  state: ReadState,
  named: Named,
  line: number,
  cell: PasteCell,
  scan: Scan,
  label: string,
): boolean {
  const { folded } = cell;
  const { kind, raw } = readCell(cell, state.decimalComma);
  const [first] = scan.numbers;
  // "Porcentaje de envíos 30 días", "Taux de retour : objectif 4 %": a rate that is not known, with its days or target.
  if (first && isRateLike(label) && isOtherName(label.split(/[:(]/)[0]!)) return false;
  if (kind === 'target' || kind === 'bounded' || isTargetNoun(label) || (comparison(label) && first)) {
    if (first) named.targetText ||= cell.text.trim();
    return first !== undefined;
  }
  if (kind === 'zero') {
    if (!mayBeZero(named)) return false;
    named.add({ kind, raw, text: cell.text, line, isCellNumber: true });
    return true;
  }
  if (kind === 'none') {
    if (!named.hasValue) named.add({ kind, text: cell.text.trim(), line });
    return !named.hasValue;
  }
  if (!first && isFulfilment(folded) && isShortLine(folded)) {
    named.nextLabel = cell.text.trim();
    return true;
  }
  const [count] = scan.counts;
  const countText = count ? cell.text.slice(count.start, count.end) : '';
  if (!first) {
    if (!count || !isShortLine(folded)) return false;
    named.addCount(count, countText);
    return true;
  }
  if (isWindowNumber(first, label, named.meanings)) return !namesAnother(folded, scan.numbers);
  const isNumber = named.meanings.every(({ metric }) => metric.value.unit === 'number');
  if (kind === 'count' && !isNumber && isShortLine(folded)) {
    named.addCount({ part: first.low, whole: 0 }, cell.text.trim());
    return true;
  }
  if (!acceptsValue(named, folded, first, label)) return false;
  const isFirst = !named.hasValue;
  const values = scan.numbers.filter((n) => n.percent === first.percent && n.bound === first.bound);
  for (const value of isFirst && !first.percent ? [first] : values) {
    named.add({
      kind: 'value',
      raw: value,
      text: cell.number === null ? cell.text.slice(value.start, value.end).trim() : cell.text,
      line,
      pointLabel: tidyLabel(label) || named.nextLabel,
      isCellNumber: cell.number !== null,
    });
  }
  named.nextLabel = '';
  if (count) named.addCount(count, countText);
  return true;
}

/** "5分钟响应率 45%", "7 day return rate: 4%": the days or minutes belong to a name that is not known. */
function namesAnother(text: string, [window, next]: readonly RawNumber[]): boolean {
  const words = text.slice(window!.end, next?.start ?? text.length);
  return isRateLike(words) && isOtherName(words);
}

/** A 0 below a name is its value only where the name stood alone: else it is the empty cell below the line. */
function mayBeZero(named: Named): boolean {
  return !named.hasValue && named.count === null && !/\d/.test(named.text.replace(named.label, ''));
}

/** The first value stands on a line of its own; another one needs a label that says whose it is. */
function acceptsValue(named: Named, folded: string, first: RawNumber, label: string): boolean {
  const rest = folded.slice(first.end).trim();
  const endsLine = rest === '' || /^(?:points?$|分$|\()/i.test(rest) || isStateWord(rest);
  if (!named.hasValue) return (isLight(label) || isFulfilment(label)) && (first.percent || endsLine);
  return first.percent && (isFulfilment(label) || (named.nextLabel !== '' && label === ''));
}

function isShortLine(text: string): boolean {
  return text.trim().length <= LONGEST_LABEL;
}
