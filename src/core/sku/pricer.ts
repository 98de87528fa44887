import type { Cell } from '../input/cell';
import type { Language } from '../words/language';
import { skuColumns, STATUS, TEXT_COLUMNS, TOTAL, type SkuCell } from './list';
import { SkuList } from './price-list';
import type { SkuOptions, SkuTable } from './types';
import type { Problem } from '../words/problem';

/** Prices rows one by one with the header, columns and decimal marks read once; keeps nothing of a row. */
export interface SkuPricer {
  /** Rows of the sample up to here are title and header. */
  firstRow: number;
  problem: Problem | null;
  header: string[];
  /** By column: text, or a number. */
  isText: readonly boolean[];
  /** The places of the total and of the status. */
  totalAt: number;
  statusAt: number;
  row(cells: readonly Cell[], at: number): SkuCell[];
}

/** `sample`: the top of the list with its header; as many rows as are at hand settle how the columns are written. */
export function skuPricer(sample: SkuTable, options: SkuOptions, language: Language): SkuPricer {
  const list = new SkuList(sample, options, false);
  const { recognised, settings } = list.context;
  const columns = skuColumns({ recognised, options, settings, settingProblems: list.settingProblems }, language);
  const header = columns.header();
  return {
    firstRow: recognised.headerAt + recognised.headerRows,
    problem: recognised.problem,
    header,
    isText: header.map((_, at) => TEXT_COLUMNS.has(at)),
    totalAt: TOTAL,
    statusAt: STATUS,
    row: (cells, at) => columns.row(list.row(cells, at)),
  };
}
