/**
 * What the object model needs of a spreadsheet. The grid implements it (grid/univer-book.ts); nothing in this folder
 * knows which spreadsheet that is.
 */
import type { Area } from '../a1';
import type { CellValue, Matrix } from '../values';

export type CellInput = string | number | boolean | null;

export const HORIZONTAL = ['General', 'Left', 'Center', 'Right'] as const;
export const VERTICAL = ['Top', 'Center', 'Bottom'] as const;
export const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const;
export const LINES = ['None', 'Continuous', 'Dash', 'Dot', 'Double'] as const;
export type Horizontal = (typeof HORIZONTAL)[number];
export type Vertical = (typeof VERTICAL)[number];
export type Edge = (typeof EDGES)[number];
export type Line = (typeof LINES)[number];

export interface CellStyle {
  readonly fill: string | null;
  readonly color: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strikethrough: boolean;
  readonly size: number;
  readonly fontName: string;
  readonly horizontal: Horizontal;
  readonly vertical: Vertical;
  readonly wrap: boolean;
}

/** A value that all cells of an area share, or null where they differ. */
export type Uniform<T> = { readonly [key in keyof T]: T[key] | null };

export interface Border {
  readonly edge: Edge;
  readonly line: Line;
  readonly color: string;
}

export type ClearWhat = 'All' | 'Contents' | 'Formats';

export interface Sheet {
  readonly id: string;
  readonly name: string;
  readonly position: number;
  readonly visible: boolean;
  rename(name: string): void;
  moveTo(position: number): void;
  show(visible: boolean): void;
  activate(): void;
  remove(): void;

  /** The smallest area with content (or, unless `valuesOnly`, formats); undefined on an empty sheet. */
  used(valuesOnly: boolean): Area | undefined;
  values(area: Area): Matrix;
  formulas(area: Area): Matrix<CellInput>;
  text(area: Area): string[][];
  /** Writes values and formulas; null leaves a cell as it is, '' empties it. */
  write(area: Area, rows: Matrix<CellInput>): void;
  clear(area: Area, what: ClearWhat): void;
  insertRows(row: number, count: number): void;
  deleteRows(row: number, count: number): void;
  merge(area: Area): void;
  unmerge(area: Area): void;

  numberFormats(area: Area): string[][];
  setNumberFormats(area: Area, formats: string[][]): void;
  style(area: Area): Uniform<CellStyle>;
  setStyle(area: Area, style: Partial<CellStyle>): void;
  setBorder(area: Area, border: Border): void;
  border(area: Area, edge: Edge): { line: Line; color: string };
  /** In points, as Excel counts; null where the columns differ. */
  columnWidth(area: Area): number | null;
  setColumnWidth(area: Area, points: number): void;
  rowHeight(area: Area): number | null;
  setRowHeight(area: Area, points: number): void;
  autofitColumns(area: Area): void;
  autofitRows(area: Area): void;
  freeze(rows: number, columns: number): void;
  frozen(): { rows: number; columns: number };
  showGridlines(show: boolean): void;
  readonly gridlines: boolean;
  select(area: Area): void;
}

export interface Selection {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
  /** The cell that typing goes to. */
  readonly cell: Area;
}

export interface Book {
  readonly name: string;
  readonly sheets: readonly Sheet[];
  readonly activeSheet: Sheet;
  addSheet(name: string): Sheet;
  selection(): Selection;
  readonly isEditing: boolean;
  /** Resolves when the user has left the cell being edited. */
  editingEnds(): Promise<void>;
  /** Resolves when the grid's own calculation is done; functions of the add-in may still be #BUSY!. */
  calculated(): Promise<void>;
  /** Calculates every formula again; `full` also forgets what the add-in's functions have answered. */
  recalculate(full: boolean): void;
}

export function isBlank(value: CellValue): boolean {
  return value === null || value === '';
}
