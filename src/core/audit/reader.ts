import type { Day } from '../../rates/day';
import { invalid } from '../words/problem';
import { ColumnReader } from './column-reader';
import { Found } from './found';
import { headerOf, type Column, type Table } from './header';
import { readLine } from './line-reader';
import { labelMeanings } from './mentions';
import { isBlankCell, LINE_LIMIT, type PasteCell, type PasteRow } from './paste';
import { readCell } from './cell-reading';
import { RowReader } from './row-reader';
import { ReadState } from './state';
import { LONGEST_LABEL } from './values';
import { isPart, isRateLike } from './words';

const MOST_HEADERS = 5;

/** Reads rows one after the other; what they say is in `found`. */
export class PasteReader {
  readonly found = new Found();
  private readonly state: ReadState;
  private columns: ColumnReader | null = null;
  private rows: RowReader;
  private tables = 0;
  private isAfterBlank = false;

  constructor(today: Day, decimalComma: boolean) {
    this.state = new ReadState(this.found, today, decimalComma);
    this.rows = new RowReader(this.state, null);
  }

  /** `next`: the next row that holds anything, which tells a header from values. */
  read(row: PasteRow, next: PasteRow | null): void {
    const { line, lineCount } = row;
    const { kinds } = this.found;
    for (let at = line; at < line + lineCount; at++) kinds.set(at, 'noise');
    if (row.tooLong > 0) {
      const problem = invalid('pasteLineTooLong', { length: row.tooLong, limit: LINE_LIMIT });
      return this.found.refuse(line, row.cells[0]!.text, problem);
    }
    const filled = row.cells.filter((cell) => !isBlankCell(cell));
    if (filled.length === 0 && (row.isTable || row.cells.every((cell) => cell.folded.trim() === ''))) {
      kinds.set(line, 'blank');
      this.isAfterBlank = true;
      return;
    }
    if (this.isAfterBlank && this.endsTable(row, filled)) this.leaveTable();
    this.isAfterBlank = false;
    this.readFilled(row, next, filled.length);
    // The further lines of a quoted cell go with the first, which is the one that is listed.
    const isNoise = kinds.get(line) === 'noise';
    if (isNoise) this.found.longest = Math.max(this.found.longest, ...filled.map(({ text }) => text.length));
    for (let at = line + 1; at < line + lineCount; at++) kinds.set(at, isNoise ? 'noise' : 'used');
  }

  /** Call after the last row. */
  finish(): void {
    this.state.leave();
    this.columns?.finish();
    this.rows.finish();
  }

  private readFilled(row: PasteRow, next: PasteRow | null, filled: number): void {
    if (!row.isTable || (filled < 2 && !this.columns)) return this.readText(row);
    const header = headerOf(row, next, this.state.today, this.state.decimalComma);
    if (header && !this.staysInTable(header)) return this.openTable(row, header);
    if (this.columns) this.columns.read(row);
    else this.rows.read(row);
  }

  /** One cell of text; what stands beside it as 0 may be its value, or nothing. */
  private readText(row: PasteRow): void {
    const at = Math.max(
      0,
      row.cells.findIndex((cell) => !isBlankCell(cell)),
    );
    readLine(this.state, row.line, row.cells[at]!);
    const { named } = this.state;
    if (!named || named.hasValue || named.isCommon || this.found.kinds.get(row.line) !== 'used') return;
    for (const cell of row.cells.slice(at + 1)) {
      const { kind, raw } = readCell(cell, this.state.decimalComma);
      if (kind === 'zero') named.add({ kind, raw, text: cell.text, line: row.line, isCellNumber: true });
    }
  }

  /** Words in all cells of a table's row are a header only where they name something. */
  private staysInTable(header: readonly Column[]): boolean {
    return this.columns !== null && !header.some(({ meanings, role }) => meanings.length > 0 || role === 'name');
  }

  private openTable(row: PasteRow, columns: readonly Column[]): void {
    this.state.leave();
    this.leaveTable();
    const hasMetrics = columns.some((c) => c.role === 'metric');
    const hasNames =
      columns.some((c) => c.role === 'name') || columns.every((c) => c.role === 'value' || c.header === '');
    const kind: Table['kind'] = hasMetrics ? 'columns' : hasNames ? 'rows' : 'other';
    const table: Table = { kind, id: ++this.tables, columns };
    if (kind === 'columns') this.columns = new ColumnReader(this.state, table);
    else {
      this.rows.finish();
      this.rows = new RowReader(this.state, table);
    }
    if (kind !== 'other') this.found.mark(row.line, 'used');
    else if (this.found.headers.length < MOST_HEADERS) this.found.headers.push(columns.map(({ header }) => header));
    for (const { role, header } of columns) {
      if (role !== null || !isRateLike(header) || isPart(header) || header.length > LONGEST_LABEL) continue;
      this.found.refuseUnknown(row.line, header, header);
    }
  }

  /** Blank rows count for nothing; below them a table goes on unless a name or a single cell begins something else. */
  private endsTable(row: PasteRow, filled: readonly PasteCell[]): boolean {
    if (!row.isTable || filled.length < 2) return true;
    return (
      this.columns !== null &&
      filled.some((cell) => cell.number === null && labelMeanings(cell.folded.trim()).length > 0)
    );
  }

  private leaveTable(): void {
    if (!this.columns && !this.rows.isTable) return;
    this.state.leave();
    this.columns?.finish();
    this.rows.finish();
    this.columns = null;
    this.rows = new RowReader(this.state, null);
  }
}
