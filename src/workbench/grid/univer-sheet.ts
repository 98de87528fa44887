import type { ICellData, Injector, Nullable } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/preset-sheets-core';
import type { FRange, FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import { type Area, MAX_COLUMNS, MAX_ROWS } from '../a1';
import type { Border, CellInput, CellStyle, ClearWhat, Edge, Line, Sheet, Uniform } from '../excel/book';
import { CellError, type CellValue, type Matrix } from '../values';
import { Bounds, clipped, mapArea, shared } from './areas';
import { decodeCell, encodeCell } from './cell-codec';
import { Spills } from './spills';
import { applyBorder, applyStyle, decodeBorder, decodeStyle, excelColor } from './styles';

/** Rows and columns that are added beyond what is written, so that the sheet never ends at the data. */
const SPARE_ROWS = 100;
const SPARE_COLUMNS = 6;
const PIXELS_PER_POINT = 4 / 3;
const GENERAL = 'General';

export class UniverSheet implements Sheet {
  private readonly spills: Spills;

  constructor(
    private readonly book: FWorkbook,
    readonly facade: FWorksheet,
    injector: Injector,
  ) {
    this.spills = new Spills(injector.get(FormulaDataModel), book.getId(), facade.getSheetId());
  }

  get id(): string {
    return this.facade.getSheetId();
  }

  get name(): string {
    return this.facade.getSheetName();
  }

  get position(): number {
    return this.facade.getIndex();
  }

  get visible(): boolean {
    return !this.facade.isSheetHidden();
  }

  get gridlines(): boolean {
    return !this.facade.hasHiddenGridLines();
  }

  rename(name: string): void {
    this.facade.setName(name);
  }

  moveTo(position: number): void {
    this.book.moveSheet(this.facade, position);
  }

  show(visible: boolean): void {
    if (visible) this.facade.showSheet();
    else this.facade.hideSheet();
  }

  activate(): void {
    this.book.setActiveSheet(this.facade);
  }

  remove(): void {
    this.book.deleteSheet(this.facade);
  }

  used(valuesOnly: boolean): Area | undefined {
    const bounds = new Bounds();
    this.facade
      .getSheet()
      .getCellMatrix()
      .forValue((row, column, cell: Nullable<ICellData>) => {
        const hasValue = decodeCell(cell, false) !== null || Boolean(cell?.f) || Boolean(cell?.si);
        if (hasValue || (!valuesOnly && Boolean(cell?.s))) bounds.mark(row, column);
      });
    for (const spill of this.spills.all()) {
      bounds.mark(spill.startRow, spill.startColumn);
      bounds.mark(spill.endRow, spill.endColumn);
    }
    return bounds.area();
  }

  values(area: Area): Matrix {
    return mapArea(area, (row, column) => this.valueAt(row, column));
  }

  valueAt(row: number, column: number): CellValue {
    const cell = this.facade.getSheet().getCellRaw(row, column);
    if (cell?.f || cell?.si) return decodeCell(cell, true);
    const own = decodeCell(cell, false);
    return own ?? decodeCell(this.spills.cell(row, column), true);
  }

  formulas(area: Area): Matrix<CellInput> {
    return mapArea(area, (row, column) => {
      const formula = this.formulaAt(row, column);
      if (formula !== '') return formula;
      const value = this.valueAt(row, column);
      return value instanceof CellError ? value.code : (value ?? '');
    });
  }

  formulaAt(row: number, column: number): string {
    const cell = this.facade.getSheet().getCellRaw(row, column);
    return cell?.f || cell?.si ? this.facade.getRange(row, column).getFormula() : '';
  }

  text(area: Area): string[][] {
    const inside = this.clip(area);
    const shown = inside && this.range(inside).getDisplayValues();
    return mapArea(area, (row, column) => {
      const value = this.valueAt(row, column);
      // The grid would give the 1 or 0 that it stores.
      if (typeof value === 'boolean') return String(value).toUpperCase();
      return shown?.[row - area.row]?.[column - area.column] ?? '';
    });
  }

  write(area: Area, rows: Matrix<CellInput>): void {
    this.grow(area);
    if (rows.every((row) => row.every((value) => value !== null))) {
      this.range(area).setValues(rows.map((row) => row.map(encodeCell)));
      return;
    }
    // Cells to be left alone are simply not mentioned.
    const cells: Record<number, Record<number, ICellData>> = {};
    rows.forEach((row, r) =>
      row.forEach((value, c) => {
        if (value !== null) (cells[area.row + r] ??= {})[area.column + c] = encodeCell(value);
      }),
    );
    this.range(area).setValues(cells);
  }

  clear(area: Area, what: ClearWhat): void {
    const inside = this.clip(area);
    if (inside === undefined) return;
    const range = this.range(inside);
    if (what === 'All') range.clear();
    else if (what === 'Contents') range.clearContent();
    else range.clearFormat();
  }

  insertRows(row: number, count: number): void {
    this.facade.insertRows(row, count);
  }

  deleteRows(row: number, count: number): void {
    this.facade.deleteRows(row, count);
  }

  merge(area: Area): void {
    this.grow(area);
    this.range(area).merge();
  }

  unmerge(area: Area): void {
    this.range(area).breakApart();
  }

  numberFormats(area: Area): string[][] {
    return mapArea(area, (row, column) => this.styleAt(row, column)?.n?.pattern ?? GENERAL);
  }

  setNumberFormats(area: Area, formats: string[][]): void {
    this.grow(area);
    const range = this.range(area);
    const first = formats[0]?.[0] ?? GENERAL;
    if (formats.every((row) => row.every((format) => format === first))) range.setNumberFormat(first);
    else range.setNumberFormats(formats);
  }

  style(area: Area): Uniform<CellStyle> {
    const first = decodeStyle(this.styleAt(area.row, area.column));
    const uniform: { -readonly [key in keyof Uniform<CellStyle>]: unknown } = { ...first };
    const keys = Object.keys(first) as (keyof CellStyle)[];
    mapArea(area, (row, column) => {
      const style = decodeStyle(this.styleAt(row, column));
      for (const key of keys) if (style[key] !== first[key]) uniform[key] = null;
    });
    return uniform as Uniform<CellStyle>;
  }

  setStyle(area: Area, style: Partial<CellStyle>): void {
    this.grow(area);
    applyStyle(this.range(area), style);
  }

  setBorder(area: Area, { edge, line, color }: Border): void {
    this.grow(area);
    applyBorder(this.range(area), edge, line, color);
  }

  border(area: Area, edge: Edge): { line: Line; color: string } {
    const row = edge === 'EdgeBottom' ? area.row + area.rows - 1 : area.row;
    const column = edge === 'EdgeRight' ? area.column + area.columns - 1 : area.column;
    return decodeBorder(this.styleAt(row, column), edge);
  }

  columnWidth(area: Area): number | null {
    return shared(area.columns, (index) => this.facade.getColumnWidth(area.column + index) / PIXELS_PER_POINT);
  }

  setColumnWidth(area: Area, points: number): void {
    this.grow({ ...area, rows: 1 });
    this.facade.setColumnWidths(area.column, area.columns, Math.round(points * PIXELS_PER_POINT));
  }

  rowHeight(area: Area): number | null {
    return shared(
      Math.min(area.rows, this.facade.getMaxRows()),
      (index) => this.facade.getRowHeight(area.row + index) / PIXELS_PER_POINT,
    );
  }

  setRowHeight(area: Area, points: number): void {
    this.facade.setRowHeightsForced(area.row, area.rows, Math.round(points * PIXELS_PER_POINT));
  }

  autofitColumns(area: Area): void {
    this.grow({ ...area, rows: 1 });
    this.facade.setColumnAutoWidth(area.column, Math.min(area.columns, this.facade.getMaxColumns() - area.column));
  }

  autofitRows(area: Area): void {
    this.facade.autoResizeRows(area.row, Math.min(area.rows, this.facade.getMaxRows() - area.row));
  }

  freeze(rows: number, columns: number): void {
    if (rows === 0 && columns === 0) this.facade.cancelFreeze();
    else
      this.facade.setFreeze({
        startRow: rows === 0 ? -1 : rows,
        startColumn: columns === 0 ? -1 : columns,
        ySplit: rows,
        xSplit: columns,
      });
  }

  frozen(): { rows: number; columns: number } {
    const { xSplit, ySplit } = this.facade.getFreeze();
    return { rows: ySplit, columns: xSplit };
  }

  showGridlines(show: boolean): void {
    this.facade.setHiddenGridlines(!show);
  }

  select(area: Area): void {
    this.grow(area);
    this.activate();
    this.facade.setActiveRange(this.range(area));
  }

  /** The colours that a cell is drawn with, whatever lays them over it. */
  look(row: number, column: number): { fill: string | null; color: string | null; bold: boolean } {
    const drawn = this.facade.getSheet().getCell(row, column);
    const style = typeof drawn?.s === 'string' ? this.facade.getWorkbook().getStyles().get(drawn.s) : drawn?.s;
    const { fill, bold } = decodeStyle(style);
    return { fill, color: style?.cl?.rgb ? excelColor(style.cl.rgb) : null, bold };
  }

  /** The formula cell whose result shows in this cell: itself, or the one that spills here. */
  formulaCellOf(row: number, column: number): { row: number; column: number } | undefined {
    const cell = this.facade.getSheet().getCellRaw(row, column);
    if (cell?.f || cell?.si) return { row, column };
    const spill = this.spills.over(row, column);
    return spill && { row: spill.startRow, column: spill.startColumn };
  }

  private styleAt(row: number, column: number) {
    return this.facade.getSheet().getComposedCellStyle(row, column);
  }

  /** Whole rows and columns reach as far as the grid does. */
  private range({ row, column, rows, columns }: Area): FRange {
    return this.facade.getRange(
      row,
      column,
      rows === MAX_ROWS ? this.facade.getMaxRows() : rows,
      columns === MAX_COLUMNS ? this.facade.getMaxColumns() : columns,
    );
  }

  private clip(area: Area): Area | undefined {
    return clipped(area, this.facade.getMaxRows(), this.facade.getMaxColumns());
  }

  private grow({ row, column, rows, columns }: Area): void {
    if (rows < MAX_ROWS && row + rows > this.facade.getMaxRows()) this.facade.setRowCount(row + rows + SPARE_ROWS);
    if (columns < MAX_COLUMNS && column + columns > this.facade.getMaxColumns())
      this.facade.setColumnCount(column + columns + SPARE_COLUMNS);
  }
}
