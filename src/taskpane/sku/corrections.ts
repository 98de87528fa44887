import type { Correction } from '../core';
import { isRecord } from '../kept-record';
import { SHEET_COLUMNS } from '../sheet/plan';

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= 40;

/** Corrections from the workbook, which comes from anywhere: what does not fit is left out. */
export function safeCorrections(kept: unknown): readonly Correction[] | null {
  if (!Array.isArray(kept)) return null;
  return kept.flatMap((entry: unknown) => {
    const correction = safeCorrection(entry);
    return correction ? [correction] : [];
  });
}

function safeCorrection(kept: unknown): Correction | null {
  if (!isRecord(kept)) return null;
  const { at, field, side, weight, currency, isPercent } = kept;
  if (!Number.isInteger(at) || Number(at) < 0 || Number(at) >= SHEET_COLUMNS) return null;
  if (field !== null && !isText(field)) return null;
  return {
    at: Number(at),
    // A name that the calculation does not know is one that it does not use.
    field: field as Correction['field'],
    ...(isText(side) && { side: side as Correction['side'] }),
    ...(isText(weight) && { weight: weight as Correction['weight'] }),
    ...(isText(currency) && { currency }),
    ...(typeof isPercent === 'boolean' && { isPercent }),
  };
}
