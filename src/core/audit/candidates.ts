import { invalid } from '../words/problem';
import { scanCell, type CellReading } from './cell-reading';
import { readLine } from './line-reader';
import { findMentions } from './mentions';
import type { Candidate, Named } from './named';
import { nameInWords } from './observation';
import type { PasteCell } from './paste';
import type { ReadState } from './state';
import { isWindowNumber, pickValues } from './values';

/** Takes what a cell beside or below a name says about it: a value, a target, a count, or nothing. */
export function addCandidate(
  state: ReadState,
  named: Named,
  cell: PasteCell,
  { kind, raw, count }: CellReading,
  place: Partial<Candidate> & { line: number },
): void {
  const text = cell.text.trim();
  const isCellNumber = cell.number !== null;
  const shown = raw && !isCellNumber ? cell.text.slice(raw.start, raw.end).trim() : text;
  const countText = count ? cell.text.slice(count.start, count.end) : '';
  switch (kind) {
    case 'value':
      // A negative number behind a value is how it changed.
      if (named.hasValue && raw!.low < 0) return;
      return named.add({ ...place, kind, raw, text: shown, isCellNumber, countText });
    case 'bounded':
      return named.add({ ...place, kind: place.isCertain ? 'value' : kind, raw, text: shown, countText });
    case 'zero':
    case 'none':
      return named.add({ ...place, kind, raw, text, isCellNumber });
    case 'target':
      return void (named.targetText ||= text);
    case 'span':
      if (raw && !isWindowNumber(raw, cell.folded.slice(0, raw.start), named.meanings))
        named.add({ ...place, kind: 'value', raw, text: shown });
      return;
    case 'count':
      return addCount(named, cell, raw, count, place);
    case 'many':
      return addPicked(state, named, cell, place);
    case 'words':
      if (findMentions(cell.folded).length > 0) readLine(state, place.line, cell);
      return;
    default:
  }
}

function addCount(
  named: Named,
  cell: PasteCell,
  raw: CellReading['raw'],
  count: CellReading['count'],
  place: { line: number },
): void {
  const text = cell.text.trim();
  const isNumber = named.meanings.every((m) => m.metric.value.unit === 'number');
  if (!count && raw && isNumber) named.add({ ...place, kind: 'value', raw, text });
  else
    named.addCount(count ?? { part: raw?.low ?? 0, whole: 0 }, count ? cell.text.slice(count.start, count.end) : text);
}

/** Several numbers in one cell: a value with its target and its days, or nothing that can be told apart. */
function addPicked(state: ReadState, named: Named, cell: PasteCell, place: { line: number }): void {
  const { numbers, counts } = scanCell(cell, state.decimalComma);
  const picked = pickValues(cell.folded, 0, numbers, named.meanings);
  named.targetText ||= picked.targetText;
  const [first, ...others] = picked.values;
  if (first && others.length === 0) {
    const { raw } = first;
    named.add({ ...place, kind: 'value', raw, text: cell.text.slice(raw.start, raw.end).trim() });
    if (counts[0]) named.addCount(counts[0], cell.text.slice(counts[0].start, counts[0].end));
  } else if (first) {
    const text = cell.text.trim();
    const problem = invalid('metricManyValues', {
      metric: nameInWords(named.meanings, named.label),
      text: text.slice(0, 80),
    });
    state.found.refuse(place.line, `${named.label}: ${text}`, problem);
    named.isRefused = true;
  }
}
