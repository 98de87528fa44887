import { z } from 'zod';
import { band, checkBands, checkRisingBands, end, type Ended } from './bands';
import { amount, checkRising, id, oneOf, positive, recordOf } from './shared';

export const volume = z.enum(['ft3', 'm3', '1000cm3']);
const season = { janSep: amount, octDec: amount };
const whole = { janDec: amount };
const storageOf = {
  group: z.enum(['standard', 'oversize', 'all']),
  /** Left out: general and apparel goods. */
  goods: z.literal('dangerous').optional(),
  /** Only for these referral categories (ids); such a row comes before the general one. */
  categories: z.array(id).min(1).optional(),
};
export const storage = z
  .strictObject({
    volume,
    rates: z
      .array(oneOf(z.strictObject({ ...storageOf, ...season }), z.strictObject({ ...storageOf, ...whole })))
      .min(1),
  })
  .superRefine((card, context) => {
    card.rates.forEach((row, index) => {
      const twin = card.rates.slice(0, index).find((other) => answersForSame(other, row));
      if (twin)
        context.addIssue({
          code: 'custom',
          message: 'an earlier row answers for the same group, goods and categories: keep one of them',
          path: ['rates', index],
        });
    });
  });

interface StorageRow {
  group: string;
  goods?: string | undefined;
  categories?: readonly string[] | undefined;
}

function answersForSame(a: StorageRow, b: StorageRow): boolean {
  const sameGroup = a.group === b.group || a.group === 'all' || b.group === 'all';
  const sameCategories =
    a.categories && b.categories
      ? a.categories.some((category) => b.categories!.includes(category))
      : a.categories === b.categories;
  return sameGroup && a.goods === b.goods && sameCategories;
}
export type Storage = z.infer<typeof storage>;

export const agedInventory = z
  .strictObject({
    volume,
    /** Rising and without gaps; below the first band nothing is charged. `perUnitMin`: the greater of the two amounts. */
    bands: z
      .array(
        z.strictObject({
          fromDay: z.int().positive(),
          /** null: charged from that day on, and nobody published how much. */
          rate: amount.nullable(),
          perUnitMin: amount.optional(),
        }),
      )
      .min(1),
  })
  .superRefine((card, context) =>
    checkRising(
      card.bands.map((b) => b.fromDay),
      'bands',
      context,
      ['bands'],
    ),
  );
export type AgedInventory = z.infer<typeof agedInventory>;

/** [low end, high end] of the published range; null where that end is not known; the whole null where not offered or not known. */
const range = z
  .tuple([amount.nullable(), amount])
  .refine(([low, high]) => low === null || low <= high, 'the low end is above the high end');
export const inboundPlacement = z
  .strictObject({
    tiers: recordOf(
      id,
      z
        .array(z.strictObject({ upToLb: end, minimal: range.nullable(), partial: range.nullable(), optimized: amount }))
        .min(1),
    ),
    /** Tiers that are not charged. */
    exempt: z.array(id).optional(),
  })
  .superRefine(checkTierRows);
export type InboundPlacement = z.infer<typeof inboundPlacement>;

/** Rows of every tier rise, and a tier that is not charged has none. */
function checkTierRows(
  card: { tiers: Record<string, readonly Ended[]>; exempt?: readonly string[] | undefined },
  context: z.RefinementCtx,
): void {
  for (const [name, rows] of Object.entries(card.tiers)) {
    checkRisingBands(rows, context, ['tiers', name]);
    if (card.exempt?.includes(name))
      context.addIssue({
        code: 'custom',
        message: `tier "${name}" has amounts and is listed under "exempt": remove one of them`,
        path: ['exempt'],
      });
  }
}

export const lowInventory = z
  .strictObject({
    /** Exclusive upper ends of the days-of-supply columns; from the last one on nothing is charged. */
    daysBelow: z.array(positive).min(1),
    tiers: recordOf(
      id,
      z
        .array(
          oneOf(
            z.strictObject({ upToLb: end, fee: z.array(amount) }),
            z.strictObject({ upToG: end, fee: z.array(amount) }),
          ),
        )
        .min(1),
    ),
    /** Tiers that are not charged. */
    exempt: z.array(id).optional(),
  })
  .superRefine((card, context) => {
    checkTierRows(card, context);
    checkRising(card.daysBelow, 'days of supply', context, ['daysBelow']);
    for (const [name, rows] of Object.entries(card.tiers)) {
      rows.forEach((row, index) => {
        if (row.fee.length !== card.daysBelow.length) {
          context.addIssue({
            code: 'custom',
            message: `${row.fee.length} amounts for ${card.daysBelow.length} columns of days`,
            path: ['tiers', name, index],
          });
        }
      });
    }
  });
export type LowInventory = z.infer<typeof lowInventory>;

export const removal = z
  .strictObject({
    /** Rounding up of the weight before the bands are read: below `below`, to a multiple of `to`; the last has no `below`. */
    roundUp: z
      .record(
        z.enum(['standard', 'oversize']),
        z.array(z.strictObject({ below: positive.optional(), to: positive })).min(1),
      )
      .optional(),
    weight: z.enum(['lb', 'g']),
    groups: z.strictObject({ standard: z.array(band).min(1), oversize: z.array(band).min(1) }),
    /** The card says that disposal costs the same as removal. */
    alsoDisposal: z.literal(true).optional(),
  })
  .superRefine((card, context) => {
    for (const group of ['standard', 'oversize'] as const)
      checkBands(card.groups[group], 1, context, ['groups', group]);
    for (const [group, steps] of Object.entries(card.roundUp ?? {})) {
      checkRising(
        steps.map((step) => step.below ?? Infinity),
        'limits of the rounding',
        context,
        ['roundUp', group],
      );
      if (steps.at(-1)!.below !== undefined)
        context.addIssue({
          code: 'custom',
          message: 'the last step of the rounding has no "below": it serves every heavier item',
          path: ['roundUp', group, steps.length - 1],
        });
    }
  });
export type Removal = z.infer<typeof removal>;
