import type { IRange } from '@univerjs/core';
import { type Area, MAX_COLUMNS, MAX_ROWS } from '../a1';

/** The grid marks whole rows and columns by corners that are not numbers. */
export function areaOf({ startRow, startColumn, endRow, endColumn }: IRange): Area {
  const span = (start: number, end: number, all: number) =>
    Number.isNaN(start) || Number.isNaN(end) ? ([0, all] as const) : ([start, end - start + 1] as const);
  const [row, rows] = span(startRow, endRow, MAX_ROWS);
  const [column, columns] = span(startColumn, endColumn, MAX_COLUMNS);
  return { row, column, rows, columns };
}

/** What `count` rows or columns have in common, or null. */
export function shared(count: number, read: (index: number) => number): number | null {
  const first = read(0);
  for (let index = 1; index < count; index++) if (read(index) !== first) return null;
  return first;
}

/** The smallest area that holds everything marked. */
export class Bounds {
  private top = Infinity;
  private left = Infinity;
  private bottom = -1;
  private right = -1;

  mark(row: number, column: number): void {
    this.top = Math.min(this.top, row);
    this.left = Math.min(this.left, column);
    this.bottom = Math.max(this.bottom, row);
    this.right = Math.max(this.right, column);
  }

  area(): Area | undefined {
    const { top, left, bottom, right } = this;
    return bottom < 0 ? undefined : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }
}

export function mapArea<T>(area: Area, read: (row: number, column: number) => T): T[][] {
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (_, c) => read(area.row + r, area.column + c)),
  );
}

/** The part of an area that a grid of so many rows and columns has cells for; beyond it everything is blank. */
export function clipped({ row, column, rows, columns }: Area, mostRows: number, mostColumns: number): Area | undefined {
  const inside = {
    row,
    column,
    rows: Math.min(rows, mostRows - row),
    columns: Math.min(columns, mostColumns - column),
  };
  return inside.rows > 0 && inside.columns > 0 ? inside : undefined;
}
