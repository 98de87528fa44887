import { z } from 'zod';
import { rateFile } from '../envelope';
import { agedInventory, inboundPlacement, lowInventory, removal, storage } from './fba-inventory';
import { band, checkBands } from './bands';
import { amount, fraction, id, note, positive, priceColumns, recordOf } from './shared';

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
