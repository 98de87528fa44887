import { compactName } from '../input/fold';
import { meaningsOf, type Meaning } from '../metrics/registry';
import { invalid } from '../words/problem';
import { readCell, scanCell, type CellReading } from './cell-reading';
import type { Column, Table } from './header';
import { labelRole, periodInLabel } from './label-role';
import { readLine } from './line-reader';
import { findMentions, labelMeanings } from './mentions';
import type { Named } from './named';
import { nameInWords } from './observation';
import { isBlankCell, type PasteCell, type PasteRow } from './paste';
import { readPeriod, readPlainDay } from './periods';
import type { ReadState } from './state';
import { Subjects } from './subjects';
import { isWindowNumber, LONGEST_LABEL, pickValues } from './values';
import { endsInWindow, isCases, isFulfilment, isLight, isRateLike, isTargetNoun } from './words';

/** Rows of cells in which names of metrics stand before their values, with or without a header above them. */
export class RowReader {
  private readonly subjects: Subjects;
  private readonly labelColumns: number[];

  constructor(
    private readonly state: ReadState,
    private readonly table: Table | null,
  ) {
    const columns = table?.columns ?? [];
    this.labelColumns = columns.map((_, at) => at).filter((at) => columns[at]!.role === 'label');
    this.subjects = new Subjects(
      this.labelColumns.length > 0 ? this.labelColumns.map((at) => columns[at]!.header) : [''],
    );
  }

  read(row: PasteRow): void {
    const { found } = this.state;
    let current: Named | null = null;
    let names = 0;
    const before: string[] = [];
    for (const [at, cell] of row.cells.entries()) {
      if (cell.folded.trim() === '' || this.isLabelColumn(at)) continue;
      const reading = readCell(cell, this.state.decimalComma);
      const meanings = this.namesIn(cell, reading);
      if (meanings.length > 0) {
        names++;
        if (current && current.candidates.length === 0 && shared(current.meanings, meanings).length > 0) {
          current.meanings = shared(current.meanings, meanings);
          continue;
        }
        current = this.openName(row, cell, meanings, before);
        continue;
      }
      if (names > 0 && current === null) continue;
      if (current) this.takeCell(current, cell, reading, row, this.table?.columns[at] ?? null);
      else if (reading.kind === 'words' || reading.kind === 'many') {
        if (findMentions(cell.folded).length > 0) {
          readLine(this.state, row.line, cell);
          names++;
        } else if (!isBlankCell(cell)) before.push(cell.text.trim());
      }
    }
    if (names > 0) found.mark(row.line, 'used');
    else this.readNameless(row);
  }

  get isTable(): boolean {
    return this.table !== null;
  }

  /** Call when the block ends. */
  finish(): void {
    this.subjects.settle();
  }

  private isLabelColumn(at: number): boolean {
    return this.labelColumns.includes(at);
  }

  /** The meanings of a cell that is a name and nothing else. */
  private namesIn(cell: PasteCell, { kind }: CellReading): readonly Meaning[] {
    if (cell.number !== null || kind === 'value' || kind === 'none' || kind === 'zero') return [];
    const whole = meaningsOf(cell.folded);
    if (whole.length > 0) return whole;
    // "Order Defect Rate 0.45%" in one cell is a line of text.
    return kind === 'words' && !/\d\s?%/.test(cell.folded) ? labelMeanings(cell.folded.trim()) : [];
  }

  private openName(
    row: PasteRow,
    cell: PasteCell,
    meanings: readonly Meaning[],
    before: readonly string[],
  ): Named | null {
    const label = cell.text.trim();
    const role = labelRole(cell.folded, periodInLabel(cell.folded) !== '');
    if (role !== 'metric') {
      this.state.leave();
      const problem = invalid('metricNotOwn', {
        metric: nameInWords(meanings, label),
        text: label.slice(0, LONGEST_LABEL),
      });
      this.state.found.bare.push({ line: row.line, meanings, text: label, problem });
      return null;
    }
    const named = this.state.open(label, meanings, row.line, label);
    named.isInTable = row.cells.length > 2;
    const labels = this.labelColumns.length > 0 ? this.labelsOf(row) : [before.join(' ').slice(0, LONGEST_LABEL)];
    named.onSettled = (observations) => this.subjects.add(labels, observations);
    return named;
  }

  private labelsOf(row: PasteRow): string[] {
    return this.labelColumns.map((at) => {
      const text = row.cells[at]?.text.trim() ?? '';
      return this.periodOf(row, at) === null ? text : '';
    });
  }

  private periodOf(row: PasteRow, at: number): number | null {
    const cell = row.cells[at];
    if (!cell) return null;
    return cell.number !== null ? readPlainDay(cell.number) : readPeriod(cell.folded, this.state.today);
  }

  private takeCell(named: Named, cell: PasteCell, reading: CellReading, row: PasteRow, column: Column | null): void {
    const role = column?.role ?? null;
    if (role === 'target' || role === 'part')
      return void (named.targetText ||= isBlankCell(cell) ? '' : cell.text.trim());
    if (role === 'aside' || role === 'label' || role === 'name') return;
    if (role === null && this.hasValueColumns()) return;
    if (role === 'count') {
      if (!isBlankCell(cell))
        named.addCount(reading.count ?? { part: reading.raw?.low ?? 0, whole: 0 }, cell.text.trim());
      return;
    }
    const labelDay = this.labelColumns
      .map((at) => ({ at, day: this.periodOf(row, at) }))
      .find(({ day }) => day !== null);
    this.addCandidate(named, cell, reading, {
      line: row.line,
      pointLabel: column?.header || (labelDay ? (row.cells[labelDay.at]?.text.trim() ?? '') : ''),
      pointDay: column?.period ?? labelDay?.day ?? readPeriod(periodInLabel(named.label), this.state.today),
      percentLabel: column?.percent === true,
      isCertain: role === 'value',
    });
  }

  private hasValueColumns(): boolean {
    return this.table?.columns.some(({ role }) => role === 'value') ?? false;
  }

  private addCandidate(
    named: Named,
    cell: PasteCell,
    { kind, raw, count }: CellReading,
    place: { line: number; pointLabel?: string; pointDay?: number | null; percentLabel?: boolean; isCertain?: boolean },
  ): void {
    const text = cell.text.trim();
    const isCellNumber = cell.number !== null;
    const shown = raw && !isCellNumber ? cell.text.slice(raw.start, raw.end).trim() : text;
    const countText = count ? cell.text.slice(count.start, count.end) : '';
    switch (kind) {
      case 'value':
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
        return this.addCount(named, cell, raw, count, place);
      case 'many':
        return this.addPicked(named, cell, place);
      case 'words':
        if (findMentions(cell.folded).length > 0) readLine(this.state, place.line, cell);
        return;
      default:
    }
  }

  private addCount(
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
      named.addCount(
        count ?? { part: raw?.low ?? 0, whole: 0 },
        count ? cell.text.slice(count.start, count.end) : text,
      );
  }

  /** Several numbers in one cell: a value with its target and its days, or nothing that can be told apart. */
  private addPicked(named: Named, cell: PasteCell, place: { line: number }): void {
    const { numbers, counts } = scanCell(cell, this.state.decimalComma);
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
      this.state.found.refuse(place.line, `${named.label}: ${text}`, problem);
      named.isRefused = true;
    }
  }

  /** A row without a known name: more about the name above it, a name that is not known, or noise. */
  private readNameless(row: PasteRow): void {
    const cells = row.cells
      .filter((cell) => !isBlankCell(cell) || cell.isMaybeBlank)
      .map((cell) => ({ cell, reading: readCell(cell, this.state.decimalComma) }));
    const filled = cells.filter(({ cell }) => !isBlankCell(cell));
    if (filled.every(({ cell }) => isFulfilment(cell.folded))) {
      this.state.fulfilments = filled.map(({ cell }) => cell.text.trim());
      return;
    }
    const named = this.state.current();
    if (named && continues(filled[0]!)) this.continueNamed(named, row, cells);
    else this.refuseUnknown(row, filled);
  }

  private continueNamed(
    named: Named,
    row: PasteRow,
    cells: readonly { cell: PasteCell; reading: CellReading }[],
  ): void {
    const isStructured = cells.some(
      ({ reading: { kind } }) => kind === 'target' || kind === 'span' || kind === 'count',
    );
    const isPlain = cells.every(({ reading: { kind } }) => kind !== 'words');
    const label = cells.find(({ cell }) => isFulfilment(cell.folded))?.cell.text.trim() ?? '';
    let isUsed = isStructured;
    const wasEmpty = !named.hasValue;
    for (const { cell, reading } of cells) {
      if (reading.kind === 'words') continue;
      const isValue = reading.kind === 'value' || reading.kind === 'bounded' || reading.kind === 'many';
      if (isValue && !wasEmpty && !(isStructured || label !== '') && !isPlain) continue;
      if (isValue && !wasEmpty && reading.raw?.percent !== named.lastValue?.raw?.percent) continue;
      if (isValue && !wasEmpty && !isStructured && label === '') continue;
      this.addCandidate(named, cell, reading, {
        line: row.line,
        pointLabel: label,
        isCertain: isStructured || label !== '',
      });
      isUsed ||= reading.kind !== 'zero';
    }
    if (isUsed) this.state.found.mark(row.line, 'used');
  }

  private refuseUnknown(row: PasteRow, filled: readonly { cell: PasteCell; reading: CellReading }[]): void {
    if (this.table?.kind === 'other') return;
    const nameAt = this.table?.columns.findIndex(({ role }) => role === 'name') ?? -1;
    const named = row.cells[nameAt];
    const label = named ?? filled.find(({ reading }) => reading.kind === 'words')?.cell;
    const value = filled.find(
      ({ cell, reading }) => cell !== label && (reading.kind === 'value' || reading.kind === 'bounded'),
    );
    const header = label?.folded.trim() ?? '';
    if (!value || compactName(header).length < 2 || header.length > LONGEST_LABEL) return;
    if (isTargetNoun(header) && !isRateLike(header)) return;
    const isMeasurement =
      named !== undefined ||
      isRateLike(header) ||
      isCases(header) ||
      (value.reading.raw?.percent && filled.length <= 4) ||
      (filled.length === 2 && label === filled[0]!.cell && !/\d/.test(header));
    if (!isMeasurement) return;
    this.state.leave();
    const text = filled.map(({ cell }) => cell.text.trim()).join(' | ');
    this.state.found.refuseUnknown(row.line, text, header);
  }
}

/** A row goes on with the name above it where its first cell is no other name. */
function continues({ cell, reading: { kind } }: { cell: PasteCell; reading: CellReading }): boolean {
  if (kind !== 'words') return kind !== 'date';
  return isFulfilment(cell.folded) || isLight(cell.folded) || endsInWindow(cell.folded);
}

function shared(known: readonly Meaning[], meanings: readonly Meaning[]): readonly Meaning[] {
  return known.filter((m) => meanings.some((n) => n.metric === m.metric));
}
