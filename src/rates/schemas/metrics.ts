import { z } from 'zod';
import { rateFile } from '../envelope';
import { marketplaceCode, wording } from './shared';

/** `lt` and `gt` are strict ("under 1%"), `lte` and `gte` inclusive ("400 or more"); `between` includes both ends. */
export const bound = z
  .strictObject({
    operator: z.enum(['lt', 'lte', 'gt', 'gte', 'eq', 'between']),
    value: z.number(),
    high: z.number().optional(),
  })
  .refine(
    (b) => (b.operator === 'between') === (b.high !== undefined) && (b.high === undefined || b.high > b.value),
    'exactly "between" has a high end, above its value',
  );

/** A figure or rule somebody publishes beside the one that answers. `source` is a place in the card's `sources`. */
const otherFigure = z.strictObject({ says: wording, source: z.int().nonnegative() });

/** What the pages, reports and interfaces of one language call a metric. `source` is a place in the card's `sources`. */
const translation = z.strictObject({
  language: z.enum(['en', 'zh', 'de', 'ja', 'fr', 'it', 'es']),
  names: z.array(z.string().min(1)).min(1),
  source: z.int().nonnegative(),
});

/**
 * One metric as reports print it, and what is published about it. Percent metrics are kept as fractions: 0.01 is 1%.
 * `series.when.metric` is its id. The confidence of the card is that of the threshold.
 */
export const metric = z
  .strictObject({
    group: z.enum([
      'service',
      'shipping',
      'account',
      'policy',
      'inventory',
      'sales',
      'advertising',
      'quoting',
      'trust',
      'traffic',
      'orders',
      'products',
    ]),
    name: wording,
    abbreviations: z.array(z.string().min(1)).optional(),
    aliases: z.strictObject({ en: z.array(z.string().min(1)), zh: z.array(z.string().min(1)) }),
    /** Names of further languages, each with where it was read. */
    translations: z.array(translation).optional(),
    /** Names under which sellers write a limit of their own for this metric ("break-even ACoS"). */
    limits: z.array(z.string().min(1)).optional(),
    /** Columns of exported reports and fields of interfaces. */
    columns: z.array(z.string().min(1)).optional(),
    /** Names under which reports print a count, not the metric itself. */
    counts: z.array(z.string().min(1)).optional(),
    /** Names too common to be taken for this metric unless the platform is known. */
    generic: z.array(z.string().min(1)).optional(),
    unit: z.enum(['percent', 'ratio', 'number', 'days', 'hours', 'months', 'money', 'score']),
    /** The top of the scale; left out where there is none. */
    max: z.number().positive().optional(),
    /**
     * Percent metrics only: how a bare number is read. A number up to `largest` is a fraction (0.008 is 0.8%) unless
     * its hundredth is `smallest` or more, because then "that many percent" is just as likely: refused. Above
     * `largest` it can only be a percent (8 is 8%).
     */
    bare: z.strictObject({ smallest: z.number().gt(0).lt(1), largest: z.number().min(1) }).optional(),
    direction: z.enum(['lower', 'higher', 'range', 'none']),
    /** null: nobody published one. `fail` is everything outside `pass` and `warn`. */
    threshold: z
      .strictObject({
        basis: z.enum(['official', 'article', 'third-party']),
        pass: bound,
        warn: bound.optional(),
        /** Only where the published failing values are not simply everything else (whole scores). */
        fail: bound.optional(),
        /** Left out: every marketplace. */
        marketplaces: z.array(marketplaceCode).min(1).optional(),
      })
      .nullable(),
    others: z.array(otherFigure).optional(),
    window: wording.optional(),
    consequence: wording,
    severity: z.enum(['deactivation', 'removal', 'limit', 'cost', 'none']),
    /** What each side of a range means. */
    sides: z.strictObject({ below: wording, inside: wording, above: wording }).optional(),
    steps: z.array(wording).min(1),
    /** The steps below a range, where those above it would be wrong. */
    stepsBelow: z.array(wording).min(1).optional(),
  })
  .superRefine((value, context) => {
    const report = (message: string) => context.addIssue({ code: 'custom', message });
    if ((value.unit === 'percent') !== (value.bare !== undefined))
      report('exactly a percent metric says how bare numbers are read');
    if ((value.direction === 'range') !== (value.sides !== undefined))
      report('exactly a range metric says what its sides mean');
  });
export type MetricValue = z.infer<typeof metric>;
export type MetricBound = z.infer<typeof bound>;

interface MetricsFile {
  series: { from: Record<string, { sources?: string[]; value?: MetricValue } | null> }[];
}

/** Every other figure and every name of another language must come from one of the card's `sources`. */
function checkOthers(file: MetricsFile, context: z.RefinementCtx): void {
  file.series.forEach((series, index) => {
    for (const [day, card] of Object.entries(series.from)) {
      const count = card?.sources?.length ?? 0;
      const { others = [], translations = [] } = card?.value ?? {};
      const missing = [...others, ...translations].find(({ source }) => source >= count);
      if (missing)
        context.addIssue({
          code: 'custom',
          message: `a figure or name cites source ${missing.source}, the card has ${count}; the first is 0`,
          path: ['series', index, 'from', day, 'value'],
        });
    }
  });
}

const metricsFile = <F extends string>(fee: F) =>
  rateFile(fee, metric).superRefine((file, context) => checkOthers(file as MetricsFile, context));

export const metricsSchemas = {
  'metrics-amazon': metricsFile('metrics-amazon'),
  'metrics-alibaba': metricsFile('metrics-alibaba'),
};
