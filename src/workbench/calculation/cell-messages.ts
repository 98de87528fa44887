import { CellError } from '../values';
import type { FunctionResult } from '../wire/function-calls';

export interface CellPosition {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/**
 * The sentences behind errors. The formula engine keeps an error's code only, so what the functions of a cell returned
 * is kept here, by the cell of the formula, from its latest calculation.
 */
export class CellMessages {
  private readonly results = new Map<string, { generation: number; results: FunctionResult[] }>();
  private generation = 0;

  /** A new recalculation begins: a cell that is calculated again starts a new list. */
  nextGeneration(): void {
    this.generation++;
  }

  clear(): void {
    this.results.clear();
  }

  record(cell: CellPosition, result: FunctionResult): void {
    const key = keyOf(cell);
    const entry = this.results.get(key);
    if (entry?.generation === this.generation) entry.results.push(result);
    else this.results.set(key, { generation: this.generation, results: [result] });
  }

  /** The sentence for the error shown `rows` below and `columns` right of the formula's own cell. */
  find(formulaCell: CellPosition, rows: number, columns: number, code: string): string {
    const results = this.results.get(keyOf(formulaCell))?.results ?? [];
    for (const result of results) {
      const cell = Array.isArray(result) ? result[rows]?.[columns] : result;
      if (cell instanceof CellError && cell.code === code && cell.message !== '') return cell.message;
    }
    return '';
  }
}

function keyOf({ sheetId, row, column }: CellPosition): string {
  return `${sheetId}:${row}:${column}`;
}
