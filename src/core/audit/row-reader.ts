import { meaningsOf, type Meaning } from '../metrics/registry';
import { invalid } from '../words/problem';
import { addCandidate } from './candidates';
import { readCell, type CellReading } from './cell-reading';
import type { Column, Table } from './header';
import { labelRole, periodInLabel } from './label-role';
import { readLine } from './line-reader';
import { findMentions, labelMeanings } from './mentions';
import type { Named } from './named';
import { readNameless } from './nameless';
import { nameInWords, type Observation } from './observation';
import { isBlankCell, type PasteCell, type PasteRow } from './paste';
import { readPeriod, readPlainDay } from './periods';
import { isSubject } from './roles';
import type { ReadState } from './state';
import { Subjects } from './subjects';
import { LONGEST_LABEL } from './values';
import { isPart } from './words';

/** Rows of cells in which names of metrics stand before their values, with or without a header above them. */
export class RowReader {
  private readonly subjects: Subjects;
  private readonly labelColumns: number[];
  /** One for each account or site: "指标 | 店铺A | 店铺B". */
  private readonly subjectColumns: readonly number[];
  private readonly hasPeriods: boolean;

  constructor(
    private readonly state: ReadState,
    private readonly table: Table | null,
  ) {
    const columns = table?.columns ?? [];
    this.hasPeriods = columns.filter(({ role, period }) => role === 'value' && period !== null).length > 1;
    this.subjectColumns = subjectColumns(columns);
    this.labelColumns = columns
      .map((_, at) => at)
      .filter((at) => columns[at]!.role === 'label' && !this.subjectColumns.includes(at));
    const labels = this.labelColumns.length > 0 ? this.labelColumns.map((at) => columns[at]!.header) : [''];
    this.subjects = new Subjects([...labels, 'account']);
  }

  read(row: PasteRow): void {
    const { found } = this.state;
    let current: Named | null = null;
    let names = 0;
    let isOfOthers = false;
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
        isOfOthers = current === null;
        continue;
      }
      if (isOfOthers) continue;
      if (current) this.takeCell(current, cell, reading, row, at);
      else if (cell.number === null && !isBlankCell(cell)) {
        if (findMentions(cell.folded).length > 0) {
          current = this.readNameInText(row, cell);
          names++;
        } else if (reading.kind === 'words') before.push(cell.text.trim());
      }
    }
    if (names > 0) found.mark(row.line, 'used');
    else readNameless(this.state, this.table, row);
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

  /** "Order Defect Rate, target: under 1%" in one cell: a line of text, whose value may stand in the next cell. */
  private readNameInText(row: PasteRow, cell: PasteCell): Named | null {
    readLine(this.state, row.line, cell);
    const { named } = this.state;
    return named && named.candidates.length === 0 && named.count === null ? named : null;
  }

  private openName(
    row: PasteRow,
    cell: PasteCell,
    meanings: readonly Meaning[],
    before: readonly string[],
  ): Named | null {
    const label = cell.text.trim();
    const role = isPart(cell.folded) ? 'part' : labelRole(withoutNotes(cell.folded), periodInLabel(cell.folded) !== '');
    if (role !== 'metric') {
      this.state.leave();
      this.state.refuseNotOwn(meanings, row.line, label);
      return null;
    }
    const named = this.state.open(label, meanings, row.line, label);
    named.isInTable = row.cells.length > 2;
    const labels = this.labelColumns.length > 0 ? this.labelsOf(row) : [before.join(' ').slice(0, LONGEST_LABEL)];
    named.isBySubject = this.subjectColumns.length > 0;
    named.onSettled = (observations) => this.settled(named, labels, observations);
    return named;
  }

  /** What a name is worth in each column, where the columns are accounts. A 0 among values may be an empty cell. */
  private settled(named: Named, labels: readonly string[], observations: readonly Observation[]): void {
    if (!named.isBySubject) return this.subjects.add(labels, observations);
    for (const observation of observations) this.subjects.add([...labels, observation.pointLabel], [observation]);
    const zeros = named.candidates.filter(({ kind }) => kind === 'zero').length;
    if (zeros === 0 || !named.hasValue) return;
    const metric = nameInWords(named.meanings, named.label);
    this.state.found.refuse(named.line, `${named.label}: 0`, invalid('metricMaybeBlank', { metric, count: zeros }));
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

  private takeCell(named: Named, cell: PasteCell, reading: CellReading, row: PasteRow, at: number): void {
    const column = this.table?.columns[at] ?? null;
    const isSubjects = this.subjectColumns.includes(at);
    const role = isSubjects ? 'value' : (column?.role ?? null);
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
    addCandidate(this.state, named, cell, reading, {
      line: row.line,
      pointLabel: column?.header || (labelDay ? (row.cells[labelDay.at]?.text.trim() ?? '') : ''),
      pointDay:
        column?.period ?? labelDay?.day ?? named.period ?? readPeriod(periodInLabel(named.label), this.state.today),
      isAmongPeriods: this.hasPeriods,
      percentLabel: column?.percent === true,
      isCertain: role === 'value',
    });
  }

  private hasValueColumns(): boolean {
    return this.table?.columns.some(({ role }) => role === 'value') ?? false;
  }
}

/** Beside the names of metrics at least two columns, all of accounts or sites. */
function subjectColumns(columns: readonly Column[]): readonly number[] {
  const [first] = columns;
  if (!first || (first.role !== 'name' && first.header !== '')) return [];
  const others = columns
    .map((_, at) => at)
    .filter((at) => at > 0 && columns[at]!.header !== '' && !BESIDE.has(columns[at]!.role));
  return others.length > 1 && others.every((at) => isSubjectColumn(columns[at]!)) ? others : [];
}

const BESIDE: ReadonlySet<Column['role']> = new Set(['target', 'aside', 'count', 'part']);

const isSubjectColumn = ({ role, header, period }: Column): boolean =>
  (role === null || role === 'label') && period === null && isSubject(header);

/** "(Target: under 1%)" behind a name is a note on it; "(target)" makes it another thing. */
function withoutNotes(label: string): string {
  return label.replace(/[([][^()[\]]*\d[^()[\]]*[)\]]/g, ' ');
}

function shared(known: readonly Meaning[], meanings: readonly Meaning[]): readonly Meaning[] {
  return known.filter((m) => meanings.some((n) => n.metric === m.metric));
}
