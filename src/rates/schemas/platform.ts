import { z } from 'zod';
import { rateFile } from '../envelope';
import { checkRising, marketplaceCode, oneOf, positive, wording } from './shared';

const unit = z.enum([
  'share',
  'USD',
  'billion-USD',
  'USD-per-click',
  'USD-per-month',
  'CNY-per-year',
  'days',
  'months',
  'units',
  'score',
  'ASINs',
  'year',
]);
export type BenchmarkUnit = z.infer<typeof unit>;

/** A figure, or the ends of a range; a share is a fraction (0.08 is 8%). */
const figure = oneOf(
  z.strictObject({ value: z.number(), op: z.enum(['>', '>=', '<', '<=', '~']).optional() }),
  z
    .strictObject({ low: z.number(), high: z.number() })
    .refine((range) => range.low < range.high, 'the low end must be below the high end; one figure is a "value"'),
);
export type Figure = z.infer<typeof figure>;

/**
 * A figure of the article; the series is named by `id`. The first source of the card is the article, the others
 * belong to `others`, one each in the same order.
 */
export const benchmark = z.strictObject({
  name: wording,
  aliases: z.array(z.string().min(1)),
  unit,
  figure,
  /** The report that the article names for it. */
  cites: z.string().min(3).optional(),
  /** What other sources say. */
  others: z.array(z.strictObject({ figure, note: wording.optional() })).optional(),
  /** What an official page says of it: the same, something else, or no page supports it. */
  official: z.enum(['supports', 'differs', 'none']),
});
export type Benchmark = z.infer<typeof benchmark>;

/** Points (0 to 1) that an answer gives to each platform. */
const point = z.number().min(0, 'points are 0 to 1').max(1, 'points are 0 to 1');
const points = z.strictObject({ alibaba: point, amazon: point });
export type FitPoints = z.infer<typeof points>;

const factor = {
  name: wording,
  weight: positive,
  /** What is known that makes the answer lean. */
  fact: wording,
};

/** A factor of the platform fit; the series is named by `factor`, and the one named "verdict" holds the boundaries. */
export const fit = oneOf(
  /** The last band whose `from` the number reaches. */
  z
    .strictObject({ ...factor, bands: z.array(points.extend({ from: z.number().nonnegative() })).min(2) })
    .superRefine((card, context) => {
      checkRising(
        card.bands.map((band) => band.from),
        'bands',
        context,
        ['bands'],
      );
      if (card.bands[0]!.from !== 0)
        context.addIssue({ code: 'custom', message: 'the first band starts from 0', path: ['bands', 0, 'from'] });
    }),
  /** A degree between no (0) and yes (1) lies between the two. */
  z.strictObject({ ...factor, yes: points, no: points }),
  /** The words of a category; a category with words of one platform leans to it, any other is not counted. */
  z.strictObject({
    ...factor,
    words: z.strictObject({ alibaba: z.array(z.string()).min(1), amazon: z.array(z.string()).min(1) }),
  }),
  z.strictObject({
    /** Share of the weights that must be answered before there is a verdict. */
    minCertainty: z.number().gt(0).lt(1),
    /** Score from which a platform suits. */
    suitsFrom: positive,
    /** Lead that one platform needs where the other does not suit. */
    minLead: positive,
  }),
);
export type FitCard = z.infer<typeof fit>;
export type FitFactor = Extract<FitCard, { weight: number }>;
export type FitVerdict = Exclude<FitCard, FitFactor>;

/** Words beside the amounts of a comparison: what to know about a cost line, and the article's advice for each platform. */
export const comparison = z.strictObject({
  notes: z.record(z.string(), wording),
  advice: z.array(z.strictObject({ topic: wording, alibaba: wording, amazon: wording })).min(1),
});
export type Comparison = z.infer<typeof comparison>;

/** Places in the `sources` of the card, the first being 0. */
const cited = z.array(z.int().nonnegative()).min(1);

const requirement = z.enum(['required', 'optional', 'conditional', 'not-needed']);
export type Requirement = z.infer<typeof requirement>;

/** What opening an account needs; the series is named by `platform` and, for Amazon, `area`. */
export const checklist = z.strictObject({
  items: z
    .array(
      z.strictObject({
        text: wording,
        need: requirement,
        note: wording.optional(),
        only: z.array(marketplaceCode).optional(),
        cited,
      }),
    )
    .min(1),
});
export type Checklist = z.infer<typeof checklist>;

/** First steps for a symptom; the series is named by `symptom`. */
export const diagnosis = z.strictObject({
  name: wording,
  aliases: z.array(z.string().min(1)),
  steps: z.array(z.strictObject({ text: wording, note: wording.optional(), cited })).min(1),
});
export type Diagnosis = z.infer<typeof diagnosis>;

interface CitingFile {
  series: { from: Record<string, { sources?: string[]; value?: unknown } | null> }[];
}

/** Every place a row cites must exist in the card's `sources`. */
function checkCited(file: CitingFile, context: z.RefinementCtx): void {
  file.series.forEach((series, index) => {
    for (const [day, card] of Object.entries(series.from)) {
      const value = card?.value as { items?: { cited: number[] }[]; steps?: { cited: number[] }[] } | undefined;
      (value?.items ?? value?.steps ?? []).forEach((row, at) => {
        const missing = row.cited.find((place) => place >= card!.sources!.length);
        if (missing !== undefined) {
          context.addIssue({
            code: 'custom',
            message: `row ${at + 1} cites source ${missing}, the card has ${card!.sources!.length}; the first is 0`,
            path: ['series', index, 'from', day],
          });
        }
      });
    }
  });
}

/** One source for the article and one for each other figure. */
function checkOthers(file: CitingFile, context: z.RefinementCtx): void {
  file.series.forEach((series, index) => {
    for (const [day, card] of Object.entries(series.from)) {
      const others = (card?.value as Benchmark | undefined)?.others?.length ?? 0;
      if (card?.sources && card.sources.length !== others + 1) {
        context.addIssue({
          code: 'custom',
          message: `${others} other figures need ${others + 1} sources: that of the article, then one for each in the same order`,
          path: ['series', index, 'from', day, 'sources'],
        });
      }
    }
  });
}

export const platformSchemas = {
  benchmark: rateFile('benchmark', benchmark).superRefine((file, context) => checkOthers(file as CitingFile, context)),
  fit: rateFile('fit', fit),
  comparison: rateFile('comparison', comparison),
  checklist: rateFile('checklist', checklist).superRefine((file, context) => checkCited(file as CitingFile, context)),
  diagnosis: rateFile('diagnosis', diagnosis).superRefine((file, context) => checkCited(file as CitingFile, context)),
};
