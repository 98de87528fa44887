import type { Day } from '../../rates/day';
import { invalid } from '../words/problem';
import { isAmountCell, readCell, type CellReading } from './cell-reading';
import type { Column, Table } from './header';
import { periodInLabel } from './label-role';
import { nameInWords, type Observation } from './observation';
import { isBlankCell, type PasteCell, type PasteRow } from './paste';
import { readPeriod, readPlainDay } from './periods';
import type { ReadState } from './state';
import { Subjects } from './subjects';
import { isWindowNumber, LONGEST_LABEL } from './values';
import { isTargetNoun, isTotal } from './words';

const BLANK: PasteCell = { text: '', folded: '', number: null, isMaybeBlank: true };
const NAMED: ReadonlySet<Column['role']> = new Set(['metric', 'target', 'part', 'aside', 'count', 'value']);

/** What a row of such a table is about: its labels, and the period it stands for. */
interface RowLabel {
  labels: string[];
  text: string;
  day: Day | null;
}

/** A table with one column per metric and one row per account, week, ASIN or campaign. */
export class ColumnReader {
  private readonly subjects: Subjects;
  /** Columns that may name a row. */
  private readonly labelled: readonly number[];
  private readonly zeros = new Map<
    number,
    { observation: Omit<Observation, 'label' | 'meanings'>; labels: string[] }[]
  >();
  private readonly filled = new Set<number>();
  private readonly totals: PasteRow[] = [];
  private rows = 0;

  constructor(
    private readonly state: ReadState,
    private readonly table: Table,
  ) {
    const { columns } = table;
    this.labelled = columns.map((_, at) => at).filter((at) => !NAMED.has(columns[at]!.role));
    this.subjects = new Subjects(this.labelled.map((at) => columns[at]!.header));
  }

  read(row: PasteRow): void {
    const first = row.cells.find((cell, at) => this.labelled.includes(at) && !isBlankCell(cell));
    if (first && isTargetNoun(first.folded.trim().slice(0, LONGEST_LABEL)) && !isTotal(first.folded)) {
      return this.state.found.mark(row.line, 'used');
    }
    if (first && isTotal(first.folded)) {
      this.totals.push(row);
      return this.state.found.mark(row.line, 'used');
    }
    this.rows++;
    this.readRow(row);
  }

  /** Call after the last row. Sums and means are read where nothing else is. */
  finish(): void {
    if (this.rows === 0) for (const row of this.totals) this.readRow(row);
    for (const [at, zeros] of this.zeros) this.settleZeros(at, zeros);
    this.subjects.settle();
  }

  private readRow(row: PasteRow): void {
    const label = this.labelOf(row);
    const hasOther = this.table.columns.some(
      ({ role }, at) => role === 'value' && !isBlankCell(row.cells[at] ?? BLANK),
    );
    const observations: Observation[] = [];
    this.table.columns.forEach((column, at) => {
      const cell = row.cells[at];
      if (column.role !== 'metric' || !cell || cell.folded.trim() === '') return;
      const place = {
        line: row.line,
        pointLabel: label.text || periodInLabel(column.header),
        pointDay: label.day ?? column.period,
        column: `${this.table.id}:${at}`,
        percentLabel: column.percent,
      };
      const reading = readCell(cell, this.state.decimalComma);
      // "ACoS | this week | last week" with the values below the weeks: the 0 below the name is the empty cell.
      if (reading.kind === 'zero' && hasOther) this.filled.add(at);
      if (reading.kind === 'zero') return this.keepZero(at, cell, reading, place, label.labels);
      this.filled.add(at);
      const observation = this.readValue(column, cell, reading, place);
      if (observation) observations.push(observation);
    });
    this.subjects.add(label.labels, observations);
  }

  private keepZero(
    at: number,
    cell: PasteCell,
    { raw }: CellReading,
    place: Pick<Observation, 'line' | 'pointLabel' | 'pointDay' | 'column' | 'percentLabel'>,
    labels: string[],
  ): void {
    const zeros = this.zeros.get(at) ?? [];
    this.zeros.set(at, zeros);
    const nothing = { countText: '', count: null, of: '', isOneOfMany: false, isAmongPeriods: false };
    zeros.push({ observation: { ...nothing, ...place, raw, text: cell.text, isCellNumber: true }, labels });
  }

  /** A column of 0s only holds 0s; one 0 among other values may be an empty cell, and decides nothing. */
  private settleZeros(
    at: number,
    zeros: { observation: Omit<Observation, 'label' | 'meanings'>; labels: string[] }[],
  ): void {
    const { meanings, header } = this.table.columns[at]!;
    const { found } = this.state;
    if (!this.filled.has(at)) {
      for (const { observation, labels } of zeros)
        this.subjects.add(labels, [found.observe({ label: header, meanings }, observation)]);
      return;
    }
    const { line } = zeros[0]!.observation;
    const problem = invalid('metricMaybeBlank', { metric: nameInWords(meanings, header), count: zeros.length });
    found.refuse(line, `${header}: 0`, problem);
  }

  private labelOf(row: PasteRow): RowLabel {
    let period: { text: string; day: Day } | null = null;
    const labels = this.labelled.map((at) => {
      const cell = row.cells[at];
      if (!cell || isBlankCell(cell)) return '';
      const day = cell.number !== null ? readPlainDay(cell.number) : readPeriod(cell.folded, this.state.today);
      if (day !== null) {
        period ??= { text: cell.text.trim(), day };
        return '';
      }
      const isLabel = this.table.columns[at]!.role === 'label' || at === this.labelled[0];
      return isLabel && !isAmountCell(cell, this.state.decimalComma) ? cell.text.trim().slice(0, LONGEST_LABEL) : '';
    });
    const found = period as { text: string; day: Day } | null;
    const text = found?.text ?? labels.find((label) => label !== '') ?? '';
    return { labels, text, day: found?.day ?? null };
  }

  private readValue(
    column: Column,
    cell: PasteCell,
    { kind, raw, count }: CellReading,
    place: Partial<Observation> & { line: number },
  ): Observation | null {
    const { found } = this.state;
    const named = { label: column.header, meanings: column.meanings };
    const text = cell.text.trim();
    if (kind === 'none') return found.observe(named, { ...place, text });
    const isTime = raw && kind === 'span' && !isWindowNumber(raw, cell.folded.slice(0, raw.start), column.meanings);
    if (raw && (kind === 'value' || kind === 'bounded' || isTime)) {
      return found.observe(named, {
        ...place,
        raw,
        text: cell.number === null ? cell.text.slice(raw.start, raw.end).trim() : text,
        isCellNumber: cell.number !== null,
        countText: count ? cell.text.slice(count.start, count.end) : '',
      });
    }
    if (kind === 'count') {
      const { part, whole } = count ?? { part: raw?.low ?? 0, whole: 0 };
      return found.observe(named, { ...place, text, countText: text, count: { part, whole } });
    }
    const code = kind === 'many' ? 'metricManyValues' : 'metricValueUnreadable';
    const metric = nameInWords(column.meanings, column.header);
    found.refuse(
      place.line,
      `${column.header}: ${text}`,
      invalid(code, { metric, text: text.slice(0, 80), example: '0.8%' }),
    );
    return null;
  }
}
