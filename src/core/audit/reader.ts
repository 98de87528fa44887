import type { Day } from '../../rates/day';
import { invalid, type Problem } from '../words/problem';
import { compactName } from '../input/fold';
import { LINE_LIMIT, type PasteCell, type PasteRow } from './paste';
import { headerOf, type Column, type Table } from './header';
import {
  groupMentions,
  isAnotherValue,
  isWindowNumber,
  LONGEST_LABEL,
  looksLikeMetric,
  pickValues,
  tidyLabel,
  trimMarks,
} from './values';
import { comparison, isFulfilment, isLight, isNoData, isRateLike, isTargetNoun, readPeriod } from './words';
import { isAmountCell, isValueCell, scanCell } from './cell-values';
import { findMentions, labelMeanings, type Mention } from './mentions';
import { metricUnknown, type Meaning } from '../metrics/registry';
import { nameInWords, type LineKind, type Observation, type Unread } from './observation';
import { scanValues, type RawCount, type RawNumber, type Scan } from '../metrics/value-text';

const SHOWN = 200;
/** A name waits this many lines for its value, as on a copied web page. */
const PATIENCE = 6;
/** Two cells name a row: an ASIN and its title, say. */
const MOST_LABELS = 2;

/** A name that was read last and may still get a value, a count or a target from the lines below. */
interface Recent {
  label: string;
  meanings: readonly Meaning[];
  line: number;
  age: number;
  hasValue: boolean;
  targetText: string;
  /** "Fulfilled by Amazon" on a line of its own: names the next value. */
  nextLabel: string;
  text: string;
  last: Observation | null;
}

/** Reads rows one after the other and keeps what they say. */
export class PasteReader {
  readonly observations: Observation[] = [];
  readonly unread: Unread[] = [];
  readonly kinds = new Map<number, LineKind>();
  /** Names without a value; dropped later where the same metric has a value elsewhere. */
  readonly bare: { line: number; meanings: readonly Meaning[]; text: string; problem: Problem }[] = [];
  private table: Table | null = null;
  private tables = 0;
  private recent: Recent | null = null;

  constructor(
    private readonly today: Day,
    private readonly decimalComma: boolean,
  ) {}

  read(row: PasteRow): void {
    const { line } = row;
    for (let at = line; at < line + row.lineCount; at++) this.kinds.set(at, 'noise');
    if (row.tooLong > 0)
      return this.refuse(
        line,
        row.cells[0]!.text,
        invalid('pasteLineTooLong', { length: row.tooLong, limit: LINE_LIMIT }),
      );
    const filled = row.cells.filter((cell) => cell.folded.trim() !== '');
    if (filled.length === 0) {
      this.kinds.set(line, 'blank');
      this.table = null;
      return;
    }
    if (row.isTable && (filled.length > 1 || this.table?.kind === 'columns')) this.readTableRow(row, filled);
    else this.readText(line, filled[0]!);
    // The further lines of a quoted cell go with the first, which is the one that is listed.
    const isNoise = this.kinds.get(line) === 'noise';
    for (let at = line + 1; at < line + row.lineCount; at++) this.kinds.set(at, isNoise ? 'noise' : 'used');
  }

  /** Call after the last row. */
  finish(): void {
    this.leaveRecent();
  }

  // Lines of text

  private readText(line: number, cell: PasteCell): void {
    if (cell.number !== null) return this.readLoose(line, cell, scanCell(cell, this.decimalComma));
    const mentions = groupMentions(cell.folded, findMentions(cell.folded));
    const scan = scanValues(cell.folded, this.decimalComma);
    if (mentions.length === 0) return this.readLoose(line, cell, scan);
    this.mark(line, 'used');
    mentions.forEach((mention, index) => {
      const end = mentions[index + 1]?.start ?? cell.folded.length;
      const isOnly = mentions.length === 1;
      this.readMention(line, cell, mention, end, scan, isOnly);
    });
  }

  private readMention(line: number, cell: PasteCell, mention: Mention, end: number, scan: Scan, isOnly: boolean): void {
    this.leaveRecent();
    const label = cell.text.slice(mention.start, mention.end);
    const recent: Recent = {
      label,
      meanings: mention.meanings,
      line,
      age: 0,
      hasValue: false,
      targetText: '',
      nextLabel: '',
      text: cell.text,
      last: null,
    };
    this.recent = recent;
    const numbers = scan.numbers.filter((n) => n.start >= mention.end && n.end <= end);
    const counts = scan.counts.filter((c) => c.start >= mention.end && c.end <= end);
    const isPercentName = /^\s?\(?%/.test(cell.folded.slice(mention.end));
    const found = pickValues(cell.folded, mention.end, numbers, mention.meanings);
    recent.targetText = found.targetText;
    if (found.values.length > 0) {
      for (const { raw, pointLabel } of found.values) {
        this.observe(recent, raw, cell.text.slice(raw.start, raw.end).trim(), {
          line,
          pointLabel,
          percentLabel: isPercentName,
        });
      }
      this.takeCount(recent, cell, counts[0]);
      return;
    }
    const tail = trimMarks(cell.folded.slice(mention.end, end));
    if (isNoData(tail.replace(/^%\)?\s*/, ''))) {
      this.observe(recent, null, tail, { line });
      return;
    }
    if (counts[0]) return this.takeCount(recent, cell, counts[0]);
    if (found.counted) {
      const { start, end: stop, low: part } = found.counted;
      return this.takeCount(recent, cell, { start, end: stop, part, whole: 0 });
    }
    const before = isOnly ? scan.numbers.filter((n) => n.end <= mention.start) : [];
    const first = before[0];
    if (first && before.length === 1 && first.percent && mention.start - first.end <= 3 && first.start <= 2) {
      this.observe(recent, first, cell.text.slice(first.start, first.end).trim(), { line });
    }
  }

  /** A line without a known name: the value of the name above it, something unknown, or noise. */
  private readLoose(line: number, cell: PasteCell, scan: Scan): void {
    const { folded } = cell;
    const recent = this.currentRecent();
    const before = (found: { start: number } | undefined) => folded.slice(0, found?.start ?? folded.length).trim();
    const label = before(scan.numbers[0] ?? scan.counts[0]);
    if (recent && this.continueRecent(recent, line, cell, scan, label)) return;
    const first = scan.numbers.find((n) => n.percent) ?? scan.numbers[0];
    if (first && cell.number === null && looksLikeMetric(before(first), first, folded)) {
      this.refuseUnknown(line, cell.text, before(first));
    }
  }

  private continueRecent(recent: Recent, line: number, cell: PasteCell, scan: Scan, label: string): boolean {
    const { folded } = cell;
    const [first] = scan.numbers;
    const use = () => {
      this.mark(line, 'used');
      return true;
    };
    if (isTargetNoun(label) || (recent.hasValue && comparison(label) && first)) {
      if (first) recent.targetText ||= cell.text.trim();
      return first ? use() : false;
    }
    if (!recent.hasValue && isNoData(folded.trim())) {
      this.observe(recent, null, cell.text.trim(), { line });
      return use();
    }
    if (!first && isFulfilment(folded) && isShortLine(folded)) {
      recent.nextLabel = cell.text.trim();
      return use();
    }
    if (!first) {
      if (!scan.counts[0] || !isShortLine(folded)) return false;
      this.takeCount(recent, cell, scan.counts[0]);
      return use();
    }
    if (isWindowNumber(first, label, recent.meanings)) return recent.hasValue ? use() : false;
    const isOwnLine = isLight(label) || isFulfilment(label);
    const rest = folded.slice(first.end).trim();
    const endsLine = rest === '' || /^(?:points?$|分$|\()/i.test(rest);
    const isFirst = !recent.hasValue && isOwnLine && (first.percent || endsLine);
    const isAnother =
      recent.hasValue && first.percent && (isFulfilment(label) || (recent.nextLabel !== '' && label === ''));
    if (!isFirst && !isAnother) return false;
    const values = scan.numbers.filter((n) => n.percent === first.percent && n.bound === first.bound);
    for (const raw of isFirst && !first.percent ? [first] : values) {
      const text = cell.number === null ? cell.text.slice(raw.start, raw.end).trim() : cell.text;
      this.observe(recent, raw, text, {
        line,
        pointLabel: tidyLabel(label) || recent.nextLabel,
        isCellNumber: cell.number !== null,
      });
    }
    recent.nextLabel = '';
    this.takeCount(recent, cell, scan.counts[0]);
    return use();
  }

  // Tables

  private readTableRow(row: PasteRow, filled: readonly PasteCell[]): void {
    const columns = headerOf(row, filled, this.today, this.decimalComma);
    if (columns) return this.openTable(row, columns);
    if (this.table?.kind === 'columns') return this.readColumns(row, this.table);
    this.readAcross(row);
  }

  private openTable(row: PasteRow, columns: readonly Column[]): void {
    this.leaveRecent();
    const hasMetrics = columns.some((c) => c.role === 'metric');
    const kind = hasMetrics ? 'columns' : columns.some((c) => c.role === 'name') ? 'rows' : 'other';
    this.table = { kind, id: ++this.tables, columns };
    if (kind !== 'other') this.mark(row.line, 'used');
    for (const column of columns) {
      if (column.role !== null || !isRateLike(column.header) || column.header.length > LONGEST_LABEL) continue;
      this.refuseUnknown(row.line, column.header, column.header);
    }
  }

  /** One row per account, week or ASIN; the metrics are columns. */
  private readColumns(row: PasteRow, table: Table): void {
    const { label, day, isTarget } = this.rowLabel(row, table);
    if (isTarget) return this.mark(row.line, 'used');
    table.columns.forEach((column, at) => {
      const cell = row.cells[at];
      if (column.role !== 'metric' || !cell || cell.folded.trim() === '') return;
      const place = {
        line: row.line,
        pointLabel: label,
        pointDay: day,
        column: `${table.id}:${at}`,
        percentLabel: column.percent,
      };
      this.readValueCell({ label: column.header, meanings: column.meanings }, cell, place);
    });
  }

  private rowLabel(row: PasteRow, table: Table): { label: string; day: Day | null; isTarget: boolean } {
    const cells = row.cells.filter((cell, at) => table.columns[at]?.role !== 'metric' && cell.folded.trim() !== '');
    const labels = row.cells.filter(
      (cell, at) =>
        table.columns[at]?.role === 'label' && cell.folded.trim() !== '' && !isAmountCell(cell, this.decimalComma),
    );
    const chosen = labels[0] ?? cells[0];
    const days = labels.map((cell) =>
      cell.number !== null ? readPlainDay(cell.number) : readPeriod(cell.folded, this.today),
    );
    const day = days.find((d) => d !== null) ?? null;
    const label =
      labels.length > 1
        ? labels
            .slice(0, MOST_LABELS)
            .map((c) => c.text.trim())
            .join(' ')
        : (chosen?.text.trim() ?? '');
    return {
      label: label.slice(0, LONGEST_LABEL),
      day,
      isTarget: chosen !== undefined && /^(?:target|goal|目标|标准|要求)/i.test(chosen.folded.trim()),
    };
  }

  /** One row per metric: a name, then its value among the cells to the right. */
  private readAcross(row: PasteRow): void {
    const table = this.table?.kind === 'rows' ? this.table : null;
    const nameAt = table ? table.columns.findIndex((c) => c.role === 'name') : -1;
    let current: Recent | null = null;
    let found = 0;
    for (const [at, cell] of row.cells.entries()) {
      const folded = cell.folded.trim();
      if (folded === '') continue;
      const meanings = cell.number === null && !isValueCell(cell, this.decimalComma) ? labelMeanings(folded) : [];
      const mergesWith: readonly Meaning[] = current && !current.hasValue ? sharedWith(current, meanings) : [];
      if (meanings.length > 0 && mergesWith.length > 0) {
        current!.meanings = mergesWith;
        continue;
      }
      if (meanings.length > 0) {
        current = this.openRecent(row.line, cell.text.trim(), meanings);
        found++;
        continue;
      }
      const role = table?.columns[at]?.role ?? null;
      if (role === 'target' || role === 'aside' || at === nameAt) continue;
      if (current) this.readAcrossCell(current, cell, row.line, table?.columns[at] ?? null);
      else if (cell.number === null && findMentions(cell.folded).length > 0) {
        this.readText(row.line, cell);
        found++;
      }
    }
    if (found > 0) this.mark(row.line, 'used');
    else this.readNamelessRow(row, nameAt);
  }

  private readAcrossCell(current: Recent, cell: PasteCell, line: number, column: Column | null): void {
    const { folded } = cell;
    if (cell.number === null && (isTargetNoun(folded) || (current.hasValue && /^\s*[<>≤≥]/.test(folded)))) {
      current.targetText ||= cell.text.trim();
      return;
    }
    if (cell.number === null && !isValueCell(cell, this.decimalComma)) {
      if (findMentions(folded).length > 0) this.readText(line, cell);
      return;
    }
    const { numbers, counts } = scanCell(cell, this.decimalComma);
    const first = numbers[0];
    if (first && isWindowNumber(first, folded.slice(0, first.start), current.meanings)) return;
    if (!first && counts[0]) return this.takeCount(current, cell, counts[0]);
    if (current.hasValue && !column && !(first && isAnotherValue(first, folded, current.last))) return;
    if (column?.role === 'count') {
      if (current.last) current.last.countText ||= cell.text.trim();
      return;
    }
    const pointLabel = column?.header ?? '';
    const place = {
      line,
      pointLabel,
      pointDay: column?.period ?? null,
      percentLabel: current.label.includes('%') || column?.percent === true,
    };
    current.last = this.readValueCell(current, cell, place) ?? current.last;
    current.hasValue = true;
  }

  /** A row of a table in which no name was known. */
  private readNamelessRow(row: PasteRow, nameAt: number): void {
    if (this.table?.kind === 'other' && nameAt < 0) return;
    const recent = this.currentRecent();
    const values = row.cells.filter((cell) => isValueCell(cell, this.decimalComma));
    const text = row.cells
      .map((cell) => cell.text.trim())
      .filter(Boolean)
      .join(' | ');
    const label = row.cells[nameAt] ?? row.cells.find((cell) => cell.folded.trim() !== '')!;
    if (
      recent &&
      !recent.hasValue &&
      values.length > 0 &&
      (values.length === row.cells.filter((c) => c.folded.trim() !== '').length || isFulfilment(label.folded))
    ) {
      for (const cell of values) recent.last = this.readValueCell(recent, cell, { line: row.line }) ?? recent.last;
      recent.hasValue = true;
      return this.mark(row.line, 'used');
    }
    const first = values[0] && scanCell(values[0], this.decimalComma).numbers[0];
    if (!first || label === values[0]) return;
    const header = label.folded.trim();
    if (isTargetNoun(header) || compactName(header).length < 2 || header.length > LONGEST_LABEL) return;
    if (nameAt >= 0 || isRateLike(header) || (first.percent && row.cells.length <= 4))
      this.refuseUnknown(row.line, text, header);
  }

  private readValueCell(
    named: { label: string; meanings: readonly Meaning[] },
    cell: PasteCell,
    place: Partial<Observation> & { line: number },
  ): Observation | null {
    const text = cell.text.trim();
    if (isNoData(cell.folded.trim())) return this.observe(named, null, text, place);
    const { numbers, counts } = scanCell(cell, this.decimalComma);
    const [raw] = numbers;
    if (!raw && counts[0]) {
      const { part, whole } = counts[0];
      return this.observe(named, null, text, { ...place, countText: text, count: { part, whole } });
    }
    if (!raw || numbers.length > 1 || !isValueCell(cell, this.decimalComma)) {
      const code = raw && numbers.length > 1 ? 'metricManyValues' : 'metricValueUnreadable';
      this.refuse(
        place.line,
        `${named.label}: ${text}`,
        invalid(code, { metric: nameInWords(named.meanings, named.label), text: text.slice(0, 80), example: '0.8%' }),
      );
      return null;
    }
    const count = counts[0];
    return this.observe(named, raw, cell.number === null ? cell.text.slice(raw.start, raw.end).trim() : text, {
      ...place,
      isCellNumber: cell.number !== null,
      countText: count ? cell.text.slice(count.start, count.end) : '',
    });
  }

  // What was found

  private observe(
    named: { label: string; meanings: readonly Meaning[] } & Partial<Recent>,
    raw: RawNumber | null,
    text: string,
    place: Partial<Observation> & { line: number },
  ): Observation {
    const observation: Observation = {
      label: named.label.slice(0, SHOWN),
      meanings: named.meanings,
      raw,
      text: text.slice(0, SHOWN),
      countText: '',
      count: null,
      percentLabel: false,
      isCellNumber: false,
      column: '',
      pointLabel: '',
      pointDay: null,
      ...place,
    };
    this.observations.push(observation);
    this.mark(place.line, 'used');
    if (this.recent === named) Object.assign(this.recent, { hasValue: true, last: observation, age: 0 });
    return observation;
  }

  private takeCount(recent: Recent, cell: PasteCell, count: RawCount | undefined): void {
    if (!count) return;
    const countText = cell.text.slice(count.start, count.end);
    if (recent.last) {
      recent.last.countText ||= countText;
      return;
    }
    const { part, whole } = count;
    recent.last = this.observe(recent, null, countText, { line: recent.line, countText, count: { part, whole } });
  }

  private openRecent(line: number, label: string, meanings: readonly Meaning[]): Recent {
    this.leaveRecent();
    this.recent = {
      label,
      meanings,
      line,
      age: 0,
      hasValue: false,
      targetText: '',
      nextLabel: '',
      text: label,
      last: null,
    };
    return this.recent;
  }

  private currentRecent(): Recent | null {
    if (!this.recent) return null;
    if (++this.recent.age > PATIENCE) this.leaveRecent();
    return this.recent;
  }

  private leaveRecent(): void {
    const recent = this.recent;
    this.recent = null;
    if (!recent || recent.hasValue) return;
    const metric = nameInWords(recent.meanings, recent.label);
    const problem = recent.targetText
      ? invalid('metricTargetOnly', { metric, text: recent.targetText.slice(0, SHOWN) })
      : invalid('metricWithoutValue', { metric });
    this.bare.push({ line: recent.line, meanings: recent.meanings, text: recent.text.slice(0, SHOWN), problem });
  }

  private refuseUnknown(line: number, text: string, label: string): void {
    this.refuse(line, text, metricUnknown(tidyLabel(label)));
  }

  private refuse(line: number, text: string, problem: Problem): void {
    this.unread.push({ line, text: text.slice(0, SHOWN), problem });
    this.mark(line, 'unread');
  }

  private mark(line: number, kind: LineKind): void {
    if (this.kinds.get(line) !== 'unread') this.kinds.set(line, kind);
  }
}

function isShortLine(text: string): boolean {
  return text.trim().length <= LONGEST_LABEL;
}

function sharedWith(recent: Recent, meanings: readonly Meaning[]): readonly Meaning[] {
  return recent.meanings.filter((m) => meanings.some((n) => n.metric === m.metric));
}

function readPlainDay(value: number): Day | null {
  const FIRST = 36526;
  const LAST = 73050;
  return Number.isInteger(value) && value >= FIRST && value <= LAST ? value : null;
}
