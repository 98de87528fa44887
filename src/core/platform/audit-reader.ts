import type { Day } from '../../rates/day';
import { invalid, unknown, type Problem } from '../problem';
import { compactName } from '../sheet/fold';
import { LINE_LIMIT, type PasteCell, type PasteRow } from '../sheet/paste';
import {
  comparison,
  endsInFrom,
  endsInWindow,
  isFulfilment,
  isLight,
  isNoData,
  isPrevious,
  isRateLike,
  isTargetNoun,
  readPeriod,
  roleOf,
  type Role,
} from './audit-words';
import { bareNumber } from './check';
import { findMentions, labelMeanings, sharedMeanings, type Mention } from './mentions';
import { meaningsOf, nearestNames, type Meaning } from './metrics';
import { nameInWords, type LineKind, type Observation, type Unread } from './observation';
import { scanValues, type RawCount, type RawNumber, type Scan } from './value-text';

const SHOWN = 200;
/** A name waits this many lines for its value, as on a copied web page. */
const PATIENCE = 6;
const MOST_LABEL = 60;
const MOST_LABEL_WORDS = 8;

interface Column {
  role: Role | 'metric' | null;
  meanings: readonly Meaning[];
  header: string;
  percent: boolean;
  period: Day | null;
}
interface Table {
  kind: 'rows' | 'columns' | 'other';
  id: number;
  columns: readonly Column[];
}
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
    for (let at = line + 1; at < line + row.lineCount; at++) this.kinds.set(at, this.kinds.get(line)!);
  }

  /** Call after the last row. */
  finish(): void {
    this.leaveRecent();
  }

  // Lines of text

  private readText(line: number, cell: PasteCell): void {
    if (cell.number !== null) return this.readLoose(line, cell, this.scanCell(cell));
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
    const found = this.pickValues(cell.folded, mention.end, numbers, mention.meanings);
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
    const before = isOnly ? scan.numbers.filter((n) => n.end <= mention.start) : [];
    const first = before[0];
    if (first && before.length === 1 && first.percent && mention.start - first.end <= 3 && first.start <= 2) {
      this.observe(recent, first, cell.text.slice(first.start, first.end).trim(), { line });
    }
  }

  /** The values of a name among the numbers behind it: targets, windows and earlier periods are not values. */
  private pickValues(text: string, from: number, numbers: readonly RawNumber[], meanings: readonly Meaning[]) {
    const values: { raw: RawNumber; pointLabel: string }[] = [];
    const bounded: RawNumber[] = [];
    let targetText = '';
    let previous = from;
    let movedFrom = false;
    for (const raw of numbers) {
      const gap = text.slice(previous, raw.start);
      previous = raw.end;
      if (isWindowNumber(raw, gap, meanings)) continue;
      if (isTargetNoun(gap)) {
        targetText ||= text.slice(raw.start, raw.end);
        continue;
      }
      const side = comparison(gap) ?? sideAfter(text.slice(raw.end, raw.end + 3));
      if (side) bounded.push({ ...raw, bound: side === 'under' ? 'under' : 'over' });
      else if (raw.bound !== 'exact' && raw.bound !== 'range' && values.length > 0) bounded.push(raw);
      else if (values.length === 0) {
        movedFrom = endsInFrom(gap);
        values.push({ raw, pointLabel: '' });
      } else if (movedFrom) {
        values.splice(0, values.length, { raw, pointLabel: '' });
        movedFrom = false;
      } else if (!isPrevious(gap) && raw.percent === values[0]!.raw.percent)
        values.push({ raw, pointLabel: tidyLabel(gap) });
    }
    if (values.length === 0 && bounded[0]) values.push({ raw: bounded[0], pointLabel: '' });
    return { values, targetText };
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
    const columns = this.headerOf(row, filled);
    if (columns) return this.openTable(row, columns);
    if (this.table?.kind === 'columns') return this.readColumns(row, this.table);
    this.readAcross(row);
  }

  /** The columns that a header row announces; null where the row holds values. */
  private headerOf(row: PasteRow, filled: readonly PasteCell[]): Column[] | null {
    if (
      filled.length < 2 ||
      filled.some((cell) => cell.number !== null && readPeriod(cell.folded, this.today) === null)
    )
      return null;
    if (filled.some((cell) => this.isValueCell(cell) && roleOf(cell.folded) === null)) return null;
    const columns = row.cells.map((cell): Column => this.columnOf(cell));
    const roles = columns.map((c) => c.role);
    const metrics = columns.filter((c) => c.role === 'metric').length;
    const isNamed = roles.includes('name') && metrics === 0;
    const labelled = roles.some((r) => r === 'label' || r === 'value' || r === 'target' || r === 'count');
    if (isNamed && labelled) return columns;
    if (metrics >= 2 && !this.repeatsNames(columns)) return columns;
    if (metrics === 1 && labelled && roles[0] !== 'metric' && roles.indexOf('metric') > -1 && roles[0] !== 'value')
      return columns;
    if (
      metrics === 0 &&
      filled.length >= 3 &&
      columns.every((c) => c.header === '' || c.role !== null || isPlainHeader(c.header))
    )
      return columns;
    return null;
  }

  private repeatsNames(columns: readonly Column[]): boolean {
    const named = columns.filter((c) => c.role === 'metric');
    return (
      named.length === 2 && sharedMeanings(named.map((c) => ({ start: 0, end: 0, meanings: c.meanings }))).length > 0
    );
  }

  private columnOf(cell: PasteCell): Column {
    const header = cell.folded.trim();
    const meanings = header === '' ? [] : labelMeanings(header);
    const isTargetHeader = /target|goal|目标|同行|行业|rivalavg|rivalgood/i.test(header);
    const role = meanings.length > 0 && !isTargetHeader ? 'metric' : roleOf(header);
    return {
      role,
      meanings,
      header: cell.text.trim(),
      percent: header.includes('%'),
      period: readPeriod(header, this.today),
    };
  }

  private openTable(row: PasteRow, columns: readonly Column[]): void {
    this.leaveRecent();
    const hasMetrics = columns.some((c) => c.role === 'metric');
    const kind = hasMetrics ? 'columns' : columns.some((c) => c.role === 'name') ? 'rows' : 'other';
    this.table = { kind, id: ++this.tables, columns };
    if (kind !== 'other') this.mark(row.line, 'used');
    for (const column of columns) {
      if (column.role !== null || !isRateLike(column.header) || column.header.length > MOST_LABEL) continue;
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
        table.columns[at]?.role === 'label' && cell.folded.trim() !== '' && !isAmount(this.scanCell(cell), cell),
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
      label: label.slice(0, MOST_LABEL),
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
      const meanings = cell.number === null && !this.isValueCell(cell) ? labelMeanings(folded) : [];
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
    if (cell.number === null && !this.isValueCell(cell)) {
      if (findMentions(folded).length > 0) this.readText(line, cell);
      return;
    }
    const { numbers, counts } = this.scanCell(cell);
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
    const values = row.cells.filter((cell) => this.isValueCell(cell));
    const text = row.cells
      .map((cell) => cell.text.trim())
      .filter(Boolean)
      .join(' | ');
    const label = (nameAt >= 0 ? row.cells[nameAt] : row.cells.find((cell) => cell.folded.trim() !== ''))!;
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
    const first = values[0] && this.scanCell(values[0]).numbers[0];
    if (!first || label === values[0]) return;
    const header = label.folded.trim();
    if (isTargetNoun(header) || compactName(header).length < 2 || header.length > MOST_LABEL) return;
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
    const { numbers, counts } = this.scanCell(cell);
    const [raw] = numbers;
    if (!raw && counts[0]) {
      const { part, whole } = counts[0];
      return this.observe(named, null, text, { ...place, countText: text, count: { part, whole } });
    }
    if (!raw || numbers.length > 1 || !this.isValueCell(cell)) {
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

  /** A number with at most a few letters around it, a count, or a word for "no value". */
  private isValueCell(cell: PasteCell): boolean {
    if (cell.number !== null) return true;
    const folded = cell.folded.trim();
    if (folded === '' || folded.length > 80) return false;
    if (isNoData(folded)) return true;
    const { numbers, counts, dates } = scanValues(cell.folded, this.decimalComma);
    if (numbers.length + counts.length === 0 || dates.length > 0) return false;
    let rest = cell.folded;
    for (const { start, end } of [...numbers, ...counts])
      rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
    const letters = compactName(rest).length;
    return letters === 0 || (letters <= MOST_LETTERS && meaningsOf(folded).length === 0);
  }

  private scanCell(cell: PasteCell): Scan {
    return cell.number === null
      ? scanValues(cell.folded, this.decimalComma)
      : { numbers: [{ ...bareNumber(cell.number), end: cell.folded.length }], counts: [], dates: [] };
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
    const name = tidyLabel(label);
    this.refuse(line, text, unknown('metricUnknown', { text: name, nearest: nearestNames(name) }));
  }

  private refuse(line: number, text: string, problem: Problem): void {
    this.unread.push({ line, text: text.slice(0, SHOWN), problem });
    this.mark(line, 'unread');
  }

  private mark(line: number, kind: LineKind): void {
    if (this.kinds.get(line) !== 'unread') this.kinds.set(line, kind);
  }
}

/** A second value of the same kind with nothing around it: of seller-fulfilled and of FBA orders, say. */
function isAnotherValue(number: RawNumber, text: string, last: Observation | null): boolean {
  return number.percent === (last?.raw?.percent ?? false) && text.trim().length === number.end - number.start;
}

const MOST_LETTERS = 10;
const MOST_LABELS = 2;

/** "7 Day Total Sales" reads like a label, its cells do not. */
function isAmount({ numbers }: Scan, cell: PasteCell): boolean {
  return cell.number === null && numbers.length === 1 && (numbers[0]!.money || numbers[0]!.percent);
}

/** "订单缺陷率(ODR)": names that touch and share a meaning are one. */
function groupMentions(text: string, mentions: readonly Mention[]): Mention[] {
  const groups: Mention[] = [];
  for (const mention of mentions) {
    const last = groups[groups.length - 1];
    const gap = last ? text.slice(last.end, mention.start) : '';
    const shared = last && /^[\s()[\]/|:,-]{0,4}$/.test(gap) ? sharedMeanings([last, mention]) : [];
    if (last && shared.length > 0)
      groups[groups.length - 1] = { start: last.start, end: closeBracket(text, mention.end), meanings: shared };
    else groups.push(mention);
  }
  return groups;
}

function closeBracket(text: string, end: number): number {
  return text[end] === ')' || text[end] === ']' ? end + 1 : end;
}

/** Days and hours behind a name are its window ("last 60 days") unless it is measured in time. */
function isWindowNumber(raw: RawNumber, gap: string, meanings: readonly Meaning[]): boolean {
  if (!raw.unit) return false;
  const takesTime = meanings.some((m) => ['hours', 'days', 'months'].includes(m.metric.value.unit));
  return !takesTime || endsInWindow(gap);
}

function sideAfter(text: string): 'under' | 'over' | null {
  if (/^\s?(?:以下|以内)/.test(text)) return 'under';
  return /^\s?(?:以上|\+)/.test(text) ? 'over' : null;
}

const MARKS = ' \t\n:=()[]|,;/';

/** Without spaces and separators at both ends. A loop, because a pattern would take quadratic time on long gaps. */
function trimMarks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && MARKS.includes(text[start]!)) start++;
  while (end > start && MARKS.includes(text[end - 1]!)) end--;
  return text.slice(start, end);
}

function tidyLabel(text: string): string {
  const label = trimMarks(text);
  return (label.startsWith('-') ? label.slice(1) : label).slice(0, MOST_LABEL).trim();
}

function isShortLine(text: string): boolean {
  return text.trim().length <= MOST_LABEL;
}

function isPlainHeader(text: string): boolean {
  return text.length <= MOST_LABEL && !/\d/.test(text);
}

function sharedWith(recent: Recent, meanings: readonly Meaning[]): readonly Meaning[] {
  return recent.meanings.filter((m) => meanings.some((n) => n.metric === m.metric));
}

function readPlainDay(value: number): Day | null {
  const FIRST = 36526;
  const LAST = 73050;
  return Number.isInteger(value) && value >= FIRST && value <= LAST ? value : null;
}

/** A short name that reads like a rate, or any short name with a percentage behind a separator. */
function looksLikeMetric(label: string, first: RawNumber, text: string): boolean {
  const name = compactName(label);
  if (name.length < 2 || label.length > MOST_LABEL || label.split(/\s+/).length > MOST_LABEL_WORDS) return false;
  if (isTargetNoun(label) && !isRateLike(label)) return false;
  if (isRateLike(label)) return !first.unit;
  return first.percent && /[:=]\s*[<>≤≥]?\s*$/.test(text.slice(0, first.start));
}
