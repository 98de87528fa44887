import { z } from 'zod';
import { rateFile } from '../envelope';
import { fraction, positive, wording } from './shared';

const share = fraction.gt(0, 'a share is above 0');

/** A membership plan; the series is named by `plan`. null: the plan exists and nobody published its price. */
export const membership = z.strictObject({
  name: wording,
  /** What else sellers call the plan. */
  aliases: z.array(z.string().min(1)),
  perYearCny: positive.nullable(),
});
export type Membership = z.infer<typeof membership>;

/**
 * Trade Assurance service fee of the seller: the ends of the published range as shares of the order. The series
 * without `terms` answers by default, the others when their terms are asked for.
 */
export const tradeAssurance = z
  .strictObject({
    low: share,
    high: share,
    /** Highest fee on one order. */
    capUsd: positive.optional(),
    /** Orders above this amount pay nothing. */
    freeAboveUsd: positive.optional(),
  })
  .refine((card) => card.low <= card.high, 'the low end is above the high end');
export type TradeAssurance = z.infer<typeof tradeAssurance>;

/** P4P: what is added to (bid x score of the next seller) / own score. */
export const clickPrice = z.strictObject({ incrementCny: positive });
export type ClickPrice = z.infer<typeof clickPrice>;

/** Points (0 to 100) from which each star is given, rising. Every capability must reach them. */
export const starRating = z
  .strictObject({
    stars: z.array(z.strictObject({ star: z.int().positive(), fromPoints: positive })).min(1),
    maxPoints: positive,
  })
  .superRefine((card, context) =>
    card.stars.forEach((row, index) => {
      const before = card.stars[index - 1];
      if (before && (row.star <= before.star || row.fromPoints <= before.fromPoints)) {
        context.addIssue({ code: 'custom', message: 'stars and points must rise', path: ['stars', index] });
      }
      if (row.fromPoints > card.maxPoints) {
        context.addIssue({
          code: 'custom',
          message: `${row.fromPoints} points cannot be reached: "maxPoints" is ${card.maxPoints}`,
          path: ['stars', index],
        });
      }
    }),
  );
export type StarRating = z.infer<typeof starRating>;

export const alibabaSchemas = {
  membership: rateFile('membership', membership),
  'trade-assurance': rateFile('trade-assurance', tradeAssurance),
  'click-price': rateFile('click-price', clickPrice),
  'star-rating': rateFile('star-rating', starRating),
};
