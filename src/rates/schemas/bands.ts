import { z } from 'zod';
import { amount, oneOf, positive } from './shared';

/** null: this column has no known fee here, which answers "not known". */
const perColumn = oneOf(amount, z.array(amount.nullable()).min(2));

/**
 * One weight band: `fee` up to and including its upper end; with a step, `fee` plus `plus` for every started `per`
 * above `above`. The upper end names its unit; null is "and over".
 */
export const end = positive.nullable();
const stepOz = { plus: perColumn, perOz: positive, aboveOz: amount };
const stepLb = { plus: perColumn, perLb: positive, aboveLb: amount };
const stepG = { plus: perColumn, perG: positive, aboveG: amount };
const fee = oneOf(amount, z.null(), z.array(amount.nullable()).min(2));
export const band = oneOf(
  z.strictObject({ upToOz: end, fee }),
  z.strictObject({ upToLb: end, fee }),
  z.strictObject({ upToG: end, fee }),
  z.strictObject({ upToOz: end, fee, ...stepOz }),
  z.strictObject({ upToLb: end, fee, ...stepLb }),
  z.strictObject({ upToG: end, fee, ...stepG }),
);
export type Band = z.infer<typeof band>;

export interface Ended {
  upToOz?: number | null;
  upToLb?: number | null;
  upToG?: number | null;
}
const UNITS = ['upToOz', 'upToLb', 'upToG'] as const;

/** Bands must rise in one unit, and only the last may be open. */
export function checkRisingBands(bands: readonly Ended[], context: z.RefinementCtx, path: (string | number)[]): void {
  const report = (message: string, index: number) =>
    context.addIssue({ code: 'custom', message, path: [...path, index] });
  let last = 0;
  bands.forEach((b, index) => {
    const unit = UNITS.find((name) => name in b)!;
    const first = UNITS.find((name) => name in bands[0]!)!;
    if (unit !== first) return report(`the bands of a tier name one unit: ${unit} follows ${first}`, index);
    const to = b[unit]!;
    if (to === null && index < bands.length - 1) report('an open band must be the last', index);
    if (to !== null && to <= last) report(`bands must rise: ${to} follows ${last}`, index);
    if (to !== null) last = to;
  });
}

/** Bands must rise, and every fee must have one amount for every price column. */
export function checkBands(
  bands: readonly Band[],
  columns: number,
  context: z.RefinementCtx,
  path: (string | number)[],
): void {
  checkRisingBands(bands, context, path);
  bands.forEach((b, index) => {
    for (const list of [b.fee, 'plus' in b ? b.plus : 0]) {
      if (Array.isArray(list) && list.length !== columns) {
        context.addIssue({
          code: 'custom',
          message: `${list.length} amounts for ${columns} price columns: give one amount for each of "priceUpTo"`,
          path: [...path, index],
        });
      }
    }
  });
}
