import { z } from 'zod';
import { rateFile } from '../envelope';
import { amount, checkRising, fraction, id, note, oneOf, positive, priceColumns, recordOf } from './shared';

/** null: this column has no known fee here, which answers "not known". */
const perColumn = oneOf(amount, z.array(amount.nullable()).min(2));

/**
 * A size tier as the card prints it. Limits are inclusive and every one given must hold; the first tier in the
 * order of the file whose limits hold is the tier. Sides are sorted before they are compared.
 */
export const tier = z.strictObject({
  id,
  /** The name as Amazon prints it. */
  name: z.string().min(3),
  /** What storage, removal and the like call it. */
  group: z.enum(['standard', 'oversize']),
  /** Longest, median and shortest side; null where that side has no limit. */
  maxSides: z.tuple([positive.nullable(), positive.nullable(), positive.nullable()]).optional(),
  maxSidesSum: positive.optional(),
  /** Longest side + 2 x (median + shortest). */
  maxLengthPlusGirth: positive.optional(),
  maxUnitWeight: positive.optional(),
  /** Exclusive lower end of the unit weight. */
  overUnitWeight: positive.optional(),
  maxDimensionalWeight: positive.optional(),
  /** Limit of the weight that `basis` names, `packagingWeight` included. */
  maxWeight: positive.optional(),
  /** The tier takes an item that exceeds ANY of these, whatever its other limits. */
  over: z
    .strictObject({
      unitWeight: positive.optional(),
      longest: positive.optional(),
      lengthPlusGirth: positive.optional(),
    })
    .optional(),
  /** Weight compared with `maxWeight`; `feeBasis` where the fee is charged on another one. */
  basis: z.enum(['unit', 'greater']),
  feeBasis: z.enum(['unit', 'greater', 'unknown']).optional(),
  /** Dimensional weight counts the median and shortest side as at least this. */
  minSide: positive.optional(),
  /** Added to the weight before the bands are read. */
  packagingWeight: positive.optional(),
  /** The weight that the fee is charged on is rounded up to a multiple of this. */
  roundUpTo: positive.optional(),
  /** What is disputed about this tier; AMZ.EXPLAIN shows it with the tier. */
  note: note.optional(),
});
export type Tier = z.infer<typeof tier>;

export const sizeTiers = z
  .strictObject({
    sides: z.enum(['in', 'cm']),
    weight: z.enum(['lb', 'g']),
    /** Cubic inches per lb, or cubic centimetres per KILOGRAM; null where dimensional weight is not used. */
    dimensionalDivisor: positive.nullable(),
    tiers: z.array(tier).min(1),
  })
  .superRefine((card, context) => {
    const seen = new Set<string>();
    card.tiers.forEach((t, index) => {
      if (seen.has(t.id))
        context.addIssue({ code: 'custom', message: `tier "${t.id}" is listed twice`, path: ['tiers', index, 'id'] });
      seen.add(t.id);
    });
  });
export type SizeTiers = z.infer<typeof sizeTiers>;

/**
 * One weight band: `fee` up to and including its upper end; with a step, `fee` plus `plus` for every started `per`
 * above `above`. The upper end names its unit; null is "and over".
 */
const end = positive.nullable();
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

interface Ended {
  upToOz?: number | null;
  upToLb?: number | null;
  upToG?: number | null;
}
const UNITS = ['upToOz', 'upToLb', 'upToG'] as const;

/** Bands must rise in one unit, and only the last may be open. */
function checkRisingBands(bands: readonly Ended[], context: z.RefinementCtx, path: (string | number)[]): void {
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
function checkBands(
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

/** The bands of every tier. null for a tier: it exists and its fee is not known (a season may say so). */
const tierBands = recordOf(id, z.array(band).min(1).nullable());

export const fulfilment = z
  .strictObject({
    /** Inclusive upper ends of the price columns, rising, the last null. Left out where the price does not matter. */
    priceUpTo: priceColumns.optional(),
    tiers: tierBands,
    /** A season that lists only some tiers; the others keep the standing card. */
    keepsOthers: z.literal(true).optional(),
    /** Only for items of these referral categories (ids); for program "selected". */
    categories: z.array(id).optional(),
    /** Size tiers of its own, looked up after the ordinary tier is one of `insteadOf`. */
    tierSet: z.string().optional(),
    insteadOf: z.array(id).optional(),
    /** For program "low-price": highest price at which it applies, tax included, and a lower one for some categories. */
    maxPrice: positive.optional(),
    restricted: z
      .strictObject({
        maxPrice: positive,
        categories: z.array(id).min(1),
        /** Combined referral categories of which only a part is restricted: between the two limits nobody can tell. */
        unclear: z.array(id).min(1).optional(),
        /** Since when the higher limit holds for the other categories is not known: between the limits nobody can tell. */
        othersUnclear: z.literal(true).optional(),
      })
      .optional(),
    /** The weight that counts, where it is not the one of the tier. */
    weightBasis: z.literal('unit').optional(),
  })
  .superRefine((card, context) => {
    const columns = card.priceUpTo?.length ?? 1;
    for (const [name, bands] of Object.entries(card.tiers))
      if (bands) checkBands(bands, columns, context, ['tiers', name]);
    const { maxPrice, restricted } = card;
    if (restricted && (maxPrice === undefined || restricted.maxPrice >= maxPrice))
      context.addIssue({
        code: 'custom',
        message: `the price limit of the restricted categories (${restricted.maxPrice}) must be below "maxPrice" (${maxPrice ?? 'missing'})`,
        path: ['restricted', 'maxPrice'],
      });
  });
export type Fulfilment = z.infer<typeof fulfilment>;

/**
 * Taken off the fulfilment fee of an item that ships in its own packaging (SIPP), by tier and weight. `lowPrice` and
 * `selected`: where those programmes have a table of their own. A tier that is not listed has no known discount.
 */
export const sippDiscount = z
  .strictObject({ tiers: tierBands, lowPrice: tierBands.optional(), selected: tierBands.optional() })
  .superRefine((card, context) => {
    for (const table of ['tiers', 'lowPrice', 'selected'] as const)
      for (const [name, bands] of Object.entries(card[table] ?? {}))
        if (bands) checkBands(bands, 1, context, [table, name]);
  });
export type SippDiscount = z.infer<typeof sippDiscount>;

/** Taken off the fulfilment fee of every item priced up to `maxPrice`; null: Amazon ended it. */
export const lowPriceDiscount = z.strictObject({ maxPrice: positive, discount: positive });
/** Added per unit, whatever the size. */
export const perUnit = z.strictObject({ fee: amount });
/** A share of the fulfilment fee of the card, without add-ons: 0.035 is 3.5%. */
export const surchargeRate = z.strictObject({ rate: fraction.gt(0, 'a surcharge of nothing is no card') });
/** Added per unit of some tiers, by the weight named. Not part of the fulfilment fee; AMZ.EXPLAIN lists it. */
export const tierAddOn = z
  .strictObject({
    tiers: recordOf(id, z.array(band).min(1)),
    weight: z.enum(['billable', 'dimensional']),
    /** Only for items that exceed any of these. */
    over: z.strictObject({ longest: positive.optional(), lengthPlusGirth: positive.optional() }).optional(),
  })
  .superRefine((card, context) => {
    for (const [name, bands] of Object.entries(card.tiers)) checkBands(bands, 1, context, ['tiers', name]);
  });

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

/** Per month and per unit sold; null where not known. */
export const sellingPlan = z.strictObject({
  professionalPerMonth: amount.nullable(),
  individualPerItem: amount.nullable(),
});
export type SellingPlan = z.infer<typeof sellingPlan>;

export const fbaSchemas = {
  'size-tiers': rateFile('size-tiers', sizeTiers),
  fulfilment: rateFile('fulfilment', fulfilment),
  'sipp-discount': rateFile('sipp-discount', sippDiscount),
  'low-price-discount': rateFile('low-price-discount', lowPriceDiscount),
  'dangerous-goods': rateFile('dangerous-goods', perUnit),
  'fuel-surcharge': rateFile('fuel-surcharge', surchargeRate),
  'overmax-handling': rateFile('overmax-handling', tierAddOn),
  'bulky-packaging': rateFile('bulky-packaging', tierAddOn),
  storage: rateFile('storage', storage),
  'aged-inventory': rateFile('aged-inventory', agedInventory),
  'inbound-placement': rateFile('inbound-placement', inboundPlacement),
  'low-inventory': rateFile('low-inventory', lowInventory),
  removal: rateFile('removal', removal),
  'selling-plan': rateFile('selling-plan', sellingPlan),
};
