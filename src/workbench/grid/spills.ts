import type { ICellData, IRange, Nullable } from '@univerjs/core';
import type { FormulaDataModel } from '@univerjs/preset-sheets-core';

/** What the formulas of a sheet spill beyond their own cells. */
export class Spills {
  constructor(
    private readonly formulas: FormulaDataModel,
    private readonly book: string,
    private readonly sheet: string,
  ) {}

  all(): IRange[] {
    const ranges = this.formulas.getArrayFormulaRange()[this.book]?.[this.sheet] ?? {};
    return Object.values(ranges).flatMap((row) => Object.values(row ?? {}));
  }

  cell(row: number, column: number): Nullable<ICellData> {
    return this.formulas.getArrayFormulaCellData()[this.book]?.[this.sheet]?.[row]?.[column];
  }

  over(row: number, column: number): IRange | undefined {
    return this.all().find(
      ({ startRow, endRow, startColumn, endColumn }) =>
        row >= startRow && row <= endRow && column >= startColumn && column <= endColumn,
    );
  }
}
