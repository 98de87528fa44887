import type { Band } from '../../rates/schemas/bands';
import { toMinor, type Minor } from '../money';
import { startedSteps } from './billable-weight';

const OZ_PER_LB = 16;

/** The weight bands of one tier, weights in the unit of the card (lb or g), money in minor units, NaN where not known. */
export interface BandTable {
  upTo: Float64Array;
  /** One row of amounts for each price column. */
  fee: readonly Float64Array[];
  plus: readonly Float64Array[];
  /** 0: no step. */
  per: Float64Array;
  above: Float64Array;
  bands: readonly Band[];
}

interface Plain {
  upTo: number | null;
  fee: Band['fee'];
  plus: number | (number | null)[];
  per: number;
  above: number;
}

function plain(band: Band): Plain {
  if ('upToOz' in band) {
    const step =
      'perOz' in band ? { plus: band.plus, per: band.perOz / OZ_PER_LB, above: band.aboveOz / OZ_PER_LB } : NO_STEP;
    return { upTo: band.upToOz === null ? null : band.upToOz / OZ_PER_LB, fee: band.fee, ...step };
  }
  if ('upToLb' in band) {
    return {
      upTo: band.upToLb,
      fee: band.fee,
      ...('perLb' in band ? { plus: band.plus, per: band.perLb, above: band.aboveLb } : NO_STEP),
    };
  }
  return {
    upTo: band.upToG,
    fee: band.fee,
    ...('perG' in band ? { plus: band.plus, per: band.perG, above: band.aboveG } : NO_STEP),
  };
}
const NO_STEP = { plus: 0, per: 0, above: 0 } as const;

export function bandTable(bands: readonly Band[], columns: number, digits: number): BandTable {
  const rows = bands.map(plain);
  const money = (amount: number | null | undefined) =>
    amount === null || amount === undefined ? NaN : toMinor(amount, digits);
  const column = (pick: (row: Plain) => number | null | readonly (number | null)[], at: number) =>
    Float64Array.from(rows, (row) => {
      const amount = pick(row);
      return money(Array.isArray(amount) ? (amount as readonly (number | null)[])[at] : (amount as number | null));
    });
  const each = <T>(make: (at: number) => T) => Array.from({ length: columns }, (_, at) => make(at));
  return {
    upTo: Float64Array.from(rows, (row) => row.upTo ?? Infinity),
    fee: each((at) => column((row) => row.fee, at)),
    plus: each((at) => column((row) => row.plus, at)),
    per: Float64Array.from(rows, (row) => row.per),
    above: Float64Array.from(rows, (row) => row.above),
    bands,
  };
}

/** The band of a weight: at its upper end the lower band answers. -1 above the last one. */
export function bandOf(table: BandTable, weight: number): number {
  const { upTo } = table;
  for (let at = 0; at < upTo.length; at++) if (weight <= upTo[at]!) return at;
  return -1;
}

/** The fee of a band in a price column: the base and every started step. NaN where the card leaves the cell open. */
export function bandFee(table: BandTable, band: number, column: number, weight: number): Minor {
  const base = table.fee[column]![band]!;
  const per = table.per[band]!;
  return per === 0 ? base : base + table.plus[column]![band]! * startedSteps(weight, table.above[band]!, per);
}
