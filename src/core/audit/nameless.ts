import { compactName } from '../input/fold';
import { addCandidate } from './candidates';
import { readCell, type CellReading } from './cell-reading';
import type { Table } from './header';
import type { Named } from './named';
import { isBlankCell, type PasteCell, type PasteRow } from './paste';
import type { ReadState } from './state';
import { LONGEST_LABEL } from './values';
import { endsInWindow, isCases, isFulfilment, isLight, isOtherName, isRateLike, isTargetNoun } from './words';

/** A row without a known name: more about the name above it, a name that is not known, or noise. */
export function readNameless(state: ReadState, table: Table | null, row: PasteRow): void {
  const cells = row.cells
    .filter((cell) => !isBlankCell(cell) || cell.isMaybeBlank)
    .map((cell) => ({ cell, reading: readCell(cell, state.decimalComma) }));
  const filled = cells.filter(({ cell }) => !isBlankCell(cell));
  if (filled.every(({ cell }) => isFulfilment(cell.folded))) {
    state.fulfilments = filled.map(({ cell }) => cell.text.trim());
    return;
  }
  const named = state.current();
  if (named && continues(filled[0]!)) continueNamed(state, named, row, cells);
  else {
    if (named && filled.some(({ cell }) => /\d/.test(cell.folded))) named.doubtZeros();
    if (!refuseUnknown(state, table, row, filled)) endRegion(state, table, row, filled);
  }
}

function continueNamed(
  state: ReadState,
  named: Named,
  row: PasteRow,
  cells: readonly { cell: PasteCell; reading: CellReading }[],
): void {
  const isStructured = cells.some(({ reading: { kind } }) => kind === 'target' || kind === 'span' || kind === 'count');
  const isPlain = cells.every(({ reading: { kind } }) => kind !== 'words');
  const label = cells.find(({ cell }) => isFulfilment(cell.folded))?.cell.text.trim() ?? '';
  let isUsed = isStructured;
  const wasEmpty = !named.hasValue;
  for (const { cell, reading } of cells) {
    if (reading.kind === 'words') continue;
    if (reading.kind === 'bounded') {
      // Below the name "< 1%" is what it must be.
      named.targetText ||= cell.text.trim();
      continue;
    }
    const isValue = reading.kind === 'value' || reading.kind === 'many';
    if (isValue && !wasEmpty && !(isStructured || label !== '') && !isPlain) continue;
    if (isValue && !wasEmpty && reading.raw?.percent !== named.lastValue?.raw?.percent) continue;
    if (isValue && !wasEmpty && !isStructured && label === '') continue;
    addCandidate(state, named, cell, reading, {
      line: row.line,
      pointLabel: label,
      isCertain: isStructured || label !== '',
    });
    isUsed ||= reading.kind !== 'zero';
  }
  if (isUsed) state.found.mark(row.line, 'used');
}

/** A row that names something else ends what belongs to the name above it; a value of nobody known is said. */
function endRegion(
  state: ReadState,
  table: Table | null,
  row: PasteRow,
  filled: readonly { cell: PasteCell; reading: CellReading }[],
): void {
  if (table?.kind === 'other') return;
  const [first] = filled;
  if (first?.reading.kind === 'words' && isOtherName(first.cell.folded))
    return state.beginUnknown(first.cell.text, row.line);
  const value = filled.find(({ reading }) => reading.kind === 'value' && reading.raw?.percent);
  if (value) state.refuseUnderUnknown(value.cell.text.trim());
}

function refuseUnknown(
  state: ReadState,
  table: Table | null,
  row: PasteRow,
  filled: readonly { cell: PasteCell; reading: CellReading }[],
): boolean {
  if (table?.kind === 'other') return false;
  const nameAt = table?.columns.findIndex(({ role }) => role === 'name') ?? -1;
  const named = row.cells[nameAt];
  const label = named ?? filled.find(({ reading }) => reading.kind === 'words')?.cell;
  const value = filled.find(
    ({ cell, reading }) => cell !== label && (reading.kind === 'value' || reading.kind === 'bounded'),
  );
  const header = label?.folded.trim() ?? '';
  if (!value || compactName(header).length < 2 || header.length > LONGEST_LABEL) return false;
  if (isTargetNoun(header) && !isRateLike(header)) return false;
  const isMeasurement =
    named !== undefined ||
    isRateLike(header) ||
    isCases(header) ||
    (value.reading.raw?.percent && filled.length <= 4) ||
    (filled.length === 2 && label === filled[0]!.cell && !/\d/.test(header));
  if (!isMeasurement) return false;
  state.leave();
  const text = filled.map(({ cell }) => cell.text.trim()).join(' | ');
  state.found.refuseUnknown(row.line, text, label!.text.trim());
  return true;
}
/** A row goes on with the name above it where its first cell is no other name. */
function continues({ cell, reading: { kind } }: { cell: PasteCell; reading: CellReading }): boolean {
  if (kind !== 'words') return kind !== 'date';
  return isFulfilment(cell.folded) || isLight(cell.folded) || endsInWindow(cell.folded);
}
