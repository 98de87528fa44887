import { z } from 'zod';
import { rateFile } from '../envelope';
import { amount, fraction, id, isoDay, marketplaceCode, oneOf, positive, priceColumns, recordOf } from './shared';

const percent = z.number().min(0, 'a percentage is 0 or more').max(100, 'a percentage is 100 or less: 15 is 15%');

/** [upper end of the price (inclusive; null: none), percent]. Rising. */
const row = z.tuple([positive.nullable(), percent]);
const rows = z
  .array(row)
  .min(1)
  .superRefine((all, context) =>
    all.forEach(([to], index) => {
      const before = all[index - 1]?.[0];
      if (before === null || (to !== null && typeof before === 'number' && to <= before)) {
        context.addIssue({
          code: 'custom',
          message: 'upper ends must rise, and only the last may be open',
          path: [index],
        });
      }
    }),
  );

/** [English name (null: the id in words), Chinese name, further words; "=id": every word of that category]. */
const names = z.tuple([z.string().nullable(), z.string()]).rest(z.string());
/** Ids, or, for categories that no other marketplace has, ids with their names. */
const categories = oneOf(z.array(id).min(1), recordOf(id, oneOf(names, z.tuple([]))));

const rate = oneOf(
  z
    .strictObject({
      /** The whole price at the rate of the first row that reaches it. Looked at before `portions`. */
      whole: rows.optional(),
      /** Each slice of the price at its own rate, from 0 up. */
      portions: rows.optional(),
      /** No rate is known above the last row. */
      openAbove: z.literal(true).optional(),
      /** Lowest fee of one unit where it is not the one of the card; null: none is shown. */
      minimum: amount.nullable().optional(),
      categories,
    })
    .superRefine((entry, context) => {
      const last = (entry.portions ?? entry.whole)?.at(-1);
      if (!last) context.addIssue({ code: 'custom', message: 'give "whole", "portions" or both' });
      else if ((last[0] === null) === (entry.openAbove === true)) {
        context.addIssue({
          code: 'custom',
          message: 'the last row ends at null, or "openAbove" says that no rate is known above it',
        });
      }
    }),
  /** The marketplace has these categories; nobody published their rate. */
  z.strictObject({ unknown: z.literal(true), categories }),
);
export type ReferralRate = z.infer<typeof rate>;

const minimumOverride = oneOf(
  z
    .strictObject({ overWeightG: positive, upToWeightG: positive, minimum: amount.nullable() })
    .refine((o) => o.overWeightG < o.upToWeightG, '"upToWeightG" must be above "overWeightG"'),
  z.strictObject({
    /** Any of these exceeded. */
    over: z.strictObject({ weightG: positive, longestCm: positive, lengthPlusGirthCm: positive }),
    /** null: there is one and it is not known. */
    minimum: amount.nullable(),
  }),
);
export type MinimumOverride = z.infer<typeof minimumOverride>;

/** Referral fees by category. Money in the currency of the marketplace, rates in percent as the card prints them. */
export const referral = z
  .strictObject({
    /** Categories that this card does not list are those of another one; so are its minimum and overrides if left out. */
    basedOn: z.strictObject({ marketplace: marketplaceCode.optional(), from: isoDay }).optional(),
    /** Categories of `basedOn` that do not exist here. */
    without: z.array(id).min(1).optional(),
    /** Lowest fee of one unit, for every rate that names none; null: none is shown. */
    minimum: amount.nullable().optional(),
    rates: z.array(rate),
    /** Higher minimum of heavy FBA items; the first that fits. */
    minimumOverrides: z.array(minimumOverride).min(1).optional(),
  })
  .superRefine((card, context) => {
    const seen = new Set<string>();
    card.rates.forEach((entry, index) => {
      const ids = Array.isArray(entry.categories) ? entry.categories : Object.keys(entry.categories);
      for (const category of ids) {
        if (seen.has(category))
          context.addIssue({
            code: 'custom',
            message: `category "${category}" is listed twice`,
            path: ['rates', index],
          });
        seen.add(category);
      }
    });
    if (!card.basedOn && (card.minimum === undefined || card.rates.length === 0)) {
      context.addIssue({ code: 'custom', message: 'a card that is based on no other one needs "minimum" and "rates"' });
    }
  });
export type Referral = z.infer<typeof referral>;

const perColumn = oneOf(amount.nullable(), z.array(amount.nullable()));
/** Charged per unit beside the referral fee. null: there is one and it is not known. */
export const closingFee = z
  .strictObject({
    /** Inclusive upper ends of the price columns, rising, the last null. Left out where the price does not matter. */
    priceUpTo: priceColumns.optional(),
    groups: z.record(z.string(), z.array(id).min(1)).optional(),
    /** The groups are those of the card of that day. */
    groupsFrom: isoDay.optional(),
    /** By name of the group. */
    fees: z.record(z.string(), perColumn),
    otherCategories: perColumn,
  })
  .superRefine((card, context) => {
    const columns = card.priceUpTo?.length ?? 1;
    for (const [group, fee] of [...Object.entries(card.fees), ['otherCategories', card.otherCategories] as const]) {
      if ((Array.isArray(fee) ? fee.length : 1) !== columns) {
        context.addIssue({
          code: 'custom',
          message: `${columns} amounts are needed, one for each price column`,
          path: ['fees', group],
        });
      }
      if (group !== 'otherCategories' && card.groups && !(group in card.groups)) {
        context.addIssue({
          code: 'custom',
          message: `group "${group}" is not listed under "groups"`,
          path: ['fees', group],
        });
      }
    }
    const groups = Object.entries(card.groups ?? {});
    groups.forEach(([name, ids], at) => {
      if (!(name in card.fees))
        context.addIssue({
          code: 'custom',
          message: `group "${name}" has no fee: give it one, or null where it is not known`,
          path: ['fees'],
        });
      for (const [other, others] of groups.slice(0, at)) {
        const shared = ids.find((category) => others.includes(category));
        if (shared !== undefined)
          context.addIssue({
            code: 'custom',
            message: `category "${shared}" is in the group "${other}" too: keep it in one`,
            path: ['groups', name],
          });
      }
    });
    if (!card.groups === !card.groupsFrom)
      context.addIssue({ code: 'custom', message: 'give either "groups" or "groupsFrom"' });
  });
export type ClosingFee = z.infer<typeof closingFee>;

/** Kept by Amazon on a refund: the smaller of `cap` and `rate` of the referral fee. */
export const refundAdministration = z.strictObject({
  rate: fraction,
  /** null: whether there is one is not known. */
  cap: positive.nullable(),
  /** Categories that pay none on a full refund. */
  exempt: z.array(id).min(1).optional(),
});
export type RefundAdministration = z.infer<typeof refundAdministration>;

/** The fees that a percentage is charged on: referral and closing fees; fulfilment fees; storage fees. */
const on = z.array(z.enum(['selling', 'fba', 'storage'])).min(1);
/** A share of fee amounts; 0: ended. */
export const digitalServicesFee = z.strictObject({ rate: fraction, on });
export const taxOnFees = z.strictObject({ name: z.string().min(2), rate: fraction, on });
/** The tax that a price includes by law for goods without a reduced rate. */
export const standardVat = z.strictObject({ rate: fraction.gt(0, 'a tax of nothing is no card') });
export type StandardVat = z.infer<typeof standardVat>;
export type FeeShare = z.infer<typeof digitalServicesFee> & { name?: string };

interface DatedSeries<T> {
  from: Record<string, { value?: T; sameAs?: string } | null>;
}

/** The value that holds from a day of a series, repetitions followed. */
function valueFrom<T>(series: DatedSeries<T>, day: string): T | undefined {
  const entry = series.from[day];
  return entry?.sameAs === undefined ? entry?.value : series.from[entry.sameAs]?.value;
}

/** A card may be based on another one of its file, and at the end of such a chain stands a card of its own. */
function checkBases(file: { series: DatedSeries<Referral>[] }, context: z.RefinementCtx): void {
  file.series.forEach((series, index) => {
    for (const day of Object.keys(series.from)) {
      const passed = new Set([day]);
      let base = valueFrom(series, day)?.basedOn;
      while (base && base.marketplace === undefined) {
        const message = passed.has(base.from)
          ? `"basedOn" leads back to ${base.from}: one card of the chain must list every rate itself`
          : valueFrom(series, base.from)
            ? null
            : `"basedOn" names ${base.from}, which holds no card: name a day of this series`;
        if (message) {
          context.addIssue({ code: 'custom', message, path: ['series', index, 'from', day] });
          break;
        }
        passed.add(base.from);
        base = valueFrom(series, base.from)!.basedOn;
      }
    }
  });
}

/** Groups may be those of another card of the file, which must list every group that has a fee. */
function checkGroupsFrom(file: { series: DatedSeries<ClosingFee>[] }, context: z.RefinementCtx): void {
  file.series.forEach((series, index) => {
    for (const day of Object.keys(series.from)) {
      const card = valueFrom(series, day);
      if (card?.groupsFrom === undefined) continue;
      const path = ['series', index, 'from', day];
      const groups = valueFrom(series, card.groupsFrom)?.groups;
      if (!groups) {
        const message = `"groupsFrom" names ${card.groupsFrom}, which holds no groups: name a day of this series that lists them`;
        context.addIssue({ code: 'custom', message, path });
        continue;
      }
      const missing = Object.keys(card.fees).find((name) => !(name in groups));
      if (missing !== undefined)
        context.addIssue({
          code: 'custom',
          message: `group "${missing}" is not listed under "groups" of ${card.groupsFrom}`,
          path,
        });
    }
  });
}

export const referralSchemas = {
  referral: rateFile('referral', referral).superRefine((file, context) =>
    checkBases(file as { series: DatedSeries<Referral>[] }, context),
  ),
  'closing-fee': rateFile('closing-fee', closingFee).superRefine((file, context) =>
    checkGroupsFrom(file as { series: DatedSeries<ClosingFee>[] }, context),
  ),
  'refund-administration': rateFile('refund-administration', refundAdministration),
  'digital-services-fee': rateFile('digital-services-fee', digitalServicesFee),
  'tax-on-fees': rateFile('tax-on-fees', taxOnFees),
  'vat-standard': rateFile('vat-standard', standardVat),
};
